"""What the sources never do: read a pickle, write a reader's words into a query, leave a dependency open."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PICKLING = ("cloudpickle", "dill", "joblib", "marshal", "pickle", "pickletools", "shelve")
"""Modules that turn bytes into objects by running what the bytes say."""
PICKLING_CALLS = ("read_hdf", "read_pickle", "to_pickle")
PICKLING_OPTIONS = ("allow_pickle", "persist")
"""`persist` lets Streamlit keep its cache on the disk, as pickles."""

ASKING = ("ask", "execute", "sql")
BUILT_SQL = {
    "analysis/corpus.py",
    "analysis/export/joined.py",
    "analysis/facets.py",
    "analysis/omissions.py",
    "analysis/search.py",
    "analysis/selection.py",
}
"""Files that put queries together, from names of tables and columns and from numbered parameters; read them anew
before adding one, and see `test_parameters.py`."""
HOLES_OF_PAGES = {("pages/parts/righting.py", "table")}
"""What pages put into a query: a table's name, out of a table of theirs."""


def _sources() -> Iterator[tuple[str, str]]:
    for place in ("analysis", "benchmarks", "pages"):
        yield from (
            (path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in (ROOT / place).rglob("*.py")
        )
    yield "app.py", (ROOT / "app.py").read_text("utf-8")


def pickles(source: str) -> list[str]:
    """What a source does that reads or writes pickles."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [each.name for each in node.names if each.name.split(".")[0] in PICKLING]
        elif isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] in PICKLING:
            found.append(str(node.module))
        elif isinstance(node, ast.Attribute) and node.attr in PICKLING_CALLS:
            found.append(node.attr)
        elif isinstance(node, ast.keyword) and node.arg in PICKLING_OPTIONS:
            found.append(node.arg)
    return found


def holes(source: str) -> list[str]:
    """What a source puts into the text of a query where it asks: anything but its own constants."""
    asked = [
        node.args[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ASKING
        and node.args
    ]
    return [hole for sql in asked for hole in _holes(sql)]


def _holes(sql: ast.expr) -> Iterator[str]:
    if isinstance(sql, ast.Constant):
        return
    if isinstance(sql, ast.JoinedStr):
        for value in sql.values:
            yield from _holes(value.value if isinstance(value, ast.FormattedValue) else value)
    elif isinstance(sql, ast.Call) and isinstance(sql.func, ast.Attribute) and sql.func.attr == "format":
        for each in (sql.func.value, *sql.args, *(keyword.value for keyword in sql.keywords)):
            yield from _holes(each)
    elif isinstance(sql, ast.Subscript):
        # Out of a table of constants, whatever chooses among them.
        yield from _holes(sql.value)
    elif not (isinstance(sql, ast.Name) and sql.id.lstrip("_").isupper()):
        yield ast.unparse(sql)


def test_no_pickle_is_read() -> None:
    assert {name: found for name, source in _sources() if (found := pickles(source))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from pickle import loads",
        "import joblib.memory",
        "def late():\n    import shelve",
        "pandas.read_pickle(path)",
        "frame.to_pickle(path)",
        "numpy.load(path, allow_pickle=True)",
        "@st.cache_data(persist='disk')\ndef cached(): ...",
    ],
)
def test_a_pickle_is_noticed(source: str) -> None:
    assert pickles(source)


WATCHED = """
import sys
def refuse(event, given):
    if event == "pickle.find_class":
        raise SystemExit(f"a pickle was read: {given}")
sys.addaudithook(refuse)
"""
WORK = """
from pathlib import Path
from analysis import entity_frequency, ingest, open_corpus
folder = Path(sys.argv[1])
assert ingest([folder / "in"], folder / "store").added == 2
assert len(entity_frequency(open_corpus(folder / "store")))
"""


@pytest.mark.parametrize(
    ("work", "code"), [(WORK, 0), ("import pickle, decimal; pickle.loads(pickle.dumps(decimal.Decimal(1)))", 1)]
)
def test_reading_annotating_and_asking_run_without_any(work: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    text = "President Mara Lind met Tomas Reke in Oslo on Monday, and the ferry sailed for Port Saline.\n"
    (tmp_path / "in" / "a.txt").write_text(f"date 2024-05-02 The ferry sails\n{text}", "utf-8")
    (tmp_path / "in" / "b.html").write_text(f"<article><h1>Ferry</h1><p>{text * 3}</p></article>", "utf-8")
    command = [sys.executable, "-c", WATCHED + work, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, "a pickle was read" in done.stderr) == (code, bool(code)), done.stderr


def test_pages_ask_with_constants_and_parameters() -> None:
    found = {(name, hole) for name, source in _sources() if name.startswith("pages/") for hole in holes(source)}
    named = {(name, hole) for name, hole in found if hole not in ("query", "sql")}
    assert named == HOLES_OF_PAGES


def test_queries_are_put_together_in_few_places() -> None:
    assert {name for name, source in _sources() if "noqa: S608" in source} == BUILT_SQL


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("corpus.ask(_ROWS, parameters={'a': a})", []),
        ("corpus.ask('SELECT 1')", []),
        ("corpus.ask(_ROWS.format(named=NAMED))", []),
        ("corpus.ask(_BY[measure])", []),
        ("corpus.ask(f'WITH {_STATED} {_TOTALS}')", []),
        ("corpus.ask(f'SELECT * FROM articles WHERE outlet = {outlet!r}')", ["outlet"]),
        ("corpus.ask(_ROWS.format(table=table))", ["table"]),
        ("corpus.ask('SELECT ' + words)", ["'SELECT ' + words"]),
        ("corpus.ask('SELECT %s' % words)", ["'SELECT %s' % words"]),
    ],
)
def test_a_hole_in_a_query_is_noticed(source: str, found: list[str]) -> None:
    assert holes(source) == found


PIN = re.compile(r"[a-z0-9][a-z0-9._-]*==[0-9][a-z0-9.]*")


def unpinned(requirements: str) -> list[str]:
    """Lines that do not name one version of one package."""
    lines = (line.strip() for line in requirements.splitlines())
    return [line for line in lines if line and not line.startswith("#") and not PIN.fullmatch(line)]


def test_every_dependency_is_pinned() -> None:
    requirements = (ROOT / "requirements.txt").read_text("utf-8")
    assert unpinned(requirements) == []
    assert requirements.count("==") > 20


@pytest.mark.parametrize(
    "line",
    ["pandas", "pandas>=3", "pandas==3.*", "pandas~=3.1", "-r other.txt", "git+https://bay.example/a", "a==1 # b==2"],
)
def test_an_open_dependency_is_noticed(line: str) -> None:
    assert unpinned(f"# Tables\n{line}\n") == [line]


def test_secrets_are_never_committed() -> None:
    assert ".streamlit/secrets.toml" in (ROOT / ".gitignore").read_text("utf-8").splitlines()

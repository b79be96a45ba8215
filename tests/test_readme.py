"""The README says what is so: its commands run, its code gives tables, its tables and files exist."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis.tables import TABLES
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMANDS = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines()]
CODE = [block for language, block in BLOCKS if language == "python"]


def test_the_two_commands_need_nothing_but_python() -> None:
    set_up = "python3 -m venv .venv && .venv/bin/pip install -qr requirements.txt && "
    assert [line.removeprefix(set_up) for line in COMMANDS if line.startswith(set_up)] == [
        ".venv/bin/streamlit run app.py",
        ".venv/bin/pytest",
    ]


def test_the_commands_of_the_package_run(tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    for command in (line for line in COMMANDS if "-m analysis" in line and " serve" not in line):
        words = [sys.executable, *shlex.split(command)[1:]]
        done = subprocess.run(
            words, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    assert len(pd.read_csv(tmp_path / "tables" / "articles.csv")) == 5
    assert (tmp_path / "tables" / "parallax.xlsx").is_file()


def test_the_notebook_example_gives_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    lines = CODE[0].strip().splitlines()
    assert len(lines) == 5
    names: dict[str, object] = {}
    exec("\n".join(lines[:-1]), names)  # noqa: S102 (the README's own lines)
    table = eval(lines[-1], names)  # noqa: S307
    assert isinstance(table, pd.DataFrame)
    assert "Xi Jinping" in set(table["entity"])


def test_the_example_analysis_runs(seed_corpus: object) -> None:
    names: dict[str, object] = {"corpus": seed_corpus}
    exec(CODE[1], names)  # noqa: S102
    table = eval("sentences_by_block(corpus)", names)  # noqa: S307
    assert table["sentences"].sum() > 100


def test_the_tables_are_all_described() -> None:
    described = re.findall(r"^\| ([a-z_, ]+) \|", README.split("## The tables")[1].split("##")[0], re.MULTILINE)
    names = {name.strip() for cell in described for name in cell.split(",")} - {"table"}
    assert names == set(TABLES)


def test_the_pages_are_all_described() -> None:
    app = (ROOT / "app.py").read_text("utf-8")
    section = README.split("## The pages")[1].split("##")[0]
    described = [name for name in re.findall(r"^\| (\w+) \|", section, re.MULTILINE) if name != "page"]
    assert described == re.findall(r'title="(\w+)"', app)


def test_the_files_named_exist() -> None:
    for name in re.findall(r"`((?:analysis|pages|benchmarks|seeds|\.streamlit)[\w/.]*)`", README):
        assert (ROOT / name).exists() or name == "pages/blocks.py", name
    assert (ROOT / ".github" / "overview.png").is_file()

"""The gates every change passes: lint, format, types, and the size of the rooms."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

from tests.conftest import ROOT

CHECKED = ("analysis", "app.py", "benchmarks", "pages", "tests")
LONGEST_FILE = 300
LONGEST_PAGE = 80
LONGEST_MEDIAN = 12


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", *CHECKED),
        ("ruff", "format", "--check", *CHECKED),
        ("mypy",),
    ],
    ids=["lint", "format", "types"],
)
def test_gate(command: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_has_grown_too_long() -> None:
    assert not {str(file): length for file, length in _lengths() if length > _longest(file)}


def test_functions_are_small() -> None:
    lengths = [length for file in _files() if file.parts[0] != "tests" for length in _functions(file)]
    assert median(lengths) < LONGEST_MEDIAN


def _files() -> Iterator[Path]:
    for name in CHECKED:
        found = ROOT / name
        yield from (path.relative_to(ROOT) for path in ([found] if found.is_file() else sorted(found.rglob("*.py"))))


def _lengths() -> Iterator[tuple[Path, int]]:
    for file in _files():
        yield file, len((ROOT / file).read_text("utf-8").splitlines())


def _longest(file: Path) -> int:
    return LONGEST_PAGE if file.parent == Path("pages") else LONGEST_FILE


def _functions(file: Path) -> Iterator[int]:
    for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            yield node.end_lineno - node.lineno + 1

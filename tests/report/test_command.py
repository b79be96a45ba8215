"""The command `report`: a file by the name it is given, and one sentence where it cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.__main__ import REPORTS, main
from analysis.report import FORMATS


def test_formats_are_those_of_reports() -> None:
    assert REPORTS == FORMATS


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("out.html", [], b"<!doctype html>"),
        ("out.pdf", [], b"%PDF-"),
        ("deep/out.DOCX", [], b"PK"),
        ("out.xlsx", [], b"PK"),
        ("out", [], b"<!doctype html>"),
        ("out.report", ["--format", "pdf"], b"%PDF-"),
    ],
)
def test_a_report_is_written(
    tiny_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, options: list[str], begins: bytes
) -> None:
    out = tmp_path / name
    command = ["report", str(out), "--store", str(tiny_store), "--parts", "articles, methods", *options]
    assert main([*command, "--outlet", "daily lantern", "--title", "Bridges"]) == 0
    assert out.read_bytes().startswith(begins)
    assert capsys.readouterr().err.endswith(f"(outlet: Daily Lantern) written to {out}\n")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--parts", "cover"], "no part of a report is called 'cover'"),
        (["--outlet", "Harbor"], "no outlet called 'Harbor'"),
        (["--words", "xylophone"], "no article passes the filters (words: xylophone)"),
    ],
)
def test_a_report_that_cannot_be_is_one_sentence(
    tiny_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], says: str
) -> None:
    out = tmp_path / "out.html"
    assert main(["report", str(out), "--store", str(tiny_store), *options]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"parallax: {says}")
    assert shown.count("\n") == 1
    assert not out.exists()

"""Tables on paper: columns as wide as their texts need, and texts in every script."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from pandas import DataFrame

from analysis.report import report_bytes
from analysis.report.cells import LONGEST, cut, shares
from analysis.report.model import Report, Section, Table, Words
from analysis.report.typeface import CHINESE, JAPANESE, KOREAN, LACKING, runs
from pages.parts.figures.reporting import MAKERS


def test_columns_share_the_page_by_what_they_hold() -> None:
    names, sentences = ["Outlet", "Harbour Post"], ["Sentence", "The ferry will sail before winter comes. " * 6]
    first, second = shares(list(zip(names, sentences, strict=True)), room=110)
    assert first + second == pytest.approx(1)
    assert second > 3 * first
    assert first * 110 > len("Harbour")


@pytest.mark.parametrize("cells", [[["", ""]], [["a" * 500, "b"], ["", "c" * 500]], [["one"]]])
def test_every_column_has_room(cells: list[list[str]]) -> None:
    assert min(shares(cells, room=40)) > 0
    assert sum(shares(cells, room=40)) == pytest.approx(1)


def test_a_long_text_is_cut_and_says_so() -> None:
    assert cut("x" * LONGEST) == "x" * LONGEST
    assert cut("x" * (LONGEST + 1)).endswith("(all of it in the workbook)")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Žilina", [("", "Žilina")]),
        ("北京，met", [(CHINESE, "北京，"), ("", "met")]),
        ("ひら 김", [(JAPANESE, "ひら"), ("", " "), (KOREAN, "김")]),
        ("🎌", [("", LACKING)]),
        ("", []),
    ],
)
def test_a_text_is_set_in_typefaces_that_have_its_characters(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(runs(text)) == expected


def _report(text: str) -> Report:
    table = Table(
        "n",
        "Names",
        DataFrame({"name": [text], "told": ["It is told at length. " * 9]}),
        {"name": "Name", "told": "Told"},
    )
    return Report("Names", datetime(2024, 5, 2), {}, (Section("one", "One", (Words(text), table)),))


@pytest.mark.parametrize("text", ["習近平 & <b>", "ひらがなカタカナ", "김정은 국무위원장"])
def test_the_pdf_holds_chinese_japanese_and_korean_as_text(text: str) -> None:
    pdf = report_bytes(_report(text), "pdf", makers=MAKERS)
    read = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert read.count(text) == 2


def test_the_columns_of_a_document_have_the_widths_of_the_shares() -> None:
    paper = Document(BytesIO(report_bytes(_report("Ida Moss"), "docx", makers=MAKERS)))
    name, told = paper.tables[0].rows[1].cells
    assert name.width is not None and told.width is not None
    assert told.width > 2 * name.width

"""A report as HTML, DOCX, PDF and a workbook: what a reader sees is the text, and nothing in it acts."""

from __future__ import annotations

import json
import re
from datetime import datetime
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

import pandas as pd
import pytest
from docx import Document

from analysis.report import report_bytes
from analysis.report.model import Report, Section, Table, shown
from analysis.report.typeface import LACKING, drawable, writable
from pages.parts.figures.reporting import MAKERS
from tests.report.samples import HOSTILE, MADE, report_of


class Seen(HTMLParser):
    """The tags of a page, what its texts say, and its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("script", "style"):
            self.texts.append(data)


@pytest.fixture(scope="module")
def page() -> str:
    return report_bytes(report_of(HOSTILE), "html", makers=MAKERS).decode()


def test_the_page_has_only_the_tags_written_here(page: str) -> None:
    seen = Seen(page)
    assert [tag for tag, _ in seen.tags if tag in ("img", "iframe", "link", "object", "form", "base")] == []
    assert [attributes.get("type") for tag, attributes in seen.tags if tag == "script"] == [
        "application/json", None, None,
    ]  # fmt: skip
    assert all("src" not in attributes for _, attributes in seen.tags)
    assert {attributes["href"] for tag, attributes in seen.tags if tag == "a"} == {"#one"}
    assert not any(name.startswith("on") for _, attributes in seen.tags for name in attributes)


def test_the_page_shows_the_text_as_it_stands(page: str) -> None:
    said = Seen(page).texts
    assert said.count(writable(HOSTILE)) >= 10
    assert writable(HOSTILE).startswith(HOSTILE[:100])


def test_the_page_may_run_its_own_scripts_and_ask_for_nothing(page: str) -> None:
    policy = dict(Seen(page).tags[[tag for tag, _ in Seen(page).tags].index("meta") + 1][1])["content"] or ""
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy
    assert len(re.findall("'sha256-", policy)) == 2


def test_plotly_is_inside_once_and_only_for_charts(page: str) -> None:
    assert page.count(MAKERS.script()[:200]) == 1
    bare = Report("Bare", MADE, {}, (Section("one", "One", ()),))
    assert len(report_bytes(bare, "html", makers=MAKERS)) < 10_000


def test_charts_of_the_page_have_fixed_names(page: str) -> None:
    charts = json.loads(re.findall(r'id="charts">(.*?)</script>', page)[0])
    assert [name for name, _ in charts] == ["chart-1", "chart-2"]
    assert charts[0][1]["data"][0]["type"] == "bar"


def test_the_document_says_the_text() -> None:
    data = report_bytes(report_of(HOSTILE), "docx", makers=MAKERS)
    paper = Document(BytesIO(data))
    said = [paragraph.text for paragraph in paper.paragraphs]
    assert said[0] == writable(HOSTILE)
    assert any(text.startswith(HOSTILE[:100]) for text in said[3:])
    assert paper.tables[0].cell(1, 0).text.startswith(HOSTILE[:100])
    assert len(paper.inline_shapes) == 2
    with ZipFile(BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2000, 1, 1, 0, 0, 0)}
        assert "http://127" not in archive.read("word/_rels/document.xml.rels").decode()


def test_the_pdf_says_the_text() -> None:
    pdfium = pytest.importorskip("pypdfium2")
    data = report_bytes(report_of(HOSTILE), "pdf", makers=MAKERS)
    assert b"/URI" not in data
    assert b"/JavaScript" not in data
    text = " ".join(page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(data))
    joined = "".join(text.split())
    assert joined.count("".join(HOSTILE[:100].split())) >= 8


def test_the_pdf_takes_texts_that_are_longer_than_a_page() -> None:
    frame = pd.DataFrame({"long": ["word " * 5_000, "w" * 5_000], "none": [None, None]})
    table = Table("long", "Long", frame, {"long": "Long", "none": "None"})
    report = Report("long " * 500, MADE, {}, (Section("one", "One", (table, table)),))
    for format_ in ("pdf", "docx", "html"):
        assert report_bytes(report, format_, makers=MAKERS)


def test_the_workbook_has_every_row_and_column() -> None:
    data = report_bytes(report_of("=1+1"), "xlsx", makers=MAKERS)
    sheets = pd.read_excel(BytesIO(data), sheet_name=None)
    assert list(sheets) == ["about", "names"]
    assert sheets["names"]["entity"].tolist() == ["'=1+1", "'=1+1 again"]
    assert sheets["about"]["value"].tolist()[1] == "Made 9 May 2024, 08:30 UTC"


def test_long_tables_are_cut_in_documents_and_say_so() -> None:
    frame = pd.DataFrame({"n": range(400)})
    report = Report("Many", MADE, {}, (Section("one", "One", (Table("n", "Numbers", frame, {"n": "N"}),)),))
    page = report_bytes(report, "html", makers=MAKERS).decode()
    assert page.count("<tr>") == 301
    assert "100 more rows are in the workbook." in page
    paper = Document(BytesIO(report_bytes(report, "docx", makers=MAKERS)))
    assert paper.paragraphs[-1].text == "380 more rows are in the workbook."
    sheets = pd.read_excel(BytesIO(report_bytes(report, "xlsx", makers=MAKERS)), sheet_name="n")
    assert len(sheets) == 400


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (float("nan"), ""),
        (pd.NaT, ""),
        (1234, "1,234"),
        (2.0, "2"),
        (2.25, "2.2"),
        (True, "yes"),
        (pd.Timestamp(2024, 5, 2), "2 May 2024"),
        (datetime(2024, 5, 2).date(), "2 May 2024"),
        (["a", "b"], "a; b"),
        ("<b>", "<b>"),
    ],
)
def test_values_in_words(value: object, words: str) -> None:
    assert shown(value) == words


def test_what_the_typeface_lacks_is_marked() -> None:
    assert drawable("Žilina — Київ ≠") == "Žilina — Київ ≠"
    assert drawable("北京 and 🎌") == f"{2 * LACKING} and {LACKING}"
    assert drawable("a\u202eb\x00") == "ab "

"""PDF: order of reading, running heads, divided words, and files that cannot be read."""

from __future__ import annotations

import pytest

from analysis.errors import UnreadableError
from analysis.reading.document import Document, Source
from analysis.reading.formats import documents
from tests.reading.drawing import Line, pdf, wrapped
from tests.reading.making import AUTHOR, MORE, PARAGRAPHS, TITLE, one_column, two_columns


def read(data: bytes) -> Document:
    found = next(documents(Source(data, "a.pdf")))
    assert isinstance(found, Document), found
    return found


def column(text: str, x: float, y: float, *, width: int = 40, size: float = 10) -> list[Line]:
    return [(x, y - 13 * place, size, line) for place, line in enumerate(wrapped(text, width))]


def test_columns_are_read_one_after_the_other_without_running_heads() -> None:
    found = read(two_columns())
    assert found.text.split("\n") == [TITLE, *PARAGRAPHS, *MORE]
    assert (found.title, found.author) == (TITLE, AUTHOR)
    assert found.said_in["title"] == "the largest line"


def test_a_title_that_stands_in_the_text_is_the_title() -> None:
    found = read(one_column())
    assert (found.title, found.said_in["title"]) == (TITLE, "the document's properties")
    assert found.text.split("\n") == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The harbour of Kar-", "sund froze."], "The harbour of Karsund froze."),
        (["The well-known captain of the well-", "known ship."], "The well-known captain of the well-known ship."),
        (["Ships of the Kar-", "Sund line."], "Ships of the Kar-Sund line."),
        (["The ferry left", "at noon."], "The ferry left at noon."),
    ],
)
def test_words_divided_at_the_end_of_a_line_are_put_together(lines: list[str], text: str) -> None:
    drawn: list[Line] = [(60, 700 - 13 * place, 10, line) for place, line in enumerate(lines)]
    assert read(pdf([[*drawn, (60, 600, 10, "Another paragraph stands here.")]])).text.split("\n")[0] == text


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    first = "The council met on Monday and spoke at length about the cost of the new breakwater which the"
    second = "county had promised to pay. It will vote again in June, when the engineers have reported."
    drawn = [
        [*column(first, 60, 700), *column(PARAGRAPHS[0], 60, 600)],
        column(second, 60, 780),
    ]
    drawn[0] = column(PARAGRAPHS[0], 60, 780) + column(first, 60, 600)
    assert read(pdf(drawn)).text.split("\n") == [PARAGRAPHS[0], f"{first} {second}"]


def test_a_line_across_the_page_is_no_column() -> None:
    drawn = [line for place, text in enumerate(PARAGRAPHS) for line in column(text, 60, 780 - 100 * place, width=85)]
    assert read(pdf([drawn])).text.split("\n") == list(PARAGRAPHS)


LOCKED = (
    one_column()
    .replace(b"trailer\n<<", b"trailer\n<< /Encrypt 9 0 R /ID [(0123456789abcdef) (0123456789abcdef)]")
    .replace(
        b"xref\n",
        b"9 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O ("
        + b"o" * 32
        + b") /U ("
        + b"u" * 32
        + b") >>\nendobj\nxref\n",
    )
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LOCKED, "locked with a password"),
        (one_column()[:300], "damaged or incomplete"),
        (pdf([[], []]), "no text layer"),
        (b"%PDF-1.7 and then nothing", "damaged or incomplete"),
        (b"not a PDF at all", "holds something else"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_named_with_the_reason(data: bytes, reason: str) -> None:
    found = list(documents(Source(data, "a.pdf")))
    assert [type(each) for each in found] == [UnreadableError]
    assert reason in str(found[0])

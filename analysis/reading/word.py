"""DOCX: paragraphs, headings, lists and tables in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from analysis.reading import exports
from analysis.reading.archive import guarded
from analysis.reading.decoding import cleaned
from analysis.reading.document import Document, Found, Source, one_line


def documents(source: Source) -> Iterator[Found]:
    """The article of a document, or the many of a database export in one.

    The title it states counts if it stands in the text, as a template's title is on many documents. The day on
    which the file was made is not the day of publication, and is left aside.
    """
    guarded(source)
    book = docx.Document(io.BytesIO(source.data))
    lines = [(kind, cleaned(text)) for block in book.iter_inner_content() for kind, text in _lines(block)]
    text = "\n".join(line for _, line in lines)
    several = list(exports.articles(text, source.name))
    if several:
        yield from several
        return
    stated = one_line(book.core_properties.title or "")
    head = next((line for kind, line in lines if kind == "title" and line.strip()), "")
    title = head or (stated if stated.casefold() in {line.strip().casefold() for _, line in lines[:10]} else "")
    said = {
        "title": "the title's style" if head else "the document's properties",
        "author": "the document's properties",
    }
    yield Document(
        text=text,
        file=source.name,
        title=title,
        author=book.core_properties.author or "",
        said_in=said,
    )


def _lines(block: Paragraph | Table) -> Iterator[tuple[str, str]]:
    """Text lines of a block, each with its kind: title, item or nothing."""
    if isinstance(block, Table):
        for row in block.rows:
            cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
            yield "", "\t".join(cell for cell in cells if cell)
        return
    style = str(block.style.name if block.style is not None else "").lower()
    kind = "title" if style == "title" else "item" if style.startswith("list") else ""
    for line in block.text.split("\n"):
        yield kind, f"- {line}" if kind == "item" and line.strip() else line

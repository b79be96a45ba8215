"""PDF: its text layer, put into the order in which a person reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]

from analysis.errors import UnreadableError
from analysis.reading import pdflines
from analysis.reading.decoding import LARGEST_FILE, cleaned
from analysis.reading.document import Document, Found, Source, one_line
from analysis.reading.pdflines import Segment

MOST_PAGES = 3_000
GUTTER = 1.3
"""Heights of a character; words of one line stand nearer to each other."""

_LOCKED = "password"


def documents(source: Source) -> Iterator[Found]:
    """The article of a PDF. UnreadableError where it is locked, damaged, or made of pictures.

    Its title is the one it states, if that stands in the text, else its largest line at the beginning. The day on
    which the file was made is not the day of publication, and is left aside.
    """
    try:
        book = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        locked = _LOCKED in str(error).lower()
        raise UnreadableError(
            source.name, "it is locked with a password" if locked else "this PDF is damaged or incomplete"
        ) from error
    if len(book) > MOST_PAGES:
        raise UnreadableError(source.name, f"it has more than {MOST_PAGES:,} pages")
    blocks = pdflines.blocks([list(_segments(page)) for page in _pages(book, source.name)])
    text = cleaned("\n".join(block.text for block in blocks))
    if not text.strip():
        raise UnreadableError(source.name, "this PDF has no text layer: its pages are pictures")
    if len(text) > LARGEST_FILE:
        raise UnreadableError(source.name, "it holds more text than an article or an export has")
    said = book.get_metadata_dict(skip_empty=True)
    stated = one_line(said.get("Title", ""))
    head = {" ".join(block.text.casefold().split()) for block in blocks[:10]}
    in_text = bool(stated) and stated.casefold() in head
    title = stated if in_text else pdflines.largest(blocks)
    author = said.get("Author", "")
    where = {"title": "the document's properties" if in_text else "the largest line"} if title else {}
    if author:
        where["author"] = "the document's properties"
    yield Document(text=text, file=source.name, title=title, author=author, said_in=where)


def _pages(book: pypdfium2.PdfDocument, name: str) -> Iterator[pypdfium2.PdfPage]:
    for number in range(len(book)):
        try:
            yield book[number]
        except pypdfium2.PdfiumError as error:
            raise UnreadableError(name, f"page {number + 1} of this PDF is damaged") from error


def _segments(page: pypdfium2.PdfPage) -> Iterator[Segment]:
    """Stretches of characters on one line without a gap as wide as that between columns."""
    layer = page.get_textpage()
    text = layer.get_text_range(0, layer.count_chars(), errors="replace")
    if len(text) != layer.count_chars():
        text = "".join(_character(layer, index) for index in range(layer.count_chars()))
    gathered = Segment()
    for index, character in enumerate(text):
        if character in "\r\n":
            yield from gathered.finished()
            gathered = Segment()
        elif character.isspace():
            gathered.text += " "
        else:
            box = layer.get_charbox(index, loose=True)
            if gathered.is_apart(box, GUTTER):
                yield from gathered.finished()
                gathered = Segment()
            gathered.add(character, box)
    yield from gathered.finished()


def _character(layer: pypdfium2.PdfTextPage, index: int) -> str:
    code = pypdfium2.raw.FPDFText_GetUnicode(layer, index)
    return chr(code) if 0 < code < 0x110000 else " "

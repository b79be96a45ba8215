"""A report as a PDF file: charts as pictures, tables as far as a page holds them, sentences, numbered pages."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor  # type: ignore[import-untyped]
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.lib.styles import ParagraphStyle  # type: ignore[import-untyped]
from reportlab.lib.units import cm  # type: ignore[import-untyped]
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily  # type: ignore[import-untyped]
from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]
from reportlab.platypus import (  # type: ignore[import-untyped]
    Flowable,
    Image,
    KeepTogether,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from analysis.report.cells import ROWS, shares, told
from analysis.report.model import Block, Chart, Evidence, Makers, Report, Section, Sentence, Table, Words
from analysis.report.picture import png_bytes
from analysis.report.typeface import CHINESE, JAPANESE, KOREAN, drawable, font_file, runs

_FONT, _BOLD = "Parallax", "Parallax-Bold"
_MARGIN = 1.8 * cm
_WIDTH, _HEIGHT = A4[0] - 2 * _MARGIN, A4[1] - 2 * _MARGIN - 1 * cm
_INK, _QUIET, _MARK = HexColor("#1c2733"), HexColor("#55606c"), "#fdeab5"
_GRID = TableStyle([
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("BACKGROUND", (0, 0), (-1, 0), HexColor("#f1f5f8")),
    ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor("#d9dee3")),
    ("LEFTPADDING", (0, 0), (-1, -1), 3),
    ("RIGHTPADDING", (0, 0), (-1, -1), 3),
    ("TOPPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
])  # fmt: skip
_CHARACTER = 4.3
"""Points of a character in a cell, on average."""


def _style(size: float, *, bold: bool = False, quiet: bool = False, above: float = 0, left: float = 0) -> Any:
    font = _BOLD if bold else _FONT
    colour = _QUIET if quiet else _INK
    return ParagraphStyle(
        f"{size}{bold}{quiet}{above}{left}", fontName=font, fontSize=size, leading=size * 1.35, textColor=colour,
        spaceBefore=above, spaceAfter=size * 0.35, leftIndent=left,
    )  # fmt: skip


_TITLE, _HEAD = _style(20, bold=True), _style(14, bold=True, above=16)
_SUBHEAD, _BODY = _style(10, bold=True, above=8), _style(9)
_NOTE, _CELL, _CITED = _style(8.5, quiet=True), _style(6.8), _style(8.5, left=10)


def pdf_bytes(report: Report, makers: Makers) -> bytes:
    """The PDF file of a report, on A4."""
    _register()
    buffer = BytesIO()
    document = SimpleDocTemplate(
        buffer, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN, bottomMargin=_MARGIN,
        title=drawable(report.title), author="Parallax", invariant=1, lang="en-GB",
    )  # fmt: skip
    document.build([*_head(report), *_sections(report, makers)], onFirstPage=_number, onLaterPages=_number)
    return buffer.getvalue()


def _register() -> None:
    registerFont(TTFont(_FONT, str(font_file())))
    registerFont(TTFont(_BOLD, str(font_file(bold=True))))
    for face in (CHINESE, JAPANESE, KOREAN):
        registerFont(UnicodeCIDFont(face))
        registerFontFamily(face, normal=face, bold=face, italic=face, boldItalic=face)
    registerFontFamily(_FONT, normal=_FONT, bold=_BOLD, italic=_FONT, boldItalic=_BOLD)


def _number(canvas: Any, document: Any) -> None:
    """Write the number of a page at its foot."""
    canvas.setFont(_FONT, 8)
    canvas.setFillColor(_QUIET)
    canvas.drawRightString(A4[0] - _MARGIN, _MARGIN - 14, str(document.page))


def _head(report: Report) -> Iterator[Flowable]:
    yield _paragraph(report.title, _TITLE)
    yield _paragraph(report.stamp, _NOTE)
    for name, value in report.about.items():
        yield Paragraph(f"<b>{_text(name)}:</b> {_text(value)}", _BODY)


def _sections(report: Report, makers: Makers) -> Iterator[Flowable]:
    for section in report.sections:
        yield from _section(section, makers)


def _section(section: Section, makers: Makers) -> Iterator[Flowable]:
    head: list[Flowable] = [_paragraph(section.title, _HEAD)]
    for block in section.blocks:
        flowables = list(_flow(block, makers))
        # The heading of a part stands on the page on which the part begins.
        yield KeepTogether([*head, flowables[0]]) if head else flowables[0]
        yield from flowables[1:]
        head = []


def _flow(block: Block, makers: Makers) -> Iterator[Flowable]:
    match block:
        case Words():
            return _words(block, makers)
        case Chart():
            return _chart(block, makers)
        case Table():
            return _table(block, makers)
        case Evidence():
            return _evidence(block, makers)


def _words(block: Words, makers: Makers) -> Iterator[Flowable]:
    del makers
    yield _paragraph(block.text, _BODY)


def _chart(block: Chart, makers: Makers) -> Iterator[Flowable]:
    picture, ratio = png_bytes(makers.figure(block))
    width = min(_WIDTH, 0.9 * _HEIGHT / ratio)
    yield Image(BytesIO(picture), width, width * ratio, hAlign="LEFT")


def _table(block: Table, makers: Makers) -> Iterator[Flowable]:
    del makers
    yield _paragraph(f"{block.title} ({len(block.frame):,})", _SUBHEAD)
    texts = told(block)
    widths = [_WIDTH * share for share in shares(texts, room=int(_WIDTH / _CHARACTER))]
    cells = [[_paragraph(text, _CELL) for text in row] for row in texts]
    yield LongTable(cells, widths, repeatRows=1, style=_GRID, splitInRow=1, hAlign="LEFT")
    more = len(block.frame) - ROWS
    yield _paragraph(f"{more:,} more rows are in the workbook.", _NOTE) if more > 0 else Spacer(1, 6)


def _evidence(block: Evidence, makers: Makers) -> Iterator[Flowable]:
    del makers
    yield KeepTogether([_paragraph(block.title, _SUBHEAD), _paragraph(block.note, _NOTE)])
    yield from (Paragraph(_cited(sentence), _CITED, bulletText="•") for sentence in block.sentences)


def _cited(told: Sentence) -> str:
    match = f'<font backColor="{_MARK}">{_text(told.match)}</font>' if told.match else ""
    value = f" <b>{_text(told.value)}</b>" if told.value else ""
    return f'{_text(told.before)}{match}{_text(told.after)} <font color="#55606c">{_text(told.source)}</font>{value}'


def _paragraph(text: str, style: Any) -> Paragraph:
    return Paragraph(_text(text), style)


def _text(text: str) -> str:
    """Text as a paragraph of the PDF takes it: no tag of its own in it, no character without a form."""
    return "".join(f'<font name="{face}">{escape(run)}</font>' if face else escape(run) for face, run in runs(text))

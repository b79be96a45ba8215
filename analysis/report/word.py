"""A report as a DOCX file: charts as pictures, tables as far as a page holds them, sentences."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from itertools import chain
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Cm, Emu, Pt

from analysis.report.cells import ROWS, shares, told
from analysis.report.model import Block, Chart, Evidence, Makers, Report, Sentence, Table, Words
from analysis.report.picture import png_bytes
from analysis.report.typeface import writable

_MARGIN, _PICTURE = Cm(2), Cm(17)
_ROOM = 110
"""Characters of a cell's size that a line of the page holds."""
_MADE = datetime(2000, 1, 1)
_ZIP_MADE = (2000, 1, 1, 0, 0, 0)


def docx_bytes(report: Report, makers: Makers) -> bytes:
    """The document of a report."""
    paper = Document()
    _set_up(paper, report)
    paper.add_heading(writable(report.title), 0)
    paper.add_paragraph(report.stamp)
    for name, value in report.about.items():
        line = paper.add_paragraph(style="List Bullet")
        line.add_run(f"{writable(name)}: ").bold = True
        line.add_run(writable(value))
    for section in report.sections:
        paper.add_heading(writable(section.title), 1)
        for block in section.blocks:
            _write(block, paper, makers)
    buffer = BytesIO()
    paper.save(buffer)
    return _undated(buffer.getvalue())


def _set_up(paper: Paper, report: Report) -> None:
    about = paper.core_properties
    about.title, about.author, about.last_modified_by = writable(report.title)[:255], "Parallax", "Parallax"
    about.created = about.modified = _MADE
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _MARGIN


def _undated(data: bytes) -> bytes:
    """The same archive with one and the same time on each of its files."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, _ZIP_MADE)
            info.compress_type = ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return buffer.getvalue()


def _write(block: Block, paper: Paper, makers: Makers) -> None:
    match block:
        case Words():
            _words(block, paper, makers)
        case Chart():
            _chart(block, paper, makers)
        case Table():
            _table(block, paper, makers)
        case Evidence():
            _evidence(block, paper, makers)


def _words(block: Words, paper: Paper, makers: Makers) -> None:
    del makers
    paper.add_paragraph(writable(block.text))


def _chart(block: Chart, paper: Paper, makers: Makers) -> None:
    picture, _ = png_bytes(makers.figure(block))
    paper.add_picture(BytesIO(picture), width=_PICTURE)


def _table(block: Table, paper: Paper, makers: Makers) -> None:
    del makers
    paper.add_heading(writable(f"{block.title} ({len(block.frame):,})"), 2)
    texts = told(block)
    table = paper.add_table(rows=len(texts), cols=len(block.columns), style="Light Grid Accent 1")
    table.autofit = False
    widths = [Emu(int(_PICTURE * share)) for share in shares(texts, room=_ROOM)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    # The cells of a table are looked up once: asking for each by its place takes time that grows with its square.
    for number, (cell, text) in enumerate(zip(table._cells, chain.from_iterable(texts), strict=True)):
        _fill(cell, text, widths[number % len(widths)])
    if len(block.frame) > ROWS:
        paper.add_paragraph(f"{len(block.frame) - ROWS:,} more rows are in the workbook.")


def _evidence(block: Evidence, paper: Paper, makers: Makers) -> None:
    del makers
    paper.add_heading(writable(block.title), 3)
    paper.add_paragraph().add_run(writable(block.note)).italic = True
    for sentence in block.sentences:
        _cite(sentence, paper)


def _cite(told: Sentence, paper: Paper) -> None:
    line = paper.add_paragraph(style="List Bullet")
    line.add_run(writable(told.before))
    line.add_run(writable(told.match)).font.highlight_color = WD_COLOR_INDEX.YELLOW
    line.add_run(writable(told.after))
    line.add_run(f" ({writable(told.source)})").italic = True
    if told.value:
        line.add_run(f" {writable(told.value)}").bold = True


def _fill(cell: Any, text: str, width: Emu) -> None:
    cell.width = width
    run = cell.paragraphs[0].add_run(text)
    run.font.size = Pt(8)

"""Tables on paper: as many rows as a page holds, cells short enough for it, columns as wide as they need."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from analysis.report.model import Table, shown
from analysis.report.typeface import writable

ROWS, LONGEST = 20, 300
"""Rows of a table in a document, and characters of a cell; the workbook has all."""
_LONGEST_WORD = 14
"""Characters from which a word is broken."""
_PADDING = 2
"""Characters' room that a cell leaves free beside its text."""


def told(table: Table) -> list[list[str]]:
    """The cells of a table on paper, row by row, the headings first."""
    rows = table.frame[list(table.columns)].head(ROWS).to_numpy(object)
    return [list(map(writable, table.columns.values())), *([cut(shown(value)) for value in row] for row in rows)]


def cut(text: str) -> str:
    """A text short enough for a cell of a document; what is cut says so."""
    line = writable(text)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}… (all of it in the workbook)"


def shares(cells: Sequence[Sequence[str]], *, room: int) -> list[float]:
    """The part of a page's width that each column gets, of `room` characters in a line.

    Each column has room for its longest word. The rest goes by the square root of the longest text, so that a column
    of sentences is wider than one of names, and the names still have a line of their own.
    """
    columns = list(zip(*cells, strict=True))
    words = [max(len(word) for text in column for word in text.split() or [""]) for column in columns]
    least = [min(_LONGEST_WORD, length) + _PADDING for length in words]
    wanted = [sqrt(max(map(len, column)) + 1) for column in columns]
    rest = max(0, room - sum(least))
    widths = [needed + rest * want / sum(wanted) for needed, want in zip(least, wanted, strict=True)]
    return [width / sum(widths) for width in widths]

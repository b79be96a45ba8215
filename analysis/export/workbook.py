"""Tables as an Excel workbook, one sheet a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from pandas import DataFrame

from analysis.export.cells import Plain, harmless, iso, plain_rows

LONGEST_CELL = 32_767
"""Characters that Excel takes in a cell, in UTF-16 units."""
MOST_ROWS = 1_048_575
"""Rows that Excel takes in a sheet, below its header; longer tables go on in a further sheet."""
WIDEST = 60
"""Widest column shown, in characters; longer texts are there but need a click."""

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n?")
_MADE = datetime(2000, 1, 1)
_FIRST_DAY = date(1900, 3, 1)
"""Earlier days are not what Excel takes them for."""
_SAMPLE = 200


def xlsx_bytes(sheets: Mapping[str, DataFrame]) -> bytes:
    """A workbook with one sheet a table, named as given; the header stays in view and filters.

    Cells too long for Excel are cut and say so; characters that XML forbids are left out; days are dates.
    """
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "remove_timezone": True})
    workbook.set_properties({"created": _MADE})
    formats = {"head": workbook.add_format({"bold": True}), "day": workbook.add_format({"num_format": "yyyy-mm-dd"})}
    for name, frame in _sheets(sheets):
        _fill(workbook.add_worksheet(name), frame, formats)
    workbook.close()
    return buffer.getvalue()


def _sheets(tables: Mapping[str, DataFrame]) -> Iterator[tuple[str, DataFrame]]:
    for name, frame in tables.items():
        for number, first in enumerate(range(0, max(len(frame), 1), MOST_ROWS), 1):
            yield name if number == 1 else f"{name} ({number})", frame.iloc[first : first + MOST_ROWS]


def _fill(sheet: Any, frame: DataFrame, formats: Mapping[str, Any]) -> None:
    for position, column in enumerate(frame.columns):
        sheet.write_string(0, position, _cell_text(str(column)), formats["head"])
        sheet.set_column(position, position, _width(frame, position))
    for number, row in enumerate(plain_rows(frame), 1):
        for position, value in enumerate(row):
            _write(sheet, (number, position), value, formats)
    sheet.freeze_panes(1, 0)
    if frame.shape[1]:
        sheet.autofilter(0, 0, max(len(frame), 1), frame.shape[1] - 1)


def _write(sheet: Any, place: tuple[int, int], value: Plain, formats: Mapping[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(*place, value)
    elif isinstance(value, (int, float)):
        sheet.write_number(*place, value)
    elif type(value) is date and value >= _FIRST_DAY:
        sheet.write_datetime(*place, datetime(value.year, value.month, value.day), formats["day"])
    else:
        sheet.write_string(*place, _cell_text(str(iso(value))))


def _cell_text(text: str) -> str:
    """Text as Excel can hold it."""
    text = harmless(_ILLEGAL.sub("", _LINE_END.sub("\n", text)))
    coded = text.encode("utf-16-le")
    if len(coded) <= 2 * LONGEST_CELL:
        return text
    note = f"… [cut: {len(text):,} characters in all]"
    return coded[: 2 * (LONGEST_CELL - len(note))].decode("utf-16-le", "ignore") + note


def _width(frame: DataFrame, position: int) -> int:
    shown = [len(str(value)) for value in frame.iloc[:_SAMPLE, position]]
    return min(WIDEST, max([len(str(frame.columns[position])) + 3, *shown]))

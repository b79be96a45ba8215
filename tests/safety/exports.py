"""What an exported file holds that could act on its reader's machine, and whether its texts are those stored."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import zip_longest

import openpyxl  # type: ignore[import-untyped]
from pandas import DataFrame

from analysis.export.cells import harmless, iso, plain_rows
from analysis.export.workbook import LONGEST_CELL

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?[\d.,]+\s?%?")
_ACTING = {
    "docx": (b'TargetMode="External"', b"<w:instrText", b"<w:fldSimple", b"<w:hyperlink", b"vbaProject"),
    "xlsx": (b'TargetMode="External"', b"<f>", b"<f ", b"<hyperlink", b"externalLink", b"vbaProject"),
}
"""Pieces of the parts of an office document that run, fetch, or lead away."""
_PDF = re.compile(rb"/(?:AA|EmbeddedFile|GoToR|ImportData|JavaScript|JS|Launch|OpenAction|SubmitForm|URI)\b")
SURELY = LONGEST_CELL // 2 - 50
"""Characters of a cell that a sheet holds in any case; a note that the rest is cut may follow."""
_STREAM = re.compile(rb"(?s)\bstream\r?\n.*?endstream")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def acting(kind: str, data: bytes, canary: str) -> list[str]:
    """What in a file of a kind (csv, docx, html, json, pdf, xlsx) is more than text."""
    if kind == "csv":
        return [f"a cell begins as a formula: {cell[:40]!r}" for cell in _cells(data) if _is_formula(cell)]
    if kind in _ACTING:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(name, archive.read(name)) for name in archive.namelist()]
        return [f"{name} holds {piece.decode()}" for name, part in parts for piece in _ACTING[kind] if piece in part]
    if kind == "pdf":
        # Packed streams hold every sequence of three letters sooner or later.
        return sorted({f"the file holds {found.decode()}" for found in _PDF.findall(_STREAM.sub(b"", data))})
    loaded = rf"""(?:src|href|action|poster|data)\s*=\s*["']?{re.escape(canary)}"""
    return ["an element leads to the canary"] * bool(kind == "html" and re.search(loaded, data.decode()))


def _cells(data: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(data.decode("utf-8"), newline="")):
        yield from row


def _is_formula(cell: str) -> bool:
    """Whether a spreadsheet takes a cell for a formula; a number with a sign is none."""
    return cell.lstrip(" \u200b\ufeff").startswith(_STARTS) and not _NUMBER.fullmatch(cell)


def differing(kind: str, data: bytes, frame: DataFrame) -> list[str]:
    """Cells of a table read back from a file (csv, json, xlsx) that are not the values stored, as its format allows.

    CSV and XLSX hold an apostrophe before what would be a formula; XLSX has no control characters, one way to end a
    line, and 32,767 characters a cell.
    """
    readers: dict[str, Callable[[bytes], list[list[object]]]] = {
        "csv": _csv_rows,
        "json": _json_rows,
        "xlsx": _sheet_rows,
    }
    read = readers[kind](data)
    wanted: list[list[object]] = [[str(column) for column in frame.columns]]
    wanted += [[iso(value) for value in row] for row in plain_rows(frame)]
    expected = [[_EXPECTED[kind](value) for value in row] for row in wanted]
    if len(read) != len(expected):
        return [f"{len(read)} rows instead of {len(expected)}"]
    rows = zip(read, expected, strict=True)
    pairs = ((there, should) for row, due in rows for there, should in zip_longest(row, due))
    return [f"{there!r:.80} instead of {should!r:.80}" for there, should in pairs if there != should]


def _csv_rows(data: bytes) -> list[list[object]]:
    return [list(row) for row in csv.reader(io.StringIO(data.decode("utf-8"), newline=""))]


def _json_rows(data: bytes) -> list[list[object]]:
    records = json.loads(data)
    return [list(records[0]), *(list(record.values()) for record in records)] if records else [[]]


def _sheet_rows(data: bytes) -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return [[_day(cell.value) for cell in row] for row in sheet.iter_rows()]


def _day(value: object) -> object:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else value[:SURELY] if isinstance(value, str) else value


def _in_csv(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else harmless(value) if isinstance(value, str) else str(value)


def _in_sheet(value: object) -> object:
    if not isinstance(value, str):
        return "" if value is None else value
    return harmless(_UNSEEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n")))[:SURELY]


_EXPECTED: dict[str, Callable[[object], object]] = {"csv": _in_csv, "json": lambda value: value, "xlsx": _in_sheet}

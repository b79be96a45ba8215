"""Tables with an article a row: CSV and its kin, spreadsheets, JSON Lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from openpyxl import load_workbook  # type: ignore[import-untyped]

from analysis.errors import UnreadableError
from analysis.reading import fields
from analysis.reading.archive import guarded
from analysis.reading.decoding import LARGEST_FILE, cleaned, markup
from analysis.reading.document import Columns, Document, Found, Source, one_line
from analysis.reading.fields import LOOKED_AT, Preview, Row
from analysis.reading.stated import is_day_first, stated_date

MOST_COLUMNS = 500
MOST_ROWS = 1_000_000
PREVIEWED = 5

_TAG = re.compile(r"<(?:p|br|div|html|body|article)\b[^>]{0,200}>", re.IGNORECASE)

Line = tuple[int, list[str]]
"""A line of a table and its number, as a spreadsheet shows it."""
Rows = tuple[list[str], Iterator[tuple[int, Row]]]
"""The header and the rows below it, numbered; every row has a text for every column of the header."""


def documents(source: Source) -> Iterator[Found]:
    """An article for each row that has a text. UnreadableError where no column can hold it."""
    header, rows = _table(source)
    first = list(islice(rows, LOOKED_AT))
    known = [row for _, row in first]
    columns = fields.checked(source.columns or fields.proposed(header, known), header, source.name)
    day_first = is_day_first([row.get(columns.date, "") for row in known])
    for number, row in chain(first, rows):
        name = f"{source.name}, row {number}"
        if row[columns.text].strip():
            yield _article(row, columns, name, day_first=day_first)
        elif any(row.values()):
            yield UnreadableError(name, f"the column '{columns.text}' is empty")


def preview(source: Source) -> Preview:
    """The columns of a table, its first rows, and what each column is taken for. UnreadableError as `documents`."""
    header, rows = _table(source)
    first = [row for _, row in islice(rows, LOOKED_AT)]
    return Preview(tuple(header), tuple(first[:PREVIEWED]), source.columns or fields.proposed(header, first))


def _article(row: Row, columns: Columns, name: str, *, day_first: bool | None) -> Document:
    text = row[columns.text]
    if _TAG.search(text):
        from analysis.reading.web import plain_lines

        text = plain_lines(text, name)
    said = {field: getattr(columns, field) for field in fields.FIELDS if field != "text" and getattr(columns, field)}
    published = stated_date(row.get(columns.date, ""), day_first=day_first)
    values = {field: row[column] for field, column in said.items()} | {"date": published}
    return Document(
        text=text,
        file=name,
        title=row.get(columns.title, ""),
        outlet=row.get(columns.outlet, ""),
        author=row.get(columns.author, ""),
        published=published,
        url=row.get(columns.address, ""),
        said_in={field: f"column {one_line(column)}" for field, column in said.items() if values[field]},
    )


def _table(source: Source) -> Rows:
    suffix = source.name.lower().rpartition(".")[2]
    reader: Callable[[Source], Rows] = _KINDS.get(suffix, _delimited)
    if source.data[:2] == b"PK":
        reader = _workbook
    return reader(source)


def _delimited(source: Source) -> Rows:
    text = markup(source.data, source.name)
    csv.field_size_limit(LARGEST_FILE)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    return _headed(enumerate(islice(lines, MOST_ROWS), start=1), source.name)


def _delimiter(text: str) -> str:
    """What separates the columns of the first line that is not empty."""
    head = next((line for line in text.split("\n") if line.strip()), "")
    outside = "".join(head.split('"')[::2])
    return max(",;\t|", key=outside.count)


def _workbook(source: Source) -> Rows:
    guarded(source)
    book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=True, keep_links=False)
    if not book.worksheets:
        raise UnreadableError(source.name, "this workbook has no sheet")
    sheets = (
        enumerate(([_cell(value) for value in row] for row in _lines(sheet)), start=1) for sheet in book.worksheets
    )
    filled = next((chain([first], lines) for lines in sheets if (first := _first_filled(lines))), iter(()))
    return _headed(islice(filled, MOST_ROWS), source.name)


def _lines(sheet: Any) -> Iterator[tuple[Any, ...]]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    return rows


def _first_filled(lines: Iterator[Line]) -> Line | None:
    """The first line with more than a title in it: exports put a line or two above the names of the columns."""
    return next((line for line in islice(lines, 20) if sum(map(bool, line[1])) > 1), None)


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else cleaned(value.isoformat() if isinstance(value, date) else str(value))


def _headed(lines: Iterator[Line], file: str) -> Rows:
    """The first line as the header, the others by its names."""
    _, head = next(lines, (0, []))
    header = [one_line(name) for name in head][:MOST_COLUMNS]
    if not any(header):
        raise UnreadableError(file, "this table has no line that names its columns")
    names = _distinct(header)
    return names, ((number, dict(_padded(names, line))) for number, line in lines if any(line))


def _distinct(header: list[str]) -> list[str]:
    """Names of columns, those without one and those that recur numbered."""
    seen: Counter[str] = Counter()
    names = []
    for place, name in enumerate(header, start=1):
        name = name or f"column {place}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return names


def _padded(names: list[str], line: list[str]) -> Iterator[tuple[str, str]]:
    for place, name in enumerate(names):
        yield name, cleaned(line[place]) if place < len(line) else ""


def _records(source: Source) -> Rows:
    """An object a line, or one list of objects."""
    text = markup(source.data, source.name).strip()
    values = _listed(text, source.name)
    header = list(dict.fromkeys(key for value in values[:LOOKED_AT] for key in value))[:MOST_COLUMNS]
    if not header:
        raise UnreadableError(source.name, "this file holds no objects with named parts")
    rows = ({key: _part(value.get(key)) for key in header} for value in values)
    return header, enumerate(rows, start=1)


def _listed(text: str, file: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text) if text.startswith("[") else [json.loads(line) for line in _objects(text)]
    except RecursionError as error:
        raise UnreadableError(file, "nested too deep") from error
    except ValueError as error:
        raise UnreadableError(file, f"this is no JSON with an object a line ({_reason(error)})") from error
    return [{one_line(str(key)): part for key, part in value.items()} for value in found if isinstance(value, dict)]


def _objects(text: str) -> list[str]:
    """Lines with an object each; a single object over many lines is one."""
    lines = [line for line in text.split("\n") if line.strip()]
    return [text] if lines and lines[0].strip() == "{" else lines


def _reason(error: ValueError) -> str:
    return f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else "a number is too long"


def _part(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(each) for each in value[:50] if isinstance(each, str | int | float))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("title") or "")
    return "" if value is None else cleaned(str(value))


_KINDS: dict[str, Callable[[Source], Rows]] = {
    "csv": _delimited,
    "json": _records,
    "jsonl": _records,
    "ndjson": _records,
    "tsv": _delimited,
    "xlsx": _workbook,
}

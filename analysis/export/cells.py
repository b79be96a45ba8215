"""Values of a table as plain Python, and as cells that no spreadsheet takes for a formula."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
from pandas import DataFrame, Timestamp, isna

Plain = str | int | float | bool | date | None
"""What a cell can hold; a `date` is a `datetime` where it has a time."""

_LEAD = re.compile(r"[\s\x00-\x1f\u200b-\u200f\u2060\ufeff]*")
_NUMBER = re.compile(r"\s*[+-]?\d+(?:[.,]\d+)*\s?%?\s*")
_TRIGGERS = frozenset("=+-@＝＋－＠")
_BREAKS = ("\t", "\r", "\n")


def plain_rows(frame: DataFrame) -> Iterator[list[Plain]]:
    """The rows of a table, each a list of plain values in the order of the columns."""
    columns = [frame.iloc[:, position].tolist() for position in range(frame.shape[1])]
    for values in zip(*columns, strict=True):
        yield [plain(value) for value in values]


def plain(value: Any) -> Plain:
    """A value of a table as plain Python; missing ones are None, infinite ones and lists are text."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return "; ".join(str(plain(part)) for part in value)
    if isna(value):
        return None
    if isinstance(value, Timestamp):
        return value.date() if value == value.normalize() and value.tzinfo is None else value.to_pydatetime()
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return value if np.isfinite(value) else str(value)
    return value if isinstance(value, (str, int, date)) else str(value)


def iso(value: Plain) -> Plain:
    """Dates as ISO text, all else as it is."""
    return value.isoformat() if isinstance(value, date) else value


def harmless(text: str) -> str:
    """Text with an apostrophe before it where a spreadsheet would take it for a formula; numbers stay as they are."""
    after = text[_LEAD.match(text).end() :]  # type: ignore[union-attr]
    if after[:1] not in _TRIGGERS and not text.startswith(_BREAKS):
        return text
    return text if _NUMBER.fullmatch(text) and not text.startswith(_BREAKS) else f"'{text}"

"""Tables as files: CSV, JSON, Parquet, XLSX. The same table gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, get_args

from pandas import DataFrame

from analysis.export.delimited import csv_bytes
from analysis.export.records import json_bytes
from analysis.export.workbook import xlsx_bytes
from analysis.store import parquet_bytes

Format = Literal["csv", "json", "parquet", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: dict[Format, Callable[[DataFrame], bytes]] = {
    "csv": csv_bytes,
    "json": json_bytes,
    "parquet": parquet_bytes,
    "xlsx": lambda frame: xlsx_bytes({"table": frame}),
}


def table_bytes(frame: DataFrame, format: Format) -> bytes:  # noqa: A002
    """A table as the bytes of a file; named index levels become columns, others are left out.

    Dates are ISO (in XLSX they are dates shown so). In CSV and XLSX, cells that a spreadsheet would take for a
    formula begin with an apostrophe; in XLSX, cells too long for Excel are cut and say so.
    """
    named = [name for name in frame.index.names if name is not None]
    return _WRITERS[format](frame.reset_index(level=named) if named else frame)

"""Tables as CSV: UTF-8 without a byte order mark, lines and quoting as RFC 4180 has them."""

from __future__ import annotations

import csv
from io import StringIO

from pandas import DataFrame

from analysis.export.cells import Plain, harmless, iso, plain_rows


def csv_bytes(frame: DataFrame) -> bytes:
    """A table as CSV; whole numbers without a decimal point, missing values empty, formulas made harmless."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([harmless(str(column)) for column in frame.columns])
    writer.writerows([_cell(value) for value in row] for row in plain_rows(frame))
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Plain) -> Plain:
    value = iso(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return harmless(value) if isinstance(value, str) else value

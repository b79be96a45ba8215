"""Tables as JSON: a list of records, one a line, UTF-8."""

from __future__ import annotations

import json

from pandas import DataFrame

from analysis.export.cells import iso, plain_rows


def json_bytes(frame: DataFrame) -> bytes:
    """A table as a list of records; dates are ISO text, missing values null."""
    names = [str(column) for column in frame.columns]
    records = (dict(zip(names, map(iso, row), strict=True)) for row in plain_rows(frame))
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    return (f"[\n{lines}\n]\n" if lines else "[]\n").encode("utf-8", "replace")

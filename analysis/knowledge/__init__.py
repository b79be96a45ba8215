"""Small tables of openly known facts: countries, leaders, agencies. They help; they never decide against a text.

Each CSV beside this module begins with comment lines (`#`) that give its origin and date.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """Rows of `<table>.csv` as dictionaries of strings, comment lines left out."""
    with (_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(line for line in file if not line.startswith("#")))


@cache
def listed(table: str, column: str) -> dict[str, dict[str, str]]:
    """Rows of a table by each value of a column whose values are separated by `;`, in lower case."""
    return {value.strip().lower(): row for row in rows(table) for value in row[column].split(";") if value.strip()}

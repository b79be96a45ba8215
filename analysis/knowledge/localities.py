"""Which country a part of a country or a town lies in."""

from __future__ import annotations

from functools import cache

from analysis.knowledge import rows
from analysis.knowledge.spelling import words

LONGEST = 5
"""Words of the longest name of the table that is looked for among other words."""


def lies_in(name: str) -> str:
    """The country of a town or of a part of a country; empty where the tables have none."""
    return _countries().get(words(name), "")


def region(key: tuple[str, ...]) -> str:
    """The country of a state, province or other part of a country, by its folded words; empty for towns."""
    return _regions().get(key, "")


@cache
def _countries() -> dict[tuple[str, ...], str]:
    return {words(row["name"]): row["country"] for row in rows("localities")} | _of_tables()


@cache
def _regions() -> dict[tuple[str, ...], str]:
    regions = {words(row["name"]): row["country"] for row in rows("localities") if row["kind"] == "region"}
    return regions | _of_tables()


def _of_tables() -> dict[tuple[str, ...], str]:
    """Parts of countries among the places that names are found by."""
    named = ((row, [row["name"], *row["aliases"].split(";")]) for row in rows("places") if row["country"])
    return {words(name): row["country"] for row, names in named for name in names if name}

"""Countries by any of their names and by the words for their people and things."""

from __future__ import annotations

from functools import cache

from analysis.knowledge import rows
from analysis.knowledge.spelling import letters, words

LONGEST = 6
"""Words of the longest name of a country."""


def leading_country(name: str) -> tuple[str, tuple[str, ...]]:
    """The country a name begins with and the words after it: `Russian Foreign Ministry` gives Russia and the rest.

    Both are empty where the name begins with no country or is nothing else.
    """
    return _leading(name, ("name", "aliases", "demonyms"))


def leading_country_name(name: str) -> tuple[str, tuple[str, ...]]:
    """The same for names of countries alone: `U.S. Geological Survey`, but not `Russian Foreign Ministry`."""
    return _leading(name, ("name", "aliases"))


def country_of(key: str) -> str:
    """The country whose name has these letters, or empty."""
    return _by_letters().get(key, "")


@cache
def _by_letters() -> dict[str, str]:
    return {letters(row["name"]): row["name"] for row in rows("countries")}


def _leading(name: str, columns: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    parts = words(name.removeprefix("the ").removeprefix("The "))
    for length in range(min(LONGEST, len(parts) - 1), 0, -1):
        country = _by_words(columns).get(parts[:length])
        if country:
            return country, parts[length:]
    return "", ()


@cache
def _by_words(columns: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    return {
        words(name): row["name"]
        for row in rows("countries")
        for column in columns
        for name in row[column].split(";")
        if name
    }

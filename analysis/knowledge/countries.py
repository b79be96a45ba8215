"""Countries by any of their names and by the words for their people and things."""

from __future__ import annotations

from functools import cache

from analysis.knowledge import rows
from analysis.knowledge.spelling import words

LONGEST = 6
"""Words of the longest name of a country."""


def leading_country(name: str) -> tuple[str, tuple[str, ...]]:
    """The country a name begins with and the words after it: `Russian Foreign Ministry` gives Russia and the rest.

    Both are empty where the name begins with no country or is nothing else.
    """
    parts = words(name.removeprefix("the ").removeprefix("The "))
    for length in range(min(LONGEST, len(parts) - 1), 0, -1):
        country = _by_words().get(parts[:length])
        if country:
            return country, parts[length:]
    return "", ()


@cache
def _by_words() -> dict[tuple[str, ...], str]:
    return {
        words(name): row["name"]
        for row in rows("countries")
        for column in ("name", "aliases", "demonyms")
        for name in row[column].split(";")
        if name
    }

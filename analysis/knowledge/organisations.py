"""Agencies and organisations by any of their names."""

from __future__ import annotations

from functools import cache

from analysis.knowledge import rows
from analysis.knowledge.spelling import letters

TAILS = (" news agency", " news service", " agency")
"""What an article may add to an agency's name."""


def known_organisation(name: str) -> str:
    """The name that the tables of agencies and organisations prefer, or empty."""
    plain = name.removeprefix("the ").removeprefix("The ")
    found = _known().get(letters(plain))
    for tail in TAILS:
        if found is None and plain.lower().endswith(tail):
            found = _known().get(letters(plain[: -len(tail)]))
    return found or ""


def known_in(country: str, name: str) -> str:
    """The preferred name of an organisation that the tables place in a country: 'Democratic Party' of a US one."""
    known = known_organisation(name) if country else ""
    return known if _places().get(known) == country else ""


@cache
def _places() -> dict[str, str]:
    return {row["name"]: row["country"] for table in ("agencies", "organisations") for row in rows(table)}


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for table in ("agencies", "organisations"):
        for row in rows(table):
            for name in (row["name"], *filter(None, row["aliases"].split(";"))):
                found.setdefault(letters(name.removeprefix("The ")), row["name"])
    return found

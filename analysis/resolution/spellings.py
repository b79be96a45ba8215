"""Places, countries, events and other things under the names that tables or the corpus give them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from analysis.knowledge import rows
from analysis.knowledge.spelling import letters


class Named(Protocol):
    """What has a name and a kind."""

    @property
    def name(self) -> str:
        """The name as the article has it."""

    @property
    def kind(self) -> str:
        """person, organisation, place, country, event or other."""


def plain_keys(uses: Sequence[Named]) -> list[tuple[str, str]]:
    """A group for each use and why: the name in the tables, or the same letters."""
    return [_key(use) for use in uses]


def _key(use: Named) -> tuple[str, str]:
    usual = usual_name(use.kind, use.name)
    reason = "same name" if letters(usual) == letters(use.name) else f"spelling of {usual}"
    return f"{use.kind}:{letters(usual)}", reason


def usual_name(kind: str, name: str) -> str:
    """The name that the tables of countries, events and places prefer; the name itself where they have none."""
    return _usual(kind).get(letters(name), name)


@cache
def _usual(kind: str) -> dict[str, str]:
    table = {"country": "countries", "event": "events", "place": "places"}.get(kind)
    if table is None:
        return {}
    found: dict[str, str] = {}
    for row in rows(table):
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            found.setdefault(letters(name), row["name"])
    return found

"""Stated totals of countries at a gathering, held against the countries of those whom an article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from analysis.knowledge import listed
from analysis.resolution.gatheringmatch import PRESENT
from analysis.tables import ResolvedAttendance, ResolvedTotal

LISTED = 5
"""Countries from which on an article is taken to list who was there; to name fewer says nothing of how many came."""


def with_named(stated: Sequence[ResolvedTotal], present: Sequence[ResolvedAttendance]) -> list[ResolvedTotal]:
    """Stated totals, and the count of the countries that the article with the longest list names, stating no total.

    The host is no guest and not counted.
    """
    hosts = {_country(row.place) for row in present}
    telling = {row.article_id for row in stated}
    named: dict[str, dict[str, ResolvedAttendance]] = defaultdict(dict)
    for row in present:
        if row.country and row.country not in hosts and row.mode in PRESENT and row.article_id not in telling:
            named[row.article_id].setdefault(row.country, row)
    longest = max(sorted(named), key=lambda article_id: len(named[article_id]), default="")
    counted = stated and stated[0].counted == "countries" and stated[0].mode == "attended"
    if not counted or len(named[longest]) < LISTED:
        return list(stated)
    return [*stated, _named(stated[0], list(named[longest].values()))]


def _named(stated: ResolvedTotal, countries: Sequence[ResolvedAttendance]) -> ResolvedTotal:
    """Countries named as a total that leaves open whether there were more."""
    last = countries[-1]
    return ResolvedTotal(
        last.article_id, last.sentence, last.start, last.end, f"{len(countries)} countries named",
        float(len(countries)), None, stated.counted, stated.mode, last.gathering, last.gathering_kind, last.place,
        last.earliest, last.latest, stated.gathering_id,
    )  # fmt: skip


def _country(place: str) -> str:
    """The country of a capital, or empty."""
    found = listed("countries", "capital").get(place.lower())
    return found["name"] if found else ""

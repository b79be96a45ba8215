"""Which presences of a gathering are held against each other: those of one person, or of whoever came for a country."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from analysis.resolution.attendanceverdicts import PRECEDENCE
from analysis.tables import ResolvedAttendance

Rows = Sequence[ResolvedAttendance]
Key = tuple[str, str, str]
"""Gathering, person, and country of whom no person is named."""

_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|today|tonight|tomorrow|yesterday|(?:last|next|previous|same|this) "
    r"(?:day|evening|month|morning|night|week|year)|\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)


def presences(attendance: Iterable[ResolvedAttendance]) -> Iterator[tuple[Key, Rows]]:
    """Presences by gathering and person; those of nobody named, by gathering and country.

    That a country was represented, without a name, is also said of the one person of it whom others name.
    """
    rows = sorted(attendance, key=lambda row: (row.article_id, row.start, row.end))
    named: dict[Key, list[ResolvedAttendance]] = defaultdict(list)
    unnamed: dict[Key, list[ResolvedAttendance]] = defaultdict(list)
    for row in rows:
        if row.entity_id:
            named[row.gathering_id, row.entity_id, ""].append(row)
        elif row.country and not row.name:
            unnamed[row.gathering_id, "", row.country].append(row)
    people: dict[str, list[Key]] = defaultdict(list)
    for key in named:
        people[key[0]].append(key)
    for key, found in unnamed.items():
        person = _only_person(key[2], found, {other: named[other] for other in people[key[0]]})
        if person:
            named[person] += [row for row in found if row.mode == "represented"]
    yield from sorted(named.items())
    yield from sorted(unnamed.items())


def _only_person(country: str, found: Rows, named: Mapping[Key, Rows]) -> Key | None:
    """The one person of a country at a gathering whom only articles name that do not say who came for it."""
    telling = {row.article_id for row in found}
    of_country = [
        key
        for key, rows in named.items()
        if any(row.country == country for row in rows) and telling.isdisjoint(row.article_id for row in rows)
    ]
    return of_country[0] if len(of_country) == 1 else None


def weightiest(rows: Rows) -> list[ResolvedAttendance]:
    """Of each article's presences those of the mode that counts most."""
    ranks = {mode: rank for rank, mode in enumerate(PRECEDENCE)}
    best: dict[str, int] = {}
    for row in rows:
        rank = ranks.get(row.mode, len(ranks))
        best[row.article_id] = min(rank, best.get(row.article_id, rank))
    return [row for row in rows if ranks.get(row.mode, len(ranks)) == best[row.article_id]]


def dated(rows: Rows, sentences: Mapping[tuple[str, int], str]) -> list[ResolvedAttendance]:
    """One presence for each sentence that names a day; other sentences do not say when a gathering was."""
    by_place = {(row.article_id, row.sentence, row.earliest, row.latest): row for row in rows}
    told = (sentences.get((row.article_id, row.sentence)) for row in by_place.values())
    return [row for row, text in zip(by_place.values(), told, strict=True) if text is None or _DAY.search(text)]


def sentence_texts(rows: Iterable[Any], texts: Mapping[str, str], places: set[tuple[str, int]]) -> dict[Any, str]:
    """The texts of the sentences at some places (article, number), from the rows of the sentences."""
    wanted = (row for row in rows if (row.article_id, row.sentence) in places and row.article_id in texts)
    return {(row.article_id, row.sentence): texts[row.article_id][row.start : row.end] for row in wanted}

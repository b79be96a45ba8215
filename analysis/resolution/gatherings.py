"""Gatherings across articles: which articles speak of the same parade, talks or summit.

Each article's gatherings are taken one by one in an order that does not depend on the order of the articles, and
joined to the best gathering found so far that fits: same kind of gathering, days at most three apart, no two
countries for the place, and people in common. Talks are the same only where the same people hold them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from analysis.resolution.gatheringmatch import Key, LocalGathering, MergedGathering, anchors, fit, window
from analysis.resolution.gatheringnames import gathering_rows
from analysis.tables import Attendance, Gathering, ResolvedAttendance, ResolvedTotal, StatedTotal

Anchor = tuple[str, str, int | None]

_BUCKET = 4
"""Days of one bucket of the index; a match is at most in the next one."""
_CROWDED = 200
"""A person or place of more gatherings than these does not tell which of them an undated one is."""


def resolve_gatherings(
    attendance: Sequence[Attendance],
    totals: Sequence[StatedTotal],
    entity_of: Mapping[tuple[str, str], str],
    *,
    published: Mapping[str, date | None] | None = None,
    story_of: Mapping[str, str] | None = None,
) -> tuple[list[Gathering], list[ResolvedAttendance], list[ResolvedTotal]]:
    """Gatherings of the corpus, and every presence and stated total with its gathering and entity.

    `entity_of` gives the entity of a name in an article; `published` the articles' dates, by which gatherings that
    an article leaves undated are kept apart from those of other weeks; `story_of` their stories, each of which has one
    summit of a time. A gathering's dates are the earliest and
    latest that any article gives: articles may differ by up to three days.
    """
    found = _locals(attendance, totals, entity_of, published or {})
    for local in found:
        local.story = (story_of or {}).get(local.key[0], "")
    merged = _merged(found)
    gatherings, id_of = gathering_rows(merged)
    return (
        gatherings,
        [
            ResolvedAttendance(**_values(row), gathering_id=id_of[_key(row)], entity_id=_entity(row, entity_of))
            for row in attendance
        ],
        [ResolvedTotal(**_values(row), gathering_id=id_of[_key(row)]) for row in totals],
    )


def _values(row: Attendance | StatedTotal) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _key(row: Attendance | StatedTotal) -> Key:
    """What the rows of one gathering share within an article."""
    return row.article_id, row.gathering_kind, row.gathering, row.place, row.earliest, row.latest


def _entity(row: Attendance, entity_of: Mapping[tuple[str, str], str]) -> str:
    return entity_of.get((row.article_id, row.name), "") if row.name else ""


def _locals(
    attendance: Iterable[Attendance],
    totals: Iterable[StatedTotal],
    entity_of: Mapping[tuple[str, str], str],
    published: Mapping[str, date | None],
) -> list[LocalGathering]:
    """The gatherings of each article, in an order of their own: dated ones first, by day; fuller ones first."""
    found: dict[Key, LocalGathering] = {}
    for total in totals:
        found.setdefault(_key(total), LocalGathering(_key(total), published.get(total.article_id)))
    for row in attendance:
        local = found.setdefault(_key(row), LocalGathering(_key(row), published.get(row.article_id)))
        local.add(row, _entity(row, entity_of))
    return sorted(found.values(), key=_order)


def _order(local: LocalGathering) -> tuple[object, ...]:
    start, end = window(local)
    return local.earliest is None, start or date.max, -len(local.core), end or date.max, local.sortable


def _merged(found: Iterable[LocalGathering]) -> list[MergedGathering]:
    merged: list[MergedGathering] = []
    index: dict[Anchor, dict[int, MergedGathering]] = defaultdict(dict)
    for local in found:
        candidates = _candidates(local, index)
        scored = [(score, -one.number, one) for one in candidates if (score := fit(one, local)) is not None]
        if scored:
            chosen = max(scored, key=lambda one: one[:2])[2]
        else:
            chosen = MergedGathering(len(merged))
            merged.append(chosen)
        chosen.add(local)
        for anchor in _anchors(local):
            index[anchor][chosen.number] = chosen
    return merged


def _anchors(local: LocalGathering) -> list[Anchor]:
    """Where the index keeps a gathering: under each of its people, place and name, by time and for any time."""
    start, end = window(local)
    if start is None or end is None:
        return [(kind, value, None) for kind, value in anchors(local)]
    days = range(start.toordinal() // _BUCKET, min(end.toordinal() // _BUCKET, start.toordinal() // _BUCKET + 8) + 1)
    return [(kind, value, day) for kind, value in anchors(local) for day in (*days, None)]


def _candidates(
    local: LocalGathering, index: Mapping[Anchor, Mapping[int, MergedGathering]]
) -> Iterable[MergedGathering]:
    """Gatherings that share an anchor around the same days; for one of unknown time, an anchor that is not crowded."""
    known = window(local)[0] is not None
    found: dict[int, MergedGathering] = {}
    for kind, value, day in _anchors(local):
        if known and day is not None:
            for near in (day - 1, day, day + 1):
                found.update(index.get((kind, value, near), {}))
        elif not known and len(index.get((kind, value, None), ())) <= _CROWDED:
            found.update(index.get((kind, value, None), {}))
    return found.values()

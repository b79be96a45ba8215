"""Figures that can be held against each other: those that count the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from analysis.knowledge import rows
from analysis.resolution.figureframes import Frame, Told, frames
from analysis.resolution.figuregroups import same_figures
from analysis.resolution.figureverdicts import LASTING, PEOPLE_ATTENDING
from analysis.resolution.joining import Joined
from analysis.resolution.widening import values
from analysis.resolution.wording import code, readable_id
from analysis.tables import Figure, ResolvedFigure

PROFILE = 8
"""Entities that tell what an article is about: those named in most of its sentences."""
SHARED = 2
"""Of these, how many two articles share that speak of one event."""
COMMON = 64
"""An entity that more articles share tells nothing of their event."""
GATHERED = frozenset(("attending", "celebrating"))
"""Ideas of those who march, demonstrate, gather."""
_PLAIN_UNITS = ("count", "people")
Entities = Mapping[tuple[str, int], frozenset[str]]


def resolve_figures(
    figures: Sequence[Figure],
    entity_of: Mapping[tuple[str, str], str],
    context: Entities | None = None,
    *,
    told: Told | None = None,
) -> list[ResolvedFigure]:
    """Figures in the order given, with the group they can be compared in and the entity of their giver.

    `entity_of` maps (article, name); `context` gives the entities named in (article, sentence). Figures are of one
    group when they count the same in the same unit, what happened to it included. What could be counted at any event
    ("people killed") is one group only in articles that name the same entities. A count without a nationality joins
    the one group of the same thing that has one. Where `told` gives the sentences and stories, what their words say
    decides within a story that several articles tell.
    """
    profiles = _profiles(context or {})
    things = {_thing(row) for row in figures if row.counted}
    full = _fuller(things)
    members: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in figures:
        if row.counted:
            members[full[_thing(row)]].add(row.article_id)
    groups = {thing: _by_event(thing, articles, profiles) for thing, articles in sorted(members.items())}
    named = [_group(row, full, groups) for row in figures]
    if told is None:
        return [_resolved(row, group, entity_of) for row, group in zip(figures, named, strict=True)]
    framed = {(frame.row.article_id, frame.row.start, frame.row.end): frame for frame in frames(figures, told)}
    named = _by_story(figures, named, told)
    return [_resolved(_read(row, framed), group, entity_of) for row, group in zip(figures, named, strict=True)]


def _read(row: Figure, framed: Mapping[tuple[str, int, int], Frame]) -> Figure:
    """A figure with what its sentence says besides: what happened to the people it counts, and as of which day."""
    frame = framed.get((row.article_id, row.start, row.end))
    if frame is None:
        return row
    return replace(row, counted=_counted(row, frame), as_of=frame.as_of)


def _counted(row: Figure, frame: Frame) -> str:
    """What a figure counts, and what befell that, where annotation saw it in other words only."""
    happened = sorted(frame.outcomes)
    bare = row.counted in ("", "people")
    if frame.measure == "number" and bare and len(happened) == 1:
        return f"people {happened[0]}"
    if row.unit == "people" and len(happened) == 1 and happened[0] not in row.counted:
        return f"{row.counted} {happened[0]}"
    if frame.measure == "number" and bare and frame.near.named("occasion") & GATHERED:
        return PEOPLE_ATTENDING
    lasting = sorted(frame.near.named("quantity") & LASTING) if row.unit == "percent" else []
    return f"{row.counted} {lasting[0]}".strip() if lasting and lasting[0] not in row.counted else row.counted


def _by_story(figures: Sequence[Figure], named: Sequence[str], told: Told) -> list[str]:
    """Groups anew within each story of several articles; a name that two of them would have is told apart by a code."""
    found = list(named)
    stories: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(figures):
        if row.article_id in told.story_of and (row.article_id, row.sentence) in told.sentences:
            stories[told.story_of[row.article_id]].append(place)
    for places in stories.values():
        if len({figures[place].article_id for place in places}) > 1:
            _regroup(found, sorted(places, key=lambda place: _order(figures[place])), figures, told=told)
    return found


def _order(row: Figure) -> tuple[str, int, int]:
    return row.article_id, row.start, row.end


def _regroup(found: list[str], places: Sequence[int], figures: Sequence[Figure], *, told: Told) -> None:
    """Write the groups of one story's figures over those that their names alone gave."""
    taken: set[str] = set()
    sets = same_figures(frames([figures[place] for place in places], told))
    for members in sorted(sets, key=lambda group: (-len(group), group)):
        ours = [places[member] for member in members]
        counted = Counter(found[place] for place in ours)
        name = min(counted, key=lambda one: (-counted[one], one))
        if name in taken:
            first = figures[ours[0]]
            name = f"{name}-{code(f'{first.article_id} {first.start}')}"
        taken.add(name)
        for place in ours:
            found[place] = name


def _thing(row: Figure) -> tuple[str, str]:
    """What a figure counts.

    One bare word ("jobs") tells too little to set other numbers against: its value belongs to it, so that such
    figures meet only where they agree.
    """
    if " " in row.counted or not row.counted:
        return row.counted, row.unit
    high = "more" if row.high is None else f"{row.high:.15g}"
    return f"{row.counted} {row.low:.15g} {high}", row.unit


def _group(
    row: Figure, full: Mapping[tuple[str, str], tuple[str, str]], groups: Mapping[tuple[str, str], Mapping[str, str]]
) -> str:
    """The group of a figure; one that counts nothing nameable stands alone."""
    if not row.counted:
        return f"{readable_id(row.unit, row.text)}-{code(f'{row.article_id} {row.start}')}"
    return groups[full[_thing(row)]][row.article_id]


def _resolved(row: Figure, group: str, entity_of: Mapping[tuple[str, str], str]) -> ResolvedFigure:
    giver = entity_of.get((row.article_id, row.attributed_to), "")
    return ResolvedFigure(**values(row), figure_group=group, attributed_id=giver)


def _fuller(things: set[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Each thing counted with the one that says the same and whose it is besides, where there is just one."""
    fuller: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for counted, unit in sorted(things):
        if plain := _without_nationality(counted):
            fuller[plain, unit].append((counted, unit))
    return {thing: fuller[thing][0] if len(fuller[thing]) == 1 else thing for thing in things}


def _without_nationality(counted: str) -> str:
    """What is counted without whose it is ("troops killed"); empty where no nationality is named."""
    lead = "additional " if counted.startswith("additional ") else ""
    rest = counted.removeprefix(lead)
    demonym = next((name for name in _demonyms() if rest.startswith(f"{name} ")), "")
    return f"{lead}{rest.removeprefix(demonym).strip()}" if demonym else ""


@cache
def _demonyms() -> tuple[str, ...]:
    """Adjectives of countries in lower case, longest first."""
    names = {name.strip().lower() for row in rows("countries") for name in row["demonyms"].split(";")} - {""}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _profiles(context: Entities) -> dict[str, frozenset[str]]:
    """The entities each article is about."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for (article_id, _), entities in context.items():
        counted[article_id].update(entities)
    return {
        article_id: frozenset(sorted(found, key=lambda name: (-found[name], name))[:PROFILE])
        for article_id, found in counted.items()
    }


def _by_event(thing: tuple[str, str], articles: set[str], profiles: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Group of each article that counts a thing: one group, or one an event where the thing is counted at many."""
    counted, unit = thing
    name = readable_id(counted, "" if unit in _PLAIN_UNITS else unit)
    if _without_nationality(counted) or not any(profiles.get(article_id) for article_id in articles):
        return dict.fromkeys(articles, name)
    sets = _events(sorted(articles), profiles)
    if len(sets) == 1:
        return dict.fromkeys(articles, name)
    return {article_id: f"{name}-{code(found[0])}" for found in sets for article_id in found}


def _events(articles: list[str], profiles: Mapping[str, frozenset[str]]) -> list[list[str]]:
    """Articles put together that are about the same entities."""
    joined = Joined(articles)
    for one, other, shared in _sharing(articles, profiles):
        if shared >= min(SHARED, len(profiles[one]), len(profiles[other])):
            joined.join(one, other)
    return joined.sets()


def _sharing(articles: list[str], profiles: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str, int]]:
    """Pairs of articles and how many entities they share, those that everybody names left out."""
    by_entity: dict[str, list[str]] = defaultdict(list)
    for article_id in articles:
        for entity in profiles.get(article_id, ()):
            by_entity[entity].append(article_id)
    shared: Counter[tuple[str, str]] = Counter()
    for found in by_entity.values():
        if len(found) <= COMMON:
            shared.update((one, other) for place, one in enumerate(found) for other in found[place + 1 :])
    yield from ((one, other, count) for (one, other), count in sorted(shared.items()))

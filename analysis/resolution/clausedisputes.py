"""Clauses of several articles of one story that cannot both be true.

Clauses are held against each other where they tell one act, or acts that exclude each other, and have a part in
common, so that the cost grows with what shares something and not with all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from analysis.resolution.acts import listed_acts, matters
from analysis.resolution.clausebearers import Offices, with_bearers
from analysis.resolution.clauseframes import Frame
from analysis.resolution.clauseverdicts import dispute, lacking, shunned
from analysis.resolution.joining import Joined
from analysis.resolution.synonyms import contrasts
from analysis.resolution.tokens import stem

NEAREST = 40
"""Of many clauses that have one part in common, each is held against so many after it."""


def clause_disputes(
    found: Sequence[Frame], *, story_of: Mapping[str, str], offices: Offices | None = None
) -> list[list[Frame]]:
    """Groups of clauses of several articles of which some exclude others, in order; `offices` by entity."""
    stories: dict[str, list[Frame]] = defaultdict(list)
    for frame in found:
        stories[story_of.get(frame.article_id, "")].append(frame)
    several = [held for _, held in sorted(stories.items()) if len({frame.article_id for frame in held}) > 1]
    return [group for held in several for group in _groups(with_bearers(held, offices or {}))]


def _groups(held: Sequence[Frame]) -> Iterator[list[Frame]]:
    held = with_rarity(held)
    disputed = [(a, b) for a, b in sorted(_candidates(held)) if dispute(held[a], held[b])]
    joined = Joined(sorted({number for pair in disputed for number in pair}))
    for a, b in disputed:
        joined.join(a, b)
    for group in joined.sets():
        yield [held[number] for number in sorted(group)]


def shared_words(held: Sequence[Frame]) -> list[str]:
    """What each clause of a group tells, in the words of the shortest of those that tell the same."""
    taken: list[int] = []
    for number, frame in enumerate(held):
        against = {taken[other] for other in range(number) if dispute(held[other], frame)}
        taken.append(next(side for side in range(number + 1) if side not in against))
    together: dict[int, list[str]] = defaultdict(list)
    for side, frame in zip(taken, held, strict=True):
        together[side].append(frame.said)
    return [min(together[side], key=lambda said: (len(said), said)) for side in taken]


def with_rarity(held: Sequence[Frame]) -> list[Frame]:
    """Clauses of one story; those of a listed act of which each article tells once at most are of one act."""
    counted: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for frame in held:
        counted[frame.act.name].append((frame.article_id, frame.clause))
    once = {name for name, places in counted.items() if len({article for article, _ in places}) == len(set(places))}
    once &= listed_acts()
    return [replace(frame, one_act=True) if frame.act.name in once else frame for frame in held]


def _candidates(held: Sequence[Frame]) -> set[tuple[int, int]]:
    """Pairs of clauses of different articles that may exclude each other."""
    denied = (lacking(frame) or shunned(frame) for frame in held)
    lacked = frozenset(stem(part.head) for part in denied if part is not None)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, frame in enumerate(held):
        for key in _keys(frame, lacked):
            holders[key].append(number)
    pairs = (
        (one, other)
        for numbers in holders.values()
        for place, one in enumerate(numbers)
        for other in numbers[place + 1 : place + 1 + NEAREST]
    )
    return {(a, b) for a, b in pairs if held[a].article_id != held[b].article_id}


def _keys(frame: Frame, lacked: frozenset[str]) -> Iterator[str]:
    """What two clauses must have one of in common: an act with a part of it, or what there was none of."""
    name = frame.act.name
    parts = {key for part in frame.parts if part.known for key in (part.who, *part.words) if key}
    for act in (name, *matters(name)) if name else ():
        yield from (f"{act}: {part}" for part in parts)
    if frame.one_act:
        yield f"act {name}"
    yield from (f"none {stem(part.head)}" for part in frame.parts if stem(part.head) in lacked)
    for part in frame.parts:
        yield from (f"{part.role} {stem(part.head)} {number}" for number in contrasts(part.words))

"""Sentences of two articles that tell the same thing otherwise, whatever it is in which they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.resolution.differences import differences, otherwise, plain
from analysis.resolution.evidence import Evidence, Place, place_of
from analysis.resolution.leftover import Leftover, leftover
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statements import Matched
from analysis.resolution.wordmeaning import learn

OTHERWISE = 0.7
"""How likely two sentences must be in dispute for it to be told."""
VAGUELY = 0.8
"""The same where nobody can point at the difference."""


class Held(NamedTuple):
    """Two statements of different articles held against each other: what is left over, and what is measured."""

    one: Statement
    other: Statement
    left: Leftover
    measured: dict[str, float]


class Dispute(NamedTuple):
    """Two statements that may be in dispute, with what is left over of either, and how likely they are.

    `plain`: whether they differ in something that a reader can point at.
    """

    one: Statement
    other: Statement
    left: Leftover
    likely: float
    plain: bool

    @property
    def told(self) -> bool:
        """Whether it is likely enough to be told."""
        return self.likely >= (OTHERWISE if self.plain else VAGUELY)

    @property
    def places(self) -> frozenset[Place]:
        """Where the two stand."""
        return frozenset((place_of(self.one), place_of(self.other)))


def held_against(story: Matched, known: Evidence) -> Iterator[Held]:
    """Every two statements of a story that may tell the same, held against each other."""
    pairs = sorted(story.likely.items())
    learn(known.heads({place_of(story.told[number]) for pair, _ in pairs for number in pair}))
    for (a, b), alike in pairs:
        one, other = story.told[a], story.told[b]
        left = leftover(one, other, story.weighing)
        yield Held(one, other, left, differences(one, other, left, known, alike=alike))


def disputes(story: Matched, known: Evidence) -> list[Dispute]:
    """Every two statements of a story that may tell the same, and how likely it is that both cannot be true."""
    held = list(held_against(story, known))
    likely = otherwise([each.measured for each in held])
    return [
        Dispute(each.one, each.other, each.left, value, plain(each.measured))
        for each, value in zip(held, likely, strict=True)
    ]

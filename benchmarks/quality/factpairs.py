"""Pairs of sentences of different articles: those that gold brings together, and those that the program does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from typing import Any

from benchmarks.quality.storytexts import FactGroup, Member

CONTRADICT = "contradict"

Place = tuple[str, int]
"""Article and sentence."""
Key = frozenset[Place]
"""Two places."""


@dataclass(frozen=True)
class Spot:
    """Words in a sentence of an article."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True)
class GoldPair:
    """Two members of a gold group. `across`: of different sides, so that the verdict holds between them."""

    group: FactGroup
    first: tuple[Spot, ...]
    second: tuple[Spot, ...]
    across: bool

    @cached_property
    def keys(self) -> frozenset[Key]:
        """Every two places that tell it."""
        return frozenset(frozenset((a.place, b.place)) for a, b in product(self.first, self.second))

    @property
    def required(self) -> bool:
        """Whether the program has to bring the two together."""
        return not self.group.optional and not self.group.apart

    @property
    def disputed(self) -> bool:
        """Whether the two contradict each other."""
        return self.required and self.across and self.group.verdict == CONTRADICT

    def allows(self, kind: str) -> bool:
        """Whether a found group of that kind may be the gold one; a statement may stand for anything."""
        return kind in (*self.group.kinds, "statement")

    def touched(self, found: FoundPair) -> int:
        """On how many sides a found span shares a character with the gold words."""
        spots = (*self.first, *self.second)
        return sum(any(_touches(spot, row) for spot in spots) for row in (found.first, found.second))


@dataclass(frozen=True)
class FoundPair:
    """Two rows of one fact group from different articles."""

    first: Any
    second: Any

    @cached_property
    def key(self) -> Key:
        """The two places."""
        return frozenset((row.article_id, row.sentence) for row in (self.first, self.second))

    @property
    def kind(self) -> str:
        """Kind of the group."""
        return str(self.first.kind)

    @property
    def verdict(self) -> str:
        """Verdict of the group."""
        return str(self.first.verdict)

    @property
    def claim(self) -> bool:
        """Whether the two are said to contradict each other."""
        return self.verdict == CONTRADICT and bool(self.first.value != self.second.value)


def gold_pairs(groups: Iterable[FactGroup], articles: Mapping[str, str], sentences: Sequence[Any]) -> list[GoldPair]:
    """Pairs of gold groups whose members name articles by letter; `articles` gives the article_id of each."""
    by_article: dict[str, list[Any]] = defaultdict(list)
    for row in sentences:
        by_article[row.article_id].append(row)

    def spots(member: Member) -> tuple[Spot, ...]:
        article_id = articles[member.article]
        return tuple(_spot(article_id, span, by_article[article_id]) for span in member.spans)

    return [
        GoldPair(group, spots(first), spots(second), first.side != second.side)
        for group in groups
        for first, second in group.pairs()
    ]


def found_pairs(rows: Iterable[Any]) -> Iterator[FoundPair]:
    """Pairs of rows of each group of the table `facts`, whatever its verdict."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for row in rows:
        groups[row.fact_group].append(row)
    for members in groups.values():
        for first, second in combinations(members, 2):
            if first.article_id != second.article_id:
                yield FoundPair(first, second)


def _spot(article_id: str, span: tuple[int, int], sentences: Sequence[Any]) -> Spot:
    """Gold words in the sentence in which they begin; in none (-1) where the program has no sentence there."""
    number = next((row.sentence for row in sentences if row.start <= span[0] < row.end), -1)
    return Spot((article_id, number), *span)


def _touches(spot: Spot, row: Any) -> bool:
    return bool(spot.place[0] == row.article_id and spot.start < row.end and row.start < spot.end)

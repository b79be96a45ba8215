"""Verdicts on what articles say of the same thing: from two claims to a pair of articles to the whole group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Generic, TypeVar

from analysis.tables import Span

R = TypeVar("R", bound=Span)
T = TypeVar("T")

SEVERITY = ("contradict", "update", "attributed differently", "compatible", "agree", "not comparable")
"""Verdicts, the one that matters most first."""
DISPUTED = frozenset(("contradict", "update", "attributed differently"))
_MILDEST_FIRST = ("agree", "compatible", "update", "attributed differently", "contradict", "not comparable")
_MOST_PAIRS = 2_000
"""Pairs of different claims judged a group; a group with more is looked at in part, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict and why, in a sentence."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Claim(Generic[R]):
    """What a row of an article claims: the row, its reading, and when the article was published."""

    row: R
    value: str
    published: date | None
    key: Hashable
    """Equal for claims that no rule tells apart, but for when they were published."""


Rule = Callable[[Claim[R], Claim[R]], Verdict]
"""The verdict on two claims of different articles; the same whichever comes first."""


def group_verdict(claims: Sequence[Claim[R]], rule: Rule[R]) -> Verdict:
    """The verdict that matters most among the pairs of articles of a group."""
    pairs = combinations(_different(claims), 2)
    verdicts = [_article_verdict(a, b, rule) for a, b in _limited(pairs, _MOST_PAIRS)]
    verdicts += [rule(claim, claim) for claim in _repeated(claims)]
    return min(verdicts, key=lambda found: (SEVERITY.index(found.name), found.reason))


def parties(claims: Sequence[Claim[R]], rule: Rule[R], verdict: str) -> list[Claim[R]]:
    """Those of several claims that have a verdict with some other one: who contradict each other, for example."""
    found: set[int] = set()
    for (a, ours), (b, theirs) in _limited(combinations(enumerate(claims), 2), _MOST_PAIRS):
        if rule(ours, theirs).name == verdict:
            found.update((a, b))
    return [claims[number] for number in sorted(found)]


def _different(claims: Sequence[Claim[R]]) -> list[list[Claim[R]]]:
    """Claims by article; of articles that claim the same on the same day, one."""
    by_article: dict[str, list[Claim[R]]] = defaultdict(list)
    for claim in claims:
        by_article[claim.row.article_id].append(claim)
    found: dict[Hashable, list[Claim[R]]] = {}
    for article_id in sorted(by_article):
        ours = by_article[article_id]
        found.setdefault((frozenset(claim.key for claim in ours), ours[0].published), ours)
    return list(found.values())


def _repeated(claims: Sequence[Claim[R]]) -> list[Claim[R]]:
    """A claim that several articles make alike, to be judged against itself, where there is one."""
    holders: dict[Hashable, set[str]] = defaultdict(set)
    for claim in claims:
        holders[claim.key].add(claim.row.article_id)
    return [claim for claim in claims if len(holders[claim.key]) > 1][:1]


def _limited(pairs: Iterable[tuple[T, T]], most: int) -> Iterator[tuple[T, T]]:
    yield from (pair for pair, _ in zip(pairs, range(most), strict=False))


def _article_verdict(first: list[Claim[R]], second: list[Claim[R]], rule: Rule[R]) -> Verdict:
    """The mildest verdict among the claims of two articles; no dispute is built on an article that varies itself."""
    verdicts = (rule(a, b) for a in first for b in second)
    mildest = min(verdicts, key=lambda found: (_MILDEST_FIRST.index(found.name), found.reason))
    if mildest.name in DISPUTED and (_varies(first, rule) or _varies(second, rule)):
        return Verdict("not comparable", "One article gives several values here, which may be of different things.")
    return mildest


def _varies(claims: list[Claim[R]], rule: Rule[R]) -> bool:
    """Whether an article contradicts itself; to give what two sides say is no contradiction."""
    return any(rule(a, b).name in ("contradict", "update") for a, b in combinations(claims, 2))

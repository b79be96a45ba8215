"""Which articles to hold against each other: those that share something rare, found without looking at all pairs.

What articles hold is put in order once, so that equal marks stand side by side. Those that few articles of one story
hold make pairs of these articles, and those that hardly any article has make pairs of articles of different stories;
each article keeps the partners with which it shares most. So the cost grows with what is rare, not with the pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

import numpy as np
from numpy.typing import NDArray

MOST_PARTNERS = 40
"""Articles with which one article is compared, at most; more may be compared with it."""
ANYWHERE = 4
"""A mark that no more articles than this hold makes pairs of articles of different stories."""

Marks = NDArray[np.int64]
Pair = tuple[int, int]


def marks(found: Iterable[object]) -> Marks:
    """Distinct things as numbers: equal ones are equal as long as the process lives."""
    return np.unique(np.fromiter((hash(one) for one in found), dtype=np.int64))


def partners(held: Sequence[Marks], stories: Sequence[int], *, most: int) -> set[Pair]:
    """Pairs of articles, by their positions, that share a mark which at most so many articles of their story hold.

    Where more hold it, neighbours in the order of the articles make a pair: it may be all that a wide relay shares.
    """
    shared: Counter[Pair] = Counter()
    for holders in _holders(held):
        told: dict[int, list[int]] = defaultdict(list)
        for number in holders:
            told[stories[number]].append(number)
        for story in told.values():
            shared.update(combinations(story, 2) if len(story) <= most else pairwise(story))
        if len(told) > 1 and len(holders) <= ANYWHERE:
            shared.update(pair for pair in combinations(holders, 2) if stories[pair[0]] != stories[pair[1]])
    return _closest(shared)


def _holders(held: Sequence[Marks]) -> Iterator[list[int]]:
    """For each mark that several articles hold, those articles, in order."""
    if not held:
        return
    every = np.concatenate(held)
    numbers = np.repeat(np.arange(len(held)), [len(found) for found in held])
    order = np.argsort(every, kind="stable")
    every, numbers = every[order], numbers[order]
    edges = np.flatnonzero(np.concatenate(([True], every[1:] != every[:-1], [True])))
    several = np.flatnonzero(np.diff(edges) > 1)
    for start, end in zip(edges[several].tolist(), edges[several + 1].tolist(), strict=True):
        yield numbers[start:end].tolist()


def _closest(shared: Mapping[Pair, int]) -> set[Pair]:
    """Pairs of which one article has the other among those with which it shares most."""
    by_article: dict[int, list[Pair]] = defaultdict(list)
    for pair in shared:
        for number in pair:
            by_article[number].append(pair)
    return {
        pair
        for pairs in by_article.values()
        for pair in (pairs if len(pairs) <= MOST_PARTNERS else _most(pairs, shared))
    }


def _most(pairs: Sequence[Pair], shared: Mapping[Pair, int]) -> Sequence[Pair]:
    return sorted(pairs, key=lambda pair: (-shared[pair], pair))[:MOST_PARTNERS]

"""Sentences of two articles put beside each other: how much each tells of what the other does.

Every word of one sentence is held against the word of the other that comes nearest to it in form or meaning; the rare
words of a story weigh more (the alignment of Mihalcea and others 2006). What a sentence shares with its best rivals
in the other article counts against a pair: of two sentences on one matter, the one that tells the same is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from analysis.resolution.statementlikeness import Statement, Weights
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import stem
from analysis.resolution.wordmeaning import Vectors, meant_alike, vectors

SYNONYM = 0.7
"""How near words come that the table of synonyms gives one meaning, at least."""
RIVAL = 0.15
"""Likeness of the best rival, at least: so much any two sentences of one story may share."""
ELSEWHERE = 0.45
"""What it takes that one stands at the beginning of its article and the other at the end."""


@dataclass(frozen=True, eq=False)
class Side:
    """The statements of one article, in order, with their words."""

    told: Sequence[Statement]
    weighing: Weights

    @cached_property
    def words(self) -> list[str]:
        """Every word of the statements once."""
        return sorted({word for one in self.told for word in one.said})

    @cached_property
    def vectors(self) -> Vectors:
        """What the words mean."""
        return vectors(self.words)

    @cached_property
    def forms(self) -> NDArray[np.int64]:
        """The stems of the words as numbers, equal ones equal as long as the process lives."""
        return np.array([hash(stem(word)) for word in self.words], np.int64)

    @cached_property
    def meanings(self) -> dict[int, list[int]]:
        """The words, by their places, that the table of synonyms gives each meaning."""
        found: dict[int, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for meaning in meanings().get(stem(word), ()):
                found[meaning].append(place)
        return found

    @cached_property
    def places(self) -> NDArray[np.float32]:
        """Where each statement stands in the article, from 0 to 1."""
        return np.array([one.place for one in self.told], np.float32)

    @cached_property
    def held(self) -> list[list[int]]:
        """The words of each statement, by their places among all."""
        number = {word: place for place, word in enumerate(self.words)}
        return [[number[word] for word in one.said] for one in self.told]

    @cached_property
    def carried(self) -> Vectors:
        """What each word weighs in each statement."""
        weight = np.array([self.weighing.get(stem(word), 1.0) for word in self.words], np.float32)
        found = np.zeros((len(self.told), len(self.words)), np.float32)
        for row, places in enumerate(self.held):
            found[row, places] = weight[places]
        return found

    @cached_property
    def whole(self) -> Vectors:
        """What all words of each statement weigh."""
        found: Vectors = self.carried.sum(axis=1)
        return found

    def nearest(self, alike: Vectors) -> Vectors:
        """For each statement how near it comes to each word of the other side; `alike`: our words by theirs."""
        flat = [place for places in self.held for place in places]
        edges = np.cumsum([0, *map(len, self.held)])[:-1]
        found: Vectors = np.maximum.reduceat(np.take(alike, flat, axis=0), edges, axis=0)
        return found


def sides(found: Sequence[Statement], weighing: Weights) -> list[Side]:
    """The articles of a story that state something, in the order of their statements."""
    by_article: dict[str, list[Statement]] = {}
    for one in found:
        by_article.setdefault(one.row.article_id, []).append(one)
    return [Side(told, weighing) for told in by_article.values()]


def likenesses(first: Side, second: Side) -> Vectors:
    """Up to 1: how much of their weight each two statements of two articles tell alike."""
    alike = _alike(first, second)
    across = second.nearest(np.ascontiguousarray(alike.T))
    shared = first.nearest(alike) @ second.carried.T + (across @ first.carried.T).T
    whole = first.whole[:, None] + second.whole[None, :]
    found: Vectors = shared / np.maximum(whole, 1e-6)
    return found


def standings(first: Side, second: Side) -> Vectors:
    """How alike each two statements of two articles are beyond their best rivals, and if they stand at like places."""
    alike = likenesses(first, second)
    apart = np.abs(first.places[:, None] - second.places[None, :])
    found: Vectors = 3 * alike - _rivals(alike) - _rivals(alike.T).T - ELSEWHERE * apart
    return found


def _alike(first: Side, second: Side) -> Vectors:
    """How near each word of one side comes to each of the other, in form or meaning."""
    found = meant_alike(first.vectors, second.vectors)
    for meaning in first.meanings.keys() & second.meanings.keys():
        block = np.ix_(first.meanings[meaning], second.meanings[meaning])
        found[block] = np.maximum(found[block], SYNONYM)
    found[first.forms[:, None] == second.forms[None, :]] = 1
    return found


def _rivals(alike: Vectors) -> Vectors:
    """For each pair the likeness of the best other pair of its row."""
    if alike.shape[1] < 2:
        return np.full_like(alike, RIVAL)
    second, best = np.partition(alike, -2, axis=1)[:, -2:].T
    found: Vectors = np.where(alike == best[:, None], second[:, None], best[:, None])
    return np.maximum(found, np.float32(RIVAL))

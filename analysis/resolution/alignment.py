"""Sentences of two articles put beside each other, word by word.

Every word of one sentence is held against the word of the other that comes nearest to it in form or meaning; the rare
words of a story weigh more (the alignment of Mihalcea and others 2006). What a sentence shares with its best rivals
in the other article tells, too: of two sentences on one matter, the one that comes nearest is meant.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from analysis.resolution.statementlikeness import CALENDAR, Statement, Weights
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import stem
from analysis.resolution.wordmeaning import Vectors, meant_alike, vectors

SYNONYM = 0.7
"""How near words come that the table of synonyms gives one meaning, at least."""
RIVAL = 0.1
"""Likeness of the best rival where there is none: so much any two sentences of one story may share."""


@dataclass(frozen=True, eq=False)
class Side:
    """The statements of one article, in order, with their words."""

    told: Sequence[Statement]
    weighing: Weights
    numbered: Mapping[str, int] = field(default_factory=dict)
    """The terms of the story that several sentences have, each with a number."""

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
    def meant(self) -> Vectors:
        """What each statement means as a whole."""
        return vectors([one.text for one in self.told])

    @cached_property
    def several(self) -> list[str]:
        """The terms of the article that several sentences of the story have, in order."""
        terms = frozenset().union(*(one.terms for one in self.told))
        return sorted(terms & self.numbered.keys())

    @cached_property
    def used(self) -> NDArray[np.int64]:
        """The same as numbers, in order."""
        return np.array([self.numbered[term] for term in self.several], np.int64)

    @cached_property
    def terms(self) -> Vectors:
        """For each statement which of these it has, 1 or 0."""
        return self._having([one.terms for one in self.told])

    @cached_property
    def numbers(self) -> Vectors:
        """The same of its numbers alone."""
        return self._having([one.numbers for one in self.told])

    @cached_property
    def names(self) -> Vectors:
        """The same of its names alone, days and months left out."""
        return self._having([one.names - CALENDAR for one in self.told])

    @cached_property
    def weights(self) -> Vectors:
        """What each of these terms weighs."""
        return np.array([self.weighing.get(term, 1.0) for term in self.several], np.float32)

    def _having(self, held: Sequence[frozenset[str]]) -> Vectors:
        place = {term: place for place, term in enumerate(self.several)}
        found = np.zeros((len(held), len(place)), np.float32)
        for row, terms in enumerate(held):
            found[row, [place[term] for term in terms if term in place]] = 1
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
    counted = Counter(term for one in found for term in one.terms)
    several = sorted(term for term, count in counted.items() if count > 1)
    numbered = {term: number for number, term in enumerate(several)}
    return [Side(told, weighing, numbered) for told in by_article.values()]


def alike(first: Side, second: Side) -> Vectors:
    """How near each word of one side comes to each of the other, in form or meaning."""
    found = meant_alike(first.vectors, second.vectors)
    for meaning in first.meanings.keys() & second.meanings.keys():
        block = np.ix_(first.meanings[meaning], second.meanings[meaning])
        found[block] = np.maximum(found[block], SYNONYM)
    found[first.forms[:, None] == second.forms[None, :]] = 1
    return found


def rivals(alike: Vectors) -> Vectors:
    """For each pair the likeness of the best other pair of its row."""
    if alike.shape[1] < 2:
        return np.full_like(alike, RIVAL)
    second, best = np.partition(alike, -2, axis=1)[:, -2:].T
    found: Vectors = np.where(alike == best[:, None], second[:, None], best[:, None])
    return found

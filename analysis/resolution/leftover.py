"""What is left over of two sentences when every word that the other tells too, in form or meaning, is taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from analysis.resolution.alignment import SYNONYM
from analysis.resolution.statementlikeness import Statement, Weights
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import stem
from analysis.resolution.wordmeaning import Vectors, meant_alike, vectors

TOLD = 0.6
"""How near a word of the other sentence must come for a word to be told there."""
KEPT = 16_384
"""Sentences and words whose vectors, stems and meanings are kept at hand."""


class _Word(NamedTuple):
    stem: str
    meanings: frozenset[int]


@dataclass(frozen=True, eq=False)
class Leftover:
    """Of two sentences: the words that the other does not tell, their share of all that is told, and their likeness.

    A high likeness of what is left over says that both fill one place, each with something else.
    """

    words: tuple[tuple[str, ...], tuple[str, ...]]
    shares: tuple[float, float]
    nearest: float
    near: float


def leftover(a: Statement, b: Statement, weighing: Weights) -> Leftover:
    """What either of two sentences tells and the other does not."""
    near = _near(a.said, b.said)
    ours, theirs = near.max(1) < TOLD, near.max(0) < TOLD
    rest = near[np.ix_(ours, theirs)]
    return Leftover(
        (_of(a.said, ours), _of(b.said, theirs)),
        (_share(a.said, ours, weighing), _share(b.said, theirs, weighing)),
        float(rest.max()) if rest.size else 0.0,
        float(rest.max(1).mean() + rest.max(0).mean()) / 2 if rest.size else 0.0,
    )


def near_in_meaning(one: str, other: str) -> float:
    """How near two words come in form or meaning, from 0 to 1."""
    return _nearness(*sorted((one.lower(), other.lower())))


@lru_cache(KEPT)
def _nearness(one: str, other: str) -> float:
    first, second = _word(one), _word(other)
    if first.stem == second.stem:
        return 1.0
    near = float(meant_alike(_vectors((one,)), _vectors((other,)))[0, 0])
    return max(near, SYNONYM) if first.meanings & second.meanings else near


def _near(ours: Sequence[str], theirs: Sequence[str]) -> Vectors:
    """How near each word of one sentence comes to each of the other."""
    found = meant_alike(_vectors(tuple(ours)), _vectors(tuple(theirs)))
    others = [_word(word) for word in theirs]
    for row, word in enumerate(map(_word, ours)):
        for column, other in enumerate(others):
            if word.stem == other.stem:
                found[row, column] = 1
            elif word.meanings and not word.meanings.isdisjoint(other.meanings):
                found[row, column] = max(SYNONYM, found[row, column])
    return found


def _of(said: Sequence[str], left: Sequence[bool]) -> tuple[str, ...]:
    return tuple(word for word, one in zip(said, left, strict=True) if one)


def _share(said: Sequence[str], left: Sequence[bool], weighing: Weights) -> float:
    weight = [weighing.get(_word(word).stem, 1.0) for word in said]
    return sum(one for one, is_left in zip(weight, left, strict=True) if is_left) / max(1e-6, sum(weight))


@lru_cache(KEPT)
def _word(word: str) -> _Word:
    stemmed = stem(word)
    return _Word(stemmed, meanings().get(stemmed, frozenset()))


@lru_cache(KEPT // 8)
def _vectors(said: tuple[str, ...]) -> Vectors:
    return vectors(said)

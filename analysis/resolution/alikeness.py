"""How likely each two sentences of two articles tell the same, as learned from stories of which readers said so.

What two sentences share is measured in several ways (words, names, numbers, meaning, place, what rivals share), and a
logistic regression weighs these. Its weights are in `knowledge/telling_the_same.csv`; `python -m benchmarks.fit` learns
them from the stories in `tests/stories/open`. It has learned from short articles: of longer ones the same share of
pairs cannot tell the same, and the prior odds of a pair fall with the number of pairs (Saerens and others 2002).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import log

import numpy as np
from numpy.typing import NDArray

from analysis.knowledge import rows
from analysis.resolution.alignment import Side, alike, rivals
from analysis.resolution.statementlikeness import CALENDAR, Statement
from analysis.resolution.wordmeaning import Vectors

USUAL = 81
"""Pairs of sentences of two articles from which it was learned, about."""
WEIGHTS = "telling_the_same"
"""The table of weights."""

Odds = NDArray[np.float64]


def probabilities(first: Side, second: Side) -> Vectors:
    """How likely each statement of one side (rows) and each of the other (columns) tell the same, from 0 to 1."""
    names, means, scales, weights = _learned()
    found = features(first, second)
    if tuple(found) != names[1:]:
        raise ValueError(f"knowledge/{WEIGHTS}.csv is of other features than {', '.join(found)}")
    odds: Odds = np.full((len(first.told), len(second.told)), weights[0], np.float64)
    for place, value in enumerate(found.values(), 1):
        odds += (value - means[place]) * (weights[place] / scales[place])
    odds -= less(odds.size)
    likely: Vectors = (1 / (1 + np.exp(-odds))).astype(np.float32)
    return likely


def less(pairs: int) -> float:
    """By how much the odds of a pair are less where two articles have so many pairs of sentences."""
    return log(max(1.0, pairs / USUAL))


def features(first: Side, second: Side) -> dict[str, Vectors]:
    """What is measured of each two statements of two sides, by name; the same whichever side comes first."""
    near = alike(first, second)
    ours, theirs = _covered(first, second, near), _covered(second, first, np.ascontiguousarray(near.T)).T
    weight = np.maximum(first.whole[:, None] + second.whole[None, :], np.float32(1e-6))
    shares: Vectors = ((ours * second.whole[None, :] + theirs * first.whole[:, None]) / weight).astype(np.float32)
    meant: Vectors = first.meant @ second.meant.T
    return (
        _beside_rivals("alike", shares)
        | _covering(ours, theirs)
        | {"meant": meant}
        | _beside_rivals("meant", meant, itself=False)
        | _neighbours(shares)
        | _held(first, second)
        | _forms(first, second)
    )


def _covered(one: Side, other: Side, near: Vectors) -> Vectors:
    """The share of the weight of each statement of the other side that each of this side tells, too."""
    told = one.nearest(near) @ other.carried.T
    told /= np.maximum(other.whole[None, :], np.float32(1e-6))
    return told


def _beside_rivals(name: str, shares: Vectors, *, itself: bool = True) -> dict[str, Vectors]:
    """A likeness, and that of the best rivals on either side."""
    one, other = rivals(shares), rivals(shares.T).T
    found = {name: shares} if itself else {}
    return found | {f"{name}, best rival": np.maximum(one, other), f"{name}, lesser rival": np.minimum(one, other)}


def _covering(ours: Vectors, theirs: Vectors) -> dict[str, Vectors]:
    """How much one tells of the other, where one may tell much more; and how much their rivals do."""
    return {
        "covered at most": np.maximum(ours, theirs),
        "covered at least": np.minimum(ours, theirs),
        "covered, rival across": np.maximum(rivals(ours), rivals(theirs.T).T),
        "covered, rival along": np.maximum(rivals(ours.T).T, rivals(theirs)),
    }


def _neighbours(shares: Vectors) -> dict[str, Vectors]:
    """How alike the sentences before, and those after, are."""
    before, after = np.zeros_like(shares), np.zeros_like(shares)
    before[1:, 1:] = shares[:-1, :-1]
    after[:-1, :-1] = shares[1:, 1:]
    return {"before": before, "after": after}


def _held(first: Side, second: Side) -> dict[str, Vectors]:
    """What both have of words, numbers and names."""
    _, ours, theirs = np.intersect1d(first.used, second.used, assume_unique=True, return_indices=True)
    terms, others = first.terms[:, ours], second.terms[:, theirs]
    named, called = first.names[:, ours], second.names[:, theirs]
    numbers = _both(first.numbers[:, ours], second.numbers[:, theirs])
    weight = first.weights[ours]
    return {
        "terms": _both(terms, others),
        "weight of terms": _both(terms * weight, others),
        "numbers": numbers,
        "other numbers": ((numbers == 0) & _where(first, second, _counts, both=True)).astype(np.float32),
        "numbers of one": _where(first, second, _counts, both=False).astype(np.float32),
        "weight of names": _both(named * weight, called),
        "other names": (
            (_both(named, others) + _both(terms, called) == 0) & _where(first, second, _names, both=True)
        ).astype(np.float32),
    }


def _both(ours: Vectors, theirs: Vectors) -> Vectors:
    found: Vectors = ours @ theirs.T
    return found


def _where(first: Side, second: Side, has: Callable[[Statement], bool], *, both: bool) -> NDArray[np.bool_]:
    """Where both of two statements have something, or only one of them."""
    ours, theirs = (np.array([has(one) for one in side.told], bool) for side in (first, second))
    found: NDArray[np.bool_] = ours[:, None] & theirs[None, :] if both else ours[:, None] != theirs[None, :]
    return found


def _counts(one: Statement) -> bool:
    return bool(one.numbers)


def _names(one: Statement) -> bool:
    return bool(one.names - CALENDAR)


def _forms(first: Side, second: Side) -> dict[str, Vectors]:
    """Where the sentences stand, how long they are, and whether one denies or is of another year."""
    ours, theirs = (np.array([len(one.said) for one in side.told], np.float32) for side in (first, second))
    return {
        "apart": np.abs(first.places[:, None] - second.places[None, :]),
        "words of the shorter": np.minimum(ours[:, None], theirs[None, :]),
        "words of the longer": np.maximum(ours[:, None], theirs[None, :]),
        "denied by one": _differ(first, second, _denies),
        "other years": _differ(first, second, _years),
        "first of one": _where(first, second, _opens, both=False).astype(np.float32),
        "both first": _where(first, second, _opens, both=True).astype(np.float32),
    }


def _differ(first: Side, second: Side, told: Callable[[Statement], object]) -> Vectors:
    """Where two statements differ in something, 1 or 0."""
    ours, theirs = ([told(one) for one in side.told] for side in (first, second))
    return np.array([[one != other for other in theirs] for one in ours], np.float32)


def _denies(one: Statement) -> bool:
    return one.negated


def _years(one: Statement) -> frozenset[str]:
    return one.years


def _opens(one: Statement) -> bool:
    return one.row.sentence == 0


@cache
def _learned() -> tuple[tuple[str, ...], Odds, Odds, Odds]:
    """Names, means, scales and weights of the features; the first is the constant."""
    table = rows(WEIGHTS)
    columns = (np.array([float(row[column]) for row in table]) for column in ("mean", "scale", "weight"))
    means, scales, weights = columns
    return tuple(row["feature"] for row in table), means, scales, weights

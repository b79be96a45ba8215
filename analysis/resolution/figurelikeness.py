"""How likely two figures of one story count the same thing, by what their sentences say."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TypeVar

from analysis.resolution.figureframes import Frame
from analysis.resolution.figureverdicts import Interval, interval


SAME_OUTCOME = 2.0
SAME_THING = 2.0
SAME_MEASURE = 1.5
SAME_RATE = 1.5
SAME_NAME = 1.0
SAME_OCCASION = 1.5
SAME_VALUE = 1.5
NEAR_VALUE = 0.8
FAR_VALUE = -1.0
FARTHEST_VALUE = -2.5
PART = -1.0
"""For a count of some kind of people against one of people, of another value: likely a part of them."""
ELSEWHERE = 0.3
"""What a word counts for that both sentences have, but not beside the figures."""
FAR, FARTHEST = 3, 10
"""Times one value is larger than another that is unlikely, and hardly, for the same thing."""
SUM = 1_000
"""A bare number from here on may be money whose currency was said before."""
_CHANGING = ("number", "percent")
"""Quantities of which another year has another value."""

Weight = Callable[[str], float]
T = TypeVar("T")


def likeness(a: Frame, b: Frame, weight: Weight) -> float:
    """From 0 up; 0 for figures that what is said of them keeps apart."""
    if apart(a, b):
        return 0.0
    near = (a.near.words & b.near.words) | (a.head.words & b.head.words)
    far = (a.whole & b.whole) - a.near.everything - b.near.everything
    words = sum(map(weight, sorted(near))) + ELSEWHERE * sum(map(weight, sorted(far)))
    return max(0.0, _ideas(a, b) + words + _values(a, b))


def apart(a: Frame, b: Frame) -> bool:
    """Whether what is said of two figures makes them counts of two things."""
    return (
        not _comparable(a, b)
        or _differ(a.outcomes, b.outcomes)
        or _differ(a.head.named("thing"), b.head.named("thing"))
        or _differ(a.rates, b.rates)
        or a.near.named("status") != b.near.named("status")
        or _other_time(a, b)
        or (a.measure == "percent" and (_differ(a.subject, b.subject) or _differ(a.names, b.names)))
        or ("additional" in a.row.qualifier) != ("additional" in b.row.qualifier)
    )


def _comparable(a: Frame, b: Frame) -> bool:
    if a.measure == b.measure:
        return True
    bare, other = sorted((a, b), key=lambda one: one.measure != "number")
    is_sum = bare.measure == "number" and not bare.row.counted and bare.row.low >= SUM and len(other.measure) == 3
    return is_sum and bool(a.near.named("measure") & b.near.named("measure"))


def _differ(ours: frozenset[T], theirs: frozenset[T]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _other_time(a: Frame, b: Frame) -> bool:
    """Whether one figure is of a year long past, or of how things stood before, and the other is not."""
    if a.former != b.former or _differ(a.years, b.years):
        return True
    return bool(a.years) != bool(b.years) and not a.former and a.measure in _CHANGING


def _ideas(a: Frame, b: Frame) -> float:
    """What the ideas count for that two figures share."""
    return (
        SAME_OUTCOME * bool(a.outcomes & b.outcomes)
        + SAME_THING * bool(a.subject & b.subject)
        + SAME_OCCASION * bool(a.near.named("occasion") & b.near.named("occasion"))
        + SAME_MEASURE * bool(a.near.named("measure") & b.near.named("measure"))
        + SAME_RATE * bool(a.rates & b.rates)
        + SAME_NAME * bool(a.measure == "percent" and a.names & b.names)
    )


def _values(a: Frame, b: Frame) -> float:
    """What it counts for that two values are the same, can be, or lie far apart."""
    if (a.row.low, a.row.high) == (b.row.low, b.row.high):
        return SAME_VALUE
    ours, theirs = interval(a.row), interval(b.row)
    if ours.meets(theirs):
        return NEAR_VALUE
    times = _times(ours, theirs)
    far = FARTHEST_VALUE if times > FARTHEST else FAR_VALUE if times > FAR else 0.0
    return far + (PART if bool(a.subject) != bool(b.subject) and a.outcomes else 0.0)


def _times(ours: Interval, theirs: Interval) -> float:
    small, large = sorted((ours, theirs), key=lambda one: one.high)
    return large.low / small.high if small.high > 0 and large.low != -inf else inf

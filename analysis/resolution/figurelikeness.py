"""How likely two figures of one story count the same thing, by what their sentences say."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TypeVar

from analysis.resolution.figureframes import Frame
from analysis.resolution.figureintervals import Interval, bare_sum, intervals

SAME_OUTCOME = 2.0
SAME_THING = 2.0
SAME_MEASURE = 1.5
SAME_QUANTITY = 2.0
SAME_RATE = 1.5
SAME_NAME = 1.0
SAME_PAYER = 0.6
SAME_OCCASION = 2.0
SAME_CROWD = 2.0
"""For two sizes of a crowd, each by somebody who counts crowds."""
SAME_VALUE = 1.5
SAME_SIZE = 2.0
NEAR_VALUE = 1.0
FAR_VALUE = -1.0
FARTHEST_VALUE = -2.5
PART = -1.0
"""For a count of some people, or in some district, against another value without that: likely a part of it."""
ELSEWHERE = 0.3
"""What a word counts for that both sentences have, but not beside the figures."""
UNLIKE = -0.5
"""For two counts of the same noun of which nothing is said that befell it, one at least double the other."""
CLOSE_VALUE = 0.6
"""For two large numbers of which neither is double the other."""
DOUBLE, LARGE = 1.7, 1_000
FAR, FARTHEST = 3, 10
"""Times one value is larger than another that is unlikely, and hardly, for the same thing."""
TELLING = 20
"""A value that two counts hardly share by chance."""
_SIZES = ("hectares", "length", "tonnes")
"""Quantities of which one value is hardly told of two things."""
_CHANGING = ("number", "percent", "score")
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
        or (a.measure == "number" and _differ(a.outcomes, b.outcomes))
        or _differ(a.head.named("thing"), b.head.named("thing"))
        or _differ(a.rates, b.rates)
        or _differ(a.near.named("occasion"), b.near.named("occasion"))
        or a.part != b.part
        or (a.measure == "score" and a.row.low != b.row.low)
        or (a.measure not in ("number", "score") and _times(*intervals(a.row, b.row)) > FARTHEST)
        or a.near.named("status") != b.near.named("status")
        or _other_time(a, b)
        or (a.measure == "percent" and (_differ(a.subject, b.subject) or _others(a, b)))
        or ("additional" in a.row.qualifier) != ("additional" in b.row.qualifier)
    )


def _others(a: Frame, b: Frame) -> bool:
    """Whether two shares are of other names, where what is measured is not said to be the same."""
    return _differ(a.names, b.names) and not a.near.named("quantity") & b.near.named("quantity")


def _comparable(a: Frame, b: Frame) -> bool:
    if a.measure == b.measure:
        return True
    bare, other = sorted((a, b), key=lambda one: one.measure != "number")
    is_sum = bare_sum(bare.row) and other.measure.isupper()
    return is_sum and bool(_of(a) & _of(b))


def _of(one: Frame) -> frozenset[str]:
    """What a value is of: a price, a fine."""
    return one.near.named("measure") | one.near.named("quantity")


def _differ(ours: frozenset[T], theirs: frozenset[T]) -> bool:
    return bool(ours and theirs) and not ours & theirs


def _other_time(a: Frame, b: Frame) -> bool:
    """Whether one figure is of a year long past, or of how things stood before, and the other is not."""
    if a.former != b.former or _differ(a.years, b.years):
        return True
    one_sided = bool(a.years) != bool(b.years) and not a.former
    told_by_chance = a.measure == "score" or not (a.row.low == b.row.low >= TELLING)
    return one_sided and a.measure in _CHANGING and told_by_chance


def _ideas(a: Frame, b: Frame) -> float:
    """What the ideas count for that two figures share."""
    return (
        SAME_OUTCOME * bool(a.measure == "number" and a.outcomes & b.outcomes)
        + SAME_THING * bool(a.subject & b.subject)
        + SAME_OCCASION * bool(a.near.named("occasion") & b.near.named("occasion"))
        + SAME_CROWD * (a.crowd and b.crowd)
        + SAME_MEASURE * bool(a.near.named("measure") & b.near.named("measure"))
        + SAME_QUANTITY * bool(a.near.named("quantity") & b.near.named("quantity"))
        + SAME_RATE * bool(a.rates & b.rates)
        + SAME_NAME * bool(a.measure == "percent" and a.names & b.names)
        + SAME_PAYER * bool(a.measure.isupper() and a.names & b.names and a.row.low != b.row.low)
    )


def _values(a: Frame, b: Frame) -> float:
    """What it counts for that two values are the same, can be, or lie far apart."""
    if (a.row.low, a.row.high) == (b.row.low, b.row.high):
        return SAME_SIZE if a.measure in _SIZES and a.row.low >= TELLING else SAME_VALUE
    ours, theirs = intervals(a.row, b.row)
    if ours.meets(theirs):
        return NEAR_VALUE
    times = _times(ours, theirs)
    far = FARTHEST_VALUE if times > FARTHEST else FAR_VALUE if times > FAR else 0.0
    if times < DOUBLE:
        return CLOSE_VALUE if min(a.row.low, b.row.low) >= LARGE else 0.0
    return far + (PART if _part(a, b) else UNLIKE if not far and _only_named(a, b) else 0.0)


def _only_named(a: Frame, b: Frame) -> bool:
    """Whether two figures share nothing but what is counted."""
    named = a.head.everything | b.head.everything
    if a.near.named("occasion") & b.near.named("occasion"):
        return False
    return not a.outcomes and (a.near.everything & b.near.everything) | (a.whole & b.whole) <= named


def _part(a: Frame, b: Frame) -> bool:
    """Whether one of two counts of an outcome is of some people or some place only."""
    narrower = bool(a.subject) != bool(b.subject) or a.near.named("scope") != b.near.named("scope")
    return narrower and bool(a.outcomes)


def _times(ours: Interval, theirs: Interval) -> float:
    small, large = sorted((ours, theirs), key=lambda one: one.high)
    return large.low / small.high if small.high > 0 and large.low != -inf else inf

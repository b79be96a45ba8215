"""When two figures for the same thing agree, fit together, replace each other or contradict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from math import floor, inf, isfinite

from analysis.resolution.figureintervals import (
    ABOVE,
    BELOW,
    Interval,
    bare_sum,
    direction,
    intervals,
    kind_of_unit,
    qualified,
)
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import ResolvedFigure, ResolvedTotal

CLOSE_DAYS = 3
"""Articles published within so many days speak of the same state of what does not run on."""
RUNNING = frozenset(
    "arrested burned burnt cases casualties damaged dead deaths destroyed detained died dying displaced evacuated"
    " fatalities hospitalised hospitalized hurt infected infections injured injuries killed missing recovered released"
    " rescued vaccinated waiting wounded".split()
)
"""Words of counts that go on rising while an event goes on; alphabetical."""
SETTLED = frozenset(
    "aboard board countries crew delegates heads leaders nations participants passengers signatures signed"
    " volunteers witnesses".split()
)
"""Words of counts that are what they are once and for all; alphabetical."""
LASTING = frozenset(("effective", "members", "premium", "stake"))
"""Percentages that are what they are for a while: ideas of what is measured."""
PEOPLE_ATTENDING = "people attending"
"""What the size of a crowd counts."""
OWN_VOICE = "an article itself"
CHANGING_UNITS = ("percent", "points")
"""Units of changes of one day."""
VOLATILE_UNITS = ("acres", "degrees", "hectares", "km/h", "knots", "mph", "percent", "points", "°C", "°F")


def figure_claim(row: ResolvedFigure, published: date | None) -> Claim[ResolvedFigure]:
    """A figure as a claim."""
    giver = row.attributed_id or row.attributed_to.lower()
    key = (row.low, row.high, row.qualifier, row.unit, row.as_of, giver)
    return Claim(row, reading(row), published, key)


def lent_givers(rows: Sequence[ResolvedFigure]) -> list[ResolvedFigure]:
    """Figures of one group; one that nobody gives takes the giver of those that it fits, where it does not fit all.

    Where several givers are at odds over a count, or somebody gives the size of a crowd, which nobody counts, an
    article's own figure is one more account of it.
    """
    given = [row for row in rows if _giver(row)]
    lent = [row if _giver(row) else _lent(row, given) for row in rows]
    crowd = any(row.counted == PEOPLE_ATTENDING for row in rows) and bool(given)
    if not crowd and all(_fits(a, b) or _identity(a) == _identity(b) for a, b in combinations(given, 2)):
        return lent
    return [row if _giver(row) else replace(row, attributed_to=OWN_VOICE) for row in lent]


def _lent(row: ResolvedFigure, given: Sequence[ResolvedFigure]) -> ResolvedFigure:
    fitting = [one for one in given if _fits(row, one)]
    if len({_identity(one) for one in fitting}) != 1 or len(fitting) == len(given):
        return row
    return replace(row, attributed_to=fitting[0].attributed_to, attributed_id=fitting[0].attributed_id)


def _fits(a: ResolvedFigure, b: ResolvedFigure) -> bool:
    ours, theirs = intervals(a, b)
    return kind_of_unit(a) == kind_of_unit(b) and ours.meets(theirs)


def total_claim(row: ResolvedTotal, published: date | None) -> Claim[ResolvedTotal]:
    """How many were at a gathering, as a claim; its value is the words as they stand."""
    return Claim(row, " ".join(row.text.split())[:60], published, (row.low, row.high))


def judge_figures(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict:
    """The verdict on two figures that count the same thing."""
    if kind_of_unit(a.row) != kind_of_unit(b.row) and not (bare_sum(a.row) or bare_sum(b.row)):
        units = sorted((a.row.unit, b.row.unit))
        return Verdict("not comparable", f"One is given in {units[0]}, the other in {units[1]}.")
    same = _judge_values(a, b)
    if same:
        return same
    if ("additional" in a.row.qualifier) != ("additional" in b.row.qualifier):
        return Verdict("not comparable", "One counts what is added, the other the whole.")
    if (a.row.low == a.row.high == 1) != (b.row.low == b.row.high == 1):
        return Verdict("not comparable", "One speaks of a single case, the other of a count.")
    return _judge_apart(a, b)


def judge_totals(a: Claim[ResolvedTotal], b: Claim[ResolvedTotal]) -> Verdict:
    """The verdict on how many two articles say were at one gathering."""
    ours, theirs = (Interval(row.row.low, inf if row.row.high is None else row.row.high) for row in (a, b))
    if ours == theirs:
        return Verdict("agree", f"All give {a.value}.")
    small, large = sorted((a.value, b.value))
    if ours.meets(theirs):
        return Verdict("compatible", f"{small} and {large} can both be true.")
    if a.published != b.published and a.published and b.published:
        return _replaced(a, b, "the later article may know more")
    return Verdict("contradict", f"{small} and {large} cannot both be true of one gathering.")


def reading(row: ResolvedFigure) -> str:
    """A figure as an analyst reads it: `about 15,000`."""
    if row.unit not in ("people", "count") and row.text:
        return " ".join(row.text.split())[:60]
    high = row.low if row.high is None else row.high
    bounded = row.low == high or (row.low == 0 and qualified(row, BELOW))
    value = number(high) if bounded else f"{number(row.low)} to {number(high)}"
    said = [part.strip() for part in row.qualifier.split(",")]
    qualifiers = [part for part in said if part and "additional" not in part]
    if row.high is None and not qualified(row, ABOVE):
        qualifiers.append("at least")
    more = ["more"] if "additional" in row.qualifier else []
    return " ".join([*qualifiers, value, *more])


def number(value: float) -> str:
    """A number with thousands separated and no more digits than it has."""
    return f"{value:,.0f}" if isfinite(value) and value == floor(value) else f"{value:,.10g}"


def _judge_values(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict | None:
    """Agreement or compatibility, or None for figures that differ."""
    ours, theirs = intervals(a.row, b.row)
    small, large = sorted((a.value, b.value))
    same_unit = a.row.unit == b.row.unit or kind_of_unit(a.row) == "number"
    if (a.row.low, a.row.high) == (b.row.low, b.row.high) and same_unit and direction(a.row) == direction(b.row):
        told = f"All give {small}" if small == large else f"“{small}” and “{large}” are the same number"
        return Verdict("agree", f"{told}, within the precision stated.")
    if not ours.meets(theirs):
        return None
    if ours.holds(theirs) or theirs.holds(ours):
        return Verdict("compatible", f"“{small}” and “{large}” can both be true: one contains the other.")
    return Verdict("compatible", f"“{small}” and “{large}” can both be true: they differ by less than their rounding.")


def _judge_apart(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict:
    """The verdict on figures that cannot both be true of one moment."""
    if _grown(a, b):
        return _replaced(a, b, "the count may have changed between the articles")
    givers = _giver(a.row), _giver(b.row)
    if all(givers) and _identity(a.row) != _identity(b.row):
        small, large = sorted(f"{giver} gives {claim.value}" for giver, claim in zip(givers, (a, b), strict=True))
        return Verdict("attributed differently", f"{small}; {large}.")
    if _as_of_other_days(a, b):
        return _replaced(a, b, "they are given as of different days")
    small, large = sorted((a.value, b.value))
    if _runs_on(a.row) and not (a.published and b.published):
        return Verdict("not comparable", "A value that changes from day to day, in articles whose order is not known.")
    if a.published and b.published and a.published != b.published and _may_change(a, b):
        return _replaced(a, b, "the count may have changed between the articles")
    return Verdict("contradict", f"“{small}” and “{large}” cannot both be true of the same count.")


def _grown(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> bool:
    """Whether a count that goes on rising is higher on a later day, whoever gives it."""
    early, late = sorted((a, b), key=_day)
    return _runs_on(a.row) and _day(early) != _day(late) and date.min < _day(early) and early.row.low < late.row.low


def _as_of_other_days(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> bool:
    """Whether two counts are said to stand so on different days; what was settled once stands for good."""
    said = a.row.as_of or b.row.as_of
    return bool(said) and _settled(a.row) is False and date.min < _day(a) != _day(b) > date.min


def _settled(row: ResolvedFigure) -> bool:
    """Whether what is counted does not change any more after the event."""
    return _lasts(row) or not SETTLED.isdisjoint(row.counted.lower().split())


def _replaced(
    a: Claim[ResolvedFigure] | Claim[ResolvedTotal], b: Claim[ResolvedFigure] | Claim[ResolvedTotal], why: str
) -> Verdict:
    early, late = sorted((a, b), key=lambda claim: (_day(claim), claim.value))
    return Verdict("update", f"First {early.value}, then {late.value}; {why}.")


def _day(claim: Claim[ResolvedFigure] | Claim[ResolvedTotal]) -> date:
    as_of = claim.row.as_of if isinstance(claim.row, ResolvedFigure) else None
    return as_of or claim.published or date.min


def _may_change(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> bool:
    """Whether what is counted may have changed between two articles."""
    apart = abs((a.published - b.published).days) if a.published and b.published else 0
    if a.row.unit in CHANGING_UNITS and a.row.as_of and a.row.as_of == b.row.as_of:
        return False
    if _lasts(a.row) and _lasts(b.row):
        return False
    return apart > CLOSE_DAYS or _runs_on(a.row) or _is_level(a.row) or _is_level(b.row)


def _is_level(row: ResolvedFigure) -> bool:
    """Whether a figure is the level of an index: what is counted has no fractions."""
    return row.unit == "count" and row.low != floor(row.low)


def _runs_on(row: ResolvedFigure) -> bool:
    """Whether what is counted changes from day to day while an event goes on; what it was before stays what it was."""
    if row.counted.endswith(" from"):
        return False
    if _lasts(row):
        return False
    return row.unit in VOLATILE_UNITS or not RUNNING.isdisjoint(row.counted.lower().split())


def _lasts(row: ResolvedFigure) -> bool:
    return row.unit == "percent" and any(idea in row.counted for idea in LASTING)


def _giver(row: ResolvedFigure) -> str:
    return row.attributed_to or row.attributed_id


def _identity(row: ResolvedFigure) -> str:
    return row.attributed_id or row.attributed_to.lower()

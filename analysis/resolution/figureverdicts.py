"""When two figures for the same thing agree, fit together, replace each other or contradict.

A figure stands for an interval: what its qualifier and its rounding leave open. "About 15,000" is read as 14,000 to
16,000, since the last digit that is not zero counts thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import floor, inf, isfinite, log10

from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import ResolvedFigure, ResolvedTotal

CLOSE_DAYS = 3
"""Articles published within so many days speak of the same state of what does not run on."""
ROUGHEST = 0.1
"""Share of a value that "about" leaves open at most; a bare round number leaves half of that."""

APPROXIMATE = ("about", "almost", "approximately", "around", "close to", "nearly", "roughly", "some")
ABOVE = ("at least", "more than", "no fewer than", "no less than", "over")
BELOW = ("at most", "fewer than", "less than", "no more than", "under", "up to")
RUNNING = frozenset(
    "arrested cases casualties dead deaths detained died dying displaced evacuated fatalities hospitalised"
    " hospitalized hurt infected infections injured injuries killed missing recovered rescued wounded".split()
)
"""Words of counts that go on rising while an event goes on; alphabetical."""
VOLATILE_UNITS = ("percent", "points")


@dataclass(frozen=True, slots=True)
class Interval:
    """What a figure leaves open; both ends belong to it."""

    low: float
    high: float

    def meets(self, other: Interval) -> bool:
        """Whether one value can be in both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, other: Interval) -> bool:
        """Whether the other lies in it."""
        return self.low <= other.low and other.high <= self.high


def figure_claim(row: ResolvedFigure, published: date | None) -> Claim[ResolvedFigure]:
    """A figure as a claim."""
    giver = row.attributed_id or row.attributed_to.lower()
    key = (row.low, row.high, row.qualifier, row.unit, row.as_of, giver)
    return Claim(row, reading(row), published, key)


def total_claim(row: ResolvedTotal, published: date | None) -> Claim[ResolvedTotal]:
    """How many were at a gathering, as a claim; its value is the words as they stand."""
    return Claim(row, " ".join(row.text.split())[:60], published, (row.low, row.high))


def judge_figures(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict:
    """The verdict on two figures that count the same thing."""
    if a.row.unit != b.row.unit:
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


def interval(row: ResolvedFigure) -> Interval:
    """What a figure leaves open, by its bounds, its qualifier and its rounding."""
    high = inf if row.high is None else row.high
    if row.low != high:
        return Interval(row.low, high)
    if _qualified(row, ABOVE):
        return Interval(row.low, inf)
    if _qualified(row, BELOW):
        return Interval(-inf, high)
    slack = _rounding(row.low, ROUGHEST if _qualified(row, APPROXIMATE) else ROUGHEST / 2)
    if not slack or (not _qualified(row, APPROXIMATE) and abs(row.low) < 100):
        return Interval(row.low, high)
    return Interval(row.low - slack, high + slack)


def reading(row: ResolvedFigure) -> str:
    """A figure as an analyst reads it: `about 15,000`."""
    if row.unit not in ("people", "count") and row.text:
        return " ".join(row.text.split())[:60]
    high = row.low if row.high is None else row.high
    bounded = row.low == high or (row.low == 0 and _qualified(row, BELOW))
    value = number(high) if bounded else f"{number(row.low)} to {number(high)}"
    said = [part.strip() for part in row.qualifier.split(",")]
    qualifiers = [part for part in said if part and "additional" not in part]
    if row.high is None and not _qualified(row, ABOVE):
        qualifiers.append("at least")
    more = ["more"] if "additional" in row.qualifier else []
    return " ".join([*qualifiers, value, *more])


def number(value: float) -> str:
    """A number with thousands separated and no more digits than it has."""
    return f"{value:,.0f}" if isfinite(value) and value == floor(value) else f"{value:,.10g}"


def _judge_values(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict | None:
    """Agreement or compatibility, or None for figures that differ."""
    ours, theirs = interval(a.row), interval(b.row)
    small, large = sorted((a.value, b.value))
    if (a.row.low, a.row.high) == (b.row.low, b.row.high) and _direction(a.row) == _direction(b.row):
        told = f"All give {small}" if small == large else f"“{small}” and “{large}” are the same number"
        return Verdict("agree", f"{told}, within the precision stated.")
    if not ours.meets(theirs):
        return None
    if ours.holds(theirs) or theirs.holds(ours):
        return Verdict("compatible", f"“{small}” and “{large}” can both be true: one contains the other.")
    return Verdict("compatible", f"“{small}” and “{large}” can both be true: they differ by less than their rounding.")


def _judge_apart(a: Claim[ResolvedFigure], b: Claim[ResolvedFigure]) -> Verdict:
    """The verdict on figures that cannot both be true of one moment."""
    givers = _giver(a.row), _giver(b.row)
    if all(givers) and _identity(a.row) != _identity(b.row):
        small, large = sorted(f"{giver} gives {claim.value}" for giver, claim in zip(givers, (a, b), strict=True))
        return Verdict("attributed differently", f"{small}; {large}.")
    if a.row.as_of and b.row.as_of and a.row.as_of != b.row.as_of:
        return _replaced(a, b, "they are given as of different days")
    small, large = sorted((a.value, b.value))
    if _runs_on(a.row) and not (a.published and b.published):
        return Verdict("not comparable", "A value that changes from day to day, in articles whose order is not known.")
    if a.published and b.published and a.published != b.published and _may_change(a, b):
        return _replaced(a, b, "the count may have changed between the articles")
    return Verdict("contradict", f"“{small}” and “{large}” cannot both be true of the same count.")


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
    return apart > CLOSE_DAYS or _runs_on(a.row)


def _runs_on(row: ResolvedFigure) -> bool:
    """Whether what is counted changes from day to day while an event goes on."""
    return row.unit in VOLATILE_UNITS or not RUNNING.isdisjoint(row.counted.lower().split())


def _giver(row: ResolvedFigure) -> str:
    return row.attributed_to or row.attributed_id


def _identity(row: ResolvedFigure) -> str:
    return row.attributed_id or row.attributed_to.lower()


def _direction(row: ResolvedFigure) -> str:
    if row.high is None or _qualified(row, ABOVE):
        return "above"
    return "below" if _qualified(row, BELOW) else ""


def _qualified(row: ResolvedFigure, words: tuple[str, ...]) -> bool:
    return any(word in row.qualifier for word in words)


def _rounding(value: float, roughest: float) -> float:
    """What the trailing zeros of a round number leave open; 0 for a number that is not round."""
    if not value or not isfinite(value) or value != floor(value):
        return abs(value) * roughest / 2 if isfinite(value) else 0.0
    unit = 1.0
    while value % (unit * 10) == 0 and unit < 10 ** floor(log10(abs(value))):
        unit *= 10
    return min(unit, abs(value) * roughest) if unit > 1 else 0.0

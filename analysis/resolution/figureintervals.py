"""What a figure leaves open: by its bounds, its qualifier, its rounding and its unit.

"About 15,000" is read as 14,000 to 16,000, since the last digit that is not zero counts thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, inf, isfinite, log10

from analysis.tables import Figure

ROUGHEST = 0.1
"""Share of a value that "about" leaves open at most; a bare round number leaves half of that."""
VAGUE = 5
"""Times its lower bound that "dozens", "tens of thousands" can be: two of ten of them up to the next such word."""
SUM = 1_000
"""A bare number from here on may be money whose currency was said before."""
APPROXIMATE = ("about", "almost", "approximately", "around", "close to", "nearly", "roughly", "some")
ABOVE = ("at least", "more than", "no fewer than", "no less than", "over")
BELOW = ("at most", "fewer than", "less than", "no more than", "under", "up to")

_DAYS = {
    "days": 1.0, "decades": 3652.5, "hours": 1 / 24, "minutes": 1 / 1440, "months": 30.4, "seconds": 1 / 86400,
    "weeks": 7.0, "years": 365.25,
}  # fmt: skip
_METRES = {"cm": 0.01, "feet": 0.3048, "inches": 0.0254, "km": 1000.0, "m": 1.0, "miles": 1609.3, "yards": 0.9144}
_COUNTS = {"count": 1.0, "people": 1.0}
_KINDS = {"duration": _DAYS, "length": _METRES, "number": _COUNTS}
_SCALES = {unit: (kind, scale) for kind, units in _KINDS.items() for unit, scale in units.items()}


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


def kind_of_unit(row: Figure) -> str:
    """Number, duration, length, or the unit itself: figures of different kinds are never held against each other."""
    return _SCALES.get(row.unit, (row.unit, 1.0))[0]


def bare_sum(row: Figure) -> bool:
    """Whether a figure may be money whose currency is not said: "almost half a million"."""
    return row.unit == "count" and not row.counted and row.low >= SUM


def intervals(a: Figure, b: Figure) -> tuple[Interval, Interval]:
    """What two figures leave open, in one unit; the coarser of two units, or of two precisions, leaves more open."""
    if a.unit == b.unit:
        return _rounded(a, b), _rounded(b, a)
    return _scaled(a, b), _scaled(b, a)


def interval(row: Figure) -> Interval:
    """What a figure leaves open, by its bounds, its qualifier and its rounding."""
    high = inf if row.high is None else row.high
    if row.high is None and qualified(row, ("vague",)):
        return Interval(row.low, row.low * VAGUE)
    if row.low != high:
        return Interval(row.low, high)
    if qualified(row, ABOVE):
        return Interval(row.low, inf)
    if qualified(row, BELOW):
        return Interval(-inf, high)
    about = qualified(row, APPROXIMATE)
    slack = _rounding(row.low, ROUGHEST if about else ROUGHEST / 2)
    if about:
        slack = max(slack, min(_last_place(row.low), abs(row.low) * ROUGHEST))
    elif abs(row.low) < 100:
        return Interval(row.low, high)
    return Interval(row.low - slack, high + slack)


def direction(row: Figure) -> str:
    """Whether a figure is a lower bound (above), an upper bound (below) or a value (empty)."""
    if row.high is None or qualified(row, ABOVE):
        return "above"
    return "below" if qualified(row, BELOW) else ""


def qualified(row: Figure, words: tuple[str, ...]) -> bool:
    """Whether a figure has one of some qualifiers."""
    return any(word in row.qualifier for word in words)


def _scaled(row: Figure, other: Figure) -> Interval:
    """An interval in the base unit of its kind; a unit coarser than the other leaves half of it open."""
    scale = _SCALES.get(row.unit, ("", 1.0))[1]
    coarser = scale > _SCALES.get(other.unit, ("", 1.0))[1]
    own, slack = interval(row), scale / 2 if coarser else 0.0
    return Interval(own.low * scale - slack, own.high * scale + slack)


def _rounded(row: Figure, other: Figure) -> Interval:
    """An interval; a whole percentage beside one with decimals may be rounded."""
    own = interval(row)
    if row.unit != "percent" or row.low != floor(row.low) or other.low == floor(other.low):
        return own
    return Interval(own.low - 0.5, own.high + 0.5)


def _last_place(value: float) -> float:
    """What one more in the last digit of a number is worth: 1 for 54, 0.1 for 1.9."""
    decimals = f"{value:.10g}".partition(".")[2]
    return float(10 ** -len(decimals)) if isfinite(value) else 0.0


def _rounding(value: float, roughest: float) -> float:
    """What the trailing zeros of a round number leave open; 0 for a number that is not round."""
    if not value or not isfinite(value) or value != floor(value):
        return abs(value) * roughest / 2 if isfinite(value) else 0.0
    unit = 1.0
    while value % (unit * 10) == 0 and unit < 10 ** floor(log10(abs(value))):
        unit *= 10
    return min(unit, abs(value) * roughest) if unit > 1 else 0.0

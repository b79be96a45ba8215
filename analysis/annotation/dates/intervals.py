"""Stretches of the calendar: earliest day inclusive, latest exclusive, and the unit in which they were named.

Every function may raise ValueError or OverflowError where the calendar has no such day; who resolves an
expression catches both, as '31 June' is then simply no date.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

APPROXIMATE_YEARS = 1
"""How far 'nearly 14 years ago' may be off, in units of its own grain."""
DECADE_SLACK = 5
"""Years by which 'two decades ago' may be off, either way."""

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of a season of the northern hemisphere, by the meteorologists' calendar."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of the calendar. `grain` is the unit the words name: day, week, month, year, decade."""

    earliest: date
    latest: date
    grain: str

    def before(self, day: date) -> bool:
        """Whether it lies wholly before a day."""
        return self.latest <= day

    def after(self, day: date) -> bool:
        """Whether it lies wholly after a day."""
        return self.earliest > day


def days(first: date, last: date) -> Interval:
    """From one day to another, both included. ValueError where the last comes first."""
    if last < first:
        raise ValueError("the last day is before the first")
    return Interval(first, last + timedelta(1), "day")


def day(only: date) -> Interval:
    """A single day."""
    return days(only, only)


def week(within: date) -> Interval:
    """The week, Monday to Sunday, around a day."""
    monday = within - timedelta(within.weekday())
    return Interval(monday, monday + timedelta(7), "week")


def weekend(within: date) -> Interval:
    """Saturday and Sunday of the week around a day."""
    saturday = week(within).earliest + timedelta(5)
    return days(saturday, saturday + timedelta(1))


def months(year_number: int, number: int, *, count: int = 1) -> Interval:
    """Whole months from one on; the month number may run over the ends of the year."""
    return Interval(_first(year_number, number), _first(year_number, number + count), "month")


def year(number: int) -> Interval:
    """A calendar year."""
    return years(number, number)


def years(first: int, last: int) -> Interval:
    """From one calendar year to another, both included. ValueError where the last comes first."""
    if last < first:
        raise ValueError("the last year is before the first")
    return Interval(date(first, 1, 1), date(last + 1, 1, 1), "year")


def decade(first: int) -> Interval:
    """Ten years from one on."""
    return decades(first, 1)


def decades(first: int, count: int) -> Interval:
    """So many decades from a year on: 'the 1800s' are a hundred years, and may be the first ten of them."""
    return replace(years(first, first + 10 * count - 1), grain="decade")


def season(name: str, year_number: int) -> Interval:
    """A season of the northern hemisphere; winter is the one that begins in the year."""
    return months(year_number, _SEASONS[name], count=3)


def part(whole: Interval, name: str) -> Interval:
    """The early, mid or late half of a stretch: generous, so that no sensible reading falls outside."""
    if whole.grain == "decade" and whole.latest.year - whole.earliest.year == 10:
        first, last = {"early": (0, 5), "mid": (2, 8), "late": (5, 10)}[name]
        return replace(years(whole.earliest.year + first, whole.earliest.year + last - 1), grain="decade")
    length = (whole.latest - whole.earliest).days
    quarter, half = length // 4, length // 2
    shares = {"early": (0, half + length % 2), "mid": (quarter, length - quarter), "late": (half, length)}
    first, last = shares[name]
    return Interval(whole.earliest + timedelta(first), whole.earliest + timedelta(last), whole.grain)


def around(centre: date, unit: str) -> Interval:
    """The day, week, month, year or decade in which a day lies; a weekend counts as the one of its week."""
    if unit == "weekend":
        return weekend(centre)
    if unit == "week":
        return week(centre)
    if unit == "month":
        return months(centre.year, centre.month)
    if unit == "quarter":
        return months(centre.year, (centre.month - 1) // 3 * 3 + 1, count=3)
    if unit == "year":
        return year(centre.year)
    return decade(centre.year // 10 * 10) if unit == "decade" else day(centre)


def moved(start: date, unit: str, number: int) -> date:
    """The day a number of units after another (before it, where negative); a month's end stays a month's end."""
    if unit in ("day", "week", "weekend", "fortnight"):
        return start + timedelta(number * {"day": 1, "fortnight": 14}.get(unit, 7))
    steps = number * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    first = _first(start.year, start.month + steps)
    last = _first(start.year, start.month + steps + 1) - timedelta(1)
    return min(first + timedelta(start.day - 1), last)


def away(start: date, unit: str, number: int) -> Interval:
    """The day, week, month or year a number of units from a day; decades are vague by some years."""
    reached = moved(start, unit, number)
    if unit in ("decade", "century"):
        return replace(years(reached.year - DECADE_SLACK, reached.year + DECADE_SLACK), grain="decade")
    return around(reached, "week" if unit == "fortnight" else unit)


def widened(interval: Interval) -> Interval:
    """A stretch with one more of its unit on either side; decades are vague as they are."""
    unit = interval.grain
    if unit == "decade":
        return interval
    first = moved(interval.earliest, unit, -APPROXIMATE_YEARS)
    return Interval(first, moved(interval.latest, unit, APPROXIMATE_YEARS), unit)


def _first(year_number: int, month_number: int) -> date:
    """First day of a month whose number may lie outside 1 to 12."""
    over, month = divmod(month_number - 1, 12)
    return date(year_number + over, month + 1, 1)

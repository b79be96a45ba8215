"""The year of a dateline that gives none ('Sep 4'), from what else is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from analysis.reading.stamps import Dateline

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ON_WEEKDAY = re.compile(r"\bon\s+(" + "|".join(_WEEKDAYS) + r")\b", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


def inferred_date(dateline: Dateline, text: str, *, known: Sequence[date] = ()) -> date | None:
    """The date whose year agrees best with the weekday in the text and lies nearest to the known dates.

    `known` are publication dates that other articles declare. Without any, the latest year that the text itself
    names is the witness; without that either the date stays unknown, as a guess by the clock would not be
    the same tomorrow.
    """
    if dateline.month is None or dateline.day is None:
        return None
    years = {day.year + step for day in known for step in (-1, 0, 1)} or _years_after(text)
    candidates = [found for year in sorted(years) if (found := _date(year, dateline.month, dateline.day))]
    weekday = _weekday(text)
    return min(
        candidates,
        key=lambda day: (_distance(day, known), weekday not in (None, day.weekday()), day),
        default=None,
    )


def _years_after(text: str) -> set[int]:
    """Years in which a text may have been published that names a year in the past, or that same year."""
    named = max(map(int, _YEAR.findall(text)), default=None)
    return set() if named is None else {named, named + 1}


def _weekday(text: str) -> int | None:
    """The first weekday after 'on', which in a lead is that of publication."""
    match = _ON_WEEKDAY.search(text)
    return _WEEKDAYS.index(match[1].lower()) if match else None


def _distance(day: date, known: Iterable[date]) -> int:
    """Months between a day and the nearest known one: the weekday decides among years as near as each other."""
    return min((abs((day - other).days) // 30 for other in known), default=0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

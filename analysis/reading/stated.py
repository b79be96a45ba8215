"""Dates as documents state them, in the ways that machines and offices write them."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_tz

from analysis.reading.stamps import MONTHS

EARLIEST_YEAR, LATEST_YEAR = 1600, 2100
"""News is printed since the seventeenth century; a year outside is a mistake of the document."""
LONGEST = 80
"""Characters; a date has fewer."""

_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?![\d.])")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? (\d{4})\b")
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")


def stated_date(text: str, *, day_first: bool | None = None) -> date | None:
    """The day a text states, or None where it states none, or one that may be two ('03/09/2025').

    `day_first` decides what the text leaves open. Times of day and time zones are left aside: the day is the
    one that the outlet's own clock showed.
    """
    text = " ".join(text[:LONGEST].split())
    for pattern in (_ISO, _YEAR_FIRST):
        if match := pattern.match(text):
            return day_of(*map(int, match.groups()))
    if match := _NUMERIC.match(text):
        return _numeric(*map(int, match.groups()), day_first=day_first)
    return _written(text) or _posted(text)


def is_day_first(texts: list[str]) -> bool | None:
    """Whether numeric dates of one table give the day first, as those show that can be read in one way only."""
    pairs = [tuple(map(int, match.groups()[:2])) for text in texts if (match := _NUMERIC.match(text.strip()))]
    day, month = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    return day if day != month else None


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, where there is such a day and news could be of it."""
    try:
        return date(year, month, day) if EARLIEST_YEAR <= year <= LATEST_YEAR else None
    except (OverflowError, ValueError):
        return None


def _numeric(first: int, second: int, year: int, *, day_first: bool | None) -> date | None:
    readings = {True: day_of(year, second, first), False: day_of(year, first, second)}
    if day_first is not None:
        return readings[day_first]
    found = {reading for reading in readings.values() if reading}
    return found.pop() if len(found) == 1 else None


def _written(text: str) -> date | None:
    """'3 September 2025', 'September 3, 2025', wherever in the text."""
    if match := _DAY_MONTH.search(text):
        day, month, year = match.groups()
    elif match := _MONTH_DAY.search(text):
        month, day, year = match.groups()
    else:
        return None
    number = MONTHS.get(month.lower())
    return day_of(int(year), number, int(day)) if number else None


def _posted(text: str) -> date | None:
    """The form of electronic mail and of feeds: 'Wed, 03 Sep 25 10:00:00 +0200'."""
    try:
        found = parsedate_tz(text)
    except (IndexError, OverflowError, ValueError):
        return None
    return day_of(*found[:3]) if found else None

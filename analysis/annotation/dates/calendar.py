"""Dates that name their place in the calendar: days, months, years, decades, seasons, quarters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from analysis.annotation.dates import intervals
from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.relative import of_unit
from analysis.annotation.dates.situation import Parts, Resolution, Resolver, Situation, known, relative
from analysis.annotation.dates.words import DECADES, NAMED_DAYS, ORDINALS, month_number

NEAR_NUMERIC = 31
"""Days from publication within which one reading of '03/09/2025' must lie, and the other not."""

TOLD_LATE = 45
"""Days after which the present tense no longer tells what was: 'The work begins in May' is of the May to come."""

LONG_AGO, SOON = 300, 31
"""Days: where the tense points to a day this long ago and another lies this near, the tense is another verb's."""


def _date(parts: Parts, now: Situation) -> Resolution:
    month, number = month_number(parts["month"]), _day_number(parts["day"])
    return _dated(parts, lambda year: intervals.day(date(year, month, number)), now)


def _date_of_year(parts: Parts, now: Situation) -> Resolution:
    """'22 December last year'."""
    month, number = month_number(parts["month"]), _day_number(parts["day"])
    return _within(lambda year: intervals.day(date(year, month, number)), parts, now)


def _days(parts: Parts, now: Situation) -> Resolution:
    month = month_number(parts["month"])
    until = month_number(parts.get("until", parts["month"]))
    first, last = _day_number(parts["day"]), _day_number(parts["last"])

    def stretch(year: int) -> Interval:
        return intervals.days(date(year - (until < month), month, first), date(year, until, last))

    return _dated(parts, stretch, now)


def _days_of_year(parts: Parts, now: Situation) -> Resolution:
    """'July 13 to 17 of last year'."""
    month, first, last = month_number(parts["month"]), _day_number(parts["day"]), _day_number(parts["last"])
    return _within(lambda year: intervals.days(date(year, month, first), date(year, month, last)), parts, now)


def _day_number(text: str) -> int:
    return int(text.rstrip("dhnrst"))


def _dated(parts: Parts, stretch: Callable[[int], Interval], now: Situation) -> Resolution:
    """The stretch of the year that is named, or of the nearest one that agrees with the tense."""
    if "year" in parts:
        return Resolution(stretch(int(parts["year"])), "absolute")
    if now.elsewhere and not _just_been(stretch, now):
        found = _nearest(stretch, known(now.last).earliest, "after")
        if now.published is None or not found.after(now.published):
            return Resolution(found, "text")
    side = {"past": "before", "planned": "after"}.get(now.modality, "")
    nearest = _nearest(stretch, now.today, "")
    if now.modality == "present" and nearest.before(now.today) and _is_to_come(nearest, now):
        side = "after"
    found = _nearest(stretch, now.today, side)
    mistaken = _distance(found, now.today) > LONG_AGO and _distance(nearest, now.today) < SOON
    return Resolution(nearest if mistaken and found.grain == "day" else found, "publication")


def _is_to_come(nearest: Interval, now: Situation) -> bool:
    """Whether the present tense tells of the next time: not long after it was, nor of what has been since then."""
    return _distance(nearest, now.today) > TOLD_LATE and not now.before.rstrip().lower().endswith("since")


def _just_been(stretch: Callable[[int], Interval], now: Situation) -> bool:
    """Whether a day has just been at publication, and all that leads elsewhere is a year that was told."""
    if now.published is None or known(now.last).grain != "year":
        return False
    last = _nearest(stretch, now.published, "before")
    return last.grain == "day" and _distance(last, now.published) < SOON


def _nearest(stretch: Callable[[int], Interval], day: date, side: str) -> Interval:
    """Of last year's, this year's and next year's stretch the nearest to a day, on one side of it if need be."""
    found = [one for year in (day.year - 1, day.year, day.year + 1) if (one := _in_year(stretch, year))]
    if side == "before":
        found = [one for one in found if one.earliest <= day]
    elif side == "after":
        found = [one for one in found if one.latest > day]
    return min(found, key=lambda one: _distance(one, day))


def _in_year(stretch: Callable[[int], Interval], year: int) -> Interval | None:
    """A stretch, or None in a year that lacks its 29 February."""
    try:
        return stretch(year)
    except ValueError:
        return None


def _distance(interval: Interval, day: date) -> int:
    if interval.earliest <= day < interval.latest:
        return 0
    return min(abs((interval.earliest - day).days), abs((interval.latest - timedelta(1) - day).days))


def _iso(parts: Parts, _now: Situation) -> Resolution:
    return Resolution(intervals.day(date(int(parts["year"]), int(parts["month"]), int(parts["day"]))), "absolute")


def _numeric(parts: Parts, now: Situation) -> Resolution:
    """'03/09/2025' in the order that is possible, or, where both are, in the one that lies near publication."""
    year = int(parts["year"]) if len(parts["year"]) == 4 else 2000 + int(parts["year"])
    one, two = int(parts["one"]), int(parts["two"])
    orders = dict.fromkeys(((one, two), (two, one)))
    readings = [date(year, month, number) for number, month in orders if month <= 12]
    if len(readings) > 1:
        readings = [reading for reading in readings if abs((reading - now.today).days) <= NEAR_NUMERIC]
    (reading,) = readings
    return Resolution(intervals.day(reading), "absolute")


def _month(parts: Parts, now: Situation) -> Resolution:
    month = month_number(parts["month"])
    return _dated(parts, lambda year: intervals.months(year, month), now)


def _week_of_month(parts: Parts, now: Situation) -> Resolution:
    """'The first week of April': its first seven days, as a month's weeks are counted from its first day."""
    month, word = month_number(parts["month"]), parts["week"].lower()

    def stretch(year: int) -> Interval:
        whole = intervals.months(year, month)
        last = word not in ORDINALS
        first = whole.latest - timedelta(7) if last else whole.earliest + timedelta(7 * ORDINALS.index(word))
        return Interval(first, first + timedelta(7), "week")

    return _dated(parts, stretch, now)


def _month_of_text(parts: Parts, now: Situation) -> Resolution:
    """'That September': the first from the last date of the text on."""
    month = month_number(parts["month"])
    found = _nearest(lambda year: intervals.months(year, month), known(now.last).earliest, "after")
    return Resolution(found, "text")


def _month_of_year(parts: Parts, now: Situation) -> Resolution:
    """'October of last year'."""
    month = month_number(parts["month"])
    return _within(lambda year: intervals.months(year, month), parts, now)


def _within(stretch: Callable[[int], Interval], parts: Parts, now: Situation) -> Resolution:
    """A stretch of the year that is named by its relation to another time."""
    whole = of_unit(relative(parts), "year", now)
    return Resolution(stretch(known(whole.interval).earliest.year), whole.anchor)


def _relative_month(parts: Parts, now: Situation) -> Resolution:
    month = month_number(parts["month"])
    return _beside(lambda year: intervals.months(year, month), parts, now)


def _beside(stretch: Callable[[int], Interval], parts: Parts, now: Situation) -> Resolution:
    """'last October': the latest that is over; 'next October': the first to begin; 'this October': this year's."""
    word = relative(parts)
    this_year = stretch(now.today.year)
    if word in ("the previous", "the following"):
        raise LookupError("counted from a month that the text has not named")
    running = stretch(now.today.year - 1).latest > now.today
    if word in ("last", "this past"):
        year = now.today.year - (not this_year.before(now.today)) - running
    elif word == "this":
        year = now.today.year - running
    else:
        year = now.today.year + (not this_year.after(now.today))
    return Resolution(stretch(year), "publication")


def _year(parts: Parts, _now: Situation) -> Resolution:
    return Resolution(intervals.year(int(parts["year"])), "absolute")


def _our_era(parts: Parts, now: Situation) -> Resolution:
    """'250 CE', 'AD 79–81'."""
    return _years(parts, now) if "last" in parts else _year(parts, now)


def _years(parts: Parts, _now: Situation) -> Resolution:
    """'2014-2016', '2010–11'."""
    first, last = int(parts["year"]), parts["last"]
    whole = first // 100 * 100 + int(last) if len(last) < len(parts["year"]) else int(last)
    return Resolution(intervals.years(first, whole), "absolute")


def _decade(parts: Parts, _now: Situation) -> Resolution:
    if "named" in parts:
        return Resolution(intervals.decade(DECADES[parts["named"].lower()]), "absolute")
    if "short" in parts:
        return Resolution(intervals.decade(1900 + 10 * int(parts["short"])), "absolute")
    first = int(parts["century"]) * 100 + int(parts["tens"]) * 10
    return Resolution(intervals.decades(first, 10 if first % 100 == 0 and first < 2000 else 1), "absolute")


def _season(parts: Parts, _now: Situation) -> Resolution:
    return Resolution(intervals.season(parts["season"].lower(), int(parts["year"])), "absolute")


def _season_of_year(parts: Parts, now: Situation) -> Resolution:
    return _within(lambda year: intervals.season(parts["season"].lower(), year), parts, now)


def _relative_season(parts: Parts, now: Situation) -> Resolution:
    return _beside(lambda year: intervals.season(parts["season"].lower(), year), parts, now)


def _quarter(parts: Parts, _now: Situation) -> Resolution:
    return Resolution(_quarter_in(parts, int(parts["year"])), "absolute")


def _quarter_of_year(parts: Parts, now: Situation) -> Resolution:
    return _within(lambda year: _quarter_in(parts, year), parts, now)


def _quarter_in(parts: Parts, year: int) -> Interval:
    word = parts["ordinal"].lower()
    number = int(word) if word.isdecimal() else ORDINALS.index(word) + 1
    return intervals.months(year, 3 * number - 2, count=3)


def _named_day(parts: Parts, now: Situation) -> Resolution:
    month, number = NAMED_DAYS[" ".join(parts["name"].lower().replace("’", "'").split())]
    return _dated(parts, lambda year: intervals.day(date(year, month, number)), now)


CALENDAR: dict[str, Resolver] = {
    "date": _date,
    "date of year": _date_of_year,
    "days": _days,
    "days of year": _days_of_year,
    "decade": _decade,
    "iso": _iso,
    "month": _month,
    "month of text": _month_of_text,
    "month of year": _month_of_year,
    "named day": _named_day,
    "numeric": _numeric,
    "our era": _our_era,
    "quarter": _quarter,
    "quarter of year": _quarter_of_year,
    "relative month": _relative_month,
    "relative season": _relative_season,
    "season": _season,
    "season of year": _season_of_year,
    "week of month": _week_of_month,
    "year": _year,
    "years": _years,
}
"""How each kind of expression is resolved."""

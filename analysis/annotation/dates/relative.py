"""Dates that are counted from another time: from publication ('tomorrow') or from the text ('the previous day')."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from analysis.annotation.dates import intervals
from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.situation import Parts, Resolution, Resolver, Situation, known, relative
from analysis.annotation.dates.words import number, weekday_number

_BACK = frozenset("before,earlier,previously,prior,beforehand".split(","))
_BACKWARD = frozenset(("last", "this past"))
_FORWARD = frozenset(("next", "this coming", "the coming"))
_GRAINS = ("day", "week", "month", "year", "decade")
_OF_TEXT = {"that": 0, "the following": 1, "the next": 1, "the previous": -1, "the same": 0}
"""Units from the last date of the text."""
_RECORD = re.compile(
    r"\b(?:fewest|first|least|most|only|worst|best|(?:bigg|deep|fast|few|great|hard|high|larg|long|low|old|sharp|short"
    r"|slow|steep|strong|tough|weak|young|bloodi|deadli|heavi)est)\b"
    r"(?:(?!\b(?:day|month|week|year)s?\b)[^;:()\d]){0,90}$",
    re.IGNORECASE,
)
"""What stands before 'in 66 years' when it looks back to the time before; otherwise that is a duration or a plan."""
_TODAY_IS = re.compile(r"\btoday(?:\s+is|\s+was|\s+marks|['’]s)\s*$", re.IGNORECASE)


def of_unit(word: str, unit: str, now: Situation) -> Resolution:
    """The week, month, year … that a word ('last', 'the same') picks out. LookupError where that is not known."""
    if word == "the previous" and now.fresh:
        word = "last"
    counted_from_text = word in _OF_TEXT and not (word == "the next" and now.modality != "past")
    if counted_from_text:
        start = _anchor(unit, now).earliest
        return Resolution(intervals.around(intervals.moved(start, unit, _OF_TEXT[word]), unit), "text")
    if word == "the next":
        if now.modality == "present":
            raise LookupError("counted from what happens again and again")
        return _rolling(unit, 1, now)
    if word in ("the past", "this past") and unit != "weekend":
        return _rolling(unit, -1, now)
    step = -1 if word in _BACKWARD else int(word in _FORWARD)
    return Resolution(intervals.around(intervals.moved(now.today, unit, step), unit), "publication")


def _anchor(unit: str, now: Situation) -> Interval:
    """The last date of the text that is as fine as a unit needs."""
    if unit in ("day", "week", "weekend", "fortnight"):
        return known(now.last_day)
    last = known(now.last)
    unit = "month" if unit == "quarter" else unit
    if unit in _GRAINS and _GRAINS.index(last.grain) > _GRAINS.index(unit):
        raise LookupError("the date before is coarser than what is counted from it")
    return last


def _rolling(unit: str, count: int, now: Situation) -> Resolution:
    """The time from or up to publication: 'the past two years', 'the next three weeks'."""
    reached = intervals.moved(now.today, unit, count)
    grain = {"fortnight": "week", "quarter": "month", "century": "decade"}.get(unit, unit)
    found = intervals.days(min(reached, now.today), max(reached, now.today))
    return Resolution(replace(found, grain=grain), "publication")


def _unit(parts: Parts, now: Situation) -> Resolution:
    word, unit = relative(parts), parts["unit"].lower()
    if word == "the" and now.elsewhere and ("side" not in parts or known(now.last).grain != "year"):
        word = "that"
    if unit == "weekend" and word not in _OF_TEXT and word not in ("last", "next"):
        return _weekend(now, back=now.modality == "past" or word == "this past")
    if word == "last" and unit in ("month", "year", "decade") and now.before.lower().endswith(" the "):
        word = "the past"
    found = of_unit(word, unit, now)
    side = parts.get("side", "").lower()
    return _sided(found, side, now) if side and found.anchor == "publication" else found


def _weekend(now: Situation, *, back: bool) -> Resolution:
    """'over the weekend', 'this weekend': the running one, the one before or the one to come."""
    within = now.today
    if back and within.weekday() < 5:
        within -= timedelta(7)
    return Resolution(intervals.weekend(within), "publication")


def _sided(found: Resolution, side: str, now: Situation) -> Resolution:
    """'earlier this month' ends with publication, 'later this month' begins with it."""
    whole = known(found.interval)
    if side == "earlier":
        whole = replace(whole, latest=max(whole.earliest + timedelta(1), min(whole.latest, now.today + timedelta(1))))
    elif side == "later":
        whole = replace(whole, earliest=min(whole.latest - timedelta(1), max(whole.earliest, now.today)))
    return replace(found, interval=whole)


def _weekday(parts: Parts, now: Situation) -> Resolution:
    """Past: the last one up to publication day; planned: the next from that day on; otherwise the nearest."""
    word, wanted = relative(parts), weekday_number(parts["weekday"])
    if word in _OF_TEXT:
        return _weekday_of_text(word, wanted, now)
    if not word and now.foreseen and _told_lately(now):
        return _weekday_of_text("the coming", wanted, now)
    behind = (now.today.weekday() - wanted) % 7
    if word == "next":
        return _weekday_of_week(parts, now)
    if word in _BACKWARD:
        # On a Friday nobody calls the day before 'last Thursday'.
        offset = -(8 if word == "last" and behind == 1 else behind or 7)
    else:
        offset = 7 - behind if word == "this coming" else _offset(behind, now.modality)
    return _day(now.today + timedelta(offset), "publication")


def _told_lately(now: Situation) -> bool:
    """Whether the day that the story has reached lies in the week before publication."""
    return now.last_day is not None and timedelta(0) < now.today - now.last_day.earliest < timedelta(7)


def _offset(behind: int, modality: str) -> int:
    """Days from publication to a weekday that was `behind` days ago."""
    if modality == "past" or behind == 0:
        return -behind
    if modality in ("planned", "possible"):
        return 7 - behind
    return -behind if behind <= 3 else 7 - behind


def _weekday_of_text(word: str, wanted: int, now: Situation) -> Resolution:
    """'the following Monday', 'the previous Monday', 'that Monday'."""
    start = known(now.last_day).earliest
    behind = (start.weekday() - wanted) % 7
    offsets = {"that": _offset(behind, ""), "the coming": -behind % 7, "the previous": -(behind or 7)}
    return _day(start + timedelta(offsets.get(word, 7 - behind)), "text")


def _weekday_of_week(parts: Parts, now: Situation) -> Resolution:
    """'Tuesday of last week', 'next Tuesday'."""
    week = known(of_unit(relative(parts), "week", now).interval)
    return _day(week.earliest + timedelta(weekday_number(parts["weekday"])), "publication")


def _day(day: date, anchor: str) -> Resolution:
    return Resolution(intervals.day(day), anchor)


def _from_today(offset: int) -> Resolver:
    """The day a fixed number of days from publication."""
    return lambda _parts, now: _day(now.today + timedelta(offset), "publication")


def _from_last_day(offset: int) -> Resolver:
    """The day a fixed number of days from the last day of the text."""
    return lambda _parts, now: _shifted(known(now.last_day), "day", offset)


def _same_day(parts: Parts, now: Situation) -> Resolution:
    """The last day of the text; 'the same day' of a story with one day is that, however far back it stands."""
    return _shifted(known(now.last_day or (now.only_day if "same" in parts else None)), "day", 0)


def _shifted(anchor: Interval, unit: str, count: int) -> Resolution:
    start = anchor.latest - timedelta(1) if unit == "day" and count > 0 else anchor.earliest
    return Resolution(intervals.away(start, unit, count), "text")


def _previous_day(_parts: Parts, now: Situation) -> Resolution:
    """The day before the last date of the text, or before publication where no date stands before."""
    if now.last_day is None and now.fresh:
        return _day(now.today - timedelta(1), "publication")
    return _shifted(known(now.last_day), "day", -1)


def _counted(parts: Parts) -> int:
    """The number of an expression. LookupError where it is open ('more than 20')."""
    if "vague" in parts:
        raise LookupError("an open number of units")
    return known(number(parts.get("number", "a")))


def _approximately(found: Resolution, parts: Parts) -> Resolution:
    return replace(found, interval=intervals.widened(known(found.interval))) if "about" in parts else found


def _ago(parts: Parts, now: Situation) -> Resolution:
    found = intervals.away(now.today, parts["unit"].lower(), -_counted(parts))
    return _approximately(Resolution(found, "publication", "past"), parts)


def _half_ago(parts: Parts, now: Situation) -> Resolution:
    """'a year and a half ago', 'half a year ago': within two months (or five years), as nobody counts the days."""
    unit, smaller, half = {"decade": ("decade", "year", 5), "month": ("month", "week", 2)}.get(
        parts["unit"].lower(), ("year", "month", 6)
    )
    whole = intervals.moved(now.today, unit, -_counted(parts)) if "number" in parts else now.today
    found = intervals.around(intervals.moved(whole, smaller, -half), smaller)
    return Resolution(intervals.widened(intervals.widened(found)), "publication", "past")


def _shift(parts: Parts, now: Situation) -> Resolution:
    """'two days later', 'a year earlier', 'the day before'."""
    unit, count = parts["unit"].lower(), _counted(parts)
    back = parts["way"].lower() in _BACK
    if unit == "day" and back and count == 1:
        return _previous_day(parts, now)
    return _approximately(_shifted(_anchor(unit, now), unit, -count if back else count), parts)


def _in(parts: Parts, now: Situation) -> Resolution | None:
    """'the first in 66 years' names the time before; 'will in two weeks' a plan; 'won in two weeks' neither."""
    unit = parts["unit"].lower()
    if _RECORD.search(now.before):
        found = Resolution(intervals.away(now.today, unit, -_counted(parts)), "publication", "past")
        return _approximately(found, parts)
    if now.modality not in ("planned", "possible"):
        return None
    return _approximately(Resolution(intervals.away(now.today, unit, _counted(parts)), "publication"), parts)


def _span(parts: Parts, now: Situation) -> Resolution:
    """'the past two years'; in the past tense 'the next five decades' follow something that was told."""
    way = parts["way"].lower()
    back = way in ("last", "past")
    if way in ("following", "previous") or (now.modality == "past" and not back):
        raise LookupError("counted from an event")
    return _rolling(parts["unit"].lower(), -_counted(parts) if back else _counted(parts), now)


def _past_half(parts: Parts, now: Situation) -> Resolution:
    """'The past year and a half'."""
    found = _rolling("month", -18 if parts["unit"].lower() == "year" else -180, now)
    return replace(found, interval=replace(known(found.interval), grain=parts["unit"].lower()))


def _ordinal_of_days(_parts: Parts, now: Situation) -> Resolution:
    """'Today is the third of four days'; of others the first day would have to be known."""
    if not _TODAY_IS.search(now.before):
        raise LookupError("the first of the days is not known")
    return _day(now.today, "publication")


RELATIVE: dict[str, Resolver] = {
    "ago": _ago,
    "day after tomorrow": _from_today(2),
    "day before yesterday": _from_today(-2),
    "half ago": _half_ago,
    "in": _in,
    "next day": _from_last_day(1),
    "ordinal of days": _ordinal_of_days,
    "past half": _past_half,
    "previous day": _previous_day,
    "same day": _same_day,
    "shift": _shift,
    "span": _span,
    "today": _from_today(0),
    "tomorrow": _from_today(1),
    "unit": _unit,
    "weekday": _weekday,
    "weekday of week": _weekday_of_week,
    "yesterday": _from_today(-1),
}
"""How each kind of expression is resolved."""

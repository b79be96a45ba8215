"""Datelines, date stamps and credits: what the edges of a news text say of its outlet, place and date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from analysis import knowledge

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
            "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

LONGEST_IMPRINT = 120
"""Characters of a line that says no more than who published something and when."""

_MONTH = r"(?P<month>(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r"))\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_PLACE = r"(?P<place>[A-Z][^\W\d_]+(?:[ '’.-]{1,2}[A-Z][^\W\d_]*){0,4}(?:,\s[A-Z][^\W\d_]+(?:\s[A-Z][^\W\d_]+)?)?)"
_WHEN = rf"(?:{_MONTH}\s+{_DAY}|(?P<day_first>\d{{1,2}})\s+{_MONTH.replace('month', 'month_last')}){_YEAR}"
_AFTER = r"\s*(?:(?P<dash>[-–—:]+)\s*|(?=[A-Z\"“‘'])|$)"
_DATELINE = re.compile(rf"{_PLACE}(?:,\s*{_WHEN})?\s*\((?P<outlet>[A-Za-z][^()\n]{{1,59}})\){_AFTER}")
_DATELINE_BARE = re.compile(rf"{_PLACE},\s*{_WHEN}\s*(?P<dash>[-–—]+)\s*")

_ISO = r"(?P<iso>\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*)?"
_STAMP = re.compile(
    r"(?:date|published|posted|updated|last updated)(?:\s+on)?\s*:?\s+"
    rf"(?:{_ISO}|"
    rf"{_MONTH}\s+{_DAY},?\s+(?P<year>(?:19|20)\d\d))(?=\s|$)\s*",
    re.IGNORECASE,
)
_PRESS = frozenset(
    "agency,bulletin,chronicle,courier,daily,dispatch,echo,examiner,gazette,globe,guardian,herald,independent,journal"
    ",ledger,mail,mirror,monitor,news,newspaper,observer,post,press,radio,record,reporter,review,standard,star,sun"
    ",telegraph,times,tribune,weekly,wire".split(",")
)
"""Words of which the names of outlets are made."""
_DAY_NAME = r"(?:(?i:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?i:day)?\.?,?\s+)?"
_NAME = r"(?P<name>(?!By\s)[A-Z][^\s,|·•:]*(?:\s(?:[A-Z0-9&][^\s,|·•:]*|and|de|for|la|of|the)){0,6})"
_BY = r"(?:By\s[^,|·•:]{2,60})"
_FULL_DATE = (
    rf"(?:{_MONTH}\s+{_DAY}|(?P<day_first>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.replace('month', 'month_last')})"
    r",?\s+(?P<year>(?:19|20)\d\d)"
)
_IMPRINT = re.compile(
    rf"(?:(?:{_BY}|{_NAME})\s*(?:[,|·•]|(?<=\s)[-–—]\s)\s*)?(?:(?i:published|posted|updated)(?i:\s+on)?:?\s+)?"
    rf"(?:{_DAY_NAME}{_FULL_DATE}|{_ISO})"
)
_NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)")
_CREDIT = re.compile(
    r"\((?:(?:with|from|by|inputs from)\s+)*(?P<agencies>[^()]{2,60}?)(?:\s+inputs?|\s+and agencies)*\)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and outlet before the first sentence; `length` is the characters it takes."""

    place: str
    month: int | None
    day: int | None
    year: int | None
    outlet: str
    length: int

    @property
    def date(self) -> date | None:
        """The full date, where the year is said."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return _date(self.year, self.month, self.day)


def dateline(line: str) -> Dateline | None:
    """The dateline that a line begins with ('Seoul, Sep 3 (NationPress) …'), or None."""
    match = _DATELINE.match(line) or _DATELINE_BARE.match(line)
    if match is None:
        return None
    parts = match.groupdict()
    if not (parts["month"] or parts["month_last"] or parts["dash"] or is_agency(parts["outlet"])):
        return None
    month_name, day = parts["month"] or parts["month_last"], parts["day"] or parts["day_first"]
    return Dateline(
        place=parts["place"],
        month=MONTHS[month_name.lower()] if month_name else None,
        day=int(day) if day else None,
        year=int(parts["year"]) if parts["year"] else None,
        outlet=(parts.get("outlet") or "").strip(),
        length=match.end(),
    )


def stamp(line: str) -> tuple[date | None, int]:
    """The date stamp a line begins with ('date 2025-09-03 …') and the characters it takes; (None, 0) without one."""
    match = _STAMP.match(line)
    if match is None:
        return None, 0
    if match["iso"]:
        found = _iso(match["iso"])
    else:
        found = _date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
    return (found, match.end()) if found else (None, 0)


def imprint(line: str) -> tuple[date | None, str]:
    """The date that is all a line says, but for the outlet before it ('Coast Daily, 13 May 2026'); else None and ''.

    A name counts for an outlet's where a word of it is one that outlets are called by; it may be a place else.
    """
    match = _IMPRINT.fullmatch(line.strip()) if len(line) <= LONGEST_IMPRINT else None
    if match is None:
        return None, ""
    name = match["name"] or ""
    words = {word.casefold() for word in re.findall(r"\w+", name)}
    return _dated(match), name.strip() if words & _PRESS and not is_agency(name) else ""


def _dated(match: re.Match[str]) -> date | None:
    """The date of an imprint."""
    if match["iso"]:
        return _iso(match["iso"])
    month = MONTHS[(match["month"] or match["month_last"]).lower()]
    return _date(int(match["year"]), month, int(match["day"] or match["day_first"]))


def numeric_date(line: str, *, like: Dateline | None = None) -> date | None:
    """The date a line consists of ('03/09/2025'), day or month first as a dateline decides; None where unclear."""
    match = _NUMERIC.fullmatch(line.strip())
    if match is None:
        return None
    first, second, year = map(int, match.groups())
    readings = {found for found in (_date(year, second, first), _date(year, first, second)) if found}
    if like is not None and like.month is not None:
        readings = {found for found in readings if (found.month, found.day) == (like.month, like.day)}
    return readings.pop() if len(readings) == 1 else None


def is_credit(line: str) -> bool:
    """Whether a line credits agencies: '(With AP inputs)', '(Reuters)'."""
    match = _CREDIT.fullmatch(line.strip())
    return match is not None and all(map(is_agency, re.split(r",|\band\b", match["agencies"])))


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's or a state medium's."""
    return name.strip().lower() in knowledge.listed("agencies", "aliases")


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""When two dates of the same event agree, fit together, replace each other or contradict."""

from __future__ import annotations

import re
from datetime import date, timedelta

from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import ResolvedAttendance, ResolvedEvent

AHEAD = ("planned", "possible")
LASTING = frozenset(("summit", "visit"))
"""Kinds of gatherings that go on for days."""
SAME_NEWS = timedelta(days=14)
"""Articles published within so many days give plans that cannot both be right, unless one tells of a change."""
CHANGED = re.compile(
    r"\b(?:brought forward|delayed|extended|moved|no longer|now|only|postponed|pushed back|put off|rescheduled)\b"
)
"""Words of a plan that is no longer what it was; alphabetical."""
TODAY = frozenset(("this afternoon", "this evening", "this morning", "today", "tonight"))
"""What two articles of two days do not say of one event."""
_ONE_DAY = timedelta(days=1)
_WHOLE = 10
_EXACT = {"month": 7, "year": 4}
"""Characters of a date that a grain knows."""

Dated = ResolvedEvent | ResolvedAttendance


def event_claim(row: ResolvedEvent, published: date | None) -> Claim[Dated]:
    """The date of an event as a claim: `2025-09-02 (“on Tuesday”)`."""
    said = " ".join(row.date_text.split())
    when = interval_text(row.earliest, row.latest, row.grain)
    value = f"{when} (“{said}”)" if said else when
    return Claim(row, value, published, (row.earliest, row.latest, row.modality in AHEAD))


def presence_claim(row: ResolvedAttendance, published: date | None) -> Claim[Dated] | None:
    """The date at which an article puts a gathering, or None where it gives none."""
    if row.earliest is None or row.latest is None:
        return None
    ahead = row.mode in ("expected", "invited")
    return Claim(row, interval_text(row.earliest, row.latest), published, (row.earliest, row.latest, ahead))


def interval_text(earliest: date, latest: date, grain: str = "") -> str:
    """An interval in as few words as say it: a day, a month, a year, or its first and last day.

    `grain` is how exactly it begins ("2024-10 to 2025-09-04"); without it, to the day.
    """
    if latest - earliest <= _ONE_DAY:
        return earliest.isoformat()
    if earliest.day == latest.day == 1:
        if (latest.year, latest.month) == (earliest.year + 1, earliest.month) and earliest.month == 1:
            return str(earliest.year)
        if latest == _next_month(earliest):
            return earliest.strftime("%Y-%m")
    return f"{earliest.isoformat()[: _EXACT.get(grain, _WHOLE)]} to {(latest - _ONE_DAY).isoformat()}"


def judge_dates(a: Claim[Dated], b: Claim[Dated]) -> Verdict:
    """The verdict on when two articles say one event was."""
    ours, theirs = _interval(a), _interval(b)
    small, large = sorted((_said(a), _said(b)))
    if ours == theirs:
        return Verdict("agree", f"All give {small}.")
    if ours[0] == theirs[0] and _goes_on(a) and _goes_on(b):
        return Verdict("agree", f"All give the time since {_begin(a)}.")
    if ours[0] < theirs[1] and theirs[0] < ours[1]:
        return Verdict("compatible", f"{small} and {large} overlap: one date is less exact than the other.")
    if _is_day(ours) and _is_day(theirs):
        if _lasts(a) and _lasts(b):
            return Verdict("not comparable", f"{small} and {large} can both be days of a gathering that lasts.")
        return _judge_days(a, b)
    if _is_ahead(a) or _is_ahead(b):
        return _judge_ahead(a, b)
    if _grain(ours) == _grain(theirs) and not isinstance(a.row, ResolvedAttendance):
        return Verdict("contradict", f"{small} and {large} cannot both be when one event was.")
    return Verdict("not comparable", f"{small} and {large} are periods that may belong to different stages.")


def _goes_on(claim: Claim[Dated]) -> bool:
    """Whether what is told has lasted until the article was published."""
    earliest, latest = _interval(claim)
    return claim.published is not None and latest == claim.published + _ONE_DAY and not _is_day((earliest, latest))


def _judge_days(a: Claim[Dated], b: Claim[Dated]) -> Verdict:
    early, late = sorted((a, b), key=lambda claim: (claim.published or date.min, _said(claim)))
    if _replaced(early, late):
        return Verdict("update", f"Announced for {_said(early)}, later given as {_said(late)}.")
    small, large = sorted((_said(a), _said(b)))
    if _is_today(a) and _is_today(b):
        return Verdict("not comparable", f"{small} and {large}: each article tells of its own day.")
    return Verdict("contradict", f"{small} and {large} cannot both be the day of one event.")


def _is_today(claim: Claim[Dated]) -> bool:
    """Whether an article dates an event by the day on which it is written."""
    return isinstance(claim.row, ResolvedEvent) and claim.row.date_text.casefold() in TODAY


def _replaced(early: Claim[Dated], late: Claim[Dated]) -> bool:
    """Whether the later article may know better than a plan: by what came of it, by days, or by saying so."""
    if not _is_ahead(early):
        return False
    if not _is_ahead(late) or not early.published or not late.published:
        return True
    return late.published - early.published > SAME_NEWS or _changed(late)


def _changed(claim: Claim[Dated]) -> bool:
    """Whether a clause says that a plan is no longer what it was."""
    return isinstance(claim.row, ResolvedEvent) and bool(CHANGED.search(claim.row.label))


def _lasts(claim: Claim[Dated]) -> bool:
    """Whether a gathering may go on for several days."""
    return isinstance(claim.row, ResolvedAttendance) and claim.row.gathering_kind in LASTING


def _judge_ahead(a: Claim[Dated], b: Claim[Dated]) -> Verdict:
    """Periods of which one at least lies ahead: the later article has the later plan."""
    early, late = sorted((a, b), key=lambda claim: (claim.published or date.min, _said(claim)))
    alike = _grain(_interval(early)) == _grain(_interval(late))
    if early.published != late.published and (_replaced(early, late) if alike else _is_ahead(early)):
        return Verdict("update", f"Announced for {_said(early)}, later given as {_said(late)}.")
    if alike and _is_ahead(early) and _is_ahead(late):
        small, large = sorted((_said(early), _said(late)))
        return Verdict("contradict", f"{small} and {large} cannot both be the plan for one event.")
    return Verdict("not comparable", f"{_said(early)} and {_said(late)} may be of different stages of a plan.")


def _grain(interval: tuple[date, date]) -> str:
    """Month or year, or how many days an interval of another length has."""
    text = interval_text(*interval)
    return {4: "year", 7: "month"}.get(len(text), str((interval[1] - interval[0]).days))


def _said(claim: Claim[Dated]) -> str:
    """The date in the reader's words: `Tuesday 2 September 2025`."""
    earliest, latest = _interval(claim)
    if not _is_day((earliest, latest)):
        return interval_text(earliest, latest, _exactness(claim))
    return f"{earliest:%A} {earliest.day} {earliest:%B %Y}"


def _begin(claim: Claim[Dated]) -> str:
    return _interval(claim)[0].isoformat()[: _EXACT.get(_exactness(claim), _WHOLE)]


def _exactness(claim: Claim[Dated]) -> str:
    return claim.row.grain if isinstance(claim.row, ResolvedEvent) else ""


def _interval(claim: Claim[Dated]) -> tuple[date, date]:
    return claim.row.earliest or date.min, claim.row.latest or date.max


def _is_day(interval: tuple[date, date]) -> bool:
    return interval[1] - interval[0] <= _ONE_DAY


def _is_ahead(claim: Claim[Dated]) -> bool:
    row = claim.row
    return row.modality in AHEAD if isinstance(row, ResolvedEvent) else row.mode in ("expected", "invited")


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < date.max.year else date.max

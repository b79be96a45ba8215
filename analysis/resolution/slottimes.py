"""When something was or is to be, where no date says it: month, quarter, season, hour of the day, since when not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from analysis.resolution.ideas import ideas
from analysis.resolution.slotfilling import WEEKDAY, Filled
from analysis.resolution.tokens import tokens

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
PERIODS: Mapping[str, tuple[int, int]] = {
    "1st half": (1, 6), "1st quarter": (1, 3), "2nd half": (7, 12), "2nd quarter": (4, 6), "3rd quarter": (7, 9),
    "4th quarter": (10, 12), "autumn": (9, 11), "first half": (1, 6), "first quarter": (1, 3), "spring": (3, 5),
    "summer": (6, 8),
}  # fmt: skip
"""First and last month of parts of a year; alphabetical."""
_ANY_MONTH = "|".join(MONTHS)
_MONTH = re.compile(
    rf"\b(?:for|from|in|until|(?:by|before)(?= the end of| \d)) "
    rf"(?:early |late |mid-|the (?:beginning|end|middle) of |\d{{1,2}} )?(?P<first>{_ANY_MONTH})"
    rf"(?: (?:and|or|to) (?P<last>{_ANY_MONTH}))?\b(?! \d{{1,2}}\b)"
)
_PERIOD = re.compile(
    r"\b(?:by|for|from|in|next|this|until) (?:the )?(?:early |late |mid-)?"
    r"(?P<which>(?:1st|2nd|3rd|4th|first) quarter|(?:1st|2nd|first) half(?= of (?:next year|the year|\d{4}))"
    r"|autumn|spring|summer)\b(?! (?:of )?\d{4}\b)"
)
_SAYING = re.compile(r"\b(?:added|announced|reported|said|told|wrote)\b[^.,;]{0,40}$")
_NEARLY = "about|around|just after|just before|nearly|shortly after|shortly before|soon after"
_CLOCK = re.compile(
    rf"\b(?<!past )(?<!to )(?P<how>(?:{_NEARLY}) )?"
    r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?: o['’]clock)?"
    r"(?: ?(?P<half>[ap])\.?m\b| (?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))\b)"
)
_PLAIN_CLOCK = re.compile(
    rf"\bat (?P<how>(?:{_NEARLY}) )?(?P<time>midday|midnight|noon|(?P<hour>\d{{1,2}})[.:](?P<minute>[0-5]\d)"
    r"(?! ?[ap]\.?m| in the | at night|\.?\d| ?[A-Z]{3,4}\b))\b"
)
"""An hour of the day that needs no word for its half; one of a named zone is that of a reading, not of an event."""
_SPOKEN = re.compile(
    rf"\b(?P<how>(?:{_NEARLY}) )?(?:(?P<part>half|(?:a )?quarter|\d{{1,2}}(?: minutes)?) (?P<side>past|to) )?"
    rf"(?P<hour>1[0-2]|[1-9])(?: o['’]clock)?,?(?: in the| on)?(?: {WEEKDAY})? (?P<day>morning|afternoon|evening)\b"
)
"""An hour in words: ten to seven in the morning, four o'clock on Sunday morning."""
_NAMED_HOURS = {"midday": 720, "midnight": 0, "noon": 720}
_INSTEAD = re.compile(r"\b(?:(?:and|but) not|instead of|not|rather than)(?: at)?(?: (?:midnight|noon|[\d.:]+))?\b")
"""In front of a time at which something did not happen."""
_DAY = (
    rf"(?:{WEEKDAY},? )?(?:the )?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_ANY_MONTH})"
    rf"|(?P<us_month>{_ANY_MONTH}) (?P<us_day>\d{{1,2}}))\b"
)
_ON_THE_DAY = re.compile(rf"\b(?P<when>on {_DAY})")
"""A day of a month."""
_FROM_DAY = re.compile(
    r"\b(?:as of|effective(?: from| on)?|from|starting(?: on)?"
    r"|(?:com(?:es?|ing)|enter(?:s|ing)?|tak(?:es?|ing)) (?:into )?(?:effect|force) (?:from|on))"
    rf" (?P<when>{_DAY})"
)
"""The day from which on something holds."""
_CLAUSE = re.compile(r"[.,;:]| (?:and|but|when|which|who) ")
"""Where the words of what is done on a day begin."""
_HOW: Mapping[str, tuple[int, int]] = {
    "about": (-30, 30), "around": (-30, 30), "just after": (0, 30), "just before": (-30, 0), "nearly": (-30, 0),
    "shortly after": (0, 40), "shortly before": (-40, 0), "soon after": (0, 40),
}  # fmt: skip
"""Minutes before and after that an hour leaves open, by the words in front; alphabetical."""
_FULL_HOUR = 10
"""Minutes that a bare full hour leaves open either way."""
_MADE = re.compile(
    r"\b(?:(?:built|carved|cast|completed|composed|created|erected|finished|founded|made|painted|published|written)"
    r" (?:back )?in|(?:book|building|church|film|fresco|house|likeness|map|novel|painting|palace|photograph|picture"
    r"|play|poem|portrait|sculpture|song|statue|temple|tower|work)(?: of [a-z]+(?: [a-z]+)?)? (?:from|of))"
    r" (?P<year>(?:1\d|20)\d\d)\b"
)
"""When a work was made."""
_SINCE = re.compile(r"\b(?:first|1st)\b(?: [\w’'-]+){0,6} since (?:\w+ )?(?P<year>(?:1[5-9]|20)\d\d)\b")
_NEVER_BEFORE = re.compile(
    r"\b(?:first|1st)(?:-ever| ever)? time\b"
    r"(?! (?:as|in (?:\w+ ){0,2}\d|in (?:decades|generations|years)|since|this|under)\b)"
)
"""The first time of all, and not the first of some years."""
_IN_YEARS = re.compile(r"\b(?:first|1st)\b[^.;:]{0,80}? in (?P<about>(?:\w+ ){0,2})(?P<years>\d+) years\b")
_YEARS_AFTER = re.compile(
    r"\b(?P<about>(?:about |almost |nearly )?)(?P<years>\d+) years after (?:the|its|their) last\b"
)
_ROUGH = 2
"""Years that "almost 40 years" leaves open."""


def periods(text: str) -> Iterator[Filled]:
    """Months of the year, as an interval of their numbers, where no day is given."""
    for match in _MONTH.finditer(text):
        first = MONTHS.index(match["first"]) + 1
        last = MONTHS.index(match["last"]) + 1 if match["last"] else first
        if first <= last and not _SAYING.search(text[: match.start()]):
            yield Filled("month", first, last, said=match[0], of=_events(text[: match.start()]))
    for match in _PERIOD.finditer(text):
        yield Filled("month", *PERIODS[match["which"]], said=match[0], of=_events(text[: match.start()]))


def hours(text: str) -> Iterator[Filled]:
    """Times of day in minutes since midnight."""
    for match in _CLOCK.finditer(text):
        later = match["half"] == "p" or match["part"] in ("afternoon", "evening")
        later = later or bool(match["night"] and int(match["hour"]) % 12 >= 6)
        minute = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0) + 720 * later
        bare = 0 if match["minute"] else _FULL_HOUR
        before, after = _HOW.get((match["how"] or "").strip(), (-bare, bare))
        yield Filled("hour", minute + before, minute + after, said=match[0], of=_events(text))
    yield from _spoken_hours(text)
    yield from _plain_hours(text)


def _spoken_hours(text: str) -> Iterator[Filled]:
    for match in _SPOKEN.finditer(text):
        if _is_other(match):
            continue
        part = {"half": 30, "quarter": 15, "a quarter": 15}.get(match["part"] or "", 0)
        minutes = part or int((match["part"] or "0").split()[0])
        later = 720 if match["day"] != "morning" else 0
        minute = int(match["hour"]) % 12 * 60 + later + (minutes if match["side"] == "past" else -minutes)
        bare = 0 if match["part"] else _FULL_HOUR
        before, after = _HOW.get((match["how"] or "").strip(), (-bare, bare))
        yield Filled("hour", minute + before, minute + after, said=match[0], of=_events(text))


def _is_other(match: re.Match[str]) -> bool:
    """Whether an hour is read as a clock's elsewhere, or may be how a vote ended: 10 to 7 on Monday morning."""
    within = " in the " in match[0]
    part = match["part"] or ""
    return (part.isdigit() and not within) or (not part and (within or "clock" not in match[0]))


def _plain_hours(text: str) -> Iterator[Filled]:
    for match in _PLAIN_CLOCK.finditer(_INSTEAD.sub("", text)):
        named = _NAMED_HOURS.get(match["time"])
        minute = named if named is not None else int(match["hour"]) * 60 + int(match["minute"])
        before, after = _HOW.get((match["how"] or "").strip(), (0, 0))
        yield Filled("hour", minute + before, minute + after, said=match[0], of=_events(text))


def starts(text: str) -> Iterator[Filled]:
    """The day of a month from which on something is to hold, as a number of month and day."""
    for match in _FROM_DAY.finditer(text):
        month = MONTHS.index(match["month"] or match["us_month"]) + 1
        day = float(month * 100 + int(match["day"] or match["us_day"]))
        clause = _CLAUSE.split(text[: match.start()])[-1]
        yield Filled("start", day, day, said=match["when"], of=_events(clause))


def days(text: str) -> Iterator[Filled]:
    """Days of a month on which there is what a story has but one of, as a number of month and day."""
    for match in _ON_THE_DAY.finditer(text):
        month = MONTHS.index(match["month"] or match["us_month"]) + 1
        day = float(month * 100 + int(match["day"] or match["us_day"]))
        clause = _CLAUSE.split(text[: match.start()])[-1]
        read = ideas(tokens(clause), "event_words", plain=frozenset())
        of = frozenset(f"={idea}" for idea in read.named("once"))
        if of:
            yield Filled("day", day, day, said=match["when"], of=of)


def made(text: str) -> Iterator[Filled]:
    """The year in which a work was made."""
    for match in _MADE.finditer(text):
        year = float(match["year"])
        yield Filled("year made", year, year, said=match["year"])


def last_times(text: str, year: int) -> Iterator[Filled]:
    """The year of which is said, in some year, that what happened had not happened since; 0 for never before."""
    for match in _SINCE.finditer(text):
        since = float(match["year"])
        yield Filled("last time", since, since, said=_words(match[0]))
    never = _NEVER_BEFORE.search(text)
    if never and not _SINCE.search(text) and not _IN_YEARS.search(text):
        yield Filled("last time", said=_words(never[0]))
    for match in (*_IN_YEARS.finditer(text), *_YEARS_AFTER.finditer(text)):
        since, rough = float(year - int(match["years"])), _ROUGH if match["about"] else 1
        yield Filled("last time", since - rough, since + rough, said=_words(match[0]))


def _words(said: str) -> str:
    return said.replace("1st", "first")


def _events(text: str) -> frozenset[str]:
    found = [token for token in tokens(text) if not (token.capital and token.word == "march")]
    read = ideas(found, "event_words", plain=frozenset())
    return frozenset(f"={idea}" for names in read.of_kind.values() for idea in names)

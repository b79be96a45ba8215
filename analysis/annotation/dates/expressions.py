"""Where a text names a time, and in which form: patterns over the text, nothing resolved yet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.annotation.dates.words import (
    APPROXIMATE,
    BEFORE_OUR_ERA,
    DASH,
    DAY,
    DECADES,
    LONG_MONTH,
    LONG_UNIT,
    MONTH,
    MONTHS,
    NAMED_DAYS,
    NUMBER,
    OPEN_ENDED,
    ORDINAL,
    PART,
    PART_OF_DAY,
    SEASON,
    SHORT_WEEKDAY,
    UNIT,
    WEEK_OF,
    WEEKDAY,
    YEAR,
    YEAR_BEFORE_ERA,
    YEAR_BEHIND_ERA,
)


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of text that names a time; `parts` holds its pieces by name, absent ones left out."""

    kind: str
    start: int
    end: int
    parts: Mapping[str, str]


_UNNAMED = r"(?<!Super\s)(?<!Black\s)(?<!Good\s)(?<!Holy\s)(?<!Cyber\s)"
_ON_WEEKDAY = rf"(?:{_UNNAMED}(?:(?:last|next|this)\s+)?(?:{WEEKDAY}|{SHORT_WEEKDAY})(?:,\s*|\s+)(?:the\s+)?)?"
_WITH_YEAR = rf"(?:(?:,\s*|\s+)(?P<year>{YEAR}))?"
_AND_NEXT = rf"(?:{DASH}(?:{YEAR}|\d\d)(?![\w/–-]))?"
"""The second year of a winter ("2006–07"), which runs from the one into the other."""
_NUMBERED = rf"(?:(?P<vague>{OPEN_ENDED})\s+|(?P<about>{APPROXIMATE})\s+)?(?P<number>{NUMBER})"
_RELATIVE = (
    r"(?P<relative>[Ll]ast|[Tt]his\s+past|[Tt]his\s+coming|[Tt]his|[Nn]ext|[Tt]he\s+(?:previous|following|next))"
)
_OF_YEAR = r"\s+(?:of\s+)?(?P<relative>last|this|next|that|the\s+same|the\s+previous|the\s+following)\s+year"
_YEAR_FIRST = r"\b(?P<relative>[Ll]ast|[Tt]his|[Nn]ext)\s+year,?\s+(?:(?:in|on)\s+)?"
_DEICTIC = (
    r"(?P<relative>last|next|this\s+past|this\s+coming|this|the\s+current|the\s+coming|the\s+past"
    r"|the\s+previous|the\s+following|the\s+same|that|the\s+next)"
)
_HALVED = "year|month|decade"
_NAMED_DAY = "|".join(NAMED_DAYS).replace("'", "['’]")
_ENDS = r"(?=\s*(?:[.,;:!?)\]\"”’—–]|$|and\b|but\b|while\b|when\b))"

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("date", "month", rf"{_ON_WEEKDAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_WITH_YEAR}"),
    ("date", "month", rf"{_ON_WEEKDAY}(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_WITH_YEAR}"),
    ("date of year", "month", rf"{_ON_WEEKDAY}(?P<month>{MONTH})\s+(?P<day>{DAY}),?{_OF_YEAR}"),
    ("date of year", "month", rf"{_ON_WEEKDAY}(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}),?{_OF_YEAR}"),
    ("date of year", "month", rf"{_YEAR_FIRST}(?P<month>{MONTH})\s+(?P<day>{DAY})"),
    ("date of year", "month", rf"{_YEAR_FIRST}(?P<day>{DAY})\s+(?P<month>{MONTH})\b"),
    ("month of year", "month", rf"{_YEAR_FIRST}{PART}?(?P<month>{MONTH})\b"),
    (
        "days",
        "month",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY})(?:{DASH}|\s+(?:to|through|and)\s+)(?P<last>{DAY}){_WITH_YEAR}",
    ),
    (
        "days",
        "month",
        rf"(?P<day>{DAY})(?:{DASH}|\s+(?:to|and)\s+)(?P<last>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_WITH_YEAR}",
    ),
    (
        "days of year",
        "month",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY})(?:{DASH}|\s+(?:to|through|and)\s+)(?P<last>{DAY}),?{_OF_YEAR}",
    ),
    (
        "days of year",
        "month",
        rf"(?P<day>{DAY})(?:{DASH}|\s+(?:to|and)\s+)(?P<last>{DAY})\s+(?P<month>{MONTH}),?{_OF_YEAR}",
    ),
    (
        "days",
        "month",
        rf"(?P<month>{MONTH})\s+(?P<day>{DAY})(?:{DASH}|\s+(?:to|through)\s+)(?P<until>{MONTH})\s+(?P<last>{DAY}){_WITH_YEAR}",
    ),
    (
        "days",
        "month",
        rf"(?P<day>{DAY})\s+(?P<month>{MONTH})(?:{DASH}|\s+to\s+)(?P<last>{DAY})\s+(?P<until>{MONTH}){_WITH_YEAR}",
    ),
    (
        "iso",
        "digit",
        r"(?<![\d/.-])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/-]|\.\d)",
    ),
    (
        "numeric",
        "digit",
        r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/-]|\.\d)",
    ),
    ("month", "month", rf"{PART}?(?P<month>{MONTH})(?:,?\s+(?:of\s+)?)(?P<year>{YEAR})"),
    ("month of year", "month", rf"{PART}?(?P<month>{MONTH}){_OF_YEAR}"),
    (
        "month",
        "month",
        rf"(?P<month>{LONG_MONTH})(?=\s+(?:and|or|to|through)\s+{MONTH},?\s+(?:of\s+)?(?P<year>{YEAR}))",
    ),
    ("week of month", "month", rf"{WEEK_OF}{_WITH_YEAR}"),
    ("relative month", "month", rf"{_RELATIVE}\s+(?P<month>{LONG_MONTH})\b"),
    ("month of text", "month", rf"\b[Tt]hat\s+(?:same\s+)?(?P<month>{LONG_MONTH})\b"),
    ("month", "month", rf"{PART}?\b(?P<month>{LONG_MONTH})\b"),
    ("year", "digit", rf"(?<![\w.,:/$€£¥#+–-]){PART}?(?:the\s+year\s+)?(?P<year>{YEAR})(?![\w/–-])"),
    ("years", "digit", rf"(?<![\w.,:/$€£¥#+–-])(?P<year>{YEAR}){DASH}(?P<last>{YEAR}|\d\d)(?![\w/–-])"),
    ("decade", "tens", rf"(?<![\w.,:/$€£¥#]){PART}?(?:the\s+)?(?P<century>1[5-9]|20)(?P<tens>\d)0['’]?s\b"),
    ("decade", "decade", rf"{PART}?the\s+(?P<named>{'|'.join(DECADES)})\b"),
    ("decade", "tens", rf"{PART}?(?:the\s+['’]?|['’])(?P<short>[2-9])0s\b"),
    ("weekday", "weekday", rf"\b(?P<weekday>{WEEKDAY})\b(?!['’]?s\s+(?:in|at)\b){PART_OF_DAY}"),
    (
        "weekday of week",
        "weekday",
        rf"\b(?P<weekday>{WEEKDAY}){PART_OF_DAY}\s+(?:of\s+)?(?P<relative>last|next|this)\s+week\b",
    ),
    ("weekday", "weekday", rf"\b{_RELATIVE}\s+(?P<weekday>{WEEKDAY})\b{PART_OF_DAY}"),
    ("weekday", "weekday", rf"\b(?P<relative>[Tt]hat)\s+(?P<weekday>{WEEKDAY})\b{PART_OF_DAY}"),
    ("recurring", "weekday", rf"\b(?:(?:[Ee]very|[Ee]ach)\s+{WEEKDAY}|{WEEKDAY}s)\b"),
    ("today", "today", r"\b(?i:today|tonight|this\s+(?:morning|afternoon|evening)|earlier\s+today|later\s+today)\b"),
    ("yesterday", "yesterday", rf"\b(?i:yesterday{PART_OF_DAY}|(?<!the\s)(?<!that\s)last\s+night)\b"),
    ("tomorrow", "tomorrow", rf"\b(?i:tomorrow){PART_OF_DAY}\b"),
    ("day before yesterday", "yesterday", r"\b(?i:the\s+day\s+before\s+yesterday)\b"),
    ("day after tomorrow", "tomorrow", r"\b(?i:the\s+day\s+after\s+tomorrow)\b"),
    (
        "unit",
        "unit",
        rf"\b(?:{PART}|(?i:(?P<side>earlier|later|sometime)\s+))?(?i:{_DEICTIC})"
        rf"\s+(?P<unit>{LONG_UNIT})\b(?!\s+(?:old|of)\b)",
    ),
    ("unit", "unit", rf"\b{PART}(?P<relative>the)\s+(?P<unit>week|month|year|decade)\b"),
    ("unit", "unit", r"\b(?i:(?P<side>earlier|later)\s+in\s+(?P<relative>the)\s+(?P<unit>week|month|year))\b"),
    ("unit", "weekend", r"\b(?P<relative>(?i:over|on|at|during))\s+the\s+(?P<unit>weekend)\b"),
    ("next day", "day", r"\b(?i:(?:the\s+)?(?:next|following)\s+(?:day|morning|afternoon|evening))\b"),
    ("previous day", "day", r"\b(?i:the\s+previous\s+(?:day|morning|afternoon|evening|night))\b"),
    (
        "same day",
        "day",
        r"\b(?i:(?:(?:earlier|later)\s+)?(?:on\s+)?(?:(?:the|that)\s+(?P<same>same)\s+day|that\s+(?:day|morning|afternoon|evening|night)))\b",
    ),
    ("same day", "day", r"\b(?i:(?:earlier|later)\s+(?:in|on)\s+the\s+day)\b"),
    ("season", "season", rf"{PART}?\b(?:the\s+)?(?P<season>{SEASON})(?:,?\s+(?:of\s+)?)(?P<year>{YEAR}){_AND_NEXT}"),
    ("relative season", "season", rf"\b(?i:(?P<relative>last|this|next))\s+(?P<season>{SEASON})\b"),
    ("season of year", "season", rf"\b(?P<season>{SEASON}){_OF_YEAR}"),
    (
        "quarter",
        "digit",
        rf"\b(?:[Tt]he\s+)?(?P<ordinal>first|second|third|fourth)[\s-]quarter(?:\s+of)?\s+(?P<year>{YEAR})",
    ),
    ("quarter of year", "quarter", rf"\b(?:[Tt]he\s+)?(?P<ordinal>first|second|third|fourth)[\s-]quarter{_OF_YEAR}"),
    ("quarter", "digit", rf"\bQ(?P<ordinal>[1-4])(?:\s+of)?\s+(?P<year>{YEAR})"),
    ("ago", "shift", rf"\b(?i:{_NUMBERED}\s+(?P<unit>{UNIT})s?)\s+(?:ago\b|back{_ENDS})"),
    ("half ago", "half", rf"\b(?i:{_NUMBERED}[\s-]+(?P<unit>{_HALVED})s?[\s-]and[\s-]a[\s-]half\s+ago)\b"),
    ("half ago", "half", rf"\b(?i:{_NUMBERED}[\s-]+and[\s-]a[\s-]half\s+(?P<unit>{_HALVED})s\s+ago)\b"),
    ("half ago", "half", rf"\b(?i:half\s+an?\s+(?P<unit>{_HALVED})\s+ago)\b"),
    (
        "shift",
        "shift",
        rf"\b(?i:{_NUMBERED}\s+(?P<unit>{UNIT})s?\s+(?P<way>earlier|later|afterwards?|previously))\b(?!\s+than\b)",
    ),
    ("shift", "shift", rf"\b(?i:{_NUMBERED}\s+(?P<unit>{UNIT})s?\s+(?P<way>before|after|prior|beforehand)){_ENDS}"),
    ("shift", "shift", rf"\b(?i:the\s+(?P<unit>day|week|month|year)\s+(?P<way>before|after)){_ENDS}"),
    ("in", "unit", rf"\b(?i:in\s+{_NUMBERED}\s+(?P<unit>{UNIT})s?)\b(?!['’]|\s+(?:of|in|old|later|earlier)\b)"),
    ("past half", "unit", r"\b(?i:the\s+(?:last|past)\s+(?P<unit>year|decade)\s+and\s+a\s+half)\b"),
    (
        "span",
        "unit",
        rf"\b(?i:(?:the\s+)?(?P<way>last|past|previous|next|coming|following)\s+(?P<number>couple\s+of|{NUMBER})"
        r"\s+(?P<unit>day|week|month|year|decade)s?)\b(?!\s+of\b|-)",
    ),
    (
        "named day",
        "named day",
        rf"\b(?i:(?P<name>{_NAMED_DAY}))\b{_WITH_YEAR}",
    ),
    (
        "ordinal of days",
        "day",
        rf"\bthe\s+{ORDINAL}(?:\s+day)?\s+of\s+(?:(?:the|its|his|her|their|a)\s+)?{NUMBER}(?:\s+|-)days?\b",
    ),
    ("ordinal of days", "day", rf"\bthe\s+(?:{ORDINAL}|final|last|opening)\s+day(?=\s+of\b)"),
    ("vague", "several", r"\b(?i:(?:(?:the|these)\s+)?(?:recent|coming)\s+(?:days|weeks|months|years|decades))\b"),
    (
        "vague",
        "several",
        r"\b(?i:(?:the\s+|(?<=the\]\s))(?:last|past|next)\s+(?:few|several)\s+(?:days|weeks|months|years|decades))\b",
    ),
    (
        "vague",
        "several",
        r"\b(?i:(?:(?:a\s+few|many|several|some)\s+)?(?:days|weeks|months|years|decades|centuries)\s+(?:ago|later|earlier))\b",
    ),
    ("vague", "several", r"\b(?i:a\s+few\s+(?:days|weeks|months|years|decades)\s+(?:ago|later|earlier))\b"),
    ("vague", "several", rf"\b(?i:(?:a\s+few|several)\s+(?:days|weeks|months|years)\s+back){_ENDS}"),
    ("before our era", "digit", BEFORE_OUR_ERA),
    ("our era", "digit", YEAR_BEFORE_ERA),
    ("our era", "digit", YEAR_BEHIND_ERA),
    ("century", "century", rf"\b(?i:(?:the\s+)?(?:{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\s+century)\b"),
    (
        "by event",
        "shift",
        rf"\b(?i:(?:{NUMBER}|several|(?:a\s+)?few|many|the)\s+(?:(?:day|weekend|week|month|year|decade)s?|morning|afternoon|evening|night)"
        r"\s+(?:before|after|prior\s+to|following)\s+(?!that\b|the\s+day\b))(?=\w)",
    ),
)

_COMPILED = tuple((kind, hint, re.compile(pattern)) for kind, hint, pattern in _PATTERNS)
_MONTHS = tuple(month[:3] for month in MONTHS)
_SEASONS = ("autumn", "fall", "spring", "summer", "winter")
_UNITS = (
    "afternoon",
    "centur",
    "day",
    "decade",
    "evening",
    "fortnight",
    "halloween",
    "month",
    "morning",
    "night",
    "quarter",
    "tomorrow",
    "week",
    "year",
)
_SHIFTS = ("after", "ago", "back", "before", "earlier", "following", "later", "prior")
_HINTS = {
    "century": (("century",), None),
    "day": (("afternoon", "day", "evening", "morning", "night"), None),
    "decade": (("ties",), None),
    "digit": (tuple("0123456789"), None),
    "half": (("half",), None),
    "month": (_MONTHS, re.compile(MONTH)),
    "named day": (("boxing", "christmas", "halloween", "new year", "valentine"), None),
    "quarter": (("quarter",), None),
    "season": (_SEASONS, re.compile(SEASON)),
    "several": (("centuries", "days", "decades", "months", "weeks", "years"), None),
    "shift": (
        _SHIFTS,
        re.compile(r"(?i:day|week|month|year|decade|fortnight|quarter|century|morning|afternoon|evening|night)"),
    ),
    "tens": (("0s", "0's", "0’s"), None),
    "today": (("afternoon", "evening", "morning", "today", "tonight"), None),
    "tomorrow": (("tomorrow",), None),
    "unit": (_UNITS, None),
    "weekday": (("day",), re.compile(WEEKDAY)),
    "weekend": (("weekend",), None),
    "yesterday": (("night", "yesterday"), None),
}
"""What a text in small letters must hold one of, and what it must match, for patterns with this hint to be tried."""
_HINTING = tuple((word, name) for name, (words, _) in _HINTS.items() for word in words)


def _hints(text: str) -> set[str]:
    """The hints that hold of a text; of most texts none does."""
    lower = text.lower()
    held = {name for word, name in _HINTING if word in lower}
    return {name for name in held if (pattern := _HINTS[name][1]) is None or pattern.search(text)}


def expressions(text: str) -> list[Expression]:
    """The expressions of time in a text, in order; of those that overlap the longest, then the first, is kept."""
    taken = bytearray(len(text))
    kept: list[Expression] = []
    for one in sorted(_candidates(text), key=lambda one: (one.start - one.end, one.start)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _candidates(text: str) -> Iterator[Expression]:
    present = _hints(text)
    for kind, hint, pattern in _COMPILED if present else ():
        if hint not in present:
            continue
        for match in pattern.finditer(text):
            parts = {name: value for name, value in match.groupdict().items() if value}
            trimmed = match.group().rstrip()
            yield Expression(kind, match.start(), match.start() + len(trimmed), parts)

"""The words dates are made of, and the pieces of pattern that match them."""

from __future__ import annotations

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
"""In order; abbreviations are their first three letters, and 'sept'."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_ONES = "one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen".split(",")
_ONES += "seventeen,eighteen,nineteen".split(",")
_TENS = "twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety".split(",")
ORDINALS = "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth".split(",")
DECADES = {f"{name[:-1]}ies": 1900 + 10 * tens for tens, name in enumerate(_TENS, 2)}
"""'nineties' and its like are taken to be those of the twentieth century."""
NAMED_DAYS = {
    "boxing day": (12, 26),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "halloween": (10, 31),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
}
"""Month and day of days that fall on the same date every year and everywhere."""

_SHORT = "Jan,Feb,Mar,Apr,Jun,Jul,Aug,Sept,Sep,Oct,Nov,Dec".split(",")
_LONG = [month.capitalize() for month in MONTHS]


def number(words: str) -> int | None:
    """What a number in figures or words ('14', 'twenty-five', 'a', 'a couple of') comes to, or None."""
    text = " ".join(words.lower().split())
    if text.isdecimal():
        return int(text)
    if text in ("a", "an"):
        return 1
    if text in ("a couple of", "a couple", "couple of"):
        return 2
    tens, _, ones = text.replace(" ", "-").partition("-")
    if tens in _ONES and not ones:
        return _ONES.index(tens) + 1
    if tens not in _TENS:
        return None
    if ones and ones not in _ONES[:9]:
        return None
    return 10 * (_TENS.index(tens) + 2) + (_ONES.index(ones) + 1 if ones else 0)


def month_number(word: str) -> int:
    """Number of a month, from its name or abbreviation."""
    return [month[:3] for month in MONTHS].index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """Monday is 0."""
    return [weekday[:3] for weekday in WEEKDAYS].index(word[:3].lower())


def _cased(names: list[str]) -> str:
    """Names as written with a capital or in capitals: 'may' and 'march' are other words."""
    return "|".join(names + [name.upper() for name in names])


LONG_MONTH = f"(?:{_cased(_LONG)})"
MONTH = rf"(?:{_cased(_LONG)}|(?:{_cased(_SHORT)})\b\.?)"
WEEKDAY = f"(?:{_cased([weekday.capitalize() for weekday in WEEKDAYS])})"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
YEAR = r"(?:1\d\d\d|20\d\d)(?![\d%]|[.,:]\d)"
DASH = r"\s?[-–—]\s?"
_UNSPLIT = r"(?<![\w.,:/$€£¥#+–-])"
_OUR_ERA = r"(?:(?:AD|CE)\b|[Aa]\.\s?[Dd]\.|[Cc]\.\s?[Ee]\.)"
BEFORE_OUR_ERA = (
    rf"{_UNSPLIT}(?:\d\d?,\d{{3}}|\d{{1,4}}(?:{DASH}\d{{1,4}}|\s+to\s+\d{{1,4}})?)"
    r"\s+(?:BCE?\b|[Bb]\.\s?[Cc]\.(?:\s?[Ee]\.)?)"
    rf"(?:(?:{DASH}|\s+to\s+)(?:(?:about|around|circa|roughly)\s+)?(?:{_OUR_ERA}\s*\d{{1,4}}\b|\d{{1,4}}\s+{_OUR_ERA}))?"
)
"""With a year of our era behind it, one time of which only the end could be told."""
YEAR_BEFORE_ERA = (
    rf"{_UNSPLIT}(?P<year>\d{{1,4}})(?:(?:{DASH}|\s+to\s+)(?P<last>\d{{1,4}}))?"
    r"\s+(?:AD\b|CE\b|[Aa]\.\s?[Dd]\.|[Cc]\.\s?[Ee]\.)"
)
YEAR_BEHIND_ERA = rf"(?<![\w.])(?:AD|A\.\s?D\.)\s*(?P<year>\d{{1,4}})(?:{DASH}(?P<last>\d{{1,4}}))?(?![\w%]|[.,:–-]\d)"
UNIT = r"(?:day|weekend|week|fortnight|month|quarter|year|decade|century)"
LONG_UNIT = r"(?:weekend|week|fortnight|month|quarter|year|decade)"
NUMBER = (
    r"(?:\d{1,4}|a\s+couple\s+of|an?|(?:" + "|".join(_TENS) + r")(?:[-\s](?:" + "|".join(_ONES[:9]) + "))?"
    "|" + "|".join(sorted(_ONES, key=lambda word: (-len(word), word))) + ")"
)
APPROXIMATE = r"(?:about|almost|approximately|around|close\s+to|just\s+under|nearly|roughly|some)"
OPEN_ENDED = r"(?:at\s+least|at\s+most|fewer\s+than|just\s+over|less\s+than|more\s+than|over|under|up\s+to|well\s+over)"
SEASON = r"(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter)"
ORDINAL = "(?:" + "|".join(ORDINALS) + ")"
WEEK_OF = (
    rf"\b(?:[Tt]he\s+)?(?P<week>(?i:first|second|third|fourth|last|final))\s+week\s+(?:of|in)\s+(?P<month>{LONG_MONTH})"
)
PART_OF_DAY = r"(?:\s+(?i:morning|afternoon|evening|night))?"
PART = (
    r"(?<![^\W_])(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:[-‐\s]+(?:in\s+)?)"
    r"|(?:[Tt]he\s+)?(?P<edge>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Ff]irst\s+half|[Ss]econd\s+half)\s+of\s+)"
)
EDGES = {
    "beginning": "early",
    "end": "late",
    "first half": "early",
    "middle": "mid",
    "second half": "late",
    "start": "early",
}
"""The parts of a stretch that other words name."""

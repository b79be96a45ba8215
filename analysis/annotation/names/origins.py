"""The country of a person whom the words beside the name call somebody of a people: 'Georgian tennis player NAME'."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE, Office
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.context import person_ends
from analysis.annotation.names.located import place_at, place_before

AGAINST = frozenset("anti,non,pro".split(","))
"""What a hyphen joins to a word for a people who are somebody else's."""
FARTHEST_OFFICE = 14
"""Words behind a name among which an office tells where it is held."""
JOINING = frozenset(
    "a,about,after,against,an,and,as,at,before,between,but,by,during,for,from,in,into,like,near,nor,not,of,on,or,over,than"
    ",that,the,to,under,when,where,which,while,who,whom,whose,with,without".split(",")
)
"""Words at which what somebody is called ends."""
LONGEST = 5
"""Words between a word for a people and the name, or the noun for somebody."""
OF_STATES = frozenset(
    "Governor,Lieutenant Governor,Representative,Senator,State Representative,State Senator".split(",")
)
"""Offices of the American state of Georgia that the country has not."""
SPEAKING = frozenset("captain,coach,governor,minister,secretary,spokesman,spokesperson,spokeswoman".split(","))
"""Who stands for what comes after 'for'."""
Ends = Callable[[Reading, int], bool]
_IS = (("is",), ("was",), ("has", "been"), ("had", "been"), ("who", "is"), ("who", "was"))


def origin(reading: Reading, first: int, last: int, *, held: Office) -> str:
    """The country of a person that the words beside the name tell, where no office told one; empty for none."""
    told = _before(reading, first) or _behind(reading, last)
    if told:
        return told
    return _of_office(reading, first, last, held) if held.role else ""


def of_state(country: str, role: str) -> str:
    """The country that somebody with an office is of: no country but a state has governors and senators of Georgia."""
    return "United States" if country == "Georgia" and role.removeprefix("former ") in OF_STATES else country


def _people(reading: Reading, *, first: int = -1, last: int = -1) -> KnownSpan | None:
    """The country's name or word for a people that begins or ends at a word."""
    for span in reading.known:
        if (span.first == first or span.last == last) and span.known.country:
            against = span.first > 0 and reading.text[span.first].gap == "-"
            against = against and reading.text[span.first - 1].folded in AGAINST
            people = span.known.kind == "country" or (span.known.kind == "place" and span.known.form == "nationality")
            return span if people and not against else None
    return None


def _before(reading: Reading, first: int) -> str:
    """'Georgian tennis player NAME', 'US citizen NAME', 'France's top scientist NAME'."""
    if first < 2 or reading.text[first].gap != " " or reading.text[first - 1].capital:
        return ""
    return people_before(reading, first) if person_ends(reading, first - 1) else ""


def people_before(reading: Reading, first: int) -> str:
    """The country of the word for a people that words in lower case part from a name."""
    text = reading.text
    for at in range(first - 1, max(0, first - 1 - LONGEST), -1):
        word = text[at]
        if word.folded in JOINING or word.capital:
            return ""
        if word.gap == "-" and text[at - 1].capital:
            return place_before(reading, at) if word.folded == "based" else ""
        if word.gap == " " or word.gap in POSSESSIVE:
            found = _people_at(reading, at - 1)
            if found or word.gap != " ":
                return found
        elif word.gap != "-":
            return ""
    return ""


def _people_at(reading: Reading, last: int) -> str:
    """The country whose name or word for its people ends at a word; the English have none of the tables'."""
    span = _people(reading, last=last)
    if span is not None:
        return span.known.country
    english = reading.text[last].text == "English" and reading.text[last].gap != "-"
    return "United Kingdom" if english else ""


def _behind(reading: Reading, last: int) -> str:
    """'NAME, a Georgian tennis player', 'NAME is an American actor', 'NAME, 45, the French chef,'."""
    text, at = reading.text, last + 1
    if at + 1 >= len(text):
        return ""
    if text[at].gap == ", " and text[at].text.isdecimal() and text[at + 1].gap == ", ":
        at += 1
    length = next((len(way) for way in _IS if reading.folded(at, at + len(way) - 1) == way), 0)
    if length == 0 and text[at].gap not in (", ", " ("):
        return ""
    at += length
    article = at < len(text) and text[at].folded in ARTICLES
    if at >= len(text) or not (article or (length == 0 and _people(reading, first=at))):
        return ""
    return people_behind(reading, at + article, person_ends)


def people_behind(reading: Reading, start: int, ends: Ends) -> str:
    """The country of the word for a people that stands behind an article with a noun that `ends` knows."""
    text, found = reading.text, ""
    for at in range(start, min(start + 2 * LONGEST, len(text))):
        span = _people(reading, first=at)
        if not found and span is not None:
            found = span.known.country
            hyphened = span.last + 1 < len(text) and text[span.last + 1].gap == "-"
            if hyphened and not text[span.last + 1].capital:
                return ""
        elif not found and (text[at].capital or text[at].folded in JOINING or (at > start and not text[at].joined)):
            return ""
        elif found and span is None and not _within(reading, at):
            if text[at].folded in JOINING or not text[at].joined:
                return ""
            if ends(reading, at) and not _goes_on(reading, at + 1, ends):
                return found
    return ""


def _within(reading: Reading, at: int) -> bool:
    return any(span.first < at <= span.last for span in reading.known)


def _goes_on(reading: Reading, position: int, ends: Ends) -> bool:
    """Whether another word of what somebody is called follows ('singer-songwriter', 'football player')."""
    text = reading.text
    return position < len(text) and text[position].joined and ends(reading, position)


def _of_office(reading: Reading, first: int, last: int, held: Office) -> str:
    """'Texas Governor NAME', 'Senator NAME of Ohio', 'NAME, a former mayor of South Bend, Indiana'."""
    if 0 < held.first < first and reading.text[held.first].gap in (" ", *POSSESSIVE):
        found = place_before(reading, held.first) if reading.text[held.first - 1].capital else ""
        if found:
            return found
    text = reading.text
    if 0 < held.first < first - 2 and text[first].gap in (" ", ", ") and text[first - 1].capital:
        found = place_before(reading, first)
        if found:
            return found
    if last + 2 < len(text) and text[last + 1].folded in ("from", "of") and text[last + 1].gap == " ":
        return _place(reading, last + 2)
    return _office_behind(reading, last)


def _office_behind(reading: Reading, last: int) -> str:
    text = reading.text
    for at in range(last + 2, min(last + FARTHEST_OFFICE, len(text) - 1)):
        if text[at].gap != " " and not text[at].joined and at > last + 2:
            return ""
        led = text[at].folded in ("from", "of") or (text[at].folded == "for" and text[at - 1].folded in SPEAKING)
        if led and person_ends(reading, at - 1):
            return _place(reading, at + 1)
    return ""


def _place(reading: Reading, position: int) -> str:
    if position < len(reading.text) and reading.text[position].folded == "the":
        position += 1
    return place_at(reading, position) if position < len(reading.text) and reading.text[position].capital else ""

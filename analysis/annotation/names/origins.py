"""The country of a person whom the words beside the name call somebody of a people: 'Georgian tennis player NAME'."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE, Office
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_before
from analysis.annotation.names.context import marked_off, person_ends
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
KNOWING = frozenset("expert,official,specialist".split(","))
"""What somebody is said to be before a comma and the name."""
LONGEST = 5
"""Words between a word for a people and the name, or the noun for somebody."""
OF_STATES = frozenset(
    "Governor,Lieutenant Governor,Representative,Senator,State Representative,State Senator".split(",")
)
"""Offices of the American state of Georgia that the country has not."""
SENT = frozenset("appointed,dispatched,nominated,recalled,sends,sent".split(","))
"""What a country does with those who hold its offices."""
SPEAKING = frozenset("captain,coach,governor,minister,secretary,spokesman,spokesperson,spokeswoman".split(","))
"""Who stands for what comes after 'for'."""
Ends = Callable[[Reading, int], bool]
_IS = (("is",), ("was",), ("has", "been"), ("had", "been"), ("who", "is"), ("who", "was"))


def origin(reading: Reading, first: int, last: int, *, held: Office) -> str:
    """The country of a person that the words beside the name tell, where no office told one; empty for none."""
    told = _before(reading, first, last) or _behind(reading, last) or _of_country(reading, first, last)
    if told:
        return told
    if not held.role:
        return ""
    return _of_office(reading, first, last, held) or _shared(reading, held) or _sent(reading, held)


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


def _of_country(reading: Reading, first: int, last: int) -> str:
    """'Ana Ruiz of Peru', 'Ana Ruiz from Peru, who': the country that a full name is led to."""
    text, at = reading.text, last + 2
    if first == last or at >= len(text) or text[last + 1].text not in ("from", "of") or text[last + 1].gap != " ":
        return ""
    span = _people(reading, first=at + (text[at].folded == "the"))
    if span is None or span.known.form != "named" or span.known.kind != "country":
        return ""
    after = text[span.last + 1 : span.last + 2]
    if any(word.capital and word.gap == " " for word in after):
        return ""
    told = any(word.text == "who" and word.gap == ", " for word in after)
    return span.known.country if told or _led(reading, first, last) else ""


def _led(reading: Reading, first: int, last: int) -> bool:
    """Whether 'of', or a 'from' that the parser has behind a name, tells of its bearer: not 'removed NAME from'."""
    if reading.text[last + 1].text == "of":
        return True
    name, link = reading.parsed(first, last), reading.parsed(last + 1)
    return name is not None and link is not None and name.start <= link[0].head.i < name.end


def _shared(reading: Reading, held: Office) -> str:
    """'Georgian president Ana Ruiz and energy minister NAME': the word for a people before the first of two offices."""
    last = held.first - 2
    if last < 1 or reading.text[last + 1].text != "and" or not reading.text[last].capital:
        return ""
    first = last
    while first > 0 and reading.text[first].gap == " " and reading.text[first - 1].capital:
        first -= 1
    title = title_before(reading.text, first) if first else None
    if title is None or title.title.rank == "honorific" or reading.text[title.first].gap != " ":
        return ""
    span = _people(reading, last=title.first - 1)
    return span.known.country if span is not None else ""


def _sent(reading: Reading, held: Office) -> str:
    """'Georgia expressed its support and sent Foreign Minister NAME': the country that sends who holds an office."""
    base, text = reading.sentence.span.start_char, reading.text
    verb = text[held.first - 1] if held.first > 0 and text[held.first].gap == " " else None
    if verb is None or verb.text not in SENT:
        return ""
    span = reading.parsed(held.first - 1)
    head = span[0] if span is not None else None
    while head is not None and head.dep_ == "conj" and not any(child.dep_ == "nsubj" for child in head.lefts):
        head = head.head
    subjects = [child for child in head.lefts if child.dep_ == "nsubj"] if head is not None else []
    at = {child.idx - base for child in subjects}
    countries = (one for one in reading.known if one.known.kind == "country" and one.known.form == "named")
    return next((one.known.country for one in countries if text[one.last].start in at), "")


def _before(reading: Reading, first: int, last: int) -> str:
    """'Georgian tennis player NAME', 'US citizen NAME', 'France's top scientist NAME', 'a Georgian poet, NAME,'."""
    apposed = reading.text[first].gap == ", " and marked_off(reading, last)
    if first < 2 or not (reading.text[first].gap == " " or apposed) or reading.text[first - 1].capital:
        return ""
    told = person_ends(reading, first - 1) or (apposed and reading.text[first - 1].text in KNOWING)
    if told or not apposed:
        return people_before(reading, first) if told else ""
    return _before_where(reading, first - len(("in", "space")))


def _before_where(reading: Reading, link: int) -> str:
    """'The first Georgian citizen in space, NAME,': what somebody is called before 'in' and one word."""
    told = link > 1 and reading.text[link].text == "in" and person_ends(reading, link - 1)
    return people_before(reading, link) if told else ""


def people_before(reading: Reading, first: int) -> str:
    """The country of the word for a people that words in lower case part from a name."""
    text = reading.text
    for at in range(first - 1, max(0, first - 1 - LONGEST), -1):
        word = text[at]
        if word.folded in JOINING or word.capital:
            return ""
        if word.gap == "-" and text[at - 1].capital:
            return place_before(reading, at) if word.folded == "based" else ""
        dotted = word.gap == ". " and text[at - 1].text in ("K", "S")
        if word.gap == " " or word.gap in POSSESSIVE or dotted:
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
    return "" if not article and _names_another(reading, at) else people_behind(reading, at + article, person_ends)


def _names_another(reading: Reading, start: int) -> bool:
    """Whether what somebody is leads to a name of its own: 'NAME, Georgian president Ana Ruiz and'."""
    for at in range(start, min(start + 2 * LONGEST, len(reading.text) - 1)):
        if at > start and not reading.text[at].joined:
            return False
        after = reading.text[at + 1]
        if person_ends(reading, at) and after.capital and after.gap == " ":
            return True
    return False


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

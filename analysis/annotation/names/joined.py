"""Names of the model that hold two names: 'Petar Kolev of Ruse and Ivanka Todorova', 'Omsk in Siberia'."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.namewords import run
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.bodies import BODY_WORDS, PARTS
from analysis.annotation.names.cues import PLACE_NOUNS, PLACE_PREPOSITIONS
from analysis.annotation.names.endings import LONE_BODIES, PARTISANS
from analysis.annotation.names.given import is_given_name

BUILDINGS = frozenset("airport,bridge,cathedral,hall,mosque,palace,prison,square,stadium,theatre".split(","))
"""Last words of what stands in a town."""
HOUSES = frozenset("center,centre,church,clinic,college,hospital,library,museum,school,university".split(","))
"""Last words of bodies that have a house in a town."""
DASHES = (" — ", " – ", "—")
"""What parts two names."""
FULL = 2
"""Words of a given name and a surname."""
PLACES = ("FAC", "GPE", "LOC")
"""Labels of places."""

Marked = tuple[int, int, str]


def divided(reading: Reading, marked: Marked) -> Iterator[Marked]:
    """The names that a name of the model holds, as first word, last word and label; mostly itself alone."""
    for split in SPLITS if marked[0] < marked[1] else ():
        pieces = split(reading, marked)
        if pieces:
            for piece in pieces:
                yield from divided(reading, piece)
            return
    yield marked


def _at_comma(reading: Reading, marked: Marked) -> list[Marked]:
    """'Lugo, Galicia': a place and what it lies in; persons whom a comma parts."""
    first, last, label = marked
    comma = None if reading.text[first].folded == "university" else _comma(reading, first, last, label)
    kind = label if label == "PERSON" else PLACES[1]
    return [(first, comma - 1, kind), (comma, last, kind)] if comma else []


def _before_score(reading: Reading, marked: Marked) -> list[Marked]:
    """'Rovers 2-1': a team without the score behind it."""
    first, last, label = marked
    scored = reading.text[last]
    numbers = scored.text.isdecimal() and reading.text[last - 1].text.isdecimal()
    return [(first, last - 2, label)] if last > first + 1 and numbers and scored.gap in ("-", "–") else []


def _persons(reading: Reading, marked: Marked) -> list[Marked]:
    """'Petar Kolev of Ruse and Ivanka Todorova': two persons."""
    first, last, _ = marked
    second = _second_person(reading, first, last)
    return [(first, run(reading.text[: second - 1], first), "PERSON"), (second, last, "PERSON")] if second else []


def _of_body(reading: Reading, marked: Marked) -> list[Marked]:
    """'Ida Moss of the Upland Trust': a full name without whose its bearer is."""
    first, last, _ = marked
    if first + FULL + 1 >= last or reading.folded(first + FULL, first + FULL + 1) != ("of", "the"):
        return []
    whole = is_given_name(reading.text[first]) and reading.text[first + 1].capital
    return [(first, first + 1, "PERSON")] if whole else []


def _of_place(reading: Reading, marked: Marked) -> list[Marked]:
    """'Ida Moss of Upland': a full name and the place that its bearer is of."""
    first, last, label = marked
    behind = first + FULL + 1
    if label != "PERSON" or behind > last or reading.text[behind - 1].text not in ("from", "of"):
        return []
    whole = is_given_name(reading.text[first]) and reading.text[first + 1].capital and reading.text[behind].capital
    return [(first, first + 1, "PERSON"), (behind, last, PLACES[1])] if whole else []


def _partisan(reading: Reading, marked: Marked) -> list[Marked]:
    """'Republican Senate' Leader: of which party, and where."""
    first, last, label = marked
    both = label == "ORG" and last == first + 1 and reading.text[first].folded in PARTISANS
    return [(first, first, label), (last, last, label)] if both and reading.text[last].folded in LONE_BODIES else []


def _at_dash(reading: Reading, marked: Marked) -> list[Marked]:
    """'Moss — Upland Trust': what a dash parts; 'Moss/Webb': two who stand together."""
    first, last, label = marked
    marks = (*DASHES, "/") if label == "PERSON" else DASHES
    dash = next((place for place in range(first + 1, last + 1) if reading.text[place].gap in marks), None)
    return [(first, dash - 1, label), (dash, last, label)] if dash else []


def _bodies(reading: Reading, marked: Marked) -> list[Marked]:
    """'Health Ministry and Trade Ministry': two bodies."""
    first, last, label = marked
    joint = _word(reading, "and", first + FULL - 1, last - FULL + 1) if label == "ORG" else None
    ends = {reading.words[joint - 1], reading.words[last]} if joint else set()
    if not joint or not ends <= BODY_WORDS or not ends.isdisjoint(PARTS):
        return []
    return [(first, joint - 1, label), (joint + 1, last, label)]


def _first_names(reading: Reading, marked: Marked) -> list[Marked]:
    """'Deirdre, Wyatt & Zach': persons by their first names, of whom all but one are listed."""
    first, last, label = marked
    if label != "ORG" or last - first < FULL:
        return []
    places = [place for place in range(first, last + 1) if reading.words[place] != "and"]
    if len(places) <= FULL or not any(reading.text[place].gap == ", " for place in places):
        return []
    given = sum(is_given_name(reading.text[place]) for place in places)
    return [(place, place, "PERSON") for place in places] if given > len(places) - FULL else []


def _standing_in(reading: Reading, marked: Marked) -> list[Marked]:
    """'Omsk in Siberia', 'the Cathedral in Rouen': a place or house and where it stands; of 'Women in Omsk' Omsk."""
    first, last, label = marked
    within = _word(reading, "in", first, last)
    if within is None:
        return []
    before = reading.text[within - 1].folded
    placed = any(span.first == within + 1 and span.last == last for span in reading.known)
    if label == "WORK_OF_ART" and before in reading.lower and placed:
        return [(within + 1, last, PLACES[0])]
    if not (_stands_in(before, label) or _led_to(reading, first, within)):
        return []
    kept = label in PLACES or before in HOUSES
    return [(first, within - 1, label if kept else PLACES[0]), (within + 1, last, PLACES[1])]


def _comma(reading: Reading, first: int, last: int, label: str) -> int | None:
    """The first word behind the comma of a place and the county or country it lies in: 'Lugo, Galicia'."""
    place = next((place for place in range(first + 1, last + 1) if reading.text[place].gap == ", "), None)
    if place is None or reading.titled:
        return None
    known = any(span.first == place and span.last == last and span.known.country for span in reading.known)
    several = (
        label == "PERSON" and reading.text[place].folded not in ("iii", "jr", "sr") and reading.text[place].capital
    )
    return place if label in PLACES or several or (label == "ORG" and known and place - first <= FULL) else None


def _second_person(reading: Reading, first: int, last: int) -> int | None:
    """The first word of the full name that 'and' joins to a full name; None where the words are no two persons'."""
    joint = _word(reading, "and", first + FULL - 1, last)
    if joint is None or not is_given_name(reading.text[first]) or run(reading.text, first) < first + FULL - 1:
        return None
    full = joint + FULL <= last and is_given_name(reading.text[joint + 1]) and reading.text[joint + FULL].capital
    return joint + 1 if full else None


def _stands_in(end: str, label: str) -> bool:
    """Whether what ends in a word is a place that stands in the next ('Omsk in Siberia', 'the Cathedral in Rouen')."""
    return (label in PLACES and end not in PLACE_NOUNS) or (label == "ORG" and end in BUILDINGS | HOUSES)


def _led_to(reading: Reading, first: int, within: int) -> bool:
    """Whether one word before 'in' is a place that the words before lead to: 'a flight from Omsk in Siberia'."""
    word = reading.text[first]
    led = first > 0 and reading.text[first - 1].folded in PLACE_PREPOSITIONS
    return led and within == first + 1 and word.capital and word.folded not in reading.lower


def _word(reading: Reading, word: str, first: int, last: int) -> int | None:
    """Where a word stands inside a name, but for its first and last word."""
    return next((place for place in range(first + 1, last) if reading.text[place].text == word), None)


SPLITS = (
    _at_comma,
    _at_dash,
    _before_score,
    _persons,
    _of_body,
    _partisan,
    _of_place,
    _bodies,
    _first_names,
    _standing_in,
)
"""How names of the model are divided; the first that divides one counts."""

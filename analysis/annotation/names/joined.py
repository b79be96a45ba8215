"""Names of the model that hold two names: 'Petar Kolev of Ruse and Ivanka Todorova', 'Omsk in Siberia'."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.namewords import run
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.cues import PLACE_NOUNS, PLACE_PREPOSITIONS
from analysis.annotation.names.given import is_given_name

BUILDINGS = frozenset("airport,bridge,cathedral,mosque,palace,prison,square,stadium,theatre".split(","))
"""Last words of what stands in a town."""
FULL = 2
"""Words of a given name and a surname."""
PLACES = ("FAC", "GPE", "LOC")
"""Labels of places."""

Marked = tuple[int, int, str]


def divided(reading: Reading, marked: Marked) -> Iterator[Marked]:
    """The names that a name of the model holds, as first word, last word and label; mostly itself alone."""
    first, last, label = marked
    comma = None if reading.text[first].folded == "university" else _comma(reading, first, last, label)
    if comma:
        kind = label if label == "PERSON" else PLACES[1]
        yield first, comma - 1, kind
        yield from divided(reading, (comma, last, kind))
        return
    scored = reading.text[last]
    if (
        last > first + 1
        and scored.text.isdecimal()
        and scored.gap in ("-", "–")
        and reading.text[last - 1].text.isdecimal()
    ):
        yield from divided(reading, (first, last - 2, label))
        return
    second = _second_person(reading, first, last)
    if second:
        yield first, run(reading.text[: second - 1], first), "PERSON"
        yield from divided(reading, (second, last, "PERSON"))
        return
    if _of_body(reading, first, last):
        yield first, first + 1, "PERSON"
        return
    within = _word(reading, "in", first, last)
    if within and (_stands_in(reading.text[within - 1].folded, label) or _led_to(reading, first, within)):
        yield first, within - 1, label if label in PLACES else PLACES[0]
        yield within + 1, last, PLACES[1]
    else:
        yield marked


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


def _of_body(reading: Reading, first: int, last: int) -> bool:
    """'Ida Moss of the Upland Trust': whether a full name is followed by whose its bearer is."""
    if first + FULL + 1 >= last or reading.folded(first + FULL, first + FULL + 1) != ("of", "the"):
        return False
    return is_given_name(reading.text[first]) and reading.text[first + 1].capital


def _stands_in(end: str, label: str) -> bool:
    """Whether what ends in a word is a place that stands in the next ('Omsk in Siberia', 'the Cathedral in Rouen')."""
    return (label in PLACES and end not in PLACE_NOUNS) or (label == "ORG" and end in BUILDINGS)


def _led_to(reading: Reading, first: int, within: int) -> bool:
    """Whether one word before 'in' is a place that the words before lead to: 'a flight from Omsk in Siberia'."""
    word = reading.text[first]
    led = first > 0 and reading.text[first - 1].folded in PLACE_PREPOSITIONS
    return led and within == first + 1 and word.capital and word.folded not in reading.lower


def _word(reading: Reading, word: str, first: int, last: int) -> int | None:
    """Where a word stands inside a name, but for its first and last word."""
    return next((place for place in range(first + 1, last) if reading.text[place].text == word), None)

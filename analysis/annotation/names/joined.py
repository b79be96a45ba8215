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

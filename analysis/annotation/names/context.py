"""The words around a name in its sentence, and the weight of what they tell."""

from __future__ import annotations

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.cues import CALLINGS, PERSON_BEFORE, PERSON_NOUNS

Vote = tuple[str, int]
CLEAR, LIKELY = 4, 2
"""Votes of a cue that decides, and of one that only leans; the model's label for one mention is one vote."""
CHIEFS = frozenset("constable,justice,minister,rabbi,secretary".split(","))
"""Who is the chief one of a place, where a company has but its chief."""
CREDITS = frozenset("image,images,photo,photograph,picture".split(","))
"""Words before a colon and whom a picture is from."""
FARTHEST = 8
"""Words after a comma within which the noun that says what a name is must come."""
HUMAN = CALLINGS | PERSON_BEFORE | PERSON_NOUNS
"""What a person is said to be."""


def person_ends(reading: Reading, last: int) -> bool:
    """Whether an office or another noun for a person ends at a word ('energy minister')."""
    if reading.text[last].folded in HUMAN:
        return True
    for first in range(max(0, last - 3), last + 1):
        title = title_at(reading.text, first)
        if title and title.last == last and title.title.rank != "honorific":
            return True
    return False


def word_at(reading: Reading, position: int) -> str:
    """The folded word at a place; empty outside the sentence."""
    return reading.words[position] if 0 <= position < len(reading.words) else ""


def owned_at(reading: Reading, position: int) -> str:
    """The word for what is owned from a place on: of a 'chief constable', the second."""
    word, after = word_at(reading, position), word_at(reading, position + 1)
    return after if word == "chief" and after in CHIEFS else word


def gap_at(reading: Reading, position: int) -> str:
    """What stands before a word; at the end of the sentence, a stop."""
    return reading.text[position].gap if position < len(reading.text) else "."


def is_credit(reading: Reading, position: int) -> bool:
    """Whether a word leads to whom a picture is from: the third of 'Ana Ruiz Image: Luis Rey'."""
    return reading.text[position].folded in CREDITS and gap_at(reading, position + 1).startswith(":")


def marked_off(reading: Reading, last: int) -> bool:
    """Whether a mark stands right behind a name."""
    return gap_at(reading, last + 1).strip()[:1] in (",", ".", ";")

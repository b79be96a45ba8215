"""What an article says that a name is: 'NAME is an organisation that', 'her organisation: NAME', told once for all."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.context import Vote, gap_at, marked_off, word_at
from analysis.annotation.names.cues import LINKS
from analysis.annotation.names.given import is_given_name

FARTHEST = 5
"""Words behind 'is a' within which the noun stands."""
ORGANISED = frozenset("charity,ngo,nonprofit,organisation,organization".split(","))
"""What nobody and no place is said to be, right before its name and behind it."""
RUN = frozenset("agency,company,firm,foundation,newspaper,retailer,startup,website".split(","))
"""What a body is said to be behind its name besides."""
TOLD = 24
"""Votes of what a sentence tells outright: more than those of many mentions."""


def definition_votes(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What a sentence says outright that a name is."""
    if word_at(reading, last + 1) in ("is", "was") and gap_at(reading, last + 1) == " ":
        if word_at(reading, last + 2) in ("a", "an") and _organised(reading, last + 3):
            yield "organisation", TOLD
    elif word_at(reading, first - 1) in ORGANISED and reading.text[first].gap in (" ", ": "):
        whole = marked_off(reading, last) and not is_given_name(reading.text[first])
        yield from [("organisation", TOLD)] if whole else []


def _organised(reading: Reading, first: int) -> bool:
    """Whether the phrase that begins at a word ends in a noun for a body."""
    for position in range(first, min(first + FARTHEST, len(reading.text))):
        if reading.text[position].gap not in (" ", "-"):
            return False
        if reading.text[position].text in ORGANISED | RUN:
            return marked_off(reading, position) or word_at(reading, position + 1) in LINKS
    return False

"""Names that the article itself shortens in brackets: 'National Intelligence Service (NIS)'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.glossary.lexicon import known_at
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.bodies import BODY_WORDS
from analysis.annotation.names.cues import BODIES
from analysis.annotation.names.endings import SURE_EVENTS, is_plan
from analysis.annotation.names.products import MEASURES

_ABBREVIATION = re.compile(r"[A-Z][A-Za-z&]?[A-Z&]{0,6}[A-Z]")
_SMALL = frozenset("against,and,by,de,for,from,in,of,on,the,to,with".split(","))
_INNER = frozenset("against,by,from,to,with".split(","))


def abbreviated(reading: Reading) -> Iterator[Candidate]:
    """Organisations that a bracket abbreviates: 'National Intelligence Service (NIS)' gives both."""
    for position in range(1, len(reading.text) if "(" in reading.sentence.text else 0):
        word = reading.text[position]
        if word.gap.strip() == "(" and _ABBREVIATION.fullmatch(word.text) and known_at(reading.text, position) is None:
            first = _spelt_out(reading, position)
            if first is not None:
                kind = _kind_spelt_out(reading, first, position - 1)
                yield Candidate(first, position - 1, kind, sure=True)
                yield Candidate(position, position, kind, sure=True)


def shortens_words(reading: Reading, position: int) -> bool:
    """'Ebola virus disease (EVD)': whether what a bracket shortens is no name but words, and none for a body."""
    letters = reading.text[position].folded
    first = position - len(letters)
    if first < 0 or not letters.isalpha() or any(word.capital for word in reading.text[first + 1 : position]):
        return False
    alike = all(word.folded[0] == letter for word, letter in zip(reading.text[first:position], letters, strict=True))
    return alike and reading.text[position - 1].folded not in BODIES | BODY_WORDS


def _kind_spelt_out(reading: Reading, first: int, last: int) -> str:
    """The kind of what an abbreviation stands for: an index, an event, a place of the tables, or a body."""
    span = known_at(reading.text, first)
    if span is not None and span.last == last and span.known.kind in ("country", "place"):
        return "place"
    end = reading.text[last].folded
    if end in MEASURES or is_plan(reading.folded(first, last)):
        return "other"
    return "event" if end in SURE_EVENTS else "organisation"


def _spelt_out(reading: Reading, position: int) -> int | None:
    """The first of the words before a bracket whose initials are the abbreviation in it."""
    wanted = [char for char in reading.text[position].folded if char.isalpha()]
    here = position - 1
    while here >= 0 and (here == position - 1 or reading.text[here + 1].joined):
        word = reading.text[here]
        small = not word.capital and word.text[0] == reading.text[position].text[len(wanted) - 1 : len(wanted)]
        small = small or (not word.capital and word.folded in _INNER and len(wanted) > 1)
        if wanted and word.folded[0] == wanted[-1] and (word.capital or (small and word.folded in _SMALL)):
            wanted.pop()
        elif word.folded not in _SMALL:
            return None
        if not wanted:
            return here
        here -= 1
    return None

"""What the words around a name tell of its kind: each cue is a vote, as the model's own label is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.cues import (
    BODIES,
    BROADCAST,
    CALLINGS,
    COMPANY_AFTER,
    COMPANY_NOUNS,
    COMPANY_OWNS,
    HEADS,
    INVESTED,
    JOINS,
    LINKS,
    OWNED,
    PERSON_BEFORE,
    PERSON_NOUNS,
    PERSON_OWNS,
    PLACE_AFTER,
    PLACE_BEFORE,
    PLACE_LINKS,
    PLACE_NOUNS,
    PLACE_OWNS,
    PLACE_PAIRS,
    PLACE_PREPOSITIONS,
    PLACE_SAMPLES,
    PLACE_VERBS,
    PLACE_WHERE,
    PRIZES,
    PRODUCT_AFTER,
    PRODUCT_OF,
    SHOWN,
    SOLD,
)
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.marked import FAITHS, SURE_EVENTS, SURE_ORGANISATIONS, SURE_PLACES

Vote = tuple[str, int]
CLEAR, LIKELY = 4, 2
"""Votes of a cue that decides, and of one that only leans; the model's label for one mention is one vote."""
BOTH = frozenset(("broadcaster", "publisher"))
"""What both a company and a person may be; a given name tells."""
FARTHEST = 8
"""Words after a comma within which the noun that says what a name is must come."""
ENDINGS = {
    "other": FAITHS | PRIZES,
    "organisation": HEADS | SURE_ORGANISATIONS,
    "place": SURE_PLACES,
    "event": SURE_EVENTS,
}
"""Last words of names of several words, by the kind they tell."""
BEFORE_OUTLETS = frozenset("by,citing,for,from,per,quoting,to,told".split(","))
"""Words before 'The' and the name of an outlet."""
PLACES_WITH_THE = frozenset(("bronx", "hague"))
"""Places before whose name 'The' has a capital, as otherwise before an outlet's."""
HUMAN = CALLINGS | PERSON_BEFORE | PERSON_NOUNS
_AGE = re.compile(r"1?[0-9]{1,2}")


def evidence(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """Votes for the kind of the name from word `first` to word `last`; none in title case, where words are cut."""
    if not reading.titled:
        yield from _itself(reading, first, last)
        yield from _before(reading, first, last)
        yield from _after(reading, first, last)


def companions(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """Names beside another, and what that one tells: 'Ann Lee and Malta's Josef Borg', 'from Moa to Havana'."""
    for left, right in pairwise(names if not reading.titled else ()):
        weight = PLACE_PAIRS.get((_word(reading, left.first - 1), _word(reading, left.last + 1)), 0)
        if weight and left.last + 2 == right.first:
            yield from _paired(left, right, weight)
    for left, right in pairwise([name for name in names if name.known is None]):
        if left.kind == "person" and min(left.words, right.words) > 1 and not reading.titled:
            joined = _word(reading, left.last + 1) in JOINS
            if joined and _after_country(reading, left.last + 2) == right.first:
                yield right, ("person", LIKELY)


def _paired(left: Candidate, right: Candidate, weight: int) -> Iterator[tuple[Candidate, Vote]]:
    """The single word that is not yet a place beside one that is: 'from NAME to Havana'."""
    for place, other in ((left, right), (right, left)):
        if place.kind in ("country", "place") and other.known is None and other.words == 1:
            yield other, ("place", weight)


def _after_country(reading: Reading, position: int) -> int:
    """The word after the country that begins at a word; the word itself where none does."""
    span = reading.around.begins.get(position)
    return span.last + 1 if span else position


def _itself(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the name's own words tell."""
    end = reading.text[last].folded
    if first == last:
        return
    told = [kind for kind, ends in ENDINGS.items() if end in ends]
    if told:
        yield told[0], CLEAR
        return
    if is_given_name(reading.text[first]) and not end.isdecimal():
        yield "person", LIKELY


def _before(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words before a name tell."""
    word, noun, gap = _word(reading, first - 1), _word(reading, first - 2), reading.text[first].gap
    if _sampled(reading, first):
        yield "place", CLEAR
    if gap == " ":
        given = first < last and is_given_name(reading.text[first])
        yield from _adjoining("presenter" if given and word in BOTH else word, noun)
        if reading.text[first - 1].text == "The" and noun in BEFORE_OUTLETS:
            yield "organisation", LIKELY if reading.text[first].folded not in PLACES_WITH_THE else 0
        if word in PLACE_WHERE and noun not in INVESTED | OWNED and _whole_phrase(reading, last):
            yield "place", LIKELY
    elif gap == ", " and _ends(reading, last):
        yield from _introduced(reading, first - 1)


def _sampled(reading: Reading, first: int) -> bool:
    """'towns such as A and B', 'islands including A, B': whether a name is one of the places of such a list."""
    here = first
    while here > max(0, first - FARTHEST) and (reading.text[here - 1].capital or reading.text[here - 1].text == "and"):
        here -= 1
    before = reading.folded(max(0, here - 3), here - 1)
    noun = before[:-2] if before[-2:] == ("such", "as") else before[-2:-1] if before[-1:] == ("including",) else ()
    return not PLACE_SAMPLES.isdisjoint(noun)


def _introduced(reading: Reading, last: int) -> Iterator[Vote]:
    """'the country's airline, NAME,': the kind of the noun at a word; of 'the head of the airline', a person."""
    word = reading.text[last].folded
    if officed(reading, last):
        yield "person", CLEAR
    elif word in COMPANY_NOUNS:
        yield "organisation", CLEAR
    elif word in PLACE_NOUNS:
        yield "place", CLEAR


def introduced_person(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands after its bearer's office and between marks: 'the mayor, NAME,'."""
    return first > 0 and reading.text[first].gap == ", " and _ends(reading, last) and officed(reading, first - 1)


def officed(reading: Reading, last: int) -> bool:
    """Whether the phrase that ends at a word speaks of a person, or of somebody 'of' or 'for' what ends there."""
    if _person_ends(reading, last):
        return True
    for position in range(last - 1, max(0, last - FARTHEST), -1):
        if reading.text[position + 1].gap.strip()[:1] in (",", ".", ";", ":"):
            return False
        if reading.text[position + 1].folded in ("for", "of") and _person_ends(reading, position):
            return True
    return False


def _adjoining(word: str, noun: str) -> Iterator[Vote]:
    if word in COMPANY_NOUNS or (word in ("in", "of") and noun in OWNED) or (word == "station" and noun in BROADCAST):
        yield "organisation", CLEAR
    elif word in HUMAN or (word == "old" and noun in ("month", "year")):
        yield "person", LIKELY if word in HUMAN - PERSON_BEFORE else CLEAR
    elif word in PLACE_BEFORE | PLACE_VERBS or noun in PLACE_LINKS.get(word, ()):
        yield "place", CLEAR
    elif word in BODIES:
        yield "organisation", LIKELY
    elif word == "of" and noun in PRODUCT_OF:
        yield "other", LIKELY
    elif word == "new" and noun in SHOWN | SOLD:
        yield "other", CLEAR
    elif word in ARTICLES and noun in SHOWN:
        yield "other", LIKELY


def _after(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words after a name tell."""
    after = last + 1
    word = _word(reading, after)
    if not word:
        return
    gap, text = reading.text[after].gap, reading.text[after].text
    if gap in POSSESSIVE:
        full = first < last and is_given_name(reading.text[first])
        yield from (vote for vote in _owns(word) if vote[0] == "person" or not full)
    elif gap == "-" and text == "based":
        yield "place", CLEAR
    elif gap == " " and text == word:
        yield from _noun_behind(word)
    elif gap == ", ":
        yield from _apposed(reading, after)
        yield from _in_country(reading, first, after)


def _in_country(reading: Reading, first: int, after: int) -> Iterator[Vote]:
    """'in NAME, Cape Verde'."""
    span = reading.around.begins.get(after)
    before = _word(reading, first - 1) if _word(reading, first - 2) != "according" else ""
    if span and span.known.form == "named" and before in PLACE_PREPOSITIONS:
        yield "place", CLEAR


def _owns(word: str) -> Iterator[Vote]:
    for kind, owned in (("organisation", COMPANY_OWNS), ("person", PERSON_OWNS), ("place", PLACE_OWNS)):
        if word in owned:
            yield kind, CLEAR


def _noun_behind(word: str) -> Iterator[Vote]:
    if word in PLACE_AFTER:
        yield "place", CLEAR
    elif word in COMPANY_AFTER:
        yield "organisation", LIKELY
    elif word in PRODUCT_AFTER:
        yield "other", LIKELY


def _apposed(reading: Reading, after: int) -> Iterator[Vote]:
    """'NAME, 34,', 'NAME, who', 'NAME, based in', 'NAME, the Nepalese energy minister,'."""
    word = reading.text[after].text
    if _AGE.fullmatch(word) and _gap(reading, after + 1).startswith(","):
        yield "person", CLEAR
    elif word == "who":
        yield "person", LIKELY
    elif word == "based" and _word(reading, after + 1) == "in":
        yield "organisation", CLEAR
    elif word in ARTICLES or after in reading.around.begins:
        yield from _said_to_be(reading, after)


def _said_to_be(reading: Reading, first: int) -> Iterator[Vote]:
    """The kind of the first noun that ends a phrase after a comma."""
    for position in range(first, min(first + FARTHEST, len(reading.text))):
        word, following = reading.text[position], _gap(reading, position + 1)
        closed = following.strip() not in ("", "-", "'s", "’s", "'", "’") or _word(reading, position + 1) in LINKS
        if closed:
            if _person_ends(reading, position):
                yield "person", CLEAR
            elif word.folded in COMPANY_NOUNS | BODIES:
                yield "organisation", CLEAR
            elif word.folded in PLACE_NOUNS:
                yield "place", CLEAR
            return


def _person_ends(reading: Reading, last: int) -> bool:
    """Whether an office or another noun for a person ends at a word ('energy minister')."""
    if reading.text[last].folded in HUMAN:
        return True
    for first in range(max(0, last - 3), last + 1):
        title = title_at(reading.text, first)
        if title and title.last == last and title.title.rank != "honorific":
            return True
    return False


def _word(reading: Reading, position: int) -> str:
    """The folded word at a place; empty outside the sentence."""
    return reading.text[position].folded if 0 <= position < len(reading.text) else ""


def _gap(reading: Reading, position: int) -> str:
    """What stands before a word; at the end of the sentence, a stop."""
    return reading.text[position].gap if position < len(reading.text) else "."


def _ends(reading: Reading, last: int) -> bool:
    """Whether a mark stands right behind a name."""
    return _gap(reading, last + 1).strip()[:1] in (",", ".", ";")


def _possessive(reading: Reading, last: int) -> bool:
    return _gap(reading, last + 1) in POSSESSIVE


def _whole_phrase(reading: Reading, last: int) -> bool:
    """Whether a name is not followed by its possession or by a noun that it describes ('in NAME shares')."""
    if _possessive(reading, last):
        return False
    after = last + 1
    if after >= len(reading.text) or reading.text[after].gap != " ":
        return True
    base, word = reading.sentence.span.start_char, reading.text[after]
    span = reading.sentence.span.doc.char_span(base + word.start, base + word.end, alignment_mode="expand")
    return span is None or span[0].pos_ not in ("NOUN", "PROPN")

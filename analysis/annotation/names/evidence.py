"""What the words around a name tell of its kind: each cue is a vote, as the model's own label is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.behind import votes_behind
from analysis.annotation.names.context import (
    CLEAR,
    FARTHEST,
    HUMAN,
    LIKELY,
    Vote,
    gap_at,
    marked_off,
    person_ends,
    word_at,
)
from analysis.annotation.names.cues import (
    BODIES,
    BOTH,
    BROADCAST,
    COMPANY_HOLDERS,
    COMPANY_NOUNS,
    HEADS,
    INVESTED,
    JOINS,
    OWNED,
    PERSON_BEFORE,
    PLACE_BEFORE,
    PLACE_HEADS,
    PLACE_LINKS,
    PLACE_NOUNS,
    PLACE_PAIRS,
    PLACE_SAMPLES,
    PLACE_VERBS,
    PLACE_WHERE,
    PRIZES,
    PRODUCT_OF,
    SHOWN,
    SOLD,
    VESSELS,
)
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.marked import FAITHS, SHOWS, SURE_EVENTS, SURE_ORGANISATIONS, SURE_PLACES
from analysis.annotation.names.works import WORKS

ENDINGS = {
    "other": FAITHS | PRIZES | SHOWS | {"act", "bill"},
    "organisation": HEADS | SURE_ORGANISATIONS,
    "place": SURE_PLACES,
    "event": SURE_EVENTS,
}
"""Last words of names of several words, by the kind they tell."""
BEFORE_OUTLETS = frozenset("by,citing,for,from,per,quoting,to,told".split(","))
"""Words before 'The' and the name of an outlet."""
LISTED = 4
"""Names in a list of which most tell the kind of the others."""
PLACES_WITH_THE = frozenset(("bronx", "hague"))
"""Places before whose name 'The' has a capital, as otherwise before an outlet's."""


def evidence(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """Votes for the kind of the name from word `first` to word `last`; none in title case, where words are cut."""
    if not reading.titled:
        yield from _itself(reading, first, last)
        yield from _before(reading, first, last)
        yield from votes_behind(reading, first, last)


def companions(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """Names beside another, and what that one tells: 'Ann Lee and Malta's Josef Borg', 'from Moa to Havana'."""
    for left, right in pairwise(names if not reading.titled else ()):
        weight = PLACE_PAIRS.get((word_at(reading, left.first - 1), word_at(reading, left.last + 1)), 0)
        if weight and left.last + 2 == right.first:
            yield from _paired(left, right, weight)
    for run in _listings(reading, names):
        places = [name for name in run if name.kind in ("country", "place")]
        if 2 * len(places) >= len(run):
            yield from ((name, ("place", LIKELY)) for name in run if name.known is None and name.words == 1)
    for left, right in pairwise([name for name in names if name.known is None]):
        if left.kind == "person" and min(left.words, right.words) > 1 and not reading.titled:
            joined = word_at(reading, left.last + 1) in JOINS
            if joined and _after_country(reading, left.last + 2) == right.first:
                yield right, ("person", LIKELY)


def _listings(reading: Reading, names: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Runs of names that commas part, of LISTED or more: 'Carrasco, Cantil, Lanuza, and Cortes'."""
    run: list[Candidate] = []
    for name in names if not reading.titled else ():
        between = _between(reading, run[-1], name) if run else None
        if run and between not in (", ", ", and ", " and "):
            if len(run) >= LISTED:
                yield run
            run = []
        run.append(name)
    if len(run) >= LISTED:
        yield run


def _between(reading: Reading, left: Candidate, right: Candidate) -> str:
    return reading.sentence.text[reading.text[left.last].end : reading.text[right.first].start]


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
    if any(
        PRIZES.issuperset(pair[:1]) and pair[1] in ("for", "in", "of") for pair in pairwise(reading.folded(first, last))
    ):
        yield "other", CLEAR
        return
    if reading.text[first].folded == "best":
        yield "other", CLEAR
    if first + 1 == last and reading.text[first].folded in PLACE_HEADS:
        yield "place", CLEAR
        return
    if is_given_name(reading.text[first]) and not end.isdecimal():
        yield "person", LIKELY


def _before(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words before a name tell."""
    word, noun, gap = word_at(reading, first - 1), word_at(reading, first - 2), reading.text[first].gap
    if _sampled(reading, first):
        yield "place", CLEAR
    if gap == " ":
        given = first < last and is_given_name(reading.text[first])
        yield from _adjoining("presenter" if given and word in BOTH else word, noun)
        if _held(reading, first):
            yield "organisation", CLEAR
        if reading.text[first - 1].text == "The" and noun in BEFORE_OUTLETS:
            yield "organisation", LIKELY if reading.text[first].folded not in PLACES_WITH_THE else 0
        if word == "in" and "published" in reading.folded(max(0, first - FARTHEST), first - 2):
            yield "organisation", CLEAR
        elif word in PLACE_WHERE and noun not in INVESTED | OWNED and _whole_phrase(reading, last):
            yield "place", LIKELY
    elif gap == ", " and marked_off(reading, last):
        yield from _introduced(reading, first - 1)


def _sampled(reading: Reading, first: int) -> bool:
    """'towns such as A and B', 'islands including A, B': whether a name is one of the places of such a list."""
    here = first
    while here > max(0, first - FARTHEST) and (reading.text[here - 1].capital or reading.text[here - 1].text == "and"):
        here -= 1
    before = reading.folded(max(0, here - 3), here - 1)
    if before[-2:-1] == ("the",) and before[-1] in PLACE_SAMPLES and reading.text[here].gap == " ":
        return True
    noun = before[:-2] if before[-2:] == ("such", "as") else before[-2:-1] if before[-1:] == ("including",) else ()
    return not PLACE_SAMPLES.isdisjoint(noun)


def _held(reading: Reading, first: int) -> bool:
    """'shareholders of the Norwegian salmon farmer NAME': whether a name ends what only a company can be behind."""
    for position in range(first - 1, max(0, first - FARTHEST), -1):
        if reading.text[position].folded == "of":
            return reading.text[position - 1].folded in COMPANY_HOLDERS
        if not reading.text[position].joined:
            return False
    return False


def _introduced(reading: Reading, last: int) -> Iterator[Vote]:
    """'the country's airline, NAME,': the kind of the noun at a word; of 'the head of the airline', a person."""
    word = reading.text[last].folded
    if officed(reading, last):
        yield "person", CLEAR
    elif word in COMPANY_NOUNS:
        yield "organisation", CLEAR
    elif word in PLACE_NOUNS:
        yield "place", CLEAR
    elif word in VESSELS | WORKS:
        yield "other", CLEAR


def introduced_person(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands after its bearer's office and between marks: 'the mayor, NAME,'."""
    return first > 0 and reading.text[first].gap == ", " and marked_off(reading, last) and officed(reading, first - 1)


def officed(reading: Reading, last: int) -> bool:
    """Whether the phrase that ends at a word speaks of a person, or of somebody 'of' or 'for' what ends there."""
    if person_ends(reading, last):
        return True
    for position in range(last - 1, max(0, last - FARTHEST), -1):
        if reading.text[position + 1].gap.strip()[:1] in (",", ".", ";", ":"):
            return False
        if reading.text[position + 1].folded in ("for", "of") and person_ends(reading, position):
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


def _possessive(reading: Reading, last: int) -> bool:
    return gap_at(reading, last + 1) in POSSESSIVE


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

"""What the words before a name tell of its kind: 'in NAME', 'the airline NAME', 'a chef named NAME'."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE
from analysis.annotation.glossary.readings import Reading
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
    BANDS,
    BODIES,
    BOTH,
    BROADCAST,
    COMPANY_HOLDERS,
    COMPANY_NOUNS,
    INVESTED,
    MEDICINES,
    OWNED,
    PERSON_BEFORE,
    PLACE_BEFORE,
    PLACE_LINKS,
    PLACE_NOUNS,
    PLACE_SAMPLES,
    PLACE_VERBS,
    PLACE_WHERE,
    PLANNED,
    PRODUCT_AFTER,
    PRODUCT_OF,
    SHOWN,
    SOLD,
    VESSELS,
)
from analysis.annotation.names.endings import EVENTS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.products import VEHICLES
from analysis.annotation.names.works import WORKS

AUXILIARIES = frozenset("be,is,now,originally,previously,to,was".split(","))
"""Words between a noun and 'called'."""
CALLED = frozenset("called,dubbed,named".split(","))
"""Words before a name and behind the noun that tells its kind."""
MADE = PRODUCT_AFTER | VEHICLES | VESSELS
"""What a thing is said to be before its make, 'the plane, a Piper Cub,'."""
BEFORE_OUTLETS = frozenset("by,citing,for,from,per,quoting,to,told".split(","))
"""Words before 'The' and the name of an outlet."""
PLAYED = frozenset("assist,goal,header,kick,pass,penalty,shot,strike,tackle,throw,volley".split(","))
"""What comes from a player."""
PLACES_WITH_THE = frozenset(("bronx", "hague"))
"""Places before whose name 'The' has a capital, as otherwise before an outlet's."""


def votes_before(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words before a name tell."""
    if _sampled(reading, first):
        yield "place", CLEAR
    word, noun, gap = word_at(reading, first - 1), word_at(reading, first - 2), reading.text[first].gap
    if gap == " " and word in CALLED:
        yield from _called(reading, first - 2)
    elif gap == " " and word in ("a", "an") and reading.text[first - 1].gap == ", ":
        yield from [("other", CLEAR)] if noun in MADE and marked_off(reading, last) else []
    elif gap == " ":
        yield from _right_before(reading, first, last)
    elif gap == ", " and _again(reading, first, last):
        yield "place", CLEAR
    elif gap == ", " and marked_off(reading, last):
        in_town = first == last and reading.text[first - 1].capital
        yield from _introduced(reading, first - 1) if not in_town else ()


def _right_before(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words right before a name tell, no mark between."""
    word, noun = word_at(reading, first - 1), word_at(reading, first - 2)
    given = first < last and is_given_name(reading.text[first])
    led = noun != "government" or first == last
    yield from _adjoining("presenter" if given and word in BOTH else word, noun if led else "")
    if _held(reading, first):
        yield "organisation", CLEAR
    elif word == "from" and noun in PLAYED:
        yield "person", LIKELY
    if reading.text[first - 1].text == "The" and noun in BEFORE_OUTLETS:
        yield "organisation", LIKELY if reading.text[first].folded not in PLACES_WITH_THE else 0
    if word == "in" and "published" in reading.folded(max(0, first - FARTHEST), first - 2):
        yield "organisation", CLEAR
    elif word in PLACE_WHERE and noun not in INVESTED | OWNED and _whole_phrase(reading, last):
        yield "place", LIKELY


def _called(reading: Reading, last: int) -> Iterator[Vote]:
    """'A chef named NAME', 'the new region, to be called NAME': the kind of the noun."""
    while last > 0 and reading.text[last].folded in AUXILIARIES:
        last -= 1
    if last > 0 and not reading.text[last].capital:
        yield from _introduced(reading, last)


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
    elif word in MEDICINES | VESSELS | WORKS | PLANNED:
        yield "other", CLEAR
    elif word in EVENTS:
        yield "event", CLEAR


def introduced_person(reading: Reading, first: int, last: int) -> bool:
    """Whether a name stands after its bearer's office and between marks: 'the mayor, NAME,'."""
    if first == 0 or reading.text[first].gap != ", " or not marked_off(reading, last):
        return False
    return officed(reading, first - 1) and not _again(reading, first, last)


def _again(reading: Reading, first: int, last: int) -> bool:
    """'The mayor of New York, New York,': whether a name follows itself, a town's and its state's."""
    words = last - first + 1
    return first >= words and reading.folded(first - words, first - 1) == reading.folded(first, last)


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
        yield "organisation", CLEAR if word in BANDS else LIKELY
    elif word == "of" and noun in PRODUCT_OF:
        yield "other", LIKELY
    elif word in MEDICINES | VESSELS or word == "species" or (word == "new" and noun in SHOWN | SOLD):
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
    span = reading.parsed(after, wide=True)
    return span is None or span[0].pos_ not in ("NOUN", "PROPN")

"""The article's names found again in its sentences, where the model missed or misread them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at, title_before
from analysis.annotation.glossary.words import adjoining
from analysis.annotation.names.before import BEFORE_OUTLETS
from analysis.annotation.names.cues import CALLINGS
from analysis.annotation.names.endings import PARTISANS, SINGULAR_TEAMS
from analysis.annotation.names.gazetteer import Gazetteer, Key
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.proper import is_proper, is_tagged_proper
from analysis.knowledge.leaders import short as called

MOST_GIVEN = 2
"""Given names before a surname."""
SHORTEST_INITIALS = 3
"""Capitals of a body's short name, whatever the tagger makes of it."""
REPORTING = frozenset((word,) for word in "data,news,report,reported,reporter,reporters,reports,survey".split(","))
"""Words behind an outlet's name."""
PREPOSITIONS = frozenset("across,around,at,from,in,inside,into,near,of,outside,through,throughout,to".split(","))
"""Words before a place rather than a person."""


def found_again(reading: Reading, names: Gazetteer) -> Iterator[Candidate]:
    """The article's names wherever they stand in a sentence, as candidates."""
    for position, word in enumerate(reading.words):
        if word in names.lengths:
            yield from _whole(reading, position, names)
        if word in names.tails and _called_by_tail(reading, position):
            yield Candidate(position, position, "organisation")
        if word in names.families or word in names.parts:
            yield from _person_part(reading, position, names)
        elif reading.text[position].capital and _misspells(reading, position, names):
            yield Candidate(position, position, "person")


def _whole(reading: Reading, position: int, names: Gazetteer) -> Iterator[Candidate]:
    """The names that begin at a word, from their first word to their last."""
    for length in names.lengths[reading.words[position]]:
        last = position + length - 1
        key = reading.folded(position, last)
        if len(key) == length and key in names.kinds and _written(reading, position, key):
            inside = reading.covered.issuperset(range(position, last + 1))
            if not inside and adjoining(reading.text[position : last + 1]):
                yield Candidate(position, last, names.kinds[key], sure=length > 1)


def _called_by_tail(reading: Reading, position: int) -> bool:
    """Whether the last word of a team's or body's name stands for it; of several players only behind 'the'."""
    word = reading.text[position]
    if position in reading.covered or word.gap not in ("", " ", ", "):
        return False
    several = word.folded.endswith("s") or word.folded in SINGULAR_TEAMS
    return (not several or reading.folded(position - 1, position - 1) == ("the",)) and _alone(reading, position)


def _person_part(reading: Reading, position: int, names: Gazetteer) -> Iterator[Candidate]:
    """The person whose name a word is part of, though tables may list the word as something else."""
    family = reading.words[position] in names.families
    first = _from_given(reading, position) if family else position
    if first < position:
        yield Candidate(first, position, "person", sure=True)
    elif reading.words[position] in names.parts and _alone(reading, position):
        if position not in reading.covered:
            yield Candidate(_with_particles(reading, position, names), position, "person")
        elif family and _names_person(reading, position):
            yield Candidate(position, position, "person", sure=True)


def _misspells(reading: Reading, position: int, names: Gazetteer) -> bool:
    """Whether a word with a capital that is no other name is the surname of a person with a letter wrong."""
    word = reading.text[position]
    if position in reading.covered or not names.spellings.meant(word.folded) or reading.titled or is_given_name(word):
        return False
    plain = word.folded in reading.lower or (word.folded,) in names.kinds or called(word.text)
    return not plain and is_tagged_proper(reading, position) and _alone(reading, position)


def in_state(reading: Reading, position: int) -> bool:
    """'Of Allen, Texas': whether a word stands where a place does, with the state or country that it lies in."""
    if position == 0 or position + 1 >= len(reading.text) or reading.text[position + 1].gap != ", ":
        return False
    start = reading.sentence.span.start_char + reading.text[position + 1].start
    state = any(name.label_ == "GPE" and name.start_char == start for name in reading.sentence.entities)
    return state and reading.text[position - 1].folded in PREPOSITIONS


def _written(reading: Reading, position: int, key: Key) -> bool:
    """Whether a name found again has its capital, and a single word is no ordinary word here."""
    word = reading.text[position]
    if not (word.capital or word.text[0].isdigit()) or is_stop(word, titled=reading.titled):
        return False
    initials = len(word.text) >= SHORTEST_INITIALS and word.text.isupper() and not reading.titled
    return len(key) > 1 or (word.folded not in reading.stops and (initials or is_proper(reading, position)))


def _alone(reading: Reading, position: int) -> bool:
    """Whether a part of a person's name stands by itself, not in another name."""
    word = reading.text[position]
    if not word.capital or is_stop(word, titled=reading.titled) or not is_proper(reading, position):
        return False
    if reading.titled or title_before(reading.text, position):
        return True
    after = position + 1
    follows = after < len(reading.text) and reading.text[after].joined and _name_word(reading, after)
    return not follows and not (word.joined and position > 1 and _name_word(reading, position - 1))


def _from_given(reading: Reading, position: int) -> int:
    """The first word of a name that a given name begins and a surname of the article ends: 'Emil Rask'."""
    first = position
    while first > max(0, position - MOST_GIVEN) and reading.text[first].gap == " " and reading.text[first - 1].capital:
        first -= 1
        if is_given_name(reading.text[first]):
            alone = first == 0 or not (reading.text[first].joined and reading.text[first - 1].capital)
            return first if alone or (first == 1 and _announces(reading)) else position
    return position


def _announces(reading: Reading) -> bool:
    """Whether the first word of a sentence is a title, a calling or a name of its own, and none of a name's words."""
    listed = any(span.first == 0 for span in reading.known)
    return listed or reading.text[0].folded in CALLINGS or title_at(reading.text, 0) is not None


def _with_particles(reading: Reading, position: int, names: Gazetteer) -> int:
    """The first of the small words that belong to a surname: 'support for de Souza'."""
    small = names.particles.get(reading.text[position].folded, ())
    first = position - len(small)
    joined = first >= 0 and all(word.gap == " " for word in reading.text[first + 1 : position + 1])
    return first if joined and reading.folded(first, position - 1) == small else position


def _names_person(reading: Reading, position: int) -> bool:
    """Whether the surname of one of the article's persons, also a place's name, stands where a person does."""
    span = next(span for span in reading.known if span.first <= position <= span.last)
    if span.first != span.last or span.known.form != "named" or span.known.kind == "event":
        return False
    if span.known.kind == "organisation":
        return _no_outlet(reading, position)
    return position == 0 or reading.text[position - 1].folded not in PREPOSITIONS


def _no_outlet(reading: Reading, position: int) -> bool:
    """Whether the surname of one of the article's persons, an outlet's name too, stands for no source."""
    if reading.text[position].text.isupper() or reading.folded(position + 1, position + 1) in REPORTING:
        return False
    return position == 0 or reading.text[position - 1].folded not in BEFORE_OUTLETS | {"the"}


def pairs(reading: Reading, found: Sequence[Candidate], names: Gazetteer) -> list[Candidate]:
    """Candidates without what the model took for one organisation but joins two names of the article's."""
    return [name for name in found if not _pair(reading, name, names)]


def _pair(reading: Reading, name: Candidate, names: Gazetteer) -> bool:
    if name.kind != "organisation" or name.known is not None:
        return False
    key = reading.folded(name.first, name.last)
    if "and" not in key[1:-1]:
        return False
    if key[0] in names.parts and key[-1] in names.parts:
        return True
    halves = [(key[:place], key[place + 1 :]) for place in range(1, len(key) - 1) if key[place] == "and"]
    return any(names.kinds.get(half) == names.kinds.get(other) == "organisation" for half, other in halves)


def _name_word(reading: Reading, position: int) -> bool:
    """Whether a word beside a name may belong to it."""
    word = reading.text[position]
    named = (word.capital or word.gap == "-") and word.folded not in PARTISANS
    return named and position not in reading.covered and not is_stop(word, titled=reading.titled)

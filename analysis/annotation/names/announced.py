"""Persons whom a title announces: 'King Haldor', 'Sgt Osei', 'Senators Ruiz and Lund', 'NAME, king of Spain'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.namewords import PARTICLES, is_stop, run
from analysis.annotation.glossary.offices import Office, office_after
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import LONGEST, TitleSpan, title_at, title_before, title_ending
from analysis.annotation.names.cues import DEGREES, PLACE_WHERE
from analysis.annotation.names.endings import SURE_ORGANISATIONS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.introduced import no_person
from analysis.annotation.names.officed import (
    BODY_HEADS,
    DOUBTFUL,
    LONGEST_PERSON,
    PERSONAL,
    RANKS,
    ROYAL,
    UNSURE,
    portfolio_title,
)
from analysis.annotation.names.proper import is_proper, is_tagged_proper

BORNE = (("aga", "khan"), ("dalai", "lama"), ("panchen", "lama"))
"""Titles that only one person bears and that the news uses as that person's name."""


def announced(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Persons whom a title announces: 'Chinese President Xi Jinping', 'President of Congo Denis Sassou Nguesso'."""
    for position in range(1, len(reading.text)):
        if not (reading.text[position].capital or reading.text[position].text in PARTICLES):
            continue
        title, adjacent = _title_near(reading, position)
        if title and _may_begin(reading, _capital(reading, position, title)):
            last = max([_end(reading, position), *_marked_end(marked, position)])
            last -= last > position + 1 and reading.text[last].text in DEGREES
            if _believable(reading, Candidate(position, last, "person"), title, marked=marked):
                yield Candidate(position, last, "person", sure=adjacent or title.title.rank == "state", label="TITLE")
    yield from _explained(reading)
    yield from _several(reading, marked)
    yield from _borne(reading)


def _capital(reading: Reading, position: int, title: TitleSpan) -> int:
    """The first word with a capital of a name that may begin with small words ('Premier de Souza')."""
    small = reading.text[title.last].capital
    while small and position + 1 < len(reading.text) and reading.text[position].text in PARTICLES:
        position += 1
    return position


def _marked_end(marked: Sequence[Candidate], first: int) -> list[int]:
    """Where the model's person ends that begins at a word: 'Actor Denzel Washington' has the name of a place in it."""
    return [found.last for found in marked if found.first == first and found.kind == "person" and found.words > 1]


def _explained(reading: Reading) -> Iterator[Candidate]:
    """Persons whose office follows their name: 'NAME, interim president of Bulgaria'."""
    for position in range(2, len(reading.text)):
        before = reading.text[position - 1]
        if before.capital and reading.text[position].gap.strip() == "," and before.folded not in SURE_ORGANISATIONS:
            first = _run_back(reading, position - 1)
            held = office_after(reading.around, position - 1) if first < position - 1 else Office()
            if held.rank == "state" and held.country:
                yield Candidate(first, position - 1, "person", sure=True, label="TITLE")


def _several(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Persons whom a title in the plural announces: 'Senators Ruiz and Lund', 'Metropolitans Kiril and Grigorij'."""
    for position in range(1, len(reading.text) if not reading.titled else 0):
        title = _plural_before(reading, position) if reading.text[position].capital else None
        if title is None:
            continue
        over = [found for found in marked if found.first <= title.last and position <= found.last]
        if all(found.kind == "person" for found in over):
            yield from _listed(reading, position)


def _plural_before(reading: Reading, position: int) -> TitleSpan | None:
    """The title whose plural stands right before a word."""
    word = reading.text[position - 1]
    if reading.text[position].gap != " " or not word.folded.endswith("s"):
        return None
    before = reading.text[max(0, position - LONGEST) : position - 1]
    singular = [*before, replace(word, folded=word.folded.removesuffix("s"))]
    return title_ending(singular, len(singular) - 1)


def _listed(reading: Reading, position: int) -> Iterator[Candidate]:
    """The names of a list from a word on; none where it is no list of at least two."""
    found: list[Candidate] = []
    while position < len(reading.text) and _may_begin(reading, position) and is_tagged_proper(reading, position):
        last = _end(reading, position)
        if last - position >= LONGEST_PERSON or any(no_person(reading, at) for at in range(position, last + 1)):
            break
        found.append(Candidate(position, last, "person", sure=True, label="TITLE"))
        position = _next_item(reading, last)
    if len(found) > 1:
        yield from found


def _next_item(reading: Reading, last: int) -> int:
    """Where the next name of a list begins: behind 'and' or a comma, and behind what the last one is 'of'."""
    after = last + 1
    whose = reading.around.begins.get(after + 1)
    if whose and reading.text[after].folded == "of":
        after = whose.last + 1
    joined = after < len(reading.text) and reading.text[after].folded in ("and", "or")
    if joined or (after < len(reading.text) and reading.text[after].gap == ", "):
        return after + joined
    return len(reading.text)


def _borne(reading: Reading) -> Iterator[Candidate]:
    """'the Dalai Lama'."""
    for words in BORNE:
        if reading.said.issuperset(words):
            for position in range(len(reading.text) - 1):
                if reading.folded(position, position + 1) == words and reading.text[position].capital:
                    yield Candidate(position, position + 1, "person", sure=True)


def _run_back(reading: Reading, last: int) -> int:
    """The first word of the capitalised words that end at a word; one past it where there is no name."""
    first = last + 1
    while first > 0 and _may_begin(reading, first - 1) and (first > last or reading.text[first].joined):
        first -= 1
    return first


def _title_near(reading: Reading, position: int) -> tuple[TitleSpan | None, bool]:
    """The title before a word, straight or with a country or portfolio between, and whether it is straight."""
    title = title_before(reading.text, position) or portfolio_title(reading, position)
    if title:
        return title, True
    beside = reading.around.ends.get(position - 1) or reading.known_to(position - 1)
    gap = reading.text[position].gap
    if beside is None or not (gap.isspace() or gap == ", "):
        return None, False
    straight = beside.known.form == "nationality" and gap.isspace()
    title = title_before(reading.text, beside.first) if straight else None
    if title is None and beside.first > 1:
        of = beside.first - 2 if reading.text[beside.first - 1].folded == "the" else beside.first - 1
        title = title_before(reading.text, of) if of > 0 and reading.text[of].folded in ("of", "to") else None
        if title and gap.isspace() and reading.text[title.last].capital:
            return title, True
    return title if title and title.title.rank == "state" else None, False


def _may_begin(reading: Reading, position: int) -> bool:
    word = reading.text[position]
    plain = word.capital and not word.text[0].isdigit() and not is_stop(word, titled=reading.titled)
    free = plain and position not in reading.covered and word.folded not in reading.stops
    return free and title_at(reading.text, position) is None


def _end(reading: Reading, position: int) -> int:
    last = run(reading.text, position, reading.stops)
    limit = next(
        (
            span.first
            for span in reading.known
            if position < span.first <= last and not _surname(reading, position, span)
        ),
        last + 1,
    )
    return min(last, limit - 1)


def _surname(reading: Reading, first: int, span: KnownSpan) -> bool:
    """Whether a place's name stands as a surname right behind a lone given name ('Cardinal Pedro Lima')."""
    alone = span.first == span.last == first + 1 and span.known.kind == "place" and span.known.form == "named"
    return alone and reading.text[span.first].gap == " " and is_given_name(reading.text[first])


def _believable(reading: Reading, person: Candidate, title: TitleSpan, *, marked: Sequence[Candidate]) -> bool:
    """Whether capitals after a title are a person: the model says so, or the title is a leader's with a country."""
    over = [found for found in marked if found.first <= person.last and person.first <= found.last]
    if any(found.kind == "person" for found in over):
        return True
    head = reading.text[title.last].folded
    if title.title.rank == "honorific":
        return head not in DOUBTFUL or is_given_name(reading.text[person.first])
    if any(found.first <= title.last for found in over):
        lone = title.first == title.last and head in BODY_HEADS
        return not lone and _ranked(reading, person, title)
    if _ranked(reading, person, title):
        return True
    whose = reading.around.ends.get(title.first - 1) or reading.around.ends.get(person.first - 1)
    if title.title.rank == "state" and (whose or person.words > 1):
        return True
    if person.words > 1 and head in PERSONAL:
        return True
    return person.words > 1 and not over and not reading.titled


def _ranked(reading: Reading, person: Candidate, title: TitleSpan) -> bool:
    """Whether a name stands behind a title in capitals: 'Bishop Anselm', 'Lt Col Obi', 'Trade Minister de Souza'."""
    if not any(word.capital for word in reading.text[title.first : title.last + 1]) or reading.titled:
        return False
    if title.first and reading.text[title.first - 1].folded in PLACE_WHERE:
        return False
    if person.words > LONGEST_PERSON or reading.text[person.last].folded in reading.lower:
        return False
    if any(no_person(reading, place) for place in range(person.first, person.last + 1)):
        return False
    head, lone = reading.text[title.last].folded, title.first == title.last
    if lone and (head in RANKS or head in ROYAL):
        return is_proper(reading, person.last)
    return not (lone and head in UNSURE) and is_tagged_proper(reading, person.last)

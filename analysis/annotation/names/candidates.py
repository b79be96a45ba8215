"""Candidate names of one sentence: what the model marks, what titles announce, what tables know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.namewords import is_stop, run
from analysis.annotation.glossary.offices import office_after
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import TitleSpan, title_at, title_before
from analysis.annotation.names.cues import PLACE_WHERE
from analysis.annotation.names.evidence import ENDINGS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.introduced import introduced
from analysis.annotation.names.marked import SURE_ORGANISATIONS, marked_names
from analysis.annotation.names.numbered import numbered
from analysis.annotation.names.officed import PERSONAL, RANKS, ROYAL
from analysis.annotation.names.products import products
from analysis.annotation.names.proper import is_proper


def candidates(reading: Reading) -> list[Candidate]:
    """Names that a sentence may hold; they may overlap."""
    marked = list(marked_names(reading))
    announced = list(_announced(reading, marked))
    listed = [Candidate(span.first, span.last, span.known.kind, span) for span in reading.known]
    made = list(products(reading, [*marked, *listed]))
    made += numbered(reading, marked)
    return announced + marked + listed + made + list(introduced(reading))


def chosen(found: Sequence[Candidate]) -> list[Candidate]:
    """Of overlapping names the surest, then the longest, then the one that tables know; in order of the text."""
    taken: list[Candidate] = []
    used: set[int] = set()
    for candidate in sorted(found, key=_worth):
        places = range(candidate.first, candidate.last + 1)
        if used.isdisjoint(places):
            taken.append(candidate)
            used.update(places)
    return sorted(taken, key=lambda candidate: candidate.first)


def _worth(candidate: Candidate) -> tuple[bool, int, bool, int, str]:
    return not candidate.sure, -candidate.words, candidate.known is None, candidate.first, candidate.kind


def _announced(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Persons whom a title announces: 'Chinese President Xi Jinping', 'President of Congo Denis Sassou Nguesso'."""
    for position in range(1, len(reading.text)):
        title, adjacent = _title_near(reading, position)
        if title and _may_begin(reading, position):
            last = max([_end(reading, position), *_marked_end(marked, position)])
            if _believable(reading, Candidate(position, last, "person"), title, marked=marked):
                yield Candidate(position, last, "person", sure=adjacent or title.title.rank == "state", label="TITLE")
    yield from _explained(reading)


def _marked_end(marked: Sequence[Candidate], first: int) -> list[int]:
    """Where the model's person ends that begins at a word: 'Actor Denzel Washington' has the name of a place in it."""
    return [found.last for found in marked if found.first == first and found.kind == "person" and found.words > 1]


def _explained(reading: Reading) -> Iterator[Candidate]:
    """Persons whose office follows their name: 'NAME, interim president of Bulgaria'."""
    for position in range(2, len(reading.text)):
        if reading.text[position].gap.strip() == ",":
            held = office_after(reading.around, position - 1)
            first = _run_back(reading, position - 1)
            body = reading.text[position - 1].folded in SURE_ORGANISATIONS
            if held.rank == "state" and held.country and first < position - 1 and not body:
                yield Candidate(first, position - 1, "person", sure=True, label="TITLE")


def _run_back(reading: Reading, last: int) -> int:
    """The first word of the capitalised words that end at a word; one past it where there is no name."""
    first = last + 1
    while first > 0 and _may_begin(reading, first - 1) and (first > last or reading.text[first].joined):
        first -= 1
    return first


def _title_near(reading: Reading, position: int) -> tuple[TitleSpan | None, bool]:
    """The title before a word, straight or with a country between, and whether it is straight."""
    title = title_before(reading.text, position)
    if title:
        return title, True
    beside = reading.around.ends.get(position - 1) or _place_ending(reading, position - 1)
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


def _place_ending(reading: Reading, last: int) -> KnownSpan | None:
    """The place or body of the tables that ends at a word ('First Minister of Scotland NAME')."""
    return next((span for span in reading.known if span.last == last), None)


def _may_begin(reading: Reading, position: int) -> bool:
    word = reading.text[position]
    known = any(span.first <= position <= span.last for span in reading.known)
    plain = word.capital and not word.text[0].isdigit() and not is_stop(word, titled=reading.titled)
    return plain and not known and word.folded not in reading.stops and title_at(reading.text, position) is None


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
    if title.title.rank == "honorific":
        return True
    if any(found.first <= title.last for found in over):
        return False
    if person.words == 1 and _ranked(reading, person.first, title):
        return True
    whose = reading.around.ends.get(title.first - 1) or reading.around.ends.get(person.first - 1)
    if title.title.rank == "state" and (whose or person.words > 1):
        return True
    if person.words > 1 and reading.text[title.last].folded in PERSONAL:
        return True
    return person.words > 1 and not over and not reading.titled


def _ranked(reading: Reading, position: int, title: TitleSpan) -> bool:
    """Whether one word is the name behind a rank in capitals: 'Bishop Anselm', 'Lt Col Obi'."""
    head, word = reading.text[title.last], reading.text[position]
    if reading.titled or not head.capital or head.folded not in RANKS | ROYAL or word.folded in reading.lower:
        return False
    if title.first and reading.text[title.first - 1].folded in PLACE_WHERE:
        return False
    return is_proper(reading, position) and not any(word.folded in ends for ends in ENDINGS.values())

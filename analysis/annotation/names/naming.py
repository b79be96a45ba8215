"""The names found in an article as rows: each under its fullest form, with office and country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.annotation.document import Document
from analysis.annotation.glossary.offices import Office, office
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.given import given_names
from analysis.annotation.names.people import Person, people
from analysis.annotation.names.shortforms import organisation_names, person_names, place_names
from analysis.knowledge.spelling import WORD
from analysis.tables import Mention

Named = Sequence[tuple[Reading, Sequence[Candidate]]]
USUAL = ("country", "event")
"""Kinds that go under the name of the tables, whatever the article says."""


@dataclass(frozen=True)
class NamedRows:
    """Rows of named mentions, and what the article says of the persons among them."""

    rows: tuple[Mention, ...]
    persons: dict[str, Person]


def named_rows(document: Document, found: Named) -> NamedRows:
    """Rows for the names found in each sentence, and the persons of the article."""
    rows, offices = _rows(document, found)
    rows = _with_names(rows, _bracketed(document, rows), document.text)
    said = [(row.name, held) for row, held in zip(rows, offices, strict=True) if row.kind == "person"]
    persons = people(said, document.article.published, {row.country for row in rows})
    return NamedRows(tuple(_with_countries(rows, persons)), persons)


def _rows(document: Document, found: Named) -> tuple[list[Mention], list[Office]]:
    rows, offices = [], []
    for reading, names in found:
        for name in names:
            held = office(reading.around, name.first, name.last) if name.kind == "person" else Office()
            rows.append(_row(document, reading, name, held=held))
            offices.append(held)
    return rows, offices


def _row(document: Document, reading: Reading, name: Candidate, *, held: Office) -> Mention:
    sentence = reading.sentence
    start = sentence.start + reading.text[name.first].start
    end = _end(document, reading, name, end=sentence.start + reading.text[name.last].end)
    text = document.text(start, end)
    known = name.known.known if name.known else None
    usual = known is not None and (known.kind in USUAL or known.form == "nationality")
    country = known.country if known else held.country or _country_beside(reading, name) or _lies_in(reading, name)
    return Mention(
        sentence.article_id,
        sentence.number,
        start,
        end,
        text,
        known.name if known and usual else text,
        name.kind,
        known.form if known else "named",
        held.role,
        country,
    )


def _end(document: Document, reading: Reading, name: Candidate, *, end: int) -> int:
    """Where the name ends; the last full stop of 'U.S.' belongs to it."""
    dotted = name.words > 1 and reading.text[name.last].gap == "."
    return end + 1 if dotted and document.text(end, end + 1) == "." else end


def _country_beside(reading: Reading, name: Candidate) -> str:
    """The country of an organisation: 'South Korea's NAME', 'NAME of South Korea', 'Russian Foreign Ministry'."""
    if name.kind != "organisation":
        return ""
    around = reading.around
    inside = around.begins.get(name.first)
    before = around.ends.get(name.first - 1)
    if inside and inside.last < name.last:
        return inside.known.country
    if before and reading.text[name.first].gap in (" ", "'s ", "’s "):
        return before.known.country
    of = name.last + 1 < len(reading.text) and reading.text[name.last + 1].folded == "of"
    after = around.begins.get(name.last + 2) if of else None
    return after.known.country if after else ""


def _lies_in(reading: Reading, name: Candidate) -> str:
    """The country that a place is said to lie in: 'Tarmouth, New Zealand'; none in a list ('Riga, Sweden and')."""
    if name.kind != "place" or name.last + 1 >= len(reading.text) or reading.text[name.last + 1].gap != ", ":
        return ""
    span = next((span for span in reading.known if span.first == name.last + 1), None)
    if span is None or span.known.form != "named" or span.known.kind not in ("country", "place"):
        return ""
    after = reading.text[span.last + 1] if span.last + 1 < len(reading.text) else None
    listed = after is not None and (after.folded in ("and", "or") or (after.gap == ", " and after.capital))
    return "" if listed else span.known.country


def _bracketed(document: Document, rows: Sequence[Mention]) -> dict[str, str]:
    """Short forms that the article itself gives in brackets right behind an organisation's full name."""
    found = {}
    for full, short in pairwise(row for row in rows if row.kind == "organisation"):
        between = document.text(full.end, short.start)
        closed = between in (" (", " (the ") and document.text(short.end, short.end + 1) == ")"
        if closed and any(word[0].upper() == short.text[0].upper() for word in WORD.findall(full.text)):
            found[short.text] = full.text
    return found


def _shared_surnames(rows: Sequence[Mention], between: Callable[[int, int], str]) -> dict[int, str]:
    """Full names of those who share a surname with the next person: 'Ana and Luis Rey', where nobody else is an Ana.

    By the place of the row; only where the article names the first of them so before any other way.
    """
    taken = {word for row in rows if row.kind == "person" and " " in row.text for word in row.text.split()}
    found: dict[int, str] = {}
    seen: set[str] = set()
    for place, (row, following) in enumerate(pairwise(rows)):
        alone = row.kind == following.kind == "person" and row.text.casefold() in given_names()
        if alone and row.text not in taken | seen and between(row.end, following.start) == " and ":
            given, _, surname = following.text.partition(" ")
            if surname and given.casefold() in given_names() and row.form == following.form == "named":
                found[place] = f"{row.text} {surname}"
        seen.add(row.text)
    return found


def _with_names(
    rows: Sequence[Mention], bracketed: Mapping[str, str], between: Callable[[int, int], str]
) -> list[Mention]:
    """Rows with the fullest form of their name in the article."""
    named = list(rows)
    shared = _shared_surnames(rows, between)
    texts = [bracketed.get(row.text, row.text) if row.kind == "organisation" else row.text for row in rows]
    texts = [shared.get(place, text) for place, text in enumerate(texts)]
    for place, name in _fullest(rows, texts):
        named[place] = replace(named[place], name=name)
    return named


def _fullest(rows: Sequence[Mention], texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The fullest form of each person's and organisation's name, with the place of the row."""
    people = [place for place, row in enumerate(rows) if row.kind == "person"]
    yield from zip(people, person_names([texts[place] for place in people]), strict=True)
    towns = [place for place, row in enumerate(rows) if row.kind == "place" and row.form == "named"]
    yield from zip(towns, place_names([texts[place] for place in towns]), strict=True)
    bodies = [place for place, row in enumerate(rows) if row.kind == "organisation"]
    countries = [rows[place].country for place in bodies]
    yield from zip(bodies, organisation_names([texts[place] for place in bodies], countries), strict=True)


def _with_countries(rows: Sequence[Mention], persons: dict[str, Person]) -> list[Mention]:
    """Rows with the country that the article gives elsewhere for the same person or organisation."""
    given: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        given[row.kind, row.name].update(filter(None, [row.country]))
    filled = []
    for row in rows:
        found = given[row.kind, row.name]
        usual = min(found, key=lambda name: (-found[name], name), default="")
        country = persons[row.name].country if row.kind == "person" else usual
        filled.append(replace(row, country=row.country or country))
    return filled

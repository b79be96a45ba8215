"""The names found in an article as rows: each under its fullest form, with office and country."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.annotation.document import Document
from analysis.annotation.glossary.offices import Office, office
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.words import TextWord
from analysis.annotation.names.gaps import of_the_state
from analysis.annotation.names.given import given_names
from analysis.annotation.names.located import country_known, country_told
from analysis.annotation.names.namesakes import born, namesakes
from analysis.annotation.names.near import LONGEST_ADDRESS, Where, addressed
from analysis.annotation.names.oneform import has_form
from analysis.annotation.names.origins import of_state, origin
from analysis.annotation.names.ownedby import country_called
from analysis.annotation.names.people import Person, people
from analysis.annotation.names.shortforms import organisation_names, person_names, place_names
from analysis.annotation.names.sites import site_names
from analysis.annotation.names.things import event_names, thing_names
from analysis.knowledge.spelling import WORD
from analysis.tables import Mention

Named = Sequence[tuple[Reading, Sequence[Candidate]]]
AMERICAN = "United States"
"""The country of what is of Georgia in an article that speaks of the state."""
FAMILIES = frozenset("brothers,clan,dynasty,estate,families,family,household,siblings,sisters,twins".split(","))
"""Words behind a surname that speak of several who bear it."""
LONGEST_WORD = 24
"""Letters of a word that initials stand for."""
OTHER = ("event", "other")
"""Kinds that go under their own name, or under that which a bracket shortens."""
SHORTENED = ("organisation", *OTHER)
"""Kinds of what an article shortens in brackets."""
SHORTEST = 2
"""Capitals of a short form that need not begin as its long one does."""
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
    if of_the_state([reading for reading, _ in found]):
        rows = [replace(row, country=AMERICAN) if row.country == "Georgia" else row for row in rows]
        offices = [replace(held, country=AMERICAN) if held.country == "Georgia" else held for held in offices]
    paragraphs = {reading.sentence.number: reading.sentence.offset for reading, _ in found}
    rows = _with_names(rows, _bracketed(document, rows), document.text, paragraphs)
    said = [(row.name, held) for row, held in zip(rows, offices, strict=True) if row.kind == "person"]
    persons = people(said, document.article.published, {row.country for row in rows})
    return NamedRows(tuple(_with_countries(rows, persons)), persons)


def _rows(document: Document, found: Named) -> tuple[list[Mention], list[Office]]:
    rows, offices = [], []
    for reading, names in found:
        for name in names:
            person = name.kind == "person" and not _family(reading, name)
            held = _held(reading, name) if person else Office()
            rows.append(_row(document, reading, name, held=held))
            offices.append(held)
    return rows, offices


def _held(reading: Reading, name: Candidate) -> Office:
    held = office(reading.around, name.first, name.last)
    told = of_state(held.country or origin(reading, name.first, name.last, held=held), held.role)
    return held if told == held.country else replace(held, country=told)


def _country(reading: Reading, name: Candidate) -> str:
    called = name.kind == "organisation" and not reading.titled
    return country_told(reading, name) or (country_called(reading, name.first, name.last) if called else "")


def _row(document: Document, reading: Reading, name: Candidate, *, held: Office) -> Mention:
    sentence = reading.sentence
    start = sentence.start + reading.text[name.first].start
    end = _end(document, reading, name, end=sentence.start + reading.text[name.last].end)
    text = document.text(start, end)
    known = name.known.known if name.known else None
    usual = known is not None and (known.kind in USUAL or known.form == "nationality" or known.name.startswith("The "))
    country = known.country if known else held.country or _country(reading, name)
    family = _family(reading, name)
    return Mention(
        sentence.article_id,
        sentence.number,
        start,
        end,
        text,
        known.name if known and usual else f"{text} {family}" if family else text,
        "other" if family else name.kind,
        known.form if known else "named",
        held.role,
        country,
    )


def _family(reading: Reading, name: Candidate) -> str:
    """The word behind a surname that makes several of it ('the Rask family'), who are no person."""
    text, after = reading.text, name.last + 1
    if name.kind != "person" or name.words > 1 or name.first == 0 or after >= len(text):
        return ""
    if text[after].gap != " " or text[after].text not in FAMILIES:
        return ""
    return text[after].text if _led(text, name.first) else ""


def _led(text: Sequence[TextWord], first: int) -> bool:
    """Whether 'the' leads a name, with one word in lower case between or none: 'the wealthy Rask'."""
    before = text[first - 1]
    if before.folded == "the":
        return True
    plain = first > 1 and not before.capital and text[first].gap == before.gap == " "
    return plain and text[first - 2].folded == "the"


def _end(document: Document, reading: Reading, name: Candidate, *, end: int) -> int:
    """Where the name ends; the last full stop of 'U.S.' belongs to it, that behind 'rask.com' does not."""
    dotted = name.words > 1 and reading.text[name.last].gap == "." and len(reading.text[name.last].text) == 1
    return end + 1 if dotted and document.text(end, end + 1) == "." else end


def _bracketed(document: Document, rows: Sequence[Mention]) -> dict[str, str]:
    """Short forms that the article itself gives in brackets right behind an organisation's full name."""
    found = {}
    for full, short in pairwise(rows):
        if full.kind != short.kind or full.kind not in SHORTENED:
            continue
        between = document.text(full.end, short.start)
        opened = between in (" (", " (the ") or (between == ". (" and has_form(full.text))
        closed = opened and document.text(short.end, short.end + 1) == ")"
        longer, shorter = sorted((full.text, short.text), key=len, reverse=True)
        alike = any(word[0].upper() == shorter[0].upper() for word in WORD.findall(longer))
        if closed and (alike or (" " in longer and shorter.isupper() and len(shorter) >= SHORTEST)):
            found[shorter] = longer
    return found | _words_shortened(document, rows)


def _words_shortened(document: Document, rows: Sequence[Mention]) -> dict[str, str]:
    """Initials that a bracket gives behind the ordinary words that they stand for: 'heavy fuel oil (HFO)'."""
    found: dict[str, str] = {}
    for row in rows:
        if row.kind == "other" and row.text.isupper() and row.text.isalpha() and row.name == row.text:
            opened = document.text(row.start - len(" ("), row.start) == " ("
            meant = _initialled(document, row) if opened and document.text(row.end, row.end + 1) == ")" else ""
            found |= {row.text: meant} if meant else {}
    return found


def _initialled(document: Document, row: Mention) -> str:
    """The words in lower case right before a bracket that begin as its initials do; empty where they do not."""
    end = row.start - len(" (")
    before = document.text(max(0, end - LONGEST_WORD * len(row.text)), end).split(" ")[-len(row.text) :]
    alike = "".join(word[:1] for word in before) == row.text.lower() and all(word.isalpha() for word in before)
    return " ".join(before) if alike else ""


def _shared_surnames(rows: Sequence[Mention], between: Callable[[int, int], str]) -> dict[int, str]:
    """Full names of those who share a surname with the next person: 'Ana and Luis Rey', where no other Ana was named.

    By the place of the row; only where the article names the first of them so before any other way.
    """
    found: dict[int, str] = {}
    seen: set[str] = set()
    for place, (row, following) in enumerate(pairwise(rows)):
        alone = row.kind == following.kind == "person" and row.text.casefold() in given_names()
        if alone and row.text not in seen and between(row.end, following.start) == " and ":
            given, _, surname = following.text.partition(" ")
            if surname and given.casefold() in given_names() and row.form == following.form == "named":
                found[place] = f"{row.text} {surname}"
        seen.update([row.text, *row.text.split()] if row.kind == "person" else [row.text])
    return found


def _with_names(
    rows: Sequence[Mention],
    bracketed: Mapping[str, str],
    between: Callable[[int, int], str],
    paragraphs: Mapping[int, int],
) -> list[Mention]:
    """Rows with the fullest form of their name in the article; `paragraphs` tells by its number where a sentence is."""
    named = list(rows)
    shared = _shared_surnames(rows, between)
    texts = [bracketed.get(row.text, row.text) if row.kind in SHORTENED else row.text for row in rows]
    named = [
        replace(row, name=text) if row.kind in OTHER and row.text in bracketed else row
        for row, text in zip(named, texts, strict=True)
    ]
    shared |= born(rows, between)
    texts = [shared.get(place, text) for place, text in enumerate(texts)]
    persons = [place for place, row in enumerate(rows) if row.kind == "person"]
    where = [_where(rows[place], between, paragraphs) for place in persons]
    called = person_names([texts[place] for place in persons], where, namesakes(rows, between))
    for place, name in (*zip(persons, called, strict=True), *_fullest(rows, texts, between)):
        named[place] = named[place] if named[place].name == name else replace(named[place], name=name)
    return named


def _where(row: Mention, between: Callable[[int, int], str], paragraphs: Mapping[int, int]) -> Where:
    """The paragraph of a person's name, and the gender that the word before it tells."""
    return paragraphs[row.sentence], addressed(between(max(0, row.start - LONGEST_ADDRESS), row.start))


def _fullest(
    rows: Sequence[Mention], texts: Sequence[str], between: Callable[[int, int], str]
) -> Iterator[tuple[int, str]]:
    """The fullest form of the name of each place, event, thing and organisation, with the place of the row."""
    called = [place for place, row in enumerate(rows) if row.kind == "place" and row.name == row.text]
    towns = [place for place in called if rows[place].form == "named"]
    behind = [_behind(rows[place], between) for place in towns]
    yield from zip(towns, site_names(place_names([texts[place] for place in towns]), behind), strict=True)
    events = [place for place, row in enumerate(rows) if row.kind == "event" and row.name == row.text]
    yield from zip(events, event_names([texts[place] for place in events]), strict=True)
    things = [place for place, row in enumerate(rows) if row.kind == "other" and row.name == row.text]
    yield from zip(things, thing_names([texts[place] for place in things]), strict=True)
    bodies = [place for place, row in enumerate(rows) if row.kind == "organisation"]
    countries = [rows[place].country for place in bodies]
    yield from zip(bodies, organisation_names([texts[place] for place in bodies], countries), strict=True)


def _behind(row: Mention, between: Callable[[int, int], str]) -> str:
    """The word in lower case right behind a name; empty where none stands there."""
    word, _, _ = between(row.end + 1, row.end + 1 + LONGEST_WORD).partition(" ")
    return word.rstrip(",.;:") if between(row.end, row.end + 1) == " " else ""


def _with_countries(rows: Sequence[Mention], persons: dict[str, Person]) -> list[Mention]:
    """Rows with the country that the article gives elsewhere for the same person or organisation."""
    given: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in rows:
        if row.country:
            given[row.kind, row.name][row.country] += 1
    filled, named = list(rows), {row.country for row in rows}
    for place, row in enumerate(rows):
        if row.country:
            continue
        found = given[row.kind, row.name]
        usual = min(found, key=lambda name: (-found[name], name), default="")
        known = country_known(row.name, named) if row.kind == "place" and not usual else ""
        country = persons[row.name].country if row.kind == "person" else usual or known
        filled[place] = replace(row, country=country) if country else row
    return filled

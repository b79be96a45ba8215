"""Descriptions and pronouns of an article added to its named mentions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from analysis.annotation.document import Document
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.alone import Alone
from analysis.annotation.names.descriptions import AGENCY_WORDS, agency, descriptions
from analysis.annotation.names.naming import NamedRows
from analysis.annotation.names.officeholders import OfficeHolders
from analysis.annotation.names.people import Holders, Person
from analysis.annotation.names.pronouns import GENDERS, Named, antecedent, main_subject, pronouns
from analysis.annotation.names.strangers import SUBJECTS
from analysis.annotation.surface.marks import marked, unclosed
from analysis.knowledge.spelling import words
from analysis.tables import Mention

LOOKS_BACK = ("paragraph", "standfirst")
"""Kinds of blocks whose sentences go on from the one before."""


def references(document: Document, readings: Sequence[Reading], named: NamedRows) -> list[Mention]:
    """Named mentions, descriptions and pronouns; a description takes the place of the nationality word in it."""
    holders = Holders(named.persons.values())
    alone = OfficeHolders(named.rows, named.persons, readings)
    described = [row for found in readings for row in _described(document, found, holders, alone, rows=named.rows)]
    covered = {place for row in described for place in range(row.start, row.end)}
    rows = [row for row in named.rows if row.start not in covered] + described
    rows.extend(_agencies(document, readings, rows))
    return [*rows, *_of_one_gender(list(_pronouns(readings, rows, named.persons)))]


def _described(
    document: Document, reading: Reading, holders: Holders, alone: OfficeHolders, *, rows: Sequence[Mention]
) -> Iterator[Mention]:
    sentence = reading.sentence
    by_country = {found.first: found for found in descriptions(reading, holders, document.article.published)}
    for found in [*by_country.values(), *(found for found in alone.meant(reading) if found.first not in by_country)]:
        start = sentence.start + reading.text[found.first].start
        end = sentence.start + reading.text[found.last].end
        place = (sentence.article_id, sentence.number, start, end, document.text(start, end))
        whose = _apposed_to(document, rows, start, end)
        name, country = (whose.name, whose.country or found.country) if whose else (found.name, found.country)
        yield Mention(*place, name, "person", "description", found.role, country)


def _apposed_to(document: Document, rows: Sequence[Mention], start: int, end: int) -> Mention | None:
    """The person right before a description between commas: 'Ana Ruiz, the president, said'."""
    if document.text(start - 2, start) != ", " or document.text(end, end + 1) != ",":
        return None
    return next((row for row in rows if row.end == start - 2 and row.kind == "person" and row.form == "named"), None)


def _agencies(document: Document, readings: Sequence[Reading], rows: Sequence[Mention]) -> Iterator[Mention]:
    """'The agency' for the agency named last."""
    organisations: dict[int, list[Mention]] = defaultdict(list)
    countries: dict[str, str] = {}
    for row in sorted((row for row in rows if row.kind == "organisation"), key=lambda row: row.start):
        organisations[row.sentence].append(row)
        countries.setdefault(row.name, row.country)
    before: dict[str, tuple[str, int]] = {}
    plain = -1
    for reading in readings:
        sentence = reading.sentence
        for position, name in agency(reading, before, plain):
            word = reading.text[position]
            start, end = sentence.start + word.start, sentence.start + word.end
            place = (sentence.article_id, sentence.number, start, end, document.text(start, end))
            yield Mention(*place, name, "organisation", "description", "", countries[name])
        mine = organisations[sentence.number]
        before |= {words(row.name)[-1]: (row.name, row.sentence) for row in mine if words(row.name)}
        plain = sentence.number if _unnamed(reading, mine) else plain


def _unnamed(reading: Reading, mine: Sequence[Mention]) -> bool:
    """Whether a sentence speaks of an agency without naming it ('the country's intelligence agency')."""
    for position, word in enumerate(reading.text):
        if word.folded in AGENCY_WORDS and not word.capital and position:
            start = reading.sentence.start + reading.text[position - 1].end
            named = any(abs(row.end - start) <= len(" news ") for row in mine)
            if not named and reading.text[position - 1].folded != "the":
                return True
    return False


def _pronouns(
    readings: Sequence[Reading], rows: Sequence[Mention], persons: dict[str, Person]
) -> Iterator[tuple[Mention, bool]]:
    """Pronouns, and whether the sentence of each names whom it means."""
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for row in rows:
        if row.kind == "person":
            by_sentence[row.sentence].append(row)
    previous: list[Named] = []
    alone = Alone()
    block, quoted = None, []
    for reading in readings:
        if reading.sentence.span.doc is not block:
            block = reading.sentence.span.doc
            quoted = _quoted(reading.sentence.around)
            alone.begin()
        named = _named(reading, by_sentence[reading.sentence.number])
        back = previous if reading.sentence.block in LOOKS_BACK else []
        linked = list(_linked(reading, named, quoted, back=back, alone=alone.meant, persons=persons))
        here = {one.name for one in named}
        yield from ((row, row.name in here) for row in linked)
        if not _all_quoted(reading, quoted):
            previous = [*named, *_carried(reading, linked)]
            alone.hear(reading.sentence.tokens, previous)


def _of_one_gender(linked: Sequence[tuple[Mention, bool]]) -> Iterator[Mention]:
    """Pronouns without those that contradict what most pronouns say of the same person.

    Those in a sentence that names the person tell it better than those after it.
    """
    said: dict[bool, dict[str, Counter[str]]] = {True: defaultdict(Counter), False: defaultdict(Counter)}
    for row, here in linked:
        said[here][row.name][GENDERS[row.text.lower()]] += 1
    for row, _ in linked:
        near, far = said[True][row.name], said[False][row.name]
        counted = near if len(near) == 1 else near + far
        if counted[GENDERS[row.text.lower()]] > counted.total() / 2:
            yield row


def _named(reading: Reading, rows: Sequence[Mention]) -> list[Named]:
    spans = [(row, reading.sentence.covering(row.start, row.end)) for row in rows]
    return sorted((Named(row.name, span) for row, span in spans if span), key=lambda one: one.tokens.start)


def _linked(
    reading: Reading,
    named: Sequence[Named],
    quoted: Sequence[tuple[int, int]],
    *,
    back: Sequence[Named],
    alone: Sequence[Named],
    persons: dict[str, Person],
) -> Iterator[Mention]:
    sentence = reading.sentence
    opened: tuple[Token, str] | None = None
    for token in pronouns(sentence.tokens, quoted):
        before = back or (alone if token.i == sentence.span.start else ())
        name = _gone_on(token, opened, named, persons) or antecedent(token, named, previous=before, persons=persons)
        if name:
            opened = opened or ((token, name) if main_subject(token) else None)
            if token.dep_ != "poss":
                named = [*named, Named(name, token.doc[token.i : token.i + 1])]
            start, end = sentence.place(token)
            country = persons[name].country if name in persons else ""
            place = (sentence.article_id, sentence.number, start, end, token.text)
            yield Mention(*place, name, "person", "pronoun", "", country)


def _gone_on(
    token: Token, opened: tuple[Token, str] | None, named: Sequence[Named], persons: dict[str, Person]
) -> str | None:
    """Whom the pronoun that a sentence opens with stands for, where a later one can mean nobody else named since."""
    if opened is None or GENDERS[token.lower_] != GENDERS[opened[0].lower_]:
        return None
    since = [one.name for one in named if opened[0].i < one.tokens.start < token.i]
    rivals = [name for name in since if name in persons and persons[name].gender in ("", GENDERS[token.lower_])]
    return None if token.dep_ not in SUBJECTS and rivals else opened[1]


def _quoted(block: str) -> list[tuple[int, int]]:
    """Where words stand between quotation marks in a block, in order."""
    whole = unclosed(block)
    return [(mark.start, mark.end) for mark in ([whole] if whole else marked(block))]


def _all_quoted(reading: Reading, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence stands in quotation marks from its first word to its last: it names nobody for the next."""
    places = [token.idx for token in reading.sentence.tokens if not token.is_punct] if quoted else []
    return bool(places) and any(start <= places[0] and places[-1] < end for start, end in quoted)


def _carried(reading: Reading, linked: Sequence[Mention]) -> list[Named]:
    """Persons whom a sentence speaks of by pronoun, for the sentence after it."""
    doc, base = reading.sentence.span.doc, reading.sentence.offset
    spans = [(row, doc.char_span(row.start - base, row.end - base)) for row in linked]
    return [Named(row.name, span) for row, span in spans if span]

"""Mentions of an article: who and what is named, described or meant by a pronoun, and under which name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from analysis.annotation.document import Document
from analysis.annotation.glossary.lexicon import Known, KnownSpan
from analysis.annotation.glossary.readings import Candidate, Reading, reading
from analysis.annotation.names.abbreviated import abbreviated
from analysis.annotation.names.again import found_again, in_state, pairs
from analysis.annotation.names.candidates import candidates, chosen
from analysis.annotation.names.gaps import half_spans, halves, mangled, misspelt, namesakes
from analysis.annotation.names.gazetteer import gazetteer
from analysis.annotation.names.naming import named_rows
from analysis.annotation.names.pieces import outlets_with_article
from analysis.annotation.names.references import references
from analysis.tables import Mention


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence and the names found in it, before they are given their fullest form."""

    reading: Reading
    names: tuple[Candidate, ...]


def mentions(document: Document) -> list[Mention]:
    """Mentions of an article in order of the text, none overlapping.

    Named mentions and words for peoples come first; descriptions and pronouns are added where they can mean only one
    of the persons named. `name` is the fullest form in the article, for a country its usual English name.
    """
    drafts = _drafts(document)
    named = named_rows(document, [(draft.reading, draft.names) for draft in drafts])
    return sorted(references(document, [draft.reading for draft in drafts], named), key=lambda row: row.start)


def _drafts(document: Document) -> list[Draft]:
    lower = _lower_case(document)
    readings = [reading(sentence, lower) for sentence in document.prose]
    first = [[*candidates(found), *abbreviated(found)] for found in readings]
    names = gazetteer([(found, chosen(seen)) for found, seen in zip(readings, first, strict=True)])
    gaps = _gaps(readings)
    drafts = []
    for place, (found, seen) in enumerate(zip(readings, first, strict=True)):
        meant = {name.first for name in seen if name.kind == "place" and _no_outlet(found, name)}
        told = (name for name in found_again(found, names) if name.first not in meant)
        again = [*seen, *told, *gaps.get(place, [])]
        drafts.append(
            Draft(found, tuple(_settled(found, name, names.kinds) for name in chosen(pairs(found, again, names))))
        )
    return drafts


def _lower_case(document: Document) -> frozenset[str]:
    """Words that the article writes in lower case somewhere: in title case their capitals mean nothing."""
    words = {token.text for sentence in document.prose for token in sentence.tokens}
    return frozenset(word for word in words if word.islower() and word.isalpha())


def _settled(found: Reading, name: Candidate, kinds: dict[tuple[str, ...], str]) -> Candidate:
    """One kind for one name throughout the article."""
    kind = kinds.get(found.folded(name.first, name.last)) if name.known is None else None
    if kind == "organisation" and name.kind == "place" and _no_outlet(found, name):
        return name
    if kind == "person" and name.words == 1 and in_state(found, name.first):
        return replace(name, kind="place")
    return replace(name, kind=kind) if kind not in (None, name.kind) else name


def _no_outlet(found: Reading, name: Candidate) -> bool:
    """'Atlantic hurricanes' beside 'The Atlantic': a place without the article of the outlet that is called so."""
    after_the = name.first > 0 and found.text[name.first - 1].text == "The"
    return not after_the and " ".join(("the", *found.folded(name.first, name.last))) in outlets_with_article()


def _gaps(readings: Sequence[Reading]) -> dict[int, list[Candidate]]:
    """Countries that only the rest of the article tells, by the place of the sentence."""
    meant = halves({span.known.country for found in readings for span in found.known if span.known.kind == "country"})
    gaps = {
        place: [_country(at, name) for at, name in half_spans(found, meant)] for place, found in enumerate(readings)
    }
    for place, name in _mangled(readings):
        gaps[place] = [_country(0, name)]
    for place, initials in _defined(readings):
        gaps[place].append(initials)
    for place, at, known in (*namesakes(readings), *misspelt(readings)):
        gaps[place].append(Candidate(at, at, known.kind, KnownSpan(known, at, at), sure=True))
    return gaps


def _mangled(readings: Sequence[Reading]) -> Iterator[tuple[int, str]]:
    for is_list, group in groupby(enumerate(readings), key=lambda pair: pair[1].sentence.block == "list item"):
        items = list(group)
        if is_list:
            for within, name in mangled([found for _, found in items]).items():
                yield items[within][0], name


def _defined(readings: Sequence[Reading]) -> Iterator[tuple[int, Candidate]]:
    """Initials of the tables wherever they stand in an article that gives them in brackets: 'WHO guidelines'."""
    told = {
        span.known.surface: span.known
        for found in readings
        for span in found.known
        if span.first == span.last and found.text[span.first].gap == " (" and found.text[span.first].text.isupper()
    }
    for place, found in enumerate(readings) if told else ():
        listed = {span.first for span in found.known}
        for at, word in enumerate(found.text):
            if word.text in told and at not in listed and not found.titled:
                known = told[word.text]
                yield place, Candidate(at, at, known.kind, KnownSpan(known, at, at), sure=True)


def _country(position: int, name: str) -> Candidate:
    known = Known(name, name, "country", "named", name)
    return Candidate(position, position, "country", KnownSpan(known, position, position), sure=True)

"""Descriptions that stand for somebody the article names: 'the North Korean leader', 'the agency'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.annotation.glossary.offices import leading
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import TitleSpan, modified, title_at
from analysis.annotation.names.people import Holders

AGENCY_WORDS = frozenset("agency,bureau,office,service".split(","))
"""Last words of an agency's name, and what it is called afterwards."""


@dataclass(frozen=True, slots=True)
class Description:
    """Words `first` to `last` that stand for a person; `country` and `role` as described."""

    first: int
    last: int
    name: str
    role: str
    country: str


def descriptions(reading: Reading, holders: Holders) -> Iterator[Description]:
    """'The Russian president', 'the leader of North Korea': where the article names exactly one who fits."""
    for position, word in enumerate(reading.text):
        if word.folded == "the" and position + 1 < len(reading.text):
            found = _of_people(reading, position + 1) or _of_office(reading, position + 1)
            if found and not _names_next(reading, found.last):
                yield from _meant(found, holders)


def _of_people(reading: Reading, position: int) -> Description | None:
    """'North Korean leader', after 'the'."""
    span = reading.around.begins.get(position)
    if span is None or span.last + 1 >= len(reading.text) or not reading.text[span.last + 1].joined:
        return None
    title = _held(reading, span.last + 1)
    return Description(position, title.last, "", title.title.role, span.known.country) if title else None


def _of_office(reading: Reading, position: int) -> Description | None:
    """'leader of North Korea', after 'the'."""
    title = _held(reading, position)
    if title is None or title.last + 2 >= len(reading.text) or reading.text[title.last + 1].folded != "of":
        return None
    following = title.last + 3 if reading.text[title.last + 2].folded == "the" else title.last + 2
    span = reading.around.begins.get(following)
    return Description(position, span.last, "", title.title.role, span.known.country) if span else None


def _held(reading: Reading, position: int) -> TitleSpan | None:
    """The office named at a word, where it is a present one that one person holds."""
    title = title_at(reading.text, position)
    if title is None or title.title.rank == "honorific" or modified(reading.text, title).first < title.first:
        return None
    return title


def _names_next(reading: Reading, last: int) -> bool:
    """Whether a name follows, so that the words are a title and no description."""
    if last + 1 >= len(reading.text):
        return False
    word = reading.text[last + 1]
    if word.gap.strip() == "," and word.capital:
        return True
    return word.gap.strip() in ("", "-") and (word.capital or title_at(reading.text, last + 1) is not None)


def _meant(found: Description, holders: Holders) -> Iterator[Description]:
    role = leading(found.role)
    name = holders.holder(found.country, role)
    if name:
        yield Description(found.first, found.last, name, role, found.country)


def agency(reading: Reading, before: Mapping[str, tuple[str, int]], plain: int) -> Iterator[tuple[int, str]]:
    """Places of 'the agency' in a sentence with the name they stand for.

    `before` is, by its last word, the agency named last and the sentence it stands in, `plain` the last sentence that
    speaks of an agency without naming it: the named one is meant only where no unnamed one stands between.
    """
    for position, word in enumerate(reading.text[1:], start=1):
        if word.folded in AGENCY_WORDS and not word.capital and reading.text[position - 1].folded == "the":
            name, at = before.get(word.folded, ("", -1))
            if name and plain < at:
                yield position, name

"""Descriptions that stand for somebody the article names: 'the North Korean leader', 'the agency'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from spacy.tokens import Token

from analysis.annotation.glossary.lexicon import KnownSpan, seats_of_government
from analysis.annotation.glossary.offices import leading
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import TitleSpan, modified, title_at
from analysis.annotation.names.people import Holders

AGENCY_WORDS = frozenset("agency,bureau,office,service".split(","))
"""Last words of an agency's name, and what it is called afterwards."""

AT_THE_TIME = ("at", "the", "time")
"""Words behind an office that somebody had then."""
CENTURIES = (1000, 3000)
"""Numbers between these may be years."""
CHOSEN = frozenset("appoint,choose,elect,limit,nominate,select".split(","))
"""What is done, as a rule, with whoever has or gets an office."""
HEADLINES = ("heading", "title")
"""Kinds of blocks that do without articles: 'Greek prime minister visits Rome'."""
NO_MORE = frozenset("a,an,another,ex,former,late,next,the".split(","))
"""Words before an office that tell of another holder than the present one."""
PRESENT = frozenset(["VBP", "VBZ"])
"""Tags of verbs in the present."""


@dataclass(frozen=True, slots=True)
class Description:
    """Words `first` to `last` that stand for a person; `country` and `role` as described."""

    first: int
    last: int
    name: str
    role: str
    country: str


def descriptions(reading: Reading, holders: Holders, published: date | None) -> Iterator[Description]:
    """'The Russian president', 'the leader of North Korea': where the article names exactly one who fits."""
    headline = reading.sentence.block in HEADLINES
    for position, word in enumerate(reading.words if reading.around.begins else ()):
        found = None
        if word == "the" and position + 1 < len(reading.words):
            found = _of_people(reading, position + 1) or _of_office(reading, position + 1)
        elif headline and (position == 0 or reading.words[position - 1] not in NO_MORE):
            span = reading.around.begins.get(position)
            found = _of_people(reading, position) if span and span.known.form == "nationality" else None
        if found and not _names_next(reading, found.last) and not _of_the_past(reading, found):
            yield from _meant(found, holders, _earlier_year(reading, published))


def _of_people(reading: Reading, position: int) -> Description | None:
    """'North Korean leader', after 'the'."""
    span = _country(reading, position)
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
    span = _country(reading, following)
    return Description(position, span.last, "", title.title.role, span.known.country) if span else None


def _country(reading: Reading, position: int) -> KnownSpan | None:
    """The country named at a word, or its seat of government; the head of a company is not the country's."""
    span = reading.around.begins.get(position)
    of_state = span is not None and (span.known.kind == "country" or span.known.surface in seats_of_government())
    return span if of_state else None


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


def _of_the_past(reading: Reading, found: Description) -> bool:
    """Whether an office is told as what somebody had or came to have ('was the President of Egypt', 'at the time')."""
    behind = tuple(word.folded for word in reading.text[found.last + 1 : found.last + 1 + len(AT_THE_TIME)])
    if behind == AT_THE_TIME or behind[:1] == ("until",):
        return True
    span = reading.parsed(found.first, found.last)
    return span is not None and (ascribed(span.root) or _in_general(span.root))


def _in_general(head: Token) -> bool:
    """Whether a sentence tells how somebody comes into an office, whoever it is: 'the president is elected'."""
    verb = head.head
    return (
        head.dep_ == "nsubjpass"
        and verb.lemma_ in CHOSEN
        and any(child.dep_ == "auxpass" and child.tag_ in PRESENT for child in verb.lefts)
    )


def ascribed(head: Token) -> bool:
    """Whether the parse has a noun as what somebody was, became or served as, and no longer as what somebody is."""
    if head.dep_ == "pobj":
        return head.head.lower_ == "as"
    if head.dep_ not in ("attr", "oprd"):
        return False
    verb = head.head
    return verb.tag_ not in PRESENT and not any(child.tag_ in PRESENT for child in verb.lefts if child.dep_ == "aux")


def _earlier_year(reading: Reading, published: date | None) -> int | None:
    """The first year before that of the article in a sentence, unless something goes on from it ('since 2012')."""
    first, last = CENTURIES
    for before, word in pairwise(reading.text):
        if len(word.text) == len("2012") and word.text.isdecimal() and before.folded != "since":
            year = int(word.text)
            if first < year < (published.year if published else last):
                return year
    return None


def _meant(found: Description, holders: Holders, year: int | None) -> Iterator[Description]:
    role = leading(found.role)
    name = holders.holder(found.country, role, year=year)
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

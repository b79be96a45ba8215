"""Names that one word in them holds together: 'the Upland Tribe', 'Tropical Storm Ada', 'the Co-operative Bank'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.bodies import BODY_WORDS
from analysis.annotation.names.context import HUMAN
from analysis.annotation.names.cues import COMPANY_FORMS
from analysis.annotation.names.endings import PARTISANS, STORMS, SURE_ORGANISATIONS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.labelled import brand
from analysis.annotation.names.proper import goes_on, is_tagged_proper, run_begin, run_end

CALLED = frozenset(("ministry", "tribe"))
"""Last words of bodies' names, of which the words with capitals before them are part."""
HYPHENED = frozenset("anti,co,inter,non".split(","))
"""What a hyphen joins to a word in lower case at the head of a body's name: 'the Co-operative Bank'."""
LONGEST = 4
"""Words of a name on one side of the word that holds it together."""
MEMBERS = frozenset("mothers,parents,parliamentarians,students,veterans,women,workers".split(","))
"""Who joins for a cause, besides those who are called by what they do: 'Parliamentarians for Clean Water'."""
LEAST_CAUSE = 2
"""Words of what they join for; one may be a person or a country."""
TRAINS = frozenset("metro,overground,subway,underground".split(","))
"""What the trains of a place are called: 'the Lisbon Metro'."""
LEAST_OPENING = 3
"""Words from which a name at the head of a sentence needs no 'the' before it."""

_INSIDE = re.compile("[a-z][A-Z]")
"""A capital inside a word."""


def headed(reading: Reading) -> Iterator[Candidate]:
    """Names by a word at their head or end; none in title case, where words are cut, but for storms."""
    if "tropical" in reading.said:
        yield from _storms(reading)
    if reading.titled:
        return
    for words, rule in RULES:
        if not words.isdisjoint(reading.said):
            yield from rule(reading)
    if _INSIDE.search(reading.sentence.text):
        yield from _brands(reading)


def _storms(reading: Reading) -> Iterator[Candidate]:
    """'Tropical Storm Ada'."""
    for position in range(2, len(reading.text)):
        kind, head = reading.text[position - 1], reading.text[position - 2]
        storm = head.folded == "tropical" and kind.folded in STORMS and head.capital
        if storm and goes_on(reading, position - 1) and goes_on(reading, position):
            yield Candidate(position - 2, position, "event", sure=True)


def _bodies(reading: Reading) -> Iterator[Candidate]:
    """'The Civil Emergencies Ministry', 'the Upland Tribe'; not 'the Upland Tribe of Moss', which is longer."""
    for last in range(1, len(reading.text)):
        if reading.text[last].folded in CALLED and goes_on(reading, last) and not _of_name(reading, last):
            first = run_begin(reading, last, LONGEST)
            opening = first == 0 and (last - first + 1 < LEAST_OPENING or not is_tagged_proper(reading, 0))
            if first < last and not opening:
                yield Candidate(first, last, "organisation", sure=True)


def _firms(reading: Reading) -> Iterator[Candidate]:
    """'The maker Tolva Ipari Kft.'."""
    for last in range(1, len(reading.text)):
        if reading.text[last].text in COMPANY_FORMS and reading.text[last].gap == " ":
            first = run_begin(reading, last, LONGEST)
            if first < last:
                yield Candidate(first, last, "organisation", sure=True)


def _causes(reading: Reading) -> Iterator[Candidate]:
    """'Parliamentarians for Clean Water'; at the head of a sentence they may be anybody's ('Lawyers for Ida Moss')."""
    for position in range(1, len(reading.text) - LEAST_CAUSE):
        who, joint = reading.text[position], reading.text[position + 1]
        if joint.text == "for" and joint.gap == " " and who.capital and who.gap == " " and _members(who.folded):
            last = run_end(reading, position + 1, LONGEST)
            cause = last - position - 1 >= LEAST_CAUSE and not is_given_name(reading.text[position + 2])
            if cause and not any(span.first == position + 2 for span in reading.known):
                yield Candidate(position, last, "organisation", sure=True)


def _hyphened(reading: Reading) -> Iterator[Candidate]:
    """'The Co-operative Bank'."""
    for position in range(1, len(reading.text) - 2):
        head, rest = reading.text[position], reading.text[position + 1]
        if head.folded in HYPHENED and head.capital and rest.gap == "-" and not rest.capital:
            last = run_end(reading, position + 1, LONGEST)
            if last > position + 1 and reading.text[last].folded in BODY_WORDS | SURE_ORGANISATIONS:
                yield Candidate(position, last, "organisation", sure=True)


def _trains(reading: Reading) -> Iterator[Candidate]:
    """'The Lisbon Metro', of a place that the tables know."""
    for span in reading.known:
        last = span.last + 1
        placed = span.known.form == "named" and span.known.kind == "place" and last < len(reading.text)
        if placed and reading.text[last].folded in TRAINS and goes_on(reading, last) and not _of_name(reading, last):
            yield Candidate(span.first, last, "place", sure=True)


def _brands(reading: Reading) -> Iterator[Candidate]:
    """'PollWatch': a word by itself with capitals inside, as no family bears them."""
    for position, word in enumerate(reading.text):
        if word.capital and word.gap[-1:] not in ("-", "#", "@") and not word.text[1:].islower() and brand(word.text):
            after = reading.text[position + 1 : position + 2]
            before = reading.text[position - 1 : position] if position and word.gap == " " else ()
            if not any(beside.capital and beside.gap == " " for beside in after) and not any(
                beside.capital and not is_stop(beside, titled=False) for beside in before
            ):
                yield Candidate(position, position, "organisation")


def _members(word: str) -> bool:
    return word in MEMBERS or (word.endswith("s") and word[:-1] in HUMAN - PARTISANS)


def _of_name(reading: Reading, last: int) -> bool:
    """Whether a name goes on behind a word: 'of' and a capital, or a capital."""
    after = reading.text[last + 1 : last + 3]
    return any(word.capital and word.gap == " " for word in after[:1]) or (
        len(after) > 1 and after[0].text == "of" and after[1].capital
    )


RULES = (
    (CALLED, _bodies),
    (frozenset(form.casefold() for form in COMPANY_FORMS), _firms),
    (frozenset(("for",)), _causes),
    (HYPHENED, _hyphened),
    (TRAINS, _trains),
)
"""What must be said in a sentence for a rule to find anything, and the rule."""

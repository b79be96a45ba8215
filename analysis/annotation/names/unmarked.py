"""Bodies that no model marks, by their form: 'the OVAF', 'the Amber Crate company', 'All Souls, a local school'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.context import HUMAN, gap_at, word_at
from analysis.annotation.names.cues import DATED, LINKS
from analysis.annotation.names.endings import SURE_EVENTS, SURE_PLACES, THINGS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.nothing import NO_NAMES, SHOUTED
from analysis.annotation.names.proper import goes_on, is_tagged_proper, run_begin, run_end
from analysis.knowledge.localities import lies_in

APPOSED = frozenset("academy,charity,choir,club,college,company,firm,nonprofit,school,startup".split(","))
"""What a body is said to be behind its name: 'All Souls, a local school'."""
DESCRIBING = 3
"""Words between 'a' and what a body is said to be."""
FIRMS = frozenset("company,firm,startup".split(","))
"""What a firm is called right behind its name."""
IN_LETTERS = frozenset(
    "atm,cpu,dvd,gop,gpu,hpv,icu,ied,lcd,led,mri,nft,pcr,pdf,ppe,rna,rpm,sim,sms,sos,std,suv,ufo,url,usb,var,vat,vcr,vpn"
    ",wmd".split(",")
)
"""Things that are called by their initials and are no bodies."""
LEAST, LONGEST = 2, 4
"""Words of a name that only what it is said to be tells."""
SHORTEST_INITIALS, LONGEST_INITIALS = 3, 5


def unmarked(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Bodies that no name of the model holds; none in title case."""
    if reading.titled:
        return
    held = {place for name in marked for place in range(name.first, name.last + 1)} | reading.covered
    if "the" in reading.said:
        yield from _initials(reading, held)
    for words, rule in RULES:
        if not words.isdisjoint(reading.said):
            yield from (name for name in rule(reading) if held.isdisjoint(range(name.first, name.last + 1)))


def _initials(reading: Reading, held: Set[int]) -> Iterator[Candidate]:
    """'The OVAF': capitals behind 'the', with no noun that they describe."""
    for position in range(1, len(reading.text)):
        word = reading.text[position]
        if word.text.isupper() and reading.words[position - 1] == "the" and position not in held:
            short = word.text.isalpha() and SHORTEST_INITIALS <= len(word.text) <= LONGEST_INITIALS
            if short and word.gap == " " and not _plain(reading, position) and _by_itself(reading, position):
                yield Candidate(position, position, "organisation")


def _plain(reading: Reading, position: int) -> bool:
    """Whether capitals are a thing's or an ordinary word's that is but shouted."""
    word = reading.words[position]
    things = word in IN_LETTERS or word in THINGS or word in NO_NAMES or word in SHOUTED or word in reading.lower
    return things or not is_tagged_proper(reading, position)


def _by_itself(reading: Reading, position: int) -> bool:
    """Whether a word describes no noun and begins no longer name."""
    gap = gap_at(reading, position + 1)
    if reading.text[position - 1].text == "THE" or gap != " ":
        # What stands in brackets spells the capitals out, and the noun they describe may follow it.
        return reading.text[position - 1].text != "THE" and gap != "-" and not gap.endswith("(")
    if reading.text[position + 1].capital:
        return False
    span = reading.parsed(position + 1, wide=True)
    return span is not None and span[0].pos_ not in ("ADJ", "NOUN", "NUM", "PROPN")


def _firms(reading: Reading) -> Iterator[Candidate]:
    """'The Amber Crate company', 'the Amber Crate delivery service'."""
    for position in range(LEAST + 1, len(reading.text)):
        word = reading.text[position]
        if word.gap != " " or word.text not in FIRMS | {"service"}:
            continue
        between = word.text == "service" and not reading.text[position - 1].capital
        last = position - 1 - between
        first = run_begin(reading, last, LONGEST) if goes_on(reading, last) else last
        if word_at(reading, first - 1) == "the" and reading.text[last + 1].gap == " ":
            yield from _body(reading, first, last)


def _apposed(reading: Reading) -> Iterator[Candidate]:
    """'All Souls, a local school'."""
    for position in range(LEAST, len(reading.text) - 1):
        if reading.text[position].gap == ", " and reading.words[position] in ("a", "an"):
            first = run_begin(reading, position - 1, LONGEST)
            named = reading.text[position - 1].capital and (first > 0 or is_tagged_proper(reading, 0))
            if named and _said_to_be(reading, position + 1):
                yield from _body(reading, first, position - 1)


def _said_to_be(reading: Reading, first: int) -> bool:
    """Whether the phrase behind 'a' ends in what a body is said to be."""
    for position in range(first, min(first + DESCRIBING, len(reading.text))):
        if reading.words[position] in APPOSED:
            return gap_at(reading, position + 1) != " " or word_at(reading, position + 1) in LINKS
        if gap_at(reading, position + 1) not in (" ", "-"):
            return False
    return False


def _body(reading: Reading, first: int, last: int) -> Iterator[Candidate]:
    """The name of several words from one to another, unless it is a person's, a place's or a time's."""
    key = reading.folded(first, last)
    if len(key) < LEAST or is_given_name(reading.text[first]) or title_at(reading.text, first) is not None:
        return
    if key[-1] not in SURE_PLACES | SURE_EVENTS and DATED.isdisjoint(key) and not lies_in(" ".join(key)):
        yield Candidate(first, last, "organisation", sure=True)


def _without(reading: Reading) -> Iterator[Candidate]:
    """'Nurses Without Borders'."""
    for position in range(1, len(reading.text) - 1):
        who, joint = reading.words[position - 1], reading.text[position]
        joined = joint.text == "Without" and joint.gap == " " and reading.text[position - 1].capital
        if joined and who.endswith("s") and who[:-1] in HUMAN and goes_on(reading, position + 1):
            yield Candidate(position - 1, run_end(reading, position + 1, LEAST), "organisation", sure=True)


RULES = (
    (FIRMS | {"service"}, _firms),
    (APPOSED, _apposed),
    (frozenset(("without",)), _without),
)
"""What must be said in a sentence for a rule to find anything, and the rule."""

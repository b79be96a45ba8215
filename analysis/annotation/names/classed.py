"""Names by the class noun beside them: 'the constellation Leo', 'the Orbis space telescope', 'the Tolva gas field'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.context import CLEAR, Vote, gap_at, word_at
from analysis.annotation.names.cues import DATED, PRODUCT_AFTER
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.products import NUMBERED, VEHICLES
from analysis.annotation.names.proper import goes_on, is_capital, is_tagged_proper, run_begin, run_end
from analysis.knowledge.localities import lies_in

DECISIVE = 6
"""Votes of a noun that leaves no doubt of which class a name is."""
DUG = frozenset(("gas", "oil"))
"""What fields hold that are named."""
FIELDS = frozenset("field,fields,gasfield,gasfields,oilfield,oilfields".split(","))
"""What such places are called."""
FARTHEST = 6
"""Words from 'published' to the 'in' of where."""
FOUGHT = {"battle": "event", "siege": "event", "treaty": "other", "edict": "other"}
"""Heads of names with 'of' and a place, and what such a name is of."""
GROUPED = frozenset("armed,extremist,militant,rebel,separatist,terror,terrorist,youth".split(","))
"""What groups are said to be behind their names: 'the Tolva rebel group'."""
HEAVENLY = frozenset(
    "asteroid,comet,constellation,exoplanet,galaxy,moon,nebula,planet,protoplanet,supernova".split(",")
)
"""What stands in the sky, before its name."""
LONGEST = 4
"""Words of a name."""
MADE = frozenset(
    "app,capsule,documentary,mockumentary,orbiter,podcast,probe,rover,satellite,sitcom,spacecraft,telescope,videogame"
    .split(",")
)  # fmt: skip
"""What is made and named, before its name."""
ORGANISED = frozenset(("organisation", "organization"))
PROGRAMMES = frozenset(
    "experiment,initiative,mission,probe,program,programme,project,satellite,spacecraft,survey,telescope".split(",")
)
"""What goes by initials that nobody is called by."""
SEEING = frozenset("infrared,optical,radio,solar,space,x-ray".split(","))
"""What telescopes are by which they see, and where."""
SHORTEST_INITIALS = 4
TELESCOPES = frozenset("telescope,telescopes".split(","))
WORDS = frozenset("aids,covid,scuba,steam,stem,swat".split(","))
"""Words of initials that name no programme."""
_CATALOGUED = re.compile(r"[A-Z]*\d+[a-z]?|[a-z]")
"""A number of a catalogue, with the letter of a planet."""


def class_votes(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the class noun beside a name tells: 'the constellation NAME', 'the NAME space telescope'."""
    before = word_at(reading, first - 1) if reading.text[first].gap == " " else ""
    if before in HEAVENLY and not reading.text[first - 1].capital:
        yield "place", DECISIVE
    elif before in MADE and not reading.text[first - 1].capital:
        yield "other", DECISIVE
    noun, head = word_at(reading, last + 1), word_at(reading, last + 2)
    if gap_at(reading, last + 1) != " " or reading.text[last + 1].capital:
        return
    if noun in TELESCOPES or (noun in SEEING and head in TELESCOPES):
        yield "other", DECISIVE
    elif noun in ORGANISED or (noun in GROUPED and head in ("group", "organisation", "organization")):
        yield "organisation", CLEAR
    elif noun in DUG and head in FIELDS:
        yield "place", CLEAR


def classed(reading: Reading) -> Iterator[Candidate]:
    """Names that only the class noun beside them tells; none in title case."""
    for words, rule in RULES if not (reading.titled or CUES.isdisjoint(reading.said)) else ():
        if not words.isdisjoint(reading.said):
            yield from rule(reading)


def _in_sky(reading: Reading) -> Iterator[Candidate]:
    """'The exoplanet KX-18b', 'a planet, KX-18b'."""
    for position in range(1, len(reading.text)):
        noun, word = reading.text[position - 1], reading.text[position]
        if noun.text in HEAVENLY and word.gap == " " and is_capital(reading, position) and word.folded not in DATED:
            last = _catalogued(reading, position)
            if last > position or is_tagged_proper(reading, position):
                yield Candidate(position, last, "place", sure=last > position)


def _catalogued(reading: Reading, first: int) -> int:
    """The last word of a name in the sky: capitals, and numbers of catalogues."""
    last = first
    while last + 1 < len(reading.text) and last - first < LONGEST:
        word = reading.text[last + 1]
        number = _CATALOGUED.fullmatch(word.text) is not None and any(char.isdigit() for char in word.text)
        if not ((word.gap in (" ", "-") and number) or goes_on(reading, last + 1)):
            break
        last += 1
    return last


def _fields(reading: Reading) -> Iterator[Candidate]:
    """'The Tolva gas field', 'the Tolva and Moss fields'."""
    for position in range(2, len(reading.text)):
        if reading.text[position].text not in FIELDS or reading.text[position].gap != " ":
            continue
        last = position - 1 - (reading.text[position - 1].text in DUG)
        dug = last < position - 1 or reading.text[position].text not in ("field", "fields")
        pair = last > 1 and reading.text[last - 1].text == "and" and is_capital(reading, last - 2)
        if goes_on(reading, last) and (dug or (pair and reading.text[position].text == "fields")):
            yield from _several_fields(reading, last, pair=pair)


def _several_fields(reading: Reading, last: int, *, pair: bool) -> Iterator[Candidate]:
    first = run_begin(reading, last, LONGEST)
    if first and reading.text[first - 1].text in ("and", "the"):
        yield Candidate(first, last, "place", sure=True)
        other = run_begin(reading, last - 2, LONGEST) if pair and first == last else 0
        if other and reading.text[other - 1].text == "the":
            yield Candidate(other, last - 2, "place", sure=True)


def _models(reading: Reading) -> Iterator[Candidate]:
    """'The Heron 9 rocket': a name and a number before one thing that is made."""
    for position in range(2, len(reading.text)):
        noun, number, maker = reading.text[position], reading.text[position - 1], reading.text[position - 2]
        made = noun.text in PRODUCT_AFTER | VEHICLES and not noun.text.endswith("s") and noun.gap == " "
        named = made and number.text.isdecimal() and number.gap == " " and is_capital(reading, position - 2)
        if named and maker.folded not in NUMBERED | DATED and position > len(("name", "number")):
            yield Candidate(run_begin(reading, position - 2, LONGEST), position - 1, "other", sure=True)


def _fought(reading: Reading) -> Iterator[Candidate]:
    """'The Battle of Tolva Moor'."""
    for position in range(1, len(reading.text) - 2):
        head, joint = reading.text[position], reading.text[position + 1]
        first = position + 2 + (reading.text[position + 2].text == "the")
        if head.folded in FOUGHT and head.capital and joint.text == "of" and goes_on(reading, first):
            yield Candidate(position, run_end(reading, first, LONGEST), FOUGHT[head.folded], sure=True)


def _initials(reading: Reading) -> Iterator[Candidate]:
    """'The agency's VESTA program': initials of a programme or mission."""
    for position in range(1, len(reading.text) - 1):
        word, noun = reading.text[position], reading.text[position + 1]
        short = word.text.isupper() and word.text.isalpha() and len(word.text) >= SHORTEST_INITIALS
        if short and noun.text in PROGRAMMES and noun.gap == word.gap == " " and word.folded not in WORDS:
            free = not reading.text[position - 1].capital and is_tagged_proper(reading, position)
            if free and not any(span.first <= position <= span.last for span in reading.known):
                yield Candidate(position, position, "other")


def _published(reading: Reading) -> Iterator[Candidate]:
    """'Published Wednesday in Upland Astronomy': where findings are published."""
    for position in range(2, len(reading.text)):
        first = position + (reading.text[position].text == "the")
        if reading.text[position - 1].text != "in" or first >= len(reading.text) or not goes_on(reading, first):
            continue
        said = reading.folded(max(0, position - FARTHEST), position - 2)
        word = reading.text[first]
        plain = word.folded in DATED or is_given_name(word) or word.folded in reading.lower
        known = any(span.first == first for span in reading.known)
        if "published" in said and not plain and not known and is_tagged_proper(reading, first):
            last = run_end(reading, first, LONGEST)
            if not lies_in(" ".join(reading.folded(first, last))):
                yield Candidate(first, last, "organisation")


RULES = (
    (HEAVENLY, _in_sky),
    (FIELDS, _fields),
    (PRODUCT_AFTER | VEHICLES, _models),
    (frozenset(FOUGHT), _fought),
    (PROGRAMMES, _initials),
    (frozenset(("published",)), _published),
)
"""What must be said in a sentence for a rule to find anything, and the rule."""
CUES = frozenset().union(*(words for words, _ in RULES))
"""What must be said for any of them to."""

"""Where names of the model begin and end: without titles, articles, brackets and other names that it took in."""

from __future__ import annotations

from analysis.annotation.glossary.namewords import PARTICLES, is_initial, is_stop
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import MODIFIERS, title_at
from analysis.annotation.names.bodies import BODY_WORDS
from analysis.annotation.names.context import is_credit
from analysis.annotation.names.endings import PARTISANS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.officed import OFFICES, PERSONAL, RANKS, ROYAL
from analysis.annotation.names.proper import goes_on

VERBS = frozenset("are,had,has,have,is,said,says,was,were,will,would".split(","))
"""Words in lower case that end a name."""
_BRACKETS = frozenset("()[]")
CHAMBERS = frozenset("assembly,congress,house,parliament,senate".split(","))
"""Where the members of parties sit: 'the Republican Senate' has two names."""
CHURCHLY = frozenset("bishops,chamber,chambers,church,churches,conference,institute,of,school".split(","))
"""Words of the names of bodies that end in the country where they are: 'the Reformed Church in Malta'."""
COMMON_FIRSTS = frozenset(
    "Both,Countless,Dozens,Either,Female,Few,Former,Hundreds,Lead,Male,Many,Mockumentary,Most,Multiple,Neither,Nor"
    ",Numerous,Other,Several,Thousands,Unlike,Various".split(",")
)
"""Ordinary words that a sentence begins with before a name."""
FUNCTION_FIRSTS = frozenset(
    "Both,Countless,Either,Few,Many,Multiple,Neither,Nor,Numerous,Several,Unlike,Various".split(",")
)
"""Those of them that are no part of any name."""
GOVERNED = frozenset("borough,city,county,district,municipality,oblast,province,region,state,territory".split(","))
"""Last words of the names of what has a governor."""
GOVERNING = frozenset("attorney,commissioner,coroner,governor,mayor,prefect,sheriff,supervisor".split(","))
"""Who governs a place, or has an office there."""
LEADING_PARTICLES = PARTICLES - {"e", "y"}
"""Particles that a person's name may go on before; these two join it to another."""
NUMERALS = frozenset(("One", "Three", "Two"))
"""Numbers in capitals that a name may end in: 'Harbour One'."""
SMALL_FIRST = frozenset(["al", "de", "dpa", "el", "van", "von"])
"""Words in lower case that a name may begin with."""


def before_other(reading: Reading, first: int, last: int, *, label: str) -> tuple[int, str]:
    """A name without the country or place that 'and' or 'in' joins to it ('Crete and Cyprus'), and its label."""
    other = reading.known_to(last)
    if other is not None and label == "ORG" and _party_abroad(reading, first, other.first):
        return other.first - 2, label
    if other is None or other.first != first + 2 or reading.text[other.first - 1].text not in ("and", "in"):
        return last, label
    return other.first - 2, "GPE" if label == "ORG" else label


def _party_abroad(reading: Reading, first: int, country: int) -> bool:
    """Whether a party's name or the like goes before 'in' and a country: 'Civic Union in Malta', no church's."""
    if country < first + 3 or reading.text[country - 1].text != "in":
        return False
    head = reading.folded(first, country - 2)
    return reading.text[country - 2].capital and CHURCHLY.isdisjoint(head)


def before_article(reading: Reading, first: int, last: int) -> int:
    """The last word of a name before a 'the' that begins another ('Smith the Church')."""
    for position in range(first + 1, last):
        if reading.text[position].text == "the" and reading.text[position - 1].capital:
            return position - 1
    return last


def before_body(reading: Reading, first: int, last: int) -> int:
    """The last word of a person's name before a body that the model took into it ('Wilson of UPC')."""
    for position in range(first + 1, last if reading.text[last].text.isupper() else first):
        if reading.text[position].text in ("at", "from", "of"):
            return position - 1
    return last


def before_verb(reading: Reading, first: int, last: int) -> int:
    """The last word of a name before a verb that the model took into it ('Moss is Upland State')."""
    for position in range(first + 1, last):
        if reading.text[position].text in VERBS:
            return position - 1
    return last


def behind_holder(reading: Reading, first: int, last: int) -> int:
    """The first word of a place's name behind whoever governs it: 'Sheriff of Tolva County'."""
    if reading.folded(first + 1, first + 1) != ("of",) or reading.text[last].folded not in GOVERNED or last < first + 2:
        return first
    return first + 2 if reading.text[first].folded in GOVERNING else first


def before_bracket(reading: Reading, first: int, last: int) -> int:
    """The last word of a name before a bracket that the model took into it ('Ministry of Health (MoH', '[W]e')."""
    for position in range(first + 1, last + 1):
        if not _BRACKETS.isdisjoint(reading.text[position].gap):
            return position - 1
    return last


def before_title(reading: Reading, first: int, last: int) -> int:
    """The last word of a name without a title that the model took into it ('Melbourne Mayor')."""
    for position in range(max(first + 1, last - 1), last + 1):
        title = title_at(reading.text, position)
        if title and title.last >= last and title.title.rank != "honorific":
            return position - 1
    return last


def no_beginning(reading: Reading, position: int, label: str) -> bool:
    """Whether a name cannot begin with a word."""
    word = reading.text[position]
    if is_stop(word, titled=reading.titled) or (word.folded in reading.stops and label in ("PERSON", "ORG")):
        return True
    if before_chamber(reading, position):
        return True
    return not word.capital and word.folded not in SMALL_FIRST and not word.text[0].isdigit()


def before_chamber(reading: Reading, position: int) -> bool:
    """Whether a word is for a party and a chamber follows, and no party is called so."""
    if reading.words[position] not in PARTISANS:
        return False
    chamber = reading.folded(position + 1, position + 1)
    joined = bool(chamber) and chamber[0] in CHAMBERS and goes_on(reading, position + 1)
    return joined and reading.folded(position + 2, position + 2) != ("party",)


def plain_first(reading: Reading, first: int, last: int) -> bool:
    """Whether the first word of a sentence is an ordinary one before a name: 'Male Upland hares', 'Longer Term'."""
    if first != 0 or first == last or reading.titled or is_given_name(reading.text[0]):
        return False
    common = reading.text[0].text in COMMON_FIRSTS or _tagged_adjective(reading)
    known = reading.text[0].folded in reading.lower or reading.text[0].text in FUNCTION_FIRSTS
    return common and known and reading.text[1].gap == " "


def _tagged_adjective(reading: Reading) -> bool:
    return reading.sentence.span[0].tag_ in ("JJ", "JJR", "JJS", "RB")


def no_end(reading: Reading, position: int) -> bool:
    """Whether a name cannot end in a word."""
    word = reading.text[position]
    if word.text in NUMERALS and word.gap == " " and position > 0 and not reading.titled:
        return not reading.text[position - 1].capital
    counted = word.gap in (" - ", " – ") and word.text.isdecimal()
    if counted or is_credit(reading, position) or _several(reading, position):
        return True
    if _before_several(reading, position):
        return True
    return word.gap not in ("'", "-", ".", "’") and (
        is_stop(word, titled=reading.titled) or word.folded in reading.stops
    )


def before_stop(reading: Reading, first: int, last: int) -> int:
    """The last word of a person's name before a number or a function word in it."""
    for position in range(first + 1, last + 1):
        if reading.text[position].text[0].isdigit() or is_credit(reading, position):
            return position - 1
        stop = is_stop(reading.text[position], titled=reading.titled) and reading.text[position].gap != "."
        if stop and not is_initial(reading.text, position):
            return position - 1
    return last


def with_particle(reading: Reading, first: int) -> int:
    """The first word of a name that the model cut at a particle: 'Arnel dela Vega'."""
    here = first
    while here > 1 and reading.text[here].gap == " " and reading.text[here - 1].text in LEADING_PARTICLES:
        here -= 1
    before = reading.text[here - 1]
    if here in (0, first) or not before.capital or reading.text[here].gap != " ":
        return first
    known = is_stop(before, titled=reading.titled) or is_known(reading, here - 1, here - 1)
    return first if known else here - 1


def with_body(reading: Reading, first: int, last: int) -> int:
    """The last word of a body's name of several words that the model cut before what it is called: 'Presidency'."""
    if reading.titled or first == last or not goes_on(reading, last + 1):
        return last
    closed = reading.text[last + 1].folded in BODY_WORDS and not goes_on(reading, last + 2)
    return last + 1 if closed and not is_known(reading, last, last) else last


def _several(reading: Reading, position: int) -> bool:
    """Whether a word is a title of several: 'Representatives Ana Ruiz and Luis Rey', 'Republican Representatives'."""
    word = reading.words[position]
    if not word.endswith("s"):
        return False
    one, after = word.removesuffix("s"), reading.text[position + 1 : position + 2]
    if position > 0 and reading.words[position - 1] in PARTISANS:
        return one in PERSONAL
    followed = any(following.capital and following.gap == " " for following in after)
    return followed and (one in OFFICES or one in RANKS or one in ROYAL)


def _before_several(reading: Reading, position: int) -> bool:
    """Whether a word goes before a title of several: 'Senior' Advisers Ana Ruiz and Luis Rey."""
    if reading.words[position] not in MODIFIERS:
        return False
    return any(title.removesuffix("s") in OFFICES for title in reading.folded(position + 1, position + 1))


def is_known(reading: Reading, first: int, last: int) -> bool:
    """Whether the words are, or are part of, a name that tables list."""
    return first in reading.covered and any(span.first <= first and last <= span.last for span in reading.known)

"""Names that the words beside them announce though the model passes over them: 'told the NAME', 'the mayor, NAME,'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.glossary.namewords import is_stop, run
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.before import introduced_person, officed
from analysis.annotation.names.context import is_credit, owned_at, word_at
from analysis.annotation.names.cues import (
    BROADCAST,
    CALLINGS,
    COMPANY_NOUNS,
    COMPANY_OWNS,
    DEGREES,
    FAMILY_CALLINGS,
    PLACE_NOUNS,
)
from analysis.annotation.names.endings import LONE_BODIES
from analysis.annotation.names.evidence import ENDINGS
from analysis.annotation.names.given import KOREAN, LONGEST_SYLLABLE, is_given_name
from analysis.annotation.names.officed import LONGEST_PERSON, after_office
from analysis.annotation.names.proper import is_tagged_proper

CITING = frozenset("citing,quoting".split(","))
"""What only a news outlet does, after its name and a comma."""
JOINED = 3
"""Words of a full name and the 'and' behind it."""
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_MARKS = ('"', "“", "”", "'", "‘", "’")
"""Marks before or behind what somebody is called."""
MAKERS = frozenset(
    "contractor,developer,distributor,explorer,exporter,importer,miner,processor,producer,provider,refiner,trader".split(
        ","
    )
)
"""What a firm does with MATERIALS, as somebody who makes films or records does not."""
MATERIALS = frozenset(
    "aluminium,aluminum,arms,battery,beef,beer,broadband,cement,chemical,chemicals,chip,coal,cobalt,copper,dairy,defence"
    ",defense,diamond,drinks,electricity,energy,fertiliser,fertilizer,food,fuel,gas,gold,grain,internet,iron,lithium,meat"
    ",milk,nickel,oil,palm,petroleum,platinum,potash,power,property,salmon,semiconductor,silver,solar,steel,sugar,tea"
    ",telecom,timber,tobacco,uranium,vaccine,wind,wine,zinc".split(",")
)
"""What firms make, dig or sell, before the word for such a firm: 'the gas producer NAME'."""
NEWSPAPERS = frozenset(
    "bulletin,chronicle,courier,dispatch,enquirer,examiner,gazette,herald,inquirer,ledger,observer,post,sentinel,telegraph"
    ",times,tribune".split(",")
)
"""Last words of a newspaper's name of several words."""
OUTLET_AFTER = frozenset("broadcaster,magazine,news,newspaper,website".split(","))
"""Words in lower case between which and 'the' an outlet's name stands."""
PLACES_CALLED = frozenset("hamlet,lake,river,suburb,town,village,volcano".split(","))
"""What a place is, in lower case right before its name."""
REPORTED = frozenset(("reported", "reports"))
"""What outlets do, right behind their names."""
SHORT_FORM = 2
"""Capitals that a short form in brackets has at least."""
TELLING = (("told", "the"), ("according", "to", "the"))
"""Words before the name of an outlet or an office."""


def introduced(reading: Reading) -> Iterator[Candidate]:
    """Organisations and persons that the words around them announce; none in title case."""
    if reading.titled:
        return
    behind = 0
    for position, word in enumerate(reading.text):
        if position < behind or not word.capital or not _begins(reading, position):
            continue
        last = _end(reading, position)
        first = after_office(reading, position, last)
        kind = "organisation" if _bracketed(reading, first, last) else _kind(reading, first, last)
        if kind:
            yield Candidate(first, last, kind)
        behind = last + 1


def nicknamed(reading: Reading) -> Iterator[Candidate]:
    """'Ana "Nita" Ruiz', 'Luis Mario "Lucho" Rey': whole names with what their bearers are called in marks."""
    marks = not reading.titled and any(mark in reading.sentence.text for mark in _MARKS)
    for position in range(1, len(reading.text) - 1 if marks else 0):
        called, family = reading.text[position], reading.text[position + 1]
        marks = called.gap.strip() in _MARKS and family.gap.strip() in _MARKS and len(called.gap) == len(family.gap)
        if not (marks and called.capital and family.capital and reading.text[position - 1].capital):
            continue
        first = position - 1
        while first > 0 and reading.text[first].gap == " " and is_given_name(reading.text[first - 1]):
            first -= 1
        yield Candidate(first, run(reading.text, position + 1), "person", sure=True)


def _begins(reading: Reading, position: int) -> bool:
    """Whether a name that tables do not know may begin at a word with a capital."""
    word = reading.text[position]
    if word.folded in reading.lower or is_stop(word, titled=False) or title_at(reading.text, position):
        return False
    return position not in reading.covered or _second_of_two(reading, position)


def _second_of_two(reading: Reading, position: int) -> bool:
    """Whether a given name, a place's too, follows a full name and 'and' ('Radu Ionel and Sofia Petcu')."""
    if position < JOINED or position + 1 >= len(reading.text) or not is_given_name(reading.text[position]):
        return False
    given, family, joint = reading.text[position - JOINED : position]
    full = joint.text == "and" and is_given_name(given) and family.capital and family.gap == " "
    surname = reading.text[position + 1]
    return full and surname.gap == " " and surname.capital and not no_person(reading, position + 1)


def _end(reading: Reading, position: int) -> int:
    last = run(reading.text, position)
    last -= last > position + 1 and (reading.text[last].text in DEGREES or is_credit(reading, last))
    return min([last, *(span.first - 1 for span in reading.known if position < span.first <= last)])


def _kind(reading: Reading, first: int, last: int) -> str:
    if _place_before(reading, first, last):
        return "place"
    if _organisation_before(reading, first) or _organisation_after(reading, first, last):
        return "organisation"
    if last > first and reading.text[last].folded in NEWSPAPERS:
        return "organisation"
    if last > first and reading.text[last].text == "Report" and word_at(reading, first - 1) == "the":
        return "organisation" if word_at(reading, first - 2) == "on" else "other"
    return "person" if first < last and _person(reading, first, last) else ""


def _person(reading: Reading, first: int, last: int) -> bool:
    """'the mayor, NAME,', 'the fiddler NAME', a given name with what may be a surname, 'Han So-ra'."""
    if introduced_person(reading, first, last) or _korean(reading, first, last) or _office_of_place(reading, first):
        return True
    if last - first >= LONGEST_PERSON or any(no_person(reading, place) for place in range(first + 1, last + 1)):
        return False
    return is_given_name(reading.text[first]) or (first > 0 and _called(reading, first))


def no_person(reading: Reading, position: int) -> bool:
    """Whether a word shows that the name it stands in is no person's: it is a place's, a body's or a title."""
    word = reading.text[position].folded
    return (
        word in LONE_BODIES
        or word in PLACE_NOUNS
        or title_at(reading.text, position) is not None
        or any(word in ends for ends in ENDINGS.values())
    )


def _called(reading: Reading, first: int) -> bool:
    """Whether the word before tells what somebody does; in capitals no word that is a family's name too."""
    before = reading.text[first - 1]
    surname = before.capital and before.folded in FAMILY_CALLINGS
    return reading.text[first].gap == " " and before.folded in CALLINGS and not surname


def _office_of_place(reading: Reading, first: int) -> bool:
    """'the Minister of Energy of Georgia NAME'."""
    span = reading.known_to(first - 1)
    if span is None or span.first == 0 or reading.text[first].gap != " " or span.known.form != "named":
        return False
    return reading.text[span.first - 1].folded == "of" and officed(reading, span.last)


def _korean(reading: Reading, first: int, last: int) -> bool:
    """A Korean surname before a given name of two parts, the second of them in lower case."""
    if last - first != len(("given", "name")) or reading.text[first].folded not in KOREAN:
        return False
    given, second = reading.text[first + 1], reading.text[last]
    return second.gap == "-" and not second.capital and max(len(given.text), len(second.text)) <= LONGEST_SYLLABLE


def _bracketed(reading: Reading, first: int, last: int) -> bool:
    """'Department of Forestry (CalForest)': a word with several capitals in brackets behind a name."""
    word = reading.text[first].text
    if first == 0 or first != last or not reading.text[first - 1].capital or sum(map(str.isupper, word)) < SHORT_FORM:
        return False
    closed = reading.sentence.text[reading.text[first].end :].startswith(")")
    return reading.text[first].gap.endswith("(") and closed and word[:1].isupper()


def _place_before(reading: Reading, first: int, last: int) -> bool:
    """'The river Seine', 'the village Moelby'."""
    if first == 0 or reading.text[first].gap != " " or reading.text[first - 1].text not in PLACES_CALLED:
        return False
    return is_tagged_proper(reading, last) and not any(no_person(reading, place) for place in range(first, last + 1))


def _reports(reading: Reading, first: int, last: int) -> bool:
    """'Rudaw reports that': an outlet at the head of a sentence."""
    if (first, last) != (0, 0) or reading.text[1].text not in REPORTED or reading.text[1].gap != " ":
        return False
    return not is_given_name(reading.text[0]) and is_tagged_proper(reading, 0)


def _organisation_before(reading: Reading, first: int) -> bool:
    """'the daily NAME', 'told the NAME'."""
    if first == 0 or reading.text[first].gap != " ":
        return False
    told = reading.words[first - 1] == "the" and any(
        reading.folded(max(0, first - len(words)), first - 1) == words for words in TELLING
    )
    noun, before = reading.text[first - 1], reading.folded(first - 2, first - 2)
    makes = noun.text in MAKERS and noun.gap == " " and not MATERIALS.isdisjoint(before)
    return told or makes or noun.folded in COMPANY_NOUNS


def _calls(reading: Reading, position: int) -> bool:
    """'WQRT 2 news', 'KXYZ-TV': whether a word is the call sign of an American station."""
    if _CALL_SIGN.fullmatch(reading.text[position].text) is None:
        return False
    after = position + 1 + reading.text[position + 1].text.isdecimal()
    return after < len(reading.text) and reading.text[after].folded in BROADCAST


def _organisation_after(reading: Reading, first: int, last: int) -> bool:
    """'the NAME news agency', 'NAME's chief executive', 'NAME, quoting'."""
    if last + 1 >= len(reading.text):
        return False
    after = reading.text[last + 1]
    if first == last and (_calls(reading, last) or _reports(reading, first, last)):
        return True
    if after.gap == " " and after.text in OUTLET_AFTER:
        return first > 0 and reading.text[first - 1].folded == "the"
    if after.gap == ", ":
        return after.text in CITING
    return after.gap in ("'s ", "’s ") and after.text in COMPANY_OWNS and owned_at(reading, last + 1) == after.folded

"""Names that the words beside them announce though the model passes over them: 'told the NAME', 'the mayor, NAME,'."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.namewords import is_stop, run
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.cues import COMPANY_NOUNS, COMPANY_OWNS
from analysis.annotation.names.evidence import introduced_person

CITING = frozenset("citing,quoting".split(","))
"""What only a news outlet does, after its name and a comma."""
NEWSPAPERS = frozenset(
    "bulletin,chronicle,courier,dispatch,gazette,herald,ledger,observer,telegraph,times,tribune".split(",")
)
"""Last words of a newspaper's name of several words."""
OUTLET_AFTER = frozenset("broadcaster,magazine,news,newspaper,website".split(","))
"""Words in lower case between which and 'the' an outlet's name stands."""
SHORT_FORM = 2
"""Capitals that a short form in brackets has at least."""
TELLING = (("told", "the"), ("according", "to", "the"))
"""Words before the name of an outlet or an office."""


def introduced(reading: Reading) -> Iterator[Candidate]:
    """Organisations and persons that the words around them announce; none in title case."""
    if reading.titled:
        return
    position = 0
    while position < len(reading.text):
        if not _begins(reading, position):
            position += 1
            continue
        last = _end(reading, position)
        kind = "organisation" if _bracketed(reading, position, last) else _kind(reading, position, last)
        if kind:
            yield Candidate(position, last, kind)
        position = last + 1


def _begins(reading: Reading, position: int) -> bool:
    """Whether a name that tables do not know may begin at a word."""
    word = reading.text[position]
    if not word.capital or is_stop(word, titled=False) or title_at(reading.text, position):
        return False
    known = any(span.first <= position <= span.last for span in reading.known)
    return not known and word.folded not in reading.lower


def _end(reading: Reading, position: int) -> int:
    last = run(reading.text, position)
    return min([last, *(span.first - 1 for span in reading.known if position < span.first <= last)])


def _kind(reading: Reading, first: int, last: int) -> str:
    if _organisation_before(reading, first) or _organisation_after(reading, first, last):
        return "organisation"
    if last > first and reading.text[last].folded in NEWSPAPERS:
        return "organisation"
    return "person" if first < last and introduced_person(reading, first, last) else ""


def _bracketed(reading: Reading, first: int, last: int) -> bool:
    """'Department of Forestry (CalForest)': a word with several capitals in brackets behind a name."""
    word = reading.text[first].text
    if first == 0 or first != last or not reading.text[first - 1].capital or sum(map(str.isupper, word)) < SHORT_FORM:
        return False
    closed = reading.sentence.text[reading.text[first].end :].startswith(")")
    return reading.text[first].gap.endswith("(") and closed and word[:1].isupper()


def _organisation_before(reading: Reading, first: int) -> bool:
    """'the daily NAME', 'told the NAME'."""
    if first == 0 or reading.text[first].gap != " ":
        return False
    told = any(reading.folded(max(0, first - len(words)), first - 1) == words for words in TELLING)
    return told or reading.text[first - 1].folded in COMPANY_NOUNS


def _organisation_after(reading: Reading, first: int, last: int) -> bool:
    """'the NAME news agency', 'NAME's chief executive', 'NAME, quoting'."""
    if last + 1 >= len(reading.text):
        return False
    after = reading.text[last + 1]
    if after.gap == " " and after.text in OUTLET_AFTER:
        return first > 0 and reading.text[first - 1].folded == "the"
    if after.gap == ", ":
        return after.text in CITING
    return after.gap in ("'s ", "’s ") and after.text in COMPANY_OWNS

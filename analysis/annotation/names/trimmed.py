"""Where names of the model begin and end: without titles, articles, brackets and other names that it took in."""

from __future__ import annotations

from analysis.annotation.glossary.namewords import PARTICLES, is_initial, is_stop
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.context import is_credit
from analysis.annotation.names.endings import PARTISANS
from analysis.annotation.names.officed import PERSONAL, RANKS, ROYAL

_BRACKETS = frozenset("()[]")
SMALL_FIRST = frozenset(["al", "de", "dpa", "el", "van", "von"])
"""Words in lower case that a name may begin with."""


def before_other(reading: Reading, first: int, last: int, *, label: str) -> tuple[int, str]:
    """A name without the country or place that 'and' or 'in' joins to it ('Crete and Cyprus'), and its label."""
    other = next((span for span in reading.known if span.last == last and span.first > first + 1), None)
    if other is None or reading.text[other.first - 1].text not in ("and", "in") or other.first - first > 2:
        return last, label
    return other.first - 2, "GPE" if label == "ORG" else label


def before_article(reading: Reading, first: int, last: int) -> int:
    """The last word of a name before a 'the' that begins another ('Smith the Church')."""
    for position in range(first + 1, last):
        if reading.text[position].text == "the" and reading.text[position - 1].capital:
            return position - 1
    return last


def before_bracket(reading: Reading, first: int, last: int) -> int:
    """The last word of a name before a bracket that the model took into it ('Ministry of Health (MoH', '[W]e')."""
    brackets = (place - 1 for place in range(first + 1, last + 1) if not _BRACKETS.isdisjoint(reading.text[place].gap))
    return next(brackets, last)


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
    return not word.capital and word.folded not in SMALL_FIRST and not word.text[0].isdigit()


def no_end(reading: Reading, position: int) -> bool:
    """Whether a name cannot end in a word."""
    word = reading.text[position]
    counted = word.text.isdecimal() and word.gap in (" - ", " – ")
    if counted or is_credit(reading, position) or _several(reading, position):
        return True
    return word.gap not in ("-", ".") and (is_stop(word, titled=reading.titled) or word.folded in reading.stops)


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
    while here > 1 and reading.text[here].gap == " " and reading.text[here - 1].text in PARTICLES - {"e", "y"}:
        here -= 1
    before = reading.text[here - 1]
    if here in (0, first) or not before.capital or reading.text[here].gap != " ":
        return first
    known = is_stop(before, titled=reading.titled) or is_known(reading, here - 1, here - 1)
    return first if known else here - 1


def _several(reading: Reading, position: int) -> bool:
    """Whether a word is a title of several: 'Representatives Ana Ruiz and Luis Rey', 'Republican Representatives'."""
    word, after = reading.text[position], reading.text[position + 1 : position + 2]
    if not word.folded.endswith("s"):
        return False
    followed = any(following.capital and following.gap == " " for following in after)
    behind = position > 0 and reading.text[position - 1].folded in PARTISANS
    return word.folded.removesuffix("s") in (PERSONAL if behind else PERSONAL | RANKS | ROYAL if followed else ())


def is_known(reading: Reading, first: int, last: int) -> bool:
    """Whether the words are, or are part of, a name that tables list."""
    return any(span.first <= first and last <= span.last for span in reading.known)

"""How alike two sentences are: what they share of words, meanings, names and numbers, the rare weighing more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import log

from analysis.resolution.synonyms import shared_meaning
from analysis.tables import Sentence

NAME = 0.7
"""What a name weighs, of another word of its rarity: names are shared by much that is not the same statement."""
SYNONYM = 0.7
"""What a word weighs whose meaning, not form, is shared."""
SOURCE = 0.3
"""What the words of a source weigh where both give it."""
ELSEWHERE = 0.2
"""What it takes that one stands at the beginning of its article and the other at the end."""
OTHER_YEAR = 0.1
"""What it takes that only one of two sentences speaks of some year."""
SAME_STORY = timedelta(days=14)
"""Sentences of articles published further apart are not held against each other."""
CALENDAR = frozenset(
    "april august december february friday january july june march may monday november october saturday september"
    " sunday thursday tuesday wednesday".split()
)
"""Stems of the names of days and months; alphabetical."""
RELATIVE_DAYS = frozenset("today tomorrow tonight yesterday".split())
"""Words for a day that another day's article means differently; alphabetical."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it is compared.

    `source`: words of who says it, apart from what is said; `place`: from 0, the beginning of its article, to 1.
    """

    row: Sentence
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    source: frozenset[str]
    years: frozenset[str]
    negated: bool
    published: date | None
    place: float = 0.0

    @property
    def terms(self) -> frozenset[str]:
        """Words and numbers of what is said."""
        return self.words | self.numbers


def weights(found: Iterable[Statement]) -> dict[str, float]:
    """Weight of each word and number: the rarer, the more (inverse document frequency)."""
    listed = list(found)
    counted = Counter(term for one in listed for term in one.terms | one.source)
    return {term: log(1 + len(listed) / count) for term, count in counted.items()}


def likeness(a: Statement, b: Statement, weighing: Weights) -> float:
    """Up to 1: how much of their weight two statements share; 0 where they speak of different things."""
    shared, names = _shared(a, b), a.names | b.names
    ours, theirs = shared_meaning(a.words, b.words)
    meant = min(len(ours), len(theirs))
    # Names alone make no statement, nor does one word.
    if (not meant and shared <= names) or len(shared) + meant < 2 or _of_other_times(a, b) or _lookalike(a, b):
        return 0.0
    common = _weight(shared, names, weighing)
    alike = sum(common + SYNONYM * _weight(words, names, weighing) for words in (ours, theirs))
    whole = sum(_weight(one.terms, names, weighing) for one in (a, b))
    said_by = SOURCE * _weight(a.source & b.source, frozenset(), weighing)
    even = (alike + 2 * said_by) / (whole + 2 * said_by)
    return even - ELSEWHERE * abs(a.place - b.place) - OTHER_YEAR * (a.years != b.years)


def _shared(a: Statement, b: Statement) -> frozenset[str]:
    """Words and numbers in both, also where it is the source of one of whom the other speaks."""
    return (a.terms & b.terms) | (a.source & b.words) | (a.words & b.source)


def of_others(a: Statement, b: Statement) -> bool:
    """Whether two sentences that both name somebody name nobody in common."""
    ours, theirs = a.names - CALENDAR, b.names - CALENDAR
    return bool(ours and theirs) and ours.isdisjoint(b.words) and theirs.isdisjoint(a.words)


def _lookalike(a: Statement, b: Statement) -> bool:
    """Whether two sentences have neither names nor numbers in common where both have them."""
    counted = bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers)
    return counted and of_others(a, b)


def _weight(terms: Iterable[str], names: frozenset[str], weighing: Weights) -> float:
    return sum(_weights(sorted(terms), names, weighing))


def _weights(terms: Iterable[str], names: frozenset[str], weighing: Weights) -> Iterator[float]:
    for term in terms:
        yield weighing.get(term, 1.0) * (NAME if term in names else 1.0)


def _of_other_times(a: Statement, b: Statement) -> bool:
    """Whether two sentences speak of two years that are not the same, or of two days."""
    if a.years and b.years and a.years.isdisjoint(b.years):
        return True
    return _on_other_days(a, b)


def _on_other_days(a: Statement, b: Statement) -> bool:
    if not a.published or not b.published or a.published == b.published:
        return False
    apart = abs(a.published - b.published)
    return apart > SAME_STORY or not (a.words & b.words).isdisjoint(RELATIVE_DAYS)

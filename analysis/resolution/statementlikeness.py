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
CONTAINED = 0.3
"""What it adds that one sentence is wholly within the other."""
OTHER_YEAR = 0.1
"""What it takes that only one of two sentences speaks of some year."""
SAME_STORY = timedelta(days=14)
"""Sentences of articles published further apart are not held against each other."""
RELATIVE_DAYS = frozenset("today tomorrow tonight yesterday".split())
"""Words for a day that another day's article means differently; alphabetical."""

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it is compared. `source`: words of who says it, apart from what is said."""

    row: Sentence
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    source: frozenset[str]
    years: frozenset[str]
    negated: bool
    published: date | None

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
    """From 0 to 1.3: how much of their weight two statements share; 0 where they speak of different things."""
    shared, names = a.terms & b.terms, a.names | b.names
    ours, theirs = shared_meaning(a.words, b.words)
    meant = min(len(ours), len(theirs))
    # Names alone make no statement, nor does one word.
    if (not meant and shared <= names) or len(shared) + meant < 2 or _of_others(a, b) or _on_other_days(a, b):
        return 0.0
    common = _weight(shared, names, weighing)
    alike = [common + SYNONYM * _weight(words, names, weighing) for words in (ours, theirs)]
    whole = [_weight(one.terms, names, weighing) for one in (a, b)]
    said_by = SOURCE * _weight(a.source & b.source, frozenset(), weighing)
    contained = max(part / total for part, total in zip(alike, whole, strict=True))
    even = (sum(alike) + 2 * said_by) / (sum(whole) + 2 * said_by)
    return even + CONTAINED * contained - OTHER_YEAR * (a.years != b.years)


def _weight(terms: Iterable[str], names: frozenset[str], weighing: Weights) -> float:
    return sum(_weights(sorted(terms), names, weighing))


def _weights(terms: Iterable[str], names: frozenset[str], weighing: Weights) -> Iterator[float]:
    for term in terms:
        yield weighing.get(term, 1.0) * (NAME if term in names else 1.0)


def _of_others(a: Statement, b: Statement) -> bool:
    """Whether two sentences that both name somebody name nobody in common, or two years that are not the same."""
    if a.years and b.years and a.years.isdisjoint(b.years):
        return True
    return bool(a.names and b.names) and a.names.isdisjoint(b.words) and b.names.isdisjoint(a.words)


def _on_other_days(a: Statement, b: Statement) -> bool:
    if not a.published or not b.published or a.published == b.published:
        return False
    apart = abs(a.published - b.published)
    return apart > SAME_STORY or not (a.words & b.words).isdisjoint(RELATIVE_DAYS)

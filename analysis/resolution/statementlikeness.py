"""Sentences as they are compared, and what keeps two of them apart whatever words they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import log

from analysis.tables import Sentence

CALENDAR = frozenset(
    "april august december february friday january july june march may monday november october saturday september"
    " sunday thursday tuesday wednesday".split()
)
"""Stems of the names of days and months; alphabetical."""
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it is compared.

    `source`: words of who says it, apart from what is said; `place`: from 0, the beginning of its article, to 1;
    `said`: all words of content and numbers as they are written, each once.
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
    said: tuple[str, ...] = ()

    @property
    def terms(self) -> frozenset[str]:
        """Words and numbers of what is said."""
        return self.words | self.numbers


def weights(found: Iterable[Statement]) -> dict[str, float]:
    """Weight of each word and number: the rarer, the more (inverse document frequency)."""
    listed = list(found)
    counted = Counter(term for one in listed for term in one.terms | one.source)
    return {term: log(1 + len(listed) / count) for term, count in counted.items()}


def of_others(a: Statement, b: Statement) -> bool:
    """Whether two sentences that both name somebody name nobody in common."""
    ours, theirs = a.names - CALENDAR, b.names - CALENDAR
    return bool(ours and theirs) and ours.isdisjoint(b.words) and theirs.isdisjoint(a.words)


def of_other_things(a: Statement, b: Statement) -> bool:
    """Whether two sentences are of different things whatever words they share: other years; other names and numbers."""
    other_years = bool(a.years and b.years) and a.years.isdisjoint(b.years)
    other_numbers = bool(a.numbers and b.numbers) and a.numbers.isdisjoint(b.numbers)
    return other_years or (other_numbers and of_others(a, b))

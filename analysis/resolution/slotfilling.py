"""What fills one place of a sentence: an interval or words, and what the sentence says that it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.knowledge import listed
from analysis.resolution.tokens import folded, stem

CONTESTS = "frames|games|goals|penalties|points|runs|sets|tries"
"""What is counted of each side of a contest; alphabetical."""
MEANT = "~"
"""In front of a meaning of what has a length of its own: a truce, a ceasefire."""
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


@dataclass(frozen=True, slots=True)
class Filled:
    """A place of a sentence, what fills it as an interval or as words, and how it is said.

    `of` is the idea, or else the words, of what it is said of; empty where the sentence leaves that to the one before.
    """

    place: str
    low: float = 0.0
    high: float = 0.0
    words: frozenset[str] = frozenset()
    said: str = ""
    of: frozenset[str] = frozenset()

    def excludes(self, other: Filled) -> bool:
        """Whether two fillings of one place cannot both be true."""
        if self.words or other.words:
            return bool(self.words and other.words) and self.words.isdisjoint(other.words)
        return self.low > other.high or other.low > self.high

    def equals(self, other: Filled) -> bool:
        """Whether both say the same."""
        return (self.low, self.high, self.words) == (other.low, other.high, other.words)


def stems(words: str) -> frozenset[str]:
    """Stems of words, without articles."""
    found = (stem(folded(word)) for word in re.findall(r"[\w’'-]+", words))
    return frozenset(word for word in found if word not in ("a", "an", "the"))


def is_country(name: str) -> bool:
    """Whether a name, in lower case, is that of a country."""
    return name in listed("countries", "aliases") or name in listed("countries", "name")

"""What an expression of time is resolved against, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from analysis.annotation.dates.intervals import Interval

T = TypeVar("T")

Parts = Mapping[str, str]
"""The pieces of an expression by name."""


@dataclass(frozen=True, slots=True)
class Situation:
    """Publication, tense of the clause, the last dates of the text before, and the words of the sentence before.

    `only_day`: the one day of a story that has had no other.
    `foreseen`: the clause tells what was to come then ("was to meet on Monday").
    """

    published: date | None
    modality: str = ""
    last: Interval | None = None
    last_day: Interval | None = None
    only_day: Interval | None = None
    fresh: bool = True
    before: str = ""
    foreseen: bool = False

    @property
    def today(self) -> date:
        """The day of publication. LookupError where it is unknown."""
        return known(self.published)

    @property
    def elsewhere(self) -> bool:
        """Whether the text speaks, in the past tense, of a year that is not near publication."""
        if self.last is None or self.modality != "past" or self.before.rstrip().lower().endswith("since"):
            return False
        return self.published is None or self.last.latest.year + 1 < self.published.year


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an expression comes to; `modality` overrides that of the clause where the words themselves tell."""

    interval: Interval | None = None
    anchor: str = "none"
    modality: str = ""


Resolver = Callable[[Parts, Situation], Resolution | None]
"""Gives None where the words are no date, and raises LookupError or ValueError where they cannot be resolved."""


def known(value: T | None) -> T:
    """A value that must be there. LookupError where it is not."""
    if value is None:
        raise LookupError("not known")
    return value


def relative(parts: Parts) -> str:
    """The word that relates an expression to another time ('last', 'the previous'), in lower case."""
    return " ".join(parts.get("relative", "").lower().split())

"""Species by the two Latin words that a bracket gives: 'grey herons (Ardea cinerea)'."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.context import gap_at

ENDINGS = ("a", "ae", "as", "ax", "ei", "ens", "es", "ex", "ii", "is", "ix", "on", "or", "os", "um", "us", "x", "ys")
"""How genera and species end."""
PLAIN = frozenset(
    "agenda,analysis,area,bonus,campus,census,crisis,data,drama,exodus,focus,forum,media,minimum,museum,opera,option"
    ",referendum,section,stadium,station,status,victor,virus".split(",")
)
"""Ordinary words that end so."""
SHORTEST = 4
"""Letters of the name of a species."""


def species(reading: Reading) -> Iterator[Candidate]:
    """The two Latin words in brackets right behind what is no name."""
    if " (" not in reading.sentence.text or reading.titled:
        return
    for position in range(1, len(reading.text) - 1):
        if reading.text[position].gap == " (" and not reading.text[position - 1].capital and _latin(reading, position):
            yield Candidate(position, position + 1, "other", sure=True)


def _latin(reading: Reading, first: int) -> bool:
    genus, kind = reading.text[first], reading.text[first + 1]
    bracketed = gap_at(reading, first + 2).startswith(")") and kind.gap == " "
    if not bracketed or not genus.capital or kind.capital or len(kind.text) < SHORTEST or first in reading.covered:
        return False
    return kind.text not in PLAIN and genus.folded.endswith(ENDINGS) and kind.text.endswith((*ENDINGS, "i"))

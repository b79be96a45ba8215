"""Candidate names of one sentence: what the model marks, what titles announce, what tables know."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.announced import announced
from analysis.annotation.names.bodies import bodies
from analysis.annotation.names.classed import classed
from analysis.annotation.names.headed import headed
from analysis.annotation.names.introduced import introduced, nicknamed
from analysis.annotation.names.marked import marked_names
from analysis.annotation.names.numbered import numbered
from analysis.annotation.names.pieces import pieces
from analysis.annotation.names.products import products
from analysis.annotation.names.runs import runs
from analysis.annotation.names.species import species
from analysis.annotation.names.unmarked import unmarked
from analysis.annotation.names.works import works


def candidates(reading: Reading) -> list[Candidate]:
    """Names that a sentence may hold; they may overlap."""
    marked = list(marked_names(reading))
    told = list(announced(reading, marked))
    listed = [Candidate(span.first, span.last, span.known.kind, span) for span in reading.known]
    made = list(products(reading, [*marked, *listed]))
    made += numbered(reading, marked)
    made += works(reading)
    made += bodies(reading, marked)
    made += headed(reading)
    made += runs(reading, marked)
    made += pieces(reading, marked)
    made += classed(reading)
    made += species(reading)
    made += unmarked(reading, marked)
    return told + marked + listed + made + list(introduced(reading)) + list(nicknamed(reading))


def chosen(found: Sequence[Candidate]) -> list[Candidate]:
    """Of overlapping names the surest, then the longest, then the one that tables know; in order of the text."""
    taken: list[Candidate] = []
    used: set[int] = set()
    for candidate in sorted(found, key=_worth):
        places = range(candidate.first, candidate.last + 1)
        if used.isdisjoint(places):
            taken.append(candidate)
            used.update(places)
    return sorted(taken, key=lambda candidate: candidate.first)


def _worth(candidate: Candidate) -> tuple[bool, int, bool, int, str]:
    fewer = candidate.first - candidate.last
    return not candidate.sure, fewer, candidate.known is None, candidate.first, candidate.kind

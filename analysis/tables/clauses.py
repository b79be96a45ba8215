"""Rows on who does what to whom in a clause, as its grammar tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from analysis.tables.articles import Span


@dataclass(frozen=True, slots=True)
class Clause(Span):
    """A part of a clause of the article's own prose. The span is the part, of the predicate its word."""

    clause: Annotated[int, "number of the clause in the article, from 0"]
    predicate: Annotated[str, "dictionary form of the verb, with its particle ('bring down')"]
    negated: Annotated[bool, "whether the clause denies it ('did not', 'nobody', 'failed to', 'without')"]
    standing: Annotated[str, "told, planned, possible, alleged"]
    role: Annotated[
        str,
        "predicate, subject (who does it), object (who undergoes it, in the passive too), is (what the subject is said"
        " to be), how (an adverb), or the preposition",
    ]
    head: Annotated[str, "dictionary form of its main word; a name as it stands"]
    text: Annotated[str, "the words as they stand"]
    name: Annotated[str, "whom or what it names, as mentions.name has it, or empty"]

"""The year that a sentence sets at its head for the months behind: 'In the 2016 race, Moss ran until June'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.annotation.dates.expressions import Expression
from analysis.annotation.grammar.tense import climb, governing_verb

_MONTHS = frozenset(("date", "days", "month"))
"""Kinds of expressions that name a month, with or without a year."""


def in_framed_year(one: Expression, span: Span, before: Iterable[tuple[Expression, Span]]) -> Expression:
    """A month or day without year, with the year that its sentence sets for what it tells; else as it stands."""
    if one.kind not in _MONTHS or "year" in one.parts:
        return one
    told = {token.i for token in climb(verb)} if (verb := governing_verb(span.root)) is not None else set[int]()
    for other, frame in before:
        if other.kind == "year" and (set_for := _framed(frame)) is not None and set_for.i in told:
            return replace(one, parts={**one.parts, "year": other.parts["year"]})
    return one


def _framed(year: Span) -> Token | None:
    """The verb of the clause that opens with 'In 2016' or 'In the 2016 race', before its subject."""
    noun = year.root.head if year.root.dep_ in ("compound", "nmod", "nummod") else year.root
    link = noun.head
    opens = noun.dep_ == "pobj" and link.lower_ in ("during", "in") and link.is_sent_start is True
    return link.head if opens and link.dep_ == "prep" and link.head.tag_ == "VBD" else None

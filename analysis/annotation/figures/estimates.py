"""Figures that a clause calls an estimate in its subject: "the estimated cost is six billion euros"."""

from __future__ import annotations

from spacy.tokens import Span

from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numbers import bounded
from analysis.annotation.surface.numerals import Number

_ESTIMATED = frozenset(("approximate", "estimated"))


def estimated(number: Number, tokens: Span) -> Number:
    """A number with "about" where it stands right behind the "be" of a subject called an estimate."""
    if number.qualifiers or tokens.start <= tokens.sent.start:
        return number
    verb = tokens.doc[tokens.start - 1]
    subject = own_subject(verb) if verb.lemma_ == "be" else None
    if subject is None or all(word.lower_ not in _ESTIMATED for word in subject.lefts):
        return number
    return bounded(number, ("about",))

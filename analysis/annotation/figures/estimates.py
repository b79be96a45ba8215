"""Figures that their clause bounds: "the estimated cost is six billion euros", "failed to top 5 percent"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numbers import bounded
from analysis.annotation.surface.numerals import Number

_ESTIMATED = frozenset(("approximate", "estimated"))
_EXCEEDING = frozenset(("exceed", "surpass", "top"))
_FAILING = frozenset(("fail", "unable"))
_LED = ("DET", "PRON")
_PERCENT = frozenset(("%", "per", "percent"))


def estimated(number: Number, tokens: Span) -> Number:
    """A number with "about" where it stands right behind the "be" of a subject called an estimate."""
    if number.qualifiers or tokens.start <= tokens.sent.start:
        return number
    verb = tokens.doc[tokens.start - 1]
    subject = own_subject(verb) if verb.lemma_ == "be" else None
    if subject is None or all(word.lower_ not in _ESTIMATED for word in subject.lefts):
        return number
    return bounded(number, ("about",))


def missed(number: Number, tokens: Span) -> Number:
    """A number with "at most" or "less than" where somebody failed to exceed or to reach it."""
    measure = tokens.root.head if tokens.root.dep_ == "nummod" else tokens.root
    verb = measure.head
    exceeding = verb.lemma_ in _EXCEEDING
    if measure.dep_ != "dobj" or not (exceeding or _reaches(verb, tokens)) or not _fails(verb):
        return number
    if any(child.pos_ in _LED for child in measure.lefts):
        return number
    return bounded(replace(number, high=number.low), ("at most" if exceeding else "less than",))


def _reaches(verb: Token, tokens: Span) -> bool:
    """Whether a share is reached: who fails to reach two villages reaches others."""
    return verb.lemma_ == "reach" and tokens.doc[tokens.end : tokens.end + 1].text.lower() in _PERCENT


def _fails(verb: Token) -> bool:
    """Whether what a verb tells is denied: failed to, was unable to, did not."""
    return verb.head.lemma_ in _FAILING or any(child.dep_ == "neg" for child in verb.lefts)

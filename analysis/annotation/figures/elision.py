"""A noun left out because it was said just before: "won 40 seats, lost 12", "followed by Lind, with 6"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.bare import elided
from analysis.annotation.surface.numerals import Number

_CALLING = frozenset(("call", "dial", "phone", "ring", "wear"))
"""Verbs whose number is that of a telephone or a shirt."""
_CLOSING = frozenset((",", ".", ";", ":", ")", "and", "but", "while"))
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_OBJECTS = ("appos", "attr", "conj", "dobj", "nsubjpass", "pobj")
_SHARED = frozenset(("at", "with"))
"""Prepositions of a result: "came second, with 6", "won the most, at 14"."""


def is_left_out(last: Token, number: Number, sentence: ParsedSentence, *, said: Token | None) -> bool:
    """Whether a number counts what a noun said before it in its sentence names, and no year, age or label."""
    if elided(last, number, sentence) or is_rest(last) or sentence.text[: number.end].endswith((" more", " others")):
        return True
    if said is None or last.tag_ != "CD" or _FIRST_YEAR <= number.low <= _LAST_YEAR or number.sign:
        return False
    if last.dep_ == "dobj":
        return said.dep_ in _OBJECTS and last.head.i > said.i and last.head.lemma_.lower() not in _CALLING
    if last.dep_ != "pobj" or last.head.lower_ not in _SHARED or not _closes(last):
        return False
    return last.head.lower_ == "with" or last.head.nbor(-1).text == ","


def is_rest(last: Token) -> bool:
    """Whether a number is what remains of those counted before: "won the remaining 1"."""
    return last.tag_ == "CD" and last.i > last.sent.start and last.nbor(-1).lower_ == "remaining"


def _closes(last: Token) -> bool:
    """Whether a clause ends behind a number."""
    return last.i + 1 >= last.sent.end or last.nbor().lower_ in _CLOSING

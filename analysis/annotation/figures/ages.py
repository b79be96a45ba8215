"""Numbers that are ages."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.figures.counted import counts_people, plural
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numerals import Number

OLDEST = 115
_OR_OLD = 6
"""Tokens up to the end of "or 13 years old", spaces among them."""
_PEOPLE = frozenset(("they", "we", "who", "you"))
_PERSONS = frozenset(("he", "i", "she", "who"))


def tells_age(last: Token, number: Number) -> bool:
    """She was about 57; he was 12 or 13 years old; if they are under 18, or 16 in some places."""
    if number.low > OLDEST:
        return False
    if _of_others(last) or _goes_on(last):
        return True
    subject = own_subject(last.head) if last.head.lemma_ == "be" else None
    if subject is None or last.dep_ not in ("acomp", "attr"):
        return False
    person = subject.tag_ == "NN" and counts_people(plural(subject))
    return subject.lower_ in _PERSONS or subject.ent_type_ == "PERSON" or person


def _of_others(last: Token) -> bool:
    """Whether people are below or above a number, or below another that "or" joins to it."""
    first = last.head if last.dep_ == "conj" and last.head.dep_ == "pobj" else last
    verb = first.head.head
    if first.dep_ != "pobj" or first.head.lower_ not in ("over", "under") or verb.lemma_ != "be":
        return False
    subject = own_subject(verb)
    return subject is not None and subject.lower_ in _PEOPLE


def _goes_on(last: Token) -> bool:
    """Whether "or 13 years old" follows."""
    following = [token for token in last.doc[last.i + 1 : last.i + _OR_OLD] if not token.is_space]
    words = [token.lower_ for token in following]
    return words[:1] == ["or"] and words[2:4] == ["years", "old"]

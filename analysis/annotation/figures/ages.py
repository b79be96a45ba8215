"""Numbers that are ages."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.figures.counted import counts_people, plural
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numerals import Number

OLDEST = 115
_PERSONS = frozenset(("he", "i", "she", "who"))


def tells_age(last: Token, number: Number) -> bool:
    """She was about 57."""
    subject = own_subject(last.head) if last.head.lemma_ == "be" else None
    if subject is None or number.low > OLDEST or last.dep_ not in ("acomp", "attr"):
        return False
    person = subject.tag_ == "NN" and counts_people(plural(subject))
    return subject.lower_ in _PERSONS or subject.ent_type_ == "PERSON" or person

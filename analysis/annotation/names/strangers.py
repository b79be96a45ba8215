"""Persons without a name whom a pronoun may mean: 'one of the guests', 'this native of the valley'."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from analysis.annotation.names.cues import CALLINGS

HUMANS = frozenset(
    "boy,child,girl,guy,lady,male,man,native,passenger,patient,person,resident,suspect,victim,woman,youth".split(",")
)
"""Words for somebody of whom no calling is told."""
POINTING = frozenset(("that", "this"))
"""Words before a noun that stands for somebody told of right before."""
SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])
UNNAMED = frozenset("another,one,somebody,someone".split(","))
"""Words for one person who is not named, by themselves or with 'of'."""


def stranger(pronoun: Token, named: Iterable[int]) -> bool:
    """Whether somebody without a name is the subject before a pronoun: 'One of the guests said her bag was gone'.

    `named` are the places at which persons who are subjects of the sentence are named.
    """
    places = set(named)
    for token in pronoun.doc[pronoun.sent.start : pronoun.i]:
        if token.dep_ in SUBJECTS and _unnamed(token) and places.isdisjoint(range(token.i + 1, pronoun.i)):
            return True
    return False


def _unnamed(subject: Token) -> bool:
    if subject.lower_ in UNNAMED:
        alone = subject.lower_ in ("somebody", "someone")
        return alone or any(child.lower_ == "of" for child in subject.rights)
    return is_human(subject) and any(child.lower_ in POINTING for child in subject.lefts)


def is_human(token: Token) -> bool:
    """Whether a word stands for one human being without a name."""
    return token.tag_ == "NN" and (token.text in HUMANS or token.text in CALLINGS)


def speak_of_somebody(tokens: Iterable[Token]) -> bool:
    """Whether words tell of one human being without a name."""
    return any(is_human(token) for token in tokens)

"""Times that are figures: terms of prison, days in captivity, what lasts."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.subjects import own_subject

_STATES = frozenset(
    "captivity,custody,detention,exile,hiding,hospital,jail,office,orbit,power,prison,quarantine,space".split(",")
)
"""Words for a state whose duration is a figure ("200 days in captivity")."""


def lasting(verb: Token) -> Token | None:
    """What lasts: the subject of a verb, or the noun for which its "which" stands."""
    if verb.dep_ == "relcl" and any(child.lower_ in ("that", "which") for child in verb.children):
        return verb.head if verb.head.pos_ == "NOUN" else None
    subjects = (child for child in verb.children if child.dep_.startswith("nsubj") and child.pos_ == "NOUN")
    return next(subjects, None)


def state(sentence: ParsedSentence, first: int) -> str:
    """The state that lasts, in "200 days in captivity"."""
    following = sentence.span.doc[first : min(first + 2, sentence.span.end)]
    held = len(following) > 1 and following[0].lower_ == "in" and following[1].lower_ in _STATES
    return following[1].lower_ if held else ""


def imprisoned(sentence: ParsedSentence, first: int, *, joined: bool) -> bool:
    """Whether a time is that of an "eight-year sentence", or "behind bars"."""
    following = [token.lower_ for token in sentence.span.doc[first : min(first + 2, sentence.span.end)]]
    return following == ["behind", "bars"] or (joined and following[:1] in (["sentence"], ["sentences"]))


def asks_for(verb: Token, last: Token) -> bool:
    """Whether prosecutors ask for a term of so many years."""
    subject = own_subject(verb)
    asks = verb.lemma_.lower() in ("ask", "demand", "request", "seek") and last.i > verb.i
    return asks and subject is not None and subject.lemma_.lower() in ("prosecution", "prosecutor")

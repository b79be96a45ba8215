"""Which passives attribute, and how: dubbed by somebody, viewed by somebody, condemned in a statement by somebody."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attributions import cues

_MARKS = ("“", '"', "‘", "'", "``")
_WITH_AS = ("identify", "see")
"""Lemmas that attribute only with "as": identified by police as Ida Moss; not: a star identified by telescope."""
_NAMED_NEAR = 12
"""Tokens after "dubbed by" and the like among which words in marks are its."""
_STATEMENTS = frozenset(
    "communique,communiqué,declaration,editorial,letter,report,resolution,speech,statement".split(",")
)


def passive_manner(token: Token) -> str:
    """How a passive attributes: named (dubbed by X “…”), judged (condemned by X), passive (viewed by X), or not."""
    lemma = token.lemma_.lower()
    if lemma in cues.DISPUTING:
        return "passive" if _done_to(token, cues.DENIED) else ""
    following = token.doc[token.i : min(token.i + _NAMED_NEAR, token.sent.end)]
    if lemma in cues.SAID_OF and any(part.text in _MARKS for part in following):
        return "named"
    if lemma in cues.ISSUING and not _issued(token):
        return ""
    if lemma in cues.ISSUING and lemma not in cues.SEEN_BY:
        return "issued"
    if lemma in cues.SAID_OF and (lemma in cues.RATING or statement_of(token) is not None):
        return "" if any(child.lower_ == "to" for child in token.rights) else "judged"
    judged = lemma not in _WITH_AS or any(part.lower_ == "as" for part in following)
    return "passive" if lemma in cues.SEEN_BY and judged else ""


def statement_of(token: Token) -> Token | None:
    """The statement by somebody in which something is done: was condemned in a joint statement by X and Y."""
    if not any(child.dep_ == "auxpass" for child in token.lefts):
        return None
    nouns = (noun for child in token.rights if child.lower_ == "in" for noun in child.rights)
    stated = (noun for noun in nouns if noun.lemma_.lower() in _STATEMENTS)
    return next((noun for noun in stated if any(child.lower_ == "by" for child in noun.rights)), None)


def _issued(token: Token) -> bool:
    """Whether it is a statement or the like that somebody put out: a memo posted online by X; figures released by X."""
    return _done_to(token, cues.CONTENT_NOUNS)


def _done_to(token: Token, things: frozenset[str]) -> bool:
    """Whether a participle tells what is done to one of some things: a charge denied by X; figures released by X."""
    if token.dep_ == "acl":
        return token.head.lemma_.lower() in things
    return any(child.dep_ == "nsubjpass" and child.lemma_.lower() in things for child in token.lefts)

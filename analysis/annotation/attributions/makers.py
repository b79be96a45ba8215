"""Whose a report, a statement or the like is: who puts it out, who made it, from whose page it was sent."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import noun_phrase, phrase_of
from analysis.annotation.grammar.remembered import children

Tokens = tuple[int, int]
_EXAMINING = frozenset("analysis,audit,census,poll,polling,probe,review,study,survey".split(","))
"""What is "of" those whom it looks at, not of who made it."""
_LINKS = ("by", "from", "in", "of")
"""Words between a report and who made it."""


def makers(content: Token, phrase: Span, sentence: Span) -> Iterator[Tokens]:
    """Tokens of those who may have made what a phrase speaks of: the surest first."""
    issuer = giver(content)
    if issuer is not None:
        yield phrase_of(issuer, sentence)
    examines = content.lemma_.lower() in _EXAMINING
    for token in phrase.doc[content.i + 1 : phrase.end]:
        if token.lower_ in _LINKS and token.i + 1 < phrase.end and not (examines and token.lower_ == "of"):
            yield token.i + 1, phrase.end
    for made in children(content):
        if made.i > content.i and made.tag_ == "VBN" and made.lemma_.lower() in cues.MAKING:
            yield from _by(made, sentence)


def _by(made: Token, sentence: Span) -> Iterator[Tokens]:
    """By or from whom: data collected by the buoys' owner, a note sent from the mayor's account."""
    for link in children(made):
        found = noun_phrase(link.doc, link.i + 1, sentence.end) if link.lower_ in ("by", "from") else None
        if found:
            yield found


def made_by(maker: Token) -> Token | None:
    """What somebody is told to have made: the statement, of the board in "a statement released by the board"."""
    made = maker.head.head if maker.dep_ == "pobj" and maker.head.lower_ == "by" else None
    return made.head if made is not None and made.dep_ == "acl" else None


def is_told_apart(content: Token) -> bool:
    """Whether a clause right behind a report tells which it is, and that is no other: the data the drone collected."""
    return any(child.dep_ == "relcl" and child.left_edge.i == content.i + 1 for child in children(content))


def giver(content: Token) -> Token | None:
    """Who puts out what is said to read: the council, in "the council released a statement which read"."""
    verb = content.head if content.dep_ == "dobj" else None
    if verb is None or verb.lemma_.lower() not in cues.ISSUING:
        return None
    return next((child for child in verb.lefts if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")), None)


def holder(page: Token, sentence: Span) -> Tokens | None:
    """Whose an account or a page is: the mayor's, in "the mayor's account"."""
    if page.lemma_.lower() not in cues.ACCOUNTS:
        return None
    whose = next((child for child in children(page) if child.dep_ == "poss" and child.pos_ != "PRON"), None)
    if whose is None:
        return None
    first, last = phrase_of(whose, sentence)
    return first, last - (last - first > 1 and page.doc[last - 1].tag_ == "POS")


def whose(content: Token, phrase: Span) -> Token | None:
    """The pronoun that says whose a report is, at the head of its phrase: its report, in his letter."""
    first = phrase[0]
    return first if first.tag_ == "PRP$" and first.head == content else None

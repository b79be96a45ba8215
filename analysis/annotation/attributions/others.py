"""Who else is cited beside a verb: those who say so too, and those whose estimates come along."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import next_word, noun_phrase, phrase_of
from analysis.annotation.attributions.relays import by_theirs
from analysis.annotation.attributions.verbs import is_negated, manner_of

Tokens = tuple[int, int]
_HELD = frozenset("estimation,judgement,judgment,opinion,view".split(","))
"""Nouns for what somebody holds: in her view."""
_NOT_OTHERS = ("my", "our", "your")
_TOO = frozenset(("did", "do", "does", "had", "has", "have"))
_RECKONED = cues.BY_THEIRS | {"calculation", "estimation", "forecast", "projection"}
"""Lemmas of nouns for what somebody reckons."""


def told_beside(token: Token, sentence: Span) -> tuple[Tokens, Tokens] | None:
    """Tokens of a cue that is no verb's, and of its source: by the police's count, estimates by X, as did X."""
    if theirs := by_theirs(token):
        return (token.i, token.i + 1), theirs
    if reckoned := _reckoned_by(token, sentence):
        return (token.i - 1, token.i + 1), reckoned
    if held := _in_view(token, sentence):
        return held
    too = _said_too(token, sentence)
    return ((token.i, token.i + 2), too) if too else None


def _said_too(token: Token, sentence: Span) -> Tokens | None:
    """Who says what the verb before tells: aides denied the story, as did Ida Moss."""
    if token.lower_ != "as" or token.i + 1 >= sentence.end or token.nbor().lower_ not in _TOO:
        return None
    verb = token.nbor().head
    if verb.i >= token.i or manner_of(verb, marked=False) != "verb" or is_negated(verb):
        return None
    return noun_phrase(token.doc, token.i + 2, sentence.end)


def _reckoned_by(token: Token, sentence: Span) -> Tokens | None:
    """Whose estimates come along with what is told: homes fell, with estimates by the council ranging from 5 to 9."""
    noun = token.doc[token.i - 1] if token.lower_ == "by" and token.i > sentence.start else None
    if noun is None or noun.lemma_.lower() not in _RECKONED or noun.dep_ != "pobj" or noun.head.lower_ != "with":
        return None
    return noun_phrase(token.doc, token.i + 1, sentence.end)


def _in_view(token: Token, sentence: Span) -> tuple[Tokens, Tokens] | None:
    """In her view, the plan is late; from the mayor's view, it is not: whose view, before a comma."""
    if token.lower_ not in ("from", "in") or token.dep_ != "prep":
        return None
    noun = next((child for child in token.rights if child.dep_ == "pobj"), None)
    if noun is None or noun.lower_ not in _HELD or next_word(noun) != ",":
        return None
    whose = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if whose is None or whose.lower_ in _NOT_OTHERS or noun.left_edge.i != token.i + 1:
        return None
    first, last = phrase_of(whose, sentence)
    owner = first, last - (last - first > 1 and token.doc[last - 1].tag_ == "POS")
    return (token.i, noun.i + 1), owner

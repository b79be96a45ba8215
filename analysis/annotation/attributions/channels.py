"""Through which medium somebody speaks: via the Tass news agency, on Twitter, in remarks to the Herald."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import noun_phrase
from analysis.annotation.grammar.remembered import children

Tokens = tuple[int, int]
_AT_ONCE = ("on", "per", "through", "to", "via")
"""Words right before a medium: wrote on Twitter, confirmed to the Herald."""
_NEAR = 15
"""Tokens behind a verb among which "on Twitter" is its, whatever the parser hangs it on."""
_PUBLISHED = frozenset("analysis,essay,finding,paper,research,result,study".split(","))
"""Lemmas of nouns for what is published in a journal."""
_TALKING = ("during", "in", "of", "on", "over")
"""Words before what somebody says in a medium: in an interview with the Herald."""
_INSIDE = ("by", "for", "from", "in", "on", "to", "via", "with")
"""Words between that and the medium."""


def channels(verb: Token) -> Iterator[Tokens]:
    """Tokens of what may be the medium through which something is said, the surest first."""
    for link in _links(verb):
        if link.lower_ == "on" and link.i == verb.i + 1 and verb.lemma_.lower() == "call":
            continue  # Whom somebody calls upon passes nothing on.
        noun = next((child for child in children(link) if child.dep_ == "pobj"), None)
        if noun is not None:
            yield from _behind(link, noun)
    for token in verb.doc[verb.i + 1 : min(verb.i + _NEAR, verb.sent.end - 1)]:
        if token.is_quote:
            return
        if token.lower_ == "on" and token.nbor(1).pos_ == "PROPN" and token.nbor(-1).lemma_.lower() != "call":
            yield token.i + 1, token.i + 2


def _behind(link: Token, noun: Token) -> Iterator[Tokens]:
    """The medium behind a preposition, or that of the talk behind it."""
    if link.lower_ == "via":
        yield noun_phrase(link.doc, link.i + 1, link.sent.end) or (noun.i, noun.i + 1)
    elif link.lower_ in _TALKING and noun.lemma_.lower() in cues.TALKS:
        yield from _of_talk(noun)
    elif link.lower_ in ("in", "on") and noun.lemma_.lower() in _PUBLISHED:
        yield from (medium for issued in _issued(noun) for medium in _put_out(issued))
    elif link.lower_ in _AT_ONCE and noun.pos_ == "PROPN":
        yield noun.left_edge.i, noun.i + 1


def _links(verb: Token) -> Iterator[Token]:
    """Prepositions that hang from a verb, from what is posted, and from who speaks: Moss, in a letter to X, wrote."""
    for child in children(verb):
        if child.dep_ in ("prep", "agent", "dative", "mark") or child.lower_ == "per":
            yield child
        elif child.tag_ == "VBG" and child.i < verb.i and child.lemma_.lower() in ("speak", "talk", "write"):
            yield from (link for link in children(child) if link.dep_ == "prep")
        elif child.dep_ == "nsubj" or (child.dep_ == "dobj" and child.lemma_.lower() in cues.CONTENT_NOUNS):
            yield from (link for link in children(child) if link.dep_ == "prep" and link.i > child.i)
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.head.lemma_.lower() in cues.ISSUING:
        yield from (link for link in _links(verb.head) if link.i < verb.i)
    if verb.dep_ == "acl":
        yield from (link for link in children(verb.head) if link.dep_ == "prep" and link.i < verb.i)
        if verb.head.dep_ == "dobj":
            yield from (link for link in children(verb.head.head) if link.dep_ == "prep" and link.i < verb.i)


def _of_talk(noun: Token) -> Iterator[Tokens]:
    """The medium of what is said or written: in a Herald report, in an email to the Herald, in a post on Twitter."""
    for child in children(noun):
        if child.i < noun.i and child.pos_ == "PROPN" and child.dep_ in ("compound", "nmod", "poss"):
            yield child.left_edge.i, child.right_edge.i + 1
        elif child.i > noun.i and child.lower_ in _INSIDE:
            for medium in children(child):
                if medium.dep_ == "pobj":
                    yield medium.left_edge.i, _named_to(medium)
    for issued in _issued(noun):
        yield from _put_out(issued)


def _issued(noun: Token) -> Iterator[Token]:
    """Participles by which something is told to be put out: a message | posted."""
    for child in children(noun):
        if child.i > noun.i and child.tag_ == "VBN" and child.lemma_.lower() in cues.ISSUING:
            yield child


def _put_out(issued: Token) -> Iterator[Tokens]:
    """Where something was put out: a message posted to Twitter, findings published in the journal The Bark."""
    for link in children(issued):
        if link.lower_ in ("in", "on", "to", "via"):
            for medium in children(link):
                last = _named_to(medium)
                named = medium.lemma_.lower() in cues.MEDIA and last > medium.i + 1
                if named or medium.pos_ == "PROPN":
                    yield medium.left_edge.i, last


def _named_to(medium: Token) -> int:
    """Where a medium's name ends that follows what it is: with magazine The Bark."""
    last = medium.i + 1
    while last < medium.sent.end and (medium.doc[last].pos_ == "PROPN" or medium.doc[last].text == "The"):
        last += 1
    return last


def channel_after(doc: Doc, place: int) -> Tokens | None:
    """Through whom something is said, where a token is "via": according to the mayor | via the Tass news agency."""
    if doc[place : place + 1].text.lower() != "via":
        return None
    return noun_phrase(doc, place + 1, doc[place].sent.end)

"""People and things whom no noun names: "20 were killed", "the toll rose to 20", "eight others on board"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.bare import moves, set_to
from analysis.annotation.figures.counted import counts_people, plural
from analysis.annotation.figures.scopes import ADJECTIVES, NOUNS, affects, governor, what
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numerals import Number

DYING = frozenset(("die", "drown", "perish"))
"""Verbs of headlines that the parse takes for nouns: "Tram crash; six die"."""
OTHERS = ("others", "those")
COUNTS = ("count", "figure", "number", "tally", "total")
"""Nouns that say that something is counted, and not what."""


def state_of(noun: Token) -> str:
    """Killed, of "the number of dead" and "of deaths"; infected, of "the number of those infected"."""
    if noun.lower_ in OTHERS:
        told = (what(child) or ADJECTIVES.get(child.lower_, "") for child in noun.rights if child.dep_ == "acl")
        return next(filter(None, told), "")
    return ADJECTIVES.get(noun.lower_, "") or NOUNS.get(noun.lemma_.lower(), "")


def past_of(sentence: ParsedSentence, first: int) -> int:
    """Past "of the" in "four of the dead"."""
    following = [token.lower_ for token in sentence.span.doc[first : min(first + 2, sentence.span.end)]]
    if following not in (["of", "the"], ["of", "those"]):
        return first
    counted_too = first + 2 < sentence.span.end and sentence.span.doc[first + 2].like_num
    return first + (3 if counted_too else 2)


def happened_to(last: Token, sentence: ParsedSentence, first: int) -> str:
    """What happened to people who are not named by a noun."""
    for token in sentence.span.doc[first : min(first + 5, sentence.span.end)]:
        if token.lower_ in ADJECTIVES or (token.i == first and token.lower_ in DYING):
            return ADJECTIVES.get(token.lower_, "killed")
        if token.pos_ == "VERB":
            states = (
                ADJECTIVES.get(child.lower_, "") or what(child)
                for child in token.rights
                if child.tag_ != "VB" and child.dep_ != "advcl"
            )
            return what(token) or next(filter(None, states), "")
        if token.pos_ not in ("ADV", "AUX"):
            break
    verb = governor(last if last.dep_ not in ("amod", "advmod") else last.head)
    return what(verb) if verb is not None and affects(verb, last) else ""


def done_to(sentence: ParsedSentence, number: Number) -> str:
    """What the verb right before a number did to people: "killing at least 20 according to …"."""
    place = sentence.span.start_char + number.start
    before = next((token for token in reversed(sentence.tokens) if token.idx < place), None)
    return what(before) if before is not None and before.pos_ == "VERB" else ""


def rising(last: Token) -> Token | None:
    """The subject of "rose to 20", "stands at 20", "is 20"; the object of "bringing the toll to 20"."""
    if (moved := set_to(last)) is not None:
        return moved if moved.pos_ == "NOUN" else None
    verb = last.head.head if last.dep_ == "pobj" and last.head.lower_ in ("at", "to") else last.head
    if verb.lemma_ in ("limit", "restrict"):
        return None
    if verb.pos_ not in ("AUX", "VERB") or last.dep_ not in ("attr", "pobj"):
        return None
    subject = own_subject(verb)
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def of_toll(noun: Token) -> bool:
    """Whether people are what a death toll has come to: "the death toll rose to 22 people"."""
    moved = moves(noun)
    return moved is not None and moved.lemma_.lower() == "toll"


def of_what(subject: Token) -> Token:
    """Infections, in "the number of infections"."""
    if subject.lemma_.lower() not in COUNTS:
        return subject
    objects = [token for child in subject.children if child.lower_ == "of" for token in child.children]
    return objects[0] if objects else subject


def others(last: Token) -> str:
    """Whom "others" are beside people who are named: aboard in "Lind and eight others on board", else people."""
    following = [token.lower_ for token in last.doc[last.i + 1 : last.i + 3]]
    if following[:1] == ["aboard"] or following == ["on", "board"]:
        return "people aboard"
    beside = last.head if last.dep_ == "conj" else None
    people = beside is not None and (beside.ent_type_ == "PERSON" or counts_people(plural(beside)))
    return "people" if people else ""

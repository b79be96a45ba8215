"""Dates that the parse hangs from a clause of another time: from what follows them, or from words around speech."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Span, Token

from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.events.happenings import is_event
from analysis.annotation.grammar.tense import any_subject, auxiliary_words, climb, heads_clause, was_held

_AFTER = frozenset(("after", "following", "since"))
_CLOSING = frozenset(('"', "”", "’’", "''"))
_OPENING = frozenset(("“", "``", "‘‘"))
_COUPLING = frozenset(("follow", "precede"))
"""Verbs that put one event beside another: the date behind the second is the second's."""
_NAMED = 8
"""Words of a name that takes the place of a subject."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def is_in_other_speech(head: Token, date: Span) -> bool:
    """Whether a date stands in quotation marks that open behind the verb it was given to: 'wrote: "Tonight …'.

    Words that the verb itself governs within the marks are its own: 'called it "a triumph of Monday"'.
    """
    if _goes_along(head, date):
        return True
    if head.i > date.start:
        behind = [token for token in head.doc[date.end : head.i] if token.text in (*_CLOSING, *_OPENING)]
        return bool(behind) and behind[0].text in _CLOSING and behind[0].tag_ != "``" and head.lemma_ in REPORTING
    between = head.doc[head.i + 1 : date.start]
    opened = [token.i for token in between if token.text in _OPENING or (token.text == '"' and token.tag_ == "``")]
    if not opened or any(token.text in _CLOSING and token.tag_ != "``" for token in between if token.i > opened[-1]):
        return False
    return date.start - opened[-1] == 1


def _led_by(head: Token, date: Span) -> Token | None:
    """The event of 'After his conviction in Soll last summer, he left', 'left, following the election today'."""
    doc, first = date.doc, date.sent[0]
    ends = doc[date.end].text if date.end < date.sent.end else ""
    if first.lower_ in _AFTER and ends == "," and date.end <= head.i:
        noun = next((child for child in first.rights if child.dep_ == "pobj"), None)
        whole = noun is not None and all(token.text != "," for token in doc[noun.i : date.start])
        return noun if whole and noun is not None and is_event(noun) else None
    noun = doc[date.start - 1] if date.start > head.i + 1 else None
    behind = noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in _AFTER and is_event(noun)
    return noun if behind and date.root.dep_ == "npadvmod" else None


def told_apart(head: Token, date: Span) -> Token | None:
    """The event that a past date dates within a clause of the present: of 'Their demands include talks held in May'."""
    if head.tag_ not in ("VBP", "VBZ") or head.lemma_.lower() in REPORTING or head.lemma_ in ("be", "have"):
        return None
    above = list(takewhile(lambda token: token.i != head.i, climb(date.root)))
    return next((token for token in above if is_event(token) and not date.start <= token.i < date.end), None)


def told_around(head: Token) -> Token:
    """From 'scheduled' to 'held' in 'games scheduled for Monday were held', to 'had' in 'had a chance to start'."""
    noun = head.head
    if head.dep_ not in ("acl", "relcl") or noun.i > head.i:
        return head
    above = noun.head
    if was_held(head):
        return above
    chance = noun.dep_ == "dobj" and above.lemma_ == "have" and heads_clause(above)
    return above if chance and "to" in auxiliary_words(head) and any_subject(head) is None else head


def follows(noun: Token, date: Span) -> bool:
    """'Held a vote, following the first round of talks on Monday', 'prior to independence in 1974': told behind."""
    if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or noun.i < noun.head.i:
        return False
    link = noun.head.head if noun.head.lower_ in ("of", "to") else noun.head
    dated = date.start > date.sent.start and date.doc[date.start - 1].lower_ == "in"
    return link.lower_ == "following" or (dated and link.lower_ in ("after", "ahead", "prior", "since"))


def leads(noun: Token, date: Span) -> bool:
    """Whether a noun is what went before, at the head of a sentence: 'After a discharge in 2006, he'."""
    first = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following") and noun.head.is_sent_start is True
    return first and noun.pos_ == "NOUN" and noun.i < date.start and noun.head.head.i > date.end


def _goes_along(head: Token, date: Span) -> bool:
    """'Yesterday' of 'Last week the mayor resigned, with two clerks following suit yesterday': of what went along."""
    link = next((token for token in climb(date.root) if token.lower_ == "with"), None)
    if link is None or link.head.i != head.i or link.i < head.i:
        return False
    return any(token.tag_ == "VBG" for token in date.doc[link.i : date.start])


def is_gapped(date: Span) -> bool:
    """'And Berg in 1868' of 'Moss was ousted in 1998, and Berg in 1868': the verb is the first one's."""
    doc, place = date.doc, date.start - 1
    if place <= date.sent.start or doc[place].lower_ not in ("in", "on"):
        return False
    first = place
    while first > date.sent.start and doc[first - 1].pos_ in ("ADJ", "DET", "NOUN", "PROPN") and place - first < _NAMED:
        first -= 1
    joined = doc[max(date.sent.start, first - 2) : first]
    if first == place or not len(joined) or joined[-1].lower_ != "and":
        return False
    before = joined[0] if joined[0].text != "," else doc[max(date.sent.start, first - 3)]
    return before.ent_type_ == "DATE" and before.i < first - 1


def is_part_of_purpose(head: Token) -> bool:
    """'And then to lead' of 'the best one to help me and then to lead': nobody is said to do it."""
    if head.dep_ != "conj" or "to" not in auxiliary_words(head) or any_subject(head) is not None:
        return False
    first = head.head
    while first.dep_ in ("conj", "xcomp") and first.head.i != first.i:
        first = first.head
    return first.dep_ in ("acl", "relcl") and "to" in auxiliary_words(first)


def beside_its_day(head: Token, date: Span) -> Token | None:
    """The noun that a date behind it dates: of 'The vote follows a walkout on Monday', 'as was a walkout on Monday'."""
    if head.lower_ == "followed" and head.dep_ == "advcl":
        agents = (below for child in head.rights if child.dep_ == "agent" for below in child.rights)
        return next((noun for noun in agents if noun.dep_ == "pobj" and noun.i < date.start), None)
    if head.dep_ == "acl" and head.lower_ == "scheduled" and head.head.pos_ == "PROPN":
        return head.head
    if head.lemma_.lower() in _COUPLING:
        return next((child for child in head.rights if child.dep_ == "dobj" and child.i < date.start), None)
    if (noun := _led_by(head, date)) is not None:
        return noun
    inverted = head.lemma_ == "be" and any(child.lower_ == "as" and child.dep_ == "mark" for child in head.lefts)
    behind = (child for child in head.rights if child.dep_ in _SUBJECTS)
    return next(behind, None) if inverted else None

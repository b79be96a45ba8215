"""Which words of a clause say no more than when it happened: a label does without them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.annotation.grammar.tense import any_subject

_AGAIN = frozenset((",", "again", "and", "later", "then"))
"""Words between two dates of one deed."""
_LEANINGS = frozenset(("earlier", "early", "late", "later", "shortly", "sometime"))
"""Words before a date that belong to it."""
_LEADING_TO = frozenset(("beginning", "starting"))
_OF_TIMES = frozenset("be,become,begin,bring,end,mark,see,witness".split(","))
"""Verbs of which a time may be the subject ('2018 saw a drought'); of others it is no more than the parse's slip."""
_SINGLING = frozenset("following,next,preceding,previous,same,the".split(","))


def date_words(clause: Clause, date: Span) -> Iterator[int]:
    """The date and what only leads to it ('on', 'as of', 'starting in'); not where it is what the clause speaks of."""
    opens = date.root.dep_ in SUBJECTS or (date.root.i < clause.head.i and not any_subject(clause.head))
    if opens and date.root.head.i == clause.head.i and clause.head.lemma_ in _OF_TIMES:
        return
    yield from range(date.start, date.end)
    yield from (token.i for token in clause.words if token.dep_ == "case" and within(token.head, date))
    yield from (token.i for token in clause.words if token.dep_ == "prep" and _introduces(token, date))
    yield from _other_dates(date)
    yield from _leaning(date)
    yield from (token.i for token in clause.words if token.lower_ in _LEADING_TO and _is_empty(token, date))


def _leaning(date: Span) -> Iterator[int]:
    """'Late' of 'late on Sunday', 'early' of 'early today'."""
    place = date.start - 1
    if place > 0 and date.doc[place].dep_ == "prep" and date.doc[place - 1].lower_ in _LEANINGS:
        place -= 1
    first = date.start
    while first > 0 and date.doc[first - 1].lower_ in _SINGLING:
        first -= 1
        if date.doc[first].lower_ != "the" or date.doc[first].head in date or first + 1 < date.start:
            yield first
    if place >= 0 and date.doc[place].lower_ in _LEANINGS:
        yield place
        yield from (very for very in (place - 1,) if very >= 0 and date.doc[very].lower_ == "very")


def _other_dates(date: Span) -> Iterator[int]:
    """The rest of 'this December and January', whichever of the two is the date."""
    yield from _again(date)
    for other in date.root.conjuncts:
        if other.ent_type_ == "DATE":
            yield from (below.i for below in other.subtree)
            first = other.head.i if other.head.dep_ == "prep" else other.left_edge.i
            yield from (first - 1 for word in date.doc[max(0, first - 1) : first] if word.lower_ in _LEANINGS)
            yield from (token.i for token in other.head.children if token.dep_ == "cc")
            yield from (token.i for token in (date.root.head, other.head) if token.dep_ == "prep")


def _again(date: Span) -> Iterator[int]:
    """'And again on 14 May' after 'on 10 May', whichever of the two is the date."""
    lead = date.root.head
    for other in lead.head.children if lead.dep_ == "prep" else ():
        first, last = sorted((lead, other), key=lambda token: token.i)
        between = [token for token in date.doc[first.i + 1 : last.i] if token.ent_type_ != "DATE"]
        dated = (
            other.i != lead.i and other.dep_ == "prep" and any(child.ent_type_ == "DATE" for child in other.children)
        )
        if dated and between and all(token.lower_ in _AGAIN for token in between):
            yield from (below.i for below in (*between, *other.subtree))


def within(token: Token, date: Span) -> bool:
    """Whether a word is one of a date's."""
    return date.start <= token.i < date.end


def _introduces(prep: Token, date: Span) -> bool:
    return any(within(child, date) and child.dep_ == "pobj" for child in prep.children) or _is_empty(prep, date)


def _is_empty(token: Token, date: Span) -> bool:
    """Whether a word holds nothing but the date and prepositions."""
    below = [below for below in token.subtree if below.i != token.i and not below.is_punct]
    leading = (word for word in below if not within(word, date) and word.lower_ not in _LEANINGS)
    return any(within(word, date) for word in below) and all(word.dep_ == "prep" for word in leading)

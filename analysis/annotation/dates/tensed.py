"""What the clause around a date says of when it was: past, present, planned or possible."""

from __future__ import annotations

from datetime import date
from itertools import islice

from spacy.tokens import Span, Token

from analysis.annotation.dates.intervals import Interval
from analysis.annotation.dates.spoken import SAYING
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.tense import auxiliaries, auxiliary_words, climb, governing_verb, modality

_BEGINNING = frozenset(("DET", "NOUN", "PRON", "PROPN", "SCONJ"))
"""What a clause begins with that somebody said."""
_RESCHEDULING = frozenset("defer,delay,move,postpone,push,reschedule,shift".split(","))
"""Verbs after which 'to' or 'for' names the new day."""
_PUT_OFF = frozenset("adjourn,defer,delay,extend,postpone,push back,put off,suspend".split(","))


def _dated(span: Span) -> Token:
    """The word that a date hangs from: the verb of saying right before it, and not what was said behind it."""
    place = span.start - 1
    if place > span.sent.start and span.doc[place].lower_ == "on":
        place -= 1
    said = span.doc[place] if place >= span.sent.start else span.root
    following = span.doc[span.end].pos_ if span.end < span.sent.end else ""
    right_behind = said.tag_ == "VBD" and said.lemma_.lower() in SAYING
    return said if right_behind and following in _BEGINNING else span.root


def _is_moved(verb: Token) -> bool:
    moved = verb.lemma_.lower() in _RESCHEDULING
    return moved and any(child.dep_ in ("dobj", "nsubjpass") for child in children(verb))


def is_put_off(span: Span) -> bool:
    """'A decision was put off until March', 'until a vote in March': whatever the tense, that is to come."""
    verb = governing_verb(span.root)
    if verb is None:
        return False
    if span.root.dep_ == "pobj" and span.root.head.lower_ in ("for", "to") and _is_moved(verb):
        return True
    if not any(token.lower_ in ("till", "until") for token in climb(span.root)):
        return False
    return any(words in _PUT_OFF for words in (verb.lemma_, *(f"{verb.lemma_} {part.lower_}" for part in verb.rights)))


def told_in(span: Span) -> str:
    """The tense of the clause that a date stands in; none where the date is that of a source."""
    if _dates_from(span) or _is_according(span) or _went_before(span):
        return "past"
    tense = modality(_dated(span))
    return "" if tense == "possible" and _is_of_source(span) else tense


def _went_before(span: Span) -> bool:
    """'The vote follows a walkout in May', 'comes after a walkout in May'."""
    verb = governing_verb(span.root)
    if verb is None or verb.tag_ not in ("VBP", "VBZ") or verb.i > span.start:
        return False
    after = verb.lemma_ == "come" and any(token.lower_ == "after" for token in islice(climb(span.root), 4))
    return verb.lemma_ == "follow" or after


def was_able(span: Span) -> bool:
    """'On the night of May 25 visitors could dance': of a day that is past, 'could' tells what was."""
    verb = governing_verb(span.root)
    helpers = auxiliary_words(verb) if verb is not None else frozenset[str]()
    return "could" in helpers and helpers.isdisjoint(("have", "'ve", "’ve"))


def _is_of_source(span: Span) -> bool:
    """'Research from 2014 can …'."""
    link = span.root.head
    return link.dep_ == "prep" and link.lower_ == "from" and link.head.pos_ in ("NOUN", "PROPN")


def _is_according(span: Span) -> bool:
    """'According to officials on Saturday, it may …': when they said so."""
    link = span.root.head
    if link.dep_ != "prep" or not span.doc[span.sent.start].is_sent_start:
        return False
    return any(token.lower_ == "according" for token in islice(climb(link.head), 4))


def _dates_from(span: Span) -> bool:
    """'The sample dates from Friday'."""
    before = span.doc[max(span.sent.start, span.start - 2) : span.start]
    return len(before) > 1 and before[0].lemma_ == "date" and before[1].lower_ in ("back", "from")


def is_unreal(token: Token) -> bool:
    """Whether a clause tells what was not, or may not have been: 'should have opened on Thursday'."""
    verb = governing_verb(token)
    return verb is not None and any(helper.lower_ in ("have", "'ve", "’ve") for helper in auxiliaries(verb))


def reconciled(tense: str, interval: Interval | None, published: date | None) -> str:
    """The tense of the clause, put right where it cannot be meant: 'meets' of last week, 'was' of next week."""
    if interval is None or published is None:
        return tense or "present"
    if tense in ("", "present"):
        return "past" if interval.before(published) else "planned" if interval.after(published) else "present"
    if tense == "planned" and interval.before(published) and interval.latest.year < published.year - 1:
        return "past"
    return "planned" if tense == "past" and interval.after(published) else tense

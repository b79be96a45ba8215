"""Which words of a clause say no more than when it happened: a label does without them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.whenclauses import words_of_day
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.annotation.grammar.tense import any_subject

_AGAIN = frozenset((",", "again", "and", "later", "then"))
"""Words between two dates of one deed."""
_AGREED = frozenset(
    "agreement,commitment,contract,deal,decision,goal,intention,offer,order,pact,plan,pledge,promise,proposal,target"
    ",threat,vow".split(",")
)
"""Nouns behind which 'to' tells what is to come."""
_BOUNDS = frozenset(("after", "before", "through", "till", "until"))
LEANINGS = frozenset(("earlier", "early", "late", "later", "shortly", "sometime", "soon"))
"""Words before a date that belong to it."""
_COUNTED = frozenset(("after", "before", "earlier", "later"))
"""Words that end a time counted from another."""
_DEICTIC = frozenset("earlier,last,later,next,this,today,tomorrow,yesterday".split(","))
_HOURS = frozenset("a.m.,early,late,midday,midnight,noon,on,p.m.".split(","))
"""Words between 'as of' and a day."""
_LEADING_TO = frozenset(("beginning", "commencing", "planned", "scheduled", "starting"))
_NEAR = 6
"""Words before a date that may be another one."""
_OF_TIMES = frozenset("be,become,begin,bring,end,mark,see,witness".split(","))
"""Verbs of which a time may be the subject ('2018 saw a drought'); of others it is no more than the parse's slip."""
_PARTS_OF_TIME = frozenset("afternoon,day,days,evening,morning,night,week,weekend".split(","))
_SHARES = frozenset("all,half,most,much,part,parts,rest,some".split(","))
_SINGLING = frozenset("following,next,preceding,previous,same,the".split(","))


def date_words(clause: Clause, date: Span) -> Iterator[int]:
    """The date and what only leads to it ('on', 'as of', 'starting in'); not where it is what the clause speaks of."""
    if clause.head.lemma_ in _OF_TIMES and _opens(clause, date):
        return
    yield from words_of_day(clause, date)
    if is_agreed(clause.head) and not agreement(clause, date):
        return
    if clause.head.lemma_ == "enter" and date.start == clause.head.i + 1:
        return
    if _bounds(clause, date) or (date.root.dep_ == "dobj" and _is_of(date.end, date)) or _is_share(date):
        return
    words = (*clause.words, *clause.said)
    yield from range(date.start, date.end)
    yield from _leading(date)
    yield from _behind(date)
    yield from _of_part(date)
    yield from _as_of(date)
    yield from (token.i for token in words if token.dep_ == "case" and within(token.head, date) and not is_owner(token))
    yield from (token.i for token in words if token.dep_ in ("agent", "prep") and _introduces(token, date))
    yield from _as_another(date)
    yield from _other_dates(date)
    yield from _leaning(date)
    yield from (
        token.i
        for token in clause.words
        if token.i != clause.head.i and _is_participle(token) and _is_empty(token, date)
    )


def is_agreed(verb: Token) -> bool:
    """'An agreement to build a pipeline in 2025': without the date a label would date the agreement."""
    return verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB" and verb.head.lemma_.lower() in _AGREED


def agreement(clause: Clause, date: Span) -> list[int]:
    """'An agreement to' of 'an agreement to build a pipeline by 2025', whose day is not that by which it is built."""
    link = date.root.head
    if not is_agreed(clause.head) or link.lower_ != "by" or link.head.i < clause.head.i:
        return []
    start = next((child.i for child in clause.head.lefts if child.lower_ == "to"), 0)
    return [token.i for token in clause.words if token.i <= start]


def _opens(clause: Clause, date: Span) -> bool:
    """Whether a date is what a clause speaks of, or stands where its subject would."""
    if any(token.dep_ in SUBJECTS and token.head.i == clause.head.i for token in date):
        return True
    leads = date.root.i < clause.head.i and not any_subject(clause.head)
    return leads and date.root.head.i == clause.head.i


def _leading(date: Span) -> Iterator[int]:
    """'On', and another date right before: 'a year later on 10 August'."""
    place = date.start - 1
    lead = date.doc[place] if place >= date.sent.start else None
    named = date.root.dep_ in ("compound", "nummod") and (
        date.root.head.ent_type_ == "PERSON" or (date.end < len(date.doc) and date.doc[date.end].pos_ in ("DET", "NUM"))
    )
    opens = place == date.sent.start and date.end < date.sent.end and date.doc[date.end].text == ","
    leads = lead is not None and (lead.lower_ == "on" or (lead.lower_ == "in" and (named or opens)))
    if leads and lead is not None and lead.dep_ == "prep":
        yield place
        place -= 1
    before = date.doc[date.sent.start : place + 1]
    opens = 0 < len(before) <= _NEAR and all(token.ent_type_ == "DATE" for token in before)
    other = date.doc[max(0, place)]
    beside = other.dep_ == "npadvmod" and other.ent_type_ == "DATE" and other.left_edge.lower_ in _DEICTIC
    if place < 0 or not (opens or beside or date.doc[place].lower_ in _COUNTED):
        return
    while place >= date.sent.start and date.doc[place].ent_type_ == "DATE" and date.start - place < _NEAR:
        yield place
        place -= 1


def _is_participle(token: Token) -> bool:
    """'Starting' of 'starting in June', 'running' of 'running from 2 to 5 June, the fair'."""
    return token.lower_ in _LEADING_TO or (token.dep_ == "advcl" and token.tag_ in ("VBG", "VBN"))


def _is_of(place: int, date: Span) -> bool:
    return date.sent.start <= place < date.sent.end and date.doc[place].lower_ == "of"


def _is_share(date: Span) -> bool:
    """'Spent much of August': the verb says nothing without it."""
    place = date.start - 2
    return _is_of(date.start - 1, date) and place >= date.sent.start and date.doc[place].lower_ in _SHARES


def _of_part(date: Span) -> Iterator[int]:
    """'On the night of' before '25 May'."""
    place = date.start - 2
    if not _is_of(date.start - 1, date) or place < date.sent.start or date.doc[place].lower_ not in _PARTS_OF_TIME:
        return
    while (
        place > date.sent.start and date.doc[place - 1].dep_ in ("amod", "det", "prep") and place > date.start - _NEAR
    ):
        place -= 1
        if date.doc[place].dep_ == "prep":
            break
    yield from range(place, date.start)


def _behind(date: Span) -> Iterator[int]:
    """'Local time' behind a date, and of 'in 1998, and Berg in 1868' the rest."""
    zone = date.doc[date.end : min(date.end + 2, date.sent.end)]
    if zone.text.lower() == "local time":
        yield from range(zone.start, zone.end)
    aside = date.doc[date.end : min(date.end + 4, date.sent.end)]
    if len(aside) > 3 and aside.text.lower() == ", local time,":
        yield from range(aside.start, aside.end)
    yield from _gap(date)


def _gap(date: Span) -> Iterator[int]:
    """', and Berg in 1868' behind 'in 1998' of 'Moss was ousted in 1998, and Berg in 1868'."""
    rest = date.doc[date.end : date.sent.end]
    place = 1 if rest[:1].text == "," else 0
    if rest[place : place + 1].text.lower() != "and":
        return
    first = place = place + 1
    while place < min(len(rest), first + _NEAR) and rest[place].pos_ in ("ADJ", "DET", "NOUN", "PROPN"):
        place += 1
    if first < place < len(rest) - 1 and rest[place].lower_ in ("in", "on") and rest[place + 1].ent_type_ == "DATE":
        yield from (token.i for token in rest[: place + 2])
        yield from (token.i for token in rest[place + 2 :] if token.ent_type_ == "DATE")


def _as_of(date: Span) -> Iterator[int]:
    """'As of midday' of 'As of midday Thursday'."""
    place = date.start - 1
    while place > date.sent.start and (date.doc[place].lower_ in _HOURS or date.doc[place].like_num):
        place -= 1
    if place > date.sent.start and date.doc[place - 1 : place + 1].text.lower() == "as of":
        yield from range(place - 1, date.start)


def _beside(date: Span) -> Iterator[int]:
    """'— today —' behind 'on Monday'."""
    aside = date.doc[date.end : min(date.end + 3, date.sent.end)]
    if len(aside) > 2 and aside[1].ent_type_ == "DATE" and aside[0].text == aside[2].text and aside[0].is_punct:
        yield from range(aside.start, aside.end - (aside[0].text == ","))


def _as_another(date: Span) -> Iterator[int]:
    """'As the court' of 'on the same day as the court'."""
    following = date.doc[date.end] if date.end < date.sent.end else None
    if following is not None and following.lower_ == "as" and any(token.lower_ == "same" for token in date):
        yield from (below.i for below in following.subtree)


def _in_figures(date: Span) -> bool:
    """Whether a date is readable where nobody knows when it was written."""
    return any(token.text[:1].isdigit() for token in date)


def is_owner(token: Token) -> bool:
    """Whether a mark of possession goes with a date: "last night's attack" is the attack."""
    return token.tag_ == "POS" and token.head.dep_ == "poss" and token.head.ent_type_ in ("DATE", "TIME")


def _bounds(clause: Clause, date: Span) -> bool:
    """'Until Thursday', 'before 1990': without these words a label would say that it was so on that day."""
    before = date.doc[date.start - 1] if date.start > date.sent.start else None
    bounds = before is not None and (before.lower_ in _BOUNDS or (before.lower_ == "since" and _in_figures(date)))
    if before is None or not bounds or before.dep_ not in ("mark", "prep"):
        return False
    return any(token.i == before.i for token in clause.words)


def _leaning(date: Span) -> Iterator[int]:
    """'Late' of 'late on Sunday', 'early' of 'early today'."""
    place = date.start - 1
    if place > 0 and date.doc[place].dep_ == "prep" and date.doc[place - 1].lower_ in LEANINGS:
        place -= 1
    first = date.start
    while first > 0 and date.doc[first - 1].lower_ in _SINGLING:
        first -= 1
        if date.doc[first].lower_ != "the" or date.doc[first].head in date or first + 1 < date.start:
            yield first
    if place >= 0 and date.doc[place].lower_ in LEANINGS:
        yield place
        yield from (very for very in (place - 1,) if very >= 0 and date.doc[very].lower_ == "very")


def _other_dates(date: Span) -> Iterator[int]:
    """The rest of 'this December and January' and of 'Tomorrow, a Monday,', whichever of the two is the date."""
    other = date.root.head
    if date.root.dep_ == "appos" and other.dep_ in SUBJECTS and other.ent_type_ == "DATE":
        yield from (below.i for below in other.subtree)
    if date.root.dep_ in SUBJECTS:
        yield from (below.i for child in date.root.rights if child.dep_ == "appos" for below in child.subtree)
    yield from _again(date)
    yield from _beside(date)
    for other in date.root.conjuncts:
        if other.ent_type_ == "DATE":
            yield from (below.i for below in other.subtree)
            first = other.head.i if other.head.dep_ == "prep" else other.left_edge.i
            yield from (first - 1 for word in date.doc[max(0, first - 1) : first] if word.lower_ in LEANINGS)
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
    leading = (word for word in below if not within(word, date) and word.lower_ not in LEANINGS)
    return any(within(word, date) for word in below) and all(word.dep_ == "prep" for word in leading)

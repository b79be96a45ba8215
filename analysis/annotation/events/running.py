"""Times that end, or began, with publication: what runs now, and what has been so since then."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as day
from datetime import timedelta

from spacy.tokens import Span, Token

from analysis.annotation.document import Document
from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import borrowed_subject, clause_words, said
from analysis.annotation.grammar.tense import any_subject, auxiliaries, climb, heads_clause
from analysis.tables import DateMention

LEAD = 26
"""Characters before a date in which what leads to it stands."""
_HEDGES = frozenset("about,around,at,least,roughly".split(","))
"""Words between 'since' and a date."""
_MOST_HEDGES = 2
_RUNS_UNTIL = re.compile(
    r"\b(?:(?:continues?|goes\son|lasts?|runs?)(?:\son)?|(?:remains?|stays?)(?:\s[\w-]{1,20}){1,3}|ha(?:s|ve)\sbeen\s\w{2,20})"
    r"\s(?:through|till|until)\s$",
    re.IGNORECASE,
)
_RUN = 64
"""Characters before a date in which what runs until then stands."""


def running(document: Document, date: DateMention, published: day) -> DateMention:
    """The end of what runs now as the time up to it: 'continues through 8 October'."""
    before = document.text(max(0, date.start - _RUN), date.start)
    runs = date.earliest is not None and date.earliest > published and date.grain == "day"
    return replace(date, earliest=published) if runs and _RUNS_UNTIL.search(before) else date


def lasts(verb: Token, date: Span) -> bool:
    """Whether a clause tells what has been so from a date on: 'The record has stood since 1992'."""
    return _has_been(verb) and (_is_since(verb, date) or _behind_since(date))


def _behind_since(date: Span) -> bool:
    """Whether 'since', or 'since about', stands right before a date."""
    place = date.start - 1
    while place > date.sent.start and date.start - place <= _MOST_HEDGES and date.doc[place].lower_ in _HEDGES:
        place -= 1
    return place >= date.sent.start and date.doc[place].lower_ == "since"


def _has_been(verb: Token) -> bool:
    return any(helper.lemma_ == "have" and helper.tag_ in ("VBP", "VBZ") for helper in auxiliaries(verb))


def _is_since(verb: Token, date: Span) -> bool:
    """Whether a clause tells of the time since an event that a date dates."""
    link = next((token for token in climb(date.root) if token.lower_ == "since"), None)
    return link is not None and link.dep_ == "prep" and link.head.i == verb.i


def been_so_since(noun: Token, date: Span) -> Clause | None:
    """What has been so since an event, told with it: 'Since the fire in March, the school has been shut'."""
    link = noun.head
    verb, subject = link.head, any_subject(link.head)
    if noun.dep_ != "pobj" or link.lower_ != "since" or subject is None or not _has_been(verb):
        return None
    if subject.lower_ == "it":
        return None  # 'Since the seat's creation, it has been safe': what 'it' is stands in what is left out.
    since = {token.i for token in link.subtree}
    words = tuple(token for token in clause_words(verb, date) if token.i not in since)
    return Clause(verb, words, borrowed_subject(verb), said(verb)) if heads_clause(verb) else None


def up_to(published: day | None, earliest: day, latest: day) -> day:
    """The end of a time that has lasted since it began: publication, where that is known and later."""
    return latest if published is None or published < earliest else max(latest, published + timedelta(1))

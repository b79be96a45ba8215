"""Figures that are times: how long something lasted, took, or locks somebody up."""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.counted import plural
from analysis.annotation.figures.lasting import (
    PAUSES,
    SENTENCING,
    asks_for,
    imprisoned,
    lasting,
    paused,
    performed,
    sentenced,
    served,
    state,
)
from analysis.annotation.figures.places import bare_start, token_at, unit_token
from analysis.annotation.figures.thing import Thing
from analysis.annotation.figures.units import Unit
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numerals import Number

SINCE_LAST_TIME = "years since the last time"
"""What "for the first time in 66 years" counts: a length of time that can be checked, not a date."""
_FIRST_IN = re.compile(r"\bfirst\b[^.;]{0,160}\b(?:for|in)\s+(?:(?:about|almost|more\s+than|nearly|over)\s+)?$", re.I)
PRISON = "prison terms"
_PENALTIES = frozenset(("penalty", "punishment", "sentence"))
_SPANS = frozenset("duration,interval,lifespan,period,term,wait".split(","))
"""Nouns for times, of which a copula tells the length: "the term is six years"."""
_LASTING = frozenset(("drag", "last", "spend", "take"))
"""Verbs whose duration is a figure."""
_TALKING = frozenset(
    "call,conversation,discussion,flight,meeting,mission,speech,stay,summit,talk,trip,visit,voyage".split(",")
)
"""Nouns whose duration is a figure ("a two-hour meeting", "a stay of two months")."""


def duration(sentence: ParsedSentence, number: Number, measured: Unit, *, first: int) -> Thing | None:
    """What a time tells the length of; None where it is no figure. `first` is the token behind its unit."""
    text = sentence.text
    end = sentence.span.start_char + measured.end
    if _FIRST_IN.search(text[max(0, number.start - 200) : bare_start(number, text)]):
        return Thing(SINCE_LAST_TIME, measured.name, end) if measured.name == "years" else None
    if measured.joined and first < sentence.span.end and sentence.span.doc[first].lemma_.lower() in _TALKING | PAUSES:
        head = sentence.span.doc[first]
        return Thing(f"{plural(head)} (duration)", measured.name, head.idx + len(head), head)
    last = sentence.span.doc[max(sentence.span.start, first - 1)]
    if imprisoned(sentence, first, joined=measured.joined) or sentenced(last):
        return Thing(PRISON, measured.name, end)
    held = "prison" if served(last) else state(sentence, first)
    if held and not measured.joined:
        return Thing(held, measured.name, end)
    timed = unit_token(last, token_at(sentence, number.start))
    words = (
        performed(timed) or _of_meeting(timed) or paused(timed) or _set(timed) or _lasted(last, joined=measured.joined)
    )
    return Thing(words, measured.name, end) if words else None


def _set(last: Token) -> str:
    """What is so long by law or by its kind: "the sentence for theft is two years"."""
    verb = last.head
    subject = own_subject(verb) if last.dep_ == "attr" and verb.lemma_ == "be" else None
    if subject is None or subject.i > last.i:
        return ""
    if subject.lemma_.lower() in _PENALTIES:
        return PRISON
    return f"{plural(subject)} (duration)" if subject.lemma_.lower() in _SPANS | PAUSES else ""


def _of_meeting(last: Token) -> str:
    """What a time behind "of" tells the length of: a stay of two months."""
    noun = last.head.head if last.dep_ == "pobj" and last.head.lower_ == "of" else None
    return f"{plural(noun)} (duration)" if noun is not None and noun.lemma_.lower() in _TALKING | PAUSES else ""


def _lasted(last: Token, *, joined: bool) -> str:
    """By the verb above: what lasts so long, or a term of prison."""
    verb = next((token for token in last.ancestors if token.pos_ == "VERB"), None)
    if verb is None:
        return ""
    if asks_for(verb, last):
        return PRISON
    if verb.lemma_.lower() not in _LASTING | SENTENCING or joined:
        return ""
    if verb.lemma_.lower() in SENTENCING:
        return PRISON
    subject = lasting(verb)
    return f"{plural(subject)} ({verb.lemma_.lower()})" if subject is not None else ""

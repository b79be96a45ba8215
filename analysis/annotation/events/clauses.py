"""Which clause a date belongs to: what happened then, without what was merely said about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Span, Token

from analysis.annotation.events.clausewords import REPORTING, borrowed_subject, clause_words, mistaken, phrase, said
from analysis.annotation.events.happenings import came_about, is_event
from analysis.annotation.events.othertimes import (
    beside_its_day,
    follows,
    is_gapped,
    is_in_other_speech,
    is_of_another,
    is_part_of_purpose,
    leads,
    told_around,
)
from analysis.annotation.grammar.subjects import FINITE
from analysis.annotation.grammar.tense import any_subject, climb, governing_verb, heads_clause, ranks

_BEFORE_NOUN = ("amod", "compound", "nmod", "nummod")
_ATTENDING = frozenset(
    "attend,boycott,convene,hold,host,join,miss,open,organise,organize,skip,stage,start,watch,witness".split(",")
)
"""Verbs whose object's date is their own: 'attended Wednesday's parade'."""
_CANDIDATES = frozenset("candidate,challenger,contender,nominee,opponent,rival".split(","))
_COURT = re.compile(r"\s(?:at|before|by|in)\s(?:[\w.’'-]+\s){1,6}?(?:[Cc]ourt|[Dd]istrict|[Tt]ribunal)\b")
"""What follows the date of a verdict, not that of the crime: 'convicted of fraud in 2010 in the Northern District'."""
_VERDICTS = frozenset("acquit,arraign,charge,clear,convict,fine,indict,plead,sentence".split(","))
_GOING = frozenset("arrive,come,go,return,travel".split(","))
_IN_SPITE = frozenset(("amid", "amidst", "despite", "unlike", "without"))
"""What hangs from these has a time of its own."""
_NEXT = 6
"""So many of what hangs from a word are looked at."""
_PLACED_BEFORE = frozenset("after,ahead,before,following,including,of,prior,since,until".split(","))
_PROCEEDING = frozenset("begin,close,conclude,continue,end,fail,happen,occur,open,proceed,start,succeed".split(","))
"""Verbs that tell of their subject that it came to pass: "yesterday's launch proceeded" is of yesterday."""
_UNDER_WAY = frozenset(
    "attend,bind,bring,carry,drive,ferry,fly,head,march,queue,ride,sail,take,transport,travel,wait,walk,work".split(",")
)
"""Verbs whose participle tells what somebody was about when something happened."""
_VOTES = frozenset(("election", "primary", "referendum", "runoff"))
_WINNING = frozenset("gain,get,lose,poll,receive,secure,win".split(","))
_SIDING = frozenset("back,choose,endorse,favor,favour,nominate,pick,select,support".split(","))
"""What is done for somebody before the vote that it is for."""
_SHORT = 30
"""Words of a sentence that may be one clause though its parse shows none."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a date dates: its head, all words that belong to it, a subject shared with another clause, what was said."""

    head: Token
    words: tuple[Token, ...]
    borrowed: tuple[Token, ...] = ()
    said: tuple[Token, ...] = ()


def dated_clause(date: Span) -> Clause | None:
    """The clause, or the noun phrase of an event, that an expression of time dates; None where it dates neither."""
    governor, modifies = _governor(date)
    if governor is None or is_gapped(date) or is_of_another(date):
        return None
    head = _verdict(governor, date) or _proceeding(governor, date) or _event_head(governor, modifies, date)
    if head is None:
        return _only_clause(date) if not modifies else None
    if head.dep_ == "acomp" and heads_clause(head.head):
        head = head.head
    if not heads_clause(head):
        return Clause(head, phrase(head))
    head = told_around(_whole(_saying(_apart_from_aside(head, date), date), date), date)
    if is_in_other_speech(head, date) or is_part_of_purpose(head):
        return None
    noun = beside_its_day(head, date)
    return _verbal(head, date) if noun is None else Clause(noun, phrase(noun)) if is_event(noun) else None


def _verbal(head: Token, date: Span) -> Clause:
    """The clause of a verb, put right where the parse hangs a date from the wrong one of two."""
    if (parted := _parted(head, date)) is not None:
        return parted
    if (beside := _beside(head, date)) is not None:
        return beside
    head = _meanwhile(_put_first(head))
    return Clause(head, clause_words(head, date), borrowed_subject(head), said(head))


def _governor(date: Span) -> tuple[Token | None, bool]:
    """The word that an expression is attached to, and whether it stands before it like an adjective."""
    root = date.root
    for token in climb(root):
        if token.head.i == token.i:
            return (token if heads_clause(token) else None), False
        if date.start <= token.head.i < date.end or (token.head.pos_ == "ADP" and not heads_clause(token.head)):
            continue
        if _stands_apart(token, date):
            return next((found for found in climb(token.head) if heads_clause(found)), None), False
        if token.dep_ == "conj" and token.ent_type_ == "DATE" and token.head.dep_ in _BEFORE_NOUN:
            continue
        before_noun = token.dep_ in ("amod", "compound", "nmod", "nummod", "poss") and token.i < token.head.i
        inner = before_noun and token.head.dep_ in ("compound", "nmod") and token.head.head.pos_ == "NOUN"
        outer = inner and is_event(token.head.head) and not is_event(token.head)
        return (token.head.head if outer else token.head), before_noun
    return None, False


def _put_first(verb: Token) -> Token:
    """From 'was' to 'came' in 'It was in May that the case came'."""
    subject = any_subject(verb) if verb.lemma_ == "be" else None
    if subject is None or subject.lower_ != "it":
        return verb
    told = (child for child in verb.rights if child.dep_ in ("advcl", "ccomp", "relcl") and heads_clause(child))
    return next(
        (child for child in told if any(mark.dep_ == "mark" and mark.lower_ == "that" for mark in child.lefts)), verb
    )


def _meanwhile(verb: Token) -> Token:
    """From 'returning' to 'sank' in 'sank while returning from Soll in May'."""
    during = verb.dep_ == "advcl" and verb.tag_ == "VBG" and heads_clause(verb.head) and verb.head.i < verb.i
    if not during or not any(mark.lower_ == "while" for mark in verb.lefts):
        return verb
    spoken = verb.head.dep_ == "ccomp" and verb.head.head.lemma_.lower() in REPORTING
    return verb.head.head if spoken else verb.head


def _beside(verb: Token, date: Span) -> Clause | None:
    """'A truck carrying cattle on Monday overturned': the verb right behind the date, at the same time."""
    noun = verb.head
    following = date.doc[date.end] if date.end < date.sent.end else verb
    if verb.lemma_.lower() not in _UNDER_WAY or verb.dep_ != "acl" or verb.tag_ not in ("VBG", "VBN"):
        return None
    told = following.head if following.dep_ in ("aux", "auxpass") else following
    if following.tag_ == "VBD" and heads_clause(told) and any_subject(told) == noun:
        return Clause(told, clause_words(told, date))
    lost = following.tag_ == "VBN" and following.dep_ == "acl" and following.head == noun and noun.dep_ == "ROOT"
    return Clause(following, tuple(noun.subtree)) if lost and date.sent[-1].text == "." else None


def _parted(root: Token, date: Span) -> Clause | None:
    """One of two clauses that the parse took for one: 'the truce begun in May over the strait | ended on Sunday'."""
    subject, verb = any_subject(root), mistaken(root)
    if subject is None or verb is None:
        return None
    first = root.doc[root.i : verb.i] if root.i < date.start < verb.i else root.doc[verb.i : root.sent.end]
    return Clause(first[0], (*phrase(subject), *first))


def _stands_apart(token: Token, date: Span) -> bool:
    """Whether a time is no part of the noun that the parse hangs it from: 'On Sunday teams', 'In 1974 four men'."""
    link = date.doc[date.start - 1].lower_ if date.start > date.sent.start else ""
    if link == "on" and token.dep_ == "compound":
        return True
    following = date.doc[date.end].pos_ if date.end < date.sent.end else ""
    before = token.dep_ in ("compound", "nmod", "nummod")
    if date.start == date.sent.start and following == "PROPN":
        return before and token.head.pos_ == "PROPN" and token.head.dep_ in ("nsubj", "nsubjpass")
    opens = link == "in" and date.start - 1 == date.sent.start
    return opens and before and following in ("DET", "NUM")


def _verdict(governor: Token, date: Span) -> Token | None:
    """'Convicted' in 'was convicted of filing a false return in 2010 in the Eastern District'."""
    tail = date.doc[date.end : min(date.end + _NEXT + 4, date.sent.end)].text
    if not _COURT.match(f" {tail}"):
        return None
    return next((token for token in climb(governor) if token.lemma_.lower() in _VERDICTS and heads_clause(token)), None)


def _proceeding(noun: Token, date: Span) -> Token | None:
    """'Proceeded' of "Yesterday's launch proceeded"."""
    owned = date.root.dep_ == "poss" and noun.dep_ == "nsubj" and is_event(noun)
    return noun.head if owned and noun.head.lemma_ in _PROCEEDING and heads_clause(noun.head) else None


def _only_clause(date: Span) -> Clause | None:
    """The whole of a short sentence with one finite verb, where the parse takes that verb for no head of a clause."""
    words = tuple(date.sent)
    if len(words) > _SHORT or heads_clause(date.sent.root) or not words[-1].is_punct:
        return None
    verbs = [token for token in words if token.tag_ in FINITE and token.pos_ in ("AUX", "VERB")]
    told = len(verbs) == 1 and verbs[0].tag_ == "VBD" and words[0].i < verbs[0].i < date.start
    return Clause(verbs[0], words) if told and verbs[0].dep_ != "relcl" else None


def _saying(verb: Token, date: Span) -> Token:
    """From 'believe' to 'said' in 'said on Monday they believe': what stands right behind a verb of saying dates it."""
    first = verb.left_edge.i
    before = date.doc[first - 1] if first > date.sent.start else verb
    opens = verb.dep_ == "ccomp" and verb.head.i == before.i and before.lemma_.lower() in REPORTING
    subject = any_subject(verb)
    leads = opens and subject is not None and date.start <= first + 1 and date.end <= subject.i
    return before if leads else verb


def _event_head(governor: Token, modifies: bool, date: Span) -> Token | None:
    """The verb that is dated, or the noun where the date stays within its phrase ('the 1959 meeting')."""
    if modifies and not is_event(governor):
        return came_about(governor)
    below = date.root
    for token in climb(governor):
        if token.lower_ in _IN_SPITE and token.dep_ == "prep":
            return None
        if token.pos_ in ("AUX", "VERB") and token.dep_ != "prep" and not _is_beginning(token):
            return token
        if is_event(token) and ((modifies and token is governor and not _inside(token)) or _kept_apart(token)):
            return token.head if _says(token) else token
        if leads(token, date) or _listed(token, date) or follows(token, date):
            return token
        if token.head.i == token.i:
            return token if is_event(token) else None
        below = token
    return below if heads_clause(below) else None


def _apart_from_aside(verb: Token, date: Span) -> Token:
    """From 'stemming' to 'convicted' in 'was convicted, stemming from his time as mayor, in 2011'."""
    before = verb.doc[max(0, date.start - 2) : date.start]
    parted = len(before) > 1 and before[0].text == "," and before[1].pos_ == "ADP"
    aside = verb.tag_ == "VBG" and verb.dep_ in ("acl", "advcl") and verb.i > 0 and verb.nbor(-1).text == ","
    return verb.head if parted and aside and heads_clause(verb.head) and verb.head.i < verb.i else verb


def _is_beginning(verb: Token) -> bool:
    """'starting in 1968': a preposition in all but form."""
    return verb.lower_ in ("beginning", "starting") and verb.dep_ in ("advcl", "pcomp", "prep")


def _says(noun: Token) -> bool:
    """Whether a dated noun is what tells something: 'A 2015 ruling said that …' tells it then."""
    return noun.dep_ == "nsubj" and noun.head.lemma_.lower() in REPORTING and heads_clause(noun.head)


def _inside(noun: Token) -> bool:
    """Whether the clause around a dated noun happens at the same time."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in _ATTENDING
    around = noun.head.head
    if noun.lemma_.lower() in _VOTES and around.lemma_.lower() in _SIDING:
        return False
    if around.dep_ == "dobj" and around.head.lemma_.lower() in _WINNING:
        around = around.head
    around = _standing(around) if noun.lemma_.lower() in _VOTES else around
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in") and around.pos_ in ("AUX", "VERB")


def _standing(noun: Token) -> Token:
    """From 'candidate' to 'was' in 'was a candidate for the nomination in the 2016 election'."""
    who = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun
    stood = who.dep_ == "attr" and who.lemma_.lower() in _CANDIDATES and who.head.tag_ == "VBD"
    return who.head if stood else noun


def _kept_apart(noun: Token) -> bool:
    """'since the signing', 'the anniversary of the conclusion': the rest of the sentence is of another time."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _PLACED_BEFORE


def _listed(noun: Token, date: Span) -> bool:
    """Whether a noun is one of several that each have a time: 'won the cup in 1971, the shield in 1987'."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.dep_ not in ("conj", "dobj") or noun.i > date.start:
        return False
    # Only what stands next in the list: a chain of thousands would be walked again from each of its links.
    others = [noun.head, *(child for child in islice(noun.rights, _NEXT) if child.dep_ == "conj")]
    rights = (prep for other in others for prep in islice(other.rights, _NEXT) if prep.dep_ == "prep")
    dated = (below for prep in rights for below in islice(prep.children, _NEXT))
    return any(below.ent_type_ == "DATE" and below not in date for below in dated)


def _whole(verb: Token, date: Span) -> Token:
    """From 'visit' to 'plans' in 'plans to visit', and from 'assist' to 'sent' in 'sent to assist since October'."""
    since = date.start > 0 and date.doc[date.start - 1].lower_ == "since"
    if ranks(verb):
        verb = governing_verb(verb.head) or verb
    for token in climb(verb):
        leads = token.dep_ == "xcomp" or _leads_up(token, since=since)
        if token.dep_ == "xcomp" and token.head.pos_ == "ADJ" and heads_clause(token.head.head):
            return token.head.head
        if not leads or not heads_clause(token.head):
            return token
    return verb


def _leads_up(verb: Token, *, since: bool) -> bool:
    """'to assist since October', or before the main clause: 'To modernise its army, in 2018, it bought'."""
    purpose = verb.dep_ == "advcl" and any(child.lower_ == "to" for child in verb.children)
    close = verb.head.i + 1 == verb.left_edge.i and verb.head.lemma_ in _GOING
    return purpose and (since or close or verb.i < verb.head.i)

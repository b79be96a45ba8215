"""Which clause a date belongs to: what happened then, without what was merely said about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Span, Token

from analysis.annotation.grammar.tense import any_subject, climb, governing_verb, heads_clause, ranks

_ATTENDING = frozenset(
    "attend,boycott,convene,hold,host,join,miss,open,organise,organize,skip,stage,start,watch,witness".split(",")
)
"""Verbs whose object's date is their own: 'attended Wednesday's parade'."""
_EVENT_NOUNS = frozenset(
    "accident,airstrike,ambush,anniversary,arrest,arrival,assassination,assault,attack,attempt,ban,battle,birth,blast,bombing,broadcast,campaign,ceasefire"
    ",celebration,ceremony,championship,clash,collapse,concert,conference,congress,contest,coup,crackdown,crash,crisis"
    ",cup,deal,death,debate,debut,defeat,departure,disaster,draw,earthquake,election,end,event,exercise,explosion,expo"
    ",fall,festival,fight,final,fire,flight,flood,funeral,game,gathering,genocide,hearing,hurricane,inauguration"
    ",incident,inquiry,invasion,killing,launch,match,meeting,murder,occupation,olympics,outbreak,overthrow,pact,parade"
    ",plot,poll,proceedings,protest,race,raid,rally,release,report,revolution,riot,rise,ruling,session,shooting,shutdown"
    ",shelling,siege,speech,stampede,start,storm,strike,summit,suspension,takeover,talk,test,tour,treaty,trial,uprising,verdict,victory"
    ",visit,vote,war,win,withdrawal,wedding".split(",")
)
_NOUN_ENDINGS = ("ation", "cution", "ction", "lusion", "ment", "nition", "ption", "sion", "ssion", "ution")
_PLACED_BEFORE = frozenset("after,ahead,before,following,of,prior,since,until".split(","))
REPORTING = frozenset(
    "acknowledge,add,admit,affirm,allege,announce,argue,assert,believe,claim,comment,conclude,confirm,declare,deny"
    ",disclose,emphasise,emphasize,estimate,explain,indicate,inform,insist,mention,note,notify,observe,predict,quote,read"
    ",recall,remark,repeat,reply,report,reveal,say,state,stress,suggest,tell,think,tweet,warn,write".split(",")
)
"""Verbs whose complement is what was said: the date of the saying does not date it."""


_APART = 4
"""Words of a date between 'was' and its participle."""
_GOING = frozenset("arrive,come,go,return,travel".split(","))
_CLOSING = ('"', "”", "’’", "''")
_QUOTES = (*_CLOSING, "“", "``", "‘")
_ELSEWHEN = frozenset("after,ahead,amid,amidst,before,following,prior,since".split(","))
"""Phrases with these tell of another time, unless they hold the date."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What a date dates: its head, all words that belong to it, a subject shared with another clause, what was said."""

    head: Token
    words: tuple[Token, ...]
    borrowed: tuple[Token, ...] = ()
    said: tuple[Token, ...] = ()


_NEXT = 6
"""So many of what hangs from a word are looked at."""


def dated_clause(date: Span) -> Clause | None:
    """The clause, or the noun phrase of an event, that an expression of time dates; None where it dates neither."""
    governor, modifies = _governor(date)
    if governor is None:
        return None
    head = _event_head(governor, modifies, date)
    if head is None:
        return None
    if head.dep_ == "acomp" and heads_clause(head.head):
        head = head.head
    if not heads_clause(head):
        return Clause(head, _phrase(head))
    head = _whole(_apart_from_aside(head, date), date)
    return Clause(head, _clause_words(head, date), _borrowed_subject(head), _said(head))


def _governor(date: Span) -> tuple[Token | None, bool]:
    """The word that an expression is attached to, and whether it stands before it like an adjective."""
    root = date.root
    for token in climb(root):
        if token.head.i == token.i:
            return (token if heads_clause(token) else None), False
        if date.start <= token.head.i < date.end or (token.head.pos_ == "ADP" and not heads_clause(token.head)):
            continue
        before_noun = token.dep_ in ("amod", "compound", "nmod", "nummod", "poss") and token.i < token.head.i
        return token.head, before_noun
    return None, False


def _event_head(governor: Token, modifies: bool, date: Span) -> Token | None:
    """The verb that is dated, or the noun where the date stays within its phrase ('the 1959 meeting')."""
    if modifies and not _is_event(governor):
        return None
    below = date.root
    for token in climb(governor):
        if token.pos_ in ("AUX", "VERB") and token.dep_ != "prep" and not _is_beginning(token):
            return token
        if _is_event(token) and ((modifies and token is governor and not _inside(token)) or _kept_apart(token)):
            return token
        if _leads(token, date) or _listed(token, date):
            return token
        if token.head.i == token.i:
            return token if _is_event(token) else None
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


def _is_event(token: Token) -> bool:
    """Whether a noun names something that happens."""
    if token.pos_ not in ("NOUN", "PROPN") and not (token.tag_ == "VBG" and token.dep_ == "pobj"):
        return False
    lemma = token.lemma_.lower()
    return lemma in _EVENT_NOUNS or lemma.endswith(_NOUN_ENDINGS) or (token.tag_ in ("NN", "VBG") and _is_gerund(token))


def _is_gerund(token: Token) -> bool:
    """'the signing of a pact'."""
    return token.lower_.endswith("ing") and any(child.lower_ == "of" for child in token.children)


def _inside(noun: Token) -> bool:
    """Whether the clause around a dated noun happens at the same time."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_.lower() in _ATTENDING
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "in")


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


def _leads(noun: Token, date: Span) -> bool:
    """Whether a noun is what went before, at the head of a sentence: 'After a discharge in 2006, he'."""
    first = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following") and noun.head.is_sent_start is True
    return first and noun.pos_ == "NOUN" and noun.i < date.start and noun.head.head.i > date.end


def _apart(clause: Token, verb: Token) -> bool:
    """Whether a clause that the parse puts under a verb of saying was not said: 'so …', '…; the mayor said'."""
    parted = any(token.text == ";" for token in verb.doc[clause.i : verb.i])
    return parted or clause.left_edge.lower_ == "so"


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


def _phrase(noun: Token) -> tuple[Token, ...]:
    """A noun and what belongs to it, without clauses and second nouns."""
    left_out = [child for child in noun.children if child.dep_ in ("appos", "cc", "conj", "relcl") and child.i > noun.i]
    return _without(noun, left_out)


def _clause_words(verb: Token, date: Span) -> tuple[Token, ...]:
    """The words of a clause, from after its conjunction to where it turns to another time."""
    elsewhen = [token for token in verb.subtree if _is_elsewhen(token, date)]
    words = _without(verb, [*elsewhen, *(child for child in verb.children if _is_other_clause(child, verb))])
    first = max((child.i + 1 for child in verb.children if child.dep_ == "mark"), default=0)
    first = max(first, _after_speech(verb))
    last = min((child.i for child in elsewhen if child.i > max(verb.i, date.end - 1)), default=len(verb.doc))
    antecedent = [token for token in _antecedent(verb) if token.i >= _after_speech(verb)]
    return (*antecedent, *(token for token in words if first <= token.i < last))


def _after_speech(verb: Token) -> int:
    """Where a clause may begin: behind a colon that opens speech, and behind speech that its own verb ends."""
    before = [token for token in verb.doc[verb.sent.start : verb.i] if token.text in _QUOTES or token.text == ":"]
    ended = verb.lemma_.lower() in REPORTING
    marks = [token.i for token in before if token.text == ":" or (ended and token.text in _CLOSING)]
    opened = [place for place in marks if verb.doc[place].text != ":" or verb.doc[place + 1].text in _QUOTES]
    return max(opened, default=-1) + 1


def _is_elsewhen(prep: Token, date: Span) -> bool:
    """Whether a word begins a phrase of another time."""
    if prep.dep_ != "prep" or prep.lower_ not in _ELSEWHEN:
        return False
    return all(token.i not in range(date.start, date.end) for token in prep.subtree)


def _is_other_clause(child: Token, verb: Token) -> bool:
    if child.dep_ in ("conj", "cc", "parataxis", "advcl", "preconj") or (child.dep_ == "dep" and heads_clause(child)):
        return child.dep_ != "advcl" or any(below.dep_ in ("mark", "advmod") for below in child.children)
    return child.dep_ == "ccomp" and (verb.lemma_.lower() in REPORTING or child.i < verb.i)


def _antecedent(verb: Token) -> tuple[Token, ...]:
    """The noun that a relative clause or participle says something of, with the words before it."""
    said = verb.dep_ == "ccomp" and verb.head.dep_ == "relcl" and any(child.tag_ == "WDT" for child in verb.lefts)
    outer = verb.head if said else verb
    noun = outer.head
    if outer.dep_ not in ("acl", "relcl") or noun.i > verb.i:
        return ()
    return tuple(token for token in noun.subtree if token.i < max(noun.i + 1, outer.left_edge.i))


def _without(head: Token, left_out: Iterable[Token]) -> tuple[Token, ...]:
    gone = {token.i for child in left_out for token in child.subtree}
    return tuple(sorted((token for token in head.subtree if token.i not in gone), key=lambda token: token.i))


def _borrowed_subject(verb: Token) -> tuple[Token, ...]:
    """The subject of the first of two verbs, which the second leaves out."""
    if any_subject(verb) is not None or _is_aside(verb):
        return ()
    for token in climb(verb):
        owner = any_subject(token)
        if owner is not None:
            relative = owner.tag_ in ("WDT", "WP") and token.dep_ == "relcl"
            return _antecedent(token) if relative else (*_phrase_of(owner), *_helper(verb))
        if token.dep_ not in ("advcl", "conj", "pcomp", "prep", "xcomp"):
            break
    return _opening_name(verb) if verb.dep_ == "conj" else ()


def _phrase_of(owner: Token) -> tuple[Token, ...]:
    """A subject without what is only said about it between commas."""
    asides = [
        child for child in owner.rights if child.dep_ in ("appos", "relcl") and child.left_edge.nbor(-1).text == ","
    ]
    kept = _without(owner, asides)
    return kept[:-1] if asides and kept[-1].text == "," else kept


def _helper(verb: Token) -> tuple[Token, ...]:
    """'Was', of 'was on Monday rammed', which the parse takes for a verb of its own."""
    be, between = verb.head, verb.doc[verb.head.i + 1 : verb.i]
    parted = verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBN") and be.lemma_ == "be" and 0 < len(between) <= _APART
    return (be,) if parted and all(token.head.i == verb.i or token.head in between for token in between) else ()


def _opening_name(verb: Token) -> tuple[Token, ...]:
    """The name that a sentence opens with, for a verb joined to one whose subject the parse lost."""
    first = verb.sent.start
    last = next((token.i for token in verb.sent if token.pos_ != "PROPN"), first)
    return tuple(verb.doc[first:last]) if last < verb.i else ()


def _is_aside(verb: Token) -> bool:
    """'as reported by state media': nobody in the main clause does it; of 'when elected', its subject does."""
    joined = any(child.lower_ in ("once", "when", "while") for child in verb.lefts)
    led_up = verb.i < verb.head.i and verb.is_sent_start and verb.lemma_.lower() not in REPORTING
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not joined and not led_up


def _said(verb: Token) -> tuple[Token, ...]:
    """What a verb of saying introduces; of an aside ('as reported by the police on Monday'), the main clause."""
    if verb.lemma_.lower() not in REPORTING:
        return ()
    if _is_aside(verb) and heads_clause(verb.head):
        return tuple(
            token for token in _without(verb.head, [verb]) if not token.is_punct or token.i > verb.head.left_edge.i
        )
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and not _apart(child, verb))
    return next((tuple(child.subtree) for child in clauses), ())

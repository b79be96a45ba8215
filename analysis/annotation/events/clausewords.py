"""Which words belong to a clause: its own, those it shares with another clause, and what is said in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from analysis.annotation.events.happenings import is_event
from analysis.annotation.grammar.subjects import FINITE
from analysis.annotation.grammar.tense import any_subject, auxiliaries, climb, governing_verb, heads_clause

REPORTING = frozenset(
    "acknowledge,add,admit,affirm,allege,announce,argue,assert,believe,claim,comment,conclude,confirm,declare,deny"
    ",disclose,emphasise,emphasize,estimate,explain,indicate,inform,insist,mention,note,notify,observe,predict,quote,read"
    ",recall,remark,repeat,reply,report,reveal,say,state,stress,suggest,tell,think,tweet,warn,write".split(",")
)
"""Verbs whose complement is what was said: the date of the saying does not date it."""

_APART = 4
"""Words of a date between 'was' and its participle."""
_CLOSING = ('"', "”", "’’", "''")
_QUOTES = (*_CLOSING, "“", "``", "‘")
_DASHES = ("–", "—")
_OF_A_MOMENT = frozenset(("bear", "die", "elect", "marry"))
_RELATIVE = ("WDT", "WP")
_UNTOLD = frozenset(("how", "if", "when", "where", "whether"))
"""What begins a clause that nobody asserts."""
_ELSEWHEN = frozenset("after,ahead,amid,amidst,before,following,prior,since".split(","))
"""Phrases with these tell of another time, unless they hold the date."""


def phrase(noun: Token) -> tuple[Token, ...]:
    """A noun and what belongs to it, without clauses and second nouns."""
    left_out = [child for child in noun.children if child.dep_ in ("appos", "cc", "conj", "relcl") and child.i > noun.i]
    return _without(noun, [*left_out, *(token for token in noun.subtree if _is_dated_next(token, noun))])


def _is_dated_next(token: Token, noun: Token) -> bool:
    """'Meeting' of 'the May 3 signing of the Water Bill, a July 2 meeting in Soll', to the parse part of the first."""
    listed = token.dep_ == "appos" and token.i > noun.i and token.left_edge.nbor(-1).text == "," and is_event(token)
    return listed and any(child.ent_type_ == "DATE" for child in token.lefts)


def clause_words(verb: Token, date: Span) -> tuple[Token, ...]:
    """The words of a clause, from after its conjunction to where it turns to another time."""
    elsewhen = [token for token in verb.subtree if _is_elsewhen(token, date)]
    others = (child for child in verb.children if _is_other_clause(child, verb))
    words = _without(verb, [*elsewhen, *others, *_next_subject(verb)])
    first = max((child.i + 1 for child in verb.children if child.dep_ == "mark"), default=0)
    first = max(first, _after_speech(verb))
    turns = [child.i for child in elsewhen if child.i > max(verb.i, date.end - 1)]
    last = min([*turns, *_next_deed(verb, date), *_closing_dash(verb, date)], default=len(verb.doc))
    above = [token for token in antecedent(verb) if token.i >= _after_speech(verb)]
    return (*above, *(token for token in words if first <= token.i < last))


def _next_subject(verb: Token) -> Iterator[Token]:
    """'A guild' of 'In a study published in NATURE, a guild reports', which the parse takes for part of the name."""
    told = governing_verb(verb.head)
    if verb.dep_ != "acl" or told is None or told.tag_ not in FINITE or any_subject(told) is not None:
        return
    named = (token for token in verb.subtree if token.dep_ == "appos" and token.right_edge.i + 1 == told.i)
    yield from (token for token in named if token.left_edge.nbor(-1).text == ",")


def _next_deed(verb: Token, date: Span) -> Iterator[int]:
    """Where 'studied law' begins in 'was born in 1920 in Soll, Norland and studied law': to the parse, a place."""
    for token in verb.subtree if verb.lemma_ in _OF_A_MOMENT else ():
        first, place = token.left_edge, token.head
        joined = token.dep_ == "conj" and place.ent_type_ == "GPE" and token.pos_ == "NOUN"
        done = max(date.end - 1, place.i) < first.i < token.i and first.tag_ in ("VBD", "VBN")
        if joined and done and first.nbor(-1).lower_ == "and":
            yield first.i


def _closing_dash(verb: Token, date: Span) -> Iterator[int]:
    """Where the second dash stands of 'it is usual — Moss bought hers in May — to sell one'."""
    subject = any_subject(verb)
    first = subject.left_edge.i if subject is not None else verb.sent.start
    if first > verb.sent.start and verb.doc[first - 1].text in _DASHES:
        behind = verb.doc[max(verb.i, date.end - 1) : verb.sent.end]
        yield from (token.i for token in behind if token.text in _DASHES)


def _after_speech(verb: Token) -> int:
    """Where a clause may begin: behind a colon that opens speech, and behind speech that its own verb ends."""
    before = [token for token in verb.doc[verb.sent.start : verb.i] if token.text in _QUOTES or token.text == ":"]
    ended = verb.lemma_.lower() in REPORTING
    marks = [token.i for token in before if token.text == ":" or (ended and token.text in _CLOSING)]
    opened = [place for place in marks if verb.doc[place].text != ":" or verb.doc[place + 1].text in _QUOTES]
    return max(opened, default=-1) + 1


def _is_elsewhen(prep: Token, date: Span) -> bool:
    """Whether a word begins a phrase of another time."""
    if prep.dep_ == "prep" and _likens(prep):
        return any(token.ent_type_ == "DATE" and token not in date for token in prep.subtree)
    if prep.dep_ != "prep" or prep.lower_ not in _ELSEWHEN or (prep.lower_ == "before" and _is_place(prep)):
        return False
    return all(token.i not in range(date.start, date.end) for token in prep.subtree)


def _likens(prep: Token) -> bool:
    """Whether it is 'unlike' of "unlike Monday's match", or before the verb 'like' or 'as with' one."""
    if prep.lower_ == "as":
        return prep.i < prep.head.i and prep.nbor().lower_ == "with"
    return prep.lower_ == "unlike" or (prep.lower_ == "like" and prep.i < prep.head.i)


def _is_place(before: Token) -> bool:
    """'Before the cameras', 'before them'."""
    noun = next((child for child in before.rights if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ == "PRON":
        return noun is not None
    return any(child.dep_ == "det" for child in noun.lefts) and not noun.ent_type_ and not is_event(noun)


def _is_other_clause(child: Token, verb: Token) -> bool:
    if child.dep_ in ("conj", "cc", "parataxis", "advcl", "preconj") or (child.dep_ == "dep" and heads_clause(child)):
        joined = (below for below in child.lefts if below.dep_ == "mark" or below.tag_ == "WRB")
        return child.dep_ != "advcl" or any(joined)
    return child.dep_ == "ccomp" and (verb.lemma_.lower() in REPORTING or child.i < verb.i)


def antecedent(verb: Token) -> tuple[Token, ...]:
    """The noun that a relative clause or participle says something of, with the words before it."""
    pronoun = next((child for child in verb.lefts if child.tag_ in _RELATIVE), None) if verb.dep_ == "ccomp" else None
    outer = verb.head if pronoun is not None and verb.head.dep_ == "relcl" else verb
    if pronoun is not None and outer.i == verb.i:
        return _before_comma(pronoun)
    noun = outer.head
    if outer.dep_ not in ("acl", "relcl") or noun.i > verb.i or is_placed(outer):
        return ()
    if noun.ent_type_ == "PERSON" and outer.left_edge.lower_ == "which":
        event = next((above for above in climb(noun) if is_event(above)), None)
        # 'Typhoon Marbel', which the parse takes for a person.
        if event is None and not any(is_event(child) for child in noun.lefts):
            return ()
        noun = event or noun
    noun = _nearest(noun, outer)
    if (before := _before_aside(noun, outer)) != noun:
        return tuple(token for token in before.subtree if token.i <= before.i)
    return tuple(token for token in noun.subtree if token.i < max(noun.i + 1, outer.left_edge.i))


def _before_comma(pronoun: Token) -> tuple[Token, ...]:
    """The subject of 'when the ship sails' before ', which', where the parse hangs that from nothing.

    Behind what is told, 'which' may stand for all of it: 'The ship sank, which Moss said was due to a leak'.
    """
    comma = pronoun.nbor(-1) if pronoun.i > pronoun.sent.start + 1 else pronoun
    verb = comma.nbor(-1) if comma.text == "," else pronoun
    subject = any_subject(verb) if heads_clause(verb) and verb.left_edge.lower_ in _UNTOLD else None
    return tuple(subject.subtree) if subject is not None and subject.pos_ in ("NOUN", "PROPN") else ()


def _before_aside(noun: Token, clause: Token) -> Token:
    """From 'model' to 'automaton' in 'an automaton — a model of cells — devised by Moss'."""
    first, last = noun.left_edge.i - 1, clause.left_edge.i - 1
    parted = noun.dep_ == "appos" and first > 0 and noun.doc[first].text in _DASHES
    return noun.head if parted and noun.doc[last].text in _DASHES else noun


def _nearest(noun: Token, clause: Token) -> Token:
    """The last noun before a clause that speaks of one thing, where the parse hangs it from a list."""
    one = any(token.tag_ == "VBZ" for token in (clause, *clause.lefts))
    before = clause.doc[clause.left_edge.i - 1]
    last = before.nbor(-1) if before.text == "," else before
    if not one or last.i <= noun.i or not any(child.dep_ == "conj" for child in noun.rights):
        return noun
    while last.dep_ == "pobj" and last.head.lower_ == "of" and last.head.head.i > noun.i:
        last = last.head.head
    return last if last.pos_ in ("NOUN", "PROPN") else noun


def is_placed(verb: Token) -> bool:
    """Whether a relative clause is whole without the noun before it: 'a trial, where he was found guilty'."""
    return verb.dep_ == "relcl" and verb.left_edge.tag_ == "WRB" and any_subject(verb) is not None


def _without(head: Token, left_out: Iterable[Token]) -> tuple[Token, ...]:
    gone = {token.i for child in left_out for token in child.subtree}
    return tuple(sorted((token for token in head.subtree if token.i not in gone), key=lambda token: token.i))


def mistaken(root: Token) -> Token | None:
    """The verb of a sentence of which the parse takes a participle for the verb: 'the truce begun in May ended'."""
    if root.tag_ != "VBN" or root.dep_ != "ROOT" or auxiliaries(root):
        return None
    rest = root.doc[root.i + 1 : root.sent.end]
    return next((token for token in rest if token.tag_ == "VBD" and token.dep_ == "acl"), None)


def borrowed_subject(verb: Token) -> tuple[Token, ...]:
    """The subject of the first of two verbs, which the second leaves out."""
    if any_subject(verb) is not None or _is_aside(verb) or _has_own(verb):
        return ()
    for token in climb(verb):
        owner = any_subject(token)
        if owner is not None and owner.i > verb.i and (verb.dep_ not in ("advcl", "pcomp") or verb.tag_ == "VB"):
            return ()
        if owner is not None:
            relative = owner.tag_ in ("WDT", "WP") and token.dep_ == "relcl"
            return antecedent(token) if relative else (*_phrase_of(owner), *_helper(verb))
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


def _has_own(verb: Token) -> bool:
    """Whether a clause has a subject that the parse puts behind its conjunction: 'after Ida Moss stepped down'."""
    if verb.dep_ != "advcl" or verb.tag_ not in FINITE:
        return False
    mark = next((child for child in verb.lefts if child.dep_ == "mark"), verb)
    return any(token.pos_ in ("NOUN", "PRON", "PROPN") for token in verb.doc[mark.i + 1 : verb.i])


def _is_aside(verb: Token) -> bool:
    """'as reported by state media': nobody in the main clause does it; of 'when elected', its subject does."""
    joined = any(child.lower_ in ("once", "when", "while") for child in verb.lefts)
    led_up = verb.i < verb.head.i and verb.is_sent_start and verb.lemma_.lower() not in REPORTING
    return verb.tag_ == "VBN" and verb.dep_ == "advcl" and not joined and not led_up


def said(verb: Token) -> tuple[Token, ...]:
    """What a verb of saying introduces; of an aside ('as reported by the police on Monday'), the main clause."""
    if verb.lemma_.lower() not in REPORTING:
        return ()
    if _is_aside(verb) and heads_clause(verb.head):
        return tuple(
            token for token in _without(verb.head, [verb]) if not token.is_punct or token.i > verb.head.left_edge.i
        )
    clauses = (child for child in verb.children if child.dep_ == "ccomp" and not _apart(child, verb))
    return next((tuple(_reported(child).subtree) for child in clauses), _told_by(verb))


def _reported(clause: Token) -> Token:
    """From 'reported' to 'shut' in 'the port was shut, the Post reported'."""
    if clause.lemma_.lower() not in REPORTING:
        return clause
    before = (child for child in clause.lefts if child.dep_ == "ccomp" and child.left_edge.i == clause.left_edge.i)
    return next(before, clause)


def _told_by(verb: Token) -> tuple[Token, ...]:
    """'Prices rose' of 'The paper reported on Monday, prices rose', where the parse takes that for the root."""
    opens = verb.dep_ in ("ccomp", "parataxis") and verb.head.dep_ == "ROOT" and verb.left_edge.is_sent_start
    if not opens or not heads_clause(verb.head) or verb.head.i < verb.i or any_subject(verb.head) is None:
        return ()
    return tuple(token for token in _without(verb.head, [verb]) if not token.is_punct or token.i > verb.head.i)


def _apart(clause: Token, verb: Token) -> bool:
    """Whether a clause that the parse puts under a verb of saying was not said: 'so …', '…; the mayor said'."""
    parted = any(token.text == ";" for token in verb.doc[clause.i : verb.i])
    return parted or clause.left_edge.lower_ == "so"

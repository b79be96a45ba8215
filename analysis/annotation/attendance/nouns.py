"""People who hang from the noun of a gathering: 'talks between A and B', 'a parade hosted by C'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.claims import base_mode
from analysis.annotation.attendance.cues import (
    BRINGING_VERBS,
    COMPANY_PREPOSITIONS,
    COUNTRY_VERBS,
    EXPECT_VERBS,
    FOREMOST_CEREMONIES,
    ONLOOKING_VERBS,
    PLANNED,
    TOGETHER,
)
from analysis.annotation.attendance.mode import clause_mode, tensed_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.attendance.verbs import said_of_subject
from analysis.annotation.gatherings.cues import AT_PREPOSITIONS, ATTEND_VERBS, MOTION_VERBS
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.gatherings.words import link
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, governor, is_passive, subject

_HELD_BY = frozenset({"address", "attend", "chair", "convene", "host", "lead", "open"})
_STATEMENTS = frozenset({"announcement", "declaration", "message", "remark", "statement"})


def noun_presences(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """Those who belong to a gathering named by a noun, and those who came to it or not by a clause about it."""
    around = [*children(gathering.token), *_further(gathering.token)]
    found = [party for child in around for party in _belonging(gathering, child, reader)]
    if gathering.kind == "visit" or found:
        found += [p for one in around if one.dep_ == "poss" for p in reader.people(gathering.sentence, one)]
    if gathering.kind == "visit" and found:
        found += _stating(gathering, reader)
    yield Presence(gathering.sentence, tuple(found), _mode(gathering.token), gathering)
    yield from _foremost(gathering, reader)
    for child in _clauses_about(gathering.token):
        yield from _related(gathering, child, reader)


def _belonging(gathering: GatheringMention, child: Token, reader: Reader) -> list[Party]:
    sentence = gathering.sentence
    if child.lower_ in TOGETHER and child.dep_ in ("prep", "acl"):
        watching = [one for one in children(child) if one.dep_ == "pcomp" and one.lemma_ in ONLOOKING_VERBS]
        onlookers = [party for one in watching for party in reader.actors(sentence, one)]
        company = reader.company(sentence, children(child), words=frozenset({child.lower_}))
        company = company or _sides(gathering, child, reader)
        return company + reader.objects(sentence, child) + onlookers
    if child.lower_ == "of" and gathering.sides:
        sides = [party for one in children(child) for party in reader.parties.countries(sentence, one)]
        return sides if len(sides) > 1 else []
    if child.dep_ == "relcl" and any(one.lower_ == "where" for one in children(child)):
        return reader.actors(sentence, child)
    if child.dep_ == "acl" and child.lemma_ in BRINGING_VERBS:
        return reader.objects(sentence, child)
    if child.dep_ == "acl" and is_passive(child) and child.lemma_.lower() in ATTEND_VERBS:
        tokens = [one for prep in children(child) if prep.dep_ in ("agent", "prep") for one in children(prep)]
        return reader.company(sentence, tokens, words=COMPANY_PREPOSITIONS | {"by"})
    return []


def _stating(gathering: GatheringMention, reader: Reader) -> list[Party]:
    """A of 'A said in a statement released on a visit to Rome with B', who made it."""
    made = governor(gathering.token)
    if made is None or made.dep_ != "acl" or made.tag_ != "VBN" or made.head.lemma_.lower() not in _STATEMENTS:
        return []
    verb = governor(made.head)
    spoken = verb is not None and said_of_subject(verb) == "spoken"
    return reader.actors(gathering.sentence, verb) if verb is not None and spoken else []


def _sides(gathering: GatheringMention, preposition: Token, reader: Reader) -> list[Party]:
    """'talks between Estmark and Norland', 'a meeting between the union A and the company B'."""
    if preposition.lower_ != "between" or gathering.kind not in ("meeting", "summit", "talks"):
        return []
    named = [one for child in children(preposition) for one in (child, *children(child)) if one.pos_ == "PROPN"]
    return next(filter(None, (reader.parties.sides(gathering.sentence, one) for one in named)), [])


def _further(token: Token) -> Iterator[Token]:
    """'chaired by A' that the parse hangs from the topic of 'a meeting on debt chaired by A'."""
    for child in children(token):
        if child.lower_ in ("about", "on"):
            below = (one for target in children(child) for one in children(target))
            yield from (one for one in below if one.dep_ == "acl" and one.lemma_.lower() in _HELD_BY)


def _clauses_about(token: Token) -> Iterator[Token]:
    """Relative clauses of the noun, or of what it is on ('the summit on food security, which …')."""
    for child in children(token):
        if child.dep_ == "relcl":
            yield child
        elif child.dep_ == "prep":
            below = (one for target in children(child) if target.dep_ == "pobj" for one in children(target))
            yield from (one for one in below if one.dep_ == "relcl")


def _foremost(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'the inauguration of A', whoever else came to it."""
    token = gathering.token
    if token.lemma_.lower() not in FOREMOST_CEREMONIES:
        return
    of = [one for child in children(token) if child.lower_ == "of" for one in children(child)]
    found = [party for one in of for party in reader.people(gathering.sentence, one)]
    verb = governor(token)
    yield Presence(gathering.sentence, tuple(found), tensed_mode(verb) if verb is not None else "attended", gathering)


def _mode(token: Token) -> str:
    """What a clause that speaks of the gathering says of those who belong to it; empty where it is denied."""
    if any(child.lower_ in PLANNED for child in children(token)):
        return "expected"
    verb = governor(token)
    if verb is None:
        return "attended"
    if link(token, verb) in AT_PREPOSITIONS and verb.dep_ == "xcomp" and verb.head.lemma_ in EXPECT_VERBS:
        verb = verb.head
    underway = verb.lemma_ in MOTION_VERBS and link(token, verb) in ("for", "to")
    mode = clause_mode(verb, "expected" if underway else "attended")
    return "" if mode == "absent" else mode


def _related(gathering: GatheringMention, clause: Token, reader: Reader) -> Iterator[Presence]:
    """'the summit, which A attended', 'from which B pulled out', 'which C has said he will attend'."""
    sentence = gathering.sentence
    for which in subtree(clause):
        if which.tag_ != "WDT" or which.dep_ not in ("dobj", "nsubj", "pobj"):
            continue
        verb = governor(which)
        if which.dep_ == "nsubj" and (verb is None or sum(one.dep_ in SUBJECTS for one in children(verb)) == 1):
            continue
        base = base_mode(verb, _how(which), gathering.kind) if verb is not None else ""
        if verb is not None and base:
            found = reader.actors(sentence, verb)
            head = subject(verb)
            if not found and head is not None and verb.lemma_.lower() in COUNTRY_VERBS:
                found = reader.parties.countries(sentence, head)
            yield Presence(sentence, tuple(found), clause_mode(verb, base), gathering)


def _how(which: Token) -> str:
    return which.head.lower_ if which.dep_ == "pobj" else "dobj"

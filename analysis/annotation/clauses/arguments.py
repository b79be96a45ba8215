"""Who does it, who undergoes it, and with what, where and from whom: the parts of a clause round its verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import is_passive, is_verb, own_subject, subject

NOMINAL = frozenset("NOUN,NUM,PRON,PROPN".split(","))
TOLD_BY_HEAD = frozenset("acl,relcl".split(","))
"""Clauses that say something of the noun they hang from."""
MOST_JOINED = 12
"""Of things told in a row, so many are taken."""
MOST_STEPS = 4
"""Words above a noun among which a form of "be" is sought."""
RANKS = frozenset("first,last,only,second,third".split(","))
_BEING = frozenset("acomp,attr,oprd".split(","))
_DUMMIES = frozenset("how,what,when,where,which,who,whom,whose,why,that".split(","))
_RELATIVE = frozenset("that,which,who,whom".split(","))


class Argument(NamedTuple):
    """A part of a clause: its role and the word from which the rest of it hangs."""

    role: str
    head: Token


def arguments(verb: Token) -> Iterator[Argument]:
    """The parts of a verb's clause; the subject of the passive is its object, and who did it its subject."""
    seen: set[tuple[str, int]] = set()
    for role, head in (*_subjects(verb), *_own(verb), *_gap(verb)):
        for noun in _joined(head):
            if (role, noun.i) not in seen and noun.lower_ not in _DUMMIES:
                seen.add((role, noun.i))
                yield Argument(role, noun)


def _subjects(verb: Token) -> Iterator[Argument]:
    """The subject, be it the verb's own, that of the verb it is joined to, or what it depends on."""
    role = _stranded(verb) if _undergone(verb) else "subject"
    if verb.dep_ in TOLD_BY_HEAD and own_subject(verb) is None:
        if verb.tag_ in ("VBG", "VBN") and verb.head.pos_ in NOMINAL:
            yield Argument(role, verb.head)
        elif ranks_doer(verb):
            yield from _subjects(verb.head.head)
        return
    if any(child.dep_ == "expl" for child in children(verb)):
        yield from (Argument("subject", child) for child in children(verb) if child.dep_ in ("attr", "dobj"))
        return
    found = subject(verb)
    if found is not None:
        yield Argument(role, _put_first(found) if verb.dep_ == "relcl" and found.i == verb.head.i else found)


def _put_first(noun: Token) -> Token:
    """Of "it was Lind, of all people, who paid" the one whom the sentence puts first."""
    above = noun
    for _ in range(MOST_STEPS):
        being = above.head
        if above.dep_ == "attr" and any(child.lower_ == "it" for child in being.lefts if child.dep_ == "nsubj"):
            return above
        above = being
    return noun


def ranks_doer(verb: Token) -> bool:
    """Whether an infinitive tells what somebody was the first or the last to do."""
    noun = verb.head
    ranked = {noun.lower_, *(child.lower_ for child in noun.lefts)} & RANKS
    return verb.tag_ == "VB" and verb.dep_ in ("acl", "relcl") and noun.dep_ in _BEING and bool(ranked)


def _undergone(verb: Token) -> bool:
    """Whether the subject undergoes it: `was seized`, and after it `and taken away`."""
    if is_passive(verb):
        return True
    joined = verb.dep_ == "conj" and verb.tag_ == "VBN" and own_subject(verb) is None
    return joined and not any(child.dep_ == "aux" for child in children(verb)) and is_passive(verb.head)


def _stranded(verb: Token) -> str:
    """What undergoes it: the object, or, of "was paid for", what the preposition at the end of the verb governs."""
    alone = (child.lower_ for child in verb.rights if child.dep_ == "prep" and not any(children(child)))
    return next(alone, "object")


def _own(verb: Token) -> Iterator[Argument]:
    """What hangs from the verb itself."""
    passive, there = _undergone(verb), any(child.dep_ == "expl" for child in children(verb))
    for child in children(verb):
        if child.dep_ == "dobj" and not there:
            yield Argument("object", child)
            yield from _behind(child, of=False)
        elif child.dep_ in _BEING and not (there and child.dep_ == "attr"):
            yield Argument("is", child)
            yield from _behind(child, of=True)
        elif child.dep_ == "dative" and child.pos_ in NOMINAL:
            yield Argument("to", child)
        elif child.dep_ in ("agent", "dative", "prep"):
            role = "subject" if child.dep_ == "agent" and passive else _preposition(child)
            yield from (Argument(role, noun) for noun in _governed(child))
        elif child.dep_ == "advmod" and child.pos_ in ("ADJ", "ADV"):
            yield Argument("how", child)
        elif child.dep_ == "advcl" and any(mark.lower_ == "because" for mark in child.lefts):
            yield Argument("because", child)


def _behind(noun: Token, *, of: bool) -> Iterator[Argument]:
    """What a preposition joins to a noun or adjective after the verb: often it belongs to the verb."""
    for child in noun.rights:
        if child.dep_ == "prep" and (of or child.lower_ != "of"):
            yield from (Argument(_preposition(child), found) for found in _governed(child))


def _preposition(token: Token) -> str:
    return "because" if token.lower_ in ("because", "due", "owing") else token.lower_


def _governed(preposition: Token) -> Iterator[Token]:
    """The nouns that a preposition governs, itself or through another one: `because of rain`."""
    for child in children(preposition):
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ in ("pcomp", "prep") and not is_verb(child):
            yield from (noun for noun in children(child) if noun.dep_ == "pobj")


def _gap(verb: Token) -> Iterator[Argument]:
    """The noun that a relative clause says something of, where its pronoun is the object or is left out."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in NOMINAL or is_passive(verb):
        return
    pronoun = next((child for child in verb.lefts if child.lower_ in _RELATIVE and child.dep_ == "dobj"), None)
    objects = any(child.dep_ in ("attr", "ccomp", "dobj", "xcomp") for child in verb.rights)
    if pronoun is not None or not (objects or any(child.tag_.startswith("W") for child in verb.lefts)):
        yield Argument("object", verb.head)


def _joined(noun: Token) -> Iterator[Token]:
    """A word and those that are told in one row with it: Lind, Berg and Holm."""
    for _ in range(MOST_JOINED):
        yield noun
        following = next((child for child in noun.rights if child.dep_ == "conj" and not is_verb(child)), None)
        if following is None or noun.pos_ not in NOMINAL:
            return
        noun = following

"""What people do who are at the gathering spoken of, said without naming it: 'B delivered the keynote speech'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import (
    ACT_OBJECTS,
    ACT_VERBS,
    GUEST_LISTS,
    LED_GROUPS,
    LOWER_NOUNS,
    MEETING_ACTS,
    PLACING_VERBS,
    STAGE_NOUNS,
)
from analysis.annotation.attendance.deeds import deeds, is_of_another_time
from analysis.annotation.attendance.inverted import inverted
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.attendance.tellings import is_dated, is_of_clause_ahead
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import is_passive, is_verb, own_subject, subject
from analysis.annotation.grammar.tense import auxiliaries

Stated = tuple[list[Party], str]

_AFTER_BE = frozenset({"attr", "dobj", "nsubj", "nsubjpass"})
_INTO = frozenset({"among", "at", "in", "inside", "on"})


_PARTS = frozenset("back centre center corner edge end front middle side".split())


def acts(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """Who does at an event what is done there, each with those with whom, and the mode of the clause."""
    lemma = verb.lemma_.lower()
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    if (lemma in ACT_VERBS and not is_passive(verb) and _is_act(lemma, objects)) or _on_behalf(verb):
        if is_of_another_time(verb):
            return
        yield _present(sentence, verb, reader)
    else:
        yield from deeds(sentence, verb, reader)
    yield from inverted(sentence, verb, reader)
    if lemma == "take" and not is_passive(verb):
        yield _seat_taken(sentence, objects, reader)
    if lemma == "replace" and is_passive(verb):
        yield from _replaced(sentence, verb, reader)
    if lemma in MEETING_ACTS:
        yield from _between(sentence, verb, reader)
    if lemma in PLACING_VERBS:
        yield from _placed(sentence, verb, reader)


def _seat_taken(sentence: ParsedSentence, objects: list[Token], reader: Reader) -> Stated:
    """'took the seat of his director, A': A was represented."""
    seats = [one for one in objects if one.lemma_.lower() in ("chair", "place", "seat")]
    owners = [one for seat in seats for of in children(seat) if of.lower_ == "of" for one in children(of)]
    owners += [one for seat in seats for one in children(seat) if one.dep_ == "poss" and one.pos_ != "PRON"]
    return [party for one in owners for party in reader.people(sentence, one)], "represented"


def _replaced(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A was replaced by B': at the gathering, unless 'as' an office."""
    others = reader.agents(sentence, verb)
    agents = [one for child in children(verb) if child.dep_ == "agent" for one in children(child)]
    lower = any(one.lemma_.lower() in LOWER_NOUNS for one in agents)
    if (others or lower) and not any(child.lower_ == "as" for child in children(verb)):
        yield reader.people(sentence, own_subject(verb)), "represented"
        yield others, "attended"


def _on_behalf(verb: Token) -> bool:
    """'appeared on his behalf', 'On behalf of Estmark, A took part'."""
    if verb.lemma_ not in ("appear", "attend", "participate", "speak", "take"):
        return False
    return any(one.lower_ == "behalf" for child in children(verb) if child.dep_ == "prep" for one in children(child))


def _is_act(lemma: str, objects: list[Token]) -> bool:
    if not objects:
        return ACT_VERBS[lemma]
    wanted = LED_GROUPS if lemma == "lead" else ACT_OBJECTS
    return any(one.lemma_.lower() in wanted for one in objects)


def _present(sentence: ParsedSentence, verb: Token, reader: Reader) -> Stated:
    ahead = is_of_clause_ahead(verb) or (verb.tag_ == "VBZ" and is_dated(verb) and not any(auxiliaries(verb)))
    mode = "expected" if ahead else clause_mode(verb, firm=True)
    found = reader.actors(sentence, verb)
    return found + (reader.accompanying(sentence, verb) if found else []), "" if mode == "absent" else mode


def _between(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A greeted B', 'A was joined by B': both are there."""
    if verb.tag_ in ("VBP", "VBZ") and not auxiliaries(verb):
        return
    others = reader.agents(sentence, verb) if is_passive(verb) else reader.objects(sentence, verb)
    first = reader.people(sentence, subject(verb))
    welcomed = verb.lemma_ == "welcome" and any(
        child.dep_ == "dobj" and child.tag_ == "NNS" for child in children(verb)
    )
    if others or (first and welcomed):
        mode = clause_mode(verb, firm=True)
        yield first + others + reader.accompanying(sentence, verb), "" if mode == "absent" else mode


def _placed(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A was seen among the crowd', 'In the audience were B and C', 'on the guest list was D'."""
    denied = sentence.tokens[0].lower_ == "not"
    for child in children(verb):
        if denied or child.dep_ not in ("prep", "agent") or child.lower_ not in _INTO:
            continue
        base = _place_mode(child)
        if base:
            first = own_subject(verb) or subject(verb)
            found = reader.people(sentence, first) or reader.actors(sentence, verb)
            if child.i < verb.i or first is None or first in subtree(child):
                after = [one for one in children(verb) if one.i > verb.i and one.dep_ in _AFTER_BE]
                found = [party for one in after for party in reader.people(sentence, one)] or found
                found = _after_semicolons(sentence, verb, reader) or found
            yield found, clause_mode(verb, base)


def _after_semicolons(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """Everybody named in 'Seated at the table were A; the president of Estmark, B; and C', which no parse holds."""
    if not any(token.text == ";" for token in sentence.tokens):
        return []
    be = next((token for token in sentence.tokens if token.i >= verb.i and token.lemma_ == "be"), None)
    if be is None or any(is_verb(token) and token.tag_ == "VBD" for token in sentence.tokens if token.i > be.i):
        return []
    named = reader.parties.index.within(sentence.place(be)[1], sentence.end)
    return [reader.parties.party(one) for one in named if one.kind == "person" and one.form == "named"]


def _place_mode(preposition: Token) -> str:
    """What a place says of who is there: a stage or crowd 'attended', a guest list 'invited'."""
    for noun in children(preposition):
        if noun.dep_ != "pobj":
            continue
        inside = [one for child in children(noun) if child.lower_ == "of" for one in children(child)]
        if any(one.lemma_.lower() in STAGE_NOUNS for one in (noun, *(inside if noun.lower_ in _PARTS else ()))):
            return "attended"
        words = {noun.lemma_.lower(), *(part.lower_ for part in children(noun) if part.dep_ == "compound")}
        if words >= GUEST_LISTS:
            return "invited"
    return ""

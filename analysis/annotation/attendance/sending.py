"""Who sends somebody lower, or nobody, who is represented, and who is kept out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import LOWER_NOUNS, STAGE_NOUNS
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.subjects import clause, is_passive, own_subject, subject

Stated = tuple[list[Party], str]

SHUT_OUT = frozenset({"ban", "bar", "deny", "exclude", "refuse"})
"""In the passive, with 'from' a hall or with one of _WAYS_IN: absent."""

_IN_PLACE = frozenset({"behalf", "instead", "place", "stead"})
_SENT_WORDS = frozenset({"apology", "excuse", "message", "regret"})
_WAYS_IN = frozenset({"accreditation", "admission", "admittance", "entry", "visa"})


def sent(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A sent only lower-level representatives': A is represented; a person who is named as sent was there."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if any(_is_none(child) for child in objects):
        yield reader.anybody(sentence, subject(verb)), "absent"
        return
    if any(child.lemma_.lower() in _SENT_WORDS for child in objects):
        yield reader.anybody(sentence, subject(verb)), clause_mode(verb, "absent")
        return
    lower = [child for child in objects if LOWER_NOUNS & {part.lemma_.lower() for part in child.subtree}]
    if any(part.lower_ in _IN_PLACE for part in clause(verb)):
        lower = lower or [child for child in objects if reader.people(sentence, child)]
    if not lower or is_passive(verb):
        return
    head = subject(verb)
    yield reader.anybody(sentence, head), "represented" if clause_mode(verb) != "absent" else "absent"
    yield [party for child in lower for party in reader.people(sentence, child) if party.name], clause_mode(verb)


def represented(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'Estmark was represented by A': Estmark, and A who was there; 'neither was represented': absent."""
    denied = clause_mode(verb) == "absent"
    yield reader.anybody(sentence, subject(verb)), "absent" if denied else "represented"
    agents = reader.agents(sentence, verb)
    astray = [one for by in verb.subtree if by.lower_ == "by" and by.head != verb for one in by.children]
    yield agents or [party for one in astray for party in reader.people(sentence, one)], clause_mode(verb)


def _is_none(whom: Token) -> bool:
    """'sent no delegation', 'did not send anybody'."""
    denied = whom.lower_ in ("anybody", "anyone") and any(child.dep_ == "neg" for child in whom.head.children)
    return denied or whom.lower_ in ("nobody", "none") or any(child.lower_ == "no" for child in whom.children)


def shut_out(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A was barred from the hall', 'B was refused a visa'."""
    objects = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    places = [one for child in verb.children if child.lower_ == "from" for one in child.children]
    if objects & _WAYS_IN or any(one.lemma_.lower() in STAGE_NOUNS for one in places):
        yield reader.anybody(sentence, own_subject(verb)), clause_mode(verb, "absent")

"""Who sends somebody lower, or nobody, who is represented, and who is kept out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import LOWER_NOUNS, STAGE_NOUNS
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import clause_words, is_passive, own_subject

Stated = tuple[list[Party], str]

_LET_IN = frozenset({"accredit", "admit"})
SHUT_OUT = _LET_IN | {"ban", "bar", "deny", "exclude", "refuse"}
"""In the passive, denied, or with 'from' a hall or with one of _WAYS_IN: absent."""

_IN_PLACE = frozenset({"behalf", "instead", "place", "stead"})
_SENT_WORDS = frozenset({"apology", "excuse", "message", "regret"})
_WAYS_IN = frozenset({"accreditation", "admission", "admittance", "entry", "visa"})


def sent(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A sent only lower-level representatives': A is represented; a person who is named as sent was there."""
    objects = [child for child in children(verb) if child.dep_ in ("dobj", "nsubjpass")]
    objects += [one for child in objects for one in children(child) if one.dep_ == "conj" and _is_none(one)]
    if any(_is_none(child) for child in objects):
        yield reader.whoever(sentence, verb), "absent"
        return
    if any(child.lemma_.lower() in _SENT_WORDS for child in objects):
        yield reader.whoever(sentence, verb), clause_mode(verb, "absent")
        return
    lower = [child for child in objects if LOWER_NOUNS & {part.lemma_.lower() for part in subtree(child)}]
    if not _IN_PLACE.isdisjoint(clause_words(verb)):
        lower = lower or [child for child in objects if reader.people(sentence, child)]
    if not lower or is_passive(verb):
        return
    mode = clause_mode(verb)
    yield reader.whoever(sentence, verb), mode if mode in ("", "absent") else "represented"
    yield [party for child in lower for party in reader.people(sentence, child) if party.name], clause_mode(verb)


def represented(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'Estmark was represented by A': Estmark, and A who was there; 'neither was represented': absent."""
    denied = clause_mode(verb) == "absent"
    yield reader.whoever(sentence, verb), "absent" if denied else "represented"
    agents = reader.agents(sentence, verb)
    astray = [one for by in subtree(verb) if by.lower_ == "by" and by.head != verb for one in children(by)]
    yield agents or [party for one in astray for party in reader.people(sentence, one)], clause_mode(verb)


def _is_none(whom: Token) -> bool:
    """'sent no delegation', 'did not send anybody'."""
    denied = whom.lower_ in ("anybody", "anyone") and any(child.dep_ == "neg" for child in children(whom.head))
    return denied or whom.lower_ in ("nobody", "none") or any(child.lower_ == "no" for child in children(whom))


def shut_out(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'A was barred from the hall', 'B was refused a visa', 'C was not admitted'."""
    objects = {child.lemma_.lower() for child in children(verb) if child.dep_ == "dobj"}
    places = [one for child in children(verb) if child.lower_ == "from" for one in children(child)]
    if verb.lemma_ in _LET_IN:
        if clause_mode(verb) == "absent":
            yield _kept_out(sentence, _undergoer(verb), reader), "absent"
        return
    if objects & _WAYS_IN or any(one.lemma_.lower() in STAGE_NOUNS for one in places):
        yield _kept_out(sentence, _undergoer(verb), reader), clause_mode(verb, "absent")


def _undergoer(verb: Token) -> Token | None:
    """The subject of a passive, which some parses hang from its auxiliary."""
    own = (own_subject(one) for one in (verb, *children(verb)) if one is verb or one.dep_ == "auxpass")
    return next((one for one in own if one is not None), None)


def _kept_out(sentence: ParsedSentence, who: Token | None, reader: Reader) -> list[Party]:
    """Those named, else the country of 'Estmark traders'."""
    found = reader.anybody(sentence, who)
    if found or who is None or who.tag_ != "NNS":
        return found
    words = [child for child in children(who) if child.dep_ in ("amod", "nmod")]
    return [party for one in words for party in reader.parties.nationality(sentence, one, who.lower_)]

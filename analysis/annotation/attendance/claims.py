"""What a verb says of its subject by the way a gathering hangs from it: there, on the way, absent, or nothing."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.cues import (
    ABSENT_VERBS,
    ARRIVED,
    DISTANT_VERBS,
    JOINT_VERBS,
    REACHING_VERBS,
    RECEIVING_VERBS,
    SPOKEN_VERBS,
    TALKS_ONLY_VERBS,
    VISIT_ONLY_VERBS,
)
from analysis.annotation.gatherings.cues import AT_PREPOSITIONS, ATTEND_VERBS, GATHER_VERBS, MOTION_VERBS
from analysis.annotation.grammar.remembered import children, remembered
from analysis.annotation.grammar.subjects import is_passive


def base_mode(verb: Token, how: str, kind: str) -> str:
    """The mode that a verb gives to its subject where a gathering of a kind hangs from it so; empty for none."""
    lemma = verb.lemma_.lower()
    if lemma in ("await", "expect") and is_passive(verb) and how in ("at", "for", "in"):
        had = any(child.lower_ == "had" for child in children(verb))
        return "" if had else "expected"
    if how in ABSENT_VERBS.get(lemma, ()):
        return "absent"
    if how in ATTEND_VERBS.get(lemma, ()):
        return "attended" if _means_presence(verb, how, kind) else ""
    if lemma == "give" and how == "dobj":
        return "attended" if kind == "reception" else ""
    if lemma in MOTION_VERBS and how in ("for", "on", "to"):
        if kind == "visit":
            return "attended"
        return ARRIVED if _has_reached(verb) else "expected"
    if lemma in SPOKEN_VERBS and _is_fronted(verb, how):
        return "attended"
    return "attended" if is_set_at(lemma, how, kind) else ""


def _is_fronted(verb: Token, how: str) -> bool:
    """'At a rally in Mirna, A accused B': the speaker was there."""
    return how in AT_PREPOSITIONS and any(child.lower_ == how and child.i < verb.i for child in children(verb))


def _has_reached(verb: Token) -> bool:
    """'A flew in for the summit', told as past; who has set out or left for it may still be on the way."""
    return verb.tag_ == "VBD" and verb.lemma_ in REACHING_VERBS


def _means_presence(verb: Token, how: str, kind: str) -> bool:
    """Whether a verb that can mean presence does: 'have' and 'engage in' with talks, 'pay' with a visit."""
    lemma = verb.lemma_.lower()
    if lemma in TALKS_ONLY_VERBS:
        return (lemma == "have" and kind == "reception") or kind in ("meeting", "summit", "talks")
    if lemma in VISIT_ONLY_VERBS and how == "dobj":
        return kind == "visit"
    return lemma != "take" or takes_part(verb)


@remembered
def takes_part(verb: Token) -> bool:
    """'took part', 'took the chair'."""
    return any(child.dep_ == "dobj" and child.lower_ in ("chair", "part") for child in children(verb))


def is_set_at(lemma: str, how: str, kind: str) -> bool:
    """Whether a clause takes place at the gathering, whatever it tells: 'spoke at', 'gathered for', 'said in'."""
    if lemma in DISTANT_VERBS or how in ATTEND_VERBS.get(lemma, ()):
        return False
    if how == "for":
        return lemma in JOINT_VERBS or lemma in GATHER_VERBS
    if how == "to":
        return lemma in RECEIVING_VERBS
    if how == "on":
        return kind == "visit"
    if how == "in":
        return kind != "visit"
    return how in AT_PREPOSITIONS

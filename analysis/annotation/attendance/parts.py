"""What a verb alone makes of one by the part one has in it: who does, who undergoes, who is listed or beside them."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.audience import is_moved
from analysis.annotation.attendance.cues import ATTENDANCE_NOUNS
from analysis.annotation.attendance.delegations import is_sent
from analysis.annotation.attendance.mode import is_unkept
from analysis.annotation.attendance.predicates import DEEDS, OBJECT, UNDERGOER
from analysis.annotation.attendance.tellings import is_dated, is_joining, is_past, is_perfect, told_mode
from analysis.annotation.attendance.verbs import said_of_object, said_of_subject
from analysis.annotation.grammar.remembered import children, remembered, subtree
from analysis.annotation.grammar.subjects import clause_words, governor, own_subject

BESIDE = frozenset("alongside around before behind beside between including near opposite round with".split())
_CALLED_OFF = frozenset({"abandon", "call", "cancel", "postpone", "scrap", "withdraw"})
_DEPARTING = frozenset({"fly", "go", "head", "leave", "return", "travel"})
_FEW_DIGITS = 3
_GIVEN = frozenset(
    "accept award bow collect delegate explain give go hand listen nod pass present read receive show sing speak take"
    " talk wave whisper".split()
)
"""'from A' and 'to A': there."""
_HONOURED = frozenset("baptise bury consecrate crown enthrone inaugurate instal install ordain swear".split())
"""Whoever is to undergo it will be there."""
_LISTING = frozenset({"be", "comprise", "feature", "include"})
_MESSAGES = frozenset("call email greeting invitation letter message note offer support telegram".split())
_REALISED = frozenset({"absent", "attended"})
_RELYING = frozenset({"call", "count"})
OF_SUBJECT = {"away": "absent", "coming": "expected", "sends": "represented"}
_OF_STATES = frozenset({"abstain", "leave", "object", "quit", "storm", "vote", "walk"})
"""What a country does that has somebody there."""
_SIDES = frozenset({"contingent", "delegation", "government", "group", "mission", "opposition", "side", "team"})
_READ = frozenset({"convey", "read", "relay"})
_SIGHTING = frozenset({"find", "glimpse", "notice", "see", "sight", "spot"})
"""Who was not seen was not there."""


def of_message(verb: Token) -> str:
    """'A letter from A was read out'."""
    return "absent" if verb.lemma_ in _READ and told_mode(verb) == "attended" else ""


def of_stead(verb: Token) -> str:
    """'B spoke in the place of A'."""
    return "represented" if told_mode(verb) == "attended" and is_past(verb) else ""


def of_lack(verb: Token) -> str:
    """'opened without A', 'waited in vain for A'."""
    return "absent" if told_mode(verb) == "attended" and is_past(verb) else ""


@remembered
def of_doer(verb: Token, says: str) -> str:
    """Of one who 'comes' or 'acts', or does what the table does not list."""
    mode = told_mode(verb)
    if mode == "attended" and is_perfect(verb):
        return ""
    if mode == "expected" and _is_bound_elsewhere(verb):
        return ""
    if mode == "absent" and (is_unkept(verb) or _is_held(verb)):
        return mode
    if says == "comes" or (mode == "expected" and (says == "acts" or is_dated(verb))):
        return mode
    return mode if mode == "attended" and (is_past(verb) or is_joining(verb)) else ""


def _is_held(verb: Token) -> bool:
    """'was not allowed to leave the country'."""
    above = verb.head
    allowed = verb.dep_ == "xcomp" and above.lemma_ in ("allow", "let", "permit")
    return allowed and verb.lemma_ in ("fly", "leave", "travel")


def of_country(verb: Token, says: str) -> str:
    """'Estmark sent medics', 'took part at ambassador level': represented."""
    if verb.lemma_ == "send" and _sends_nobody(verb):
        return "absent" if is_past(verb) or told_mode(verb) in _REALISED else ""
    if verb.lemma_ == "send" and sends_people(verb):
        return "absent" if told_mode(verb) == "absent" else "represented"
    if says in ("away", "coming"):
        return told_mode(verb, OF_SUBJECT[says])
    mode = of_doer(verb, says) if says == "comes" or (says == "acts" and verb.lemma_ in _OF_STATES) else ""
    lower = mode == "attended" and "level" in clause_words(verb)
    return "represented" if lower else mode


def of_nobody(verb: Token) -> str:
    """'There was no one from Estmark'."""
    words = {one.lower_ for one in subtree(verb)}
    there = any(child.dep_ == "expl" for child in children(verb))
    return "absent" if there and words & {"no", "nobody", "none"} and is_past(verb) else ""


def has_nobody(verb: Token) -> bool:
    """'From Estmark nobody was able to travel'."""
    head = own_subject(verb)
    return head is not None and head.lower_ in ("nobody", "none") and is_past(verb)


def of_object(verb: Token, part: str) -> str:
    """Of those to whom a verb of the table is done; whom one 'will see' or 'call on' is to be met."""
    if part not in (OBJECT, UNDERGOER) and not (part == "on" and verb.lemma_ in _RELYING):
        return ""
    says = said_of_object(verb)
    if part == UNDERGOER and verb.lemma_ in _HONOURED and told_mode(verb) == "expected":
        return "expected"
    if part == UNDERGOER and verb.lemma_ in _SIGHTING and told_mode(verb) == "absent":
        return "absent" if is_past(verb) else ""
    if part == UNDERGOER and is_past(verb) and is_moved(verb):
        return told_mode(verb)
    if says in ("away", "expected", "invited", "represented"):
        return told_mode(verb, "absent" if says == "away" else says)
    mode = told_mode(verb) if says or verb.lemma_ == "see" or part == "on" else ""
    return mode if mode == "expected" or (says and mode != "absent") else ""


def of_listed(verb: Token) -> str:
    """'Around the table were A and B', 'Guests included A', 'The first witness was A'."""
    if verb.lemma_ not in _LISTING or verb.tag_ != "VBD":
        return ""
    fronted = any(child.i < verb.i and child.dep_ in ("acl", "advcl", "advmod", "prep") for child in children(verb))
    head = own_subject(verb)
    return told_mode(verb) if fronted or (head is not None and head.pos_ == "NOUN") else ""


def of_deed(noun: Token) -> str:
    """'with speeches by A', 'during A's address', 'in the absence of A'."""
    base = ATTENDANCE_NOUNS.get(noun.lemma_.lower(), "attended")
    verb = governor(noun)
    told = told_mode(verb) if verb is not None else ""
    if told == "expected" and base == "attended":
        return told
    if verb is not None and verb.lemma_ in _CALLED_OFF and noun.dep_ == "dobj":
        return "absent" if told == "attended" and verb.lemma_ != "postpone" else ""
    return base if verb is not None and told == "attended" and is_past(verb) else ""


def sends_people(verb: Token) -> bool:
    """'sent medics', but not 'sent soldiers to Rome'."""
    if any(child.lower_ == "to" for child in children(verb)):
        return False
    return any(is_sent(one) and not _is_force(one) for one in children(verb) if one.dep_ == "dobj")


def _sends_nobody(verb: Token) -> bool:
    """'sent no one', 'sent no delegate', 'did not send anybody'."""
    sent = [child for child in children(verb) if child.dep_ == "dobj"]
    denied = any(child.dep_ == "neg" for child in children(verb))
    return any(
        one.lower_ in ("nobody", "none")
        or (one.lower_ in ("anybody", "anyone") and denied)
        or ((one.lower_ == "one" or is_sent(one)) and any(child.lower_ == "no" for child in children(one)))
        for one in sent
    )


def stands_for_somebody(verb: Token) -> bool:
    """'A represented President B', 'represented the king'; not 'represented Leeds for ten years'."""
    objects = [child for child in children(verb) if child.dep_ == "dobj" and verb.lemma_ == "represent"]
    return any(one.dep_ in ("compound", "det", "poss") for whom in objects for one in children(whom))


def _is_force(noun: Token) -> bool:
    """'15,000 soldiers', 'thousands of troops': sent to a war."""
    counts = [child.text for child in children(noun) if child.dep_ == "nummod"]
    return noun.lemma_.lower() in ("force", "soldier", "troop") and any(len(one) > _FEW_DIGITS for one in counts)


def is_beside(verb: Token, part: str) -> bool:
    """'sat with A', 'handed the cup to A', 'From Rome had come A'."""
    head = own_subject(verb)
    if part == "from" and verb.lemma_ == "come" and head is not None and head.lemma_.lower() in DEEDS:
        return True
    if part in ("from", "to"):
        return verb.lemma_ in _GIVEN and not any(one.lemma_ in _MESSAGES for one in children(verb))
    if part != OBJECT:
        return part in BESIDE
    inverted = head is None and verb.tag_ in ("VBD", "VBN")
    return inverted and said_of_subject(verb) in ("acts", "comes")


def is_of_side(verb: Token) -> bool:
    """'The government was led by A', at talks."""
    head = own_subject(verb)
    return head is not None and head.lemma_.lower() in _SIDES and verb.dep_ != "acl"


def is_turned(verb: Token) -> bool:
    """'Around the table was the pianist, A'."""
    head = own_subject(verb)
    return head is not None and head.i > verb.i


def _is_bound_elsewhere(verb: Token) -> bool:
    """'flies to Rome on Friday'."""
    goals = [one for child in children(verb) if child.lower_ == "to" for one in children(child)]
    return verb.lemma_ in _DEPARTING and any(one.tag_ == "NNP" for one in goals)

"""What a clause makes of one who has a part in it, by its verb: there, to come, away, represented, or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.being import being, busy_elsewhere
from analysis.annotation.attendance.cues import ABSENT_VERBS, ATTENDANCE_NOUNS
from analysis.annotation.attendance.delegations import is_sent
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.predicates import (
    AGENT,
    ATTRIBUTE,
    DEED,
    DEEDS,
    LISTED,
    MESSAGE,
    OBJECT,
    STEAD,
    SUBJECT,
    UNDERGOER,
    Predicate,
)
from analysis.annotation.attendance.tellings import (
    is_before_others,
    is_dated,
    is_from_afar,
    is_linked,
    is_of_past_year,
    is_of_something_else,
    is_past,
    is_perfect,
    told_mode,
)
from analysis.annotation.attendance.verbs import said_of_object, said_of_subject
from analysis.annotation.grammar.subjects import clause, governor, is_verb, own_subject

BESIDE = frozenset("alongside around before behind beside between near opposite round with".split())
_BEING = frozenset({"be", "have", "remain", "stay"})
_DECISIONS = frozenset({"cancel", "decline", "pull", "refuse", "withdraw"})
"""'withdrew last week': from what is told of."""
_COURSE = frozenset({"begin", "close", "conclude", "continue", "end", "open", "resume", "start"})
"""What happens 'with A' there."""
_DEPARTING = frozenset({"fly", "go", "head", "leave", "return", "travel"})
_FEW_DIGITS = 3
_GIVEN = frozenset(
    "accept award bow collect delegate explain give go hand listen nod pass present read receive show sing speak take"
    " talk wave whisper".split()
)
"""'from A' and 'to A': there."""
_LISTING = frozenset({"be", "comprise", "feature", "include"})
_MESSAGES = frozenset("call email greeting invitation letter message note offer support telegram".split())
_MEANT = frozenset({"expected", "invited"})
_REALISED = frozenset({"absent", "represented"})
"""'was invited but opted out', 'was expected but turned back'."""
_OF_SUBJECT = {"away": "absent", "coming": "expected", "sends": "represented"}
_READ = frozenset({"convey", "read", "relay"})
_SIGHTING = frozenset({"find", "glimpse", "notice", "see", "sight", "spot"})
"""Who was not seen was not there."""
_TO_MEET = frozenset({"face", "join", "meet", "see", "tour"})
_TRAVEL = frozenset({"arrive", "come", "fly", "travel"})
_WITHOUT_WORD = frozenset({"neutral", "silent"})


@dataclass(frozen=True, slots=True)
class Standing:
    """Reads what is said of one who may be present at a gathering in a place.

    `named` for a person; `strict` for a country, of which much is told that nobody need be anywhere for, so that only
    what is listed as being or coming there counts.
    """

    place: str
    strict: bool
    named: bool = True

    def first(self, said: Iterable[Predicate]) -> tuple[str, Predicate | None]:
        """The mode that the main clause gives, else an aside; 'defied them and stayed away' is absent."""
        found: tuple[str, Predicate | None] = ("", None)
        for one in said:
            weak = found[1] is None or (one.joined and not is_firm(found[1]) and is_firm(one))
            if not weak and not (one.joined and found[0] in _MEANT):
                continue
            if (mode := self.mode(one)) and (weak or mode in _REALISED):
                found = mode, one
        for one in said:
            if found[0] == "absent" and one.joined and is_linked(one.verb) and self.mode(one) == "attended":
                return "attended", one
        return found

    def mode(self, predicate: Predicate) -> str:
        """The mode that a clause gives to one who has a part in it; empty where it tells nothing of presence."""
        verb, part = predicate.verb, predicate.part
        mode = self._by_noun(verb, part) or self._by_verb(verb, part)
        if mode and is_from_afar(verb):
            return ""
        dated = mode == "attended" or (mode == "absent" and verb.lemma_ not in _DECISIONS)
        return "" if dated and is_of_past_year(verb) else mode

    def _by_noun(self, verb: Token, part: str) -> str:
        """By what stands after 'be' or 'have', and by nouns of what is done; 'opened with A', 'opened without A'."""
        if part in (SUBJECT, "with") and verb.lemma_ in _BEING and (base := being(verb, self.place)):
            return clause_mode(verb, base) if verb.lemma_ == "have" else told_mode(verb, base)
        if part == DEED:
            return _of_deed(verb)
        if part in (ATTRIBUTE, SUBJECT) and _is_likewise_not(verb):
            return "absent"
        if part == MESSAGE:
            return "absent" if verb.lemma_ in _READ and told_mode(verb) == "attended" else ""
        if part == "without" or (
            part == "for" and verb.lemma_ == "wait" and any(o.lower_ == "vain" for o in clause(verb))
        ):
            return "absent" if told_mode(verb) == "attended" and is_past(verb) else ""
        if part == STEAD:
            return "represented" if told_mode(verb) == "attended" and is_past(verb) else ""
        return told_mode(verb) if part == "with" and verb.lemma_ in _COURSE else ""

    def _by_verb(self, verb: Token, part: str) -> str:
        if self.strict and part not in (SUBJECT, UNDERGOER):
            return told_mode(verb) if part == "from" and (verb.lemma_ in _TRAVEL or _has_nobody(verb)) else ""
        if part not in (SUBJECT, LISTED) and _is_beside(verb, part):
            mode = self._of_subject(verb) or (told_mode(verb) if part == "from" and is_past(verb) else "")
            return "attended" if mode == "represented" else mode or (_of_listed(verb) if _is_turned(verb) else "")
        if part in (SUBJECT, LISTED):
            return self._of_subject(verb) or (_of_listed(verb) if part == LISTED or _is_turned(verb) else "")
        if part == AGENT and verb.tag_ == "VBN":
            shunned = "dobj" in ABSENT_VERBS.get(verb.lemma_, ())
            mode = told_mode(verb) if verb.lemma_ == "represent" else self._of_subject(verb)
            return "attended" if mode == "absent" and not shunned else mode
        if part == ATTRIBUTE:
            return _of_listed(verb) if self.named else _of_nobody(verb)
        return _of_object(verb, part) if self.named or part == UNDERGOER else ""

    def _of_subject(self, verb: Token) -> str:
        if busy_elsewhere(verb, self.place):
            return "absent"
        says = said_of_subject(verb)
        if verb.lemma_ in _TO_MEET and is_dated(verb) and told_mode(verb) == "expected":
            return "expected"
        if is_of_something_else(verb):
            return ""
        if self.strict:
            return _of_country(verb, says)
        if not self.named and verb.lemma_ == "send" and _sends_people(verb):
            return _of_country(verb, says)
        if says in _WITHOUT_WORD:
            return told_mode(verb) if is_past(verb) and is_before_others(verb) else ""
        return told_mode(verb, _OF_SUBJECT[says]) if says in _OF_SUBJECT else _of_doer(verb, says)


def _is_likewise_not(verb: Token) -> bool:
    """'nor was A', after 'B was not present'."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    above = verb.head
    return before in ("neither", "nor") and verb.tag_ == "VBD" and verb.lemma_ in ("be", "do") and is_verb(above)


def _has_nobody(verb: Token) -> bool:
    """'From Estmark nobody was able to travel'."""
    head = own_subject(verb)
    return head is not None and head.lower_ in ("nobody", "none") and is_past(verb)


def is_firm(predicate: Predicate) -> bool:
    """Whether what is said is listed as being, coming or acting there, or not."""
    verb = predicate.verb
    return verb.lemma_ in _BEING or said_of_subject(verb) not in ("", "neutral") or bool(said_of_object(verb))


def _of_doer(verb: Token, says: str) -> str:
    """Of one who 'comes' or 'acts', or does what the table does not list."""
    mode = told_mode(verb)
    if mode == "attended" and is_perfect(verb):
        return ""
    if mode == "expected" and _is_bound_elsewhere(verb):
        return ""
    if says == "comes" or (mode == "expected" and (says == "acts" or is_dated(verb))):
        return mode
    return mode if mode == "attended" and is_past(verb) else ""


def _is_bound_elsewhere(verb: Token) -> bool:
    """'flies to Rome on Friday'."""
    goals = [one for child in verb.children if child.lower_ == "to" for one in child.children]
    return verb.lemma_ in _DEPARTING and any(one.tag_ == "NNP" for one in goals)


def _of_country(verb: Token, says: str) -> str:
    """'Estmark sent medics', 'took part at ambassador level': represented."""
    if verb.lemma_ == "send" and _sends_people(verb):
        return "absent" if told_mode(verb) == "absent" else "represented"
    if says in ("away", "coming"):
        return told_mode(verb, _OF_SUBJECT[says])
    mode = _of_doer(verb, says) if says == "comes" else ""
    lower = mode == "attended" and any(one.lower_ == "level" for one in clause(verb))
    return "represented" if lower else mode


def _of_nobody(verb: Token) -> str:
    """'There was no one from Estmark'."""
    words = {one.lower_ for one in verb.subtree}
    there = any(child.dep_ == "expl" for child in verb.children)
    return "absent" if there and words & {"no", "nobody", "none"} and is_past(verb) else ""


def _sends_people(verb: Token) -> bool:
    """'sent medics', but not 'sent soldiers to Rome'."""
    if any(child.lower_ == "to" for child in verb.children):
        return False
    return any(is_sent(one) and not _is_force(one) for one in verb.children if one.dep_ == "dobj")


def _is_force(noun: Token) -> bool:
    """'15,000 soldiers', 'thousands of troops': sent to a war."""
    counts = [child.text for child in noun.children if child.dep_ == "nummod"]
    return noun.lemma_.lower() in ("force", "soldier", "troop") and any(len(one) > _FEW_DIGITS for one in counts)


def _is_beside(verb: Token, part: str) -> bool:
    """'sat with A', 'handed the cup to A', 'From Rome had come A'."""
    head = own_subject(verb)
    if part == "from" and verb.lemma_ == "come" and head is not None and head.lemma_.lower() in DEEDS:
        return True
    if part in ("from", "to"):
        return verb.lemma_ in _GIVEN and not any(one.lemma_ in _MESSAGES for one in verb.children)
    if part != OBJECT:
        return part in BESIDE
    inverted = head is None and verb.tag_ in ("VBD", "VBN")
    return inverted and said_of_subject(verb) in ("acts", "comes")


def _of_deed(noun: Token) -> str:
    """'with speeches by A', 'during A's address', 'in the absence of A'."""
    base = ATTENDANCE_NOUNS.get(noun.lemma_.lower(), "attended")
    verb = governor(noun)
    told = told_mode(verb) if verb is not None else ""
    return base if verb is not None and told == "attended" and is_past(verb) else ""


def _of_object(verb: Token, part: str) -> str:
    """Of those to whom a verb of the table is done; whom one 'will see' or 'call on' is to be met."""
    if part not in (OBJECT, UNDERGOER) and not (part == "on" and verb.lemma_ == "call"):
        return ""
    says = said_of_object(verb)
    if part == UNDERGOER and verb.lemma_ in _SIGHTING and told_mode(verb) == "absent":
        return "absent" if is_past(verb) else ""
    if says in ("away", "expected", "invited", "represented"):
        return told_mode(verb, "absent" if says == "away" else says)
    mode = told_mode(verb) if says or verb.lemma_ == "see" or part == "on" else ""
    return mode if mode == "expected" or (says and mode != "absent") else ""


def _is_turned(verb: Token) -> bool:
    """'Around the table was the pianist, A'."""
    head = own_subject(verb)
    return head is not None and head.i > verb.i


def _of_listed(verb: Token) -> str:
    """'Around the table were A and B', 'Guests included A', 'The first witness was A'."""
    if verb.lemma_ not in _LISTING or verb.tag_ != "VBD":
        return ""
    fronted = any(child.i < verb.i and child.dep_ in ("acl", "advcl", "advmod", "prep") for child in verb.children)
    head = own_subject(verb)
    return told_mode(verb) if fronted or (head is not None and head.pos_ == "NOUN") else ""

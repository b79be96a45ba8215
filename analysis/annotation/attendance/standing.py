"""What a clause makes of one who has a part in it, by its verb: there, to come, away, represented, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.audience import is_before_others, is_from_outside, is_received
from analysis.annotation.attendance.being import being, busy_elsewhere
from analysis.annotation.attendance.cues import ABSENT_VERBS
from analysis.annotation.attendance.ellipsis import OUT_OF_LINE, contrasted, is_denied
from analysis.annotation.attendance.mode import FLIPPED, clause_mode
from analysis.annotation.attendance.parts import (
    OF_SUBJECT,
    has_nobody,
    is_beside,
    is_turned,
    of_country,
    of_deed,
    of_doer,
    of_lack,
    of_listed,
    of_message,
    of_nobody,
    of_object,
    of_stead,
    sends_people,
)
from analysis.annotation.attendance.predicates import (
    AGENT,
    ATTRIBUTE,
    DEED,
    LISTED,
    MESSAGE,
    STEAD,
    SUBJECT,
    UNDERGOER,
    Predicate,
)
from analysis.annotation.attendance.tellings import (
    holds_another,
    is_dated,
    is_from_afar,
    is_linked,
    is_of_past_year,
    is_of_something_else,
    is_past,
    told_mode,
)
from analysis.annotation.attendance.verbs import said_of_object, said_of_subject
from analysis.annotation.grammar.subjects import clause

_BEING = frozenset({"be", "have", "remain", "stay"})
_DECISIONS = frozenset({"cancel", "decline", "pull", "refuse", "withdraw"})
"""'withdrew last week': from what is told of."""
_COURSE = frozenset({"begin", "close", "conclude", "continue", "end", "open", "resume", "start"})
"""What happens 'with A' there."""
_MEANT = frozenset({"expected", "invited"})
_REALISED = frozenset({"absent", "represented"})
"""'was invited but opted out', 'was expected but turned back'."""
_STATES = {"absent": "absent", "missing": "absent", "present": "attended"}
"""'A, also present, said nothing'."""
_TO_MEET = frozenset({"face", "join", "meet", "see", "tour"})
_TRAVEL = frozenset({"arrive", "come", "fly", "travel"})
_WITHOUT_WORD = frozenset({"neutral", "silent"})

_BY_PART: dict[str, Callable[[Token], str]] = {
    DEED: of_deed,
    MESSAGE: of_message,
    STEAD: of_stead,
    "without": of_lack,
}
"""Parts that tell the same whatever the verb."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Reads what is said of one who may be present at a gathering in a place.

    `named` for a person; `strict` for a country, of which much is told that nobody need be anywhere for, so that only
    what is listed as being or coming there counts. `member` for one whose work is done at such a gathering.
    """

    place: str
    strict: bool
    named: bool = True
    member: bool = False

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
        meant = contrasted(verb) if part == SUBJECT else None
        if meant is not None:
            return self._contrary(meant, "expected" if verb.tag_ == "MD" else "attended")
        mode = self._by_noun(verb, part) or self._by_verb(verb, part)
        if mode and is_from_afar(verb):
            return ""
        dated = mode == "attended" or (mode == "absent" and verb.lemma_ not in _DECISIONS)
        return "" if dated and is_of_past_year(verb) else mode

    def _contrary(self, verb: Token, else_: str) -> str:
        """What holds of one of whom the contrary of a clause is said: of being and coming there, as of staying away.

        Who did what nobody else did was there.
        """
        mode = self._by_noun(verb, SUBJECT) or self._of_subject(verb)
        if mode == "absent":
            return else_
        if not mode and is_denied(verb) and said_of_subject(verb) == "acts":
            return else_
        firm = verb.lemma_ in _BEING or said_of_subject(verb) in ("comes", "coming")
        return FLIPPED.get(mode, "") if firm else ""

    def _by_noun(self, verb: Token, part: str) -> str:
        """By what stands after 'be' or 'have', and by nouns of what is done; 'opened with A', 'opened without A'."""
        if part in (SUBJECT, "with") and verb.lemma_ in _BEING and (base := being(verb, self.place)):
            return clause_mode(verb, base) if verb.lemma_ == "have" else told_mode(verb, base)
        if part == SUBJECT and verb.lower_ in _STATES and verb.pos_ == "ADJ":
            return _STATES[verb.lower_]
        if part in _BY_PART:
            return _BY_PART[part](verb)
        if part in OUT_OF_LINE:
            return self._contrary(verb, "attended")
        if part in ("for", "to") and is_received(verb):
            return told_mode(verb)
        if part == "for" and verb.lemma_ == "wait" and any(one.lower_ == "vain" for one in clause(verb)):
            return of_lack(verb)
        return told_mode(verb) if part == "with" and verb.lemma_ in _COURSE else ""

    def _by_verb(self, verb: Token, part: str) -> str:
        if self.strict and part not in (SUBJECT, UNDERGOER):
            return told_mode(verb) if part == "from" and (verb.lemma_ in _TRAVEL or has_nobody(verb)) else ""
        if part not in (SUBJECT, LISTED) and is_beside(verb, part):
            mode = self._of_subject(verb) or (told_mode(verb) if part == "from" and is_past(verb) else "")
            return "attended" if mode == "represented" else mode or (of_listed(verb) if is_turned(verb) else "")
        if part in (SUBJECT, LISTED):
            return self._of_subject(verb) or (of_listed(verb) if part == LISTED or is_turned(verb) else "")
        if part == AGENT and verb.tag_ == "VBN":
            shunned = "dobj" in ABSENT_VERBS.get(verb.lemma_, ())
            mode = told_mode(verb) if verb.lemma_ == "represent" else self._of_subject(verb)
            return "attended" if mode == "absent" and not shunned else mode
        if part == ATTRIBUTE:
            return of_listed(verb) if self.named else of_nobody(verb)
        return of_object(verb, part) if self.named or part == UNDERGOER else ""

    def _of_subject(self, verb: Token) -> str:
        if busy_elsewhere(verb, self.place):
            return "absent"
        says = said_of_subject(verb)
        if verb.lemma_ in _TO_MEET and is_dated(verb) and told_mode(verb) == "expected":
            return "expected"
        if is_of_something_else(verb):
            return ""
        if self.strict:
            return of_country(verb, says)
        if not self.named and verb.lemma_ == "send" and sends_people(verb):
            return of_country(verb, says)
        if says in _WITHOUT_WORD:
            heard = is_before_others(verb) or is_received(verb) or (self.member and not is_from_outside(verb))
            if holds_another(verb):
                return told_mode(verb)
            return told_mode(verb) if is_past(verb) and heard else ""
        return told_mode(verb, OF_SUBJECT[says]) if says in OF_SUBJECT else of_doer(verb, says)


def is_firm(predicate: Predicate) -> bool:
    """Whether what is said is listed as being, coming or acting there, or not."""
    verb = predicate.verb
    return verb.lemma_ in _BEING or said_of_subject(verb) not in ("", "neutral") or bool(said_of_object(verb))

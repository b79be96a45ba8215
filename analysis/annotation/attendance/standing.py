"""What a clause makes of one who has a part in it, by its verb: there, to come, away, represented, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.audience import is_before_others, is_from_outside, is_moved, is_received
from analysis.annotation.attendance.being import being, busy_elsewhere
from analysis.annotation.attendance.cues import ABSENT_VERBS
from analysis.annotation.attendance.ellipsis import OUT_OF_LINE, contrasted, is_denied
from analysis.annotation.attendance.hearing import is_heard_around
from analysis.annotation.attendance.mode import FLIPPED, clause_mode
from analysis.annotation.attendance.parts import (
    OF_SUBJECT,
    has_nobody,
    is_beside,
    is_of_side,
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
    stands_for_somebody,
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
    is_recorded,
    told_mode,
)
from analysis.annotation.attendance.verbs import said_of_object, said_of_subject
from analysis.annotation.grammar.remembered import children, remembered
from analysis.annotation.grammar.subjects import clause_words, own_subject

_BEING = frozenset({"be", "have", "remain", "stay"})
_COMING = frozenset({"arrive", "come", "join", "make", "reach", "return"})
"""After what kept one away: 'was stuck in traffic and only made it for the end'."""
_DECISIONS = frozenset({"cancel", "decline", "pull", "refuse", "withdraw"})
"""'withdrew last week': from what is told of."""
_HEADING = frozenset({"head", "lead"})
_LOOKING_ON = frozenset({"follow", "hear", "watch"})
_COURSE = frozenset({"begin", "close", "conclude", "continue", "end", "open", "resume", "start"})
"""What happens 'with A' there."""
_MEANT = frozenset({"expected", "invited"})
_REALISED = frozenset({"absent", "represented"})
"""'was invited but opted out', 'was expected but turned back'."""
_STATES = {"absent": "absent", "missing": "absent", "present": "attended"}
"""'A, also present, said nothing'."""
_TO_MEET = frozenset({"face", "join", "meet", "see", "tour"})
_TRAVEL = frozenset({"arrive", "come", "fly", "travel"})
_WITHOUT_WORD = frozenset({"neutral", "silent", "spoken"})

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
    what is listed as being or coming there counts. `member` for one whose work is done at such a gathering; `outsider`
    for one whom the press may have asked from afar.
    """

    place: str
    strict: bool
    named: bool = True
    member: bool = False
    outsider: bool = False

    def first(self, said: Iterable[Predicate]) -> tuple[str, Predicate | None]:
        """The mode that the main clause gives, else an aside; 'defied them and stayed away' is absent."""
        found: tuple[str, Predicate | None] = ("", None)
        for one in said:
            told_by = found[1]
            loose = told_by is not None and not is_firm(told_by)
            afar = loose or (told_by is not None and told_by.verb.lemma_ in _LOOKING_ON)
            weak = told_by is None or (loose and one.joined and is_firm(one)) or (afar and self._is_away_now(one))
            if not weak and not (one.joined and found[0] in _MEANT):
                continue
            if (mode := self.mode(one)) and (weak or mode in _REALISED):
                found = mode, one
        for one in said:
            late = is_linked(one.verb) or one.verb.lemma_ in _COMING
            if found[0] == "absent" and one.joined and late and self.mode(one) == "attended":
                return "attended", one
        return found

    def _is_away_now(self, aside: Predicate) -> bool:
        """'A, who is under arrest, heard it from his window'."""
        present = aside.verb.tag_ == "VBZ" or any(one.lower_ in ("are", "is") for one in children(aside.verb))
        return present and not aside.joined and self.mode(aside) == "absent"

    @remembered
    def mode(self, predicate: Predicate) -> str:
        """The mode that a clause gives to one who has a part in it; empty where it tells nothing of presence."""
        verb, part = predicate.verb, predicate.part
        meant = contrasted(verb) if part == SUBJECT else None
        if meant is not None:
            return self._contrary(meant, "expected" if verb.tag_ == "MD" else "attended")
        mode = self._by_noun(verb, part) or self._by_verb(verb, part)
        if mode == "attended" and part == SUBJECT and is_recorded(verb):
            return "absent"
        if mode == "absent" and verb.lemma_ in _LOOKING_ON:
            return mode
        if mode and (is_from_afar(verb) or (mode == "absent" and _is_sent_before(verb))):
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
        if part in (LISTED, SUBJECT, "with") and verb.lemma_ in _BEING and (base := being(verb, self.place)):
            return clause_mode(verb, base) if verb.lemma_ == "have" else told_mode(verb, base)
        if part == SUBJECT and verb.lower_ in _STATES and verb.pos_ == "ADJ":
            return _STATES[verb.lower_]
        if part in _BY_PART:
            return _BY_PART[part](verb)
        if part in OUT_OF_LINE:
            return self._contrary(verb, "attended")
        if part in ("for", "to") and is_received(verb):
            return told_mode(verb)
        if part == "for" and verb.lemma_ == "wait" and "vain" in clause_words(verb):
            return of_lack(verb)
        return told_mode(verb) if part == "with" and verb.lemma_ in _COURSE else ""

    def _by_verb(self, verb: Token, part: str) -> str:
        if self.strict and part not in (SUBJECT, UNDERGOER):
            sent = verb.lemma_ in _TRAVEL and not _is_named(own_subject(verb))
            return told_mode(verb) if part == "from" and (sent or has_nobody(verb)) else ""
        if part not in (SUBJECT, LISTED) and is_beside(verb, part):
            mode = self._of_subject(verb) or (told_mode(verb) if part == "from" and is_past(verb) else "")
            if mode == "absent":
                return ""
            return "attended" if mode == "represented" else mode or (of_listed(verb) if is_turned(verb) else "")
        if part in (SUBJECT, LISTED):
            return self._of_subject(verb) or (of_listed(verb) if part == LISTED or is_turned(verb) else "")
        if part == AGENT and verb.tag_ == "VBN":
            if (verb.lemma_ in _HEADING and is_of_side(verb)) or (is_past(verb) and is_moved(verb)):
                return told_mode(verb)
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
        if is_of_something_else(verb) or (self.strict and _joins_something(verb)):
            return ""
        if self.strict:
            return of_country(verb, says)
        if not self.named and verb.lemma_ == "send" and sends_people(verb):
            return of_country(verb, says)
        if says in _WITHOUT_WORD:
            counts = holds_another(verb) or (is_past(verb) and self._is_heard(verb))
            return told_mode(verb) if counts else ""
        return told_mode(verb, OF_SUBJECT[says]) if says in OF_SUBJECT else of_doer(verb, says)

    def _is_heard(self, verb: Token) -> bool:
        """Whether what says nothing of presence by itself was done where others were, or for somebody who was not."""
        if stands_for_somebody(verb) or is_before_others(verb) or is_received(verb):
            return True
        return (self.member and not is_from_outside(verb)) or (not self.outsider and is_heard_around(verb))


def _is_sent_before(verb: Token) -> bool:
    """'sent a letter of support before the signing': its sender may have come all the same."""
    return verb.lemma_ == "send" and any(child.lower_ in ("ahead", "before", "prior") for child in children(verb))


def _joins_something(verb: Token) -> bool:
    """'Estmark was to join': a body, where neither a day nor a gathering is said."""
    bare = verb.lemma_ == "join" and not any(child.dep_ in ("dobj", "prep") for child in children(verb))
    return bare and not is_dated(verb)


def _is_named(word: Token | None) -> bool:
    """'A' of 'A flew in from Estmark', who need not be of it."""
    return word is not None and word.pos_ == "PROPN"


def is_firm(predicate: Predicate) -> bool:
    """Whether what is said is listed as being, coming or acting there, or not."""
    verb = predicate.verb
    return verb.lemma_ in _BEING or said_of_subject(verb) not in ("", "neutral") or bool(said_of_object(verb))

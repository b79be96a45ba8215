"""Whether what somebody says or undergoes is said or done where others are: by the words around it, or by an office."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.cues import AUDIENCES, STAGE_NOUNS
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, clause, own_subject

_DELIVERED = frozenset("address eulogy homily keynote oration prayer remark sermon speech testimony toast".split())
_OWN_TURN = _DELIVERED | {"statement", "turn"}
_RECEPTIONS = frozenset("applause boo cheer jeer laughter ovation whistle".split())
_GESTURES = frozenset("bow embrace grin handshake hug kiss nod shrug smile wave wink".split())
_LISTENERS = frozenset("assembly audience congregation crowd delegate gathering guest hall mourner room".split())
_BEFORE: dict[str, frozenset[str]] = {
    "before": AUDIENCES,
    "from": STAGE_NOUNS,
    "in": frozenset({"person"}),
    "to": _LISTENERS | _RECEPTIONS,
    "with": _DELIVERED | _GESTURES,
}
"""Prepositions, and what leads with them to those who listen."""
_BENCHES = frozenset("congressman congresswoman deputy lawmaker mp parliamentarian senator speaker".split())
_CHAIRS = frozenset("chair chairman chairperson chairwoman moderator".split())
_COURT = frozenset(
    "attorney barrister coroner counsel defence defender defense judge justice lawyer magistrate prosecution"
    " prosecutor solicitor".split()
)
_FLOOR = frozenset({"delegate", "moderator"})
_PITCH = frozenset(
    "batsman batter bowler defender forward goalkeeper goalscorer keeper midfielder referee scorer striker substitute"
    " umpire winger".split()
)
_OFFICES: dict[str, frozenset[str]] = {
    "assembly": _BENCHES | _CHAIRS | _FLOOR,
    "chamber": _BENCHES,
    "conference": _CHAIRS | _FLOOR,
    "congress": _BENCHES | _CHAIRS | _FLOOR,
    "council": _CHAIRS | frozenset({"councillor", "councilman", "councilwoman", "councilor"}),
    "court": _COURT,
    "courtroom": _COURT,
    "debate": _BENCHES | _CHAIRS,
    "final": _PITCH,
    "game": _PITCH,
    "hearing": _COURT | _BENCHES | _CHAIRS,
    "inquest": _COURT,
    "jury": _COURT,
    "match": _PITCH,
    "meeting": _CHAIRS,
    "parliament": _BENCHES,
    "semi-final": _PITCH,
    "senate": _BENCHES,
    "session": _BENCHES | _CHAIRS | _FLOOR,
    "sitting": _BENCHES,
    "synod": frozenset({"archbishop", "bishop", "delegate"}),
    "trial": _COURT,
    "tribunal": _COURT,
}
"""The last word of what a gathering is called, and those whose work is done there when it is told."""
_FROM_OUTSIDE = frozenset({"journalist", "outside", "reporter", "statement"})
_INTO = frozenset({"from", "in", "into", "off", "on", "onto", "out", "to", "towards"})
_PLAIN = frozenset("add announce claim comment complain deny insist say state write".split())
_TELLING = frozenset("answer ask assure beg brief remind tell thank urge warn".split())
_TURNS = frozenset({"closing", "opening"})
_THEM = frozenset({"her", "him", "them"})


def is_before_others(verb: Token) -> bool:
    """'defended it before 600 shareholders', 'warned of it in her speech', 'bade farewell with a toast', 'told him'."""
    return any(_leads_to_others(child, verb) for child in children(verb)) or any(map(_is_own_turn, clause(verb)))


def is_moved(verb: Token) -> bool:
    """'was led into the courtroom', 'was helped onto the stage': whoever undergoes it is there."""
    if sum(child.dep_ in SUBJECTS for child in children(verb)) != 1:
        return False
    led = [child for child in children(verb) if child.dep_ == "prep" and child.lower_ in _INTO]
    return any(one.lemma_.lower() in STAGE_NOUNS for child in led for one in subtree(child))


def is_received(verb: Token) -> bool:
    """'The loudest applause went to A', 'there were boos for B', 'C faced boos'."""
    nouns = [own_subject(verb), *(child for child in children(verb) if child.dep_ in ("attr", "dobj"))]
    return any(one is not None and one.lemma_.lower() in _RECEPTIONS for one in nouns)


def offices(gathering: str) -> frozenset[str]:
    """Those who work at a gathering, by what it is called; empty for most."""
    words = gathering.lower().split()
    return _OFFICES.get(words[-1], frozenset()) if words else frozenset()


def is_in_office(name: Token, wanted: frozenset[str]) -> bool:
    """Whether a name stands with one of the offices: 'prosecutor A', 'her lawyer, B', 'C, for the defence'."""
    beside = [one for one in children(name) if one.dep_ in ("appos", "compound", "nmod", "prep")]
    beside += [one for child in beside for one in children(child) if one.dep_ in ("compound", "pobj")]
    beside += [name.head, *children(name.head)] if name.dep_ == "appos" else []
    return any(one.lemma_.lower() in wanted for one in beside if one.dep_ not in ("poss", "relcl"))


def is_from_outside(verb: Token) -> bool:
    """'told reporters', 'told the BBC', 'appealed in a statement'; and plain speech, which the press hears anywhere."""
    objects = [child for child in children(verb) if child.dep_ in ("dative", "dobj")]
    if verb.lemma_ == "tell" and any(one.pos_ == "PROPN" for one in objects):
        return True
    return verb.lemma_ in _PLAIN or any(one.lemma_.lower() in _FROM_OUTSIDE for one in subtree(verb))


def _leads_to_others(child: Token, verb: Token) -> bool:
    if child.dep_ in ("dative", "dobj"):
        return child.lower_ in _THEM and verb.lemma_ in _TELLING
    words = {one.lemma_.lower() for one in subtree(child)} if child.dep_ == "prep" else set()
    if words & _BEFORE.get(child.lower_, frozenset()):
        return True
    if child.lower_ != "in":
        return False
    return "front" in words and not AUDIENCES.isdisjoint(words)


def _is_own_turn(preposition: Token) -> bool:
    """'in her speech', 'in closing remarks', 'in his turn'."""
    if preposition.lower_ != "in":
        return False
    nouns = [child for child in children(preposition) if child.lemma_.lower() in _OWN_TURN]
    own = [one for noun in nouns for one in children(noun) if one.dep_ == "poss" or one.lower_ in _TURNS]
    return any(one.head.lemma_.lower() != "statement" or one.lower_ in _TURNS for one in own)

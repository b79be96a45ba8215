"""Where somebody is said to be: there, elsewhere, in a part to play; by what stands after 'be', 'have' and 'stay'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import LOWER_NOUNS, STAGE_NOUNS
from analysis.annotation.attendance.deeds import LASTING
from analysis.annotation.gatherings.words import gathering_kind
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import FINITE, clause

_AIR = frozenset({"radio", "television", "tv"})
_AWAY = frozenset(
    "abroad absent away bedridden elsewhere hospitalised hospitalized ill indisposed injured missing nowhere sick"
    " unavailable unwell".split()
)
_BODILESS = frozenset({"delegate", "delegation", "nobody", "none", "one", "presence", "representative", "team"})
_DETAINED = frozenset(
    "abroad arrest bed coma custody exile holiday hospital isolation jail leave mourning prison quarantine surgery tour"
    " vacation".split()
)
"""In, on or under which one is not where others meet."""
_THOSE = frozenset({"attendee", "delegate", "first", "guest", "mourner", "spectator", "those"})
_TRAVELLING = frozenset({"delegation", "entourage"})
_VENUES = frozenset("arena building chamber court ground house parliament venue".split())
_NONE = frozenset({"no", "no-one", "nobody", "none"})
_PARTS = frozenset(
    "absentee bearer chaperone compere emcee guest host marshal moderator observer pallbearer participant referee"
    " soloist speaker spectator umpire witness".split()
)
"""What one is only where others are."""
_HONOURS = frozenset({"best man", "bridesmaid", "godfather", "godmother", "guest of honour", "maid of honour"})
_HOMES = frozenset(
    "barracks bed boat camp capital car cell clinic embassy headquarters home hotel house office residence ship sickbed"
    " tent village ward".split()
)
_LOOKING_ON = frozenset({"follow", "hear", "watch"})
_LED = frozenset({"among", "at", "in", "inside", "on", "under"})
_WHERE = frozenset({"at", "from", "in"})
_PLANS = frozenset({"appointment", "commitment", "engagement", "plan"})
_PLACES = frozenset({"chair", "chamber", "place", "seat", "stand", "venue"})
_ATTENDING = _PARTS | _THOSE
_THERE = STAGE_NOUNS | _VENUES | _PLACES


def being(verb: Token, place: str) -> str:
    """'attended' or 'absent' by where a verb of being puts its subject; empty where it says nothing of presence.

    `place` is where the gathering is, or empty: who 'was in Rome' meanwhile was not at one in Oslo.
    """
    if verb.lemma_ == "have":
        return _having(verb)
    return next(filter(None, (_state(child, place, verb) for child in children(verb))), "")


def busy_elsewhere(verb: Token, place: str) -> bool:
    """'was playing in Rome' while others met, 'was travelling', 'watched it at home', 'followed it on the radio'."""
    led = [one for child in children(verb) if child.lower_ in _WHERE for one in children(child)]
    named = [_placed(one, place or "-", verb) for one in led if one.tag_ == "NNP"]
    if verb.lemma_ in _LOOKING_ON:
        on_air = any(one.lower_ in _AIR and one.head.lower_ == "on" for one in clause(verb))
        return "absent" in named or on_air or any(one.lemma_.lower() in _HOMES for one in led)
    if (
        verb.tag_ != "VBG"
        or verb.lemma_ in LASTING
        or not any(child.dep_ == "aux" and child.tag_ in FINITE for child in children(verb))
    ):
        return False
    if verb.lemma_ == "travel":
        return not any(child.lower_ in ("for", "to") for child in children(verb))
    return any(mode != "attended" for mode in named)


def _having(verb: Token) -> str:
    """'had no one in the hall', 'have stands in the hall'; 'had only its secretary there': represented."""
    found = (_had(child) for child in children(verb) if child.dep_ == "dobj")
    return next(filter(None, found), "")


def _had(whom: Token) -> str:
    lemma, words = whom.lemma_.lower(), {whom.lower_, *(one.lower_ for one in children(whom))}
    if words & _NONE:
        return "absent" if lemma in _BODILESS | _NONE else ""
    if lemma in _PLACES:
        return "attended"
    if lemma in _PLANS and words & {"another", "other", "previous", "prior"}:
        return "absent"
    return "represented" if lemma in LOWER_NOUNS and "only" in words else ""


def _state(child: Token, place: str, verb: Token) -> str:
    if child.lower_ in _AWAY and child.dep_ in ("acomp", "advmod", "attr"):
        return "absent"
    if child.lower_ == "late" and child.dep_ == "acomp" and verb.tag_ == "VBD":
        return "attended"
    if child.lower_ == "present" and child.dep_ == "acomp":
        return "absent" if any(one.dep_ == "neg" for one in children(child)) else "attended"
    if child.dep_ == "attr" and child.i > verb.i:
        of = [one for below in children(child) if below.lower_ == "of" for one in children(below)]
        parts = any(one.lemma_.lower() in _ATTENDING for one in (child, *of))
        return "attended" if parts or _honoured(child) else ""
    if child.dep_ == "prep" and child.lower_ == "with":
        return "attended" if any(one.lemma_.lower() in _TRAVELLING for one in children(child)) else ""
    if child.dep_ != "prep" or child.lower_ not in _LED:
        return ""
    return next(filter(None, (_placed(one, place, verb) for one in children(child))), "")


def _honoured(noun: Token) -> bool:
    words = " ".join(one.lower_ for one in noun.doc[noun.left_edge.i : noun.i + 3])
    return any(honour in words for honour in _HONOURS)


def _placed(noun: Token, place: str, verb: Token) -> str:
    lemma = noun.lemma_.lower()
    if lemma in _HOMES and verb.lemma_ in ("remain", "stay") and verb.tag_ in ("VBD", "VBN"):
        return "absent"
    if lemma in _DETAINED or any(one.lemma_.lower() in _DETAINED for one in children(noun) if one.dep_ == "compound"):
        return "absent"
    if lemma in _PARTS and noun.head.lower_ == "among":
        return "attended"
    if lemma in _THERE or gathering_kind(noun) or (lemma in _THOSE and verb.tag_ == "VBD"):
        return "attended"
    stays = verb.lemma_ in ("remain", "stay")
    if noun.tag_ not in ("NNP", "NNPS") or not (place or stays):
        return ""
    same = bool({one.lower_ for one in _named(noun)} & set(place.lower().split()))
    return "attended" if same else ("absent" if verb.tag_ == "VBD" else "")


def _named(noun: Token) -> Iterator[Token]:
    yield noun
    yield from (child for child in children(noun) if child.dep_ == "compound")

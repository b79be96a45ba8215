"""When and how a clause is told: as past, as dated ahead, by a link, on the air; of a gathering or something else."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.claims import takes_part
from analysis.annotation.attendance.deeds import is_of_another_time
from analysis.annotation.attendance.mode import clause_mode, tensed_mode
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.gatherings.occasions import hinted_kind
from analysis.annotation.gatherings.words import DAYS, gathering_kind, qualified
from analysis.annotation.grammar.remembered import children, remembered, subtree
from analysis.annotation.grammar.subjects import clause, clause_words, governor, is_verb
from analysis.annotation.grammar.tense import auxiliaries, auxiliary_words

_AIR = frozenset({"radio", "television", "tv"})
_BELONGING = frozenset({"join", "participate", "serve"})
_DAYS = DAYS | frozenset(
    "april august autumn day december february january july june march may month november october september spring"
    " summer week weekend winter year".split()
)
_IS = frozenset({"'re", "'s", "are", "is", "’re", "’s"})
_LED = frozenset({"delegation", "team"})
_LINKED = frozenset({"connected", "link", "online", "remotely", "video", "videoconference", "virtually"})
_PAST = frozenset({"VBD", "VBG", "VBN"})
_PRESENT_PERFECT = frozenset({"'ve", "has", "have", "’ve"})
_RECORDED = frozenset({"pre-recorded", "prerecorded", "recorded", "taped", "video", "written"})
_WRITTEN = frozenset({"email", "phone", "telephone", "text"})
_AFAR = _AIR | _WRITTEN


@remembered
def told_mode(verb: Token, base: str = "attended") -> str:
    """The clause's mode, as `clause_mode` reads it; who joins by a link is there.

    'With A speaking' and 'chaired by A' are to come where their clause is; so is what is told as present with a day;
    'takes part' without one goes on.
    """
    if base == "attended" and is_of_clause_ahead(verb):
        return "expected"
    if base == "attended" and verb.tag_ in ("VBP", "VBZ") and not any(auxiliaries(verb)):
        return "expected" if is_dated(verb) else ("attended" if is_joining(verb) else "")
    if base == "attended" and verb.tag_ == "VBG" and is_dated(verb) and not _IS.isdisjoint(auxiliary_words(verb)):
        return "expected"
    return clause_mode(verb, base, firm=True) or (tensed_mode(verb, base) if is_linked(verb) else "")


def is_joining(verb: Token) -> bool:
    """'participates', 'takes part', 'heads the delegation'."""
    led = verb.lemma_ in ("head", "lead") and any(one.lemma_ in _LED for one in children(verb) if one.dep_ == "dobj")
    seated = verb.lemma_ == "take" and any(one.lemma_ == "seat" for one in children(verb) if one.dep_ == "dobj")
    return led or seated or verb.lemma_ in ("attend", "participate") or takes_part(verb)


def is_past(verb: Token) -> bool:
    """Whether a clause is told as past, and not as what had been before or has been since."""
    return verb.tag_ in _PAST and not is_perfect(verb) and "had" not in auxiliary_words(verb)


def is_perfect(verb: Token) -> bool:
    """'has joined'."""
    return not _PRESENT_PERFECT.isdisjoint(auxiliary_words(verb))


def is_of_clause_ahead(verb: Token) -> bool:
    """'with A speaking', 'chaired by A', under a clause that is to come."""
    bare = verb.tag_ == "VBG" or (verb.tag_ == "VBN" and verb.dep_ == "acl")
    above = governor(verb) if bare and not any(auxiliaries(verb)) else None
    return above is not None and (tensed_mode(above) == "expected" or (above.tag_ == "VBZ" and is_dated(above)))


def is_dated(verb: Token) -> bool:
    """'arrives on Friday', 'will open it tomorrow', 'On 5 May he is to sing'."""
    above = verb.head if verb.dep_ == "xcomp" else verb
    if verb.dep_ == "relcl" and verb.head.lower_ in _DAYS:
        return True
    return not (_DAYS.isdisjoint(clause_words(verb)) and _DAYS.isdisjoint(clause_words(above)))


def holds_another(verb: Token) -> bool:
    """'will hold a rally on Friday': a gathering of one's own that is to come."""
    own = [child for child in children(verb) if child.dep_ == "dobj" and verb.lemma_ in ("give", "hold", "host")]
    return any(gathering_kind(one) for one in own) and is_dated(verb) and told_mode(verb) == "expected"


@remembered
def is_from_afar(verb: Token) -> bool:
    """'spoke by phone', 'wished them luck by text', 'listened to it on the radio'."""
    words = {one.lower_ for one in subtree(verb)}
    if _AFAR.isdisjoint(words):
        return False
    means = [one for child in subtree(verb) if child.lower_ in ("by", "on") for one in children(child)]
    led = {one.lower_ for one in means if not _own(one)}
    led |= {one.lower_ for one in clause(verb) if not _own(one)} & _WRITTEN
    return bool(led & _AFAR) or {"text", "message"} <= words


def is_recorded(verb: Token) -> bool:
    """'greeted the guests in a recorded message': somebody who is not there."""
    led = [one for child in children(verb) if child.lower_ in ("by", "in", "via", "with") for one in children(child)]
    return any(
        one.lemma_ in ("message", "greeting") and any(child.lower_ in _RECORDED for child in children(one))
        for one in led
    )


def _own(noun: Token) -> bool:
    """'filmed it on her phone'."""
    return any(child.dep_ == "poss" for child in children(noun))


@remembered
def is_of_past_year(verb: Token) -> bool:
    """Whether a clause brings a year or the like of its own, and no gathering ('in 2023 the drill was visited')."""
    if not is_of_another_time(verb) or is_linked(verb):
        return False
    return not any(gathering_kind(one) and not is_verb(one) and not _is_somebodys(one) for one in clause(verb))


def _is_somebodys(noun: Token) -> bool:
    """'his party', which is no evening."""
    return any(child.dep_ == "poss" for child in children(noun)) and not qualified(noun)


@remembered
def is_of_something_else(verb: Token) -> bool:
    """'joined the navy', 'took part in the war': there, but at no gathering."""
    if verb.lemma_.lower() not in _BELONGING and not takes_part(verb):
        return False
    whole = [child for child in children(verb) if child.dep_ == "dobj" and child.lower_ != "part"]
    whole = [one for one in whole if one.lemma_.lower() not in GROUP_NOUNS]
    whole += [one for child in children(verb) if child.lower_ in ("at", "in") for one in children(child)]
    whole = [one for one in whole if one.pos_ == "NOUN" and not one.lower_.endswith(("ing", "level"))]
    return bool(whole) and not any(gathering_kind(one) or hinted_kind(one) for one in whole)


def is_linked(verb: Token) -> bool:
    """'by video link', 'virtually'."""
    return not _LINKED.isdisjoint(clause_words(verb))

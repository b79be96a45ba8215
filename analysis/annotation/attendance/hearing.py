"""Whether what somebody says, or is said to feel, was heard where others met: by the words around, by who speaks."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import STAGE_NOUNS
from analysis.annotation.attendance.verbs import said_of_subject
from analysis.annotation.gatherings.words import DAYS, gathering_kind
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import clause, clause_words

_AROUND = frozenset({"after", "during", "following"})
_ELSEWHEN = DAYS | frozenset({"earlier", "meanwhile", "since"})
"""'said on Friday': to whoever asked."""
_KIN = frozenset("brother cousin daughter father husband mother partner sister son widow wife".split())
_OUTSIDERS = _KIN | frozenset(
    "agent aide analyst biographer blogger broker columnist commentator critic doctor historian neighbor neighbour"
    " opposition physician pollster publicist source spokesman spokesperson spokeswoman surgeon".split()
)
"""Who is asked by the press, wherever they are."""
_MOODS = frozenset(
    "adamant angry blunt cautious confident critical defiant delighted disappointed emotional furious gloomy grateful"
    " hopeful impressed jubilant moved optimistic outraged overjoyed pessimistic pleased proud relieved sceptical"
    " skeptical sober unimpressed unmoved unrepentant upbeat".split()
)
_PRESS = frozenset(
    "afp ap bbc blog broadcaster column diary email facebook instagram interview journalist letter network newspaper"
    " outside paper post radio reporter reuters spokesman spokesperson spokeswoman station statement telegram telephone"
    " television tv tweet twitter website writing".split()
)
"""By or to whom, or in what, something is said that nobody need have heard there."""


def is_heard_around(verb: Token) -> bool:
    """'said after the session', 'thanked her during the dinner', 'criticised it on the stage'."""
    return is_spoken(verb) and not _through_press(verb) and any(_is_gathering(child) for child in children(verb))


def is_heard_among(verb: Token) -> bool:
    """'called the plan a disgrace', 'was less hopeful': heard where all around it tells of one gathering."""
    apart = _through_press(verb) or _is_set_elsewhere(verb) or not _ELSEWHEN.isdisjoint(clause_words(verb))
    return is_spoken(verb) and not apart


def is_spoken(verb: Token) -> bool:
    """Whether a verb is one of speech, or 'be' with what somebody shows to feel."""
    if verb.lemma_ == "be":
        return any(child.dep_ == "acomp" and child.lower_ in _MOODS for child in children(verb))
    return said_of_subject(verb) == "spoken"


def is_outsider(name: Token) -> bool:
    """Whether a name stands with what somebody is whom the press asks from afar: 'her agent, A', 'the analyst A'."""
    return any(one.lemma_.lower() in _OUTSIDERS for one in _beside(name))


def _beside(name: Token) -> Iterator[Token]:
    own = [one for one in children(name) if one.dep_ in ("appos", "compound", "nmod")]
    yield from own
    yield from (one for title in own for one in children(title) if one.dep_ == "compound")
    if name.dep_ in ("appos", "compound", "nmod"):
        yield name.head
        yield from (one for one in children(name.head) if one.dep_ == "compound")


def _is_set_elsewhere(verb: Token) -> bool:
    """'In Rome, A accused …', '…, where A asked for more'."""
    if verb.dep_ == "relcl" and any(child.lower_ in ("when", "where") for child in children(verb)):
        return True
    led = [one for child in children(verb) if child.lower_ in ("from", "in") for one in children(child)]
    return any(one.tag_ == "NNP" for one in led)


def _through_press(verb: Token) -> bool:
    return any(one.lemma_.lower() in _PRESS for one in clause(verb))


def _is_gathering(preposition: Token) -> bool:
    if preposition.lower_ in ("in", "on"):
        return any(one.lemma_.lower() in STAGE_NOUNS for one in children(preposition))
    if preposition.lower_ not in _AROUND:
        return False
    return any(bool(gathering_kind(one)) for child in children(preposition) for one in (child, *children(child)))

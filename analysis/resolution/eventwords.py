"""Families of words for the same kind of event, so that 'met', 'talks' and 'summit' meet."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[a-z]+")
_DOUBLED = re.compile(r"(.)\1$")
_ENDINGS = ("ings", "ing", "ers", "er", "ies", "ied", "ed", "es", "s", "e", "y")
SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class Family:
    """Words for one kind of event, and words of which one must stand beside them, where those alone say little.

    Of a `mass` event there is one a day and place; others are the same only between the same people or countries.
    """

    name: str
    words: frozenset[str]
    mass: bool = False
    beside: frozenset[str] = frozenset()


def stem(word: str) -> str:
    """A lower-case word without its ending: 'parades' and 'parade', 'signing' and 'signed' become the same."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return _DOUBLED.sub(r"\1", word[: -len(ending)])
    return word


def _family(name: str, words: str, *, mass: bool = False, beside: str = "") -> Family:
    return Family(name, _stems(words), mass, _stems(beside))


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split(",") if word)


FAMILIES = (
    _family("accident", "accident,capsized,collision,crash,derailed,derailment,sank", mass=True),
    _family("arrest", "apprehended,arrest,detained,detention"),
    _family("attack", "attack,blast,bomb,bombing,explosion,massacre,missile,raid,shelling,shooting,strike,struck"),
    _family("ceremony", "anniversary,celebration,ceremony,commemoration,inaugurated,inauguration", mass=True),
    _family("conflict", "annexed,incursion,invaded,invasion,offensive,war"),
    _family("death", "assassinated,assassination,died,death,killed"),
    _family(
        "deployment",
        "deploy,deployed,deployment,dispatched,send,sent",
        beside="army,contingent,engineers,fighters,forces,military,personnel,servicemen,soldiers,troops",
    ),
    _family("disaster", "cyclone,earthquake,eruption,flood,hurricane,quake,storm,tsunami,typhoon", mass=True),
    _family("election", "ballot,elected,election,polls,primary,referendum,runoff", mass=True),
    _family("launch", "launch,unveiled"),
    _family(
        "meeting", "conferred,conversation,convened,dialogue,discussed,discussion,meet,meeting,met,negotiations,talks"
    ),
    _family("parade", "parade", mass=True),
    _family("phone call", "phoned,telephoned,telephone"),
    _family("protest", "demonstration,demonstrators,march,protest,protesters,rally,riot", mass=True),
    _family("reception", "banquet,dinner,gala,reception", mass=True),
    _family("resignation", "ousted,resigned,resignation"),
    _family("ruling", "acquitted,convicted,conviction,court,guilty,judge,sentenced,tribunal,verdict"),
    _family("sanctions", "embargo,sanctioned,sanctions,tariff"),
    _family("signing", "accord,agreement,pact,ratified,signed,signing,treaty"),
    _family("summit", "conference,forum,summit", mass=True),
    _family("test", "tested,test"),
    _family("visit", "arrive,arrived,arrival,departed,departure,travelled,traveled,trip,visit,visited"),
    _family("withdrawal", "pullout,withdraw,withdrawal,withdrawn,withdrew"),
)
"""Alphabetical by name; the words of one family stand for the same event, those of two for two."""

_BY_STEM = {word: family for family in FAMILIES for word in sorted(family.words)}


def family(label: str) -> Family | None:
    """The family of the first event word of a label; None where there is none."""
    stems = [stem(word) for word in _WORD.findall(label.lower())]
    found = (_BY_STEM[word] for word in stems if word in _BY_STEM)
    return next((one for one in found if not one.beside or one.beside.intersection(stems)), None)

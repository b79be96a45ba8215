"""What the predicates of clauses tell: one act in many words, with the part that each of its roles plays."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from analysis.knowledge import rows
from analysis.resolution.synonyms import contrasts, meanings, opposed
from analysis.resolution.tokens import stem

COLOURS = frozenset(map(stem, "black blue brown green grey orange pink purple red white yellow".split()))
"""Stems of words of which one thing is one; alphabetical."""
_DENIAL = re.compile(r"^(?:dis|il(?=l)|im(?=[mp])|in|ir(?=r)|non-?|un)")
SHORTEST_DENIED = 4
"""Letters of a word that one of these in front of it turns into its opposite."""
IS = "is "
"""Beginning of the names of acts that are to be something."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act as one of its predicates tells it.

    `roles`: what parts of the clause are in the act, where not what they are in the clause; `single`: roles that one
    filler alone has of one thing; `turned`: whether a subject without an object undergoes it.
    """

    name: str
    roles: Mapping[str, str] = field(default_factory=dict, hash=False)
    single: frozenset[str] = frozenset()
    turned: bool = False
    personal: bool = False


def acts_of(predicate: str) -> tuple[Act, ...]:
    """The acts that a predicate tells by the table of acts."""
    return _acts().get(predicate, ())


@cache
def listed_acts() -> frozenset[str]:
    """The names of the acts of the table."""
    return frozenset(row["act"] for row in rows("acts"))


def acts_by_meaning(predicate: str) -> tuple[Act, ...]:
    """The act that a verb by itself is, and one for each meaning that it shares with other words."""
    own = stem(predicate)
    return (Act(own), *(Act(f"={number}") for number in sorted(meanings().get(own, ()))))


def exclude(one: str, other: str) -> bool:
    """Whether two acts, by name, cannot both be told of one thing."""
    if one.startswith(IS) and other.startswith(IS):
        said = one.removeprefix(IS), other.removeprefix(IS)
        if opposed(frozenset(said[:1]), frozenset(said[1:])) or (said[0] != said[1] and _one_quality(*said)):
            return True
    return other in _excluded().get(one, ()) or one in _excluded().get(other, ())


def _one_quality(one: str, other: str) -> bool:
    """Whether two words are colours, or one denies the other: armed, unarmed."""
    return COLOURS.issuperset((one, other)) or _affirmed(one) == _affirmed(other)


def _affirmed(word: str) -> str:
    """A word without what turns it into its opposite."""
    bare = _DENIAL.sub("", word)
    return bare if len(bare) >= SHORTEST_DENIED else word


@cache
def matters(name: str) -> frozenset[str]:
    """Names for what an act and those that exclude it are acts of: they have one in common."""
    others = {other for other in _excluded() if exclude(name, other)} | _excluded().get(name, frozenset())
    told = {"/".join(sorted((name, other))) for other in others}
    if name.startswith(IS):
        said = name.removeprefix(IS)
        told |= (
            {f"{IS}{_affirmed(said)}"}
            | {f"{IS}{number}" for number in contrasts(frozenset([said]))}
            | ({"colour"} if said in COLOURS else set())
        )
    return frozenset(told)


@cache
def _acts() -> dict[str, tuple[Act, ...]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for row in rows("acts"):
        pairs = (pair.partition("=")[::2] for pair in row["roles"].split(";") if pair)
        single = frozenset(filter(None, row["single"].split(";")))
        act = Act(row["act"], dict(pairs), single, row["turned"] == "yes", row["turned"] == "doer")
        for predicate in row["predicates"].split(";"):
            found[predicate].append(act)
    return {predicate: tuple(acts) for predicate, acts in found.items()}


@cache
def _excluded() -> dict[str, frozenset[str]]:
    return {row["act"]: frozenset(row["excluded"].split(";")) for row in rows("act_opposites")}

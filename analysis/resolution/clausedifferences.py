"""In what the clauses of two sentences differ: the same act of another, on another, at another place, or denied."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from analysis.resolution.evidence import Evidence, Place, Told
from analysis.resolution.leftover import near_in_meaning
from analysis.tables import Clause

UNSAID = 0.3
"""How much a part that only one clause has speaks for one act."""
MAIN = frozenset(("predicate", "subject", "object"))


class _Pair(NamedTuple):
    """Of two clauses how near their acts, subjects and objects come (-1 where one has none), and what sets them apart.

    `beside`: how near the parts in other roles come that both have.
    """

    act: float
    subject: float
    object: float
    beside: tuple[float, ...]
    denied: bool
    standing: bool

    @property
    def told(self) -> bool:
        """Whether both have a subject, or an object."""
        return max(self.subject, self.object) >= 0

    @property
    def shared(self) -> float:
        """How much the main parts speak for one act."""
        return max(self.subject, self.object, UNSAID)


def clause_differences(places: tuple[Place, Place], known: Evidence) -> dict[str, float]:
    """For each way in which clauses differ, how alike those two are in all else that differ so the most."""
    pairs = list(_pairs(places, known))
    return {
        "act of another": _most(one.act * _other(one.subject) * max(UNSAID, one.object) for one in pairs),
        "act on another": _most(one.act * _other(one.object) * max(UNSAID, one.subject) for one in pairs),
        "one act": _most(one.act * max(one.subject, UNSAID) * max(one.object, UNSAID) for one in pairs if one.told),
        "act denied": _most(one.act * one.shared * one.denied for one in pairs),
        "act elsewhere": _most(one.act * one.shared * (1 - min(one.beside)) for one in pairs if one.beside),
        "act foreseen": _most(one.act * one.shared * one.standing for one in pairs),
        "another act": _most((1 - one.act) * max(one.subject, 0) * max(one.object, 0) for one in pairs),
    }


def _other(nearness: float) -> float:
    """How surely two parts are of others; not at all where one clause has none."""
    return 1 - nearness if nearness >= 0 else 0.0


def _most(found: Iterator[float]) -> float:
    return max(found, default=0.0)


def _pairs(places: tuple[Place, Place], known: Evidence) -> Iterator[_Pair]:
    ours, theirs = (known.clauses.get(place, ()) for place in places)
    for one, other in product(ours, theirs):
        beside = sorted((one.parts.keys() & other.parts.keys()) - MAIN)
        yield _Pair(
            near_in_meaning(one.act.predicate.split()[0], other.act.predicate.split()[0]),
            _near(one, other, "subject", known=known),
            _near(one, other, "object", known=known),
            tuple(_near(one, other, role, known=known) for role in beside),
            one.act.negated != other.act.negated,
            one.act.standing != other.act.standing,
        )


def _near(one: Told, other: Told, role: str, *, known: Evidence) -> float:
    """How near two parts come: by whom they name, or else by their heads; -1 where one of the clauses has none."""
    ours, theirs = one.parts.get(role), other.parts.get(role)
    if ours is None or theirs is None:
        return -1.0
    named, called = _who(ours, known), _who(theirs, known)
    if named and called:
        return float(named == called)
    return near_in_meaning(ours.head or ours.text, theirs.head or theirs.text)


def _who(part: Clause, known: Evidence) -> str:
    return known.who.get((part.article_id, part.name), "") if part.name else ""

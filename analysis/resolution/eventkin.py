"""Ideas of events of which outlets use one or the other: a battle and a shooting, a vote and a decision.

Kin are looser than synonyms: two clauses of kin may be of one event where something else says so, too.
"""

from __future__ import annotations

from collections.abc import Iterable

KIN = {
    "beginning": ("beginning", "departure", "opening", "trial"),
    "closure": ("ban", "closing"),
    "collapse": ("burst", "collapse", "slide"),
    "cutting off": ("cancellation", "halt"),
    "death": ("death", "killing"),
    "decision": ("approval", "decision", "rejection", "vote"),
    "fighting": ("attack", "fighting", "killing", "shooting"),
    "fire": ("explosion", "fire"),
    "first night": ("opening", "performance", "premiere"),
    "flood": ("burst", "flood"),
    "merger": ("merger", "sale", "signing"),
    "wreck": ("accident", "sinking"),
}
"""Families and their ideas, alphabetical; an idea may be of two."""
_OF = {idea: frozenset(name for name, ideas in KIN.items() if idea in ideas) for each in KIN.values() for idea in each}


def families(ideas: Iterable[str]) -> frozenset[str]:
    """Families of ideas; an idea that has none is one of its own."""
    return frozenset(name for idea in ideas for name in _OF.get(idea, frozenset([idea])))

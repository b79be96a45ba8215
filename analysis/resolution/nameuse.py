"""A name in an article: what resolution needs to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date

MOST_ARTICLES = 20
"""Articles with a full name that are held against one with a short one alone."""
SHARED = 2
"""Other names that two articles share where they tell of the same."""


@dataclass(frozen=True, slots=True)
class NameUse:
    """One name in one article: its usual role and country there, and how often it is named."""

    article_id: str
    name: str
    kind: str
    role: str
    country: str
    published: date | None
    mentions: int


def tell_of_the_same(article_id: str, articles: Iterable[str], beside: Mapping[str, Set[str]]) -> bool:
    """Whether an article and one of some others share names, so that a short name in it may be theirs.

    `beside` are the names that each article has.
    """
    near = beside.get(article_id, frozenset())
    others = sorted(articles)[:MOST_ARTICLES]
    return any(len(near & beside.get(other, frozenset())) >= SHARED for other in others)

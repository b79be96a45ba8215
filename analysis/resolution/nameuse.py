"""A name in an article: what resolution needs to know of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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

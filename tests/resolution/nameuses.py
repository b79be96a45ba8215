"""Uses of names in articles, and the entities that they resolve to."""

from __future__ import annotations

from datetime import date

from analysis.resolution.aliases import resolve_entities
from analysis.resolution.nameuse import NameUse
from analysis.tables import Entity

DAY = date(2025, 9, 3)


def use(
    article: str,
    name: str,
    kind: str = "person",
    *,
    role: str = "",
    country: str = "",
    published: date | None = DAY,
    mentions: int = 1,
) -> NameUse:
    return NameUse(article, name, kind, role, country, published, mentions)


def entities(*uses: NameUse) -> dict[str, Entity]:
    """The entity of each use, by article and name."""
    found, aliases = resolve_entities(uses)
    by_id = {entity.entity_id: entity for entity in found}
    return {f"{alias.article_id} {alias.name}": by_id[alias.entity_id] for alias in aliases}

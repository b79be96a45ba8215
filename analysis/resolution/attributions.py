"""Attributions with the entities they name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analysis.resolution.widening import values
from analysis.tables import Attribution, ResolvedAttribution


def resolve_attributions(
    attributions: Iterable[Attribution], entity_of: Mapping[tuple[str, str], str]
) -> list[ResolvedAttribution]:
    """Attributions in the order given, with the entity of source and relayer; `entity_of` maps (article, name)."""
    return [_resolved(row, entity_of) for row in attributions]


def _resolved(row: Attribution, entity_of: Mapping[tuple[str, str], str]) -> ResolvedAttribution:
    source = entity_of.get((row.article_id, row.source), "")
    via = entity_of.get((row.article_id, row.via), "")
    return ResolvedAttribution(**values(row), source_id=source, via_id=via)

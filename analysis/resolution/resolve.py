"""Resolution of a whole corpus: from the rows that articles gave to what they mean together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.resolution.aliases import resolve_entities
from analysis.resolution.attributions import resolve_attributions
from analysis.resolution.events import resolve_events
from analysis.resolution.facts import resolve_facts
from analysis.resolution.figures import resolve_figures
from analysis.resolution.gatherings import resolve_gatherings
from analysis.resolution.nameuse import NameUse
from analysis.resolution.passages import shared_passages
from analysis.resolution.quotations import resolve_quotations
from analysis.resolution.stories import resolve_stories
from analysis.tables import Alias, Article, Mention

Rows = Mapping[str, Sequence[Any]]


def resolved(rows: Rows) -> dict[str, list[Any]]:
    """Rows of every resolved table from the rows of the segment tables. The order of the articles does not matter."""
    found: dict[str, list[Any]] = {}
    for _, tables in resolution(rows):
        found |= tables
    return found


def resolution(rows: Rows) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """The same step by step: the name of each step and the tables it gives.

    Each step asks `rows` for the tables it needs when its turn comes, and keeps no more of them than it must.
    """
    articles = sorted(rows["articles"], key=lambda article: article.article_id)
    mentions = _ordered(rows, "mentions")
    entities, aliases = resolve_entities(name_uses(articles, mentions))
    yield "aliases", {"entities": entities, "aliases": aliases}
    entity_of = {(alias.article_id, alias.name): alias.entity_id for alias in aliases}
    named = _entities_by_sentence(mentions, aliases)
    del mentions
    usual = {entity.entity_id: entity.name for entity in entities}
    stories = resolve_stories(articles, named, usual)
    yield "stories", {"stories": stories}
    found: dict[str, list[Any]] = {"entities": entities, "stories": stories}
    for step, tables in _compared(rows, articles, entity_of=entity_of, named=named):
        yield step, tables
        found |= tables
    sentences = _ordered(rows, "sentences")
    story_of = {story.article_id: story.story_id for story in stories}
    yield "passages", {"passages": shared_passages(articles, sentences, story_of=story_of)}
    yield "facts", {"facts": resolve_facts(articles, found | {"sentences": sentences})}


def _compared(
    rows: Rows,
    articles: Sequence[Article],
    *,
    entity_of: Mapping[tuple[str, str], str],
    named: Mapping[tuple[str, int], frozenset[str]],
) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """Steps that need to know who is who."""
    yield "events", {"events": resolve_events(_ordered(rows, "events"), named)}
    published = {article.article_id: article.published for article in articles}
    presences, totals = _ordered(rows, "attendance"), _ordered(rows, "stated_totals")
    gatherings, attendance, counted = resolve_gatherings(presences, totals, entity_of, published=published)
    yield "gatherings", {"gatherings": gatherings, "attendance": attendance, "stated_totals": counted}
    yield "quotations", {"quotations": resolve_quotations(_ordered(rows, "quotations"), entity_of)}
    yield "figures", {"figures": resolve_figures(_ordered(rows, "figures"), entity_of, named)}
    yield "attributions", {"attributions": resolve_attributions(_ordered(rows, "attributions"), entity_of)}


def name_uses(articles: Sequence[Article], mentions: Sequence[Mention]) -> Iterator[NameUse]:
    """Distinct names an article uses, with how often and what the text says of their bearer."""
    published = {article.article_id: article.published for article in articles}
    seen: dict[tuple[str, str, str], _Seen] = defaultdict(_Seen)
    for mention in mentions:
        seen[mention.article_id, mention.name, mention.kind].add(mention)
    for (article_id, name, kind), use in sorted(seen.items()):
        yield NameUse(article_id, name, kind, use.role, use.country, published[article_id], use.named)


@dataclass(slots=True)
class _Seen:
    """What an article says of one name."""

    roles: Counter[str]
    countries: Counter[str]
    named: int

    def __init__(self) -> None:
        self.roles, self.countries, self.named = Counter(), Counter(), 0

    def add(self, mention: Mention) -> None:
        self.named += mention.form in ("named", "nationality")
        self.roles.update(filter(None, [mention.role]))
        self.countries.update(filter(None, [mention.country]))

    @property
    def role(self) -> str:
        return _usual(self.roles)

    @property
    def country(self) -> str:
        return _usual(self.countries)


def _usual(counted: Counter[str]) -> str:
    return min(counted, key=lambda value: (-counted[value], value), default="")


def _entities_by_sentence(
    mentions: Sequence[Mention], aliases: Sequence[Alias]
) -> dict[tuple[str, int], frozenset[str]]:
    entity_of = {(alias.article_id, alias.name, alias.kind): alias.entity_id for alias in aliases}
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for mention in mentions:
        entity_id = entity_of.get((mention.article_id, mention.name, mention.kind))
        if entity_id:
            found[mention.article_id, mention.sentence].add(entity_id)
    return {place: frozenset(entities) for place, entities in found.items()}


def _ordered(rows: Rows, table: str) -> list[Any]:
    """Rows of a table in order of articles and places."""
    return sorted(rows[table], key=_place)


def _place(row: Any) -> tuple[str, int, int]:
    return row.article_id, row.start, row.end

"""Resolution of a whole corpus: from the rows that articles gave to what they mean together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.corrections.entry import Decisions
from analysis.garbage import no_collection
from analysis.resolution.aliases import resolve_entities
from analysis.resolution.attributions import resolve_attributions
from analysis.resolution.corrected import corrected_entities, names_given
from analysis.resolution.correctedfacts import check_marks, corrected_facts
from analysis.resolution.events import resolve_events
from analysis.resolution.facts import resolve_facts
from analysis.resolution.figureframes import Told
from analysis.resolution.figures import resolve_figures
from analysis.resolution.gatherings import resolve_gatherings
from analysis.resolution.nameuse import NameUse
from analysis.resolution.passages import shared_passages
from analysis.resolution.quotations import resolve_quotations
from analysis.resolution.stories import resolve_stories
from analysis.tables import Alias, Article, DateMention, Figure, Mention

Rows = Mapping[str, Sequence[Any]]


def resolved(rows: Rows, decisions: Decisions | None = None) -> dict[str, list[Any]]:
    """Rows of every resolved table from the rows of the segment tables. The order of the articles does not matter.

    `decisions` are those of the analysts on entities and fact groups; what no longer fits is noted in them.
    """
    found: dict[str, list[Any]] = {}
    for _, tables in resolution(rows, decisions):
        found |= tables
    return found


def resolution(rows: Rows, decisions: Decisions | None = None) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """The same step by step: the name of each step and the tables it gives.

    Each step asks `rows` for the tables it needs when its turn comes, and keeps no more of them than it must.
    """
    with no_collection():
        yield from _steps(rows, decisions or Decisions())


def _steps(rows: Rows, decisions: Decisions) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    articles = sorted(rows["articles"], key=lambda article: article.article_id)
    mentions = _ordered(rows, "mentions")
    uses = list(name_uses(articles, mentions))
    entities, aliases = corrected_entities(resolve_entities(uses), uses, decisions)
    yield "aliases", {"entities": entities, "aliases": aliases}
    entity_of = {(alias.article_id, alias.name): alias.entity_id for alias in aliases}
    entity_of |= names_given(decisions, entities)
    named = entities_by_sentence(mentions, aliases)
    del mentions, uses
    usual = {entity.entity_id: entity.name for entity in entities}
    stories = resolve_stories(articles, named, usual)
    yield "stories", {"stories": stories}
    found: dict[str, list[Any]] = {"entities": entities, "stories": stories}
    story_of = {story.article_id: story.story_id for story in stories}
    sentences = _ordered(rows, "sentences")
    scene = _Scene(articles, sentences, story_of)
    dates = _ordered(rows, "dates")
    for step, tables in _compared(rows, scene, entity_of=entity_of, named=named, dates=dates):
        yield step, tables
        found |= tables
    passages = shared_passages(
        articles, sentences, quotations=found["quotations"], attributions=found["attributions"], story_of=story_of
    )
    yield "passages", {"passages": passages}
    beside = {"aliases": aliases, "clauses": rows.get("clauses", ()), "dates": dates, "sentences": sentences}
    facts = resolve_facts(articles, found | beside, named)
    check_marks(articles, decisions)
    yield "facts", {"facts": corrected_facts(facts, sentences, decisions)}


@dataclass(frozen=True, slots=True)
class _Scene:
    """The articles, their sentences and stories, against which rows are read."""

    articles: Sequence[Article]
    sentences: Sequence[Any]
    story_of: Mapping[str, str]

    def told(self, figures: Sequence[Figure], dates: Sequence[DateMention]) -> Told:
        """The sentences in which figures stand, and when and in which story they are told."""
        places = {(row.article_id, row.sentence) for row in figures}
        texts = {article.article_id: article.text for article in self.articles}
        sentences = {
            place: (row.start, texts[row.article_id][row.start : row.end])
            for row in self.sentences
            if (place := (row.article_id, row.sentence)) in places
        }
        beside: dict[tuple[str, int], list[DateMention]] = defaultdict(list)
        for row in dates:
            if (row.article_id, row.sentence) in places:
                beside[row.article_id, row.sentence].append(row)
        published = {article.article_id: article.published for article in self.articles}
        return Told(sentences, beside, published, self.story_of)


def _compared(
    rows: Rows,
    scene: _Scene,
    *,
    entity_of: Mapping[tuple[str, str], str],
    named: Mapping[tuple[str, int], frozenset[str]],
    dates: Sequence[DateMention],
) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """Steps that need to know who is who."""
    yield "events", {"events": resolve_events(_ordered(rows, "events"), named, story_of=scene.story_of)}
    published = {article.article_id: article.published for article in scene.articles}
    presences, totals = _ordered(rows, "attendance"), _ordered(rows, "stated_totals")
    gatherings, attendance, counted = resolve_gatherings(
        presences, totals, entity_of, published=published, story_of=scene.story_of
    )
    yield "gatherings", {"gatherings": gatherings, "attendance": attendance, "stated_totals": counted}
    yield "quotations", {"quotations": resolve_quotations(_ordered(rows, "quotations"), entity_of)}
    figures = _ordered(rows, "figures")
    told = scene.told(figures, dates)
    yield "figures", {"figures": resolve_figures(figures, entity_of, named, told=told)}
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


def entities_by_sentence(
    mentions: Sequence[Mention], aliases: Sequence[Alias]
) -> dict[tuple[str, int], frozenset[str]]:
    """The entities that each sentence names, by its place."""
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

"""What makes articles depend on each other: shared text, and agencies or state media that both relay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any

from pandas import DataFrame

from analysis.corpus import Corpus, Selection
from analysis.knowledge import listed

COPIED_WORDS = 25
"""A shared run of so many words shows that one text derives from the other or both from a third."""
COPIED_SHARE = 0.3
"""So much of the shorter article in shared passages shows the same."""
RELIANCE = 2
"""Sentences that cite an agency, from which on it is taken to stand behind the whole article."""
SAME_DISPATCH = timedelta(days=3)
"""Articles that relay one agency and tell the same fact further apart are not taken for one dispatch."""

Tie = tuple[str, str, str]
"""Two articles and why they are not independent."""


def copies(corpus: Corpus, selection: Selection) -> Iterator[Tie]:
    """Articles that share so much text that one derives from the other."""
    limits = {"words": COPIED_WORDS, "share": COPIED_SHARE}
    for row in rows(corpus.ask(_COPIES, selection, limits)):
        yield row.article_a, row.article_b, f"{row.words} words in shared passages"


def rows(frame: DataFrame) -> Iterator[Any]:
    """Rows of a table, each with the columns as attributes."""
    return iter(frame.itertuples(index=False))


@dataclass(slots=True)
class Relays:
    """Agencies and state media that articles relay: in their sentences, and as a whole."""

    cited: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    placed: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def behind(self, article_id: str, sentence: int) -> list[str]:
        """Those that may stand behind a sentence."""
        return sorted(self.whole.get(article_id, set()) | self.placed.get((article_id, sentence), set()))


def relayed_by(corpus: Corpus, selection: Selection) -> Relays:
    """The agencies and state media that the selected articles credit, cite or report through."""
    found = Relays()
    citing: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows(corpus.ask(_CITED.format(named=NAMED), selection)):
        agency = agency_named(row.cited)
        if agency:
            article_id, name = row.article_id, agency["name"]
            found.cited[article_id].add(name)
            found.placed[article_id, row.sentence].add(name)
            citing[article_id, name].add(row.sentence)
            often = agency["kind"] == "agency" and len(citing[article_id, name]) >= RELIANCE
            if row.kind == "credit" or often:
                found.whole[article_id].add(name)
    return found


def agency_named(name: str) -> dict[str, str] | None:
    """The row of the agencies' table (name, country, kind) that a name stands for, or None."""
    return listed("agencies", "aliases").get(name.strip().lower().removeprefix("the "))


def dispatches(corpus: Corpus, selection: Selection, relayed: Relays) -> Iterator[Tie]:
    """Articles that tell one fact close to each other in time from one agency, or for one outlet."""
    told: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows(corpus.ask(_TOLD, selection)):
        told[row.fact_group, f"same outlet: {row.outlet}"].append(row)
        for agency in relayed.behind(row.article_id, row.sentence):
            told[row.fact_group, f"same agency: {agency}"].append(row)
    for (_, why), tellings in told.items():
        for first, second in pairwise(tellings):
            if first.article_id != second.article_id and _close(first.published, second.published):
                yield first.article_id, second.article_id, why


def _close(first: Any, second: Any) -> bool:
    """Whether two publication dates, of which either may be missing, leave room for one dispatch."""
    return not (second - first > SAME_DISPATCH)


def joined(articles: Iterable[str], ties: Iterable[Tie]) -> dict[str, str]:
    """For each article one that stands for all it is tied to."""
    parent = {article: article for article in articles}

    def root(article: str) -> str:
        while parent[article] != article:
            parent[article] = parent[parent[article]]
            article = parent[article]
        return article

    for first, second, _ in ties:
        parent[root(second)] = root(first)
    return {article: root(article) for article in parent}


NAMED = """
    SELECT t.article_id, t.sentence, t.start, t."end", t.cue, t.kind, a.outlet, a.published, a.title, a.file, a.text,
        coalesce(v.name, t.via) AS via, coalesce(s.name, t.source) AS source, coalesce(s.country, '') AS country
    FROM attributions AS t JOIN articles AS a USING (article_id)
        LEFT JOIN entities AS s ON s.entity_id = t.source_id LEFT JOIN entities AS v ON v.entity_id = t.via_id
"""
_CITED = """
    WITH named AS ({named})
    SELECT DISTINCT article_id, sentence, kind, unnest([source, via]) AS cited
    FROM named ORDER BY article_id, sentence, cited
"""
_TOLD = """
    SELECT DISTINCT f.fact_group, f.article_id, f.sentence, a.outlet, a.published
    FROM facts AS f JOIN articles AS a USING (article_id) WHERE f.verdict <> 'not comparable'
    ORDER BY f.fact_group, a.published NULLS LAST, f.article_id, f.sentence
"""
_COPIES = """
    WITH runs AS (
        SELECT article_a, article_b, max(words) AS longest, greatest(
            sum(words) FILTER (kind = 'verbatim'), sum(words) FILTER (kind = 'near'))::BIGINT AS shared
        FROM passages GROUP BY article_a, article_b
    )
    SELECT r.article_a, r.article_b, r.shared AS words
    FROM runs AS r JOIN articles AS a ON a.article_id = r.article_a JOIN articles AS b ON b.article_id = r.article_b
    WHERE r.longest >= $words OR r.shared >= $share * greatest(1, least(a.words, b.words))
    ORDER BY r.article_a, r.article_b
"""

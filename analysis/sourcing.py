"""Who the outlets got it from: outlet, relayer and source, and how many origins are independent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.knowledge import listed

COPIED_WORDS = 25
"""A shared run of so many words shows that one text derives from the other or both from a third."""
COPIED_SHARE = 0.3
"""So much of the shorter article in shared passages shows the same."""
RELIANCE = 2
"""Sentences that cite an agency, from which on it is taken to stand behind the whole article."""
SAME_DISPATCH = timedelta(days=3)
"""Articles that relay one agency and tell the same fact further apart are not taken for one dispatch."""


def origins(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Who cites whom through whom, most articles first.

    Columns: outlet, via (the relayer's usual name, or empty), source (usual name), kind (named, anonymous, credit),
    articles, attributions. A credit line (`With AP inputs`) counts as an attribution to the agency it names.
    """
    return corpus.ask(_ORIGINS.format(named=_NAMED), selection)


def citations(
    corpus: Corpus, selection: Selection = EVERYTHING, *, outlet: str = "", source: str = "", via: str = ""
) -> DataFrame:
    """Attributions with their sentences, those of one outlet, source or relayer where given, in order of publication.

    Columns: article_id, outlet, published, title, file, sentence, start, end, via, source, cue, kind, text (the words
    that attribute), sentence_text.
    """
    return corpus.ask(_CITATIONS.format(named=_NAMED), selection, {"outlet": outlet, "source": source, "via": via})


def independent_origins(corpus: Corpus, selection: Selection = EVERYTHING) -> int:
    """How many origins stand behind the selected articles, counted as `origin_groups` explains."""
    groups = origin_groups(corpus, selection)
    return int(groups["origin"].nunique())


def origin_groups(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The selected articles by origin; articles of one origin are not independent of each other.

    Columns: origin (from 1, in order of publication), article_id, outlet, title, published, relays (agencies the
    article credits, cites or reports through), because (what ties it to the others, or empty).

    Two articles are tied where they share a passage of 25 words, or passages that make up 30 % of the shorter one;
    where they tell the same fact within three days from the same agency or state medium: one that an article credits,
    or an agency that it cites twice or more, stands behind all it tells; any other behind the sentences that cite it;
    and where one outlet tells the same fact twice within three days. Ties add up. An article that relays in words of
    its own, without saying whom, counts as an origin of its own.
    """
    articles = corpus.ask(_ARTICLES, selection)
    relayed = _relayed(corpus, selection)
    ties = [*_copies(corpus, selection), *_dispatches(corpus, selection, relayed)]
    origin = _joined(articles["article_id"], ties)
    because: dict[str, set[str]] = defaultdict(set)
    for first, second, why in ties:
        because[first].add(why)
        because[second].add(why)
    numbers = {root: number for number, root in enumerate(dict.fromkeys(origin.values()), start=1)}
    articles["origin"] = [numbers[origin[article]] for article in articles["article_id"]]
    articles["relays"] = ["; ".join(sorted(relayed.cited.get(article, ()))) for article in articles["article_id"]]
    articles["because"] = ["; ".join(sorted(because.get(article, ()))) for article in articles["article_id"]]
    columns = ["origin", "article_id", "outlet", "title", "published", "relays", "because"]
    return articles.sort_values(["origin"], kind="stable")[columns].reset_index(drop=True)


Tie = tuple[str, str, str]
"""Two articles and why they are not independent."""


def _copies(corpus: Corpus, selection: Selection) -> Iterator[Tie]:
    """Articles that share so much text that one derives from the other."""
    limits = {"words": COPIED_WORDS, "share": COPIED_SHARE}
    for row in _rows(corpus.ask(_COPIES, selection, limits)):
        yield row.article_a, row.article_b, f"{row.words} words in shared passages"


def _rows(frame: DataFrame) -> Iterator[Any]:
    """Rows of a table, each with the columns as attributes."""
    return iter(frame.itertuples(index=False))


@dataclass(slots=True)
class _Relays:
    """Agencies and state media that articles relay: in their sentences, and as a whole."""

    cited: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    placed: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def behind(self, article_id: str, sentence: int) -> list[str]:
        """Those that may stand behind a sentence."""
        return sorted(self.whole.get(article_id, set()) | self.placed.get((article_id, sentence), set()))


def _relayed(corpus: Corpus, selection: Selection) -> _Relays:
    found = _Relays()
    citing: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in _rows(corpus.ask(_CITED.format(named=_NAMED), selection)):
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


def _dispatches(corpus: Corpus, selection: Selection, relayed: _Relays) -> Iterator[Tie]:
    """Articles that tell one fact close to each other in time from one agency, or for one outlet."""
    told: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in _rows(corpus.ask(_TOLD, selection)):
        told[row.fact_group, f"same outlet: {row.outlet}"].append(row)
        for agency in relayed.behind(row.article_id, row.sentence):
            told[row.fact_group, f"same agency: {agency}"].append(row)
    for (_, why), rows in told.items():
        for first, second in pairwise(rows):
            if first.article_id != second.article_id and _close(first.published, second.published):
                yield first.article_id, second.article_id, why


def _close(first: Any, second: Any) -> bool:
    """Whether two publication dates, of which either may be missing, leave room for one dispatch."""
    return not (second - first > SAME_DISPATCH)


def _joined(articles: Iterable[str], ties: Iterable[Tie]) -> dict[str, str]:
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


_NAMED = """
    SELECT t.article_id, t.sentence, t.start, t."end", t.cue, t.kind, a.outlet, a.published, a.title, a.file, a.text,
        coalesce(v.name, t.via) AS via, coalesce(s.name, t.source) AS source
    FROM attributions AS t JOIN articles AS a USING (article_id)
        LEFT JOIN entities AS s ON s.entity_id = t.source_id LEFT JOIN entities AS v ON v.entity_id = t.via_id
"""
_ORIGINS = """
    WITH named AS ({named})
    SELECT outlet, via, source, kind, count(DISTINCT article_id) AS articles, count(*) AS attributions
    FROM named GROUP BY ALL ORDER BY articles DESC, attributions DESC, outlet, via, source, kind
"""
_CITATIONS = """
    WITH named AS ({named})
    SELECT n.article_id, n.outlet, n.published, n.title, n.file, n.sentence, n.start, n."end", n.via, n.source, n.cue,
        n.kind, substring(n.text, n.start + 1, n."end" - n.start) AS text, s.text AS sentence_text
    FROM named AS n JOIN sentences AS s USING (article_id, sentence)
    WHERE ($outlet = '' OR n.outlet = $outlet) AND ($source = '' OR n.source = $source)
        AND ($via = '' OR n.via = $via)
    ORDER BY n.published, n.outlet, n.article_id, n.start, n.source
"""
_CITED = """
    WITH named AS ({named})
    SELECT DISTINCT article_id, sentence, kind, unnest([source, via]) AS cited
    FROM named ORDER BY article_id, sentence, cited
"""
_ARTICLES = """
    SELECT article_id, outlet, title, published FROM articles ORDER BY published NULLS LAST, outlet, article_id
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

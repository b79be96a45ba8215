"""What makes articles depend on each other: shared text, and agencies or state media that both relay."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import Any

from pandas import DataFrame

from analysis.agencies import Agency, agencies_called, agency_named, bare
from analysis.corpus import Corpus, Selection

COPIED_WORDS = 25
"""A shared run of so many words shows that one text derives from the other or both from a third."""
GAP = 40
"""Characters, in either article, by which two shared runs that follow each other are still one."""
MARK = 2
"""Characters by which nearly shared words may reach over the quotation that holds them."""
COPIED_SHARE = 0.3
"""So much of the shorter article in shared passages shows the same."""
SAME_COPY_WORDS = 12
"""A shared run of so many words shows it of two articles that name the same agency."""
RELIANCE = 2
"""Sentences that cite an agency, from which on it is taken to stand behind the whole article."""
REPORTING = frozenset(
    "according to,citing,credit,quoting,report,reported,reporting,reports,via,writes,wrote".split(",")
)
"""Cues of attributions to an outlet of the corpus that pass on its report; alphabetical."""
SAME_DISPATCH = timedelta(days=3)
"""Articles that relay one agency and tell the same fact further apart are not taken for one dispatch."""

Tie = tuple[str, str, str]
"""Two articles and why they are not independent."""


def copies(corpus: Corpus, selection: Selection) -> Iterator[Tie]:
    """Articles that share so much text that one derives from the other."""
    for row in _sharing(corpus, selection):
        if row.longest >= COPIED_WORDS or row.much:
            yield _copied(row)


def agency_copies(corpus: Corpus, selection: Selection, relayed: Relays) -> Iterator[Tie]:
    """Articles that name the same agency and share text of which it is the likely author."""
    for row in _sharing(corpus, selection):
        if not relayed.cited.get(row.article_a, set()).isdisjoint(relayed.cited.get(row.article_b, set())):
            yield _copied(row)


def _sharing(corpus: Corpus, selection: Selection) -> Iterator[Any]:
    return rows(
        corpus.ask(
            _SHARED,
            selection,
            {"gap": GAP, "words": SAME_COPY_WORDS, "share": COPIED_SHARE, "mark": MARK},
        )
    )


def _copied(row: Any) -> Tie:
    return row.article_a, row.article_b, f"{row.words} words in shared passages"


def rows(frame: DataFrame) -> Iterator[Any]:
    """Rows of a table, each with the columns as attributes."""
    # As plain objects: columns of strings are otherwise read out one value at a time, which takes twice as long.
    return iter(frame.astype(object).itertuples(index=False))


@dataclass(slots=True)
class Relays:
    """Agencies and state media that articles relay: in their sentences, and as a whole."""

    cited: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    whole: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    placed: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    outlets: dict[str, str] = field(default_factory=dict)
    """Outlets of the corpus that other articles report through, and what they are called there."""

    def behind(self, row: Any) -> list[str]:
        """Those that may stand behind a sentence, its own outlet among them where others relay it.

        `row` tells its article_id, sentence and outlet.
        """
        own = {self.outlets[row.outlet]} if row.outlet in self.outlets else set()
        placed = self.placed.get((row.article_id, row.sentence), set())
        return sorted(own | placed | self.whole.get(row.article_id, set()))


def relayed_by(corpus: Corpus, selection: Selection) -> Relays:
    """The agencies and state media that the selected articles credit, cite or report through.

    A name is an agency's by `agency_named`, or where a sentence that cites it calls it one; an outlet of the corpus
    that is said to report something is relayed like an agency; no outlet relays itself.
    """
    found = Relays()
    citing: dict[tuple[str, str], set[int]] = defaultdict(set)
    cited = list(rows(corpus.ask(_CITED.format(named=NAMED), selection)))
    called: dict[str, Agency] = {}
    for telling in sorted({row.telling for row in cited}):
        called |= agencies_called(telling)
    for row in cited:
        agency = agency_named(row.cited) or called.get(bare(row.cited)) or _reporting(row)
        if agency and agency["name"].lower() != row.outlet.lower():
            article_id, name = row.article_id, agency["name"]
            found.cited[article_id].add(name)
            found.outlets |= {row.known_as: name} if row.known_as else {}
            found.placed[article_id, row.sentence].add(name)
            citing[article_id, name].add(row.sentence)
            often = agency["kind"] == "agency" and len(citing[article_id, name]) >= RELIANCE
            if row.kind == "credit" or often:
                found.whole[article_id].add(name)
    return found


def _reporting(row: Any) -> Agency | None:
    """The outlet of the corpus that a row cites as having reported something; a voice quoted is no relay."""
    if not row.known_as or row.cue not in REPORTING:
        return None
    return {"name": row.known_as, "aliases": row.known_as, "country": "", "kind": "outlet"}


def dispatches(corpus: Corpus, selection: Selection, relayed: Relays) -> Iterator[Tie]:
    """Articles that tell one fact close to each other in time from one agency, or for one outlet."""
    told: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows(corpus.ask(_TOLD, selection)):
        told[row.fact_group, f"same outlet: {row.outlet}"].append(row)
        for agency in relayed.behind(row):
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
    WITH named AS ({named}), cited AS (SELECT *, unnest([source, via]) AS cited FROM named),
    outlets AS (SELECT DISTINCT outlet AS known_as FROM articles)
    SELECT DISTINCT n.article_id, n.outlet, n.sentence, n.kind, n.cited, n.cue, coalesce(o.known_as, '') AS known_as,
        CASE WHEN regexp_matches(s.text, '(?i)agency|newswire|wire service') THEN s.text ELSE '' END AS telling
    FROM cited AS n LEFT JOIN sentences AS s USING (article_id, sentence)
        LEFT JOIN outlets AS o ON lower(o.known_as) = regexp_replace(lower(n.cited), '^the ', '')
    ORDER BY n.article_id, n.sentence, n.cited, n.cue, known_as
"""
_TOLD = """
    SELECT DISTINCT f.fact_group, f.article_id, f.sentence, a.outlet, a.published
    FROM facts AS f JOIN articles AS a USING (article_id) WHERE f.verdict <> 'not comparable'
    ORDER BY f.fact_group, a.published NULLS LAST, f.article_id, f.sentence
"""
_SHARED = """
    WITH heard AS (
        SELECT passage_id FROM passages AS p
        WHERE kind = 'near' AND EXISTS (
            SELECT 1 FROM quotations AS q WHERE q.article_id = p.article_a AND q.start <= p.start_a + $mark
                AND q."end" >= p.end_a - $mark
        ) AND EXISTS (
            SELECT 1 FROM quotations AS q WHERE q.article_id = p.article_b AND q.start <= p.start_b + $mark
                AND q."end" >= p.end_b - $mark
        )
    ), bare AS (
        SELECT * FROM passages AS p WHERE passage_id NOT IN (SELECT passage_id FROM heard) AND NOT EXISTS (
            SELECT 1 FROM passages AS o WHERE o.article_a = p.article_a AND o.article_b = p.article_b
                AND o.passage_id <> p.passage_id AND o.words > p.words AND o.start_a <= p.start_a AND o.end_a >= p.end_a
        )
    ), begun AS (
        SELECT *, start_a - lag(end_a) OVER pair > $gap OR start_b - lag(end_b) OVER pair NOT BETWEEN -$gap AND $gap
            AS begins
        FROM bare WINDOW pair AS (PARTITION BY article_a, article_b ORDER BY start_a, end_a)
    ), numbered AS (
        SELECT *, count(*) FILTER (begins) OVER (PARTITION BY article_a, article_b ORDER BY start_a, end_a) AS run
        FROM begun
    ), runs AS (SELECT article_a, article_b, run, sum(words) AS words FROM numbered GROUP BY ALL),
    pairs AS (SELECT article_a, article_b, max(words) AS longest, sum(words)::BIGINT AS shared FROM runs GROUP BY ALL)
    SELECT article_a, article_b, shared AS words, longest, much FROM (
        SELECT r.*, r.shared >= $share * greatest(1, least(a.words, b.words)) AS much
        FROM pairs AS r JOIN articles AS a ON a.article_id = r.article_a
            JOIN articles AS b ON b.article_id = r.article_b
    ) WHERE longest >= $words OR much ORDER BY article_a, article_b
"""

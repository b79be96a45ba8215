"""What is marked in an article: names, dates, figures, quotations, attributions, facts and passages it shares.

Passages that analysts marked stand beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.corpus import Corpus
from analysis.corrections.marking import marked_passages

LAYERS: dict[str, str] = {
    "people": "People",
    "places": "Places and countries",
    "organisations": "Organisations",
    "dates": "Dates",
    "figures": "Figures",
    "quotations": "Quotations",
    "attributions": "Attributions",
    "facts": "Facts told by several",
    "passages": "Shared passages",
    "marked": "Marked by analysts",
}
"""Layers in the order of the legend; the style sheet of the reader gives each a colour and a form."""

HERE = "here"
"""The layer of the sentence that was asked for; it is in no legend."""


class Mark(NamedTuple):
    """A marked stretch of an article; the same `group` in another article means the same thing.

    A fact has the verdict on it, agreement where the articles say the same; only facts that two of the articles tell
    are marked, and of a single article those that it shares with any other.
    """

    start: int
    end: int
    layer: str
    group: str
    label: str
    verdict: str = ""


class Piece(NamedTuple):
    """A run of text with the same marks throughout: the text, and the numbers of its marks."""

    text: str
    marks: list[int]


def marks(corpus: Corpus, articles: Sequence[str]) -> dict[str, list[Mark]]:
    """The marks of each article, in the order of the text. Passages are those shared among these articles."""
    found: dict[str, list[Mark]] = {article: [] for article in articles}
    for row in corpus.ask(_MARKS, parameters={"articles": list(articles)}).to_dict("records"):
        mark = Mark(int(row["start"]), int(row["end"]), row["layer"], row["grouping"], row["label"], row["verdict"])
        found[row["article_id"]].append(mark)
    for passage in marked_passages(corpus, articles):
        told = f"{passage.note} ({passage.author})" if passage.note else f"marked by {passage.author}"
        found[passage.article_id].append(Mark(passage.start, passage.end, "marked", str(passage.number), told))
    return found


def pieces(text: str, start: int, end: int, marked: Iterable[tuple[int, Mark]]) -> Iterator[Piece]:
    """A stretch of a text cut wherever a mark begins or ends; each mark comes with its number."""
    inside = [(number, mark) for number, mark in marked if mark.start < end and mark.end > start]
    edges = {start, end}
    for _, mark in inside:
        edges |= {max(start, mark.start), min(end, mark.end)}
    for left, right in pairwise(sorted(edges)):
        over = [number for number, mark in inside if mark.start <= left and mark.end >= right]
        yield Piece(text[left:right], over)


_MARKS = """
    WITH told AS (
        SELECT fact_group, CASE WHEN count(DISTINCT value) > 1 OR any_value(verdict) = 'attributed differently'
            THEN any_value(verdict) ELSE 'agree' END AS verdict
        FROM facts WHERE verdict <> 'not comparable' AND list_contains($articles::VARCHAR[], article_id)
        GROUP BY fact_group HAVING count(DISTINCT article_id) >= least(2, len($articles::VARCHAR[]))
    ), marked AS (
        SELECT m.article_id, m.start, m."end", m.entity_id AS grouping,
            CASE WHEN m.kind = 'person' THEN 'people' WHEN m.kind = 'organisation' THEN 'organisations'
                ELSE 'places' END AS layer,
            coalesce(e.name, m.name) AS label, '' AS verdict
        FROM mentions AS m LEFT JOIN entities AS e USING (entity_id)
        WHERE m.kind IN ('person', 'organisation', 'place', 'country') AND m.form <> 'pronoun'
        UNION ALL
        SELECT article_id, start, "end", earliest || '/' || latest, 'dates',
            CASE WHEN latest = earliest + 1 THEN strftime(earliest, '%-d %b %Y')
                ELSE strftime(earliest, '%-d %b %Y') || ' to ' || strftime(latest - 1, '%-d %b %Y') END, ''
        FROM dates WHERE earliest IS NOT NULL AND latest IS NOT NULL
        UNION ALL
        SELECT article_id, start, "end", figure_group, 'figures', text, '' FROM figures
        UNION ALL
        SELECT article_id, start, "end", quotation_id, 'quotations',
            CASE WHEN speaker = '' THEN 'quotation marks' ELSE speaker || ': “' || text || '”' END, ''
        FROM quotations
        UNION ALL
        SELECT t.article_id, t.start, t."end", coalesce(nullif(t.source_id, ''), nullif(t.source, ''), t.cue),
            'attributions', concat_ws(', via ', coalesce(s.name, nullif(t.source, ''), 'source not named'),
                coalesce(v.name, nullif(t.via, ''))), ''
        FROM attributions AS t LEFT JOIN entities AS s ON s.entity_id = t.source_id
            LEFT JOIN entities AS v ON v.entity_id = t.via_id
        UNION ALL
        SELECT f.article_id, f.start, f."end", f.fact_group, 'facts', told.verdict || ': ' || f.topic, told.verdict
        FROM facts AS f JOIN told USING (fact_group)
        UNION ALL
        SELECT article_a, start_a, end_a, passage_id, 'passages', kind || ', ' || words || ' words', ''
        FROM passages WHERE list_contains($articles::VARCHAR[], article_b)
        UNION ALL
        SELECT article_b, start_b, end_b, passage_id, 'passages', kind || ', ' || words || ' words', ''
        FROM passages WHERE list_contains($articles::VARCHAR[], article_a)
    )
    SELECT article_id, start, "end", layer, coalesce(grouping, '') AS grouping, coalesce(label, '') AS label, verdict
    FROM marked WHERE list_contains($articles::VARCHAR[], article_id)
    ORDER BY article_id, start, "end" DESC, layer
"""

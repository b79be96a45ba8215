"""Parts of the Sources page on origin: who relays whom, what outlets have in common, which passages they share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.comparison import evidence, outlet_overlap, passages
from analysis.sourcing import citations, independent_origins, origin_groups, origin_layers, origins
from analysis.support import support
from pages.parts.beside import show_beside
from pages.parts.charts import looks_of, show_chart
from pages.parts.figures.canvas import Columns, Rows
from pages.parts.figures.flow import flow_chart
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.wording import counted
from pages.parts.frame import View
from pages.parts.plaintext import plain
from pages.parts.tables import show_sentences, show_table

BANDS, OUTLETS = 40, 12
"""Rows of attributions and outlets a chart shows; the tables hold all."""

OVERLAPS = {"Facts": "facts", "Entities": "entities", "Passages": "passages"}
_UNITS = {
    "facts": "things both speak of",
    "entities": "entities both name",
    "passages": "passages both print",
}


def show_origins(view: View) -> None:
    """Who relays whom as a flow, the table under it, and the sentences of the row chosen."""
    frame = view.answer(origins)
    _say_independent(view)
    if frame.empty:
        st.caption("The selection attributes nothing to anybody.")
        return
    layers = view.answer(origin_layers).head(BANDS)
    figure = flow_chart(layers, looks=looks_of(view.corpus), title="Outlet, agency, primary source")
    show_chart(figure, key="flow", name="origins", view=view)
    st.caption(
        "From the outlet (left) over the agency, where one is named, to the source it had it from. Choose a row below."
    )
    columns = {
        "outlet": "Outlet",
        "via": "Relayed through",
        "source": "Source",
        "kind": "Kind",
        "articles": "Articles",
        "attributions": "Attributions",
    }
    row = show_table(frame, key="origins", name="origins", columns=columns, first=True)
    _show_citations(frame.iloc[row or 0], view)


def show_support(view: View) -> None:
    """How many articles, outlets and origins stand behind each value, and the sentences of the row chosen."""
    frame = view.answer(support)
    if frame.empty:
        st.caption("No two articles of the selection speak of the same thing.")
        return
    st.caption(
        "At most so many origins are independent: articles that give a value from one agency, one source or one "
        "outlet, or in one text, are one origin for it."
    )
    columns = {
        "topic": "What",
        "articles": "Articles",
        "outlets": "Outlets",
        "origins": "Independent origins",
        "value": "Value",
        "sources": "Who is cited for it",
        "verdict": "Verdict",
    }
    row = show_table(frame, key="support", name="support", columns=columns, wide=("topic", "sources"), first=True)
    told = frame.iloc[row or 0]
    rows = view.answer(evidence, fact_group=str(told["fact_group"]))
    show_sentences(rows, key="support-sentences", name="support-sentences", title=plain(str(told["topic"])))


def show_dependence(view: View) -> None:
    """Which articles are not independent of each other, and why."""
    _say_independent(view)
    frame = view.answer(origin_groups)
    columns = {
        "origin": "Origin",
        "outlet": "Outlet",
        "published": "Published",
        "because": "Tied to others of this origin by",
        "relays": "Relays",
        "title": "Article",
    }
    row = show_table(
        frame, key="dependence", name="origin-groups", columns=columns, wide=("title", "because"), first=True
    )
    origin = frame["origin"].iloc[row or 0]
    own = frame[frame["origin"] == origin]
    rows = view.corpus.ask(_OPENINGS, view.selection, {"articles": list(own["article_id"])})
    show_sentences(rows, key="dependence-sentences", name="origin-openings", title=f"Origin {origin}: how they open")


def show_overlap(view: View) -> None:
    """What each two outlets have in common, and the sentences of the square chosen."""
    chosen = st.segmented_control(
        "In common", list(OVERLAPS), default="Facts", required=True, key="overlap", bind="query-params"
    )
    measure = OVERLAPS[chosen or "Facts"]
    pairs = view.answer(outlet_overlap)
    pairs = pairs[pairs[measure] > 0]
    if pairs.empty:
        st.caption("No two outlets of the selection have any of these in common.")
        return
    outlets = _busiest(pairs, measure)
    most = pairs.sort_values([measure, "outlet_a", "outlet_b"], ascending=[False, True, True]).iloc[0]
    first = {"row": most["outlet_a"], "column": most["outlet_b"]}
    figure = matrix_chart(
        _mirrored(pairs),
        Cells("row", "column", measure, _UNITS[measure]),
        rows=Rows(outlets, "Outlet"),
        columns=Columns(outlets, "and outlet"),
        title=f"How many {_UNITS[measure]}",
    )
    show_beside(
        figure,
        lambda chosen: _explain(chosen[0] if chosen else first, measure, view),
        key="overlap-matrix",
        name="outlet-overlap",
        view=view,
    )


def show_passages(view: View) -> None:
    """Runs of text that two articles share, and both places of the row chosen."""
    frame = view.answer(passages)
    if frame.empty:
        st.caption("No two articles of the selection share a run of text.")
        return
    columns = {"words": "Words", "kind": "Kind", "outlet_a": "Outlet", "outlet_b": "And outlet", "text_a": "Passage"}
    row = show_table(frame, key="passages", name="passages", columns=columns, wide=("text_a",), first=True)
    _show_passage(frame.iloc[row or 0])


def _say_independent(view: View) -> None:
    number = view.answer(independent_origins)
    st.caption(
        f"{counted(view.articles, 'article')}, at most {counted(number, 'independent origin')}: "
        "articles that share text, or relay one agency on one fact, are not independent of each other."
    )


def _show_citations(row: Any, view: View) -> None:
    given = {"outlet": str(row["outlet"]), "source": str(row["source"])}
    rows = view.answer(citations, **given, via=str(row["via"] or ""))
    through = f" through {row['via']}" if row["via"] else ""
    title = plain(f"{row['outlet']} cites {row['source']}{through}")
    show_sentences(rows, key="citations", name="citations", title=title)


def _explain(pair: Mapping[str, Any], measure: str, view: View) -> None:
    one, other = pair["row"], pair["column"]
    title = plain(f"{one} and {other}")
    rows = view.corpus.ask(_COMMON[measure], view.selection, {"outlets": [one, other]})
    show_sentences(rows, key="overlap-sentences", name="outlet-overlap-sentences", title=title)


def _show_passage(row: Any) -> None:
    sides = [
        {
            **{name: row[f"{name}_{side}"] for name in ("outlet", "published", "title", "start", "end")},
            "article_id": row[f"article_{side}"],
            "sentence": 0,
            "sentence_start": row[f"start_{side}"],
            "sentence_text": row[f"text_{side}"],
        }
        for side in "ab"
    ]
    title = f"{counted(int(row['words']), 'word')} shared, {row['kind']}"
    show_sentences(DataFrame(sides), key="passage-sides", name="passage", title=plain(title))


def _busiest(pairs: DataFrame, measure: str) -> list[str]:
    """The outlets that have most in common with others, in order of their names."""
    ends = pd.concat([pairs.set_index("outlet_a")[measure], pairs.set_index("outlet_b")[measure]])
    return sorted(ends.groupby(level=0).sum().nlargest(OUTLETS).index)


def _mirrored(pairs: DataFrame) -> DataFrame:
    """Each pair both ways, so that a matrix can be read along its rows and its columns."""
    there = pairs.rename(columns={"outlet_a": "row", "outlet_b": "column"})
    return pd.concat([there, pairs.rename(columns={"outlet_b": "row", "outlet_a": "column"})])


_COMMON = {
    "facts": """
        WITH told AS (SELECT f.*, a.outlet FROM facts AS f JOIN articles AS a USING (article_id)
            WHERE list_contains($outlets::VARCHAR[], a.outlet) AND f.verdict <> 'not comparable')
        SELECT s.article_id, s.outlet, s.published, s.title, s.sentence, s.start AS sentence_start,
            s.text AS sentence_text, told.start, told."end", told.topic || ': ' || told.value AS value
        FROM told JOIN sentences AS s USING (article_id, sentence)
        WHERE fact_group IN (SELECT fact_group FROM told GROUP BY fact_group HAVING count(DISTINCT outlet) = 2)
        ORDER BY told.fact_group, s.published, s.outlet, told.start""",
    "entities": """
        WITH told AS (SELECT m.*, a.outlet, e.name AS entity FROM mentions AS m JOIN articles AS a USING (article_id)
            JOIN entities AS e USING (entity_id)
            WHERE list_contains($outlets::VARCHAR[], a.outlet) AND m.form IN ('named', 'nationality')),
        first AS (SELECT *, row_number() OVER (PARTITION BY entity_id, outlet ORDER BY article_id, start) AS number
            FROM told)
        SELECT s.article_id, s.outlet, s.published, s.title, s.sentence, s.start AS sentence_start,
            s.text AS sentence_text, first.start, first."end", first.entity AS value
        FROM first JOIN sentences AS s USING (article_id, sentence)
        WHERE number = 1
            AND entity_id IN (SELECT entity_id FROM told GROUP BY entity_id HAVING count(DISTINCT outlet) = 2)
        ORDER BY first.entity, s.published, s.outlet""",
    "passages": """
        WITH sides AS (
            SELECT passage_id, words, article_a AS article_id, start_a AS start, end_a AS "end",
                article_b AS other FROM passages
            UNION ALL SELECT passage_id, words, article_b, start_b, end_b, article_a FROM passages)
        SELECT s.article_id, s.outlet, s.published, s.title, s.sentence, s.start AS sentence_start,
            s.text AS sentence_text, sides.start, least(sides."end", s."end") AS "end", sides.words || ' words' AS value
        FROM sides JOIN articles AS o ON o.article_id = sides.other
            JOIN sentences AS s ON s.article_id = sides.article_id AND sides.start >= s.start AND sides.start < s."end"
        WHERE list_contains($outlets::VARCHAR[], s.outlet) AND list_contains($outlets::VARCHAR[], o.outlet)
            AND s.outlet <> o.outlet
        ORDER BY sides.words DESC, passage_id, s.outlet""",
}
"""Sentences of what two outlets have in common, of each kind."""

_OPENINGS = """
    SELECT s.article_id, s.outlet, s.published, s.title, s.sentence, s.start AS sentence_start,
        s.text AS sentence_text, s.start, s."end"
    FROM sentences AS s
    WHERE list_contains($articles::VARCHAR[], s.article_id) AND s.block = 'paragraph'
    QUALIFY row_number() OVER (PARTITION BY s.article_id ORDER BY s.sentence) = 1
    ORDER BY s.published NULLS LAST, s.outlet, s.article_id
"""

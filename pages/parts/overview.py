"""Parts of the overview: the measures, the leaders, what only one outlet reports, problems of the data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.comparison import ALONE, only_one
from analysis.frequency import entity_frequency, mention_evidence
from analysis.sourcing import independent_origins
from pages.parts.evidence import day, show_evidence
from pages.parts.frame import View
from pages.parts.library import TWO_LINES
from pages.parts.plaintext import plain
from pages.parts.tables import show_table

LEADERS = 10
"""Leaders listed; the page Entities has all."""
ORIGINS = "Independent origins"


@contextmanager
def measures_above(view: View) -> Iterator[None]:
    """How many articles, outlets and origins there are, and which days they were published on and tell of.

    Origins take longest, so that they are counted once what follows has been drawn.
    """
    spans = view.corpus.ask(_SPANS, view.selection).iloc[0]
    measures = {
        "Articles": f"{view.articles:,}",
        "Outlets": f"{view.outlets:,}",
        ORIGINS: "…",
        "Published": span(spans["first_published"], spans["last_published"]),
        "Days told of": span(spans["first_told"], spans["last_told"]),
    }
    with st.container(horizontal=True, gap="small"):
        places = {label: st.empty() for label in measures}
    for label, value in measures.items():
        places[label].metric(label, value, border=True, width="content")
    yield
    places[ORIGINS].metric(ORIGINS, f"{view.answer(independent_origins):,}", border=True, width="content")


def show_leaders(view: View) -> None:
    """The leaders that most articles name, and the sentences that name the one chosen."""
    found = view.answer(entity_frequency, kinds=("person",))
    ranked = found[found["leader"]].sort_values(["articles", "mentions"], ascending=False, kind="stable")
    leaders = ranked.head(LEADERS).reset_index(drop=True)
    if leaders.empty:
        st.caption("No head of state or government is named in this selection.")
        return
    columns = {"entity": "Leader", "country": "Country", "articles": "Articles", "mentions": "Mentions"}
    row = show_table(leaders, key="leaders", name="leaders", columns=columns)
    if row is None:
        more = len(ranked) - len(leaders)
        st.caption(
            "Choose a leader to read the sentences that name them." + f" {more:,} more are on Entities." * bool(more)
        )
        return
    name = str(leaders["entity"][row])
    told = view.answer(mention_evidence, entity=str(leaders["entity_id"][row]))
    show_evidence(told, key="leader-evidence", title=plain(f"Sentences that name {name}"))


def show_only_one(view: View) -> None:
    """What one outlet alone has, by kind, and the sentence of the row chosen."""
    if view.outlets < 2:
        st.caption("One outlet is selected: there is nothing to hold it against.")
        return
    kind = st.segmented_control(
        "Kind", sorted(ALONE), format_func=str.capitalize, key="kind", default="figures", bind="query-params"
    )
    alone = view.answer(only_one, kind=kind or "figures")
    if alone.empty:
        st.caption("Nothing of this kind is reported by one outlet alone.")
        return
    columns = {"outlet": "Outlet", "item": "What it alone has", "sentences": "Sentences"}
    row = show_table(alone, key=f"alone-{kind}", name=f"only-one-{kind}", columns=columns)
    if row is None:
        st.caption(f"Found in one of {view.outlets} outlets. Choose a row to read its sentence.")
        return
    told = alone.iloc[[row]].merge(view.corpus.ask(_SOURCES), on="article_id", suffixes=("", "_article"))
    show_evidence(told, key="alone-evidence", title="The sentence")


def show_problems(view: View) -> None:
    """Articles whose date, outlet or language is not sure, and files that could not be read."""
    found = problems(view)
    if found.empty:
        st.caption("No problems: every article has an outlet and a declared date, and every file could be read.")
        return
    labels = {"what": "Article or file", "problem": "Problem"}
    st.dataframe(found, hide_index=True, key="problems", row_height=TWO_LINES, column_config=labels, alt="Problems")


def problems(view: View) -> DataFrame:
    """Problems of the data, one a row: what (the article or file) and problem (a sentence)."""
    rows = view.corpus.ask(_PROBLEMS, view.selection)[["what", "problem"]]
    unread = DataFrame(
        [{"what": error.file, "problem": f"Could not be read: {error.reason}"} for error in view.corpus.unreadable()],
        columns=["what", "problem"],
    )
    return pd.concat([rows, unread], ignore_index=True)


def span(first: Any, last: Any) -> str:
    """Two days in as few words as they need: '2–4 Sep 2025'; 'unknown' where there is none."""
    if pd.isna(first) or pd.isna(last):
        return "unknown"
    since, until = pd.Timestamp(first), pd.Timestamp(last)
    if since == until:
        return day(since)
    if (since.year, since.month) == (until.year, until.month):
        return f"{since.day}–{day(until)}"
    if since.year == until.year:
        return f"{since.day} {since:%b} – {day(until)}"
    return f"{day(since)} – {day(until)}"


_SPANS = """
    SELECT min(published) AS first_published, max(published) AS last_published,
        (SELECT min(e.earliest) FROM events AS e JOIN articles AS a USING (article_id)
            WHERE e.grain = 'day' AND abs(e.earliest - a.published) <= 366) AS first_told,
        (SELECT max(e.earliest) FROM events AS e JOIN articles AS a USING (article_id)
            WHERE e.grain = 'day' AND abs(e.earliest - a.published) <= 366) AS last_told
    FROM articles
"""
_SOURCES = "SELECT article_id, published, title FROM articles"
_PROBLEMS = """
    SELECT title AS what, problem FROM (
        SELECT title, file, 1 AS place,
            'No outlet is named; it is shown as “' || outlet || '”, after its file.' AS problem
        FROM articles WHERE NOT outlet_known
        UNION ALL
        SELECT title, file, 2, 'The publication date is inferred (' || published || '): the text gives no year.'
        FROM articles WHERE published_basis = 'inferred'
        UNION ALL
        SELECT title, file, 3, 'The publication date is unknown; relative dates in it cannot be resolved.'
        FROM articles WHERE published IS NULL
        UNION ALL
        SELECT title, file, 4, 'Written in ' || language || ': kept and searchable, but no facts were extracted.'
        FROM articles WHERE NOT annotated
    ) ORDER BY file, place
"""

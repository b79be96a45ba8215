"""Which articles there are, by a name to choose them by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

import streamlit as st
from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.duplicates import same_texts
from analysis.store import forget_unreadable
from pages.parts.access import Right, do, may
from pages.parts.downloads import download_table
from pages.parts.evidence import day
from pages.parts.frame import View
from pages.parts.offering import missing, offered
from pages.parts.tables import followed, remember_chosen

NAMED = 2
"""Articles of the same text that are named beside another."""
LISTED = 2_000
"""Articles in a list on a page, the newest; filters bring the others up."""
MOST = 8
"""Articles side by side, at most; more than four scroll sideways."""

TWO_LINES = 66
"""Pixels of a row; from 64 on Streamlit lets a text run on to a second line."""
ROWS = 8
"""Rows of the library that are seen without scrolling in it."""
HEAD = 38
"""Pixels of the head of a table, with its frame."""
_SHOWN = {
    "title": "Title",
    "outlet": "Outlet",
    "published": "Published",
    "published_basis": "Date known by",
    "words": "Words",
    "problems": "Problems",
    "same_text_as": "Same text as",
}
_WIDE = ("title", "published", "problems", "same_text_as")


def library(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The articles selected, the newest first and 2,000 at most: how each is known, and its problems."""
    return corpus.ask(_LIBRARY, selection, {"listed": LISTED})


def linked_library(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The library with `same_text_as`: outlet and date of others with nearly the same text, or empty."""
    articles, pairs = library(corpus, selection), same_texts(corpus)
    pairs["name"] = [
        f"{outlet} · {day(published)}" for outlet, published in zip(pairs["outlet"], pairs["published"], strict=True)
    ]
    names = {article: _listed(list(found)) for article, found in pairs.groupby("article_id")["name"]}
    return articles.assign(same_text_as=[names.get(article, "") for article in articles["article_id"]])


def _listed(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    return "; ".join([*names[:NAMED], *([f"and {more:,} more"] if more > 0 else [])])


def is_known(corpus: Corpus, article: str) -> bool:
    """Whether there is an article of this id, whatever the filters."""
    return bool(len(corpus.ask("SELECT 1 FROM articles WHERE article_id = $article", parameters={"article": article})))


def show_library(articles: DataFrame) -> DataFrame:
    """Show the articles as a table and give the rows of those that were chosen.

    A choice stays on its articles when others come or go, or a corrected date moves them.
    """
    key, before = followed(list(articles["article_id"]), key="library")
    state: Any = st.dataframe(
        articles,
        key=key,
        hide_index=True,
        on_select="rerun",
        selection_mode="multi-row",
        selection_default={"selection": {"rows": before, "columns": [], "cells": []}},
        row_height=TWO_LINES,
        height=HEAD + min(len(articles), ROWS) * TWO_LINES,
        column_order=[column for column in _SHOWN if column != "same_text_as" or articles[column].any()],
        column_config={
            "title": st.column_config.TextColumn("Title", width=250),
            "published": st.column_config.DateColumn("Published", format="D MMM YYYY"),
            "problems": st.column_config.TextColumn("Problems", width=150),
            "same_text_as": st.column_config.TextColumn(_SHOWN["same_text_as"], width=170),
            **{column: label for column, label in _SHOWN.items() if column not in _WIDE},
        },
        alt="Articles",
    )
    download_table(articles, name="articles", key="library-download")
    chosen = articles.iloc[[row for row in state.selection.rows if row < len(articles)]]
    remember_chosen(list(chosen["article_id"]), key="library", named=key)
    return chosen


def show_unreadable(corpus: Corpus) -> None:
    """Name the files that were offered and could not be read, each with the reason."""
    found = corpus.unreadable()
    if not found:
        return
    with st.expander(f"Could not be read: {len(found):,}", icon=":material/draft:"):
        st.dataframe(
            DataFrame([(error.file, error.reason) for error in found], columns=["file", "reason"]),
            key="unreadable",
            hide_index=True,
            column_config={
                "file": st.column_config.TextColumn("What"),
                "reason": st.column_config.TextColumn("Why", width="large"),
            },
        )
        if may(Right.ADD):
            st.button("Forget these", key="unreadable-forget", on_click=_forget, args=[corpus], icon=":material/close:")


def _forget(corpus: Corpus) -> None:
    for error in corpus.unreadable():
        do(Right.ADD, partial(forget_unreadable, corpus.path, error.file))


def choose_articles(view: View, *, key: str) -> list[str]:
    """Let the reader choose two to eight articles, kept in the address as `?<key>=id&<key>=id`.

    At first the two that contradict each other most, else the first two of different outlets.
    """
    names = view.answer(_names)
    if key not in st.session_state:
        asked = [article for article in st.query_params.get_all(key) if article in names]
        st.session_state[key] = asked[:MOST] if len(asked) > 1 else list(view.answer(most_different))
    st.session_state[key] = [article for article in st.session_state[key] if article in names]
    chosen = st.multiselect(
        "Articles",
        offered(list(names), key=key),
        format_func=lambda article: names.get(article, article),
        key=key,
        max_selections=MOST,
        persist_state="session",
        select_all=False,
        placeholder="Choose two or more articles",
        help=missing(len(names), first="newest"),
    )
    if st.query_params.get_all(key) != chosen:
        st.query_params[key] = chosen
    return list(chosen)


def article_names(articles: DataFrame) -> dict[str, str]:
    """A name for every article, by its id: outlet, date and title; no two alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for row in articles.to_dict("records"):
        name = f"{row['outlet']} · {day(row['published'])} · {row['title']}"
        names[str(row["article_id"])] = name if name not in taken else f"{name} · {row['file']}"
        taken.add(names[str(row["article_id"])])
    return names


def _names(corpus: Corpus, selection: Selection) -> dict[str, str]:
    return article_names(library(corpus, selection))


def most_different(corpus: Corpus, selection: Selection) -> list[str]:
    """Two articles to begin with: the pair with most contradictions, else the first two of different outlets."""
    for query in (_CONTRADICTING, _FIRST_TWO):
        pairs = corpus.ask(query, selection)
        if len(pairs):
            return [str(pairs["article_a"][0]), str(pairs["article_b"][0])]
    return []


class Place(NamedTuple):
    """An article and the character of its text that was asked for."""

    article: str
    at: int | None


def asked_place(chosen: str, *, otherwise: str) -> Place:
    """The article to show: the one chosen on the page, else the one in the address at its place, else another."""
    asked = st.query_params.get("article")
    if chosen and chosen != asked:
        st.query_params["article"] = chosen
        st.query_params.pop("at", None)
        return Place(chosen, None)
    if not asked:
        return Place(otherwise, None)
    at = st.query_params.get("at", "")
    return Place(asked, int(at) if at.isascii() and at.isdigit() and len(at) < 12 else None)


_LIBRARY = """
    SELECT article_id, title, outlet, published, published_basis, words, language, file, url,
        concat_ws('; ',
            CASE WHEN NOT outlet_known THEN 'outlet not named' END,
            CASE WHEN published IS NULL THEN 'undated' WHEN published_basis = 'inferred' THEN 'date inferred' END,
            CASE WHEN title_basis <> 'declared' THEN 'no headline' END,
            CASE WHEN NOT annotated THEN 'no facts extracted (' || language || ')' END) AS problems
    FROM articles ORDER BY published DESC NULLS LAST, outlet, title, article_id LIMIT $listed
"""
_CONTRADICTING = """
    SELECT least(a.article_id, b.article_id) AS article_a, greatest(a.article_id, b.article_id) AS article_b
    FROM facts AS a JOIN facts AS b ON a.fact_group = b.fact_group AND a.article_id < b.article_id
        AND a.value <> b.value
    WHERE a.verdict = 'contradict'
    GROUP BY ALL ORDER BY count(DISTINCT a.fact_group) DESC, article_a, article_b LIMIT 1
"""
_FIRST_TWO = """
    SELECT a.article_id AS article_a, b.article_id AS article_b
    FROM articles AS a JOIN articles AS b ON a.article_id <> b.article_id
    ORDER BY a.outlet = b.outlet, a.published, b.published, a.article_id, b.article_id LIMIT 1
"""

"""Parts of the Sources page on content: what outlets differ on, agree on, and report alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.comparison import differences, evidence, only_one, shared
from pages.parts.beside import show_beside
from pages.parts.correcting import correct_group
from pages.parts.figures.agreement import agreement_chart
from pages.parts.figures.wording import counted
from pages.parts.frame import View
from pages.parts.noting import show_notes_on
from pages.parts.plaintext import plain
from pages.parts.tables import show_sentences, show_table

GROUPS, OUTLETS = 18, 12
"""Things and outlets a chart shows; the tables hold all."""

ALONE = {"Entities": "entities", "Figures": "figures", "Quotations": "quotations", "Attendees": "attendees"}

_BADGES: dict[str, Literal["blue", "gray", "green", "orange", "red"]] = {
    "agree": "green",
    "attributed differently": "orange",
    "compatible": "blue",
    "contradict": "red",
    "update": "gray",
}
_WIDE = ("topic", "values", "reason")
_COLUMNS = {"topic": "What", "verdict": "Verdict", "values": "Who says what", "reason": "Why", "outlets": "Outlets"}


def show_agreement(view: View) -> None:
    """What several outlets speak of, each with its value, and the sentences of the mark chosen."""
    groups = pd.concat([view.answer(differences), view.answer(shared)])
    if groups.empty:
        st.caption("No two articles of the selection speak of the same figure, day, quotation or attendance.")
        return
    shown = groups.head(GROUPS)
    cells = view.corpus.ask(_VALUES, view.selection, {"groups": list(shown["fact_group"])})
    order = {group: place for place, group in enumerate(shown["fact_group"])}
    cells = cells.assign(place=cells["fact_group"].map(order)).sort_values("place", kind="stable")
    outlets = sorted(cells.groupby("outlet")["fact_group"].nunique().nlargest(OUTLETS).index)
    figure = agreement_chart(cells, outlets=outlets, title="Who says what of the same thing")
    st.caption(
        "Colour and sign are the verdict. Within a row the same mark is the same value: two marks, two versions."
    )
    show_beside(figure, lambda chosen: _explain(chosen, shown, view), key="agreement", name="who-says-what", view=view)
    if len(groups) > GROUPS:
        st.caption(f"{counted(len(groups) - GROUPS, 'more row')} in the tables of differences and of what is shared.")


def show_shared(view: View) -> None:
    """Everything on which at least two outlets agree, and the sentences of the row chosen."""
    frame = view.answer(shared)
    _show_groups(frame, view, key="shared", empty="Nothing was found on which two outlets of the selection agree.")


def show_alone(view: View) -> None:
    """What one outlet alone has, and the sentence of the row chosen."""
    chosen = st.segmented_control(
        "What", list(ALONE), default="Figures", required=True, key="alone", bind="query-params"
    )
    kind = ALONE[chosen or "Figures"]
    frame = view.answer(only_one, kind=kind)
    if frame.empty:
        st.caption("One outlet alone has none of these." if view.articles > 1 else "One article: all is its own.")
        return
    outlets = int(frame["of_outlets"].iloc[0])
    st.caption(f"Found in one of {outlets} outlets. That it was not found in the others is no proof they left it out.")
    columns = {"item": "What", "outlet": "Only in", "sentences": "Sentences", "sentence_text": "First sentence"}
    row = show_table(
        frame, key="alone-table", name=f"only-one-{kind}", columns=columns, wide=("item", "sentence_text"), first=True
    )
    _show_first(frame, row or 0, view)


def _show_groups(frame: DataFrame, view: View, *, key: str, empty: str) -> None:
    if frame.empty:
        st.caption(empty)
        return
    row = show_table(frame, key=key, name=key, columns=_COLUMNS, wide=_WIDE, first=True, by="fact_group")
    _show_group(str(frame["fact_group"].iloc[row or 0]), frame, view, key=f"{key}-sentences")


def _explain(chosen: Sequence[dict[str, Any]], groups: DataFrame, view: View) -> None:
    """The group chosen, or the first, which matters most."""
    group = chosen[0]["fact_group"] if chosen else groups["fact_group"].iloc[0]
    _show_group(str(group), groups, view, key="agreement-sentences")


def _show_group(group: str, groups: DataFrame, view: View, *, key: str) -> None:
    """The verdict of a group, why, and each article's sentence."""
    told = groups[groups["fact_group"] == group].iloc[0]
    rows = view.answer(evidence, fact_group=group)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(plain(str(told["verdict"])), color=_BADGES.get(str(told["verdict"]), "gray"))
        st.caption(plain(str(told["reason"])))
    correct_group(group, verdict=str(told["verdict"]), corpus=view.corpus, key=key)
    show_notes_on(view, kind="fact group", target=group, key=key)
    show_sentences(rows, key=key, name="fact-sentences", title=plain(str(told["topic"])))


def _show_first(frame: DataFrame, row: int, view: View) -> None:
    found = frame.iloc[[row]].drop(columns="sentence_text")
    places = view.corpus.ask(_SENTENCE, parameters={"article": str(found["article_id"].iloc[0])})
    rows = found.drop(columns="outlet").merge(places, on=["article_id", "sentence"])
    title = f"{found['item'].iloc[0]}, only in {found['outlet'].iloc[0]}"
    show_sentences(rows, key="alone-sentence", name="only-one-sentence", title=plain(title))


_VALUES = """
    SELECT f.fact_group, f.topic, f.verdict, a.outlet, f.value
    FROM facts AS f JOIN articles AS a USING (article_id)
    WHERE list_contains($groups::VARCHAR[], f.fact_group)
    ORDER BY a.published NULLS LAST, a.outlet, f.article_id, f.start
"""
_SENTENCE = """
    SELECT article_id, sentence, outlet, published, title, start AS sentence_start, text AS sentence_text
    FROM sentences WHERE article_id = $article
"""

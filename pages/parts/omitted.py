"""Part of the Sources page: what most outlets have and one has not."""

from __future__ import annotations

import streamlit as st
from pandas import DataFrame

from analysis.comparison import evidence
from analysis.frequency import mention_evidence
from analysis.omissions import left_out
from pages.parts.frame import View
from pages.parts.plaintext import plain
from pages.parts.tables import show_sentences, show_table

_COLUMNS = {
    "outlet": "Not found in",
    "item": "What",
    "kind": "Kind",
    "share": "Found in",
    "found_in": "Which",
    "first_told": "First told",
}


def show_left_out(view: View) -> None:
    """What was found in most outlets and not in one, and the sentences of those that have it."""
    found = view.answer(left_out)
    if found.empty:
        st.caption(
            "Nothing was found that at least two outlets, and more than half of the others, have and one has not."
        )
        return
    outlets = st.pills(
        "Not found in", sorted(set(found["outlet"])), selection_mode="multi", key="left-out", format_func=plain
    )
    kept = found[found["outlet"].isin(outlets or set(found["outlet"]))].reset_index(drop=True)
    shares = [f"{have} of {of} outlets" for have, of in zip(kept["outlets"], kept["of_outlets"], strict=True)]
    st.caption("Not found is not left out on purpose: another wording may have been missed, and space is short.")
    row = show_table(
        kept.assign(share=shares),
        key="left-out-table",
        name="left-out",
        columns=_COLUMNS,
        wide=("item",),
        first=True,
    )
    _show_found(kept.iloc[[row or 0]], view)


def _show_found(chosen: DataFrame, view: View) -> None:
    """The sentences of the outlets that have a thing."""
    row = chosen.iloc[0]
    if row["kind"] == "person":
        told = view.answer(mention_evidence, entity=str(row["id"]))
    else:
        told = view.answer(evidence, fact_group=str(row["id"]))
    title = plain(f"{row['item']}: not found in {row['outlet']}, found in {row['found_in']}")
    show_sentences(told, key="left-out-sentences", name="left-out-sentences", title=title)

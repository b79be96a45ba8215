"""Parts of the Figures page: which quantities, and their ledger."""

from __future__ import annotations

import streamlit as st
from pandas import DataFrame, isna

from analysis.ledger import UNIT_KINDS, VERDICTS, figure_ledger
from pages.parts.evidence import day
from pages.parts.frame import View
from pages.parts.ledger import show_ledger, verdict_counts
from pages.parts.righting import correct_row


def choose_figures(view: View) -> DataFrame:
    """Draw the filters of verdict and kind of unit over what the selection has, and give the figures they leave."""
    found = figure_ledger(view.corpus, view.selection)
    if found.empty:
        return found
    st.caption(verdict_counts(found))
    with st.container(horizontal=True, gap="medium"):
        verdicts = st.pills("Verdict", VERDICTS, selection_mode="multi", key="verdict", bind="query-params", wrap=True)
        kinds = st.pills("Counted in", UNIT_KINDS, selection_mode="multi", key="unit", bind="query-params", wrap=True)
    kept = found["verdict"].isin(verdicts or VERDICTS) & found["unit_kind"].isin(kinds or UNIT_KINDS)
    return found[kept].reset_index(drop=True)


def show_figures(frame: DataFrame, *, view: View) -> None:
    """The ledger of figures, the sentences of each row behind it."""
    if frame.empty:
        st.info("No figure of the selection passes.", icon=":material/numbers:")
        return
    # A day that is the article's own stands beside its outlet already.
    said = frame["as_of"].where(frame["as_of"] != frame["published"])
    notes = [
        " · ".join(part for part in (giver, "" if isna(as_of) else f"as of {day(as_of)}") if part)
        for giver, as_of in zip(frame["given_by"], said, strict=True)
    ]
    told = frame.assign(note=notes, under=[_unit(unit) for unit in frame["unit"]])
    show_ledger(told, key="figures", name="figures", head="What is counted", view=view)
    correct_row(frame, kind="figure", key="figure")


def _unit(unit: str) -> str:
    """The unit in words; nothing where the figure counts things."""
    return "" if unit == "count" else f"in {unit}" if unit != "people" else "people"

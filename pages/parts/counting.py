"""Parts of the Figures page: which quantities, and their ledger."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from pandas import DataFrame, isna

from analysis.corpus import Corpus, Selection
from analysis.ledger import UNIT_KINDS, VERDICTS, figure_ledger
from pages.parts.evidence import day
from pages.parts.frame import View
from pages.parts.ledger import show_ledger, verdict_counts
from pages.parts.righting import correct_row


def choose_figures(view: View) -> DataFrame:
    """Draw the filters of verdict and kind of unit over what the selection has, and give the figures they leave."""
    found = view.answer(figure_ledger)
    if found.empty:
        return found
    st.caption(verdict_counts(found))
    with st.container(horizontal=True, gap="medium"):
        verdicts = st.pills("Verdict", VERDICTS, selection_mode="multi", key="verdict", bind="query-params", wrap=True)
        kinds = st.pills("Counted in", UNIT_KINDS, selection_mode="multi", key="unit", bind="query-params", wrap=True)
    return view.answer(_kept, verdicts=list(verdicts or VERDICTS), kinds=list(kinds or UNIT_KINDS))


def _kept(corpus: Corpus, selection: Selection, *, verdicts: Sequence[str], kinds: Sequence[str]) -> DataFrame:
    """Figures of some verdicts and kinds of unit, as the ledger takes them."""
    found = figure_ledger(corpus, selection)
    kept = found[found["verdict"].isin(verdicts) & found["unit_kind"].isin(kinds)].reset_index(drop=True)
    # A day that is the article's own stands beside its outlet already.
    said = kept["as_of"].where(kept["as_of"] != kept["published"])
    notes = [
        " · ".join(part for part in (giver, "" if isna(as_of) else f"as of {day(as_of)}") if part)
        for giver, as_of in zip(kept["given_by"], said, strict=True)
    ]
    return kept.assign(note=notes, under=[_unit(unit) for unit in kept["unit"]])


def show_figures(frame: DataFrame, *, view: View) -> None:
    """The ledger of figures, the sentences of each row behind it."""
    if frame.empty:
        st.info("No figure of the selection passes.", icon=":material/numbers:")
        return
    show_ledger(frame, key="figures", name="figures", head="What is counted", view=view)
    correct_row(frame, kind="figure", key="figure")


def _unit(unit: str) -> str:
    """The unit in words; nothing where the figure counts things."""
    return "" if unit == "count" else f"in {unit}" if unit != "people" else "people"

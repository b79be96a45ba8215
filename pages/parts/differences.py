"""What outlets say differently of the same thing, a line each that opens its sentences, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.comparison import differences, evidence, said_by
from analysis.phrasing import phrased
from pages.parts.components import component
from pages.parts.correcting import correct_group
from pages.parts.evidence import sentences, show_evidence
from pages.parts.figures.palette import SIGNS
from pages.parts.filters import address
from pages.parts.frame import View
from pages.parts.noting import show_notes_on
from pages.parts.plaintext import plain
from pages.parts.tables import show_table

LINES = 8
"""Differences shown as lines; the table below them has all."""

_LINES = component("differences", uses=("verdicts",))


def show_differences(view: View, *, key: str, articles: Sequence[str] = ()) -> None:
    """Show where the selected articles differ, or only those given: the first as lines, all as a table."""
    groups = view.answer(differences, articles=articles)
    if groups.empty:
        st.caption("No difference was found between the articles: no figure, date, quotation or attendance disagrees.")
        return
    lines = [_line(row, _told(view, str(row["fact_group"]), articles)) for row in groups.head(LINES).to_dict("records")]
    _LINES(key=key, data={"filters": address(), "items": lines})
    with st.expander(f"All {len(groups)} as a table" if len(groups) > 1 else "As a table"):
        _table(view, groups, key=key, articles=articles)


def _table(view: View, groups: DataFrame, *, key: str, articles: Sequence[str]) -> None:
    columns = {"verdict": "Verdict", "kind": "Kind", "topic": "Of what", "values": "Who says what", "reason": "Why"}
    row = show_table(
        groups, key=f"{key}-table", name="differences", columns=columns, wide=("values", "reason"), by="fact_group"
    )
    if row is None:
        st.caption("Choose a row to read its sentences, or to correct its verdict.")
        return
    chosen = groups.iloc[row]
    told = _told(view, str(chosen["fact_group"]), articles)
    correct_group(str(chosen["fact_group"]), verdict=str(chosen["verdict"]), corpus=view.corpus, key=key)
    show_notes_on(view, kind="fact group", target=str(chosen["fact_group"]), key=key)
    show_evidence(told, key=f"{key}-evidence", title=plain(str(chosen["topic"])))


def _told(view: View, group: str, articles: Sequence[str]) -> DataFrame:
    found = view.answer(evidence, fact_group=group)
    return found[found["article_id"].isin(articles)] if articles else found


def _line(row: dict[Any, Any], told: DataFrame) -> dict[str, Any]:
    """A difference as the component takes it: its sentence in parts, and the sentences behind it."""
    verdict, kind = str(row["verdict"]), str(row["kind"])
    said = said_by(told.itertuples(index=False))
    return {
        "verdict": verdict,
        "sign": SIGNS.get(verdict, ""),
        "kind": kind,
        "reason": str(row["reason"]),
        "parts": [list(part) for part in phrased(str(row["topic"]), said, kind=kind, verdict=verdict)],
        "items": list(sentences(told)),
    }

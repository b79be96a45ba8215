"""What outlets say differently of the same thing, a card each, and the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.comparison import differences, evidence
from pages.parts.components import component
from pages.parts.evidence import sentences, show_evidence
from pages.parts.filters import address
from pages.parts.frame import View
from pages.parts.plaintext import plain
from pages.parts.tables import show_table

CARDS = 6
"""Differences shown as cards; the table below them has all."""

_CARDS = component("differences")


def show_differences(view: View, *, key: str, articles: Sequence[str] = ()) -> None:
    """Show where the selected articles differ, or only those given: the first as cards, all as a table."""
    groups = differences(view.corpus, view.selection)
    if articles:
        groups = groups[groups["fact_group"].isin(_between(view, articles))].reset_index(drop=True)
    if groups.empty:
        st.caption("No difference was found between the articles: no figure, date, quotation or attendance disagrees.")
        return
    told = [_told(view, str(group), articles) for group in groups["fact_group"].head(CARDS)]
    rows = groups.head(CARDS).to_dict("records")
    _CARDS(
        key=key,
        data={"filters": address(), "items": [_card(row, found) for row, found in zip(rows, told, strict=True)]},
    )
    with st.expander(f"All {len(groups)} as a table" if len(groups) > 1 else "As a table"):
        _table(view, groups, key=key, articles=articles)


def _table(view: View, groups: DataFrame, *, key: str, articles: Sequence[str]) -> None:
    columns = {"verdict": "Verdict", "kind": "Kind", "topic": "Of what", "values": "Who says what", "reason": "Why"}
    row = show_table(groups, key=f"{key}-table", name="differences", columns=columns, wide=("values", "reason"))
    if row is None:
        st.caption("Choose a row to read its sentences.")
        return
    chosen = groups.iloc[row]
    told = _told(view, str(chosen["fact_group"]), articles)
    show_evidence(told, key=f"{key}-evidence", title=plain(str(chosen["topic"])))


def _told(view: View, group: str, articles: Sequence[str]) -> DataFrame:
    found = evidence(view.corpus, view.selection, fact_group=group)
    return found[found["article_id"].isin(articles)] if articles else found


def _between(view: View, articles: Sequence[str]) -> list[str]:
    """Fact groups in which at least two of some articles say different things."""
    found = view.corpus.ask(_BETWEEN, view.selection, {"articles": list(articles)})
    return [str(group) for group in found["fact_group"]]


def _card(row: dict[Any, Any], told: DataFrame) -> dict[str, Any]:
    return {
        "verdict": str(row["verdict"]),
        "kind": str(row["kind"]),
        "topic": str(row["topic"]),
        "reason": str(row["reason"]),
        "claims": _claims(told),
        "items": list(sentences(told)),
    }


def _claims(told: DataFrame) -> list[dict[str, Any]]:
    """What is said and by which outlets, in the order of publication."""
    said = told.drop_duplicates(["outlet", "value"]).groupby("value", sort=False)["outlet"].agg(list)
    return [{"value": str(value), "outlets": list(map(str, outlets))} for value, outlets in said.items()]


_BETWEEN = """
    SELECT fact_group FROM facts WHERE list_contains($articles::VARCHAR[], article_id)
    GROUP BY fact_group HAVING count(DISTINCT article_id) > 1
        AND (count(DISTINCT value) > 1 OR any_value(verdict) = 'attributed differently')
"""

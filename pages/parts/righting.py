"""Forms that correct one row: when something was, who said it, who was there in which mode, what a figure means."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.corpus import Corpus
from analysis.corrections.deciding import correct
from analysis.corrections.shapes import MODALITIES, MODES
from pages.parts.access import Right, may
from pages.parts.evidence import SHOWN
from pages.parts.filters import EARLIEST, LATEST
from pages.parts.opening import opened
from pages.parts.signing import decide, signed

Row = Mapping[Any, Any]


def correct_row(rows: DataFrame, *, kind: str, key: str) -> None:
    """Offer to correct one of the rows shown (article_id, start, end).

    `kind` is date (of an event), expression (of time), figure, mode or speaker.
    """
    sort = _SORTS[kind]
    if rows.empty or not may(Right.CORRECT) or not st.toggle(f"Correct {sort.what}", key=f"{key}-correct"):
        return
    corpus = opened()
    found = _whole(rows, sort.table, corpus)
    chosen = st.selectbox(
        "The statement",
        range(len(found)),
        format_func=lambda place: f"{found[place][sort.words]} · {found[place]['outlet']} · {sort.told(found[place])}",
        key=f"{key}-row",
    )
    if not found:
        return
    row = found[chosen or 0]
    name = f"{key}-{row['article_id']}-{row['start']}-{chosen}"
    with st.form(name):
        changes = sort.fields(row, name)
        author, reason = signed(name)
        if st.form_submit_button("Correct", icon=":material/check:"):
            act = partial(correct, corpus, row, kind=sort.kind, table=sort.table, changes=changes)
            decide(partial(act, author=author, reason=reason), author)


def _whole(rows: DataFrame, table: str, corpus: Corpus) -> list[dict[Any, Any]]:
    """The rows of a table at the places shown, with all their columns and the outlet."""
    shown = rows.head(SHOWN)
    places = [f"{row['article_id']}:{int(row['start'])}:{int(row['end'])}" for row in shown.to_dict("records")]
    return corpus.ask(_ROWS.format(table=table), parameters={"places": places}).to_dict("records")


def _when(row: Row, key: str) -> dict[str, Any]:
    first, last = _day(row["earliest"]), _day(row["latest"])
    left, right = st.columns(2)
    earliest = left.date_input("First day", first, EARLIEST, LATEST, key=f"{key}-first")
    day = right.date_input("Last day", last - timedelta(1) if last else None, EARLIEST, LATEST, key=f"{key}-last")
    sort = st.selectbox("It is", MODALITIES, index=MODALITIES.index(row["modality"]), key=f"{key}-sort")
    latest = day + timedelta(1) if isinstance(day, date) else None
    return {"earliest": earliest, "latest": latest, "modality": sort}


def _who(row: Row, key: str) -> dict[str, Any]:
    name = st.text_input("Who said it (the full name)", str(row["speaker"]), key=f"{key}-speaker", max_chars=200)
    return {"speaker": str(name or "").strip()}


def _how(row: Row, key: str) -> dict[str, Any]:
    return {"mode": st.selectbox("Was", MODES, index=MODES.index(row["mode"]), key=f"{key}-mode")}


def _what(row: Row, key: str) -> dict[str, Any]:
    left, right = st.columns(2)
    high: float | None = None if pd.isna(row["high"]) else float(row["high"])
    return {
        "low": left.number_input("Value, or lower bound", value=float(row["low"]), key=f"{key}-low"),
        "high": right.number_input("Upper bound; empty where open", value=high, key=f"{key}-high"),
        "unit": _text(left, "Unit", row["unit"], key=f"{key}-unit"),
        "counted": _text(right, "What is counted", row["counted"], key=f"{key}-counted"),
        "qualifier": _text(left, "About, at least …", row["qualifier"], key=f"{key}-qualifier"),
        "attributed_to": _text(right, "Who gives it", row["attributed_to"], key=f"{key}-giver"),
    }


def _text(place: Any, label: str, value: Any, *, key: str) -> str:
    return str(place.text_input(label, str(value), key=key, max_chars=200) or "").strip()


def _span(row: Row) -> str:
    ends = _day(row["earliest"]), _day(row["latest"])
    return "no date yet" if None in ends else f"{ends[0]} to {ends[1]}"


def _day(value: Any) -> date | None:
    return None if pd.isna(value) else pd.Timestamp(value).date()


class _Sort(NamedTuple):
    """What can be wrong with a row of a table: words for it, its column of words, its present value, its fields."""

    kind: str
    what: str
    table: str
    words: str
    told: Callable[[Row], str]
    fields: Callable[[Row, str], dict[str, Any]]


_SORTS = {
    "date": _Sort("date", "a date", "events", "label", lambda row: str(row["date_text"]), _when),
    "expression": _Sort("date", "an expression of time", "dates", "text", _span, _when),
    "figure": _Sort("figure", "a figure", "figures", "text", lambda row: str(row["counted"]), _what),
    "mode": _Sort("mode", "who was there", "attendance", "text", lambda row: f"{row['name']} {row['mode']}", _how),
    "speaker": _Sort("speaker", "a speaker", "quotations", "text", lambda row: str(row["speaker"]), _who),
}
_ROWS = """
    SELECT t.*, articles.outlet FROM {table} AS t JOIN articles USING (article_id)
    WHERE list_contains($places::VARCHAR[], concat_ws(':', t.article_id, t.start, t."end"))
    ORDER BY t.article_id, t.start
"""

"""The ledger on a page: a row a thing spoken of, a column an outlet, and the sentences of a row side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st
from pandas import DataFrame, Series

from pages.parts.components import component
from pages.parts.downloads import download_table
from pages.parts.evidence import sentences
from pages.parts.figures.palette import SIGNS
from pages.parts.figures.wording import counted
from pages.parts.filters import address
from pages.parts.frame import View

OUTLETS = 6
"""Columns; what other outlets say stands in one more, with their names."""
ROWS = 25
"""Rows on one leaf of the ledger."""
SENTENCES, OFTEN = 24, 2
"""Sentences of a row that are shown, and of one article with one value; the download has all."""

OTHERS = "Other outlets"

Pieces = list[list[str]]
"""A value as pairs of a text and its mark: `same`, `differs` (the others lack it) or `kept` (by a shorter one)."""

_SIGNS = {**SIGNS, "not comparable": "≁", "told by one": "·"}
"""What stands for a verdict, and for none."""

_LEDGER = component("ledger", uses=("verdicts",))


def whole(rows: DataFrame) -> list[Pieces]:
    """Each value in one piece, unmarked."""
    return [[[str(value), "same"]] for value in rows["value"]]


def show_ledger(
    frame: DataFrame, *, key: str, name: str, head: str, view: View, pieces: Callable[[DataFrame], list[Pieces]] = whole
) -> None:
    """Show a ledger leaf by leaf, and offer all of it as a table.

    `frame` has row_id, topic, verdict, reason, outlet, value and the columns of `show_evidence`, in the order in which
    the rows are to stand; `under` (a line under the topic), `note` (a line under a value) and `label` (beside a
    sentence, in place of the value) are used where they are there. `pieces` cuts the values of one row of the ledger
    into marked pieces. `head` stands over the topics; `key` is letters and hyphens.
    """
    ids = list(dict.fromkeys(frame["row_id"]))
    leaf = _leaf(len(ids), key=key)
    shown = frame[frame["row_id"].isin(ids[(leaf - 1) * ROWS : leaf * ROWS])]
    outlets = _outlets(frame, view)
    names = [outlet["name"] for outlet in outlets]
    rows = [
        _row(part.assign(pieces=_column(pieces(part), part)), names) for _, part in shown.groupby("row_id", sort=False)
    ]
    look = "plain" if pieces is whole else "quoting"
    _LEDGER(key=key, data={"head": head, "look": look, "filters": address(), "outlets": outlets, "rows": rows})
    download_table(frame.drop(columns=["under", "note", "label"], errors="ignore"), name=name, key=f"{key}-download")


def verdict_counts(frame: DataFrame) -> str:
    """How many rows of a ledger have each verdict, as a line in the page's own words."""
    rows = Counter(map(str, frame.drop_duplicates("row_id")["verdict"]))
    return " · ".join(f"{verdict} {number:,}" for verdict, number in rows.items())


def _leaf(rows: int, *, key: str) -> int:
    """Draw the choice of a leaf where there are several, and give its number."""
    leaves = -(-rows // ROWS)
    if leaves < 2:
        return 1
    return st.pagination(leaves, key=f"{key}-leaf", bind="query-params")


def _outlets(frame: DataFrame, view: View) -> list[dict[str, str]]:
    """The columns: the outlets of most articles first, and one for all others."""
    present = set(frame["outlet"])
    found = [row for row in view.corpus.ask(_OUTLETS, view.selection).to_dict("records") if row["outlet"] in present]
    columns = [
        {"name": str(row["outlet"]), "note": counted(int(row["articles"]), "article")} for row in found[:OUTLETS]
    ]
    rest = len(found) - OUTLETS
    return [*columns, {"name": OTHERS, "note": counted(rest, "outlet")}] if rest > 0 else columns


def _column(values: list[Pieces], frame: DataFrame) -> Series[Any]:
    return Series(values, index=frame.index, dtype=object)


def _row(rows: DataFrame, outlets: Sequence[str]) -> dict[str, Any]:
    """One row of the ledger as the component takes it."""
    first = rows.iloc[0]
    verdict = str(first["verdict"])
    versions = {} if "label" in rows else _versions(rows)
    cells: dict[str, list[dict[str, Any]]] = {outlet: [] for outlet in outlets}
    for row in rows.drop_duplicates(["outlet", "value", *({"note"} & {*rows})]).to_dict("records"):
        named = row["outlet"] in cells
        cells[row["outlet"] if named else OTHERS].append(_said(row, versions, named=named))
    behind = _behind(rows, outlets)
    return {
        "id": str(first["row_id"]),
        "topic": str(first["topic"]),
        "under": str(first.get("under", "")),
        "verdict": verdict,
        "sign": _SIGNS[verdict],
        "reason": str(first["reason"]),
        "cells": [cells[outlet] for outlet in outlets],
        "items": list(sentences(behind)),
        "more": len(rows) - len(behind),
    }


def _behind(rows: DataFrame, outlets: Sequence[str]) -> DataFrame:
    """The sentences shown of a row, in the order of the columns; of an article that says one thing often, the first."""
    places = {outlet: place for place, outlet in enumerate(outlets)}
    ordered = rows.assign(place=rows["outlet"].map(places).fillna(len(places))).sort_values("place", kind="stable")
    shown = ordered.groupby(["article_id", "value"], sort=False).head(OFTEN).head(SENTENCES)
    return shown.assign(value=shown["label"]) if "label" in shown else shown


def _versions(rows: DataFrame) -> dict[str, int]:
    """A number for each value of a row on which outlets differ; none where they agree or one alone speaks."""
    values = list(dict.fromkeys(rows["value"]))
    differ = rows["verdict"].iloc[0] in ("contradict", "attributed differently", "update", "compatible")
    return {value: number for number, value in enumerate(values, 1)} if differ and len(values) > 1 else {}


def _said(row: Mapping[Any, Any], versions: Mapping[str, int], *, named: bool) -> dict[str, Any]:
    """What one outlet says, as the component takes it; an outlet without a column of its own is named."""
    note = [str(row.get("note", "")), "" if named else str(row["outlet"])]
    return {
        "pieces": row["pieces"],
        "note": " · ".join(part for part in note if part),
        "version": versions.get(str(row["value"]), 0),
    }


_OUTLETS = "SELECT outlet, count(*) AS articles FROM articles GROUP BY outlet ORDER BY articles DESC, outlet"

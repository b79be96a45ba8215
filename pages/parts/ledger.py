"""The ledger on a page: a row a thing spoken of, a column an outlet, and the sentences of a row side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import streamlit as st
from pandas import DataFrame

from pages.parts.components import component
from pages.parts.downloads import download_table
from pages.parts.evidence import sentence
from pages.parts.figures.palette import SIGNS
from pages.parts.figures.wording import counted
from pages.parts.filters import address
from pages.parts.frame import View

OUTLETS = 5
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

Row = Mapping[Any, Any]


def whole(rows: Sequence[Row]) -> list[Pieces]:
    """Each value in one piece, unmarked."""
    return [[[str(row["value"]), "same"]] for row in rows]


def show_ledger(
    frame: DataFrame,
    *,
    key: str,
    name: str,
    head: str,
    view: View,
    pieces: Callable[[Sequence[Row]], list[Pieces]] = whole,
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
    told = groupby(shown.to_dict("records"), key=itemgetter("row_id"))
    rows = [_row(part, pieces(part), names) for _, found in told if (part := list(found))]
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
    """The columns: outlets that speak in most rows, those of most articles first, and one for all others."""
    rows = frame.groupby("outlet")["row_id"].nunique()
    found = [row for row in view.corpus.ask(_OUTLETS, view.selection).to_dict("records") if row["outlet"] in rows]
    named = sorted(found, key=lambda row: -rows[row["outlet"]])[:OUTLETS]
    columns = [
        {"name": str(row["outlet"]), "note": counted(int(row["articles"]), "article")} for row in found if row in named
    ]
    rest = len(found) - OUTLETS
    return [*columns, {"name": OTHERS, "note": counted(rest, "outlet")}] if rest > 0 else columns


def _row(rows: Sequence[Row], pieces: Sequence[Pieces], outlets: Sequence[str]) -> dict[str, Any]:
    """One row of the ledger as the component takes it."""
    first = rows[0]
    verdict = str(first["verdict"])
    behind = _behind(rows, outlets)
    return {
        "id": str(first["row_id"]),
        "topic": str(first["topic"]),
        "under": str(first.get("under", "")),
        "verdict": verdict,
        "sign": _SIGNS[verdict],
        "reason": str(first["reason"]),
        "cells": _cells(rows, pieces, outlets),
        "items": [sentence({**row, "value": row.get("label", row["value"])}) for row in behind],
        "more": len(rows) - len(behind),
    }


def _cells(rows: Sequence[Row], pieces: Sequence[Pieces], outlets: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What each outlet says, once."""
    versions = {} if "label" in rows[0] else _versions(rows)
    cells: dict[str, dict[tuple[Any, ...], dict[str, Any]]] = {outlet: {} for outlet in outlets}
    for row, cut in zip(rows, pieces, strict=True):
        named = row["outlet"] in cells
        said = (row["outlet"], row["value"], row.get("note"))
        cells[row["outlet"] if named else OTHERS].setdefault(said, _said(row, cut, versions, named=named))
    return [list(cells[outlet].values()) for outlet in outlets]


def _behind(rows: Sequence[Row], outlets: Sequence[str]) -> list[Row]:
    """The sentences shown of a row, in the order of the columns; of an article that says one thing often, the first."""
    places = {outlet: place for place, outlet in enumerate(outlets)}
    often: Counter[tuple[Any, Any]] = Counter()
    shown = []
    for row in sorted(rows, key=lambda row: places.get(row["outlet"], len(places))):
        often[row["article_id"], row["value"]] += 1
        if often[row["article_id"], row["value"]] <= OFTEN:
            shown.append(row)
    return shown[:SENTENCES]


def _versions(rows: Sequence[Row]) -> dict[str, int]:
    """A number for each value of a row on which outlets differ; none where they agree or one alone speaks."""
    values = list(dict.fromkeys(row["value"] for row in rows))
    differ = rows[0]["verdict"] in ("contradict", "attributed differently", "update", "compatible")
    return {value: number for number, value in enumerate(values, 1)} if differ and len(values) > 1 else {}


def _said(row: Row, pieces: Pieces, versions: Mapping[str, int], *, named: bool) -> dict[str, Any]:
    """What one outlet says, as the component takes it; an outlet without a column of its own is named."""
    note = [str(row.get("note", "")), "" if named else str(row["outlet"])]
    return {
        "pieces": pieces,
        "note": " · ".join(part for part in note if part),
        "version": versions.get(str(row["value"]), 0),
    }


_OUTLETS = "SELECT outlet, count(*) AS articles FROM articles GROUP BY outlet ORDER BY articles DESC, outlet"

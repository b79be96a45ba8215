"""A table on a page: shown as plain text, chosen from, downloaded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import streamlit as st
from pandas import DataFrame, Series
from pandas.api.types import is_datetime64_any_dtype, is_float_dtype, is_integer_dtype

from pages.parts.downloads import download_table
from pages.parts.evidence import show_evidence

_CHOSEN = "{key}-chosen"
"""Where the choice in a table is remembered, with the key of the table at that time."""


def show_table(
    frame: DataFrame,
    *,
    key: str,
    name: str,
    columns: Mapping[str, str],
    wide: Collection[str] = (),
    first: bool = False,
    by: str = "",
) -> int | None:
    """Show some columns under readable headings; the position of the row the reader chose, or None.

    The download holds all columns of the frame. `wide` names columns of running text; with `first` the first row is
    chosen to begin with; `by` is the column that tells the rows apart, by which a choice follows its row when others
    come or go.
    """
    ids = list(frame[by].astype(str)) if by else []
    named, before = followed(ids, key=key) if by else (key, [])
    state: Any = st.dataframe(
        frame[list(columns)],
        key=named,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        selection_default={"selection": {"rows": before[:1] or [0] * first, "columns": [], "cells": []}},
        column_config={column: _config(frame[column], label, column in wide) for column, label in columns.items()},
        alt=name.replace("-", " "),
    )
    download_table(frame, name=name, key=f"{key}-download")
    chosen = [row for row in state.selection.rows if row < len(frame)]
    if by:
        remember_chosen([ids[row] for row in chosen], key=key, named=named)
    return chosen[0] if chosen else None


def followed(ids: Sequence[str], *, key: str) -> tuple[str, list[int]]:
    """The key of a table of these rows, and which of them were chosen when it had other rows or another order.

    The browser keeps a choice by the number of the row; a row that comes, goes or moves would else put the choice on
    its neighbour. Tell `remember_chosen` what is chosen.
    """
    named = f"{key}-{blake2b(chr(0).join(ids).encode(), digest_size=8).hexdigest()}"
    before, chosen = st.session_state.get(_CHOSEN.format(key=key), ("", ()))
    # A table that the last run did not draw is a new one: its choice is over.
    kept = set(chosen) if before and before in st.session_state else set()
    return named, [row for row, each in enumerate(ids) if each in kept]


def remember_chosen(ids: Sequence[str], *, key: str, named: str) -> None:
    """Remember which rows of a table are chosen, `named` being the key that `followed` gave."""
    st.session_state[_CHOSEN.format(key=key)] = (named, tuple(ids))


def show_sentences(frame: DataFrame, *, key: str, name: str, title: str) -> None:
    """Show the sentences behind a choice, and offer all of them as a table. `frame` and `title` as `show_evidence`."""
    show_evidence(frame, key=key, title=title)
    if not frame.empty:
        download_table(frame, name=name, key=f"{key}-download")


def _config(values: Series[Any], label: str, wide: bool) -> Any:
    if is_datetime64_any_dtype(values):
        return st.column_config.DateColumn(label, format="D MMM YYYY")
    if is_integer_dtype(values):
        return st.column_config.NumberColumn(label, format="localized")
    if is_float_dtype(values):
        return st.column_config.NumberColumn(label, format="%.1f")
    return st.column_config.TextColumn(label, width="large" if wide else None)

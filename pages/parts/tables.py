"""A table on a page: shown as plain text, chosen from, downloaded."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st
from pandas import DataFrame, Series
from pandas.api.types import is_datetime64_any_dtype, is_float_dtype, is_integer_dtype

from pages.parts.downloads import download_table
from pages.parts.evidence import show_evidence


def show_table(
    frame: DataFrame,
    *,
    key: str,
    name: str,
    columns: Mapping[str, str],
    wide: Collection[str] = (),
    first: bool = False,
) -> int | None:
    """Show some columns under readable headings; the position of the row the reader chose, or None.

    The download holds all columns of the frame. `wide` names columns of running text; with `first` the first row is
    chosen to begin with.
    """
    state: Any = st.dataframe(
        frame[list(columns)],
        key=key,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        selection_default={"selection": {"rows": [0] if first else [], "columns": [], "cells": []}},
        column_config={column: _config(frame[column], label, column in wide) for column, label in columns.items()},
        alt=name.replace("-", " "),
    )
    download_table(frame, name=name, key=f"{key}-download")
    chosen = [row for row in state.selection.rows if row < len(frame)]
    return chosen[0] if chosen else None


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

"""A table as a file: made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st
from pandas import DataFrame

from analysis.export import Format, table_bytes

FORMATS: dict[Format, tuple[str, str]] = {
    "csv": ("CSV", "text/csv"),
    "xlsx": ("Excel (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": ("JSON", "application/json"),
    "parquet": ("Parquet", "application/vnd.apache.parquet"),
}
"""Formats offered, with the words on the button and the media type."""


def download_table(frame: DataFrame, *, name: str, key: str) -> None:
    """Offer a table in every format, under one button. `name` is the name of the files."""
    with st.popover("Download table", icon=":material/download:", type="tertiary"):
        for format_, (label, media_type) in FORMATS.items():
            st.download_button(
                label,
                partial(table_bytes, frame, format_),
                f"parallax-{name}.{format_}",
                media_type,
                key=f"{key}-{format_}",
                on_click="ignore",
                width="stretch",
            )

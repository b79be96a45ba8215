"""A page in tabs: only the tab that is open is computed, and the address says which."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st


def show_tabs(parts: Mapping[str, Callable[[], None]], *, key: str) -> None:
    """Draw the open one of several parts of a page. `key` is the query parameter, one of its own for each page."""
    for tab, draw in zip(st.tabs(list(parts), key=key, bind="query-params"), parts.values(), strict=True):
        if tab.open:
            with tab:
                draw()

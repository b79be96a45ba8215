"""How many names a list to choose from offers, and which: the first ones, and those chosen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

OFFERED = 200
"""Names a list offers at most, beside those chosen: all go to the browser at every click, and stay with the session."""


def offered(names: Sequence[str], *, key: str) -> list[str]:
    """The first of many names, and those that the widget of this key holds or the address asks for."""
    held = st.session_state.get(key, [])
    chosen = {*([held] if isinstance(held, str) else held or []), *st.query_params.get_all(key)}
    return [name for place, name in enumerate(names) if place < OFFERED or name in chosen]


def missing(of: int, *, first: str = "of most articles") -> str | None:
    """What to say of a list that does not offer all of its names; `first` says which it offers."""
    return f"The {OFFERED} {first}, of {of:,}; other filters bring the others up." if of > OFFERED else None

"""The parts of a page that Streamlit has not: small scripts that write text as text."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_FOLDER = Path(__file__).parent


def component(name: str, *, uses: tuple[str, ...] = ()) -> ComponentRenderer:
    """Register the component `name`: its script and styles behind those that all share and those it `uses`."""
    parts = ("shared", *uses, name)
    return st.components.v2.component(
        f"parallax_{name}", html='<div class="root"></div>', css=_joined(parts, "css"), js=_joined(parts, "js")
    )


def _joined(parts: tuple[str, ...], suffix: str) -> str:
    """The files of some parts put together; a part may have styles only, or a script only."""
    files = (_FOLDER / f"{part}.{suffix}" for part in parts)
    return "\n".join(file.read_text("utf-8") for file in files if file.exists())

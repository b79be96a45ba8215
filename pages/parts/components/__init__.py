"""The parts of a page that Streamlit has not: small scripts that write text as text."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_FOLDER = Path(__file__).parent


def component(name: str) -> ComponentRenderer:
    """Register the component `name`: its script and styles behind those that all share."""
    return st.components.v2.component(
        f"parallax_{name}", html='<div class="root"></div>', css=_joined(name, "css"), js=_joined(name, "js")
    )


def _joined(name: str, suffix: str) -> str:
    return "\n".join((_FOLDER / f"{part}.{suffix}").read_text("utf-8") for part in ("shared", name))

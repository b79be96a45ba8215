"""What a page gives to the small scripts that draw its sentences, cards, lines and articles."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def given(page: AppTest, name: str) -> list[dict[str, Any]]:
    """The data of each component `name` on a page, in order."""
    shown = page.get("bidi_component")
    return [json.loads(one.proto.json) for one in shown if f"parallax_{name}" in one.proto.component_name]


def text_of(article: dict[str, Any]) -> str:
    """The whole text of an article as the reader gets it."""
    return "\n".join("".join(piece[0] for piece in block["pieces"]) for block in article["blocks"])

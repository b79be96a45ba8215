"""A chart and, beside it (on a phone below it), the sentences of what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.parts.charts import show_chart
from pages.parts.frame import View

_LOWEST = 420
_HIGHEST = 900
_BUTTON = 40


def show_beside(
    figure: go.Figure, explain: Callable[[list[dict[str, Any]]], None], *, key: str, name: str, view: View
) -> None:
    """Draw a chart and what `explain` draws for the points chosen in it (none, an empty list)."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        chosen = show_chart(figure, key=key, name=name, view=view)
    height = min(max(int(figure.layout.height) + _BUTTON, _LOWEST), _HIGHEST)
    with right, st.container(height=height, border=False):
        explain(chosen)

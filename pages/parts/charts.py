"""A chart on a page: drawn, chosen from, and downloaded as a picture or as a page of its own."""

from __future__ import annotations

from functools import partial
from typing import Any

import plotly.graph_objects as go
import streamlit as st
from plotly.io import from_json, to_json

from analysis.corpus import Corpus
from pages.parts.components import component
from pages.parts.figures.canvas import write_note
from pages.parts.figures.palette import Look, looks
from pages.parts.figures.wording import counted
from pages.parts.frame import View

PICTURE_WIDTH = 1200
"""Pixels a picture is wide before it is doubled for print."""

_CONFIG = {"displaylogo": False, "doubleClick": "reset", "modeBarButtonsToRemove": ["autoScale2d", "zoom2d", "pan2d"]}

_PICTURES = component("pictures")


def show_chart(figure: go.Figure, *, key: str, name: str, view: View) -> list[dict[str, Any]]:
    """Draw a figure with its filters and number of articles written into it, and its downloads below.

    Gives the customdata of the points the reader chose, in the order of choosing; none chosen, an empty list.
    `key` is letters, digits and hyphens; `name` is the name of the files.
    """
    write_note(figure, _shown(view))
    state: Any = st.plotly_chart(
        figure,
        key=key,
        on_select="rerun",
        selection_mode="points",
        config=_CONFIG,
        alt=figure.layout.title.text.replace("<br>", " "),
    )
    _downloads(figure, key=key, name=f"parallax-{name}")
    points = state.selection.points if state else []
    return [point["customdata"] for point in points if isinstance(point.get("customdata"), dict)]


def looks_of(corpus: Corpus) -> dict[str, Look]:
    """The look of every outlet of the corpus, the same on every page and under every filter."""
    return looks(corpus.ask("SELECT DISTINCT outlet FROM articles")["outlet"].astype(str))


def page_of(figure: str) -> str:
    """A figure, given as JSON, as one HTML page that needs nothing else: Plotly itself is inside."""
    # Streamlit's template holds stand-ins that only its own page turns into colours.
    alone = from_json(figure, skip_invalid=True).update_layout(template="plotly_white", height=None, autosize=True)
    return str(alone.to_html(include_plotlyjs=True, full_html=True, config=_CONFIG))


def _shown(view: View) -> str:
    filters = f"filters: {view.selection.describe()}" if view.selection else "no filters"
    return f"{counted(view.articles, 'article')} · {filters}"


def _downloads(figure: go.Figure, *, key: str, name: str) -> None:
    with st.popover("Download chart", icon=":material/download:", type="tertiary"):
        _PICTURES(key=f"{key}-pictures", data={"chart": key, "name": name, "width": PICTURE_WIDTH})
        st.download_button(
            "Interactive page (HTML)",
            # As text: the figure itself would take ten times the room until the reader's next click.
            partial(page_of, to_json(figure, validate=False)),
            f"{name}.html",
            "text/html",
            key=f"{key}-html",
            on_click="ignore",
            width="stretch",
        )

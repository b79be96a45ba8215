"""What all figures have in common: the title, the axes, the legend, the room around them.

The horizontal axis stands above the rows and the legend below, so that a figure of many rows names its axis where
reading begins, and a legend of many outlets can grow downwards on a narrow screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from pages.parts.figures.wording import wrapped

FONT = '"Source Sans", "Source Sans Pro", "Segoe UI", Helvetica, Arial, sans-serif'
GRID = "rgba(128,128,128,0.22)"
ZERO = "rgba(128,128,128,0.55)"

TITLE_WIDTH = 44
NOTE_WIDTH = 62
LABEL_WIDTH = 26
MANY = 6
"""Characters of a line of the title, of the note, of a label; columns from which their labels slant."""

_TITLE_LINE = 21
_NOTE_LINE = 16
_TICK_LINE = 16
_SLANTED = 4.5
_SLANT_ROOM = 72
_LEGEND, _NO_LEGEND = 56, 12
_AXIS_TITLE = 34


class Rows(NamedTuple):
    """The labels of a vertical axis, from top to bottom, and the pixels of one row."""

    labels: Sequence[str]
    title: str
    pixels: int = 30


class Columns(NamedTuple):
    """The labels of a horizontal axis of names, from left to right."""

    labels: Sequence[str]
    title: str


def canvas(title: str, traces: Sequence[dict[str, Any]], *, rows: Rows, x: dict[str, Any]) -> go.Figure:
    """A figure of labelled rows. `x` is the horizontal axis as Plotly describes it; `title` may be wrapped."""
    heading = wrapped(title, TITLE_WIDTH)
    labels = [wrapped(label, LABEL_WIDTH) for label in rows.labels]
    below = _LEGEND if any(trace.get("showlegend", trace["type"] != "sankey") for trace in traces) else _NO_LEGEND
    layout = {
        "title": _title(heading),
        "font": {"family": FONT, "size": 13},
        "xaxis": {"side": "top", "gridcolor": GRID, "zerolinecolor": ZERO, "automargin": True, **x},
        "yaxis": _rows_axis(labels, rows.title),
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": 0, "yanchor": "top", "traceorder": "normal"},
        "margin": {"l": 10, "r": _SLANT_ROOM if "ticktext" in x else 24, "t": _top(heading, x), "b": below, "pad": 4},
        "hovermode": "closest",
        "dragmode": False,
        "hoverlabel": {"align": "left", "font": {"family": FONT, "size": 13}},
        "height": _top(heading, x) + below + max(len(labels), 2) * _row_height(labels, rows.pixels),
    }
    return go.Figure({"data": [_chosen_from(trace) for trace in traces], "layout": layout})


def _chosen_from(trace: dict[str, Any]) -> dict[str, Any]:
    """The trace with marks that stay legible while another is chosen."""
    return trace if trace["type"] == "sankey" else {**trace, "unselected": {"marker": {"opacity": 0.4}}}


def write_note(figure: go.Figure, note: str) -> None:
    """Write a line under the title of a figure, so that a picture of it tells what it shows, and make room for it."""
    lines = wrapped(note, NOTE_WIDTH)
    extra = _NOTE_LINE * (lines.count("<br>") + 1) + 6
    figure.layout.title.subtitle = {"text": lines, "font": {"size": 12, "color": "#7A7F87"}}
    figure.layout.height += extra
    figure.layout.margin.t += extra


def columns_axis(columns: Columns) -> dict[str, Any]:
    """The horizontal axis of a figure whose columns are names: level where there is room, else slanting."""
    many = len(columns.labels) > MANY
    return {
        "title": {"text": columns.title, "standoff": 8},
        "tickmode": "array",
        "tickvals": list(range(len(columns.labels))),
        "ticktext": [wrapped(label, LABEL_WIDTH) for label in columns.labels],
        "autotickangles": [-45] if many else [0, -45],
        "range": [-0.6, len(columns.labels) - 0.4],
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def count_axis(title: str, *, highest: float) -> dict[str, Any]:
    """The horizontal axis of a number that begins at nothing, with room for what stands beside the last bar."""
    return {
        "title": {"text": title, "standoff": 8},
        "range": [0, highest * 1.12 or 1],
        "rangemode": "tozero",
        "nticks": 6,
        "tickformat": ",~r" if highest > 5 else "",
        "dtick": 1 if highest <= 5 else None,
        "zeroline": True,
        "fixedrange": True,
    }


def _title(heading: str) -> dict[str, Any]:
    return {
        "text": heading,
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 12, "l": 4},
        "font": {"size": 17},
    }


def _row_height(labels: Sequence[str], least: int) -> int:
    """Pixels of a row in which the tallest label has room."""
    return max([least, *(_TICK_LINE * (label.count("<br>") + 1) + 4 for label in labels)])


def _rows_axis(labels: Sequence[str], title: str) -> dict[str, Any]:
    return {
        "title": {"text": title, "standoff": 10},
        "tickmode": "array",
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
        "range": [len(labels) - 0.4, -0.6],
        "gridcolor": GRID,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }


def _top(heading: str, x: dict[str, Any]) -> int:
    """Pixels above the rows: the title, the axis title and the tallest tick label."""
    if x.get("type") == "date":
        ticks = 2 * _TICK_LINE  # A day stands above its year.
    elif "ticktext" in x:
        longest = max(len(line) for label in x["ticktext"] for line in label.split("<br>"))
        ticks = _TICK_LINE + round(_SLANTED * longest)
    else:
        ticks = _TICK_LINE
    return 18 + _TITLE_LINE * (heading.count("<br>") + 1) + _AXIS_TITLE + ticks

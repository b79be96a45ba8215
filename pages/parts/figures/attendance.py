"""Who was at a gathering, according to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import Columns, Rows, canvas, columns_axis
from pages.parts.figures.palette import MODES
from pages.parts.figures.wording import hover


def attendance_chart(frame: DataFrame, *, outlets: Sequence[str], title: str) -> go.Figure:
    """One row a person (or a country without a named person), one column an outlet, one mark a mode.

    `frame` has who, outlet, mode and told (what to say of the cell, line by line), in the order in which the rows
    are to stand. A mark carries who and outlet.
    """
    people = list(dict.fromkeys(frame["who"]))
    down = {who: place for place, who in enumerate(people)}
    across = {outlet: place for place, outlet in enumerate(outlets)}
    traces = [
        _mode(mode, frame[frame["mode"] == mode].to_dict("records"), down, across)
        for mode in MODES
        if (frame["mode"] == mode).any()
    ]
    rows = Rows(people, "Person or country", pixels=28)
    return canvas(title, traces, rows=rows, x=columns_axis(Columns(outlets, "Outlet")))


def _mode(
    mode: str, records: Sequence[Mapping[Any, Any]], down: Mapping[str, int], across: Mapping[str, int]
) -> dict[str, Any]:
    colour, symbol = MODES[mode]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": mode,
        "x": [across[row["outlet"]] for row in records],
        "y": [down[row["who"]] for row in records],
        "marker": {"symbol": symbol, "color": colour, "size": 14, "line": {"width": 2 if "open" in symbol else 0}},
        "customdata": [{"who": row["who"], "outlet": row["outlet"]} for row in records],
        "hovertext": [hover([row["who"], row["outlet"], *row["told"]]) for row in records],
        "hoverinfo": "text",
    }

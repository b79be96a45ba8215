"""How much each of two kinds of things have to do with each other: squares that can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Any, NamedTuple

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import MANY, Columns, Rows, canvas, columns_axis
from pages.parts.figures.palette import ACCENT, depth
from pages.parts.figures.wording import hover

_FEW, _MANY = (22, 34), (18, 28)
"""Pixels of the smallest and the largest square beside few and beside many columns."""


class Cells(NamedTuple):
    """Which columns of a table hold the row, the column and the number of a matrix, and what the number counts."""

    row: str
    column: str
    value: str
    unit: str


def matrix_chart(frame: DataFrame, cells: Cells, *, rows: Rows, columns: Columns, title: str) -> go.Figure:
    """One square a pair that occurs, its size and depth by the number that stands in it.

    Markers and not a heat map: only points can be chosen. Each carries {row column: …, value column: …} of its cell.
    """
    across = {label: place for place, label in enumerate(columns.labels)}
    down = {label: place for place, label in enumerate(rows.labels)}
    records = [row for row in frame.to_dict("records") if row[cells.row] in down and row[cells.column] in across]
    highest = max((float(row[cells.value]) for row in records), default=1.0)
    shares = [float(row[cells.value]) / highest for row in records]
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [across[row[cells.column]] for row in records],
        "y": [down[row[cells.row]] for row in records],
        "text": [f"{row[cells.value]:,.0f}" for row in records],
        "textposition": "middle center",
        "marker": _squares(shares, len(columns.labels)),
        "textfont": {"color": [depth(share)[1] for share in shares]},
        "customdata": [{cells.row: row[cells.row], cells.column: row[cells.column]} for row in records],
        "hovertext": [_told(row, cells) for row in records],
        "hoverinfo": "text",
        "cliponaxis": False,
        "showlegend": False,
    }
    return canvas(title, [trace], rows=rows._replace(pixels=40), x=columns_axis(columns))


def _squares(shares: Sequence[float], columns: int) -> dict[str, Any]:
    smallest, largest = _MANY if columns > MANY else _FEW
    return {
        "symbol": "square",
        "size": [smallest + (largest - smallest) * sqrt(share) for share in shares],
        "color": [depth(share)[0] for share in shares],
        "line": {"width": 1, "color": ACCENT},
        "opacity": 1,
    }


def _told(row: dict[Any, Any], cells: Cells) -> str:
    return hover([str(row[cells.row]), str(row[cells.column]), f"{row[cells.value]:,.0f} {cells.unit}"])

"""Which words an outlet uses more or less than the others, each with its uncertainty."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import Rows, canvas
from pages.parts.figures.palette import ACCENT, MUTED, WARNING
from pages.parts.figures.wording import counted, hover

SIDES = {"Used more": ("circle", ACCENT), "Used less": ("diamond", WARNING), "Not sure": ("circle-open", MUTED)}
"""Mark and colour of a word whose interval lies above nought, below it, and on both sides of it."""


def keyness_chart(frame: DataFrame, *, title: str, axis: str) -> go.Figure:
    """One row a word in the order given: its log-odds ratio as a mark, the 95 % interval as a bar, nought as a line.

    `frame` has word, log_odds, low, high, uses, articles, other_uses and other_articles. A mark carries its word.
    """
    rows = frame.assign(place=range(len(frame)), side=_sides(frame))
    traces = [_trace(side, rows[rows["side"] == side]) for side in SIDES if (rows["side"] == side).any()]
    x = {
        "title": {"text": axis, "standoff": 8},
        "zeroline": True,
        "zerolinewidth": 2,
        "fixedrange": True,
        "nticks": 7,
    }
    return canvas(title, traces, rows=Rows(list(frame["word"]), "", pixels=26), x=x)


def _sides(frame: DataFrame) -> list[str]:
    ends = zip(frame["low"], frame["high"], strict=True)
    return ["Used more" if low > 0 else "Used less" if high < 0 else "Not sure" for low, high in ends]


def _trace(side: str, part: DataFrame) -> dict[str, Any]:
    symbol, colour = SIDES[side]
    records = part.to_dict("records")
    return {
        "type": "scatter",
        "mode": "markers",
        "name": side,
        "showlegend": True,
        "x": list(part["log_odds"]),
        "y": list(part["place"]),
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": list(part["high"] - part["log_odds"]),
            "arrayminus": list(part["log_odds"] - part["low"]),
            "color": colour,
            "thickness": 1.5,
            "width": 4,
        },
        "marker": {"symbol": symbol, "color": colour, "size": 11, "line": {"width": 2, "color": colour}},
        "customdata": [{"word": row["word"]} for row in records],
        "hovertext": [_told(row) for row in records],
        "hoverinfo": "text",
    }


def _told(row: Mapping[Any, Any]) -> str:
    return hover(
        [
            str(row["word"]),
            f"here: {counted(int(row['uses']), 'use')} in {counted(int(row['articles']), 'article')}",
            f"others: {counted(int(row['other_uses']), 'use')} in {counted(int(row['other_articles']), 'article')}",
            f"log-odds {row['log_odds']:+.2f}, 95 % interval {row['low']:+.2f} to {row['high']:+.2f}",
        ]
    )

"""Who says what of the same thing: where outlets agree and where they differ, at a glance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import Columns, Rows, canvas, columns_axis
from pages.parts.figures.palette import MUTED, SIGNS, VERDICTS
from pages.parts.figures.wording import hover

WORDINGS = ("circle", "square", "diamond", "triangle-up", "star", "cross")
"""Marks of the first, second, third … value given for one thing; the same mark is the same value."""


def agreement_chart(frame: DataFrame, *, outlets: Sequence[str], title: str) -> go.Figure:
    """One row a thing several articles speak of, one column an outlet, one mark a value it gives.

    `frame` has fact_group, topic, verdict, outlet and value, in the order in which the rows are to stand. The colour
    of a row and the sign before it are its verdict; in a row the same mark is the same value, and where the verdict
    is that they agree, all are the same however worded. A mark carries fact_group and outlet.
    """
    groups = list(dict.fromkeys(frame["fact_group"]))
    signs = frame["verdict"].map(SIGNS).fillna("")
    topics = dict(zip(frame["fact_group"], signs + " " + frame["topic"], strict=True))
    down = {group: place for place, group in enumerate(groups)}
    across = {outlet: place for place, outlet in enumerate(outlets)}
    marks = [mark for row in _cells(frame) for mark in _placed(row, down, across)]
    present = [verdict for verdict in [*VERDICTS, "not comparable"] if (frame["verdict"] == verdict).any()]
    traces = [_verdict(verdict, [mark for mark in marks if mark["verdict"] == verdict]) for verdict in present]
    rows = Rows([topics[group] for group in groups], "What is spoken of", pixels=36)
    return canvas(title, traces, rows=rows, x=columns_axis(Columns(outlets, "Outlet")))


def _cells(frame: DataFrame) -> list[dict[str, Any]]:
    """One cell a group and outlet, with its distinct values and the mark of each."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    marks: dict[str, dict[str, str]] = {}
    for row in frame.to_dict("records"):
        values = marks.setdefault(row["fact_group"], {})
        distinct = 0 if row["verdict"] == "agree" else len(values)
        values.setdefault(row["value"], WORDINGS[min(distinct, len(WORDINGS) - 1)])
        empty = {name: row[name] for name in ("fact_group", "topic", "verdict", "outlet")} | {"values": {}}
        cell = found.setdefault((row["fact_group"], row["outlet"]), empty)
        cell["values"][row["value"]] = values[row["value"]]
    return list(found.values())


def _placed(cell: dict[str, Any], down: Mapping[str, int], across: Mapping[str, int]) -> list[dict[str, Any]]:
    """A mark for each value of a cell, side by side where there are several; one where all agree."""
    if cell["outlet"] not in across:
        return []
    told = {"; ".join(cell["values"]): WORDINGS[0]} if cell["verdict"] == "agree" else cell["values"]
    number = len(told)
    return [
        cell
        | {
            "x": across[cell["outlet"]] + 0.18 * (place - (number - 1) / 2),
            "y": down[cell["fact_group"]],
            "value": value,
            "symbol": symbol,
        }
        for place, (value, symbol) in enumerate(told.items())
    ]


def _verdict(verdict: str, marks: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": f"{SIGNS.get(verdict, '')} {verdict}".strip(),
        "x": [mark["x"] for mark in marks],
        "y": [mark["y"] for mark in marks],
        "marker": {
            "symbol": [mark["symbol"] for mark in marks],
            "color": VERDICTS.get(verdict, MUTED),
            "size": 15,
        },
        "customdata": [{"fact_group": mark["fact_group"], "outlet": mark["outlet"]} for mark in marks],
        "hovertext": [hover([mark["topic"], mark["outlet"], mark["value"], mark["verdict"]]) for mark in marks],
        "hoverinfo": "text",
    }

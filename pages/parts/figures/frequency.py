"""How often each entity is named, outlet by outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame, isna

from pages.parts.figures.canvas import Rows, canvas, count_axis
from pages.parts.figures.palette import OTHERS_LOOK, Look
from pages.parts.figures.wording import counted, hover
from pages.parts.plaintext import plotly_plain

OTHERS = "other outlets"
"""What outlets are called together that have no colour of their own in a chart."""

MEASURES = {
    "mentions": "Mentions",
    "articles": "Articles that name it",
    "per_1000_words": "Mentions per 1,000 words of the outlet",
}
"""Columns that can be drawn and the words for their axis. Only the first two add up over outlets."""


def frequency_chart(frame: DataFrame, *, measure: str, looks: Mapping[str, Look], title: str) -> go.Figure:
    """Bars that add up (mentions, articles) or points that do not (a rate), one row an entity, one colour an outlet.

    `frame` has entity_id, entity, outlet, mentions, articles, per_1000_words: one row an entity and outlet, in the
    order in which the entities are to stand.
    """
    rows = list(dict.fromkeys(frame["entity_id"]))
    names = dict(zip(frame["entity_id"], frame["entity"], strict=True))
    place = {entity_id: position for position, entity_id in enumerate(rows)}
    adds_up = measure != "per_1000_words"
    frame = frame[frame[measure].notna()]
    traces = [
        (_bars if adds_up else _points)(part, measure, looks.get(str(outlet), OTHERS_LOOK), place)
        for outlet, part in frame.groupby("outlet", sort=True)
    ]
    totals = frame.groupby("entity_id")[measure].sum().reindex(rows)
    highest = float(totals.max() if adds_up else frame[measure].max())
    figure = canvas(
        title,
        traces,
        rows=Rows([names[entity_id] for entity_id in rows], "Named in the text"),
        x=count_axis(MEASURES[measure], highest=highest),
    )
    return figure.update_layout(barmode="stack", bargap=0.35, annotations=_totals(list(totals)) if adds_up else [])


def foremost(frame: DataFrame, *, limit: int) -> DataFrame:
    """The same rows with all but the `limit` outlets that name most put together under one name."""
    totals = frame.groupby("outlet")["mentions"].sum().sort_values(ascending=False, kind="stable")
    if len(totals) <= limit:
        return frame
    folded = frame.assign(outlet=frame["outlet"].where(frame["outlet"].isin(totals.index[:limit]), OTHERS))
    grouped = folded.groupby(["entity_id", "entity", "outlet"], sort=False)
    summed = grouped[["mentions", "articles"]].sum().reset_index()
    # A rate of several outlets together needs the words of those, too, that do not name the entity: it is left out.
    rates = grouped["per_1000_words"].first().to_numpy()
    return summed.assign(per_1000_words=rates).assign(
        per_1000_words=lambda table: table["per_1000_words"].where(table["outlet"] != OTHERS)
    )


def _bars(part: DataFrame, measure: str, look: Look, place: Mapping[str, int]) -> dict[str, Any]:
    return {
        **_common(part, measure, place),
        "type": "bar",
        "orientation": "h",
        "marker": {
            "color": look.colour,
            "line": {"width": 0},
            "pattern": {
                "shape": look.pattern,
                "fillmode": "overlay",
                "fgcolor": "rgba(255,255,255,0.75)",
                "size": 7,
                "solidity": 0.2,
            },
        },
    }


def _points(part: DataFrame, measure: str, look: Look, place: Mapping[str, int]) -> dict[str, Any]:
    return {
        **_common(part, measure, place),
        "type": "scatter",
        "mode": "markers",
        "marker": {"color": look.colour, "symbol": look.symbol, "size": 12, "opacity": 0.9},
    }


def _common(part: DataFrame, measure: str, place: Mapping[str, int]) -> dict[str, Any]:
    records = part.to_dict("records")
    return {
        "name": plotly_plain(str(part["outlet"].iloc[0])),
        "x": list(part[measure]),
        "y": [place[row["entity_id"]] for row in records],
        "customdata": [{"entity_id": row["entity_id"], "outlet": row["outlet"]} for row in records],
        "hovertext": [_told(row) for row in records],
        "hoverinfo": "text",
    }


def _told(row: Mapping[Any, Any]) -> str:
    return hover(
        [
            str(row["entity"]),
            str(row["outlet"]),
            f"{counted(int(row['mentions']), 'mention')} in {counted(int(row['articles']), 'article')}",
            "" if isna(row["per_1000_words"]) else f"{row['per_1000_words']:.1f} per 1,000 words",
        ]
    )


def _totals(totals: Sequence[float]) -> list[dict[str, Any]]:
    """The sum of each row of bars, beside its end."""
    return [
        {"text": f"{int(total):,}", "x": total, "y": place, "xanchor": "left", "xshift": 4, "showarrow": False}
        for place, total in enumerate(totals)
    ]

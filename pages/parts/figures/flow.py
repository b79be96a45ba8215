"""Who relays whom: outlets, the agencies between, and the sources cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import FONT, Rows, canvas
from pages.parts.figures.palette import ACCENT, MUTED, Look, tint
from pages.parts.figures.wording import counted, wrapped

STAGES = ("outlet", "via", "source")
_LABEL_WIDTH = 24


def flow_chart(frame: DataFrame, *, looks: Mapping[str, Look], title: str) -> go.Figure:
    """Bands from outlets over agencies to sources, as wide as the number of attributions.

    `frame` has outlet, via (empty where the source is cited directly), source and attributions. A Sankey diagram has
    no points to choose: the table under it does that.
    """
    bands = _bands(frame)
    nodes = list(dict.fromkeys(node for ends in bands for node in ends))
    place = {node: number for number, node in enumerate(nodes)}
    trace = {
        "type": "sankey",
        "arrangement": "snap",
        "node": {
            "label": [wrapped(name, _LABEL_WIDTH) for _, name in nodes],
            "color": [_colour(stage, name, looks) for stage, name in nodes],
            "pad": 14,
            "thickness": 14,
            "line": {"width": 0},
            "hovertemplate": "%{label}<br>%{value} attributions<extra></extra>",
        },
        "link": {
            "source": [place[start] for start, _ in bands],
            "target": [place[end] for _, end in bands],
            "value": list(bands.values()),
            "color": [tint(_colour(*start, looks), 0.3) for start, _ in bands],
            "customdata": [counted(number, "attribution") for number in bands.values()],
            "hovertemplate": "%{source.label} → %{target.label}<br>%{customdata}<extra></extra>",
        },
        "textfont": {"family": FONT, "size": 13},
    }
    tallest = max(sum(1 for stage, _ in nodes if stage == name) for name in STAGES)
    figure = canvas(title, [trace], rows=Rows([""] * tallest, "", pixels=34), x={"visible": False})
    heads = [_head(words, place) for words, place in (("Outlet", 0.0), ("Relayed through", 0.5), ("Source", 1.0))]
    return figure.update_layout(yaxis={"visible": False}, xaxis={"visible": False}, annotations=heads)


def _head(words: str, place: float) -> dict[str, Any]:
    anchor = {0.0: "left", 1.0: "right"}.get(place, "center")
    return {
        "text": words,
        "x": place,
        "xanchor": anchor,
        "xref": "paper",
        "y": 1,
        "yanchor": "bottom",
        "yref": "paper",
        "yshift": 10,
        "showarrow": False,
    }


def _bands(frame: DataFrame) -> dict[tuple[tuple[str, str], tuple[str, str]], int]:
    """How many attributions go from one stage to the next; an empty stage is passed over."""
    found: dict[tuple[tuple[str, str], tuple[str, str]], int] = defaultdict(int)
    for row in frame.to_dict("records"):
        for ends in _steps([(stage, str(row[stage])) for stage in STAGES if row[stage]]):
            found[ends] += int(row["attributions"])
    return dict(found)


def _steps(path: Iterable[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    yield from pairwise(path)


def _colour(stage: str, name: str, looks: Mapping[str, Look]) -> str:
    return looks[name].colour if stage == "outlet" else ACCENT if stage == "via" else MUTED

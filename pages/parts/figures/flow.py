"""Who relays whom: outlets, the agencies between, and the sources cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame

from pages.parts.figures.canvas import FONT, Rows, canvas
from pages.parts.figures.palette import MUTED, Look, tint
from pages.parts.figures.wording import counted, wrapped

STAGES = {"outlet": "Outlet", "agency": "Agency", "source": "Primary source"}
"""Columns of the table from left to right, and what stands over them."""
AGENCY = "#7B61A8"
"""Colour of agencies, which no outlet has."""
_LABEL_WIDTH = 26
_EDGE = 0.001
_ROW, _PAD = 40, 22
"""Pixels for each node of the layer that has most, and between two."""

Node = tuple[str, str]
"""A layer and the name in it."""


def flow_chart(frame: DataFrame, *, looks: Mapping[str, Look], title: str) -> go.Figure:
    """Bands from outlets over agencies to sources, as wide as the number of attributions.

    `frame` has outlet, agency (empty where the source is cited directly), source (empty where the agency is all that is
    named) and attributions. Each stands in its own layer, also where a band ends at an agency or passes it by. A Sankey
    diagram has no points to choose: the table under it does that.
    """
    bands = _bands(frame)
    nodes = list(dict.fromkeys(node for ends in bands for node in ends))
    place = {node: number for number, node in enumerate(nodes)}
    trace = {
        "type": "sankey",
        "arrangement": "snap",
        "node": {
            **_places(bands, nodes),
            "label": [wrapped(name, _LABEL_WIDTH) for _, name in nodes],
            "color": [_colour(stage, name, looks) for stage, name in nodes],
            "pad": _PAD,
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
    figure = canvas(title, [trace], rows=Rows([""] * _tallest(nodes), "", pixels=_ROW), x={"visible": False})
    heads = [_head(words, place / 2) for place, words in enumerate(STAGES.values())]
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


def _places(bands: Mapping[tuple[Node, Node], int], nodes: Sequence[Node]) -> dict[str, list[float]]:
    """Where the middle of each node stands, from 0 to 1: across by layer, and down so that a layer fills its height.

    Left to itself Plotly puts a source that is cited directly among the agencies.
    """
    heights = {node: max(_through(bands, node, end) for end in (0, 1)) for node in nodes}
    layers = [[node for node in nodes if node[0] == stage] for stage in STAGES]
    room = _ROW * _tallest(nodes)
    scale = min((room - _PAD * (len(layer) - 1)) / sum(map(heights.__getitem__, layer)) for layer in layers if layer)
    across = {stage: place / 2 for place, stage in enumerate(STAGES)}
    down: dict[Node, float] = {}
    for layer in layers:
        sizes = [heights[node] * scale for node in layer]
        gap = (room - sum(sizes)) / max(len(layer) - 1, 1)
        tops = accumulate((size + gap for size in sizes), initial=0.0 if len(layer) > 1 else gap / 2)
        down |= {node: (top + size / 2) / room for node, top, size in zip(layer, tops, sizes, strict=False)}
    return {"x": [_inside(across[stage]) for stage, _ in nodes], "y": [_inside(down[node]) for node in nodes]}


def _inside(place: float) -> float:
    """A place that Plotly takes for one: of exactly 0 it makes none."""
    return min(max(place, _EDGE), 1 - _EDGE)


def _tallest(nodes: Sequence[Node]) -> int:
    """Nodes of the layer that has most of them, two at the least."""
    return max(2, *(sum(1 for stage, _ in nodes if stage == name) for name in STAGES))


def _through(bands: Mapping[tuple[Node, Node], int], node: Node, end: int) -> int:
    """Attributions of the bands that begin (0) or end (1) at a node."""
    return sum(number for ends, number in bands.items() if ends[end] == node)


def _bands(frame: DataFrame) -> dict[tuple[Node, Node], int]:
    """How many attributions go from one stage to the next; an empty stage is passed over."""
    found: dict[tuple[Node, Node], int] = defaultdict(int)
    for row in frame.to_dict("records"):
        for ends in _steps([(stage, str(row[stage])) for stage in STAGES if row[stage]]):
            found[ends] += int(row["attributions"])
    return dict(found)


def _steps(path: Iterable[Node]) -> Iterator[tuple[Node, Node]]:
    yield from pairwise(path)


def _colour(stage: str, name: str, looks: Mapping[str, Look]) -> str:
    return looks[name].colour if stage == "outlet" else AGENCY if stage == "agency" else MUTED

"""A chart as a picture, made without a browser: what Plotly describes, drawn by Matplotlib.

It draws what the charts of a report use: marks, lines and stacked bars over rows with labels, columns of names, days
or numbers, with annotations, shaded lanes and a legend. The same description gives the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import unescape
from io import BytesIO
from math import ceil, nan
from threading import Lock
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from analysis.report.typeface import NAME, drawable

WIDTH, SCALE = 1000, 2
"""Pixels a picture is wide on a screen, and how many dots stand for one of them."""
_PER_INCH = 100
_LEFT, _LEFT_BARE, _RIGHT, _LEGEND_LINE, _IN_LINE = 250, 40, 60, 24, 4
_SETTINGS: Any = {"font.family": [NAME], "text.parse_math": False, "axes.unicode_minus": False}
_MATPLOTLIB = Lock()
"""Held while drawing: Matplotlib's settings and caches are those of the whole process."""

_TAGS = re.compile(r"</?b>")
_COLOUR = re.compile(r"rgba?\(([\d., ]+)\)")
_FORMS = {
    "circle": "o",
    "cross": "P",
    "diamond": "D",
    "hexagon": "h",
    "pentagon": "p",
    "square": "s",
    "star": "*",
    "triangle-down": "v",
    "triangle-up": "^",
    "x": "X",
}
"""Marks of Matplotlib by those of Plotly; alphabetical."""


def png_bytes(drawing: Mapping[str, Any]) -> tuple[bytes, float]:
    """A chart as a PNG file, and how high it is for its width. `drawing` is a figure of Plotly as JSON gives it."""
    layout = drawing["layout"]
    named = [trace for trace in drawing["data"] if trace.get("name") and trace.get("showlegend", True)]
    below = 20 + _LEGEND_LINE * ceil(len(named) / _IN_LINE)
    height = layout["height"] - layout["margin"]["b"] + below
    with _MATPLOTLIB, mpl.rc_context(_SETTINGS):
        figure = Figure(figsize=(WIDTH / _PER_INCH, height / _PER_INCH), facecolor="white")
        FigureCanvasAgg(figure)
        left = _LEFT if any(layout["yaxis"]["ticktext"]) else _LEFT_BARE
        top = layout["margin"]["t"]
        box = (left / WIDTH, below / height, (WIDTH - left - _RIGHT) / WIDTH, (height - top - below) / height)
        axes = figure.add_axes(box)
        _draw(axes, drawing)
        _label(figure, axes, layout, height)
        _legend(figure, axes)
        buffer = BytesIO()
        figure.savefig(buffer, format="png", dpi=_PER_INCH * SCALE, metadata={"Software": None})
    return buffer.getvalue(), height / WIDTH


def _draw(axes: Axes, drawing: Mapping[str, Any]) -> None:
    layout = drawing["layout"]
    dated = layout["xaxis"].get("type") == "date"
    ends: dict[float, float] = {}
    for trace in drawing["data"]:
        across = [_place(value, dated) for value in trace["x"]]
        down = [nan if value is None else value for value in trace["y"]]
        if trace["type"] == "bar":
            _bars(axes, trace, across, down, ends)
        elif trace["mode"] == "lines":
            width = trace["line"]["width"] * _points(1)
            axes.plot(across, down, color=_colour(trace["line"]["color"]), linewidth=width, solid_capstyle="butt")
        else:
            _marks(axes, trace, across, down)
    _axes(axes, layout, dated)
    for shape in layout.get("shapes", []):
        axes.axhspan(shape["y0"], shape["y1"], color=_colour(shape["fillcolor"]), linewidth=0, zorder=0)
    for note in layout.get("annotations", []):
        _annotate(axes, note, dated)


def _bars(axes: Axes, trace: Mapping[str, Any], across: Sequence[float], down: Sequence[float], ends: Any) -> None:
    """Bars of one trace, each beginning where the last one of its row ended."""
    begin = [ends.get(row, 0.0) for row in down]
    ends.update({row: start + length for row, start, length in zip(down, begin, across, strict=True)})
    marker = trace["marker"]
    hatch = 2 * marker.get("pattern", {}).get("shape", "") or None
    axes.barh(
        down, across, 0.65, begin, color=_colour(marker["color"]), hatch=hatch, edgecolor="white", linewidth=0,
        label=_text(trace.get("name", "")),
    )  # fmt: skip


def _marks(axes: Axes, trace: Mapping[str, Any], across: Sequence[float], down: Sequence[float]) -> None:
    """Marks of one trace, those of one form together; each may have its own size and colour, and a number in it."""
    marker, number = trace["marker"], len(across)
    symbols, colours, sizes = (_each(marker.get(name, usual), number) for name, usual in _USUAL.items())
    name = _text(trace.get("name", "")) if trace.get("showlegend", True) else ""
    for symbol in dict.fromkeys(symbols):
        own = [place for place, other in enumerate(symbols) if other == symbol]
        hollow = symbol.endswith("-open")
        ink = [_colour(colours[place]) for place in own]
        axes.scatter(
            [across[place] for place in own], [down[place] for place in own],
            s=[_points(sizes[place]) ** 2 for place in own], marker=_FORMS[symbol.removesuffix("-open")],
            facecolors="white" if hollow else ink, edgecolors=ink, linewidths=1.6 if hollow else 0,
            clip_on=False, zorder=3, label=name or None,
        )  # fmt: skip
        name = ""
    for place, text in enumerate(trace.get("text", [])):
        ink = _colour(_each(trace["textfont"]["color"], number)[place])
        axes.text(
            across[place], down[place], _text(text), color=ink, ha="center", va="center", fontsize=_points(12), zorder=4
        )


_USUAL = {"symbol": "circle", "color": "#8A8A8A", "size": 12}


def _axes(axes: Axes, layout: Mapping[str, Any], dated: bool) -> None:
    """Rows from top to bottom, the horizontal axis above them."""
    x, y = layout["xaxis"], layout["yaxis"]
    axes.set_xlim(*(_place(end, dated) for end in x["range"]))
    axes.set_ylim(*y["range"])
    axes.xaxis.set_label_position("top")
    axes.xaxis.tick_top()
    if "ticktext" in x:
        labels = [_text(label) for label in x["ticktext"]]
        slant = max((len(line) for label in labels for line in label.split("\n")), default=0) * len(labels) > _LEVEL
        axes.set_xticks(x["tickvals"], labels, rotation=45 if slant else 0, ha="left" if slant else "center")
    elif dated:
        days = AutoDateLocator(maxticks=9)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(days)
        axes.xaxis.set_major_formatter(_day_labels(days))
    else:
        axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    shown = [_text(label) for label in y["ticktext"]]
    axes.set_yticks(y["tickvals"], shown)
    axes.tick_params(length=0, labelsize=_points(13))
    axes.grid(visible=True, axis="y", color="#DDDDDD", linewidth=0.6)
    if "ticktext" not in x:
        axes.grid(visible=True, axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)


_LEVEL = 90
"""Characters of the labels of all columns together, were each as long as the longest, that stand level."""
_DAYS = ["%Y", "%b %Y", "%d %b", "%d %b", "%d %b", "%d %b"]


def _day_labels(days: AutoDateLocator) -> Any:
    """Labels that give the day with its month wherever days are marked, else the month or the year."""
    return ConciseDateFormatter(days, formats=_DAYS, zero_formats=_DAYS, show_offset=False)  # type: ignore[no-untyped-call]


def _annotate(axes: Axes, note: Mapping[str, Any], dated: bool) -> None:
    on_paper = note.get("xref") == "paper"
    axes.annotate(
        _text(note["text"]),
        (note["x"] if on_paper else _place(note["x"], dated), note["y"]),
        (_points(note.get("xshift", 0)), 0),
        xycoords=axes.get_yaxis_transform() if on_paper else "data",
        textcoords="offset points",
        ha=note.get("xanchor", "center"),
        va={"top": "top", "bottom": "bottom"}.get(note.get("yanchor", ""), "center"),
        fontsize=_points(13),
        annotation_clip=False,
    )


def _label(figure: Figure, axes: Axes, layout: Mapping[str, Any], height: float) -> None:
    """The title of the picture at its top, those of the axes beside them."""
    figure.text(6 / WIDTH, 1 - 10 / height, _text(layout["title"]["text"]), va="top", fontsize=_points(17))
    for axis, told in ((axes.xaxis, layout["xaxis"]), (axes.yaxis, layout["yaxis"])):
        axis.set_label_text(_text(told["title"]["text"]), fontsize=_points(13))


def _legend(figure: Figure, axes: Axes) -> None:
    handles, labels = axes.get_legend_handles_labels()
    if labels:
        figure.legend(
            handles, labels, loc="lower left", ncols=_IN_LINE, frameon=False, fontsize=_points(13), markerscale=0.8
        )


def _place(value: Any, dated: bool) -> float:
    if value is None:
        return nan
    return float(date2num(date.fromisoformat(value[:10]))) if dated else float(value)  # type: ignore[no-untyped-call]


def _each(value: Any, number: int) -> Sequence[Any]:
    """One value a mark, given for each or for all."""
    return value if isinstance(value, list) else [value] * number


def _text(label: str) -> str:
    """A label of Plotly, which is a small HTML, as the text that it shows."""
    return drawable(unescape(_TAGS.sub("", label.replace("<br>", "\n"))))


def _colour(value: str) -> Any:
    found = _COLOUR.fullmatch(value)
    return tuple(_parts(found[1])) if found else value


def _parts(numbers: str) -> Iterator[float]:
    for place, number in enumerate(numbers.split(",")):
        yield float(number) / (255 if place < 3 else 1)


def _points(pixels: float) -> float:
    """Typographic points of so many pixels."""
    return pixels * 72 / _PER_INCH

"""What happened when, according to whom: events on their own dates, and articles on their days of publication."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import plotly.graph_objects as go
from pandas import DataFrame, Timestamp

from pages.parts.figures.canvas import GRID, ZERO, Rows, canvas
from pages.parts.figures.palette import MUTED, WARNING, Look, tint
from pages.parts.figures.wording import counted, day, hover, interval, wrapped
from pages.parts.plaintext import plotly_plain

PLANNED = ("planned", "possible")
"""Modalities that are drawn hollow: what is said to come, or may come."""

_LABEL_WIDTH = 52
_SPREAD = 0.2


class Window(NamedTuple):
    """The days a timeline shows: the first, and the first that is shown no more."""

    since: date
    until: date


def lanes(frame: DataFrame, window: Window, *, limit: int) -> DataFrame:
    """The rows of at most `limit` events that meet the window: conflicts first, then what most outlets tell of.

    Rows come in the order of the lanes, by day.
    """
    inside = frame[(frame["latest"] > Timestamp(window.since)) & (frame["earliest"] < Timestamp(window.until))]
    if inside.empty:
        return inside
    events = inside.groupby("event_id", as_index=False).agg(
        conflict=("conflict", "max"), outlets=("outlet", "nunique"), rows=("outlet", "size"), first=("earliest", "min")
    )
    ranked = events.sort_values(
        ["conflict", "outlets", "rows", "first", "event_id"], ascending=[False] * 3 + [True] * 2
    )
    kept = ranked.head(limit).sort_values(["first", "event_id"])["event_id"]
    order = {event_id: place for place, event_id in enumerate(kept)}
    rows = inside[inside["event_id"].isin(order)]
    return rows.assign(lane=rows["event_id"].map(order)).sort_values(["lane", "outlet", "earliest", "start"])


def timeline_chart(frame: DataFrame, window: Window, *, looks: Mapping[str, Look], title: str) -> go.Figure:
    """One lane an event, one mark an outlet and date: filled where reported, hollow where planned or possible.

    `frame` comes from `lanes`. A date of which only the month or the year is said is a bar over all its days. A lane
    whose days cannot all be true is shaded. A mark carries event_id, outlet, earliest and latest.
    """
    outlets = sorted(set(frame["outlet"]))
    marks = _marks(frame, window, {outlet: place for place, outlet in enumerate(outlets)})
    traces: list[dict[str, Any]] = []
    for outlet in outlets:
        own = [mark for mark in marks if mark["outlet"] == outlet]
        traces += [_bars(own, looks[outlet]), _points(own, looks[outlet], outlet)]
    names = frame.drop_duplicates("lane").sort_values("lane")
    labels = [wrapped(event, _LABEL_WIDTH) for event in names["event"]]
    tallest = max(label.count("<br>") + 1 for label in labels)
    rows = Rows([""] * len(labels), "Event", pixels=42 + 17 * tallest)
    figure = canvas(title, [*traces, *_forms(marks)], rows=rows, x=_days("Day of the event", window))
    figure.update_yaxes(tickvals=[lane + 0.5 for lane in range(len(labels))], gridcolor=GRID, showticklabels=False)
    return figure.update_layout(
        annotations=[_label(label, lane, shaded=flag) for lane, (label, flag) in _numbered(labels, names["conflict"])],
        shapes=[_shade(lane) for lane, flag in enumerate(names["conflict"]) if flag],
    )


def publications_chart(frame: DataFrame, *, looks: Mapping[str, Look], title: str) -> go.Figure:
    """One row an outlet, one mark an article on the day it was published: hollow where the day is inferred.

    `frame` has article_id, outlet, title, published, published_basis; rows without a day are left out. A mark
    carries article_id.
    """
    dated = frame[frame["published"].notna()]
    outlets = sorted(set(dated["outlet"]))
    traces = [
        _articles(dated[dated["outlet"] == outlet].to_dict("records"), looks[outlet], place)
        for place, outlet in enumerate(outlets)
    ]
    window = around(list(dated["published"].dt.date), more=2)
    return canvas(title, traces, rows=Rows(outlets, "Outlet", pixels=38), x=_days("Day of publication", window))


def around(days: Sequence[date], *, more: int) -> Window:
    """The window from the first to the last of some days, with `more` days on either side."""
    return Window(min(days) - timedelta(days=more), max(days) + timedelta(days=more + 1))


def _marks(frame: DataFrame, window: Window, places: Mapping[str, int]) -> list[dict[str, Any]]:
    """One mark an event, outlet, interval and sort of modality, with how many sentences say so."""
    told = frame.assign(planned=frame["modality"].isin(PLANNED))
    keys = ["lane", "event_id", "outlet", "earliest", "latest", "planned"]
    grouped = told.groupby(keys, sort=True, as_index=False).agg(
        sentences=("label", "size"), event=("event", "first"), label=("label", "first"), grain=("grain", "first")
    )
    marks: list[dict[str, Any]] = [
        {str(key): value for key, value in row.items()} for row in grouped.to_dict("records")
    ]
    for mark in marks:
        mark["y"] = mark["lane"] + _offset(places[mark["outlet"]], len(places))
        mark["from"] = max(mark["earliest"].date(), window.since)
        mark["to"] = min(mark["latest"].date(), window.until)
    return marks


def _offset(place: int, places: int) -> float:
    """Where in its lane an outlet stands: below the label, spread so that marks of one day do not hide each other."""
    return 0.24 if places == 1 else 0.24 - _SPREAD / 2 + _SPREAD * place / (places - 1)


def _points(marks: Sequence[Mapping[str, Any]], look: Look, outlet: str) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": plotly_plain(outlet),
        "legendgroup": plotly_plain(outlet),
        "x": [_middle(mark) for mark in marks],
        "y": [mark["y"] for mark in marks],
        "marker": {
            "symbol": [look.symbol + ("-open" if mark["planned"] else "") for mark in marks],
            "color": look.colour,
            "size": 12,
            "line": {"width": [2 if mark["planned"] else 0 for mark in marks]},
        },
        "cliponaxis": False,
        "customdata": [_meant(mark) for mark in marks],
        "hovertext": [_told(mark) for mark in marks],
        "hoverinfo": "text",
    }


def _bars(marks: Sequence[Mapping[str, Any]], look: Look) -> dict[str, Any]:
    """The days of uncertain dates as bars; a gap between one bar and the next."""
    wide = [mark for mark in marks if mark["grain"] != "day"]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [end for mark in wide for end in (mark["from"], mark["to"], None)],
        "y": [end for mark in wide for end in (mark["y"], mark["y"], None)],
        "line": {"color": tint(look.colour, 0.45), "width": 7},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _forms(marks: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Entries of the legend that tell the forms apart, where both occur."""
    present = {mark["planned"] for mark in marks}
    forms = [(False, "circle", "reported"), (True, "circle-open", "planned or possible")]
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": [None],
            "y": [None],
            "marker": {"symbol": symbol, "color": MUTED, "size": 12, "line": {"width": 2 if planned else 0}},
            "hoverinfo": "skip",
        }
        for planned, symbol, name in forms
        if planned in present and True in present
    ]


def _middle(mark: Mapping[str, Any]) -> date:
    """Where a mark stands: on its day, or in the middle of the days that are shown of it."""
    if mark["grain"] == "day":
        return mark["earliest"].date()  # type: ignore[no-any-return]
    return mark["from"] + (mark["to"] - mark["from"]) / 2  # type: ignore[no-any-return]


def _meant(mark: Mapping[str, Any]) -> dict[str, str]:
    return {
        "event_id": mark["event_id"],
        "outlet": mark["outlet"],
        "earliest": mark["earliest"].date().isoformat(),
        "latest": mark["latest"].date().isoformat(),
    }


def _told(mark: Mapping[str, Any]) -> str:
    when = interval(mark["earliest"].date(), mark["latest"].date(), mark["grain"])
    sort = "planned or possible" if mark["planned"] else "reported"
    return hover([when, mark["outlet"], mark["label"], f"{sort}, {counted(mark['sentences'], 'sentence')}"])


def _days(title: str, window: Window) -> dict[str, Any]:
    return {
        "type": "date",
        "title": {"text": title, "standoff": 8},
        "range": [window.since.isoformat(), window.until.isoformat()],
        "tickformatstops": [
            {"dtickrange": [None, 86_400_000 * 27], "value": "%-d %b\n%Y"},
            {"dtickrange": [86_400_000 * 27, "M11"], "value": "%b\n%Y"},
            {"dtickrange": ["M11", None], "value": "%Y"},
        ],
        "fixedrange": True,
        "nticks": 9,
        "zerolinecolor": ZERO,
    }


def _label(label: str, lane: int, *, shaded: bool) -> dict[str, Any]:
    words = f"{label} <b>· days differ</b>" if shaded else label
    return {
        "text": words,
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": lane - 0.46,
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "font": {"size": 13},
    }


def _shade(lane: int) -> dict[str, Any]:
    return {
        "type": "rect",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": lane - 0.5,
        "y1": lane + 0.5,
        "fillcolor": tint(WARNING, 0.12),
        "line": {"width": 0},
        "layer": "below",
    }


def _numbered(labels: Sequence[str], flags: Any) -> Iterator[tuple[int, tuple[str, bool]]]:
    yield from enumerate(zip(labels, map(bool, flags), strict=True))


def _articles(records: Sequence[Mapping[Any, Any]], look: Look, place: int) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["published"].date() for row in records],
        "y": [place] * len(records),
        "marker": {
            "symbol": [look.symbol + ("-open" if row["published_basis"] == "inferred" else "") for row in records],
            "color": look.colour,
            "size": 14,
            "line": {"width": [2 if row["published_basis"] == "inferred" else 0 for row in records]},
        },
        "showlegend": False,
        "cliponaxis": False,
        "customdata": [{"article_id": row["article_id"]} for row in records],
        "hovertext": [
            hover([row["title"], row["outlet"], f"{day(row['published'].date())} ({row['published_basis']})"])
            for row in records
        ],
        "hoverinfo": "text",
    }

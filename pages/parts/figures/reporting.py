"""The charts of a report: each kind of chart drawn from its table, as Plotly describes it in JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
from pandas import DataFrame, Series
from plotly.offline import get_plotlyjs

from analysis.report import Makers
from analysis.report.model import Chart
from pages.parts.figures.agreement import agreement_chart
from pages.parts.figures.attendance import attendance_chart
from pages.parts.figures.canvas import Columns, Rows
from pages.parts.figures.frequency import foremost, frequency_chart
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.palette import looks
from pages.parts.figures.timeline import around, lanes, publications_chart, timeline_chart
from pages.parts.figures.wording import counted

ROWS, PEOPLE, OUTLETS, LANES = 18, 60, 12, 24
"""Rows, persons, outlets and events a chart shows; the tables hold all."""
AROUND = 7
"""Days before the first and after the last publication that the timeline shows."""
NOBODY = "Nobody named"


def figure(chart: Chart) -> dict[str, Any]:
    """A chart of a report as Plotly describes it in JSON; without a height where it has no row to show."""
    drawn = _MAKERS[chart.kind](chart)
    drawn.update_layout(template=None, paper_bgcolor="#FFFFFF", plot_bgcolor="#FFFFFF")
    found: dict[str, Any] = json.loads(drawn.to_json(engine="json"))
    return found


def _frequency(chart: Chart) -> go.Figure:
    kept = foremost(chart.frame, limit=OUTLETS)
    return frequency_chart(kept, measure="mentions", looks=looks(chart.outlets), title=chart.title)


def _naming(chart: Chart) -> go.Figure:
    return _matrix(chart, Cells("entity", "outlet", "mentions", "mentions"), label="Named in the text")


def _speakers(chart: Chart) -> go.Figure:
    named = chart.frame.assign(speaker=chart.frame["speaker_name"].replace("", NOBODY))
    return _matrix(chart, Cells("speaker", "outlet", "utterances", "utterances"), label="Speaker", frame=named)


def _sources(chart: Chart) -> go.Figure:
    summed = chart.frame.groupby(["source", "outlet"])["attributions"].sum().reset_index()
    return _matrix(chart, Cells("source", "outlet", "attributions", "attributions"), label="Cited", frame=summed)


def _matrix(chart: Chart, cells: Cells, *, label: str, frame: DataFrame | None = None) -> go.Figure:
    """Squares of the rows and outlets that have most."""
    told = chart.frame if frame is None else frame
    rows = _most(told, cells.row, cells.value, most=ROWS)
    outlets = sorted(_most(told, "outlet", cells.value, most=OUTLETS))
    return matrix_chart(told, cells, rows=Rows(rows, label), columns=Columns(outlets, "Outlet"), title=chart.title)


def _most(frame: DataFrame, column: str, value: str, *, most: int) -> list[str]:
    """The values of a column that have most, in that order; those that have as much by the alphabet."""
    totals = frame.groupby(column)[value].sum().reset_index()
    return list(totals.sort_values([value, column], ascending=[False, True])[column].head(most))


def _timeline(chart: Chart) -> go.Figure:
    days = [value.date() for value in chart.frame["published"].dropna()]
    ends = [value.date() for column in ("earliest", "latest") for value in chart.frame[column]]
    window = around(days or ends, more=AROUND)
    shown = lanes(chart.frame, window, limit=LANES)
    if shown.empty:
        window = around(ends, more=AROUND)
        shown = lanes(chart.frame, window, limit=LANES)
    return timeline_chart(shown, window, looks=looks(chart.outlets), title=chart.title)


def _publications(chart: Chart) -> go.Figure:
    return publications_chart(chart.frame, looks=looks(chart.outlets), title=chart.title)


def _attendance(chart: Chart) -> go.Figure:
    people = list(dict.fromkeys(chart.frame["who"]))[:PEOPLE]
    outlets = sorted(chart.frame["outlet"].value_counts().nlargest(OUTLETS).index)
    kept = chart.frame[chart.frame["who"].isin(people) & chart.frame["outlet"].isin(outlets)]
    counts = [counted(int(number), "statement") for number in kept["statements"]]
    told = Series(list(zip(kept["mode"], counts, strict=True)), index=kept.index)
    return attendance_chart(kept.assign(told=told), outlets=outlets, title=chart.title)


def _agreement(chart: Chart) -> go.Figure:
    groups = list(dict.fromkeys(chart.frame["fact_group"]))[:ROWS]
    kept = chart.frame[chart.frame["fact_group"].isin(groups)]
    outlets = sorted(kept.groupby("outlet")["fact_group"].nunique().nlargest(OUTLETS).index)
    return agreement_chart(kept, outlets=outlets, title=chart.title)


_MAKERS: dict[str, Callable[[Chart], go.Figure]] = {
    "agreement": _agreement,
    "attendance": _attendance,
    "frequency": _frequency,
    "naming": _naming,
    "publications": _publications,
    "sources": _sources,
    "speakers": _speakers,
    "timeline": _timeline,
}
"""What draws each kind of chart; alphabetical."""

MAKERS = Makers(figure, get_plotlyjs)
"""For `analysis.report.report_bytes`."""

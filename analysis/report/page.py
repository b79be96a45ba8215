"""A report as one HTML page: charts to point at, tables, sentences; it opens offline and asks nobody for anything.

What comes from articles is text: escaped in the page, and in the data of the charts written so that no tag can begin.
A policy in the page's head allows only the scripts written here, by their digests, and no request at all.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from typing import Any

from pandas.api.types import is_numeric_dtype

from analysis.report.look import STYLE
from analysis.report.model import Block, Chart, Evidence, Makers, Report, Section, Sentence, Table, Words, shown
from analysis.report.typeface import writable

ROWS = 300
"""Rows of a table on the page; the workbook has all."""

_SIDE = ' class="n"'
"""Numbers stand at the right of their column."""
_DRAW = """
for (const [id, chart] of JSON.parse(document.getElementById("charts").textContent)) {
  const layout = {...chart.layout, autosize: true};
  Plotly.newPlot(id, chart.data, layout, {displaylogo: false, responsive: true, doubleClick: "reset",
    modeBarButtonsToRemove: ["autoScale2d", "zoom2d", "pan2d", "select2d", "lasso2d"]});
}
"""


def html_bytes(report: Report, makers: Makers) -> bytes:
    """The page of a report; Plotly itself is inside, once, where there is a chart."""
    charts = [block for section in report.sections for block in section.blocks if isinstance(block, Chart)]
    names = {id(chart): f"chart-{number}" for number, chart in enumerate(charts, 1)}
    drawings = [(names[id(chart)], makers.figure(chart)) for chart in charts]
    scripts = [makers.script(), _DRAW] if charts else []
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(report.title)}</title><style>{STYLE}</style></head><body>",
        *_head(report),
        *(line for section in report.sections for line in _section(section, names)),
        f'<script type="application/json" id="charts">{_data(drawings)}</script>' if charts else "",
        *(f"<script>{script}</script>" for script in scripts),
        "</body></html>",
    ]
    return "\n".join(lines).encode("utf-8")


def _policy(scripts: list[str]) -> str:
    """What the page may do: run the scripts it was made with, style itself, and nothing else."""
    digests = [f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts]
    allowed = " ".join(digests) or "'none'"
    own = "style-src 'unsafe-inline'; img-src data: blob:; form-action 'none'; base-uri 'none'"
    return f"default-src 'none'; script-src {allowed}; {own}"


def _data(drawings: Any) -> str:
    """The charts as JSON in which no tag can begin and no script end."""
    told = json.dumps(drawings, sort_keys=True)
    return told.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _text(text: str) -> str:
    return escape(writable(text))


def _head(report: Report) -> Iterator[str]:
    yield f"<header><h1>{_text(report.title)}</h1><p>{_text(report.stamp)}</p><dl>"
    yield from (f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in report.about.items())
    yield "</dl><nav><ul>"
    yield from (f'<li><a href="#{section.name}">{_text(section.title)}</a></li>' for section in report.sections)
    yield "</ul></nav></header><main>" if report.sections else "</ul></nav></header>"


def _section(section: Section, names: dict[int, str]) -> Iterator[str]:
    yield f'<section id="{section.name}"><h2>{_text(section.title)}</h2>'
    for block in section.blocks:
        yield from _block(block, names)
    yield "</section>"


def _block(block: Block, names: dict[int, str]) -> Iterator[str]:
    match block:
        case Words():
            return _words(block, names)
        case Chart():
            return _chart(block, names)
        case Table():
            return _table(block, names)
        case Evidence():
            return _evidence(block, names)


def _words(block: Words, names: dict[int, str]) -> Iterator[str]:
    del names
    yield f"<p>{_text(block.text)}</p>"


def _chart(block: Chart, names: dict[int, str]) -> Iterator[str]:
    chart = f'<div class="chart" id="{names[id(block)]}" role="img" aria-label="{_text(block.title)}"></div>'
    yield f'<div class="scroll" tabindex="0">{chart}</div>'


def _table(block: Table, names: dict[int, str]) -> Iterator[str]:
    del names
    yield f"<details open><summary>{_text(block.title)} ({len(block.frame):,})</summary>"
    yield '<div class="table" tabindex="0"><table><thead><tr>'
    for column, heading in block.columns.items():
        yield f'<th scope="col"{_SIDE if is_numeric_dtype(block.frame[column]) else ""}>{_text(heading)}</th>'
    yield "</tr></thead><tbody>"
    for row in block.frame[list(block.columns)].head(ROWS).itertuples(index=False, name=None):
        yield "<tr>" + "".join(map(_cell, row)) + "</tr>"
    yield "</tbody></table></div>"
    if len(block.frame) > ROWS:
        yield f"<p>{len(block.frame) - ROWS:,} more rows are in the workbook.</p>"
    yield "</details>"


def _evidence(block: Evidence, names: dict[int, str]) -> Iterator[str]:
    del names
    yield f'<article><h3>{_text(block.title)}</h3><p class="note">{_text(block.note)}</p><ul>'
    yield from (_sentence(sentence) for sentence in block.sentences)
    yield "</ul></article>"


def _sentence(told: Sentence) -> str:
    marked = f"{_text(told.before)}<mark>{_text(told.match)}</mark>{_text(told.after)}" if told.match else ""
    value = f" <b>{_text(told.value)}</b>" if told.value else ""
    return f"<li><q>{marked or _text(told.before + told.after)}</q> <cite>{_text(told.source)}</cite>{value}</li>"


def _cell(value: Any) -> str:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return f"<td{_SIDE if number else ''}>{_text(shown(value))}</td>"

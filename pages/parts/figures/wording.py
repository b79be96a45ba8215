"""Words for a Plotly figure: labels in lines, hover boxes, numbers and days as people write them.

Plotly reads labels and hover boxes as a small HTML (`<b>`, `<a href>`, `<br>`, entities): what comes from an article
is made harmless, line by line, and never shortened.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date, timedelta

from pages.parts.plaintext import plotly_plain

_MONTH = 28
_YEAR = 365


def wrapped(text: str, width: int) -> str:
    """The harmless text in lines of at most `width` characters, joined by Plotly's line break."""
    lines = textwrap.wrap(text, width, break_on_hyphens=False)
    return "<br>".join(map(plotly_plain, lines))


def hover(lines: Iterable[str], *, width: int = 60) -> str:
    """Lines of a hover box, each harmless and wrapped; empty ones are left out. The first is set in bold."""
    shown = [wrapped(line, width) for line in lines if line]
    return "<br>".join([f"<b>{shown[0]}</b>", *shown[1:]]) if shown else ""


def counted(number: int, thing: str, *, things: str = "") -> str:
    """A number with what it counts: '1 article', '3 articles'."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def day(value: date) -> str:
    """A day as people write it: '3 Sep 2025'."""
    return f"{value.day} {value:%b %Y}"


def interval(earliest: date, latest: date, grain: str = "") -> str:
    """An interval whose end is exclusive, in words: a day, a month, a year, or 'from … to …'.

    `grain` is how exactly it begins ("October 2024 to 4 Sep 2025"); without it, to the day.
    """
    last = latest - timedelta(days=1)
    if last <= earliest:
        return day(earliest)
    if _starts_month(earliest) and _starts_month(latest) and (latest - earliest).days <= _MONTH + 3:
        return f"{earliest:%B %Y}"
    if _starts_year(earliest) and _starts_year(latest):
        return str(earliest.year) if (latest - earliest).days <= _YEAR + 1 else f"{earliest.year} to {last.year}"
    return f"{_begin(earliest, grain)} to {day(last)}"


def _begin(earliest: date, grain: str) -> str:
    if grain == "month" and _starts_month(earliest):
        return f"{earliest:%B %Y}"
    return str(earliest.year) if grain == "year" and _starts_year(earliest) else day(earliest)


def _starts_month(value: date) -> bool:
    return value.day == 1


def _starts_year(value: date) -> bool:
    return value.day == 1 and value.month == 1

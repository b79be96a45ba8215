"""A year that an editor sets in square brackets behind a date fixes that date: 'March last year [2018]'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.annotation.dates.expressions import Expression
from analysis.annotation.dates.words import YEAR

_BRACKETED = re.compile(rf"\s?\[(?:in\s)?(?P<year>{YEAR})\]")
_DATED = {
    "date": "date",
    "date of year": "date",
    "days": "days",
    "days of year": "days",
    "month": "month",
    "month of year": "month",
    "season": "season",
    "season of year": "season",
    "relative month": "month",
}
"""Kinds of expressions of one year, and of which kind they are with their year."""


def with_brackets(text: str, found: Sequence[Expression]) -> Iterator[Expression]:
    """The expressions in order, each with the year that stands in brackets right behind it."""
    end = 0
    for one in found:
        fixed = _fixed(text, one)
        if one.start >= end:
            yield fixed
        end = max(end, fixed.end)


def _fixed(text: str, one: Expression) -> Expression:
    year = one.kind == "unit" and one.parts.get("unit", "").lower() == "year"
    kind = "year" if year else _DATED.get(one.kind, "")
    match = _BRACKETED.match(text, one.end) if kind and "year" not in one.parts else None
    if match is None:
        return one
    kept = {name: value for name, value in one.parts.items() if name not in ("relative", "side", "unit")}
    return replace(one, kind=kind, end=match.end(), parts={**kept, "year": match["year"]})

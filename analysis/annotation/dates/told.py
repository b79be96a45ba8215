"""What the rest of an article tells of a date: its year, said elsewhere, and when the story is back in the present."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from analysis.annotation.dates.expressions import Expression

Key = tuple[str, ...]
_DATED = frozenset(("date", "month"))
"""Kinds of expressions that name a month, with or without a year."""
_NOW = re.compile(r"\b(?:currently|lately|nowadays|recently)\b", re.IGNORECASE)
_PIECES = ("month", "day", "part", "edge")


def told_years(found: Iterable[Expression]) -> dict[Key, str]:
    """The year of each day or part of a month that an article names with one year only ("late February 1944")."""
    years: dict[Key, set[str]] = defaultdict(set)
    for one in found:
        if "year" in one.parts and (key := _key(one)):
            years[key].add(one.parts["year"])
    return {key: min(several) for key, several in years.items() if len(several) == 1}


def with_year(one: Expression, years: Mapping[Key, str]) -> Expression:
    """An expression with the year that the article gives it elsewhere; as it stands where it gives none."""
    year = years.get(_key(one), "") if "year" not in one.parts else ""
    return replace(one, parts={**one.parts, "year": year}) if year else one


def speaks_of_now(text: str) -> bool:
    """Whether a sentence says that it speaks of the time of publication."""
    return _NOW.search(text) is not None


def _key(one: Expression) -> Key:
    """The pieces of a day or part of a month without its year; empty for whole months and all else."""
    specific = one.kind in _DATED and not {"day", "part", "edge"}.isdisjoint(one.parts)
    return (one.kind, *(one.parts.get(piece, "").lower() for piece in _PIECES)) if specific else ()

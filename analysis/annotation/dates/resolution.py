"""From an expression of time to a stretch of the calendar."""

from __future__ import annotations

from dataclasses import replace

from analysis.annotation.dates import intervals
from analysis.annotation.dates.calendar import CALENDAR
from analysis.annotation.dates.expressions import Expression
from analysis.annotation.dates.relative import RELATIVE
from analysis.annotation.dates.situation import Parts, Resolution, Situation
from analysis.annotation.dates.words import EDGES

_RESOLVERS = CALENDAR | RELATIVE


def resolution(expression: Expression, situation: Situation) -> Resolution | None:
    """What an expression comes to, without an interval where that cannot be known; None where it is no date."""
    resolve = _RESOLVERS.get(expression.kind)
    if resolve is None:
        return Resolution()
    try:
        found = resolve(expression.parts, situation)
    except (LookupError, OverflowError, ValueError):
        return Resolution()
    return found and _narrowed(found, expression.parts)


def _narrowed(found: Resolution, parts: Parts) -> Resolution:
    """'early 2026', 'the end of June': a part of the stretch."""
    edge = " ".join(parts.get("edge", "").lower().split())
    name = parts.get("part", "").lower() or EDGES.get(edge, "")
    if not name or found.interval is None:
        return found
    return replace(found, interval=intervals.part(found.interval, name))

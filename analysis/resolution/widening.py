"""A row's own values, to make the wider row of what only the whole corpus can tell."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from analysis.tables import Span


def values(row: Span) -> dict[str, Any]:
    """Values of a row by column."""
    return {field.name: getattr(row, field.name) for field in fields(row)}

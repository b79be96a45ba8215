"""The columns of a table, read off its row class."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from types import UnionType
from typing import Any, ClassVar, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: type
    optional: bool
    says: str

    NONE: ClassVar[object] = type(None)


@cache
def columns(row: type) -> tuple[Column, ...]:
    """Columns of a row class, in order, with their Python type, whether they may be empty, and a description."""
    hints = get_type_hints(row, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in fields(row))


def _column(name: str, hint: Any) -> Column:
    python_type, says = get_args(hint)[:2]
    if get_origin(python_type) is not UnionType:
        return Column(name, python_type, False, says)
    value_type = next(part for part in get_args(python_type) if part is not Column.NONE)
    return Column(name, value_type, True, says)

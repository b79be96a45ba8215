"""What an entry of the log must look like, kind by kind: checked at the border, trusted inside.

An entry that comes from a file somebody sent is as hostile as an article: nothing enters the log that could not be
written into the tables.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from math import isfinite
from typing import Any

from analysis.errors import CorrectionError
from analysis.tables import SEGMENT_TABLES, columns

LONGEST = 4_000
"""Characters of a text in an entry."""
MOST = 2_000
"""Parts of a list in an entry: names of an entity, sentences of a fact group."""

KINDS = ("person", "organisation", "place", "country", "event", "other")
"""Kinds of entity."""
VERDICTS = ("agree", "compatible", "update", "attributed differently", "contradict", "not comparable")
MODES = ("attended", "expected", "invited", "represented", "absent")
MODALITIES = ("past", "present", "planned", "possible")
GRAINS = ("day", "week", "month", "year", "decade")

ROW_FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "date": {
        "attendance": ("earliest", "latest"),
        "dates": ("earliest", "grain", "latest", "modality"),
        "events": ("earliest", "grain", "latest", "modality"),
        "stated_totals": ("earliest", "latest"),
    },
    "figure": {
        "figures": ("as_of", "attributed_to", "counted", "high", "low", "qualifier", "unit"),
        "stated_totals": ("counted", "high", "low"),
    },
    "mode": {"attendance": ("mode",), "stated_totals": ("mode",)},
    "speaker": {"quotations": ("speaker",)},
}
"""What a correction of a row may change: kind of correction, table, fields."""
ARTICLE_FIELDS = ("outlet", "outlet_known", "published", "published_basis", "title", "title_basis", "url")
ENTITY_KINDS = ("merge", "split", "rename", "retype", "hide")
FACT_KINDS = ("verdict", "accept", "reject")

_CHOICES = {"grain": GRAINS, "kind": KINDS, "modality": MODALITIES, "mode": MODES, "verdict": VERDICTS}
_NUMBER = float | int
Check = Callable[[Any], bool]


def check_shape(kind: str, *, target: Mapping[str, Any], before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Raise CorrectionError, with the field named, where a correction of this kind cannot have these fields."""
    if kind not in _SHAPES:
        raise CorrectionError(f"'{kind}' is no kind of correction")
    for part, given, checks in (("target", target, _SHAPES[kind][0]), ("after", after, _SHAPES[kind][1])):
        for name, check in checks.items():
            if name not in given or not check(given[name]):
                raise CorrectionError(f"{kind}: '{part}.{name}' is missing or of the wrong sort")
    if kind in ROW_FIELDS:
        _check_row(kind, target, after)
    if kind == "article":
        _check_fields(kind, "articles", after, allowed=ARTICLE_FIELDS)
        # What was before is written back by an undo, so it must fit as well.
        _check_fields(kind, "articles", {name: before.get(name, ...) for name in after}, allowed=ARTICLE_FIELDS)


def value_of(table: str, field: str, value: Any) -> Any:
    """A value as the table has it, from the one in the log: dates are ISO texts there."""
    column = next(column for column in columns(SEGMENT_TABLES[table]) if column.name == field)
    if value is None:
        return None
    return date.fromisoformat(value) if column.type is date else column.type(value)


def _check_row(kind: str, target: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    table = target["table"]
    if table not in ROW_FIELDS[kind]:
        raise CorrectionError(f"{kind}: there is nothing of this sort in the table '{table}'")
    _check_fields(kind, table, after, allowed=ROW_FIELDS[kind][table])
    for low, high in (("low", "high"), ("earliest", "latest")):
        ends = after.get(low), after.get(high)
        if None not in ends and (ends[0] > ends[1] or (low == "earliest" and ends[0] == ends[1])):  # type: ignore[operator]
            raise CorrectionError(f"{kind}: '{low}' comes after '{high}'")


def _check_fields(kind: str, table: str, after: Mapping[str, Any], *, allowed: tuple[str, ...]) -> None:
    if not after:
        raise CorrectionError(f"{kind}: nothing is changed")
    for field, value in after.items():
        if field not in allowed or not _fits_column(table, field, value):
            raise CorrectionError(f"{kind}: '{field}' cannot be {value!r}"[:200])


def _fits_column(table: str, field: str, value: Any) -> bool:
    column = next(column for column in columns(SEGMENT_TABLES[table]) if column.name == field)
    if value is None:
        return column.optional
    if column.type is date:
        return _is_day(value)
    if column.type is bool:
        return isinstance(value, bool)
    if field == "url" and value:
        return _is_text(value) and value.lower().startswith(("http://", "https://"))
    if column.type is float:
        return isinstance(value, _NUMBER) and not isinstance(value, bool) and isfinite(value)
    return _is_text(value) and value in _CHOICES.get(field, (value,))


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST


def _is_name(value: Any) -> bool:
    return _is_text(value) and bool(value.strip())


def _is_place(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _chosen(field: str) -> Check:
    return lambda value: _is_text(value) and value in _CHOICES[field]


def _is_list(value: Any, each: Check) -> bool:
    return isinstance(value, list) and 0 < len(value) <= MOST and all(map(each, value))


def _is_named(value: Any) -> bool:
    """A name, its kind, and the article where it is meant in one alone."""
    return (
        isinstance(value, Mapping)
        and _is_name(value.get("name"))
        and value.get("kind") in KINDS
        and _is_text(value.get("article_id", ""))
    )


def _is_entity(value: Any) -> bool:
    return (
        isinstance(value, Mapping)
        and _is_name(value.get("entity_id"))
        and _is_name(value.get("name"))
        and value.get("kind") in KINDS
        and isinstance(value.get("names"), list)
        and len(value["names"]) <= MOST
        and all(map(_is_named, value["names"]))
    )


def _is_anchor(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and _is_name(value[0]) and _is_place(value[1])


_SPAN: dict[str, Check] = {"article_id": _is_name, "start": _is_place, "end": _is_place}
_ROW: dict[str, Check] = {"table": _is_name, **_SPAN}
_GROUP: dict[str, Check] = {
    "fact_group": _is_name,
    "kind": _is_name,
    "anchors": lambda value: _is_list(value, _is_anchor),
}
_ARTICLE: dict[str, Check] = {"article_id": _is_name}
_SHAPES: dict[str, tuple[dict[str, Check], dict[str, Check]]] = {
    "accept": (_GROUP, {"verdict": _chosen("verdict")}),
    "article": (_ARTICLE, {}),
    "date": (_ROW, {}),
    "figure": (_ROW, {}),
    "hide": ({"entity": _is_entity}, {}),
    "mark": (_SPAN, {"note": _is_text}),
    "merge": ({"entity": _is_entity}, {"entity": _is_entity}),
    "mode": (_ROW, {}),
    "reassign": (_SPAN | {"name": _is_name, "kind": _chosen("kind")}, {"name": _is_name, "kind": _chosen("kind")}),
    "reject": (_GROUP, {}),
    "remove": (_ARTICLE, {}),
    "rename": ({"entity": _is_entity}, {"name": _is_name}),
    "retype": ({"entity": _is_entity}, {"kind": _chosen("kind")}),
    "speaker": (_ROW, {}),
    "split": (
        {"entity": _is_entity, "names": lambda value: _is_list(value, _is_named)},
        {"name": _is_name, "kind": _chosen("kind")},
    ),
    "undo": ({"entry": _is_name}, {}),
    "verdict": (_GROUP, {"verdict": _chosen("verdict")}),
}
"""Kinds of correction: what their target and what comes after must have."""

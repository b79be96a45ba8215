"""Corrections of rows that one article gave, applied before resolution, so that whatever is built on them follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.corrections.entry import Decisions, Entry
from analysis.corrections.shapes import ROW_FIELDS, value_of
from analysis.tables import SEGMENT_TABLES

RowsOf = Callable[[str, Collection[str]], list[Any]]
"""Rows of a table that some articles gave."""

ROW_KINDS = ("reassign", *ROW_FIELDS)
"""Kinds of correction that change rows."""
_NO_ARTICLE = "the article is not in the corpus"
_NO_ROW = "nothing of this sort stands at this place any more"
_MANY = "several stand at this place, and none says what it corrected"


def corrected_rows(rows_of: RowsOf, decisions: Decisions) -> dict[str, list[Any]]:
    """All rows of the articles that decisions concern, by table, with the decisions applied; nothing for others.

    What a decision no longer finds is noted as a misfit.
    """
    given = decisions.of(*ROW_KINDS)
    wanted = {entry.target["article_id"] for entry in given} | {edit.article_id for edit in decisions.edits}
    if not wanted:
        return {}
    there = {row.article_id for row in rows_of("articles", wanted)}
    _note_missing(there, decisions)
    if not there:
        return {}
    tables = {name: rows_of(name, there) for name in SEGMENT_TABLES}
    _edit_articles(tables, decisions)
    for entry in (entry for entry in given if entry.target["article_id"] in there):
        _reassign(tables, entry, decisions) if entry.kind == "reassign" else _correct(tables, entry, decisions)
    return tables


def _note_missing(there: Collection[str], decisions: Decisions) -> None:
    """Note the decisions on articles that are not in the corpus, or were removed from it."""
    for entry in decisions.of(*ROW_KINDS):
        if entry.target["article_id"] not in there:
            decisions.misfit(entry.number, _NO_ARTICLE)
    for edit in decisions.edits:
        if edit.article_id not in there:
            decisions.misfit(edit.number, _NO_ARTICLE)


def _edit_articles(tables: dict[str, list[Any]], decisions: Decisions) -> None:
    changed: dict[str, dict[str, Any]] = {}
    present = {row.article_id: row for row in tables["articles"]}
    for edit in decisions.edits:
        if edit.article_id in present:
            value = edit.wanted(logged(getattr(present[edit.article_id], edit.field)))
            changed.setdefault(edit.article_id, {})[edit.field] = value_of("articles", edit.field, value)
    tables["articles"] = [replace(row, **changed.get(row.article_id, {})) for row in tables["articles"]]


def logged(value: Any) -> Any:
    """A value of a row as the log writes it."""
    return value.isoformat() if isinstance(value, date) else value


def _correct(tables: dict[str, list[Any]], entry: Entry, decisions: Decisions) -> None:
    """Change fields of the row that a decision means."""
    table = entry.target["table"]
    places = _meant(tables[table], entry)
    if not places:
        _note(tables[table], entry, decisions)
        return
    values = {name: value_of(table, name, value) for name, value in entry.after.items()}
    for place in places:
        old = tables[table][place]
        tables[table][place] = replace(old, **values)
        if table == "dates":
            _follow_date(tables, old, values)


def _follow_date(tables: dict[str, list[Any]], old: Any, values: Mapping[str, Any]) -> None:
    """What the same words date in the same sentence has the corrected date as well."""
    kept = {name: value for name, value in values.items() if name in ("earliest", "latest")}
    if None in kept.values():
        return
    for table in ("events", "attendance", "stated_totals"):
        tables[table] = [replace(row, **kept) if _dated_by(row, old) else row for row in tables[table]]


def _dated_by(row: Any, old: Any) -> bool:
    same = (row.article_id, row.sentence, row.earliest, row.latest) == (
        old.article_id,
        old.sentence,
        old.earliest,
        old.latest,
    )
    return same and getattr(row, "date_text", old.text) == old.text


def _reassign(tables: dict[str, list[Any]], entry: Entry, decisions: Decisions) -> None:
    """Let a mention mean somebody else, and with it what the same words say."""
    places = _meant(tables["mentions"], entry)
    if not places:
        _note(tables["mentions"], entry, decisions)
        return
    name, kind = entry.after["name"], entry.after["kind"]
    for place in places:
        old = tables["mentions"][place]
        tables["mentions"][place] = replace(old, name=name, kind=kind)
        tables["attendance"] = [
            replace(row, name=name) if _names(row, old, row.name) and _covers(row, old) else row
            for row in tables["attendance"]
        ]
        tables["quotations"] = [
            replace(row, speaker=name) if _names(row, old, row.speaker) and row.speaker_start == old.start else row
            for row in tables["quotations"]
        ]


def _names(row: Any, mention: Any, name: str) -> bool:
    return bool(row.article_id == mention.article_id and name == mention.name)


def _covers(row: Any, mention: Any) -> bool:
    return bool(row.start <= mention.start and mention.end <= row.end)


def _meant(rows: Sequence[Any], entry: Entry) -> list[int]:
    """Positions of the rows at the place of a decision; where another annotation moved it, of the only one there."""
    target = entry.target
    own = [place for place, row in enumerate(rows) if row.article_id == target["article_id"]]
    exact = [place for place in own if (rows[place].start, rows[place].end) == (target["start"], target["end"])]
    near = [place for place in own if rows[place].start < target["end"] and target["start"] < rows[place].end]
    found = _chosen(rows, exact or near, entry)
    return found if exact or len(found) == 1 else []


def _chosen(rows: Sequence[Any], places: Sequence[int], entry: Entry) -> list[int]:
    """Of several rows at one place those that are what the decision saw."""
    if len(places) < 2:
        return list(places)
    also = entry.target.get("also")
    seen = {**entry.before, **(also if isinstance(also, Mapping) else {})}
    return [place for place in places if all(_is(rows[place], name, value) for name, value in seen.items())]


def _is(row: Any, name: str, value: Any) -> bool:
    return bool(logged(getattr(row, name, None)) == value)


def _note(rows: Iterable[Any], entry: Entry, decisions: Decisions) -> None:
    """Say why a decision on a row changes nothing."""
    target = entry.target
    place = (target["article_id"], target["start"], target["end"])
    several = sum((row.article_id, row.start, row.end) == place for row in rows) > 1
    decisions.misfit(entry.number, _MANY if several else _NO_ROW)

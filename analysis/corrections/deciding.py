"""Decisions of an analyst on what the corpus holds, put into the log with what was there before.

Each function gives the entry as it stands in the log. CorrectionError says why a decision cannot be taken; StoreError
that the disk refuses. A corpus that is open stays as it is: open it again to see the decision applied.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pandas as pd

from analysis.corpus import Corpus
from analysis.corrections.entry import Entry
from analysis.corrections.log import Draft, record
from analysis.corrections.shapes import MOST, ROW_FIELDS
from analysis.errors import CorrectionError

_TELLING = {"attendance": ("name", "country", "gathering"), "stated_totals": ("gathering",)}
"""Fields that tell rows of one place apart, where the fields that change may not."""
_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366, "decade": 3_653}
"""Longest interval of each grain."""


def merge(corpus: Corpus, entity: str, *, into: str, author: str, reason: str = "") -> Entry:
    """Let all names of an entity mean another one; both by identifier."""
    if entity == into:
        raise CorrectionError("an entity cannot be merged into itself")
    source, target = entity_said(corpus, entity), entity_said(corpus, into)
    return _put(corpus, Draft("merge", {"entity": source}, {}, {"entity": target}), author=author, reason=reason)


def split(
    corpus: Corpus,
    entity: str,
    *,
    names: Sequence[Mapping[str, str]],
    called: str,
    author: str,
    kind: str = "",
    reason: str = "",
) -> Entry:
    """Make some names of an entity (name, kind, and article_id where it is meant in one alone) an entity of its own."""
    said = entity_said(corpus, entity)
    _refuse_taken(corpus, called)
    target = {"entity": said, "names": [dict(name) for name in names]}
    after = {"name": called, "kind": kind or said["kind"]}
    return _put(corpus, Draft("split", target, {}, after), author=author, reason=reason)


def rename(corpus: Corpus, entity: str, *, name: str, author: str, reason: str = "") -> Entry:
    """Give an entity another usual name; its identifier stays."""
    said = entity_said(corpus, entity)
    _refuse_taken(corpus, name)
    draft = Draft("rename", {"entity": said}, {"name": said["name"]}, {"name": name})
    return _put(corpus, draft, author=author, reason=reason)


def retype(corpus: Corpus, entity: str, *, kind: str, author: str, reason: str = "") -> Entry:
    """Say that an entity is of another kind."""
    said = entity_said(corpus, entity)
    draft = Draft("retype", {"entity": said}, {"kind": said["kind"]}, {"kind": kind})
    return _put(corpus, draft, author=author, reason=reason)


def hide(corpus: Corpus, entity: str, *, author: str, reason: str = "") -> Entry:
    """Leave an entity out: its mentions stay where they are and mean nobody."""
    return _put(corpus, Draft("hide", {"entity": entity_said(corpus, entity)}, {}, {}), author=author, reason=reason)


def reassign(corpus: Corpus, row: Mapping[str, Any], *, entity: str, author: str, reason: str = "") -> Entry:
    """Let one mention (article_id, start, end, name, kind) mean another entity, by identifier."""
    said = entity_said(corpus, entity)
    before = {"name": str(row["name"]), "kind": str(row["kind"])}
    target = _place(row) | before
    draft = Draft("reassign", target, before, {"name": said["name"], "kind": said["kind"], "entity": said})
    return _put(corpus, draft, author=author, reason=reason)


def correct(
    corpus: Corpus, row: Mapping[str, Any], *, kind: str, table: str, changes: Mapping[str, Any], author: str,
    reason: str = "",
) -> Entry:  # fmt: skip
    """Change fields of one row of a table; `kind` is date, figure, mode or speaker, `row` the row as it is shown."""
    if table not in ROW_FIELDS.get(kind, ()):
        raise CorrectionError(f"there is nothing of the sort '{kind}' in the table '{table}'")
    given = {name: logged(value) for name, value in _complete(table, changes).items()}
    before = {name: logged(row[name]) for name in given if name in row}
    after = _changed(given, before)
    also = {name: logged(row[name]) for name in _TELLING.get(table, ()) if name in row}
    target = {"table": table, **_place(row), "text": str(row.get("text", "")), "also": also}
    return _put(corpus, Draft(kind, target, before, after), author=author, reason=reason)


def judge(corpus: Corpus, fact_group: str, *, verdict: str, author: str, reason: str = "") -> Entry:
    """Give a fact group another verdict than the rules do, or keep theirs ('accept') whatever they say later."""
    target, present = _group_said(corpus, fact_group)
    kind = "accept" if verdict == present else "verdict"
    draft = Draft(kind, target, {"verdict": present}, {"verdict": verdict})
    return _put(corpus, draft, author=author, reason=reason)


def reject(corpus: Corpus, fact_group: str, *, author: str, reason: str = "") -> Entry:
    """Say that the sentences of a fact group do not speak of the same thing: the group goes, the sentences stay."""
    target, present = _group_said(corpus, fact_group)
    return _put(corpus, Draft("reject", target, {"verdict": present}, {}), author=author, reason=reason)


def mark(corpus: Corpus, row: Mapping[str, Any], *, note: str, author: str, reason: str = "") -> Entry:
    """Mark a passage (article_id, start, end) with a note."""
    place = _place(row)
    query = "SELECT substring(text, $start + 1, $end - $start) AS words FROM articles WHERE article_id = $article_id"
    found = corpus.ask(query, parameters=place)
    words = str(found["words"].iloc[0])[:200] if len(found) else ""
    if not words:
        raise CorrectionError("there are no words at this place to be marked")
    return _put(corpus, Draft("mark", place | {"words": words}, {}, {"note": note}), author=author, reason=reason)


def entity_said(corpus: Corpus, entity: str) -> dict[str, Any]:
    """An entity as the log names it: by identifier, usual name, kind, and its names. CorrectionError for none."""
    if not entity:
        raise CorrectionError("say which entity is meant")
    found = corpus.ask("SELECT name, kind FROM entities WHERE entity_id = $entity", parameters={"entity": entity})
    if found.empty:
        raise CorrectionError(f"there is no entity '{entity}'")
    names = corpus.ask(_NAMES, parameters={"entity": entity, "most": MOST}).to_dict("records")
    return {
        "entity_id": entity,
        "name": str(found["name"].iloc[0]),
        "kind": str(found["kind"].iloc[0]),
        "names": [{str(field): str(value) for field, value in name.items()} for name in names],
    }


def logged(value: Any) -> Any:
    """A value as the log writes it: dates as ISO text, what is missing as nothing."""
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value


def _put(corpus: Corpus, draft: Draft, *, author: str, reason: str) -> Entry:
    [entry] = record(corpus.path, [draft], author=author, reason=reason)
    return entry


def _place(row: Mapping[str, Any]) -> dict[str, Any]:
    return {"article_id": str(row["article_id"]), "start": int(row["start"]), "end": int(row["end"])}


def _complete(table: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Changes of a date with the grain that its interval has, where none is given."""
    ends = changes.get("earliest"), changes.get("latest")
    if table not in ("dates", "events") or "grain" in changes or not all(isinstance(end, date) for end in ends):
        return dict(changes)
    length = (ends[1] - ends[0]).days  # type: ignore[operator]
    grain = next((grain for grain, longest in _DAYS.items() if length <= longest), "decade")
    return dict(changes) | {"grain": grain}


def _changed(given: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from before; of an interval both ends stay together, so that they are checked together."""
    differ = {name for name, value in given.items() if value != before.get(name, ...)}
    for ends in ({"earliest", "latest"}, {"high", "low"}):
        differ |= ends & set(given) if differ & ends else set()
    return {name: value for name, value in given.items() if name in differ}


def _refuse_taken(corpus: Corpus, name: str) -> None:
    if len(corpus.ask("SELECT 1 FROM entities WHERE name = $name", parameters={"name": name.strip()})):
        raise CorrectionError(f"another entity is called '{name.strip()}'; merge them, or choose another name")


def _group_said(corpus: Corpus, fact_group: str) -> tuple[dict[str, Any], str]:
    """A fact group as the log names it, and its verdict."""
    rows = corpus.ask(_MEMBERS, parameters={"group": fact_group})
    if rows.empty:
        raise CorrectionError(f"there is no fact group '{fact_group}'")
    anchors = [[str(row["article_id"]), int(row["start"])] for row in rows.head(MOST).to_dict("records")]
    first = rows.iloc[0]
    target = {"fact_group": fact_group, "kind": str(first["kind"]), "topic": str(first["topic"])[:500]}
    return target | {"anchors": anchors}, str(first["verdict"])


_NAMES = """
    SELECT name, kind FROM aliases WHERE entity_id = $entity
    GROUP BY name, kind ORDER BY count(*) DESC, name, kind LIMIT $most
"""
_MEMBERS = """
    SELECT article_id, start, kind, topic, verdict FROM facts WHERE fact_group = $group ORDER BY article_id, start
"""

"""Decisions on articles: removed and restored, and their title, outlet, date and address corrected.

What is removed stays in the store and can be restored. A corrected title, outlet, date or address counts as soon as
the corpus is opened again; `annotate_edited` reads the text anew with it, so that relative dates follow.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from analysis.annotatedrows import AnnotatedRows
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.corrections.entry import Decisions, Edit, Entry, edits, in_force
from analysis.corrections.log import Draft, entries, record, undo
from analysis.corrections.shapes import value_of
from analysis.errors import CorrectionError
from analysis.ingest import Progress, annotated_batches, silent
from analysis.store import segments, write_segment
from analysis.tables import Article

EDITABLE = ("outlet", "published", "title", "url")
"""What may be corrected of an article."""
_KNOWN_BY: dict[str, dict[str, Any]] = {
    "outlet": {"outlet_known": True},
    "published": {"published_basis": "corrected"},
    "title": {"title_basis": "declared"},
}
"""How a corrected field is known."""


def remove_articles(store: Path, article_ids: Sequence[str], *, author: str, reason: str = "") -> list[Entry]:
    """Leave articles out everywhere, until they are restored. CorrectionError where one is not in the store."""
    gone = {entry.target["article_id"] for entry in removed_articles(store)}
    found = _articles(store, [article_id for article_id in article_ids if article_id not in gone])
    drafts = [Draft("remove", {"article_id": row.article_id}, _told(row), {}) for row in found]
    return record(store, drafts, author=author, reason=reason)


def restore_articles(store: Path, article_ids: Collection[str], *, author: str, reason: str = "") -> list[Entry]:
    """Bring removed articles back; those that are not removed stay as they are."""
    found = [entry for entry in removed_articles(store) if entry.target["article_id"] in article_ids]
    return [undo(store, entry.number, author=author, reason=reason) for entry in found]


def removed_articles(store: Path) -> list[Entry]:
    """The removals in force; `before` holds title, outlet, published and file of the article."""
    return [entry for entry in in_force(entries(store)) if entry.kind == "remove"]


def edit_articles(
    store: Path, article_ids: Sequence[str], *, changes: Mapping[str, Any], author: str, reason: str = ""
) -> list[Entry]:
    """Correct outlet, published (a date, or None), title or url of articles; what has the value already stays.

    CorrectionError where an article is not in the store or a value cannot be.
    """
    if not changes or not set(changes) <= set(EDITABLE):
        raise CorrectionError(f"of an article may be corrected: {', '.join(EDITABLE)}")
    if any(name in changes and not str(changes[name]).strip() for name in ("outlet", "title")):
        raise CorrectionError("an article needs an outlet and a title")
    drafts = [draft for row in _articles(store, article_ids) if (draft := _edit(row, changes)) is not None]
    return record(store, drafts, author=author, reason=reason)


def annotate_edited(store: Path, *, workers: int = 1, progress: Progress = silent) -> int:
    """Annotate anew the articles whose corrected fields, or whose undone ones, are not yet in the store; how many.

    Loads the pipeline: a page has this done by `python -m analysis annotate`.
    """
    found = edits(entries(store))
    wanted = {edit.article_id for edit in found}
    rows = AnnotatedRows(segments(store)) if wanted else None
    todo = []
    for row in rows.of("articles", wanted) if rows else []:
        new = _edited(row, found)
        if rows and new != row:
            todo.append(ReadArticle(new, tuple(rows.of("blocks", {row.article_id}))))
    for batch in annotated_batches(todo, workers=workers, progress=progress):
        write_segment(store, batch, pipeline=pipeline_name())
    return len(todo)


def _articles(store: Path, article_ids: Sequence[str]) -> list[Article]:
    """Articles as they are by the decisions in force. CorrectionError for one that is not in the store."""
    wanted = dict.fromkeys(article_ids)
    found = {row.article_id: row for row in AnnotatedRows(segments(store)).of("articles", wanted)} if wanted else {}
    missing = [article_id for article_id in wanted if article_id not in found]
    if missing:
        raise CorrectionError(f"there is no article '{missing[0]}' in the store")
    known = Decisions(entries(store)).edits
    return [_edited(found[article_id], known) for article_id in wanted]


def _edited(row: Article, found: Sequence[Edit]) -> Article:
    changed = {
        edit.field: value_of("articles", edit.field, edit.wanted(_logged(getattr(row, edit.field))))
        for edit in found
        if edit.article_id == row.article_id
    }
    return replace(row, **changed)


def _edit(row: Article, changes: Mapping[str, Any]) -> Draft | None:
    """The correction of one article, or None where nothing would change."""
    after = {name: value for name, value in changes.items() if value != getattr(row, name)}
    for name in list(after):
        after |= _KNOWN_BY.get(name, {})
    if "published" in after and after["published"] is None:
        after["published_basis"] = "unknown"
    before = {name: _logged(getattr(row, name)) for name in after}
    logged = {name: _logged(value) for name, value in after.items()}
    return Draft("article", {"article_id": row.article_id}, before, logged) if after else None


def _told(row: Article) -> dict[str, Any]:
    return {name: _logged(getattr(row, name)) for name in ("title", "outlet", "published", "file")}


def _logged(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value

"""The preview of a job with what was typed into it so far, which outlives the browser's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.jobs.job import Job, save_draft

EDITED = ("title", "outlet", "published", "url")
"""What may be edited of an article before it is kept."""


def preview_table(articles: Sequence[dict[str, Any]], *, restores: bool = True) -> DataFrame:
    """What was understood of each article, with whether to keep it.

    What is known already is not to be kept, to begin with; what is known and had been removed is, where the one who
    looks may restore it.
    """
    found = DataFrame(articles)
    if found.empty:
        return found
    removed = found["removed"].astype(bool) if "removed" in found else pd.Series(data=False, index=found.index)
    found["keep"] = ~found["known"] | (removed & restores)
    found["published"] = pd.to_datetime(found["published"], errors="coerce")
    said = found["known"].map({True: "known already; ", False: ""}).where(~removed, "removed; keeping restores it; ")
    found["problems"] = (said + found["problems"]).str.removesuffix("; ")
    return found


def drafted(job: Job, articles: DataFrame) -> DataFrame:
    """The preview with what was typed into it in an earlier visit; the same throughout one visit.

    What is typed in this visit the editor adds itself: a table that changed under it would begin anew.
    """
    key = f"draft-{job.store.name}-{job.number}-{(job.folder / 'articles.json').stat().st_mtime_ns}"
    if key not in st.session_state:
        st.session_state[key] = job.draft()
    found = articles.copy()
    draft: dict[str, dict[str, Any]] = st.session_state[key]
    for row, article_id in found["article_id"].items():
        for field, value in draft.get(str(article_id), {}).items():
            if field == "published":
                found.loc[row, field] = pd.to_datetime(value, errors="coerce") if value else pd.NaT
            elif field in ("keep", *EDITED):
                found.loc[row, field] = value
    return found


def typed(found: DataFrame, editor: Mapping[str, Any]) -> DataFrame:
    """A preview with what its editor holds: `editor` is the state of the widget, rows by their position."""
    told = found.copy()
    for row, given in editor.get("edited_rows", {}).items():
        for field, value in given.items():
            day = pd.to_datetime(value, errors="coerce") if value else pd.NaT
            told.loc[told.index[int(row)], field] = day if field == "published" else value
    return told


def remember(job: Job, before: DataFrame, after: DataFrame) -> None:
    """Keep what was typed into the preview, where it is not kept yet."""
    found = {
        str(before.at[row, "article_id"]): dict(new)
        for row in after.index
        if (new := [*_kept(before.loc[row], after.loc[row]), *changes(before.loc[row], after.loc[row])])
    }
    if found != job.draft():
        save_draft(job, found)


def _kept(before: Any, after: Any) -> Iterator[tuple[str, Any]]:
    if bool(before["keep"]) != bool(after["keep"]):
        yield "keep", bool(after["keep"])


def edits(before: DataFrame, after: DataFrame) -> dict[str, dict[str, Any]]:
    """By article_id of what is kept, the fields that were changed in the preview; days as ISO dates."""
    kept = after.index[after["keep"].astype(bool)]
    return {str(before.at[row, "article_id"]): dict(changes(before.loc[row], after.loc[row])) for row in kept}


def changes(before: Any, after: Any) -> list[tuple[str, Any]]:
    """The fields of a row that differ, with their new values; days as ISO dates."""
    values = [(field, _value(before[field]), _value(after[field])) for field in EDITED]
    return [(field, new) for field, old, new in values if new != old]


def _value(value: Any) -> str | None:
    if pd.isna(value):
        return None
    return value.date().isoformat() if isinstance(value, pd.Timestamp) else str(value).strip()

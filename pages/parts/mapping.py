"""Which column of a table holds what: proposed, shown with the first rows, and corrected before anything is kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path, PurePath

import streamlit as st
from pandas import DataFrame

from analysis.errors import UnreadableError
from analysis.jobs.inputs import Input
from analysis.jobs.job import Job, read_again, start
from analysis.reading.fields import FIELDS, Preview
from analysis.reading.files import table_preview
from pages.parts.access import Right, do
from pages.parts.plaintext import plain

TABLES = frozenset({".csv", ".json", ".jsonl", ".ndjson", ".tsv", ".xlsx"})
"""Ends of the names of files that may hold a table."""
FIRST_ROWS = 3
ABREAST = 3
_NONE = ""


def show_columns(job: Job, right: Right) -> None:
    """For each table among the inputs of a job, show what its columns are taken for and let it be corrected.

    `right` is what it takes to have the job read again.
    """
    for number, each in enumerate(job.inputs()):
        path = job.folder / each.path
        if each.is_there and PurePath(each.name).suffix.lower() in TABLES and path.is_file():
            _show(job, number, each, right=right)


def _show(job: Job, number: int, given: Input, *, right: Right) -> None:
    found = _preview(str(job.folder / given.path), path_age=(job.folder / given.path).stat().st_mtime_ns)
    if found is None:
        return
    with st.expander(plain(f"Columns of {given.name}"), icon=":material/table:"):
        st.dataframe(DataFrame(found.rows[:FIRST_ROWS], columns=list(found.header)), hide_index=True)
        with st.form(f"columns-{job.number}-{number}", border=False):
            key = f"{job.number}-{number}"
            _ask(found, given, key=key)
            act = partial(do, right, partial(_read_as_chosen, job, number, key=key))
            st.form_submit_button("Read again", on_click=act, icon=":material/refresh:")


def _read_as_chosen(job: Job, number: int, *, key: str) -> None:
    _read_again(job, {number: {field: str(st.session_state[_chosen(field, key)]) for field in FIELDS}})


def _read_again(job: Job, columns: dict[int, dict[str, str]]) -> None:
    read_again(job, columns)
    start(job)


def _ask(found: Preview, given: Input, *, key: str) -> None:
    options = [_NONE, *found.header]
    # Rows of three: six abreast would hide the names of the columns on all but wide screens.
    places = [place for _ in range(0, len(FIELDS), ABREAST) for place in st.columns(ABREAST)]
    for field, place in zip(FIELDS, places, strict=True):
        now = given.columns.get(field, getattr(found.columns, field))
        place.selectbox(
            field.capitalize(),
            options,
            index=options.index(now) if now in options else 0,
            format_func=lambda name: name or "none",
            key=_chosen(field, key),
        )


def _chosen(field: str, key: str) -> str:
    """Key of the box that says which column holds a field."""
    return f"column-{field}-{key}"


@st.cache_data(max_entries=20, show_spinner=False)
def _preview(path: str, *, path_age: int) -> Preview | None:
    """The first rows of a table, read once a file; None where it is no table."""
    del path_age
    try:
        return table_preview(Path(path).read_bytes(), PurePath(path).name)
    except UnreadableError:
        return None

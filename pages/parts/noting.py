"""Notes: pinned to an article, an entity or a fact group, shown at their place and all together on the Report page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st
from pandas import DataFrame

from analysis.comparison import differences, shared
from analysis.frequency import entity_frequency
from analysis.notes import (
    LONGEST_NAME,
    LONGEST_NOTE,
    PINNED,
    notes,
    notes_table,
    pin_note,
    remove,
    restore,
    rewrite_note,
)
from pages.parts.access import Right, may, signature
from pages.parts.downloads import download_table
from pages.parts.frame import View
from pages.parts.library import article_names, library
from pages.parts.plaintext import plain
from pages.parts.views import act

MOST = 500
"""Entities and fact groups offered to pin a note to; filters bring the others up."""


def show_notes(view: View) -> None:
    """The form that pins a note to something selected, the notes on what is selected, and those removed."""
    store = view.corpus.path
    kind = st.segmented_control("Pin to", PINNED, default=PINNED[0], required=True, key="pin", format_func=str.title)
    names = _targets(view, kind or PINNED[0])
    if names and may(Right.NOTE):
        target = st.selectbox(
            "What", list(names), format_func=lambda one: names.get(one, one), key=f"pin-{kind}", filter_mode="contains"
        )
        _form(store, kind or PINNED[0], target, key="note")
    found = notes_table(view.corpus, view.selection)
    if found.empty:
        st.caption("There is no note on what is selected.")
    else:
        for row in found.to_dict("records"):
            _show(row, store, key="note")
        download_table(found, name="notes", key="notes-download")
    _show_removed(store)


def show_notes_on(view: View, *, kind: str, target: str, key: str) -> None:
    """The notes on one thing, at its place on a page, and the form that pins another to it.

    `key` tells the places of a page apart that may show the same thing at once.
    """
    store, place = view.corpus.path, f"{key}-note-{target}"
    for note in notes(store, kind=kind, target=target):
        _show({"pinned_to": "", "known": True, **_fields(note)}, store, key=place)
    if may(Right.NOTE) and st.toggle("Add a note", key=f"{place}-add"):
        _form(store, kind, target, key=place)


def _fields(note: Any) -> dict[str, Any]:
    return {name: getattr(note, name) for name in ("number", "kind", "target", "text", "author", "made")}


def _form(store: Path, kind: str, target: str, *, key: str) -> None:
    with st.form(key):
        st.text_area("Note", key=f"{key}-text", max_chars=LONGEST_NOTE)
        if not signature():
            st.text_input("Your name", key=f"{key}-author", max_chars=LONGEST_NAME)
        pin = partial(act, partial(_pin, store, kind, target, key=key))
        st.form_submit_button("Pin the note", on_click=pin, icon=":material/push_pin:")


def _pin(store: Path, kind: str, target: str, *, key: str) -> None:
    """Pin what was written; it stays in the form where that fails."""
    author = signature() or str(st.session_state[f"{key}-author"])
    pin_note(store, str(st.session_state[f"{key}-text"]), kind=kind, target=target, author=author)
    st.session_state[f"{key}-text"] = ""


def _show(row: dict[Any, Any], store: Path, *, key: str) -> None:
    """One note: what it is on, its words, who wrote it, and what can be done with it."""
    with st.container(border=True):
        if row["pinned_to"]:
            st.caption(plain(f"{row['kind']}: {row['pinned_to']}"))
        st.text(row["text"])
        st.caption(plain(" · ".join(part for part in (row["author"], row["made"][:10]) if part)))
        with st.container(horizontal=True, gap="small"):
            _actions(row, store, key=f"{key}-{int(row['number'])}")


def _actions(row: dict[Any, Any], store: Path, *, key: str) -> None:
    number = int(row["number"])
    if row["kind"] == "article" and row["known"] and row["pinned_to"]:
        st.link_button("Open", f"articles?{urlencode({'article': row['target']})}", type="tertiary")
    if not may(Right.NOTE):
        return
    with st.popover("Change", type="tertiary"):
        text = st.text_area("Note", row["text"], key=f"{key}-text", max_chars=LONGEST_NOTE)
        does = partial(rewrite_note, store, number, text)
        st.button("Keep", key=f"{key}-rewrite", on_click=act, args=(does,))
    gone = partial(remove, store, "notes", number)
    st.button("Remove", key=f"{key}-remove", on_click=act, args=(gone,), type="tertiary")


def _show_removed(store: Path) -> None:
    gone = notes(store, removed=True)
    if not gone or not may(Right.NOTE):
        return
    with st.expander(f"Removed ({len(gone)})"):
        for note in gone:
            st.text(note.text)
            back = partial(restore, store, "notes", note.number)
            st.button("Bring back", key=f"restore-note-{note.number}", on_click=act, args=(back,), type="tertiary")


def _targets(view: View, kind: str) -> dict[str, str]:
    """Names of what a note can be pinned to, by its identifier: what is selected, what matters most first."""
    if kind == "article":
        return article_names(library(view.corpus, view.selection))
    if kind == "entity":
        return _named(entity_frequency(view.corpus, view.selection, limit=MOST), "entity_id", "entity")
    groups = [differences(view.corpus, view.selection), shared(view.corpus, view.selection)]
    found: dict[str, str] = {}
    for frame in groups:
        found.update(_named(frame.head(MOST), "fact_group", "topic"))
    return found


def _named(frame: DataFrame, key: str, name: str) -> dict[str, str]:
    return dict(zip(frame[key].astype(str), frame[name].astype(str), strict=True))

"""Part of the Report page: views saved under a name, reopened by their address, renamed, removed, brought back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from analysis.notes import (
    LONGEST_ADDRESS,
    LONGEST_NAME,
    PAGES,
    SavedView,
    asked_by,
    remove,
    rename_view,
    restore,
    save_view,
    saved_views,
)
from pages.parts.access import Right, do, may
from pages.parts.filters import address
from pages.parts.frame import View
from pages.parts.plaintext import plain


def show_views(view: View) -> None:
    """The form that saves a view, the views saved, and those removed."""
    store = view.corpus.path
    if may(Right.NOTE):
        _form(store)
    found = saved_views(store)
    if not found:
        st.caption("No view is saved yet.")
    for saved in found:
        _show(saved, store)
    gone = saved_views(store, removed=True)
    if gone and may(Right.NOTE):
        with st.expander(f"Removed ({len(gone)})"):
            for saved in gone:
                _offer(saved.name, partial(restore, store, "views", saved.number), key=f"restore-view-{saved.number}")


def act(does: Callable[[], object]) -> None:
    """Do something with views or notes for a button's `on_click`; where it may not or cannot be done, say why."""
    do(Right.NOTE, does)


def _form(store: Path) -> None:
    with st.form("save-view"):
        st.text_input("Name", key="view-name", max_chars=LONGEST_NAME)
        st.selectbox("Page", PAGES, format_func=str.capitalize, key="view-page")
        st.text_input(
            "Or the address of a view",
            key="view-address",
            max_chars=LONGEST_ADDRESS,
            help="Copied from the browser: it also keeps what was chosen on the page. Else the filters now in force.",
        )
        save = partial(act, partial(_save_given, store))
        st.form_submit_button("Save the view", on_click=save, icon=":material/bookmark_add:")


def _save_given(store: Path) -> None:
    """Save the view that was described; it stays in the form where that fails."""
    name, page, copied = (str(st.session_state[f"view-{field}"]) for field in ("name", "page", "address"))
    _save(store, name, page, copied=copied)
    st.session_state["view-name"] = st.session_state["view-address"] = ""


def _save(store: Path, name: str, page: str, *, copied: str) -> None:
    wanted, query = asked_by(copied) if copied.strip() else (page, urlencode(address()))
    save_view(store, name, page=wanted, query=query)


def _show(saved: SavedView, store: Path) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.link_button(plain(saved.name), saved.address, icon=":material/bookmark:", help=plain(_told(saved)))
        if not may(Right.NOTE):
            return
        with st.popover("Rename", type="tertiary"):
            name = st.text_input("New name", saved.name, key=f"name-{saved.number}", max_chars=LONGEST_NAME)
            st.button(
                "Rename",
                key=f"rename-{saved.number}",
                on_click=act,
                args=(partial(rename_view, store, saved.number, name),),
            )
        st.button(
            "Remove",
            key=f"remove-view-{saved.number}",
            on_click=act,
            args=(partial(remove, store, "views", saved.number),),
            type="tertiary",
        )


def _offer(name: str, does: Callable[[], object], *, key: str) -> None:
    """A name and the button that brings it back."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(name))
        st.button("Bring back", key=key, on_click=act, args=(does,), type="tertiary")


def _told(saved: SavedView) -> str:
    return f"{saved.page.capitalize()}, saved {saved.made[:10]}: {saved.address}"

"""Articles corrected, removed and restored: each an entry in the log of corrections."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.corpus import Corpus
from analysis.corrections.library import edit_articles, remove_articles, removed_articles, restore_articles
from analysis.errors import ParallaxError
from pages.parts.access import Right, may, require, signature
from pages.parts.filters import EARLIEST, LATEST
from pages.parts.opening import run_command
from pages.parts.plaintext import plain
from pages.parts.signing import AUTHOR, draw_again

NOTHING = DataFrame({"article_id": []})


def show_editing(corpus: Corpus, chosen: DataFrame = NOTHING) -> None:
    """Offer to correct or remove the articles that are chosen in the library, and to restore removed ones."""
    if not may(Right.CORRECT):
        return
    removed = removed_articles(corpus.path) if may(Right.REMOVE) else []
    if chosen.empty and not removed:
        if corpus.count():
            st.caption(f"Choose articles in the table to correct{' or remove' * may(Right.REMOVE)} them.")
        return
    author = _author()
    left, middle, right = st.columns(3)
    if not chosen.empty:
        words = f"{len(chosen):,} article{'' if len(chosen) == 1 else 's'}"
        with left.popover(f"Correct {words}", icon=":material/edit:", width="stretch"):
            _ask_changes(corpus, chosen, author)
        if may(Right.REMOVE):
            with middle.popover(f"Remove {words}", icon=":material/delete:", width="stretch"):
                _ask_removal(corpus, chosen, author)
    if removed:
        with right.popover(f"{len(removed):,} removed", icon=":material/restore_from_trash:", width="stretch"):
            _ask_restoring(corpus, {str(entry.target["article_id"]): entry.before for entry in removed}, author)


def _author() -> str:
    """Who corrects: who is signed in, else asked once a visit."""
    if signature():
        st.text(f"Corrections are signed by {signature()}")
        return signature()
    given = st.text_input(
        "Your name, for the log of corrections", key=AUTHOR, max_chars=100, persist_state="session", width=340
    )
    return str(given or "").strip()


def _ask_changes(corpus: Corpus, chosen: DataFrame, author: str) -> None:
    """What is left empty stays as it is; one article shows what it has."""
    row = chosen.iloc[0].to_dict() if len(chosen) == 1 else {}
    mark = "-".join(chosen["article_id"].head(3))
    with st.form(f"edit-{mark}", border=False):
        given = {
            field: st.text_input(label, str(row.get(field) or ""), key=f"edit-{field}-{mark}", max_chars=500)
            for field, label in (("title", "Title"), ("outlet", "Outlet"), ("url", "Address"))
            if row or field != "title"
        }
        known = _day(row.get("published"))
        day = st.date_input("Published", known, EARLIEST, LATEST, key=f"edit-published-{mark}", format="YYYY-MM-DD")
        undated = st.checkbox("Undated", key=f"edit-undated-{mark}", help="When it was published is not known.")
        reason = st.text_input("Why", key=f"edit-reason-{mark}", max_chars=500)
        if st.form_submit_button("Correct", icon=":material/check:") and _is_signed(author):
            found = changes(given, row) | _redated(known, day, undated=undated)
            _correct(corpus.path, list(chosen["article_id"]), found, author=author, reason=reason)


def _day(value: Any) -> date | None:
    """The day of a value of a table, or None where it has none."""
    return None if value is None or value != value else pd.Timestamp(value).date()


def _redated(known: date | None, day: Any, *, undated: bool) -> dict[str, date | None]:
    """The change of the date, where there is one."""
    if undated:
        return {"published": None}
    return {"published": day} if isinstance(day, date) and day != known else {}


def changes(given: Mapping[str, str], row: Mapping[Any, Any]) -> dict[str, Any]:
    """The texts of a form that differ from the article's; for several articles those that are not empty."""
    texts = {field: text.strip() for field, text in given.items()}
    return {field: text for field, text in texts.items() if text != str(row.get(field) or "")}


def _correct(folder: Path, articles: Sequence[str], found: dict[str, Any], *, author: str, reason: str) -> None:
    if not found:
        st.info("Nothing is changed yet.", icon=":material/info:")
        return

    def correct() -> None:
        edit_articles(folder, articles, changes=found, author=author, reason=reason)
        # Relative dates ("on Wednesday") follow the date of the article, which takes the pipeline.
        if "published" in found:
            run_command("annotate", "--store", str(folder))

    with st.spinner("Correcting …"):
        _act(correct, Right.CORRECT)


def _ask_removal(corpus: Corpus, chosen: DataFrame, author: str) -> None:
    with st.form("removing", border=False):
        for title in chosen["title"].head(10):
            st.markdown(f"- {plain(str(title))}")
        if len(chosen) > 10:
            st.caption(f"and {len(chosen) - 10:,} more")
        st.caption("Removed articles count nowhere any more; they can be restored.")
        reason = st.text_input("Why", key="remove-reason", max_chars=500)
        if st.form_submit_button("Remove", icon=":material/delete:") and _is_signed(author):
            articles = list(chosen["article_id"])
            _remove(corpus.path, articles, author=author, reason=reason)


def _ask_restoring(corpus: Corpus, removed: Mapping[str, Mapping[str, Any]], author: str) -> None:
    with st.form("restoring", border=False):
        wanted = st.multiselect(
            "Removed articles",
            list(removed),
            format_func=lambda found: f"{removed.get(found, {}).get('outlet')} · {removed.get(found, {}).get('title')}",
            key="restored",
        )
        reason = st.text_input("Why", key="restore-reason", max_chars=500)
        if st.form_submit_button("Restore", icon=":material/restore:") and wanted and _is_signed(author):
            _restore(corpus.path, wanted, author=author, reason=reason)


def _remove(folder: Path, articles: Sequence[str], *, author: str, reason: str) -> None:
    _act(lambda: remove_articles(folder, articles, author=author, reason=reason), Right.REMOVE)


def _restore(folder: Path, articles: Sequence[str], *, author: str, reason: str) -> None:
    _act(lambda: restore_articles(folder, articles, author=author, reason=reason), Right.REMOVE)


def _is_signed(author: str) -> bool:
    if not author:
        st.warning("Corrections are signed: fill in your name first.", icon=":material/signature:")
    return bool(author)


def _act(act: Callable[[], object], right: Right) -> None:
    """Do what takes a right and draw the page again; where it fails, say why and leave the form as it was filled."""
    try:
        require(right)
        act()
    except ParallaxError as error:
        st.error(plain(str(error)), icon=":material/error:")
    else:
        draw_again("Done; it stands in the history.")

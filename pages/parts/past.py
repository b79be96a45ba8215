"""Parts of the History page: the log of corrections, undo, and the log as a file."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.corpus import Corpus
from analysis.corrections.history import IN_FORCE, MISFIT, UNDONE
from analysis.corrections.log import entries, exported, imported, undo
from analysis.errors import CorrectionError, ParallaxError
from pages.parts.access import Right, may, require
from pages.parts.opening import run_command
from pages.parts.plaintext import plain
from pages.parts.signing import decide, draw_again, signed
from pages.parts.tables import show_table

_COLUMNS = {
    "number": "No.",
    "decision": "Decision",
    "status": "Status",
    "author": "Who",
    "time": "When (UTC)",
    "reason": "Why",
    "why": "Why it does not fit",
}
_SOMETIMES = ("reason", "why")
"""Columns that take no room where nothing stands in them."""
_STATUSES = {"All": "", "In force": IN_FORCE, "Undone": UNDONE, "Do not fit": MISFIT}


def show_misfits(history: DataFrame) -> None:
    """Say how many corrections change nothing any more."""
    misfits = int((history["status"] == MISFIT).sum())
    if misfits:
        what = "1 correction no longer fits" if misfits == 1 else f"{misfits:,} corrections no longer fit"
        st.warning(f"{what} the articles, and changes nothing: see the last column.", icon=":material/rule:")


def show_log(history: DataFrame, *, corpus: Corpus) -> None:
    """The log as a table, the newest entry first, and the form that takes the chosen entry back."""
    chosen = st.segmented_control(
        "Status", list(_STATUSES), default="All", required=True, key="status", bind="query-params"
    )
    status = _STATUSES[chosen or "All"]
    shown = history[history["status"] == status] if status else history
    if shown.empty:
        st.caption("No correction is of this status.")
        return
    told = shown.assign(time=shown["time"].str[:16].str.replace("T", " ")).reset_index(drop=True)
    # Another key for another length: a new entry would else move the choice to the row beside it.
    columns = {name: label for name, label in _COLUMNS.items() if name not in _SOMETIMES or told[name].any()}
    row = show_table(told, key=f"log-{len(history)}", name="corrections", columns=columns, wide=("decision",))
    if row is None:
        st.caption("Choose a row to take it back.")
    else:
        _show_undo(told.iloc[row].to_dict(), corpus=corpus)


def _show_undo(entry: dict[Any, Any], *, corpus: Corpus) -> None:
    number = int(entry["number"])
    if not may(_right_to_undo(corpus, number)):
        return
    if entry["status"] == UNDONE or entry["kind"] == "damaged":
        said = "cannot be read" if entry["kind"] == "damaged" else "is undone; undo the entry that undid it instead"
        st.caption(f"Entry {number} {said}.")
        return
    with st.form(f"undo-{number}"):
        st.markdown(plain(f"{number}: {entry['decision']}"))
        if entry["article"]:
            st.caption(plain(str(entry["article"])))
        author, reason = signed(f"undo-{number}")
        if st.form_submit_button("Take it back", icon=":material/undo:"):
            decide(partial(_take_back, corpus, entry, author=author, reason=reason), author)


def _take_back(corpus: Corpus, entry: dict[Any, Any], *, author: str, reason: str) -> None:
    require(_right_to_undo(corpus, int(entry["number"])))
    undo(corpus.path, int(entry["number"]), author=author, reason=reason)
    if entry["kind"] in ("article", "undo"):
        # Where the date of an article changed, its relative dates follow; this takes the pipeline.
        with st.spinner("Annotating what it concerns anew …"):
            run_command("annotate", "--store", str(corpus.path))


def _right_to_undo(corpus: Corpus, number: int) -> Right:
    """What it takes to take an entry back: the same as for the decision that it makes or takes back in the end."""
    log = {entry.number: entry for entry in entries(corpus.path)}
    found = log.get(number)
    while found and found.kind == "undo" and found.undoes and found.undoes < found.number:
        found = log.get(found.undoes)
    return Right.REMOVE if found and found.kind == "remove" else Right.CORRECT


def show_file(history: DataFrame, *, corpus: Corpus) -> None:
    """The log as a file to keep or to hand over, and a file to add to it."""
    with st.container(horizontal=True):
        if not history.empty:
            st.download_button(
                "Download the log",
                partial(exported, corpus.path),
                "parallax-corrections.jsonl",
                "application/jsonl",
                key="log-file",
                icon=":material/download:",
                on_click="ignore",
            )
        if not may(Right.IMPORT):
            return
        with st.popover("Add corrections from a file", icon=":material/upload:"), st.form("corrections-file"):
            file = st.file_uploader("A log that was downloaded here or elsewhere", type=["jsonl"], key="log-upload")
            if st.form_submit_button("Add them") and file is not None:
                _import(corpus, file.getvalue())


def _import(corpus: Corpus, content: bytes) -> None:
    try:
        require(Right.IMPORT)
        done = imported(corpus.path, _text(content))
    except ParallaxError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    draw_again(f"{done:,} {'entry' if done == 1 else 'entries'} added.")


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CorrectionError("the file is not a text in UTF-8") from error

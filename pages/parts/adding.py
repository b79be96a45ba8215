"""Adding articles: offered, looked at before they are kept, annotated in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from getpass import getuser
from pathlib import Path
from types import MappingProxyType
from typing import Any

import streamlit as st
from pandas import DataFrame
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analysis.corpus import Corpus
from analysis.feeds import followed
from analysis.fetching import is_allowed
from analysis.jobs.job import UNDER_WAY, Job, cancel, discard, jobs, keep, offer, retry, start
from pages.parts.access import Right, do, may, signature
from pages.parts.drafting import EDITED, drafted, edits, preview_table, remember, typed
from pages.parts.mapping import show_columns
from pages.parts.opening import opened
from pages.parts.plaintext import plain
from pages.parts.signing import AUTHOR

LONGEST_TEXT = 1_000_000
TURN = "files-turn"
"""How often this session has had files read; an uploader of its own for each time, so that it begins empty."""


def show_adding(corpus: Corpus) -> None:
    """Offer the ways to add articles, and show what is being added."""
    if not may(Right.ADD):
        return
    folder = corpus.path
    with st.expander("Add articles", icon=":material/add:", expanded=not corpus.count()):
        files, text, addresses = st.tabs(["Files", "Text", "Addresses and feeds"])
        with files:
            _ask_files(folder)
        with text:
            _ask_text(folder)
        with addresses:
            _ask_addresses(folder)
    # Together, so that what stands below keeps its place and its state while jobs come and go.
    with st.container(key="jobs"):
        found = jobs(folder)
        _watch(folder, found, corpus.fingerprint)
        # The newest first: what was just read is looked for where it was given.
        for job in reversed(found):
            if job.state not in UNDER_WAY:
                _show(job)


def _ask_files(folder: Path) -> None:
    # Not in a form: its button could be pressed before the files have arrived, and would then read nothing.
    turn = st.session_state.setdefault(TURN, 0)
    given = st.file_uploader("Files", accept_multiple_files=True, key=f"files-{turn}", label_visibility="collapsed")
    st.caption("Text, web pages, PDF, Word, mail, spreadsheets, feeds and archives; dragged here or chosen.")
    words = f"Read {len(given):,} file{'' if len(given) == 1 else 's'}" if given else "Read"
    act = partial(_read_files, folder, given)
    st.button(words, key="read-files", on_click=act, disabled=not given, icon=":material/visibility:")


def _read_files(folder: Path, given: Sequence[UploadedFile]) -> None:
    files = [(file.name, file.getvalue()) for file in given]
    _begin(folder, files=files, after={TURN: st.session_state[TURN] + 1})


def _ask_text(folder: Path) -> None:
    with st.form("adding-text"):
        st.text_area("The text of an article", key="text", height=160, max_chars=LONGEST_TEXT)
        st.caption("Its headline first, on a line of its own.")
        act = partial(_read_text, folder)
        st.form_submit_button("Read", key="read-text", on_click=act, icon=":material/visibility:")


def _read_text(folder: Path) -> None:
    text = str(st.session_state["text"])
    if text.strip():
        _begin(folder, files=[("pasted text.txt", text.encode("utf-8", "replace"))], after={"text": ""})


def _ask_addresses(folder: Path) -> None:
    if not is_allowed():
        st.caption("Fetching is switched off here by whoever runs this dashboard.")
        return
    if not may(Right.FETCH):
        st.caption("Fetching is for administrators here.")
        return
    with st.form("adding-addresses"):
        st.text_area("Addresses, one a line", key="addresses", placeholder="https://…", max_chars=20_000)
        st.caption("Of articles, or of feeds (RSS, Atom), whose articles are fetched then. Nothing else is fetched.")
        feeds = followed(folder)
        if feeds:
            st.multiselect("Feeds added before", feeds, key="feeds", select_all=False)
        act = partial(_fetch, folder)
        st.form_submit_button("Fetch", key="fetch", on_click=act, icon=":material/download:")


def _fetch(folder: Path) -> None:
    again = st.session_state.get("feeds", [])
    addresses = list(dict.fromkeys([*str(st.session_state["addresses"]).split(), *again]))
    if addresses:
        _begin(folder, addresses=addresses, after={"addresses": "", "feeds": []})


def _begin(
    folder: Path,
    *,
    files: Sequence[tuple[str, bytes]] = (),
    addresses: Sequence[str] = (),
    after: Mapping[str, object] = MappingProxyType({}),
) -> None:
    """Have something read; what was given stays where it was given until that has begun, and then gives way."""

    def begin() -> None:
        start(offer(folder, files, addresses))
        for key, value in after.items():
            st.session_state[key] = value

    do(Right.FETCH if addresses else Right.ADD, begin)


def _watch(folder: Path, found: Sequence[Job], fingerprint: str) -> None:
    """Follow what is under way second by second; draw the page again when articles land or a job ends."""
    seen = {job.number: job.state for job in found}

    def follow() -> None:
        now = jobs(folder)
        if {job.number: job.state for job in now} != seen or opened().fingerprint != fingerprint:
            st.rerun()
        for job in now:
            if job.state in UNDER_WAY:
                _show_progress(job)

    if set(seen.values()) & {*UNDER_WAY}:
        st.fragment(follow, run_every=1.0)()


def _show_progress(job: Job) -> None:
    now = job.progress
    share = min(1.0, now.done / now.total) if now.total else 0.0
    bar, stop = st.columns([6, 1], vertical_alignment="center")
    bar.progress(share, progress_words(job))
    act = partial(do, Right.ADD, partial(cancel, job))
    stop.button("Cancel", key=f"cancel-{job.number}", on_click=act, icon=":material/stop_circle:")


def progress_words(job: Job) -> str:
    """How far a job is: '12 of 40 articles annotated · 3.1 a second · 9 s left'."""
    now = job.progress
    if job.state == "reading":
        return f"Reading: {now.done:,} of {now.total:,}" if now.total else "Reading …"
    words = [f"{now.done:,} of {now.total:,} articles annotated"]
    if now.done == now.total > 0:
        return f"{words[0]} · now compared with the others"
    if now.done and now.seconds and job.left is not None:
        words += [f"{now.done / now.seconds:.1f} a second", f"{_duration(job.left)} left"]
    return " · ".join(words)


def _duration(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole} s" if whole < 90 else f"{round(whole / 60)} min"


def _show(job: Job) -> None:
    """A job that waits for somebody: to look, to take it up again, or to take note."""
    with st.container(border=True, key=f"job-{job.number}"):
        if job.state == "preview":
            _show_preview(job)
        else:
            _show_end(job)


def _show_preview(job: Job) -> None:
    articles = preview_table(job.articles(), restores=may(Right.REMOVE))
    st.subheader("What was understood", anchor=False)
    if articles.empty:
        st.caption("Nothing of it could be read.")
    else:
        st.caption("Titles, outlets, dates and addresses can be corrected here, before the articles are kept.")
        key = f"preview-{job.number}"
        edited = _editor(drafted(job, articles), key=key)
        remember(job, articles, edited)
        kept = int(edited["keep"].sum())
        words = f"Keep {kept:,} article{'' if kept == 1 else 's'}"
        act = partial(_keep_as_edited, job, key)
        st.button(
            words, key=f"keep-{job.number}", on_click=act, type="primary", disabled=not kept, icon=":material/check:"
        )
    show_columns(job, right_to_work(job))
    _show_failures(job)
    with st.container(horizontal=True):
        _offer_retry(job)
        _offer_discard(job)


def _keep_as_edited(job: Job, key: str) -> None:
    """Keep what the editor says is to be kept, as it stands in the editor at the click."""
    articles = preview_table(job.articles(), restores=may(Right.REMOVE))
    edited = typed(drafted(job, articles), st.session_state.get(key, {}))
    restored = "removed" in articles and (articles["removed"] & articles["known"] & edited["keep"].astype(bool)).any()
    do(Right.REMOVE if restored else Right.ADD, partial(_keep, job, edits(articles, edited)))


def _keep(job: Job, found: dict[str, dict[str, Any]]) -> None:
    keep(job, found, author=signature() or str(st.session_state.get(AUTHOR) or "") or getuser())
    start(job)


def right_to_work(job: Job) -> Right:
    """What it takes to let a job read its inputs: more where some are to be fetched."""
    return Right.FETCH if any(each.url for each in job.inputs()) else Right.ADD


def _editor(articles: DataFrame, *, key: str) -> DataFrame:
    config = st.column_config
    shown = {
        "keep": config.CheckboxColumn("Keep"),
        "title": config.TextColumn("Title", width=340, required=True),
        "outlet": config.TextColumn("Outlet", required=True),
        "published": config.DateColumn("Published", format="D MMM YYYY", min_value=date(1800, 1, 1)),
        "published_basis": config.TextColumn("Date known by"),
        "problems": config.TextColumn("Problems", width=220),
        "language": config.TextColumn("Language"),
        "words": config.NumberColumn("Words", format="localized"),
        "url": config.TextColumn("Address"),
        "file": config.TextColumn("File"),
        "begins": config.TextColumn("Begins"),
    }
    fixed = [column for column in shown if column not in ("keep", *EDITED)]
    order = list(shown)
    found: DataFrame = st.data_editor(
        articles,
        key=key,
        hide_index=True,
        column_order=order,
        column_config=shown,
        disabled=fixed,
        num_rows="fixed",
        placeholder="",
    )
    return found


def _show_end(job: Job) -> None:
    now = job.progress
    if job.state == "done":
        st.success(done_words(job), icon=":material/check_circle:")
    elif job.state == "failed":
        st.error(plain(f"It could not be done: {now.reason}"), icon=":material/error:")
    else:
        why = "Cancelled" if job.state == "cancelled" else "Interrupted"
        st.info(f"{why}. What was annotated until then is in the library.", icon=":material/pause_circle:")
    _show_failures(job)
    with st.container(horizontal=True):
        if job.state != "done":
            act = partial(do, right_to_work(job), partial(start, job))
            st.button("Resume", key=f"resume-{job.number}", on_click=act, icon=":material/play_circle:")
        _offer_retry(job)
        _offer_discard(job, words="Dismiss" if job.state == "done" else "Discard")


def done_words(job: Job) -> str:
    """What a job did: '12 articles added, 3 known already, 1 of them restored'."""
    now = job.progress
    words = [f"{now.added:,} article{'' if now.added == 1 else 's'} added"]
    words += [f"{now.known:,} known already"] * bool(now.known)
    words += [f"{now.restored:,} of them restored"] * bool(now.restored)
    return f"{', '.join(words)}."


def _show_failures(job: Job) -> None:
    failures = job.progress.unreadable
    if not failures:
        return
    st.markdown(f"**{len(failures):,} could not be read**")
    st.dataframe(
        DataFrame([(failure.file, failure.reason) for failure in failures], columns=["What", "Why"]),
        key=f"failures-{job.number}",
        hide_index=True,
        column_config={"What": st.column_config.TextColumn(), "Why": st.column_config.TextColumn(width="large")},
    )


def _offer_retry(job: Job) -> None:
    if job.progress.unreadable:
        act = partial(do, right_to_work(job), lambda: start(retry(job)))
        st.button("Try these again", key=f"retry-{job.number}", on_click=act, icon=":material/refresh:")


def _offer_discard(job: Job, *, words: str = "Discard") -> None:
    act = partial(do, Right.ADD, partial(discard, job))
    st.button(words, key=f"discard-{job.number}", on_click=act, icon=":material/close:", type="tertiary")

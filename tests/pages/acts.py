"""The acts behind the buttons, called as a button calls them: what each needs, and what it does to a store."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from analysis.corpora import create_corpus
from analysis.corpus import open_corpus
from analysis.corrections.library import edit_articles, remove_articles
from analysis.corrections.log import entries, exported, undo
from analysis.errors import UnreadableError
from analysis.jobs.job import offer
from analysis.notes import pin_note
from analysis.unreadable import note_unreadable
from pages.parts import adding, corpora, editing, library, mapping, past, signing, views
from pages.parts.access import do

IDA = "Ida Moss"
PAGE = "http://harbour.example/ferry"


def _nothing(folder: Path) -> None:
    """Nothing has to be there before."""


class Act(NamedTuple):
    """What somebody does, who may, and what has to be there before."""

    who: str
    does: Callable[[Path], object]
    before: Callable[[Path], object] = _nothing


def _article(folder: Path) -> str:
    return str(open_corpus(folder).ask("SELECT min(article_id) AS first FROM articles")["first"].iloc[0])


def _edited(folder: Path) -> None:
    edit_articles(folder, [_article(folder)], changes={"title": "Ferry at last"}, author=IDA)


def _removed(folder: Path) -> None:
    remove_articles(folder, [_article(folder)], author=IDA)


def _restored(folder: Path) -> None:
    _removed(folder)
    undo(folder, 1, author=IDA, reason="")


def _corrects(folder: Path) -> None:
    act = partial(edit_articles, folder, [_article(folder)], changes={"title": "Ferry"}, author=IDA)
    signing.decide(act, IDA)


def _takes_back_the_last(folder: Path) -> None:
    corpus, last = open_corpus(folder), entries(folder)[-1]
    entry = {"number": last.number, "kind": last.kind}
    signing.decide(partial(past._take_back, corpus, entry, author=IDA, reason=""), IDA)


def _imports(folder: Path) -> None:
    past._import(open_corpus(folder), exported(folder).replace("Ferry at last", "Ferry at sea").encode())


def _deletes_a_corpus(_: Path) -> None:
    corpora._delete("Old")


def _makes_a_corpus(_: Path) -> None:
    st.session_state["corpus-name"] = "Bay"
    corpora._create()


def _reads_again(folder: Path) -> None:
    job = adding.jobs(folder)[0]
    do(adding.right_to_work(job), partial(mapping._read_again, job, {0: {"text": "Body"}}))


def _resumes(folder: Path) -> None:
    job = adding.jobs(folder)[0]
    do(adding.right_to_work(job), partial(adding.start, job))


ACTS = {
    "adds a file": Act("analyst", lambda folder: adding._begin(folder, files=[("a.txt", b"The ferry sails.")])),
    "corrects": Act("analyst", _corrects),
    "corrects an article": Act(
        "analyst",
        lambda folder: editing._correct(folder, [_article(folder)], {"title": "Ferry"}, author=IDA, reason=""),
    ),
    "deletes a corpus": Act("administrator", _deletes_a_corpus, lambda folder: create_corpus(folder, "Old")),
    "fetches an address": Act("administrator", lambda folder: adding._begin(folder, addresses=[PAGE])),
    "forgets what could not be read": Act(
        "analyst",
        lambda folder: library._forget(open_corpus(folder)),
        lambda folder: note_unreadable(folder, UnreadableError("torn.pdf", "it is torn")),
    ),
    "goes on fetching": Act("administrator", _resumes, lambda folder: offer(folder, [], [PAGE])),
    "goes on reading": Act("analyst", _resumes, lambda folder: offer(folder, [("a.txt", b"The ferry sails.")])),
    "imports corrections": Act("administrator", _imports, _edited),
    "makes a corpus": Act("administrator", _makes_a_corpus),
    "pins a note": Act(
        "analyst",
        lambda folder: views.act(partial(pin_note, folder, "See the quay.", kind="article", target=_article(folder))),
    ),
    "reads a fetched table again": Act("administrator", _reads_again, lambda folder: offer(folder, [], [PAGE])),
    "removes an article": Act(
        "administrator", lambda folder: editing._remove(folder, [_article(folder)], author=IDA, reason="")
    ),
    "restores an article": Act(
        "administrator",
        lambda folder: editing._restore(folder, [entries(folder)[0].target["article_id"]], author=IDA, reason=""),
        _removed,
    ),
    "saves a view": Act(
        "analyst", lambda folder: views.act(partial(views._save, folder, "Quay", "search", copied="search?words=quay"))
    ),
    "takes a correction back": Act("analyst", _takes_back_the_last, _edited),
    "takes a removal back": Act("administrator", _takes_back_the_last, _removed),
    "takes a restoring back": Act("administrator", _takes_back_the_last, _restored),
}

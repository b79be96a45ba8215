"""The corpus behind the pages: the one chosen, opened once; the first is read from the seeds at the first start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Lock

import streamlit as st

from analysis import store
from analysis.commands.telling import FAILED
from analysis.corpora import FIRST, corpora, corpus_folder
from analysis.corpus import Corpus
from analysis.errors import StoreError
from analysis.following import Following
from pages.parts.access import stop_strangers
from pages.parts.landing import latest
from pages.parts.plaintext import plain

ROOT = Path(__file__).parent.parent.parent
CORPUS = "corpus"
"""Query parameter and widget of the corpus that is chosen."""
_ONE_AT_A_TIME = Lock()
_LOOKED_AFTER = 5.0
"""Seconds after which a store is looked at again for damage."""


def first_store() -> Path:
    """Where the store of the first corpus is, below which the others are: `PARALLAX_STORE`, else `store/`."""
    return Path(os.environ.get("PARALLAX_STORE") or ROOT / "store").resolve()


def chosen_corpus() -> str:
    """The name of the corpus that is chosen, in this session or by the address; the first where there is none such."""
    asked = st.session_state.get(CORPUS) or st.query_params.get(CORPUS, FIRST)
    return str(asked) if asked in corpora(first_store()) else FIRST


def store_folder() -> Path:
    """Where the store of the chosen corpus is."""
    return corpus_folder(first_store(), chosen_corpus())


def seeds_folder() -> Path:
    """Where the first articles are: `PARALLAX_SEEDS`, else `seeds/`."""
    return Path(os.environ.get("PARALLAX_SEEDS") or ROOT / "seeds").resolve()


def opened() -> Corpus:
    """The corpus as the store has it now. StoreError where there is none and none can be made."""
    stop_strangers()
    folder = store_folder()
    try:
        if not is_begun(str(folder)) and folder == first_store():
            _read_seeds(folder)
        return latest(folder, following(str(folder)).corpus)
    except StoreError:
        return _mended(folder)


@st.cache_data(ttl=_LOOKED_AFTER, show_spinner=False)
def is_begun(folder: str) -> bool:
    """Whether a store holds segments. StoreError names one that is damaged.

    Looked at anew after some seconds: it takes the longer the more segments there are, and every update asks.
    """
    return bool(store.segments(Path(folder)))


def _read_seeds(folder: Path) -> None:
    """Read the seeds into an empty store, in a process of its own and once for all sessions."""
    seeds = seeds_folder()
    if not seeds.is_dir():
        return
    files = sum(1 for found in seeds.iterdir() if found.is_file())
    with st.spinner(f"Reading the {files} files of {seeds.name}/ …"), _ONE_AT_A_TIME:
        if not store.segments(folder):
            run_command("ingest", str(seeds), "--store", str(folder))
    is_begun.clear()


def _mended(folder: Path) -> Corpus:
    """Mend a store that is damaged or of an older version, and say so."""
    seeds = seeds_folder() if folder == first_store() else None
    given = ["--seeds", str(seeds)] if seeds else ["--no-seeds"]
    with st.spinner("The store cannot be read as it is; mending it …"), _ONE_AT_A_TIME:
        done = json.loads(run_command("repair", "--json", "--store", str(folder), *given))
    corpus = following(str(folder)).corpus()
    if done["damaged"]:
        st.warning(
            plain(
                f"The store was damaged; the damaged part was set aside in {folder.name}/damaged"
                + (f" and the store was rebuilt from {seeds.name}/." if seeds else ". Add its articles again.")
            ),
            icon=":material/build:",
        )
    if done["renewed"]:
        st.info(f"{done['renewed']} articles of an older version were annotated anew.", icon=":material/update:")
    return corpus


def run_command(*arguments: str) -> str:
    """What a command of the command line prints. StoreError where it could not be done."""
    command = [sys.executable, "-m", "analysis", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode == FAILED:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        raise StoreError(lines[-1].removeprefix("parallax: "))
    return done.stdout


@st.cache_resource(max_entries=4, show_spinner=False)
def following(folder: str) -> Following:
    """What follows the corpus of a store, the same for all sessions."""
    return Following(Path(folder))

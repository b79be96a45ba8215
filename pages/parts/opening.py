"""The corpus behind the pages: opened once, read from the seeds at the first start, rebuilt where damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Lock

import streamlit as st

from analysis import store
from analysis.corpus import Corpus, open_corpus
from analysis.errors import StoreError

ROOT = Path(__file__).parent.parent.parent
_REBUILD = """
import sys
from pathlib import Path
from analysis.errors import ParallaxError
from analysis.ingest import ingest, rebuilt
store, seeds = map(Path, sys.argv[2:4])
try:
    ingest([seeds], store) if sys.argv[1] == "ingest" else rebuilt(store, seeds)
except ParallaxError as error:
    sys.exit(str(error))
"""
_ONE_AT_A_TIME = Lock()


def store_folder() -> Path:
    """Where the store is: `PARALLAX_STORE`, else `store/`."""
    return Path(os.environ.get("PARALLAX_STORE") or ROOT / "store").resolve()


def seeds_folder() -> Path:
    """Where the first articles are: `PARALLAX_SEEDS`, else `seeds/`."""
    return Path(os.environ.get("PARALLAX_SEEDS") or ROOT / "seeds").resolve()


def opened() -> Corpus:
    """The corpus as the store has it now. StoreError where there is none and none can be made."""
    folder = store_folder()
    try:
        if not store.segments(folder):
            _read_seeds(folder)
        return _cached(str(folder), store.fingerprint(folder))
    except StoreError:
        return _mended(folder)


def _read_seeds(folder: Path) -> None:
    """Read the seeds into an empty store, in a process of its own and once for all sessions."""
    seeds = seeds_folder()
    if not seeds.is_dir():
        return
    files = sum(1 for found in seeds.iterdir() if found.is_file())
    with st.spinner(f"Reading the {files} files of {seeds.name}/ …"), _ONE_AT_A_TIME:
        if not store.segments(folder):
            _run("ingest", folder)


def _mended(folder: Path) -> Corpus:
    """Rebuild a damaged store from the seeds and say so."""
    with st.spinner("The store is damaged; rebuilding it …"), _ONE_AT_A_TIME:
        _run("rebuild", folder)
    corpus = _cached(str(folder), store.fingerprint(folder))
    st.warning(
        f"The store was damaged; the damaged part was set aside in {folder.name}/damaged and the store was rebuilt "
        f"from {seeds_folder().name}/.",
        icon=":material/build:",
    )
    return corpus


def _run(task: str, folder: Path) -> None:
    command = [sys.executable, "-c", _REBUILD, task, str(folder), str(seeds_folder())]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        raise StoreError(lines[-1])


@st.cache_resource(max_entries=2, show_spinner=False)
def _cached(folder: str, fingerprint: str) -> Corpus:
    """A corpus for each state of the store; `fingerprint` makes a new one when articles come or go."""
    del fingerprint
    return open_corpus(folder)

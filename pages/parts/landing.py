"""Which state of a store pages show while articles land in it: the last resolved one, where a job sees to the next.

Resolving a large corpus takes a while. The process of a job does it after the batches it writes; until then a page
shows what it has, instead of doing the same work once more while somebody waits.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from analysis import store
from analysis.corpus import Corpus
from analysis.corrections.log import log_digest
from analysis.jobs.job import jobs


class _Shown(NamedTuple):
    corpus: Corpus
    log: str


_SHOWN: dict[Path, _Shown] = {}
_MOST = 4
"""Stores whose corpus is kept."""


def latest(folder: Path, opened: Callable[[], Corpus]) -> Corpus:
    """The corpus of a store as pages show it now; `opened` opens it as the store is. StoreError as that."""
    shown = _SHOWN.get(folder)
    if shown is not None and shown.corpus.fingerprint == due(folder):
        return shown.corpus
    log = log_digest(folder)
    found = opened()
    _SHOWN[folder] = _Shown(found, log)
    for other in [*_SHOWN][:-_MOST]:
        _SHOWN.pop(other, None)
    return found


def due(folder: Path) -> str:
    """The fingerprint of the state of a store that pages should show."""
    now, shown = store.fingerprint(folder), _SHOWN.get(folder)
    if shown is None or now == shown.corpus.fingerprint:
        return now
    # A decision of an analyst shows at once, whoever resolves it.
    is_ready = shown.log != log_digest(folder) or store.resolved_folder(folder, now).is_dir()
    return now if is_ready or not _is_seen_to(folder) else shown.corpus.fingerprint


def _is_seen_to(folder: Path) -> bool:
    """Whether a job is at work that will resolve what it has written."""
    return any(job.state == "annotating" for job in jobs(folder))

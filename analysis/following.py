"""The corpus of a store that others write to: as it is, or while that is being resolved, as it was before.

To resolve a large corpus takes a minute or more. It is done in a process of its own, so that whoever reads the corpus
meanwhile is neither kept waiting nor slowed down. `python -m analysis.following STORE` is that process: on its input
it is told which segments to resolve.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock

from analysis import store
from analysis.corpus import Corpus, open_corpus, opened_at
from analysis.corrections.entry import Decisions
from analysis.corrections.log import entries
from analysis.errors import StoreError
from analysis.states import State, ensure_resolved, state_of

AT_ONCE = 60
"""Up to this many articles are resolved in a moment, for which whoever asks can wait."""
_IDLE = 2.0
"""Seconds after which a corpus that has been superseded gives back its memory, if nobody asks it any more."""
_PATIENCE = 10
"""By how much the process that resolves gives way to others, as `nice` counts."""


class Following:
    """The corpus of one store, followed as the store changes. Safe to share between threads."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = Lock()
        self._corpus: Corpus | None = None
        self._seen = ""
        self._next: _Next | None = None

    def corpus(self) -> Corpus:
        """The corpus as the store is now, or the last state that is ready. StoreError as `open_corpus`.

        Who asks for the first time waits until it is ready, and everybody where it is a matter of a moment.
        """
        before, self._seen = self._corpus, store.fingerprint(self._root)
        if before and before.fingerprint == self._seen:
            return before
        # One thread sees to what is next; the others go on with what there is, if there is any.
        if self._lock.acquire(blocking=before is None):
            try:
                before = self._taken_over(self._opened(self._corpus))
            finally:
                self._lock.release()
        return before or self.corpus()

    def _taken_over(self, corpus: Corpus) -> Corpus:
        """Follow a corpus from now on; pages that are left open may hold the one before for long."""
        if self._corpus is not None and self._corpus is not corpus:
            self._corpus.rest(after=_IDLE)
        self._corpus = corpus
        return corpus

    def is_behind(self, corpus: Corpus) -> bool:
        """Whether articles or corrections have come, when last looked at, that a corpus does not have yet."""
        return bool(self._seen) and corpus.fingerprint != self._seen

    def _opened(self, before: Corpus | None) -> Corpus:
        if before and before.fingerprint == store.fingerprint(self._root):
            return before
        if before is None or store.articles(self._root) <= AT_ONCE:
            return open_corpus(self._root)
        found = state_of(self._root)
        if store.resolved_folder(self._root, found.fingerprint).is_dir():
            return opened_at(self._root, found)
        if self._next is None:
            self._next = _Next(self._root, found)
        return before if self._next.is_running() else self._taken(self._next)

    def _taken(self, ready: _Next) -> Corpus:
        """The state that has become ready; where it could not be resolved, the present one, resolved here."""
        self._next = None
        try:
            return opened_at(self._root, ready.state) if ready.is_done() else open_corpus(self._root)
        except StoreError:
            # Some of its segments may have gone by now.
            return open_corpus(self._root)


class _Next:
    """A state of a store that is being resolved in a process of its own."""

    def __init__(self, root: Path, state: State) -> None:
        self.state = state
        asked = {"fingerprint": state.fingerprint, "segments": [segment.name for segment in state.segments]}
        with TemporaryFile("w+") as told:
            json.dump(asked, told)
            told.seek(0)
            command = [sys.executable, "-m", "analysis.following", str(root.resolve())]
            self._process = subprocess.Popen(command, cwd=Path(__file__).parent.parent, stdin=told)  # noqa: S603

    def is_running(self) -> bool:
        return self._process.poll() is None

    def is_done(self) -> bool:
        return self._process.poll() == 0


def main() -> None:
    """Resolve the state of a store that the input names."""
    os.nice(_PATIENCE)
    root = Path(sys.argv[1])
    asked = json.load(sys.stdin)
    segments = [segment for segment in store.segments(root) if segment.name in set(asked["segments"])]
    ensure_resolved(root, State(str(asked["fingerprint"]), segments, Decisions(entries(root))))


if __name__ == "__main__":
    main()

"""The corpus that a command asks: of a store that must be there already."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import StoreError

if TYPE_CHECKING:
    from analysis.corpus import Corpus

_log = logging.getLogger(__name__)


def opened(path: Path) -> Corpus:
    """The corpus of a store. StoreError where there is none."""
    from analysis.corpus import open_corpus

    if not path.is_dir():
        raise StoreError(f"{path}: there is no store here; 'python -m analysis ingest PATH' makes one")
    corpus = open_corpus(path)
    _log.info("%s: %d articles in the corpus", path, corpus.count())
    return corpus

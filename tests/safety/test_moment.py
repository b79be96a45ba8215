"""A corpus opened while others write: as the store was at one moment, never half of one and half of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import store
from analysis.corpus import open_corpus
from tests.safety import working


def test_an_article_that_comes_while_a_corpus_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    into = tmp_path / "store"
    first, second = working.text_files(tmp_path / "files", ["harbour", "market"])
    working.bring(into, [first])
    listed, left = store.segments, [second]

    def late(root: Path) -> list[store.Segment]:
        """The segments as they were just before another article came."""
        found = listed(root)
        if left:
            working.bring(into, [left.pop()])
        return found

    monkeypatch.setattr(store, "segments", late)
    corpus = open_corpus(into)
    assert corpus.count() == len(corpus.table("stories")) == 2
    assert corpus.fingerprint == store.fingerprint(into)


def test_a_corpus_that_is_open_still_reads_segments_that_were_renewed(tmp_path: Path) -> None:
    into = tmp_path / "store"
    working.bring(into, working.text_files(tmp_path / "files", ["harbour"]))
    corpus = open_corpus(into)
    store.remove_segments(store.segments(into))
    assert corpus.table("words").empty
    assert corpus.count() == 1

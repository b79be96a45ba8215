"""Many processes at one store: two bring articles, one renews, one removes, ten read; none errs, nothing is lost."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from analysis import store
from analysis.corpus import open_corpus
from tests.safety import working

READERS = 10
ONE, BOTH, OTHER = ([f"{letter}{number}" for number in range(2)] for letter in "abc")


def test_many_processes_at_one_store(tmp_path: Path) -> None:
    into, over = tmp_path / "store", tmp_path / "over"
    first = working.text_files(tmp_path / "first", ["harbour"])
    assert working.bring(into, first) == ([], ["harbour.txt"])
    pools = multiprocessing.get_context("forkserver")
    pools.set_forkserver_preload(["tests.safety.working"])
    with ProcessPoolExecutor(READERS + 4, mp_context=pools) as pool:
        others = [pool.submit(working.read, into, over) for _ in range(READERS)]
        others += [pool.submit(working.renew, into, over), pool.submit(working.remove, into, over)]
        bringing = [
            pool.submit(working.bring, into, working.text_files(tmp_path / "files", names))
            for names in (ONE + BOTH, OTHER + BOTH)
        ]
        brought = [found.result() for found in bringing]
        over.touch()
        results = [found.result() for found in others]
    assert [error for errors, _ in brought + results for error in errors] == []
    assert all(done for _, done in results)
    corpus = open_corpus(into)
    files = {file.removesuffix(".txt") for file in corpus.table("articles")["file"]}
    assert files == {"harbour", *ONE, *BOTH, *OTHER}
    numbers = [segment.name[:6] for segment in store.segments(into)]
    assert len(numbers) == len(set(numbers))

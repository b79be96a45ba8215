"""A corpus is followed while others write to its store: as it was until the next state is ready."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from analysis import following
from analysis.following import Following
from analysis.ingest import ingest
from analysis.store import resolved_folder

WAITS = 60.0


def written(folder: Path, *numbers: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number}.txt" for number in numbers]
    for number, file in zip(numbers, files, strict=True):
        file.write_text(f"date 2024-05-0{number} (Harbour Post) Mayor Ada Quill opened bridge {number} on Monday.")
    return files


@pytest.fixture
def store(tmp_path: Path) -> Path:
    ingest(written(tmp_path / "files", 1, 2), tmp_path / "store")
    return tmp_path / "store"


def test_a_small_corpus_is_as_the_store_is(store: Path, tmp_path: Path) -> None:
    followed = Following(store)
    first = followed.corpus()
    assert (first.count(), followed.corpus() is first) == (2, True)
    ingest(written(tmp_path / "files", 3), store)
    second = followed.corpus()
    assert (second.count(), followed.is_behind(second), followed.is_behind(first)) == (3, False, True)


def test_a_corpus_that_is_superseded_gives_back_its_memory_and_answers_as_before(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "_IDLE", 0.05)
    followed = Following(store)
    first = followed.corpus()
    ingest(written(tmp_path / "files", 3), store)
    second = followed.corpus()
    until = time.monotonic() + WAITS
    while not first.rests and time.monotonic() < until:
        time.sleep(0.05)
    assert (first.rests, second.rests) == (True, False)
    assert (first.count(), second.count()) == (2, 3)


def test_a_large_corpus_stays_as_it_was_until_the_next_is_resolved(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 0)
    followed = Following(store)
    first = followed.corpus()
    ingest(written(tmp_path / "files", 3), store)
    wanted = resolved_folder(store)
    assert followed.corpus() is first
    assert followed.is_behind(first)
    # What comes while the next state is being resolved is not waited for.
    ingest(written(tmp_path / "files", 4), store)
    until = time.monotonic() + WAITS
    while (found := followed.corpus()) is first and time.monotonic() < until:
        time.sleep(0.1)
    assert (found.count(), found.fingerprint, wanted.is_dir()) == (3, wanted.name, True)
    while (found := followed.corpus()).count() == 3 and time.monotonic() < until:
        time.sleep(0.1)
    assert (found.count(), followed.is_behind(found)) == (4, False)


def test_where_the_next_state_cannot_be_resolved_aside_it_is_resolved_here(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "AT_ONCE", 0)
    monkeypatch.setattr("sys.executable", "/bin/false")
    followed = Following(store)
    followed.corpus()
    ingest(written(tmp_path / "files", 3), store)
    until = time.monotonic() + WAITS
    while (found := followed.corpus()).count() == 2 and time.monotonic() < until:
        time.sleep(0.1)
    assert found.count() == 3

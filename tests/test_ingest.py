"""Files into a store: what goes in, what stays out and why, and dates that come to be known."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from analysis import store
from analysis.article import ReadArticle
from analysis.corpus import Corpus
from analysis.errors import StoreError
from analysis.ingest import Ingested, ingest
from analysis.reading.document import Columns
from analysis.tables import Article, Sentence
from tests.conftest import SEEDS
from tests.reading.making import zipped

MODULE = import_module("analysis.ingest")


def _plain(readings: Sequence[ReadArticle]) -> dict[str, list[Any]]:
    """Articles with a sentence a block and nothing else."""
    return {
        "articles": [reading.article for reading in readings],
        "blocks": [block for reading in readings for block in reading.blocks],
        "sentences": [
            Sentence(block.article_id, block.block, block.start, block.end, block.kind, 1)
            for reading in readings
            for block in reading.blocks
        ],
    }


@pytest.fixture(autouse=True)
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is extracted, which takes no time."""
    monkeypatch.setattr(MODULE, "annotated", _plain)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    (folder / "below").mkdir(parents=True)
    (folder / "one.txt").write_text("date 2024-05-02 Two presidents met at the bridge on Wednesday.")
    (folder / "below/two.txt").write_text("date 2024-05-03 One president crossed the bridge with an engineer.")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\x00\x01")
    (folder / ".hidden.txt").write_text("date 2024-05-03 Not for us.")
    return folder


def _articles(folder: Path) -> list[Article]:
    """The articles that count, by file."""
    rows = store.read_rows([segment.table("articles") for segment in store.segments(folder)], Article)
    return sorted({article.article_id: article for article in rows}.values(), key=lambda article: article.file)


def test_files_and_folders_go_in_and_the_rest_is_named(files: Path, tmp_path: Path) -> None:
    into = tmp_path / "store"
    done = ingest([files, files / "nowhere.txt", files / "one.txt"], into)
    assert (done.added, done.known) == (2, 1)
    assert [error.file for error in done.unreadable] == ["empty.txt", "picture.txt", "nowhere.txt"]
    assert [article.file for article in _articles(into)] == ["below/two.txt", "one.txt"]
    assert [str(error) for error in store.unreadable(into)] == sorted(map(str, done.unreadable))
    assert all(error.reason for error in done.unreadable)


def test_the_same_again_changes_nothing(files: Path, tmp_path: Path) -> None:
    into = tmp_path / "store"
    ingest([files], into)
    before = store.fingerprint(into)
    assert ingest([files], into).added == 0
    assert ingest([files / "one.txt"], into) == Ingested(0, 1, ())
    assert store.fingerprint(into) == before


def test_a_file_that_can_be_read_at_last_is_no_problem_any_more(files: Path, tmp_path: Path) -> None:
    into = tmp_path / "store"
    ingest([files], into)
    (files / "empty.txt").write_text("date 2024-05-04 It was not empty after all, said the editor of the paper.")
    assert ingest([files / "empty.txt"], into).added == 1
    assert [error.file for error in store.unreadable(into)] == ["picture.txt"]


def test_progress_counts_up_to_all(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MODULE, "BATCH", 1)
    seen: list[tuple[int, int]] = []
    ingest([files], tmp_path / "store", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 2), (1, 2), (2, 2)]
    assert len(store.segments(tmp_path / "store")) == 2


def test_what_was_written_before_a_crash_stays(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crashing(readings: Sequence[ReadArticle]) -> dict[str, list[Any]]:
        if readings[0].article.file == "one.txt":
            raise MemoryError
        return _plain(readings)

    monkeypatch.setattr(MODULE, "BATCH", 1)
    monkeypatch.setattr(MODULE, "annotated", crashing)
    into = tmp_path / "store"
    with pytest.raises(MemoryError):
        ingest([files], into)
    assert [article.file for article in _articles(into)] == ["below/two.txt"]
    monkeypatch.setattr(MODULE, "annotated", _plain)
    assert ingest([files], into).added == 1


def test_a_date_without_a_year_is_known_once_others_say(tmp_path: Path) -> None:
    into = tmp_path / "store"
    undated = tmp_path / "undated.txt"
    undated.write_text("Lakeside, May 3 (Harbour Post) The bridge was opened, officials said on Friday morning.")
    dated = tmp_path / "dated.txt"
    dated.write_text("date 2024-05-02 Two presidents met at the bridge on Wednesday.")
    ingest([undated], into)
    ingest([dated], into)
    found = next(article for article in _articles(into) if article.file == "undated.txt")
    assert (found.published, found.published_basis) == (date(2024, 5, 3), "inferred")
    before = store.fingerprint(into)
    ingest([undated, dated], into)
    assert store.fingerprint(into) == before


def test_the_order_of_files_does_not_matter(tmp_path: Path) -> None:
    found = []
    for order in (1, -1):
        into = tmp_path / f"store{order}"
        for path in sorted(SEEDS.iterdir())[::order]:
            ingest([path], into)
        found.append(_articles(into))
    assert found[0] == found[1]


@pytest.mark.parametrize("name", ["store", "store/segments", "store/unreadable"])
def test_a_store_that_refuses_says_so(files: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="cannot be written"):
        ingest([files], tmp_path / "store")


def test_the_seeds_as_a_corpus(seed_corpus: Corpus) -> None:
    assert seed_corpus.count() == 5
    found = seed_corpus.table("articles").sort_values("file")
    assert [str(day.date()) for day in found["published"]] == [
        "2025-09-03",
        "2025-09-03",
        "2025-09-04",
        "2025-09-02",
        "2025-09-04",
    ]
    assert found["published_basis"].iloc[-1] == "inferred"
    for name in ("mentions", "dates", "events", "attendance", "quotations", "figures", "attributions", "entities"):
        assert not seed_corpus.table(name).empty
    assert seed_corpus.table("mentions")["entity_id"].notna().all()
    text = found.set_index("article_id")["text"]
    for row in seed_corpus.table("mentions").itertuples():
        assert text[row.article_id][row.start : row.end] == row.text


def test_a_part_of_a_file_that_can_be_read_at_last_is_no_problem_any_more(tmp_path: Path) -> None:
    table, into = tmp_path / "table.csv", tmp_path / "store"
    table.write_text("Title,Text\nOne,\nTwo,Two presidents met at the bridge on Wednesday.\n")
    assert ingest([table], into).added == 1
    assert [str(error) for error in store.unreadable(into)] == ["table.csv, row 2: the column 'Text' is empty"]
    table.write_text("Title,Text\nOne,One president crossed the bridge.\nTwo,Two presidents met at the bridge.\n")
    ingest([table], into)
    assert store.unreadable(into) == []


def test_the_columns_of_a_table_can_be_said(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("A,B\nTwo presidents met at the bridge.,Bridge opened\n")
    into = tmp_path / "store"
    assert [error.file for error in ingest([table], into).unreadable] == ["table.csv"]
    assert ingest([table], into, columns=Columns(text="A", title="B")).added == 1
    assert [(article.title, article.said_in) for article in _articles(into)] == [("Bridge opened", "title: column B")]


@pytest.mark.parametrize("name", ["below/late.txt.gz", "late.csv", "late.zip"])
def test_a_file_that_was_mended_is_no_longer_named(name: str, tmp_path: Path) -> None:
    folder, into = tmp_path / "files", tmp_path / "store"
    path = folder / name
    path.parent.mkdir(parents=True)
    whole = {
        "late.csv": b"title,text\nA dam,The dam broke on Monday.\nNo text,\n",
        "late.txt.gz": gzip.compress(b"\x00"),
        "late.zip": zipped({"a.txt": b""}),
    }[path.name]
    path.write_bytes(whole)
    assert len(ingest([folder], into).unreadable) == len(store.unreadable(into)) == 1
    mended = {
        "late.csv": b"title,text\nA dam,The dam broke on Monday.\n",
        "late.txt.gz": gzip.compress(b"The dam broke."),
        "late.zip": zipped({"a.txt": b"The dam broke."}),
    }[path.name]
    path.write_bytes(mended)
    ingest([folder], into)
    assert store.unreadable(into) == []

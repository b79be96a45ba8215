from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from analysis.corpora import FIRST, contents, corpora, corpus_folder, create_corpus, delete_corpus
from analysis.errors import StoreError
from analysis.jobs.job import held, offer


def test_corpora_are_made_listed_and_deleted(tiny_store: Path, tmp_path: Path) -> None:
    root = tmp_path / "store"
    assert corpora(root) == [FIRST]
    assert create_corpus(root, "  Port   Saline ") == "Port Saline"
    create_corpus(root, "élection 2024")
    assert corpora(root) == [FIRST, "Port Saline", "élection 2024"]
    folder = corpus_folder(root, "Port Saline")
    shutil.copytree(tiny_store, folder, dirs_exist_ok=True)
    (folder / "corrections").mkdir()
    (folder / "corrections" / "000001.json").write_text("{}")
    held_there = contents(folder)
    assert held_there.articles > 1
    assert str(held_there) == f"{held_there.articles} articles, 1 correction, 0 notes, 0 saved views"
    delete_corpus(root, "Port Saline")
    assert corpora(root) == [FIRST, "élection 2024"]
    assert [path.name for path in (root / "corpora").iterdir()] == ["élection 2024"]


@pytest.mark.parametrize(
    "name", ["", " ", ".", "..", "../up", "a/b", "a\\b", ".hidden", "x" * 41, "a\nb\x00", "main", "MAIN", "con:"]
)
def test_names_that_will_not_do(name: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        create_corpus(tmp_path, name)
    assert corpora(tmp_path) == [FIRST]


@pytest.mark.parametrize("name", ["Nobody", "..", "", "../corpora/A"])
def test_a_corpus_that_is_not_there(name: str, tmp_path: Path) -> None:
    create_corpus(tmp_path, "A")
    for act in (corpus_folder, delete_corpus):
        with pytest.raises(StoreError, match="no corpus called"):
            act(tmp_path, name)


def test_what_is_not_deleted(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="stays"):
        delete_corpus(tmp_path, FIRST)
    create_corpus(tmp_path, "A")
    with held(offer(corpus_folder(tmp_path, "A"), [("a.txt", b"x")]).folder), pytest.raises(StoreError, match="added"):
        delete_corpus(tmp_path, "A")

"""Articles of nearly the same text are linked both ways; those that share a part, or a subject, are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.duplicates import same_texts
from analysis.ingest import ingest
from tests.mixedtexts import RUSSIAN, WIRE, told

HALF = (*WIRE[:2], "The bakers of the town sold 900 loaves in the shape of a tube, said the guild, and gave 50 away.")
FILES = {
    "herald.txt": told(33, outlet="Coast Herald", lines=WIRE),
    "other.txt": told(4, outlet="Strait Radio"),
    "part.txt": told(5, outlet="Tunnel Notes", lines=HALF + ("Rain fell on the queue from six until eight.",) * 3),
    "russian.txt": RUSSIAN,
    "times.txt": told(34, outlet="Verania Times", lines=[line.replace("about 400", "some 420") for line in WIRE]),
    "wire.txt": told(33, outlet="Halmar Wire", lines=WIRE),
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("duplicates")
    for name, text in FILES.items():
        (folder / name).write_text(text)
    ingest([folder], folder / "store")
    return open_corpus(folder / "store")


def test_copies_are_linked_both_ways(corpus: Corpus) -> None:
    files = corpus.table("articles").set_index("article_id")["file"]
    found = same_texts(corpus)
    pairs = {(files[row.article_id], files[row.other]) for row in found.itertuples()}
    copies = ("herald.txt", "times.txt", "wire.txt")
    assert pairs == {(one, other) for one in copies for other in copies if one != other}
    assert found["share"].between(0.8, 1).all()
    assert list(found.columns) == ["article_id", "other", "outlet", "published", "title", "share"]
    assert set(found["outlet"]) == {"Coast Herald", "Halmar Wire", "Verania Times"}


def test_a_selection_still_sees_copies_outside_of_it(corpus: Corpus) -> None:
    found = same_texts(corpus, Selection(outlet=("Halmar Wire",)))
    assert sorted(found["outlet"]) == ["Coast Herald", "Verania Times"]
    assert found["article_id"].nunique() == 1


def test_a_corpus_without_copies(tiny_corpus: Corpus, tmp_path: Path) -> None:
    assert same_texts(tiny_corpus).empty
    assert same_texts(open_corpus(tmp_path)).empty

"""Passages are marked by their words, in one place of an article, and until the mark is undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus import open_corpus
from analysis.corrections.log import undo
from analysis.corrections.marking import mark_words, marked_passages
from analysis.errors import CorrectionError
from tests.corrections.texts import copy_of, row

BY = {"note": "compare with the transcript", "author": "Ida Moss"}
ARTICLE = "SELECT article_id, text FROM articles WHERE outlet = 'Harbour Post' OR text LIKE '%1,200 people%'"


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


@pytest.mark.parametrize("words", ["1,200 people watched", "  1,200\npeople \t watched "])
def test_words_are_marked_where_they_stand_however_they_are_spaced(words: str, store: Path) -> None:
    corpus = open_corpus(store)
    article = row(corpus, ARTICLE)
    mark_words(corpus, article["article_id"], words, **BY)
    [found] = marked_passages(corpus, [article["article_id"]])
    assert article["text"][found.start : found.end] == "1,200 people watched"
    assert (found.note, found.author) == (BY["note"], BY["author"])


@pytest.mark.parametrize(
    ("words", "why"),
    [("nobody wrote this", "do not stand"), ("", "do not stand"), (".*", "do not stand"), ("the", "places")],
)
def test_words_that_mark_no_single_place_are_refused(words: str, why: str, store: Path) -> None:
    corpus = open_corpus(store)
    with pytest.raises(CorrectionError, match=why):
        mark_words(corpus, row(corpus, ARTICLE)["article_id"], words, **BY)


def test_an_article_that_is_not_there_cannot_be_marked(store: Path) -> None:
    with pytest.raises(CorrectionError):
        mark_words(open_corpus(store), "nowhere", "words", **BY)


def test_a_mark_that_is_undone_is_gone(store: Path) -> None:
    corpus = open_corpus(store)
    article = row(corpus, ARTICLE)["article_id"]
    entry = mark_words(corpus, article, "1,200 people watched", **BY)
    assert marked_passages(corpus, ["another"]) == []
    undo(store, entry.number, author="Ida Moss", reason="")
    assert marked_passages(corpus, [article]) == []

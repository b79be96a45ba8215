from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus
from tests.pages.components import given, text_of
from tests.pages.running import FILTERS, run_page


@pytest.fixture
def articles(seed_corpus: Corpus) -> dict[str, str]:
    """Ids of the seeds by the number of their file."""
    rows = seed_corpus.ask("SELECT file, article_id FROM articles")
    return {str(file)[:3]: str(article) for file, article in zip(rows["file"], rows["article_id"], strict=True)}


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("compare", seed_store, monkeypatch, filters)


def test_it_begins_with_two_articles_that_contradict_each_other(
    seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch)
    read = given(page, "reader")[0]["articles"]
    assert len({article["outlet"] for article in read}) == 2
    assert given(page, "differences")[0]["items"][0]["verdict"] == "contradict"


@pytest.mark.parametrize("pair", list(combinations(("000", "001", "002", "003", "004"), 2)), ids="-".join)
def test_any_two_can_be_asked_for(
    pair: tuple[str, str], articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles[number] for number in pair]
    page = run_page("compare", seed_store, monkeypatch, {"articles": asked})
    assert page.multiselect(key="articles").value == asked
    assert len(given(page, "reader")[0]["articles"]) == 2


def test_four_stand_side_by_side_with_their_whole_texts(
    articles: dict[str, str], seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles[number] for number in ("000", "002", "003", "004")]
    page = run_page("compare", seed_store, monkeypatch, {"articles": asked})
    texts = seed_corpus.ask("SELECT article_id, text FROM articles").set_index("article_id")["text"]
    for article, shown in zip(asked, given(page, "reader")[0]["articles"], strict=True):
        words = text_of(shown).split()
        assert [word for word in str(texts[article]).split() if word not in "-•"] == [w for w in words if w not in "-•"]


def test_articles_that_are_not_there_are_left_out(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("compare", seed_store, monkeypatch, {"articles": ["nothing", "<b>"]})
    assert len(given(page, "reader")[0]["articles"]) == 2


def test_one_article_asks_for_another(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch)
    page.multiselect(key="articles").set_value([articles["000"]]).run()
    assert page.info[0].value == "Choose at least two articles to compare."


def test_each_layer_marked_is_in_the_legend(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch, {"articles": [articles["000"], articles["004"]]})
    reader = given(page, "reader")[0]
    marked = {mark[0] for article in reader["articles"] for mark in article["marks"]}
    assert marked == {layer for layer, _ in reader["layers"]}

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import Corpus
from tests.pages.components import given, text_of
from tests.pages.running import FILTERS, run_page

TEXTS = {"abreast": "Full texts"}


@pytest.fixture
def articles(seed_corpus: Corpus) -> dict[str, str]:
    """Ids of the seeds by the number of their file."""
    rows = seed_corpus.ask("SELECT file, article_id FROM articles")
    return {str(file)[:3]: str(article) for file, article in zip(rows["file"], rows["article_id"], strict=True)}


@pytest.mark.parametrize("shown", [{}, TEXTS], ids=["claims", "texts"])
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], shown: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("compare", seed_store, monkeypatch, {**filters, **shown})


def test_it_begins_with_two_articles_that_contradict_each_other(
    seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch)
    read = given(page, "abreast")[0]["articles"]
    assert len({article["outlet"] for article in read}) == 2
    assert given(page, "differences")[0]["items"][0]["verdict"] == "contradict"


@pytest.mark.parametrize("pair", list(combinations(("000", "001", "002", "003", "004"), 2)), ids="-".join)
def test_any_two_can_be_asked_for(
    pair: tuple[str, str], articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles[number] for number in pair]
    page = run_page("compare", seed_store, monkeypatch, {"articles": asked})
    assert page.multiselect(key="articles").value == asked
    assert len(given(page, "abreast")[0]["articles"]) == 2


def test_four_stand_side_by_side_with_their_whole_texts(
    articles: dict[str, str], seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles[number] for number in ("000", "002", "003", "004")]
    page = run_page("compare", seed_store, monkeypatch, {"articles": asked, **TEXTS})
    texts = seed_corpus.ask("SELECT article_id, text FROM articles").set_index("article_id")["text"]
    for article, shown in zip(asked, given(page, "reader")[0]["articles"], strict=True):
        words = text_of(shown).split()
        assert [word for word in str(texts[article]).split() if word not in "-•"] == [w for w in words if w not in "-•"]


def test_articles_that_are_not_there_are_left_out(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("compare", seed_store, monkeypatch, {"articles": ["nothing", "<b>"]})
    assert len(given(page, "abreast")[0]["articles"]) == 2


def test_one_article_asks_for_another(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch)
    page.multiselect(key="articles").set_value([articles["000"]]).run()
    assert page.info[0].value == "Choose at least two articles to compare."


def test_each_layer_marked_is_in_the_legend(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("compare", seed_store, monkeypatch, {"articles": [articles["000"], articles["004"]], **TEXTS})
    reader = given(page, "reader")[0]
    marked = {mark[0] for article in reader["articles"] for mark in article["marks"]}
    assert marked == {layer for layer, _ in reader["layers"]}


def abreast(page: AppTest) -> list[dict[str, Any]]:
    """The rows of the comparison on claims."""
    rows: list[dict[str, Any]] = given(page, "abreast")[0]["rows"]
    return rows


def test_a_row_has_a_cell_an_article_and_the_claim_marked(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles[number] for number in ("000", "001", "002", "004")]
    first = abreast(run_page("compare", seed_store, monkeypatch, {"articles": asked}))[0]
    assert (first["verdict"], first["kind"]) == ("contradict", "date")
    assert [len(cell) for cell in first["cells"]] == [1, 1, 0, 0]
    nation, unknown = first["cells"][0][0], first["cells"][1][0]
    assert (nation["values"], unknown["values"]) == (["Wednesday 3 September 2025"], ["Tuesday 2 September 2025"])
    assert [text for text, classes in nation["pieces"] if "Wednesday" in text and {"claim", "only"} <= set(classes)]
    assert [text for text, classes in unknown["pieces"] if "Tuesday" in text and {"claim", "only"} <= set(classes)]


def test_words_of_two_translations_are_told_apart(
    articles: dict[str, str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [articles["002"], articles["004"]]
    rows = abreast(run_page("compare", seed_store, monkeypatch, {"articles": asked}))
    trust = next(row for row in rows if row["kind"] == "quotation" and "trust" in row["topic"])
    only = [
        " ".join(text.strip() for text, classes in cell[0]["pieces"] if "only" in classes) for cell in trust["cells"]
    ]
    assert only == ["relationship", "ones alliance"]


@pytest.mark.parametrize(
    ("filters", "kinds", "verdicts"),
    [
        ({"claim-kind": "figure"}, {"figure"}, None),
        ({"claim-verdict": ["contradict", "compatible"]}, None, {"contradict", "compatible"}),
        ({"claim-kind": "date", "claim-verdict": "contradict"}, {"date"}, {"contradict"}),
    ],
    ids=["a kind", "two verdicts", "a kind and a verdict"],
)
def test_rows_are_filtered_by_the_address(
    filters: dict[str, Any],
    kinds: set[str] | None,
    verdicts: set[str] | None,
    articles: dict[str, str],
    seed_store: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = abreast(run_page("compare", seed_store, monkeypatch, {"articles": list(articles.values()), **filters}))
    assert kinds is None or {row["kind"] for row in rows} == kinds
    assert verdicts is None or {row["verdict"] for row in rows} == verdicts


def test_the_sentences_of_the_cells_are_whole(
    articles: dict[str, str], seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = set(seed_corpus.ask("SELECT text FROM sentences")["text"])
    for row in abreast(run_page("compare", seed_store, monkeypatch, {"articles": list(articles.values())})):
        for item in (item for cell in row["cells"] for item in cell):
            assert "".join(text for text, _ in item["pieces"]) in sentences

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus
from analysis.search import search
from tests.pages.components import given
from tests.pages.running import FILTERS, run_page


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("search", seed_store, monkeypatch, {**filters, "q": "Putin"})


def test_lines_are_those_of_the_analysis_and_lead_to_their_places(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = given(run_page("search", seed_store, monkeypatch, {"q": '"military parade"'}), "lines")[0]
    found = search(seed_corpus, '"military parade"')
    assert [(line["article"], line["at"]) for line in lines["items"]] == list(
        zip(found["article_id"], found["start"], strict=True)
    )
    assert {line["match"].lower() for line in lines["items"]} == {"military parade"}


def test_gaps_stand_where_the_sentence_has_them(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = given(run_page("search", seed_store, monkeypatch, {"q": '"Putin"'}), "lines")[0]["items"]
    assert {line["gap_right"] for line in lines if line["right"][:1] in (",", ".", "?")} == {False}
    assert {line["gap_right"] for line in lines if line["right"][:1].isalpha()} == {True}


def test_links_keep_the_filters(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("search", seed_store, monkeypatch, {"q": "troops", "leader": "Kim Jong Un", "since": "2025-09-03"})
    assert given(page, "lines")[0]["filters"] == [["leader", "Kim Jong Un"], ["since", "2025-09-03"]]


@pytest.mark.parametrize("query", ["xylophone", "<script>alert(1)</script>", "**", '"', "$x^2$", "a" * 500])
def test_nothing_found_is_one_sentence(query: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("search", seed_store, monkeypatch, {"q": query})
    assert "Nothing in this selection says" in str(page.info[0].value)


def test_without_a_query_it_says_what_to_type(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("search", seed_store, monkeypatch)
    assert any("Type words" in str(caption.value) for caption in page.caption)

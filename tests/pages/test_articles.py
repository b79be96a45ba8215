from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus
from tests.mixedtexts import WIRE, told
from tests.pages.components import given, text_of
from tests.pages.running import FILTERS, run_page


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("articles", seed_store, monkeypatch, filters)


def test_the_library_has_every_article_with_its_problems(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = run_page("articles", seed_store, monkeypatch).dataframe[0].value
    assert len(library) == 5
    assert sum("outlet not named" in problems for problems in library["problems"]) == 3
    assert list(library.loc[library["published_basis"] == "inferred", "problems"]) == ["date inferred"]


def test_an_article_opens_at_the_sentence_asked_for(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = seed_corpus.ask("SELECT * FROM sentences WHERE text LIKE '%fully%support%'").iloc[0]
    at = int(row["start"]) + 10
    page = run_page("articles", seed_store, monkeypatch, {"article": row["article_id"], "at": str(at)})
    article = given(page, "reader")[0]["articles"][0]
    here = [number for number, mark in enumerate(article["marks"]) if mark[0] == "here"]
    pieces = [piece for block in article["blocks"] for piece in block["pieces"]]
    assert "".join(text for text, marks in pieces if here[0] in marks) == row["text"]


@pytest.mark.parametrize("at", ["", "-1", "999999999", "x", "1e5", "²", "9" * 40])
def test_a_place_that_is_none_opens_the_article(
    at: str, seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = str(seed_corpus.ask("SELECT article_id FROM articles")["article_id"][0])
    page = run_page("articles", seed_store, monkeypatch, {"article": article, "at": at})
    assert "Putin" in text_of(given(page, "reader")[0]["articles"][0])


def test_an_unknown_article_is_one_sentence(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", seed_store, monkeypatch, {"article": "<b>no</b>"})
    assert page.warning[0].value == "The address asks for an article that is not in the library."


def test_an_article_outside_the_filters_says_so(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = str(seed_corpus.ask("SELECT article_id FROM articles WHERE outlet <> 'NationPress'")["article_id"][0])
    page = run_page("articles", seed_store, monkeypatch, {"article": other, "outlet": "NationPress"})
    assert any("does not pass the filters" in str(caption.value) for caption in page.caption)


HOSTILE = "Kim <img src=x onerror=alert(1)> said **no** :red[x] $y$ [a](javascript:b) 🎌 in Oslo on Monday."


def test_hostile_text_reaches_the_reader_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "hostile.txt").write_text(f"date 2025-05-02 {HOSTILE}\nThe minister left.\n", "utf-8")
    monkeypatch.setenv("PARALLAX_SEEDS", str(seeds))
    page = run_page("articles", tmp_path / "store", monkeypatch)
    assert HOSTILE in text_of(given(page, "reader")[0]["articles"][0])
    drawn = [str(found.value) for kind in ("markdown", "caption", "header", "subheader") for found in page.get(kind)]
    assert not any("<img" in text for text in drawn)


def test_articles_of_one_text_name_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name, outlet in (("a", "Coast Herald"), ("b", "Halmar Wire")):
        (seeds / f"{name}.txt").write_text(told(33, outlet=outlet, lines=WIRE), "utf-8")
    (seeds / "c.txt").write_text(told(4), "utf-8")
    monkeypatch.setenv("PARALLAX_SEEDS", str(seeds))
    page = run_page("articles", tmp_path / "store", monkeypatch)
    found = page.dataframe[0].value.set_index("file")["same_text_as"].to_dict()
    assert found == {"a.txt": "Halmar Wire · 13 Jun 2024", "b.txt": "Coast Herald · 13 Jun 2024", "c.txt": ""}

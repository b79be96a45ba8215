"""Several corpora on the pages: chosen, made, deleted, never mixed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpora import FIRST, corpora, create_corpus
from tests.pages.running import run_page


@pytest.fixture
def two(tiny_store: Path, seed_store: Path, tmp_path: Path) -> Path:
    """The tiny store, with the seeds as a corpus beside it."""
    root = tmp_path / "store"
    shutil.copytree(tiny_store, root)
    create_corpus(root, "Parade")
    shutil.copytree(seed_store, root / "corpora" / "Parade", dirs_exist_ok=True)
    return root


def articles(page: AppTest) -> str:
    return str(page.markdown[0].value)


def test_one_corpus_needs_no_choice(tiny_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("overview", tiny_store, monkeypatch)
    assert "corpus" not in [box.key for box in page.selectbox]


@pytest.mark.parametrize("name", ["overview", "search", "articles"])
def test_the_address_chooses_the_corpus(name: str, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page(name, two, monkeypatch, {"corpus": "Parade"})
    assert page.selectbox(key="corpus").value == "Parade"
    assert any("5 articles" in str(found.value) for found in page.markdown)
    page.selectbox(key="corpus").set_value(FIRST).run()
    assert not page.exception
    assert not any("5 articles" in str(found.value) for found in page.markdown)


def test_links_to_articles_keep_the_corpus(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("search", two, monkeypatch, {"corpus": "Parade", "words": "troops"})
    lists = [shown.proto.json for shown in page.get("bidi_component") if '"filters"' in shown.proto.json]
    assert lists
    assert all('["corpus", "Parade"]' in found or '["corpus","Parade"]' in found for found in lists)


def test_a_corpus_that_is_not_there_is_said(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("overview", two, monkeypatch, {"corpus": "../<b>"})
    assert "which is not here" in str(page.warning[0].value)
    assert "<b>" not in str(page.warning[0].value)


def test_a_corpus_is_made_empty_and_deleted_by_its_name(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", two, monkeypatch)
    page.text_input(key="corpus-name").set_value("Harbour")
    page.button(key="FormSubmitter:corpus-making-Create").click().run()
    assert not page.exception
    assert page.selectbox(key="corpus").value == "Harbour"
    assert "no articles in “Harbour” yet" in str(page.info[0].value)
    assert any("0 articles, 0 corrections" in str(found.value).replace("\\", "") for found in page.markdown)
    assert page.button(key="corpus-delete").disabled
    page.text_input(key="corpus-sure").set_value("Harbour").run()
    page.button(key="corpus-delete").click().run()
    assert not page.exception
    assert corpora(two) == [FIRST, "Parade"]
    assert page.selectbox(key="corpus").value == FIRST


@pytest.mark.parametrize("name", ["../up", "Parade", "PARADE", ""])
def test_a_name_that_will_not_do_is_one_sentence(name: str, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", two, monkeypatch)
    page.text_input(key="corpus-name").set_value(name)
    page.button(key="FormSubmitter:corpus-making-Create").click().run()
    assert not page.exception
    assert page.error
    assert corpora(two) == [FIRST, "Parade"]


def test_a_damaged_corpus_is_not_rebuilt_from_the_seeds(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    segment = next((two / "corpora" / "Parade" / "segments").iterdir())
    (segment / "articles.parquet").write_bytes(b"broken")
    page = run_page("overview", two, monkeypatch, {"corpus": "Parade"})
    assert "was damaged" in str(page.warning[0].value)
    assert "no articles in “Parade” yet" in str(page.info[0].value)

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.opening import is_begun
from tests.conftest import ROOT
from tests.pages.running import run_page

PAGES = ("overview", "compare", "search", "articles")


def shown(page: AppTest) -> str:
    """All sentences of notices on a page."""
    return " | ".join(str(found.value) for kind in ("info", "warning", "error") for found in page.get(kind))


@pytest.mark.parametrize("name", PAGES)
def test_a_missing_folder_of_seeds_is_one_sentence(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_SEEDS", str(tmp_path / "nowhere"))
    page = run_page(name, tmp_path / "store", monkeypatch)
    assert "There are no articles yet" in shown(page)
    assert "nowhere" in shown(page)


def test_unreadable_seeds_are_named_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "empty.txt").write_bytes(b"")
    monkeypatch.setenv("PARALLAX_SEEDS", str(seeds))
    page = run_page("overview", tmp_path / "store", monkeypatch)
    assert "nothing in" in shown(page)
    assert r"empty\.txt" in shown(page)


def test_the_first_start_reads_the_seeds_and_a_damaged_store_is_rebuilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds, store = tmp_path / "seeds", tmp_path / "store"
    seeds.mkdir()
    text = (
        "date 2025-05-02 President Ana Ruiz met President Ivo Novak in Lisbon on Thursday to sign a treaty on fish.\n"
    )
    (seeds / "treaty.txt").write_text(text, "utf-8")
    monkeypatch.setenv("PARALLAX_SEEDS", str(seeds))
    assert "1 article" in str(run_page("overview", store, monkeypatch).markdown[0].value)
    segment = next((store / "segments").iterdir())
    (segment / "articles.parquet").write_bytes(b"broken")
    is_begun.clear()  # as after some seconds
    page = run_page("overview", store, monkeypatch)
    assert "was damaged" in shown(page)
    assert "1 article" in str(page.markdown[0].value)
    assert list((store / "damaged").iterdir())


def test_a_store_that_cannot_be_mended_is_one_sentence(
    seed_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "store"
    shutil.copytree(seed_store, store)
    (next((store / "segments").iterdir()) / "segment.json").write_text("{", "utf-8")
    monkeypatch.setenv("PARALLAX_SEEDS", str(tmp_path / "nowhere"))
    page = run_page("search", store, monkeypatch)
    assert "The store cannot be used" in shown(page)


@pytest.mark.parametrize(
    "file",
    [
        "overview",
        "entities",
        "timeline",
        "attendance",
        "figures",
        "quotations",
        "sources",
        "compare",
        "search",
        "articles",
    ],
)
def test_every_page_opens_through_the_app(file: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_STORE", str(seed_store))
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    page.query_params["leader"] = "Kim Jong Un"
    page.switch_page(f"pages/{file}.py").run()
    assert not page.exception
    assert page.title[0].value == file.title()

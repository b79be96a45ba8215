"""Articles corrected, removed and restored from the library."""

from __future__ import annotations

import shutil
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import open_corpus
from analysis.corrections.library import remove_articles, removed_articles
from pages.parts.editing import changes
from tests.pages.running import run_page


@pytest.fixture
def folder(tiny_store: Path, tmp_path: Path) -> Path:
    found = tmp_path / "store"
    shutil.copytree(tiny_store, found)
    return found


def _page(folder: Path, count: int) -> AppTest:
    def script(folder: str, count: int) -> None:
        from analysis.corpus import open_corpus
        from pages.parts.editing import show_editing
        from pages.parts.library import library

        corpus = open_corpus(folder)
        show_editing(corpus, library(corpus).head(count))

    page = AppTest.from_function(script, kwargs={"folder": str(folder), "count": count}, default_timeout=60).run()
    assert not page.exception
    return page


def _field(page: AppTest, key: str) -> Any:
    return next(
        found for found in (*page.text_input, *page.checkbox, *page.date_input) if str(found.key).startswith(key)
    )


def _press(page: AppTest, words: str) -> AppTest:
    next(button for button in page.button if button.label == words).click().run()
    assert not page.exception
    return page


def _first(folder: Path) -> dict[str, Any]:
    return dict(open_corpus(folder).ask("SELECT * FROM articles ORDER BY published DESC, outlet, title").iloc[0])


def test_one_article_is_corrected(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[str] = []
    monkeypatch.setattr(import_module("pages.parts.editing"), "run_command", lambda *given: ran.append(given[0]))
    page = _page(folder, 1)
    _field(page, "author").set_value("Ida <b>Moss</b>")
    _field(page, "edit-outlet").set_value("Bay **Mail**")
    _field(page, "edit-reason").set_value("the imprint says so")
    _press(page, "Correct")
    assert (_first(folder)["outlet"], ran) == ("Bay **Mail**", [])
    _field(page, "edit-published").set_value(date(2024, 5, 9))
    _press(page, "Correct")
    assert (str(_first(folder)["published"].date()), _first(folder)["published_basis"]) == ("2024-05-09", "corrected")
    assert ran == ["annotate"]
    page = _page(folder, 1)
    _field(page, "author").set_value("Ida Moss")
    _field(page, "edit-undated").set_value(True)
    _press(page, "Correct")
    assert open_corpus(folder).ask("SELECT 1 FROM articles WHERE published IS NULL AND outlet LIKE 'Bay%'").size == 1


def test_nothing_happens_without_a_name(folder: Path) -> None:
    page = _page(folder, 1)
    _field(page, "edit-title").set_value("Another title")
    _press(page, "Correct")
    assert "signed" in str(page.warning[0].value)
    assert _field(page, "edit-title").value == "Another title"
    assert _first(folder)["title"] != "Another title"


def test_an_article_needs_a_title(folder: Path) -> None:
    page = _page(folder, 1)
    _field(page, "author").set_value("Ida Moss")
    _field(page, "edit-title").set_value(" ")
    _press(page, "Correct")
    assert "needs an outlet and a title" in str(page.error[0].value)


def test_several_are_removed_and_one_restored(folder: Path) -> None:
    before = open_corpus(folder).count()
    page = _page(folder, 2)
    _field(page, "author").set_value("Ida Moss")
    _press(page, "Remove")
    assert open_corpus(folder).count() == before - 2
    page = _page(folder, 0)
    gone = removed_articles(folder)[0].target["article_id"]
    _field(page, "author").set_value("Ida Moss")
    page.multiselect(key="restored").set_value([gone])
    _press(page, "Restore")
    assert open_corpus(folder).count() == before - 1


def test_an_emptied_corpus_can_be_filled_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    everything = list(open_corpus(folder).ask("SELECT article_id FROM articles")["article_id"])
    remove_articles(folder, everything, author="Ida Moss", reason="")
    page = run_page("articles", folder, monkeypatch)
    assert "There are no articles" in str(page.info[-1].value)
    assert page.multiselect(key="restored").options


@pytest.mark.parametrize(
    ("given", "row", "changed"),
    [
        ({"title": "Ferry", "url": ""}, {"title": "Ferry", "url": ""}, {}),
        ({"title": " Ferry ", "url": ""}, {"title": "Ferry", "url": "http://a.example"}, {"url": ""}),
        ({"outlet": "", "url": "http://b.example"}, {}, {"url": "http://b.example"}),
    ],
)
def test_changes_are_what_differs(given: dict[str, str], row: dict[str, str], changed: dict[str, str]) -> None:
    assert changes(given, row) == changed

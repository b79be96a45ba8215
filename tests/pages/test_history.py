from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import open_corpus
from analysis.corrections import deciding
from analysis.corrections.library import remove_articles
from analysis.corrections.log import entries, exported
from tests.corrections.texts import copy_of, rows
from tests.pages.running import run_page

HOSTILE = "<script>alert(1)</script> ![x](http://127.0.0.1/x) $a$ :red[x]"
TOM, TOMAS = "person-tom-reke", "person-tomas-reke"


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception, [shown.message for shown in page.exception]


def test_an_empty_history_says_where_corrections_are_made(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("history", store, monkeypatch)
    assert page.info[0].value.startswith("Nothing was corrected yet")


def test_the_log_is_listed_with_hostile_words_as_words(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deciding.merge(open_corpus(store), TOM, into=TOMAS, author=HOSTILE, reason=HOSTILE)
    page = run_page("history", store, monkeypatch)
    [row] = page.dataframe[0].value.to_dict("records")
    assert (row["author"], row["reason"], row["status"]) == (HOSTILE, HOSTILE, "in force")
    assert not [shown for shown in page.markdown if "<script>" in shown.value and "\\<script" not in shown.value]


def test_the_history_stands_when_every_article_is_removed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [str(row["article_id"]) for row in rows(store, "SELECT article_id FROM articles")]
    remove_articles(store, articles, author="Ida Moss")
    assert open_corpus(store).count() == 0
    page = run_page("history", store, monkeypatch)
    assert len(page.dataframe[0].value) == 2


def test_what_does_not_fit_is_announced(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deciding.merge(open_corpus(store), TOM, into=TOMAS, author="Ida Moss")
    articles = [str(row["article_id"]) for row in rows(store, "SELECT article_id FROM articles")]
    remove_articles(store, articles, author="Ida Moss")
    page = run_page("history", store, monkeypatch, {"status": "Do not fit"})
    assert page.warning[0].value.startswith("1 correction no longer fits")
    assert list(page.dataframe[0].value["number"]) == [1]
    assert exported(store).count("\n") == 3


def test_an_entity_is_renamed_on_its_page_and_the_chart_follows(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", store, monkeypatch)
    page.toggle(key="frequency-mentions-correct").set_value(True).run()
    next(found for found in page.get("button_group") if found.label == "What is wrong").set_value("Rename").run()
    next(found for found in page.text_input if found.label == "Its name").set_value("President Lind")
    _press(page, "Correct")
    assert [shown.value for shown in page.warning] == ["Corrections are signed: fill in your name first."]
    assert next(found for found in page.text_input if found.label == "Its name").value == "President Lind"
    next(found for found in page.text_input if found.label == "Your name").set_value("Ida Moss")
    _press(page, "Correct")
    assert [(entry.kind, entry.author) for entry in entries(store)] == [("rename", "Ida Moss")]
    assert rows(store, "SELECT 1 FROM entities WHERE name = 'President Lind'")


def test_an_entity_cannot_take_the_name_of_another_and_the_form_stays_filled(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("entities", store, monkeypatch)
    page.toggle(key="frequency-mentions-correct").set_value(True).run()
    next(found for found in page.get("button_group") if found.label == "What is wrong").set_value("Rename").run()
    next(found for found in page.text_input if found.label == "Its name").set_value("Petra Holm")
    next(found for found in page.text_input if found.label == "Your name").set_value("Ida Moss")
    _press(page, "Correct")
    assert "merge them" in page.error[0].value
    assert next(found for found in page.text_input if found.label == "Its name").value == "Petra Holm"
    assert entries(store) == []

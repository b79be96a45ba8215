"""Marking a passage on the Articles page, and notes where what they are pinned to is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.notes import notes, pin_note
from tests.corrections.texts import copy_of, rows
from tests.pages.running import run_page


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _marked(page: AppTest) -> list[str]:
    [reader] = [found.proto for found in page.get("bidi_component") if "reader" in found.proto.component_name]
    return [label for layer, _, label, _ in json.loads(reader.json)["articles"][0]["marks"] if layer == "marked"]


def _form(store: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> AppTest:
    article = rows(store, "SELECT article_id FROM articles WHERE text LIKE '%1,200 people%'")[0]["article_id"]
    page = run_page("articles", store, monkeypatch, {"article": article})
    page.toggle(key="marking").set_value(True).run()
    page.text_area(key=f"mark-words-{article}").set_value(words)
    page.text_input(key=f"mark-note-{article}").set_value("ask the port")
    page.text_input(key=f"mark-{article}-author").set_value("Ida Moss")
    return page.button(key=f"FormSubmitter:mark-{article}-Mark").click().run()


def test_a_passage_is_marked_and_stands_in_the_text(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _form(store, monkeypatch, "1,200 people watched the opening")
    assert not page.error
    assert _marked(page) == ["ask the port (Ida Moss)"]


def test_words_that_are_not_there_stay_in_the_form(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _form(store, monkeypatch, "nobody wrote this")
    assert "do not stand in the article" in page.error[0].value
    assert "nobody wrote this" in [area.value for area in page.text_area]
    assert _marked(page) == []


@pytest.mark.parametrize(
    ("page", "address"), [("articles", {}), ("entities", {}), ("sources", {"sources-part": "Who says what"})]
)
def test_a_note_is_pinned_where_its_thing_is_shown(
    page: str, address: dict[str, str], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = run_page(page, store, monkeypatch, address)
    toggle = next(found for found in shown.toggle if found.label == "Add a note")
    toggle.set_value(True).run()
    next(area for area in shown.text_area if area.label == "Note").set_value("Look again.")
    next(button for button in shown.button if button.label == "Pin the note").click().run()
    assert not shown.exception
    assert [note.text for note in notes(store)] == ["Look again."]
    assert "Look again." in [text.value for text in shown.text]


def test_a_note_on_an_article_stands_under_it_alone(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = [row["article_id"] for row in rows(store, "SELECT article_id FROM articles ORDER BY article_id")]
    pin_note(store, "Of this one.", kind="article", target=one, author="")
    for article, expected in ((one, True), (other, False)):
        page = run_page("articles", store, monkeypatch, {"article": article})
        assert ("Of this one." in [text.value for text in page.text]) is expected

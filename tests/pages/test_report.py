"""The page of reports: parts and files, saved views, notes."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.notes import notes, pin_note, save_view, saved_views
from analysis.report import FORMATS, PARTS
from tests.conftest import ROOT
from tests.pages.running import FILTERS, run_page

VIEWS, NOTES = {"report-part": "Saved views"}, {"report-part": "Notes"}
HOSTILE = "<img src=x onerror=alert(1)> **no** :red[x] $y$ [a](javascript:b)"


@pytest.fixture
def store(tiny_store: Path, tmp_path: Path) -> Path:
    """A store of the tiny corpus that a test may write into."""
    return Path(copytree(tiny_store, tmp_path / "store"))


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("report", seed_store, monkeypatch, filters)


def test_every_part_and_every_format_is_offered(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch)
    assert page.get("button_group")[0].proto.id
    assert [button.proto.id.rpartition("-")[2] for button in page.get("download_button")] == list(FORMATS)
    assert page.session_state["parts"] == list(PARTS)


def test_no_part_is_no_file(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch)
    page.session_state["parts"] = []
    page.run()
    assert not page.get("download_button")


def test_a_view_is_saved_with_the_filters_in_force(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch, {**VIEWS, "outlet": "Daily Lantern"})
    page.text_input(key="view-name").set_value("The lantern's days")
    page.selectbox(key="view-page").set_value("timeline")
    page.button(key="FormSubmitter:save-view-Save the view").click().run()
    assert [(view.name, view.address) for view in saved_views(store)] == [
        ("The lantern's days", "timeline?outlet=Daily+Lantern")
    ]
    assert [link.proto.url for link in page.get("link_button")] == ["timeline?outlet=Daily+Lantern"]


def test_a_view_is_saved_by_its_address(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch, VIEWS)
    page.text_input(key="view-name").set_value("Two abreast")
    page.text_input(key="view-address").set_value("http://localhost:8501/compare?articles=a&articles=b")
    page.button(key="FormSubmitter:save-view-Save the view").click().run()
    assert [view.address for view in saved_views(store)] == ["compare?articles=a&articles=b"]


def test_a_view_is_renamed_removed_and_brought_back(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_view(store, HOSTILE, page="entities", query="leader=Mara+Lind")
    page = run_page("report", store, monkeypatch, VIEWS)
    assert "**" not in page.get("link_button")[0].proto.label.replace(r"\*", "")
    page.text_input(key="name-1").set_value("Mara Lind")
    page.run()
    page.button(key="rename-1").click().run()
    assert [view.name for view in saved_views(store)] == ["Mara Lind"]
    page.button(key="remove-view-1").click().run()
    assert (saved_views(store), [view.name for view in saved_views(store, removed=True)]) == ([], ["Mara Lind"])
    page.button(key="restore-view-1").click().run()
    assert [view.name for view in saved_views(store)] == ["Mara Lind"]
    assert not page.exception


def test_a_note_is_pinned_changed_removed_and_brought_back(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch, NOTES)
    page.text_area(key="note-text").set_value("Ask the editor about the date.")
    page.text_input(key="note-author").set_value("Ines")
    page.button(key="FormSubmitter:note-Pin the note").click().run()
    assert [(note.kind, note.text, note.author) for note in notes(store)] == [
        ("article", "Ask the editor about the date.", "Ines")
    ]
    page.text_area(key="note-1-text").set_value("Asked: the date is right.")
    page.run()
    page.button(key="note-1-rewrite").click().run()
    assert notes(store)[0].text == "Asked: the date is right."
    page.button(key="note-1-remove").click().run()
    assert notes(store) == []
    page.button(key="restore-note-1").click().run()
    assert len(notes(store)) == 1
    assert not page.exception


@pytest.mark.parametrize("kind", ["entity", "fact group"])
def test_a_note_is_pinned_to_other_things(kind: str, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("report", store, monkeypatch, NOTES)
    page.session_state["pin"] = kind
    page.run()
    page.text_area(key="note-text").set_value("Look again.")
    page.button(key="FormSubmitter:note-Pin the note").click().run()
    assert [note.kind for note in notes(store)] == [kind]


def test_the_words_of_a_note_are_text(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = run_page("report", store, monkeypatch, NOTES).selectbox(key="pin-article").value
    pin_note(store, HOSTILE, kind="article", target=article, author=HOSTILE)
    page = run_page("report", store, monkeypatch, NOTES)
    assert HOSTILE in [shown.value for shown in page.text]
    assert all("<img" not in shown.value.replace(r"\<", "") for shown in page.caption)


def test_notes_at_their_place(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_STORE", str(store))
    pin_note(store, "Here.", kind="entity", target="person-mara-lind")
    pin_note(store, "Elsewhere.", kind="entity", target="person-tomas-reke")

    def page() -> None:
        from pages.parts.frame import open_page
        from pages.parts.noting import show_notes_on

        show_notes_on(open_page("Notes", about="At their place."), kind="entity", target="person-mara-lind", key="here")

    shown = AppTest.from_function(page, default_timeout=60).run()
    assert [text.value for text in shown.text] == ["Here."]
    shown.toggle(key="here-note-person-mara-lind-add").set_value(True).run()
    shown.text_area(key="here-note-person-mara-lind-text").set_value("And here.")
    shown.button(key="FormSubmitter:here-note-person-mara-lind-Pin the note").click().run()
    assert [text.value for text in shown.text] == ["Here.", "And here."]


def test_the_page_runs_through_the_app(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_STORE", str(store))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    app.switch_page("pages/report.py").run()
    assert not app.exception
    assert app.title[0].value == "Report"

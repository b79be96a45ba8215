"""What is offered to whom, and what is told of it: nothing that would be refused, and nothing that nobody sees."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corrections.log import entries
from analysis.errors import StoreError
from analysis.jobs.job import Job, jobs, offer
from analysis.jobs.job import write as write_state
from analysis.notes import notes, saved_views
from pages.parts.access import settings
from tests.conftest import ROOT
from tests.corrections.texts import copy_of
from tests.pages.running import run_page
from tests.pages.signedin import sign_in

TOGGLES: dict[str, tuple[str, dict[str, Any], str]] = {
    "entity": ("entities", {}, "Correct Mara Lind"),
    "figure": ("figures", {}, "Correct a figure"),
    "passage": ("articles", {}, "Mark a passage"),
    "speaker": ("quotations", {"quotations-part": "Who is quoted"}, "Correct a speaker"),
    "verdict": ("sources", {"sources-part": "Who says what"}, "Correct this verdict"),
}
"""For each sort of correction: page, address, and the toggle that offers it."""


@pytest.fixture
def store(annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    settings.cache_clear()
    found = copy_of(annotated, tmp_path)
    monkeypatch.setenv("PARALLAX_STORE", str(found))
    return found


@pytest.mark.parametrize(("role", "offered"), [("analyst", True), ("viewer", False)])
@pytest.mark.parametrize(("name", "address", "label"), TOGGLES.values(), ids=TOGGLES)
@pytest.mark.usefixtures("store")
def test_a_correction_is_offered_to_who_may_make_it(
    name: str, address: dict[str, str], label: str, role: str, *, offered: bool
) -> None:
    page = AppTest.from_file(ROOT / "pages" / f"{name}.py", default_timeout=60)
    for parameter, value in address.items():
        page.query_params[parameter] = value
    sign_in(page, role).run()
    assert not page.exception
    assert (label in [toggle.label for toggle in page.toggle]) is offered
    settings.cache_clear()


def _toasts(page: AppTest) -> list[str]:
    return [str(shown.value).replace("\\", "") for shown in page.toast]


def test_what_was_done_is_told_once_the_page_shows_it(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("figures", store, monkeypatch)
    next(found for found in page.toggle if found.label == "Correct a figure").set_value(True).run()
    next(found for found in page.number_input if found.label.startswith("Value")).set_value(1100.0)
    next(found for found in page.text_input if found.label == "Your name").set_value("Ida Moss")
    next(button for button in page.button if button.label == "Correct").click().run()
    assert len(entries(store)) == 1
    assert _toasts(page) == ["Corrected; it stands in the history."]
    page.run()
    assert _toasts(page) == []


def test_a_note_that_cannot_be_pinned_says_why_and_stays_in_the_form(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: Any, **__: Any) -> None:
        raise StoreError("the disk is full")

    page = run_page("articles", store, monkeypatch)
    next(found for found in page.toggle if found.label == "Add a note").set_value(True).run()
    area = next(found for found in page.text_area if found.label == "Note")
    area.set_value("Look again.")
    with monkeypatch.context() as full:
        full.setattr("pages.parts.noting.pin_note", refuses)
        next(button for button in page.button if button.label == "Pin the note").click().run()
    assert _toasts(page) == ["the disk is full"]
    assert page.text_area(key=str(area.key)).value == "Look again."
    next(button for button in page.button if button.label == "Pin the note").click().run()
    assert [note.text for note in notes(store)] == ["Look again."]
    assert page.text_area(key=str(area.key)).value == ""


def test_a_view_that_cannot_be_saved_says_why_and_stays_in_the_form(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("report", store, monkeypatch, {"report-part": "Saved views"})
    page.text_input(key="view-name").set_value("Quay")
    page.text_input(key="view-address").set_value("nowhere at all")
    page.button(key="FormSubmitter:save-view-Save the view").click().run()
    assert (len(_toasts(page)), saved_views(store)) == (1, [])
    assert page.text_input(key="view-name").value == "Quay"
    page.text_input(key="view-address").set_value("search?words=quay")
    page.button(key="FormSubmitter:save-view-Save the view").click().run()
    assert [view.address for view in saved_views(store)] == ["search?words=quay"]
    assert page.text_input(key="view-name").value == ""


def _table(store: Path) -> Job:
    """A table that was offered and waits for somebody to look at it."""
    offer(store, [("news.csv", b"head,body,when\nFerry sails,The ferry sailed at noon.,2024-05-02\n")])
    [job] = jobs(store)
    write_state(job.folder / "state.json", {"state": "preview", "total": 1})
    return job


@pytest.mark.parametrize("refused", [False, True])
def test_a_table_is_read_again_by_the_columns_chosen(
    store: Path, monkeypatch: pytest.MonkeyPatch, *, refused: bool
) -> None:
    def start(job: Job) -> None:
        if refused:
            raise StoreError("the disk is full")
        (job.folder / "started").touch()

    monkeypatch.setattr("pages.parts.mapping.start", start)
    job = _table(store)
    page = run_page("articles", store, monkeypatch)
    next(box for box in page.selectbox if box.label == "Title").set_value("when")
    next(button for button in page.button if button.label == "Read again").click().run()
    assert not page.exception
    assert job.inputs()[0].columns["title"] == "when"
    assert (job.folder / "started").exists() is not refused
    assert _toasts(page) == ["the disk is full"] * refused

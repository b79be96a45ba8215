"""Articles added on the page: offered, looked at, kept; and what a hostile one may do meanwhile (nothing)."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.errors import StoreError
from analysis.fetching import SETTING
from analysis.jobs.job import Job, State, job_in, jobs, keep, offer
from analysis.jobs.run import run
from pages.parts.adding import progress_words
from pages.parts.drafting import edits, preview_table
from tests.pages.running import run_page

TEXT = "date 2024-05-02 Ferry <b>repaired</b> ![x](http://press.example/x.png) at Port Saline.\nIt sails on Monday."


def _read(page: AppTest) -> AppTest:
    page.text_area(key="text").set_value(TEXT)
    page.button(key="read-text").click().run()
    assert not page.exception
    return page


def _drawn(page: AppTest) -> str:
    kinds = ("markdown", "caption", "header", "subheader", "info", "warning", "error", "success")
    return " | ".join(str(found.value) for kind in kinds for found in page.get(kind))


def test_a_pasted_text_is_looked_at_and_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _read(run_page("articles", folder, monkeypatch))
    before = len(page.dataframe[-1].value)
    (job,) = jobs(folder)
    assert job.state == "preview"
    assert [head.value for head in page.subheader if "understood" in head.value]
    page.button(key=f"keep-{job.number}").click().run()
    assert not page.exception
    assert "1 article added" in _drawn(page)
    assert len(page.dataframe[-1].value) == before + 1
    assert "<b>" not in _drawn(page)
    page.button(key=f"discard-{job.number}").click().run()
    assert jobs(folder) == []


def test_files_are_read_once_they_have_arrived(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", folder, monkeypatch)
    assert page.button(key="read-files").disabled
    page.file_uploader[0].upload("ferry.txt", TEXT.encode(), "text/plain").run()
    page.button(key="read-files").click().run()
    assert not page.exception
    assert [job.state for job in jobs(folder)] == ["preview"]
    assert page.button(key="read-files").disabled


def test_what_could_not_be_begun_stays_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> Job:
        raise StoreError("the disk is full")

    monkeypatch.setattr("pages.parts.adding.offer", fail)
    page = _read(run_page("articles", folder, monkeypatch))
    assert page.text_area(key="text").value == TEXT
    assert [shown.value for shown in page.toast] == ["the disk is full"]
    assert not jobs(folder)


def test_what_is_known_already_is_not_kept_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _read(run_page("articles", folder, monkeypatch))
    page.button(key="keep-000001").click().run()
    page = _read(page)
    assert page.button(key="keep-000002").disabled


def test_what_cannot_be_read_is_named_and_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(offer(folder, [("<img>.txt", b"")]).folder)
    page = run_page("articles", folder, monkeypatch)
    assert "1 could not be read" in _drawn(page)
    assert "<img>" not in _drawn(page)
    page.button(key="retry-000001").click().run()
    assert not page.exception
    assert [job.number for job in jobs(folder)] == ["000001", "000002"]


def test_what_was_read_last_stands_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("first.txt", "second.txt"):
        run(offer(folder, [(name, b"")]).folder)
    page = run_page("articles", folder, monkeypatch)
    buttons = [str(button.key) for button in page.button]
    assert buttons.index("discard-000002") < buttons.index("discard-000001")


@pytest.mark.parametrize(
    ("state", "says"),
    [("cancelled", "Cancelled"), ("annotating", "Interrupted"), ("failed", r"no room \<left\>")],
)
def test_a_job_that_stopped_is_taken_up_again(
    state: str, says: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = offer(folder, [("ferry.txt", TEXT.encode())])
    run(found.folder)
    keep(found, {article["article_id"]: {} for article in found.articles()})
    content = (found.folder / "state.json").read_text().replace('"annotating"', f'"{state}"')
    (found.folder / "state.json").write_text(content.replace('"reason": ""', '"reason": "no room <left>"'))
    page = run_page("articles", folder, monkeypatch)
    assert says in _drawn(page).replace("\u2060", "")
    page.button(key="resume-000001").click().run()
    assert not page.exception
    assert job_in(found.folder).state == "done"


def test_no_address_is_asked_for_where_fetching_is_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "addresses" in [area.key for area in run_page("articles", folder, monkeypatch).text_area]
    monkeypatch.setenv(SETTING, "off")
    page = run_page("articles", folder, monkeypatch)
    assert "addresses" not in [area.key for area in page.text_area]
    assert "switched off" in _drawn(page)


def test_an_address_becomes_a_job(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", folder, monkeypatch)
    page.text_area(key="addresses").set_value("http://127.0.0.1:9/a\nfile:///etc/hosts")
    page.button(key="fetch").click().run()
    assert not page.exception
    reasons = [failure.reason for failure in jobs(folder)[0].progress.unreadable]
    assert "public internet" in reasons[0]
    assert "only addresses that begin with" in reasons[1]


ROW = {
    "article_id": "a1",
    "title": "Ferry",
    "outlet": "Saline Post",
    "published": "2024-05-02",
    "url": "",
    "known": False,
}
NEXT = ROW | {"article_id": "b2", "known": True, "published": None, "problems": "undated"}


def test_edits_are_what_was_changed_of_what_is_kept() -> None:
    before = preview_table([ROW | {"problems": ""}, NEXT])
    assert list(before["keep"]) == [True, False]
    assert list(before["problems"]) == ["", "known already; undated"]
    after = before.copy()
    assert edits(before, after) == {"a1": {}}
    after.loc[1, ["keep", "published"]] = [True, pd.Timestamp(2024, 5, 9)]
    after.loc[0, ["outlet", "published"]] = ["Bay Mail", pd.NaT]
    assert edits(before, after) == {"a1": {"outlet": "Bay Mail", "published": None}, "b2": {"published": "2024-05-09"}}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State("reading"), "Reading …"),
        (State("reading", 3, 1200), "Reading: 3 of 1,200"),
        (State("annotating", 0, 40), "0 of 40 articles annotated"),
        (State("annotating", 10, 40, 5.0), "10 of 40 articles annotated · 2.0 a second · 15 s left"),
        (State("annotating", 40, 40, 20.0), "40 of 40 articles annotated · now compared with the others"),
        (State("annotating", 10, 4000, 10.0), "10 of 4,000 articles annotated · 1.0 a second · 66 min left"),
    ],
)
def test_progress_in_words(state: State, words: str, tmp_path: Path) -> None:
    assert progress_words(Job(tmp_path, state, is_alive=True)) == words

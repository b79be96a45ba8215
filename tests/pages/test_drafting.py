"""What is typed into a preview is there again after the browser's page is gone; what was removed comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import open_corpus
from analysis.corrections.history import corrections
from analysis.corrections.library import remove_articles
from analysis.jobs.job import Job, job_in, jobs, offer, save_draft
from analysis.jobs.run import run
from pages.parts.adding import _keep_as_edited
from pages.parts.drafting import drafted, preview_table, remember, typed
from tests.pages.running import run_page

TEXT = "date 2024-05-02 The old ferry was repaired at Port Saline.\nIt sails on Monday, said the owner."
OTHER = "date 2024-05-03 A crane fell at Port Saline.\nNobody was hurt, said the harbour master."


def _previewed(folder: Path) -> Job:
    found = offer(folder, [("ferry.txt", TEXT.encode()), ("crane.txt", OTHER.encode())])
    assert run(found.folder)
    return job_in(found.folder)


def _shown(page: AppTest) -> pd.DataFrame:
    """The preview as the browser gets it."""
    tables = [table.value for table in page.dataframe if "keep" in table.value.columns]
    assert len(tables) == 1
    return tables[0].set_index("file")


def test_what_was_typed_is_there_again_and_goes_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _previewed(folder)
    ids = {each["file"]: each["article_id"] for each in found.articles()}
    typed: dict[str, dict[str, Any]] = {
        ids["ferry.txt"]: {"title": "The *ferry*", "outlet": "Saline Post", "published": "2024-05-01"},
        ids["crane.txt"]: {"keep": False, "published": None},
    }
    save_draft(found, typed)
    page = run_page("articles", folder, monkeypatch)
    shown = _shown(page)
    assert list(shown.loc["ferry.txt", ["title", "outlet"]]) == ["The *ferry*", "Saline Post"]
    assert str(shown.loc["ferry.txt", "published"])[:10] == "2024-05-01"
    assert pd.isna(shown.loc["crane.txt", "published"])
    assert list(shown["keep"]) == [each["file"] == "ferry.txt" for each in found.articles()]
    assert found.draft() == typed
    page.button(key=f"keep-{found.number}").click().run()
    assert not page.exception
    rows = open_corpus(folder).table("articles").set_index("file")
    assert "crane.txt" not in rows.index
    assert list(rows.loc["ferry.txt", ["title", "outlet", "published_basis"]]) == [
        "The *ferry*", "Saline Post", "corrected",
    ]  # fmt: skip


def test_what_is_typed_is_kept_once_and_forgotten_when_taken_back(folder: Path) -> None:
    found = _previewed(folder)
    before = preview_table(found.articles())
    after = before.copy()
    after.loc[0, "outlet"] = "Bay Mail"
    after.loc[1, "keep"] = False
    remember(found, before, after)
    ids = list(before["article_id"])
    assert found.draft() == {ids[0]: {"outlet": "Bay Mail"}, ids[1]: {"keep": False}}
    written = (found.folder / "draft.json").stat().st_mtime_ns
    remember(found, before, after)
    assert (found.folder / "draft.json").stat().st_mtime_ns == written
    remember(found, before, before)
    assert found.draft() == {}


def test_a_table_does_not_change_under_the_one_who_types(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _previewed(folder)
    before = preview_table(found.articles())
    state: dict[str, Any] = {}
    monkeypatch.setattr("streamlit.session_state", state)
    first = drafted(found, before)
    save_draft(found, {before["article_id"][0]: {"title": "Typed just now"}})
    assert drafted(found, before).equals(first)
    state.clear()
    assert drafted(found, before)["title"][0] == "Typed just now"


def test_what_stands_in_the_editor_at_the_click_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _previewed(folder)
    first, second = found.articles()
    rows = {0: {"outlet": "Bay Mail", "published": "2024-04-30"}, 1: {"keep": False}}
    monkeypatch.setattr("streamlit.session_state", {"preview": {"edited_rows": rows}})
    ran: list[dict[str, Any]] = []
    monkeypatch.setattr("pages.parts.adding._keep", lambda _job, given: ran.append(given))
    _keep_as_edited(found, "preview")
    assert ran == [{first["article_id"]: {"outlet": "Bay Mail", "published": "2024-04-30"}}]
    assert second["article_id"] != first["article_id"]
    undated = typed(preview_table([first]), {"edited_rows": {"0": {"published": None}}})
    assert pd.isna(undated["published"][0])


def test_a_file_added_again_after_it_was_removed_is_restored(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", folder, monkeypatch)
    _previewed(folder)
    page.run()
    page.button(key="keep-000001").click().run()
    ids = open_corpus(folder).table("articles").set_index("file")["article_id"]
    remove_articles(folder, [str(ids["ferry.txt"])], author="Ida Moss")
    assert "ferry.txt" not in set(open_corpus(folder).table("articles")["file"])
    found = _previewed(folder)
    page.run()
    shown = _shown(page)
    assert shown.loc["ferry.txt", "problems"].startswith("removed; keeping restores it")
    assert shown.loc["crane.txt", "problems"].startswith("known already")
    assert list(shown["keep"]) == [each["file"] == "ferry.txt" for each in found.articles()]
    page.button(key=f"keep-{found.number}").click().run()
    assert not page.exception
    assert "ferry.txt" in set(open_corpus(folder).table("articles")["file"])
    assert "0 articles added, 1 known already, 1 of them restored." in [str(each.value) for each in page.success]
    log = corrections(open_corpus(folder))
    assert list(log["kind"])[:2] == ["undo", "remove"]
    assert log["reason"].iloc[0] == "added again"
    assert len(jobs(folder)) == 2

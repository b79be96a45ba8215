"""The library as an analyst uses it: a corpus of its own, files looked at and kept, and everything deleted again."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.safety.looking import settled

TEXT = """date 2024-05-02 Ferry **repaired** <b>at last</b>
The ferry of Port Saline was repaired on Monday, said the harbour master.
"""


def _create(page: Page, name: str) -> None:
    """A corpus made, once the page is drawn: on a busy machine a click before that was lost."""
    settled(page)
    page.locator("summary", has_text="Corpora").click()
    page.get_by_label("Name of a new corpus").fill(name)
    page.get_by_role("button", name="Create").click()


def test_a_corpus_is_made_filled_and_deleted(page: Page, dashboard: str, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    (tmp_path / "empty.txt").touch()
    page.goto(f"{dashboard}/articles")
    expect(page.get_by_text("How this is computed, and its limits")).to_be_visible()
    _create(page, "Harbour")
    expect(page.get_by_text("There are no articles in “Harbour” yet.")).to_be_visible()
    expect(page).to_have_url(f"{dashboard}/articles?corpus=Harbour")
    _add(page, [tmp_path / "ferry.txt", tmp_path / "empty.txt"])
    expect(page.get_by_text("1 article", exact=True)).to_be_visible()
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_text("1 article added.")).to_have_count(0)
    _delete(page)
    expect(page.get_by_text("5 articles", exact=True)).to_be_visible()


def _add(page: Page, files: list[Path]) -> None:
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_role("button", name="Read 2 files").click()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    expect(page.get_by_text("1 could not be read")).to_be_visible()
    page.get_by_role("button", name="Keep 1 article").click()
    expect(page.get_by_text("1 article added.")).to_be_visible()


def _delete(page: Page) -> None:
    sure = page.get_by_label("Its name, to confirm")
    expect(sure).to_have_count(1)
    if not sure.is_visible():
        page.locator("summary", has_text="Corpora").click()
    expect(page.get_by_text("Deleting “Harbour” deletes 1 article")).to_be_visible()
    sure.fill("Harbour")
    sure.press("Enter")
    page.get_by_role("button", name="Delete", exact=True).click()


def test_a_preview_outlives_the_page(page: Page, dashboard: str, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    page.goto(f"{dashboard}/articles")
    expect(page.get_by_text("How this is computed, and its limits")).to_be_visible()
    _create(page, "Quay")
    expect(page.get_by_text("There are no articles in “Quay” yet.")).to_be_visible()
    page.locator("input[type=file]").set_input_files([tmp_path / "ferry.txt"])
    page.get_by_role("button", name="Read 1 file").click()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    page.get_by_role("button", name="Keep 1 article").click()
    expect(page.get_by_text("1 article added.")).to_be_visible()

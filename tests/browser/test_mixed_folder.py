"""A new user's first sitting: fifty files of every format dragged in at once, ten of them broken."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.mixedfolder import BROKEN, READABLE, write_folder


def test_fifty_files_are_in_within_one_sitting(page: Page, dashboard: str, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "coverage", READABLE | BROKEN)
    page.goto(f"{dashboard}/articles")
    expect(page.get_by_text("How this is computed, and its limits")).to_be_visible()
    page.locator("summary", has_text="Corpora").click()
    page.get_by_label("Name of a new corpus").fill("Tunnel")
    page.get_by_role("button", name="Create").click()
    expect(page).to_have_url(f"{dashboard}/articles?corpus=Tunnel")
    page.locator("input[type=file]").set_input_files([path for path in sorted(folder.rglob("*")) if path.is_file()])
    page.get_by_role("button", name="Read 50 files").click()
    expect(page.get_by_role("heading", name="What was understood")).to_be_visible()
    expect(page.get_by_text("10 could not be read")).to_be_visible()
    page.get_by_role("button", name="Keep 44 articles").click()
    expect(page.get_by_text("44 articles added, 1 known already.")).to_be_visible()
    expect(page.get_by_text("44 articles", exact=True)).to_be_visible()
    page.get_by_role("button", name="Dismiss").click()
    expect(page.get_by_text("Could not be read: 10")).to_be_visible()

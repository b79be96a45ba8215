"""The dashboard as its user meets it: opened, filtered, read side by side, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
from playwright.sync_api import Page, expect

CHART = ".st-key-frequency .js-plotly-plot"
PAGES = ("Overview", "Entities", "Timeline", "Attendance", "Sources", "Compare", "Search", "Articles")


def choose(page: Page, field: str, name: str) -> None:
    """Choose a name in a filter of the sidebar."""
    page.locator(f".st-key-{field} input").click()
    page.get_by_role("option", name=name).click()
    page.keyboard.press("Escape")


def test_every_page_opens_without_an_error(page: Page, dashboard: str) -> None:
    page.goto(dashboard)
    for title in PAGES:
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=title).click()
        expect(page.get_by_role("heading", name=title, exact=True, level=1)).to_be_visible()
        expect(page.get_by_text("How this is computed, and its limits")).to_be_visible()
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.get_by_test_id("stAlert")).to_have_count(0)


def test_a_leader_filter_changes_the_chart_and_the_address(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/entities")
    chart = page.locator(CHART).last
    expect(chart).to_contain_text("no filters")
    expect(chart).to_contain_text("Emomali Rahmon")
    choose(page, "leader", "Alexander Lukashenko")
    expect(chart).to_contain_text("filters: leader: Alexander Lukashenko")
    expect(chart).to_contain_text("2 articles")
    expect(chart).not_to_contain_text("Emomali Rahmon")
    expect(page).to_have_url(f"{dashboard}/entities?leader=Alexander+Lukashenko")


def test_a_bar_leads_to_its_sentences_and_they_to_the_article(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/entities?leader=Alexander+Lukashenko")
    expect(page.locator(CHART).last).to_contain_text("Masoud Pezeshkian")
    page.locator(CHART).last.locator(".bars path").first.click(force=True)
    link = page.locator(".st-key-frequency-mentions a").first
    expect(link).to_be_visible()
    address = link.get_attribute("href") or ""
    assert "article=" in address
    page.goto(f"{dashboard}/{address.lstrip('/')}" if not address.startswith("http") else address)
    expect(page.locator(".st-key-reader .here").first).to_be_visible()


def test_two_articles_stand_side_by_side(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/compare?abreast=Full+texts")
    reader = page.locator(".st-key-reader")
    expect(reader.get_by_text("Seoul, Sep 3 (NationPress)")).to_be_visible()
    columns = reader.locator("article")
    expect(columns).to_have_count(2)
    expect(page.locator(".st-key-differences")).to_contain_text("cannot both be the day of one event")
    left, right = columns.nth(0).bounding_box(), columns.nth(1).bounding_box()
    assert left and right
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_keys_go_from_difference_to_difference_and_are_not_taken_from_a_text(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/compare")
    claims = page.locator(".st-key-claims")
    expect(claims.get_by_text("Tuesday 2 September 2025", exact=True)).to_be_visible()
    choose(page, "articles", "Unknown (002)")
    expect(claims.get_by_role("columnheader", name="Unknown (002)")).to_be_visible()
    claims.get_by_role("button", name="Next").click()
    expect(claims.locator("tr.contradict").first).to_be_focused()
    page.keyboard.press("n")
    expect(claims.locator("tr.contradict").first).not_to_be_focused()
    expect(claims.get_by_role("status")).to_contain_text("2 of")
    page.keyboard.press("p")
    expect(claims.locator("tr.contradict").first).to_be_focused()
    words = page.get_by_label("Words", exact=True)
    words.press_sequentially("npn")
    expect(words).to_have_value("npn")
    expect(claims.get_by_role("status")).to_contain_text("1 of")


def test_a_difference_comes_into_view_in_both_texts(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/compare?abreast=Full+texts")
    reader = page.locator(".st-key-reader")
    reader.get_by_role("button", name="Next").click()
    for told in (("First meeting", "first time"), ("Wednesday", "Tuesday")):
        for column, words in enumerate(told):
            lit = reader.locator("article").nth(column).locator(".lit")
            expect(lit.filter(has_text=words).first).to_be_in_viewport()
        reader.get_by_role("button", name="Next").click()
    reader.get_by_role("button", name="Facts told by several").click()
    expect(reader.get_by_role("button", name="Facts told by several")).to_have_attribute("aria-pressed", "false")


def test_a_table_is_saved_in_every_format(page: Page, dashboard: str, tmp_path: Path) -> None:
    page.goto(f"{dashboard}/articles")
    readers: dict[str, tuple[str, Callable[[Path], pd.DataFrame]]] = {
        "csv": ("CSV", pd.read_csv),
        "json": ("JSON", pd.read_json),
        "parquet": ("Parquet", pd.read_parquet),
        "xlsx": ("Excel (XLSX)", pd.read_excel),
    }
    for name, (label, read) in readers.items():
        page.get_by_role("button", name="Download table").first.click()
        with page.expect_download() as download:
            page.get_by_role("button", name=label, exact=True).click()
        page.keyboard.press("Escape")
        saved = tmp_path / download.value.suggested_filename
        download.value.save_as(saved)
        assert saved.name == f"parallax-articles.{name}"
        assert set(read(saved)["outlet"]) == {"NationPress", "Unknown (001)", "Unknown (002)", "Unknown (003)"}


def test_a_chart_is_saved_as_a_picture_and_as_a_page(page: Page, dashboard: str, tmp_path: Path) -> None:
    page.goto(f"{dashboard}/entities?leader=Xi+Jinping")
    expect(page.locator(CHART).last).to_contain_text("filters: leader: Xi Jinping")
    files = {}
    for name in ("SVG", "PNG", "Interactive page (HTML)"):
        page.get_by_role("button", name="Download chart").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=name, exact=True).click()
        files[name] = tmp_path / download.value.suggested_filename
        download.value.save_as(files[name])
        page.keyboard.press("Escape")
    words = " ".join(ElementTree.fromstring(files["SVG"].read_text("utf-8")).itertext())  # noqa: S314 (our own file)
    for told in ("How often each is named", "5 articles", "leader: Xi Jinping", "NationPress", "Vladimir Putin"):
        assert told in words
    assert files["PNG"].read_bytes().startswith(b"\x89PNG")
    assert "src=" not in files["Interactive page (HTML)"].read_text("utf-8").split("<body>")[0]


def test_a_selection_of_nothing_says_so_and_is_cleared(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/timeline?words=zebra")
    expect(page.get_by_text("No article passes these filters.")).to_be_visible()
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page).to_have_url(f"{dashboard}/timeline")


def test_an_unknown_filter_value_is_named_and_ignored(page: Page, dashboard: str) -> None:
    page.goto(f"{dashboard}/entities?outlet=Nobody+Times")
    expect(page.get_by_text("Nobody Times")).to_be_visible()
    expect(page.locator(CHART).last).to_contain_text("no filters")

"""A real browser on every page and export of a hostile corpus: nothing runs, loads or is styled; texts are shown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from analysis.corpus import open_corpus
from tests.browser.server import PATIENCE
from tests.safety.hostiletexts import payloads
from tests.safety.looking import PAGES, SHOWN, hurt, settled, shown
from tests.safety.serving import Canary

NOTHING_HOSTILE = ("history", "report")
"""Pages that show nothing of the corpus by themselves."""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser whose tabs fetch the dashboard's own scripts once."""
    opened = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    opened.set_default_timeout(PATIENCE * 1000)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def _nothing_is_asked_for(canary: Canary) -> Iterator[None]:
    """The canary has been asked for nothing in the end."""
    asked = len(canary.asked)
    yield
    assert canary.asked[asked:] == []


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh tab that tells of dialogs."""
    opened = context.new_page()
    opened.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    yield opened
    opened.close()


def _later(page: Page) -> Iterator[str]:
    """The words of a page as its components come to be drawn."""
    for _ in range(120):
        page.wait_for_timeout(500)
        yield shown(page)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_texts_and_nothing_else(page: Page, dashboard: str, canary: Canary, name: str) -> None:
    page.goto(f"{dashboard}/{'' if name == 'overview' else name}")
    settled(page)
    found = [shown(page)]
    assert hurt(page, canary.address) == []
    for tab in page.get_by_role("tab").all():
        tab.click()
        settled(page)
        found.append(shown(page))
        assert hurt(page, canary.address) == [], tab.text_content()
        for point in page.locator(".js-plotly-plot .points path, .js-plotly-plot .bars path").all()[:3]:
            if point.is_visible():
                point.hover(force=True)
                page.wait_for_timeout(100)
                assert hurt(page, canary.address) == []
    for field in ("outlet", "leader"):
        if page.locator(f".st-key-{field} input").count():
            page.locator(f".st-key-{field} input").click()
            expect(page.get_by_role("option").first).to_be_visible()
            found.append(shown(page))
            assert hurt(page, canary.address) == []
            page.keyboard.press("Escape")
    assert name in NOTHING_HOSTILE or any(words in text for text in chain(found, _later(page)) for words in SHOWN)


def test_the_reader_shows_the_text_as_it_is_stored(page: Page, dashboard: str, canary: Canary, hostile: Path) -> None:
    page.goto(f"{dashboard}/compare?abreast=Full+texts")
    settled(page)
    expect(page.locator(".st-key-reader article")).to_have_count(2)
    words = " ".join(page.locator(".st-key-reader article").all_text_contents())
    words = " ".join(words.split())
    articles = open_corpus(hostile).table("articles").set_index("article_id")["text"]
    lines = [line for name in ("bridge", "lantern") for line in articles[name].split("\n") if line.strip()]
    unseen = [line for line in lines if " ".join(line.split()) not in words]
    assert unseen == []
    assert hurt(page, canary.address) == []


def test_every_payload_is_in_the_corpus(canary: Canary, hostile: Path) -> None:
    corpus = open_corpus(hostile)
    tables = ("articles", "entities", "gatherings", "facts", "attendance", "stories", "sentences")
    everything = "".join(corpus.table(name).to_csv(quotechar="\x01") for name in tables)
    assert [words for words in payloads(canary.address) if words not in everything] == []


def test_a_saved_chart_runs_nothing(page: Page, dashboard: str, canary: Canary, tmp_path: Path) -> None:
    page.goto(f"{dashboard}/entities")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    settled(page)
    for label in ("Interactive page (HTML)", "SVG"):
        page.get_by_role("button", name="Download chart").first.click()
        with page.expect_download() as download:
            page.get_by_role("button", name=label, exact=True).first.click()
        saved = tmp_path / download.value.suggested_filename
        download.value.save_as(saved)
        page.keyboard.press("Escape")
        _open(page.context, saved, canary)


def test_a_report_runs_nothing(context: BrowserContext, canary: Canary, hostile: Path, tmp_path: Path) -> None:
    from analysis.report import PARTS, built, write_report
    from pages.parts.figures.reporting import MAKERS

    corpus = open_corpus(hostile)
    report = built(corpus, parts=list(PARTS), title=payloads(canary.address)[1])
    write_report(report, tmp_path / "report.html", "html", makers=MAKERS)
    _open(context, tmp_path / "report.html", canary)


def _open(context: BrowserContext, file: Path, canary: Canary) -> None:
    """Open a saved file as its reader would, and look."""
    saved = context.new_page()
    saved.goto(file.as_uri())
    saved.wait_for_timeout(1_000)
    assert hurt(saved, canary.address) == []
    saved.close()

"""A report in a real browser, its every text hostile: nothing runs, nothing is fetched, the text stands as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from analysis.report import report_bytes
from analysis.report.typeface import writable
from pages.parts.figures.reporting import MAKERS
from tests.report.samples import HOSTILE, report_of


@pytest.mark.parametrize("width", [390, 1440])
def test_a_hostile_report_only_shows_its_text(browser: Browser, tmp_path: Path, width: int) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(report_bytes(report_of(HOSTILE), "html", makers=MAKERS))
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked: list[str] = []
    ran: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_function("document.querySelectorAll('.js-plotly-plot .main-svg').length >= 2")
    assert [url for url in asked if not url.startswith(("data:", "blob:"))] == [file.as_uri()]
    assert (ran, told) == ([], [])
    # The page writes a control character as a space, of which a line of text shows one.
    shown = " ".join(writable(HOSTILE).split())
    assert page.locator("h1").inner_text() == shown
    assert page.locator("main p").first.inner_text() == shown
    assert page.locator("td").first.inner_text() == shown
    assert page.locator("main img, main a, main iframe").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()

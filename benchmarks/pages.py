"""How fast the dashboard answers: `python -m benchmarks.pages`, `python -m benchmarks.pages --articles 5000`.

Prints medians on the seeds: start to first page (with an empty store, so that the seeds are read, and with a full one),
a click on a filter to the repainted chart, and the time the server takes to run each page: for the first time on an
open corpus, when nothing is at hand, and again. The first two are measured in a headless Chromium, which has to be
installed; without one they are left out. With `--articles` the server runs the pages on so many altered copies of the
seeds and of our own texts.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, Page, sync_playwright
from streamlit.testing.v1 import AppTest

from analysis.ingest import ingest
from benchmarks.load import made_store

ROOT = Path(__file__).parent.parent
PAGES = re.findall(r'"pages/(\w+)\.py"', (ROOT / "app.py").read_text("utf-8"))
STARTS, CLICKS, RUNS = 3, 7, 7
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--disable-background-networking", "--disable-component-update", "--disable-gpu", "--no-sandbox"]
WAIT = 120_000
"""Milliseconds after which a page is given up."""

_DRAWN = ".js-plotly-plot .main-svg"
_FILTERED = "document.querySelector('.js-plotly-plot')?.textContent.includes('filters: outlet') === {state}"
# The clock runs in the page itself, from the press of the button to the frame in which the chart has its new text:
# the browser's driver takes longer to click than the dashboard to answer.
_WATCH = """
    () => {
        window.took = null
        document.addEventListener("click", () => {
            const begin = performance.now()
            const look = () => {
                if (document.querySelector(".js-plotly-plot")?.textContent.includes("filters: outlet"))
                    window.took = performance.now() - begin
                else requestAnimationFrame(look)
            }
            look()
        }, { capture: true, once: true })
    }
"""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description="How fast the dashboard answers.")
    options.add_argument("--articles", type=int, help="on so many altered copies (default: on the seeds)")
    articles = options.parse_args().articles
    if articles:
        _on_server(made_store(articles))
        return
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        ingest([ROOT / "seeds"], store)
        _in_browser(store, Path(folder))
        _on_server(store)


def _in_browser(store: Path, folder: Path) -> None:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        print("no Chromium found: start and clicks are not measured")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        empty = [_start(browser, folder / f"empty{number}") for number in range(STARTS)]
        _say("start to first page, empty store (reads the seeds)", empty)
        _say("start to first page, full store", [_start(browser, store) for _ in range(STARTS)])
        _say("click on a filter to the repainted chart", _clicks(browser, store))
        browser.close()


def _start(browser: Browser, store: Path) -> float:
    """Seconds from the command to the overview with its numbers on it."""
    begin = perf_counter()
    with _served(store) as address:
        page = browser.new_page()
        page.goto(address, timeout=WAIT)
        page.get_by_test_id("stMetricValue").first.wait_for(timeout=WAIT)
        took = perf_counter() - begin
        page.close()
    return took


def _clicks(browser: Browser, store: Path) -> list[float]:
    """Seconds from choosing an outlet to the chart that shows the filter, several times."""
    with _served(store) as address:
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"{address}/entities", timeout=WAIT)
        page.wait_for_selector(_DRAWN, state="attached", timeout=WAIT)
        return [_click(page) for _ in range(CLICKS)]


def _click(page: Page) -> float:
    field = page.locator(".st-key-outlet")
    field.locator("input").click()
    option = page.get_by_role("option").first
    option.wait_for(timeout=WAIT)
    page.evaluate(_WATCH)
    option.click()
    page.wait_for_function("window.took !== null", timeout=WAIT)
    took = float(page.evaluate("window.took")) / 1000
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Clear filters").click()
    page.wait_for_function(_FILTERED.format(state="false"), timeout=WAIT)
    page.wait_for_timeout(500)
    return took


def _timed(act: Callable[[], object]) -> float:
    begin = perf_counter()
    act()
    return perf_counter() - begin


@contextmanager
def _served(store: Path) -> Iterator[str]:
    """The address of a dashboard on a store, in a process of its own."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "PARALLAX_STORE": str(store)}
    server = subprocess.Popen(
        [*command, "--server.headless", "true"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/_stcore/health")
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str) -> None:
    for _ in range(600):
        try:
            urlopen(address, timeout=1).close()  # noqa: S310
        except URLError:
            sleep(0.05)
        else:
            return
    raise TimeoutError(address)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _on_server(store: Path) -> None:
    """The time the server takes to run each page, without a browser."""
    os.environ["PARALLAX_STORE"] = str(store)
    for name in PAGES:
        # On a corpus without articles, so that what is timed first is not the loading of the page's modules.
        os.environ["PARALLAX_SEEDS"] = os.environ["PARALLAX_STORE"] = f"{store}-empty"
        _page(name).run()
        os.environ["PARALLAX_STORE"] = str(store)
        _page("history").run()
        page = _page(name)
        first = _timed(page.run)
        _say(f"server, {name} first", [first])
        _say(f"server, {name} again", [_timed(page.run) for _ in range(RUNS)])


def _page(name: str) -> AppTest:
    return AppTest.from_file(ROOT / "pages" / f"{name}.py", default_timeout=600)


def _say(what: str, seconds: list[float]) -> None:
    spread = f"{min(seconds):.2f} to {max(seconds):.2f}"
    print(f"{what:<55} {median(seconds):6.2f} s  ({spread}, {len(seconds)} runs)")


if __name__ == "__main__":
    main()

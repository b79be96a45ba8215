"""Every page and every export of a hostile corpus in a real browser: `python -m benchmarks.hostile --rounds 13`.

A round makes a corpus with something hostile in every title, outlet, name, address, value and sentence (every round
puts other payloads into each place; after thirteen every place has held each), and a table that waits to be kept whose
columns and cells are hostile as well. Each page is opened, its tabs, folded parts and menus too, its marks pointed
at, its rows chosen; every table is saved as CSV, JSON and XLSX and read back; the report is written as HTML, DOCX, PDF
and XLSX, and the HTML opened. A server on this machine, whose address stands in the payloads, must be asked for
nothing. Prints what was looked at and what was wrong; the exit code is 1 where anything was.
"""

from __future__ import annotations

import argparse
import csv
import io
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from playwright.sync_api import BrowserContext, Dialog, Error, Locator, Page, expect, sync_playwright

from analysis.corpus import Corpus, open_corpus
from analysis.export import Format, joined_table, table_bytes
from analysis.jobs.job import offer
from analysis.jobs.run import run
from analysis.report import PARTS, built, report_bytes
from analysis.tables import TABLES
from pages.parts.figures.reporting import MAKERS
from tests.browser.chromium import FLAGS, NAMES
from tests.safety.exports import acting, differing
from tests.safety.hostiletexts import hostile_store, payloads
from tests.safety.looking import PAGES, hurt, settled
from tests.safety.serving import Canary, listening, served

PATIENCE = 90_000
"""Milliseconds to wait for what a page draws."""
POINTED_AT = 4
"""Marks of a chart, and rows of a table, that are tried on each page."""
TABLES_AS: tuple[Format, ...] = ("csv", "json", "xlsx")
REPORTS: tuple[str, ...] = ("docx", "html", "pdf", "xlsx")
OPENERS = "[data-testid=stExpander] details:not([open]) > summary, [data-testid=stPopover] button"
MARKS = ".points path, .bars path"


def main() -> int:
    """Look, print, and say by the exit code whether anything was wrong."""
    options = argparse.ArgumentParser(description="Every page and export of a hostile corpus, in a real browser.")
    options.add_argument("--rounds", type=int, default=13, metavar="N", help="last round (default: 13, each payload)")
    options.add_argument("--first", type=int, default=1, metavar="N", help="round to begin with (default: 1)")
    options.add_argument("--pages", nargs="*", default=PAGES, metavar="NAME", help="some pages only")
    given = options.parse_args()
    browser = next(filter(None, map(shutil.which, NAMES)), None)
    if browser is None:
        print("no Chromium found: nothing was looked at")
        return 1
    counts: Counter[str] = Counter()
    began = time.perf_counter()
    with sync_playwright() as playwright, listening() as canary, tempfile.TemporaryDirectory() as folder:
        opened = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        wrong = []
        for turn in range(given.first - 1, given.rounds):
            context = opened.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
            context.set_default_timeout(PATIENCE)
            for mishap in _round(Path(folder) / str(turn), canary, turn, context, given.pages, counts):
                print(f"round {turn + 1}: {mishap}", flush=True)
                wrong.append(mishap)
            context.close()
        opened.close()
        wrong += [f"the canary was asked for {path}" for path in canary.asked]
    _print(counts, wrong, time.perf_counter() - began)
    return int(bool(wrong))


def _round(
    folder: Path, canary: Canary, turn: int, context: BrowserContext, names: list[str], counts: Counter[str]
) -> Iterator[str]:
    """What was wrong with one corpus."""
    store = hostile_store(folder / "store", canary.address, turn=turn)
    run(offer(store, [("table.csv", hostile_table(canary.address, turn))]).folder)
    with served(store) as address:
        for name in names:
            yield from _looked_at(context, canary, f"{address}/{'' if name == 'overview' else name}", counts)
    yield from _exported(open_corpus(store), canary, counts)
    yield from _reported(open_corpus(store), canary, folder, context, counts)


def hostile_table(canary: str, turn: int) -> bytes:
    """A table whose columns are called, and whose cells hold, what hurts where it is taken for more than text."""
    found = payloads(canary)
    turned = [*found[turn % len(found) :], *found[: turn % len(found)]]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(["Title", "Text", "Outlet", "Link", *turned])
    for number, payload in enumerate(turned):
        words = f"{payload} The bridge of Port Saline was opened on Monday. {turned[number - 1]} Gulls came."
        writer.writerow([f"{payload} opened", words, f"Post {payload}", payload, *turned])
    return text.getvalue().encode("utf-8", "replace")


def _looked_at(context: BrowserContext, canary: Canary, address: str, counts: Counter[str]) -> Iterator[str]:
    """What was wrong on a page."""
    page, name = context.new_page(), address.rpartition("/")[2] or "overview"
    dialogs: list[str] = []

    def told(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", told)
    try:
        page.goto(address)
        settled(page)
        counts["pages"] += 1
        yield from _hurts(page, canary, name)
        # One after the other: a tab is looked at before the next is opened.
        for step in chain(["as it is"], _tabs(page)):
            settled(page)
            _open_all(page, counts)
            yield from _hurts(page, canary, f"{name}, {step}")
            _point(page, counts)
            yield from _hurts(page, canary, f"{name}, {step}, pointed at")
            _choose(page, counts)
            yield from _hurts(page, canary, f"{name}, {step}, a row chosen")
    except (AssertionError, Error) as error:
        yield f"{name}: the page did not come: {str(error).splitlines()[0]}"
    yield from (f"{name}: a dialog opened: {dialog}" for dialog in dialogs)
    page.close()


def _hurts(page: Page, canary: Canary, where: str) -> Iterator[str]:
    yield from (f"{where}: {found}" for found in hurt(page, canary.address))


def _tabs(page: Page) -> Iterator[str]:
    """Open one tab after the other."""
    for number in range(page.get_by_role("tab").count()):
        tab = page.get_by_role("tab").nth(number)
        if tab.is_visible():
            tab.evaluate("each => each.click()")
            yield f"tab {number + 1}"


def _open_all(page: Page, counts: Counter[str]) -> None:
    """Open what is folded, and each menu in turn."""
    # Taken at once: what is looked for one by one is waited for in vain where the page is drawn anew meanwhile.
    for opener in [found for found in page.locator(OPENERS).element_handles() if found.is_visible()]:
        # By the element itself: what lies over it at the moment is opened as well in its turn.
        is_menu = opener.evaluate("each => { each.click(); return each.tagName === 'BUTTON' }")
        page.wait_for_timeout(250)
        counts["parts opened"] += 1
        if is_menu:
            page.keyboard.press("Escape")


def _point(page: Page, counts: Counter[str]) -> None:
    """Point at the first marks of the charts in sight, which are drawn some time after the page is."""
    charts = _seen(page.locator("[data-testid=stPlotlyChart]"))
    for chart in charts[:POINTED_AT]:
        marks = chart.locator(MARKS)
        for _ in range(PATIENCE // 10_000):
            if marks.count():
                break
            page.wait_for_timeout(1_000)
        for mark in _seen(marks)[:POINTED_AT]:
            mark.hover(force=True)
            page.wait_for_timeout(120)
            counts["marks pointed at"] += 1


def _choose(page: Page, counts: Counter[str]) -> None:
    """Choose the first row of each table that lets one be chosen, which shows what is behind it."""
    tables = page.get_by_test_id("stDataFrame")
    for number in range(min(POINTED_AT, tables.count())):
        # A choice draws the page anew, and may fold what holds the next table.
        if not tables.nth(number).is_visible():
            continue
        tables.nth(number).click(position={"x": 14, "y": 52})
        page.wait_for_timeout(400)
        counts["rows chosen"] += 1
        expect(page.locator("[data-testid=stApp][data-test-script-state=running]")).to_have_count(0)
    page.keyboard.press("Escape")


def _seen(found: Locator) -> list[Locator]:
    return [each for each in found.all() if each.is_visible()]


def _exported(corpus: Corpus, canary: Canary, counts: Counter[str]) -> Iterator[str]:
    """What was wrong with the tables as files."""
    for name in TABLES:
        frame = joined_table(corpus, name)
        for kind in TABLES_AS:
            data = table_bytes(frame, kind)
            counts["tables saved"] += 1
            counts["cells read back"] += frame.size
            wrong = acting(kind, data, canary.address) + (differing(kind, data, frame) if len(frame) else [])
            yield from (f"{name}.{kind}: {each}" for each in wrong[:5])


def _reported(
    corpus: Corpus, canary: Canary, folder: Path, context: BrowserContext, counts: Counter[str]
) -> Iterator[str]:
    """What was wrong with the report in each format; its HTML is opened as its reader would."""
    title = payloads(canary.address)[1]
    report = built(corpus, parts=list(PARTS), title=title)
    for kind in REPORTS:
        data = report_bytes(report, kind, makers=MAKERS)  # type: ignore[arg-type]
        (folder / f"report.{kind}").write_bytes(data)
        counts["reports written"] += 1
        yield from (f"report.{kind}: {each}" for each in acting(kind, data, canary.address)[:5])
    page = context.new_page()
    page.goto((folder / "report.html").as_uri())
    page.wait_for_timeout(1_500)
    yield from _hurts(page, canary, "report.html")
    if page.locator("h1").inner_text() != title:
        yield "report.html: the title shown is not the title given"
    page.close()


def _print(counts: Counter[str], wrong: list[str], seconds: float) -> None:
    for what, number in sorted(counts.items()):
        print(f"{number:>9,}  {what}")
    print(f"{len(wrong):>9,}  wrong")
    print(f"{seconds:>9,.0f}  seconds")
    for mishap in wrong[-20:]:
        print(mishap)


if __name__ == "__main__":
    sys.exit(main())

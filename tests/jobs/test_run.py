"""What becomes of a job: read, looked at, edited, annotated, cancelled, killed, taken up again."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from analysis import store
from analysis.errors import UnreadableError
from analysis.feeds import followed
from analysis.fetching import Fetched
from analysis.jobs.job import Job, cancel, job_in, keep, offer, retry, start
from analysis.jobs.run import run
from analysis.tables import Article
from tests.test_ingest import _plain

FERRY = b"date 2024-05-02 The ferry of Port Saline was repaired on Monday, said the harbour master.\n"
BRIDGE = b"date 2024-05-03 The bridge of Port Saline was closed on Tuesday, said the mayor of the town.\n"


@pytest.fixture
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)


def _articles(folder: Path) -> dict[str, Article]:
    rows = store.read_rows([segment.table("articles") for segment in store.segments(folder)], Article)
    return {row.file: row for row in rows}


def _after(found: Job, **options: Callable[[str], Fetched]) -> Job:
    assert run(found.folder, **options)  # type: ignore[arg-type]
    return job_in(found.folder)


def _all(found: Job) -> Job:
    keep(found, {article["article_id"]: {} for article in found.articles()})
    return job_in(found.folder)


@pytest.mark.usefixtures("plain_annotation")
def test_what_was_understood_is_shown_before_it_is_kept(tmp_path: Path) -> None:
    found = _after(offer(tmp_path, [("ferry.txt", FERRY), ("nothing.txt", b"")]))
    assert found.state == "preview"
    (shown,) = found.articles()
    assert (shown["published"], shown["published_basis"], shown["known"]) == ("2024-05-02", "declared", False)
    assert "outlet not named" in shown["problems"]
    assert [(failure.file, failure.number) for failure in found.progress.unreadable] == [("nothing.txt", 1)]
    assert store.segments(tmp_path) == []
    assert store.unreadable(tmp_path) == []


@pytest.mark.usefixtures("plain_annotation")
def test_what_is_kept_goes_in_with_its_edits(tmp_path: Path) -> None:
    found = _after(offer(tmp_path, [("ferry.txt", FERRY), ("bridge.txt", BRIDGE), ("nothing.txt", b"")]))
    ferry = next(article for article in found.articles() if article["file"] == "ferry.txt")
    edits = {
        "title": "Ferry **repaired**",
        "outlet": "Saline Post",
        "published": "2024-05-01",
        "url": "https://press.example",
    }
    keep(found, {ferry["article_id"]: edits})
    found = _after(found)
    assert (found.state, found.progress.added) == ("done", 1)
    article = _articles(tmp_path)["ferry.txt"]
    assert len(_articles(tmp_path)) == 1
    assert (article.title, article.outlet, article.outlet_known) == ("Ferry **repaired**", "Saline Post", True)
    assert (article.published, article.published_basis) == (date(2024, 5, 1), "corrected")
    assert [error.file for error in store.unreadable(tmp_path)] == ["nothing.txt"]
    assert [path.name for path in (found.folder / "inputs").rglob("*.txt")] == ["nothing.txt"]
    again = _after(offer(tmp_path, [("ferry.txt", FERRY)]))
    assert again.articles()[0]["known"]


@pytest.mark.usefixtures("plain_annotation")
def test_what_could_not_be_read_is_tried_again(tmp_path: Path) -> None:
    down = {"https://press.example/a"}

    def get(url: str) -> Fetched:
        if url in down:
            raise UnreadableError(url, "the server answers 503")
        return Fetched(url, BRIDGE, ".txt")

    found = _after(offer(tmp_path, [("nothing.txt", b"")], ["https://press.example/a"]), get=get)
    assert {failure.reason for failure in found.progress.unreadable} == {"the file is empty", "the server answers 503"}
    found = _after(_all(found), get=get)
    down.clear()
    again = _after(retry(found), get=get)
    assert not found.folder.exists()
    assert [(article["url"], article["outlet"]) for article in again.articles()] == [
        ("https://press.example/a", "press.example")
    ]
    again = _after(_all(again), get=get)
    assert _articles(tmp_path)["a.txt"].url == "https://press.example/a"
    assert [error.file for error in store.unreadable(tmp_path)] == ["nothing.txt"]


@pytest.mark.usefixtures("plain_annotation")
def test_a_feed_leads_to_its_articles(tmp_path: Path) -> None:
    feed = b"<rss><channel><item><link>/1</link></item><item><link>/2</link></item></channel></rss>"
    pages = {
        "1": Fetched("https://press.example/1", FERRY, ".txt"),
        "2": Fetched("https://press.example/2", BRIDGE, ".txt"),
    }
    url = "https://press.example/feed"
    found = _after(offer(tmp_path, [], [url]), get=lambda asked: pages.get(asked[-1]) or Fetched(asked, feed, ".xml"))
    assert [article["url"] for article in found.articles()] == ["https://press.example/1", "https://press.example/2"]
    assert followed(tmp_path) == [url]


@pytest.mark.usefixtures("plain_annotation")
def test_a_cancelled_job_keeps_what_was_done_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = _all(_after(offer(tmp_path, [("ferry.txt", FERRY), ("bridge.txt", BRIDGE)])))
    ingest = import_module("analysis.ingest")

    def annotated(readings: object) -> object:
        cancel(found)
        return _plain(readings)  # type: ignore[arg-type]

    monkeypatch.setattr(ingest, "annotated", annotated)
    found = _after(found)
    assert (found.state, found.progress.added, len(_articles(tmp_path))) == ("cancelled", 1, 1)
    monkeypatch.setattr(ingest, "annotated", _plain)
    (found.folder / "cancel").unlink()
    found = _after(found)
    assert (found.state, len(_articles(tmp_path))) == ("done", 2)


def test_a_reading_that_is_cancelled_stops(tmp_path: Path) -> None:
    found = offer(tmp_path, [("ferry.txt", FERRY)])
    cancel(found)
    assert _after(found).state == "cancelled"


def _until(found: Job, *states: str) -> Job:
    for _ in range(600):
        now = job_in(found.folder)
        if now.state in states:
            return now
        time.sleep(0.1)
    raise AssertionError(f"{now.state}: {(found.folder / 'log').read_text()}")


def test_a_killed_process_costs_nothing(tmp_path: Path) -> None:
    """In processes of their own, as the dashboard starts them."""
    found = offer(tmp_path, [("ferry.txt", FERRY), ("bridge.txt", BRIDGE)])
    start(found)
    found = _all(_until(found, "preview"))
    start(found)
    while not (found.folder / "lock").exists() or (found.folder / "starting").exists():
        time.sleep(0.02)
    _kill(found)
    assert _until(found, "interrupted", "done").state == "interrupted"
    start(found)
    found = _until(found, "done")
    assert (found.progress.added, sorted(_articles(tmp_path))) == (2, ["bridge.txt", "ferry.txt"])


def _kill(found: Job) -> None:
    """Kill the process that works on a job, which is found by its arguments."""
    for process in Path("/proc").iterdir():
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0") if process.name.isdigit() else []
        except OSError:
            continue
        if str(found.store).encode() in arguments:
            os.kill(int(process.name), signal.SIGKILL)

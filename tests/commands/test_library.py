"""Commands of the library: addresses, interruption, corpora, jobs."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.corpus import open_corpus
from analysis.errors import UnreadableError
from analysis.fetching import Fetched
from analysis.jobs.job import job_in, jobs, keep, offer
from analysis.store import segments
from tests.test_ingest import _plain

FERRY = b"date 2024-05-02 The ferry of Port Saline was repaired on Monday, said the harbour master.\n"
BRIDGE = b"date 2024-05-03 The bridge of Port Saline was closed on Tuesday, said the mayor of the town.\n"


@pytest.fixture(autouse=True)
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages, a feed that lists them, and nothing else."""
    pages = {
        "https://press.example/1": Fetched("https://press.example/1", FERRY, ".txt"),
        "https://press.example/2": Fetched("https://press.example/2", BRIDGE, ".txt"),
        "https://press.example/feed": Fetched(
            "https://press.example/feed", b"<rss><item><link>/1</link></item><item><link>/2</link></item></rss>", ".xml"
        ),
    }

    def fetch(url: str) -> Fetched:
        if url not in pages:
            raise UnreadableError(url, "the server answers 404 (Not Found)")
        return pages[url]

    monkeypatch.setattr(import_module("analysis.jobs.run"), "fetch", fetch)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_bytes(FERRY)
    return path


@pytest.mark.usefixtures("web")
def test_addresses_and_feeds_go_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = tmp_path / "store"
    assert (
        main(["fetch", "https://press.example/feed", "https://press.example/no", "--store", str(into), "--json"]) == 1
    )
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {
        "added": 2,
        "known": 0,
        "unreadable": [{"file": "https://press.example/no", "reason": "the server answers 404 (Not Found)"}],
    }
    assert shown.err == "parallax: https://press.example/no: the server answers 404 (Not Found)\n"
    found = open_corpus(into).ask("SELECT url, outlet FROM articles ORDER BY url")
    assert list(found["url"]) == ["https://press.example/1", "https://press.example/2"]
    assert set(found["outlet"]) == {"press.example"}
    assert jobs(into) == []


@pytest.mark.usefixtures("web")
def test_files_and_addresses_together(ferry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["ingest", str(ferry), "https://press.example/2", "--store", str(tmp_path / "store")]
    assert main([*command, "--verbose"]) == 0
    batches = [segment.name for segment in segments(tmp_path / "store")]
    assert capsys.readouterr().err == (
        "ferry.txt: 1 read, 0 unreadable\n"
        f"batch {batches[0]} is in the store, 1 of 1 articles\n"
        "https://press.example/2: fetched, 0 addresses in it\n"
        f"batch {batches[1]} is in the store, 1 of 1 articles\n"
        "2 articles added, 0 known already, 0 unreadable\n"
    )
    assert main([*command, "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def _interrupting() -> Callable[..., object]:
    def annotated(readings: object) -> object:
        signal.raise_signal(signal.SIGINT)
        return _plain(readings)  # type: ignore[arg-type]

    return annotated


def test_an_interrupted_ingest_finishes_its_batch(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(BRIDGE)
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _interrupting())
    assert main(["ingest", str(ferry), str(other), "--store", str(tmp_path / "store")]) == 130
    said = capsys.readouterr().err
    assert "1 article added" in said
    assert "the same command again goes on from there" in said
    assert open_corpus(tmp_path / "store").count() == 1


@pytest.mark.usefixtures("web")
def test_an_interrupted_fetch_keeps_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _interrupting())
    assert main(["fetch", "https://press.example/feed", "--store", str(tmp_path / "store")]) == 130
    assert open_corpus(tmp_path / "store").count() == 1


def test_a_second_interrupt_ends_at_once(ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def annotated(readings: object) -> object:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        return _plain(readings)  # type: ignore[arg-type]

    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", annotated)
    assert main(["ingest", str(ferry), "--store", str(tmp_path / "store")]) == 130
    assert open_corpus(tmp_path / "store").count() == 0


def test_progress_is_for_a_terminal_and_not_for_quiet(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["ingest", str(ferry), "--store", str(tmp_path / "store"), "--quiet"]) == 0
    assert capsys.readouterr().err == ""


def test_corpora(ferry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path / "store")]
    assert main(["corpora", "create", "Port Saline", *store]) == 0
    assert main(["ingest", str(ferry), "--corpus", "Port Saline", *store]) == 0
    capsys.readouterr()
    assert main(["corpora", "list", *store, "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(each["name"], each["articles"]) for each in listed] == [("Main", 0), ("Port Saline", 1)]
    assert main(["corpora", "delete", "Port Saline", *store]) == 2
    assert "holds 1 article, 0 corrections" in capsys.readouterr().err
    assert main(["corpora", "delete", "Port Saline", "--yes", *store]) == 0
    assert main(["corpora", "list", *store]) == 0
    assert capsys.readouterr().out == "Main: 0 articles, 0 corrections, 0 notes, 0 saved views\n"
    for wrong in (["corpora", "delete", "Main", "--yes"], ["corpora", "create"], ["export", "x", "--corpus", "No"]):
        assert main([*wrong, *store]) == 2


def test_articles_are_removed_and_restored(ferry: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = tmp_path / "store"
    main(["ingest", str(ferry), "--store", str(into)])
    article = str(open_corpus(into).ask("SELECT article_id FROM articles")["article_id"][0])
    options = ["--store", str(into), "--author", "Ida Moss", "--reason", "a test article"]
    assert main(["remove", article, *options]) == 0
    assert open_corpus(into).count() == 0
    capsys.readouterr()
    assert main(["ingest", str(ferry), "--store", str(into)]) == 0
    assert capsys.readouterr().err == "0 articles added, 1 known already, 1 of them restored, 0 unreadable\n"
    assert open_corpus(into).count() == 1
    assert main(["remove", article, *options]) == 0
    assert main(["restore", article, *options]) == 0
    assert open_corpus(into).count() == 1
    capsys.readouterr()
    assert main(["remove", "nobody", *options]) == 2
    assert capsys.readouterr().err == "parallax: there is no article 'nobody' in the store\n"


def test_jobs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path)]
    found = offer(tmp_path, [("ferry.txt", FERRY)])
    assert main(["jobs", "run", "1", *store]) == 0
    keep(found, {article["article_id"]: {} for article in job_in(found.folder).articles()})
    assert main(["jobs", "run", "1", *store]) == 0
    assert open_corpus(tmp_path).count() == 1
    capsys.readouterr()
    assert main(["jobs", "list", *store]) == 0
    assert capsys.readouterr().out == "000001  done          1 of 1\n"
    assert main(["jobs", "cancel", "1", *store]) == 0
    assert main(["jobs", "run", "1", *store]) == 0
    assert job_in(found.folder).state == "done"
    assert main(["jobs", "discard", "1", *store]) == 0
    assert main(["jobs", "list", "--json", *store]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert main(["jobs", "run", "1", *store]) == 2

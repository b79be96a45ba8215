"""While a job lands articles and resolves them, pages show the last resolved state and resolve nothing themselves."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from analysis import store
from analysis.corpus import Corpus, open_corpus
from analysis.corrections.library import remove_articles
from analysis.jobs.job import held, job_in, keep, offer
from analysis.jobs.run import run
from pages.parts.landing import due, latest
from tests.safety import working
from tests.test_ingest import _plain


def _at_work(folder: Path) -> Path:
    """A job that is to annotate; whoever holds it is at work on it."""
    found = offer(folder, [])
    keep(found, {})
    return found.folder


def _corpus(folder: Path) -> Corpus:
    return latest(folder, lambda: open_corpus(folder))


def test_pages_wait_for_the_job_that_resolves(tmp_path: Path) -> None:
    into = tmp_path / "store"
    first, second, third = working.text_files(tmp_path / "files", ["pier", "quay", "slip"])
    working.bring(into, [first])
    before = _corpus(into)
    with held(_at_work(into)):
        working.bring(into, [second])
        assert due(into) == before.fingerprint != store.fingerprint(into)
        assert _corpus(into) is before
        open_corpus(into)
        assert due(into) == store.fingerprint(into)
        assert _corpus(into).count() == 2
        working.bring(into, [third])
        assert _corpus(into).count() == 2
    assert _corpus(into).count() == 3


def test_a_decision_shows_at_once(tmp_path: Path) -> None:
    into = tmp_path / "store"
    working.bring(into, working.text_files(tmp_path / "files", ["pier", "quay"]))
    assert _corpus(into).count() == 2
    with held(_at_work(into)):
        remove_articles(into, working.stored(into)[:1], author="Ida Moss")
        assert _corpus(into).count() == 1


def test_a_job_resolves_what_it_lands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the first batch and after the last, and in between when it takes little time."""
    ingest, module = import_module("analysis.ingest"), import_module("analysis.jobs.run")
    monkeypatch.setattr(ingest, "annotated", _plain)
    monkeypatch.setattr(ingest, "BATCH", 1)
    resolved: list[int] = []

    def opened(folder: Path) -> Corpus:
        found = open_corpus(folder)
        resolved.append(found.count())
        return found

    monkeypatch.setattr(module, "open_corpus", opened)
    monkeypatch.setattr(module, "PATIENCE", 0.0)
    into = tmp_path / "store"
    files = working.text_files(tmp_path / "files", ["pier", "quay", "slip"])
    found = offer(into, [(file.name, file.read_bytes()) for file in files])
    run(found.folder)
    keep(found, {article["article_id"]: {} for article in job_in(found.folder).articles()})
    run(found.folder)
    assert resolved == [1, 2, 3, 3]
    assert store.resolved_folder(into).is_dir()
    monkeypatch.setattr(module, "PATIENCE", 1e9)
    resolved.clear()
    more = working.text_files(tmp_path / "more", ["wharf", "weir", "mole"])
    found = offer(into, [(file.name, file.read_bytes()) for file in more])
    run(found.folder)
    keep(found, {article["article_id"]: {} for article in job_in(found.folder).articles()})
    run(found.folder)
    assert resolved == [4, 6]

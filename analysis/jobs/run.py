"""What the process of a job does: fetch and read what was offered, or annotate what is kept."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from analysis import store
from analysis.article import ReadArticle
from analysis.corpus import open_corpus
from analysis.corrections.library import removed_articles
from analysis.errors import ParallaxError, UnreadableError
from analysis.feeds import feed_addresses, follow
from analysis.fetching import Fetched, fetch
from analysis.ingest import Progress, silent
from analysis.ingest import keep as annotate
from analysis.jobs.inputs import FOLLOWED, Input, write_input
from analysis.jobs.job import Failure, Job, State, held, job_in, write
from analysis.reading.document import Columns
from analysis.reading.files import read_files
from analysis.tables import Article

_log = logging.getLogger(__name__)

OFTEN = 0.3
"""Seconds between two notes of how far a job has come."""
PATIENCE = 3.0
"""Times as long as a resolution takes, which pass until the next; after the last batch there is one in any case."""
EDITABLE = ("title", "outlet", "published", "url")
"""What may be edited of an article before it is kept."""

Fetch = Callable[[str], Fetched]


class _CancelledError(Exception):
    """Somebody asked the job to stop."""


def run(folder: Path, *, workers: int = 1, get: Fetch | None = None, watch: Progress = silent) -> bool:
    """Do what is next for a job: read it for a preview, or annotate it. False where another process is at it.

    `get` fetches an address; `watch` is told how far it has come.
    """
    with held(folder) as mine:
        if mine:
            work = _Work(folder, get or fetch, watch)
            work.do(lambda: work.read() if job_in(folder).kept() is None else work.annotate(workers))
        return mine


class _Work:
    """A job being worked on, and the note of how far it has come."""

    def __init__(self, folder: Path, get: Fetch, watch: Progress) -> None:
        self.job: Job = job_in(folder)
        self._get, self._watch = get, watch
        self._state = State()
        self._began = time.monotonic()
        self._noted = 0.0
        self._resolved = self._resolving = 0.0

    def do(self, work: Callable[[], None]) -> None:
        """Work, and note how it ended."""
        try:
            work()
        except _CancelledError:
            self._note(state="cancelled")
        except ParallaxError as error:
            self._note(state="failed", reason=str(error))
        except OSError as error:
            self._note(state="failed", reason=f"{error.filename or self.job.folder}: {error.strerror}")

    def read(self) -> None:
        """Fetch and read every input, and note what was understood of it."""
        self._note(state="reading")
        self._fetch()
        readings, failures = self._readings()
        known = _known(self.job.store)
        removed = {str(entry.target["article_id"]) for entry in removed_articles(self.job.store)}
        found = {_id(each): each.article for each in readings}
        shown = [understood(each, known=known, removed=removed) for each in found.values()]
        write(self.job.folder / "articles.json", shown)
        self._note(state="preview", unreadable=(*self._state.unreadable, *failures), done=0, total=len(found))

    def annotate(self, workers: int) -> None:
        """Annotate the articles that are kept, and let go of the inputs that are in the store by now."""
        edits = self.job.kept() or {}
        self._note(state="annotating", total=len(edits), unreadable=self.job.progress.unreadable)
        readings, _ = self._readings()
        kept = [edited(found, edits[found.article.article_id]) for found in readings if _id(found) in edits]
        done = annotate(
            kept, self.job.store, workers=workers, progress=self._count, stop=self._is_cancelled,
            landed=self._resolve, author=self.job.kept_by(),
        )  # fmt: skip
        self._remember()
        open_corpus(self.job.store)
        state = "cancelled" if done.stopped else "done"
        self._note(state=state, added=done.added, known=done.known, restored=done.restored)
        if not done.stopped:
            self._release({failure.number for failure in self._state.unreadable})

    def _resolve(self) -> None:
        """Resolve what has landed, so that no page has to; seldom where it takes long compared with annotating."""
        began = time.monotonic()
        if began - self._resolved >= PATIENCE * self._resolving:
            open_corpus(self.job.store)
            self._resolved = time.monotonic()
            self._resolving = self._resolved - began

    def _fetch(self) -> None:
        """Fetch what is an address and not there yet; a feed leads to the addresses it lists."""
        inputs = self.job.inputs()
        failures: list[Failure] = []
        for number, each in enumerate(inputs):
            self._stop_if_asked()
            self._count(number, len(inputs))
            if each.path or not each.url:
                continue
            try:
                found, listed = self._fetched(number, each)
                inputs[number] = found
                inputs += [Input(url, url=url) for url in listed if url not in {there.url for there in inputs}]
            except UnreadableError as error:
                failures.append(Failure(number, each.url, error.reason))
            else:
                _log.info("%s: fetched, %d addresses in it", each.url, len(listed))
            write(self.job.folder / "inputs.json", [*map(asdict, inputs)])
        self._state = replace(self._state, unreadable=tuple(failures))

    def _fetched(self, number: int, each: Input) -> tuple[Input, list[str]]:
        """An input whose file is there; or a feed, which is only followed, and the addresses it lists."""
        found = self._get(each.url)
        listed = feed_addresses(found.content, found.url) if found.suffix == ".xml" else []
        if listed:
            follow(self.job.store, each.url)
            return replace(each, path=FOLLOWED), listed
        name = _file_name(found)
        return Input(name, write_input(self.job.folder, number, name, found.content), each.url), []

    def _readings(self) -> tuple[list[ReadArticle], tuple[Failure, ...]]:
        """The articles in the inputs, and what in them cannot be read."""
        readings: list[ReadArticle] = []
        failures: list[Failure] = []
        inputs = self.job.inputs()
        for number, found in self._read(inputs):
            self._stop_if_asked()
            url = inputs[number].url
            for each in found:
                if isinstance(each, UnreadableError):
                    failures.append(Failure(number, url or each.file, each.reason))
                else:
                    readings.append(_addressed(each, url) if url else each)
        return readings, tuple(failures)

    def _read(self, inputs: Sequence[Input]) -> Iterator[tuple[int, Sequence[ReadArticle | UnreadableError]]]:
        """What is in each input's file, by the input's number; tables whose columns were told apart at the end."""
        there = {self.job.folder / each.path: number for number, each in enumerate(inputs) if each.is_there}
        for file in read_files([path for path, number in there.items() if not inputs[number].columns]):
            yield there[file.path], file.found
        for path, number in there.items():
            if inputs[number].columns:
                for file in read_files([path], columns=Columns(**inputs[number].columns)):
                    yield number, file.found

    def _remember(self) -> None:
        """Note in the store what could not be read, and forget it of what could at last."""
        for each in self.job.inputs():
            store.forget_unreadable(self.job.store, each.url or each.name)
        for failure in self._state.unreadable:
            store.note_unreadable(self.job.store, UnreadableError(failure.file, failure.reason))

    def _release(self, needed: set[int]) -> None:
        """Delete the inputs but those that could not be read, which somebody may want to try again."""
        for number, each in enumerate(self.job.inputs()):
            if each.is_there and number not in needed:
                (self.job.folder / each.path).unlink(missing_ok=True)

    def _count(self, done: int, total: int) -> None:
        """Note how far it has come, from time to time."""
        self._watch(done, total)
        now = time.monotonic()
        if done == 0:
            self._began = now
        self._state = replace(self._state, done=done, total=total, seconds=round(now - self._began, 2))
        if done in (0, total) or now - self._noted > OFTEN:
            self._noted = now
            self._note()

    def _note(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)
        write(self.job.folder / "state.json", asdict(self._state))

    def _is_cancelled(self) -> bool:
        return (self.job.folder / "cancel").exists()

    def _stop_if_asked(self) -> None:
        if self._is_cancelled():
            raise _CancelledError


def edited(reading: ReadArticle, edits: Mapping[str, Any]) -> ReadArticle:
    """An article with the fields that an analyst edited before it was kept; days are ISO dates. It keeps its id."""
    changes: dict[str, Any] = {field: str(edits[field]) for field in ("title", "outlet", "url") if field in edits}
    if "title" in edits:
        changes["title_basis"] = "declared"
    if "outlet" in edits:
        changes["outlet_known"] = True
    if "published" in edits:
        day = date.fromisoformat(edits["published"]) if edits["published"] else None
        changes |= {"published": day, "published_basis": "corrected" if day else "unknown"}
    return ReadArticle(replace(reading.article, **changes), reading.blocks)


def understood(article: Article, *, known: Container[str], removed: Container[str] = ()) -> dict[str, Any]:
    """What was understood of an article, for a preview: its fields but the text, and its problems.

    `known` and `removed` are the articles that are in the store, and those of them that had been removed.
    """
    return {
        **{name: getattr(article, name) for name in _PREVIEWED},
        "published": article.published.isoformat() if article.published else None,
        "known": article.article_id in known,
        "removed": article.article_id in removed,
        "problems": "; ".join(_problems(article)),
        "begins": article.text[:300],
    }


_PREVIEWED = ("article_id", "title", "outlet", "published_basis", "language", "words", "url", "file")


def _problems(article: Article) -> list[str]:
    told = {
        "outlet not named": not article.outlet_known,
        "undated": article.published is None,
        "no headline": article.title_basis == "first words",
        f"no facts extracted ({article.language})": not article.annotated,
    }
    return [problem for problem, holds in told.items() if holds]


def _addressed(reading: ReadArticle, url: str) -> ReadArticle:
    """An article with the address it was fetched from, and the name of the host for want of an outlet."""
    article = reading.article
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    outlet = article.outlet if article.outlet_known else host
    return ReadArticle(replace(article, url=article.url or url, outlet=outlet), reading.blocks)


def _file_name(found: Fetched) -> str:
    """A name for what was fetched: the last part of its address, with the ending of its kind."""
    parts = urlsplit(found.url)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2] or parts.hostname or "page"
    return last if last.lower().endswith(found.suffix) else f"{last}{found.suffix}"


def _id(reading: ReadArticle) -> str:
    return reading.article.article_id


def _known(folder: Path) -> set[str]:
    tables = [segment.table("articles") for segment in store.segments(folder)]
    return {article.article_id for article in store.read_rows(tables, Article)}

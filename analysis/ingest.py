"""Files into a store: read, date, annotate, write; the same article twice changes nothing."""

from __future__ import annotations

import logging
import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import Any

from analysis import store
from analysis.annotation.annotate import annotated
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.corrections.entry import in_force
from analysis.corrections.log import entries, undo
from analysis.errors import UnreadableError
from analysis.reading.document import Columns
from analysis.reading.files import read_files, with_inferred_date
from analysis.tables import Article, Block

BATCH = 32
"""Articles a batch: what is lost, at most, when the machine stops."""
WORTH_A_PROCESS = 16
"""Articles that make up for the start of a process, which takes as long as annotating about ten."""

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Called with the articles annotated so far and all that are to be."""
Stop = Callable[[], bool]
"""Asked after every file and article whether to end here; what was annotated until then is kept."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did: articles added, known already, files that could not be read; whether it ended early.

    `restored` are those of the articles known already that had been removed, and count again.
    """

    added: int
    known: int
    unreadable: tuple[UnreadableError, ...]
    stopped: bool = False
    restored: int = 0


def never() -> bool:
    """Nobody asks to stop."""
    return False


def nothing() -> None:
    """Nothing is done when a batch has landed."""


def ingest(
    paths: Sequence[Path],
    into: Path,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    stop: Stop = never,
    columns: Columns | None = None,
    author: str = "",
) -> Ingested:
    """Read files and folders into the store `into`. StoreError where the store refuses.

    `columns` says which column of a table holds what, where the names of the columns do not. Articles that had been
    removed are restored by `author`, where one is given.
    A file that cannot be read is noted in the store with the reason, and the rest goes in. An article whose
    dateline gives no year is dated by what the others say, and dated again when more is known.
    """
    readings, unreadable = _read(paths, into, stop=stop, columns=columns)
    done = keep(readings, into, workers=workers, progress=progress, stop=stop, author=author)
    return replace(done, unreadable=tuple(unreadable))


def keep(
    readings: Sequence[ReadArticle],
    into: Path,
    *,
    workers: int = 1,
    progress: Progress | None = None,
    stop: Stop = never,
    landed: Callable[[], None] = nothing,
    author: str = "",
) -> Ingested:
    """Annotate articles that have been read and write them into a store; those there already stay as they are.

    Those that had been removed are restored by `author`, where one is given; `landed` is called when a batch is in
    the store. StoreError where the store refuses.
    """
    there = _stored(into)
    known = {article.article_id for article in there}
    fresh = {found.article.article_id: found for found in readings if found.article.article_id not in known}
    todo = _dated(list(fresh.values()), there, into)
    written: set[str] = set()
    for batch in annotated_batches(todo, workers=workers, progress=progress or silent, stop=stop):
        segment = store.write_segment(into, batch, pipeline=pipeline_name())
        written.update(article.article_id for article in batch["articles"])
        _log.info("batch %s is in the store, %d of %d articles", segment.name, len(written), len(todo))
        landed()
    added = len(written & fresh.keys())
    again = known & {found.article.article_id for found in readings}
    restored = _restored(into, again, author) if author else 0
    return Ingested(added, len(readings) - len(fresh), (), added < len(fresh) or stop(), restored)


def _restored(into: Path, again: set[str], author: str) -> int:
    """Bring back what had been removed and is added again; how many articles."""
    removals = [entry for entry in in_force(entries(into)) if entry.kind == "remove"]
    found = [entry for entry in removals if entry.target["article_id"] in again]
    for entry in found:
        undo(into, entry.number, author=author, reason="added again")
    return len(found)


def _stored(into: Path) -> list[Article]:
    """The articles of a store; where two segments hold one, the later."""
    rows = store.read_rows([segment.table("articles") for segment in store.segments(into)], Article)
    return list({article.article_id: article for article in rows}.values())


def _read(
    paths: Sequence[Path], into: Path, *, stop: Stop, columns: Columns | None
) -> tuple[list[ReadArticle], list[UnreadableError]]:
    readings: list[ReadArticle] = []
    unreadable: list[UnreadableError] = []
    before = [error.file for error in store.unreadable(into)]
    for file in takewhile(lambda _: not stop(), read_files(paths, columns=columns)):
        errors = [reading for reading in file.found if isinstance(reading, UnreadableError)]
        _note(into, file.name, errors, before=before)
        _log.info("%s: %d read, %d unreadable", file.name, len(file.found) - len(errors), len(errors))
        readings.extend(reading for reading in file.found if isinstance(reading, ReadArticle))
        unreadable.extend(errors)
    return readings, unreadable


def _note(into: Path, file: str, errors: Sequence[UnreadableError], *, before: Sequence[str]) -> None:
    """Keep what of a file could not be read this time, and forget what could not the time before."""
    now = {error.file for error in errors}
    # What a packed file holds is called as the file was before it was packed.
    unpacked = file.removesuffix(".gz")
    parts = tuple(f"{name}{mark}" for name in (file, unpacked) for mark in ("/", ", "))
    for part in before:
        if part not in now and (part in (file, unpacked) or part.startswith(parts)):
            store.forget_unreadable(into, part)
    for error in errors:
        store.note_unreadable(into, error)


def _dated(fresh: list[ReadArticle], there: list[Article], into: Path) -> list[ReadArticle]:
    """New articles with their dates inferred, and stored ones whose inferred date is another by now."""
    known = sorted(_declared([*there, *(found.article for found in fresh)]))
    dated = [ReadArticle(with_inferred_date(found.article, known=known), found.blocks) for found in fresh]
    pairs = ((article, with_inferred_date(article, known=known)) for article in there)
    moved = {new.article_id: new for old, new in pairs if new.published != old.published}
    return dated + [ReadArticle(moved[article], blocks) for article, blocks in _blocks(into, set(moved))]


def _declared(articles: Sequence[Article]) -> Iterator[date]:
    for article in articles:
        if article.published and article.published_basis in ("declared", "dateline"):
            yield article.published


def _blocks(into: Path, wanted: set[str]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Blocks of some stored articles, from the last segment that holds each."""
    if not wanted:
        return
    found: dict[str, tuple[Block, ...]] = {}
    for segment in store.segments(into):
        rows = [row for row in store.read_rows([segment.table("blocks")], Block) if row.article_id in wanted]
        for article_id in {row.article_id for row in rows}:
            found[article_id] = tuple(row for row in rows if row.article_id == article_id)
    yield from sorted(found.items())


def annotated_batches(
    todo: Sequence[ReadArticle], *, workers: int, progress: Progress, stop: Stop = never
) -> Iterator[store.Rows]:
    """Rows of the articles, batch by batch, from this process or from several: the batches are the same.

    Where somebody asks to stop, the batch that is being made is the last, and shorter.
    """
    done, batch = 0, _Batch()
    progress(done, len(todo))
    for rows in _computed(todo if not stop() else [], workers):
        batch.add(rows)
        done += len(rows["articles"])
        ends = stop()
        if ends or batch.articles >= BATCH or done == len(todo):
            yield batch.rows
            batch = _Batch()
        progress(done, len(todo))
        if ends:
            return


class _Batch:
    """Rows gathered until they are enough for a segment."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Any]] = {}

    @property
    def articles(self) -> int:
        """Articles gathered."""
        return len(self.rows.get("articles", ()))

    def add(self, rows: store.Rows) -> None:
        """Put rows behind those of the same table."""
        for table, found in rows.items():
            self.rows.setdefault(table, []).extend(found)


def _computed(todo: Sequence[ReadArticle], workers: int) -> Iterator[store.Rows]:
    """Rows of one article after the other, in their order."""
    single = [[reading] for reading in todo]
    processes = min(workers, len(todo) // WORTH_A_PROCESS)
    if processes < 2:
        yield from map(annotated, single)
        return
    # Fresh processes: a fork would copy locks of threads that do not exist in the copy.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_leave_interrupts) as pool:
        yield from pool.map(annotated, single)


def _leave_interrupts() -> None:
    """An interrupt at the terminal reaches every process of it; the one that started the others sees to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def silent(done: int, total: int) -> None:
    """No progress is shown."""

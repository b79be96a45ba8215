"""Files into a store: read, date, annotate, write; the same article twice changes nothing."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from analysis import store
from analysis.annotation.annotate import annotated
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading.files import article_files, read_file, with_inferred_date
from analysis.tables import Article, Block

BATCH = 32
"""Articles a batch: what is lost, at most, when the machine stops."""
WORTH_A_PROCESS = 16
"""Articles that make up for the start of a process, which takes as long as annotating about ten."""

Progress = Callable[[int, int], None]
"""Called with the articles annotated so far and all that are to be."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What an ingest did: articles added, articles that were there already, files that could not be read."""

    added: int
    known: int
    unreadable: tuple[UnreadableError, ...]


def ingest(paths: Sequence[Path], into: Path, *, workers: int = 1, progress: Progress | None = None) -> Ingested:
    """Read files and folders into the store `into`. StoreError where the store refuses.

    A file that cannot be read is noted in the store with the reason, and the rest goes in. An article whose
    dateline gives no year is dated by what the others say, and dated again when more is known.
    """
    there = _stored(into)
    known = {article.article_id for article in there}
    readings, unreadable = _read(paths, into)
    fresh = list(
        {found.article.article_id: found for found in readings if found.article.article_id not in known}.values()
    )
    todo = _dated(fresh, there, into)
    for batch in annotated_batches(todo, workers=workers, progress=progress or silent):
        store.write_segment(into, batch, pipeline=pipeline_name())
    return Ingested(len(fresh), len(readings) - len(fresh), tuple(unreadable))


def _stored(into: Path) -> list[Article]:
    """The articles of a store; where two segments hold one, the later."""
    rows = store.read_rows([segment.table("articles") for segment in store.segments(into)], Article)
    return list({article.article_id: article for article in rows}.values())


def _read(paths: Sequence[Path], into: Path) -> tuple[list[ReadArticle], list[UnreadableError]]:
    readings, unreadable = [], []
    for path in article_files(paths):
        try:
            readings.append(read_file(path))
            store.forget_unreadable(into, path.name)
        except UnreadableError as error:
            store.note_unreadable(into, error)
            unreadable.append(error)
    return readings, unreadable


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


def annotated_batches(todo: Sequence[ReadArticle], *, workers: int, progress: Progress) -> Iterator[store.Rows]:
    """Rows of the articles, batch by batch, from this process or from several: the batches are the same."""
    done, batch = 0, _Batch()
    progress(done, len(todo))
    for rows in _computed(todo, workers):
        batch.add(rows)
        done += len(rows["articles"])
        if batch.articles >= BATCH or done == len(todo):
            yield batch.rows
            batch = _Batch()
        progress(done, len(todo))


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
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield from pool.map(annotated, single)


def silent(done: int, total: int) -> None:
    """No progress is shown."""

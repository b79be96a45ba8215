"""Articles that are in the store already, annotated anew: after a new version, another pipeline, or damage."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import store
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.errors import StoreError
from analysis.folders import refusals, replace_file
from analysis.ingest import Progress, Stop, annotated_batches, ingest, never, silent
from analysis.tables import Article, Block

_BEGUN = Path("renewal") / "segments.json"
"""In the store while all of it is being annotated anew: the names of the segments that this began with."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Repaired:
    """What a repair did: damaged segments set aside, by name; articles annotated anew."""

    damaged: tuple[str, ...]
    renewed: int


def repaired(into: Path, seeds: Path | None) -> Repaired:
    """Set damaged segments aside and read the seeds again; annotate anew what an older version wrote.

    Without `seeds` what was damaged stays out.
    StoreError where the store cannot be mended: it is damaged and there are no seeds, or a newer version wrote it.
    """
    damaged = store.set_aside_damaged(into)
    done = renewed(into, segments=[found for found in store.intact_segments(into) if found.format < store.FORMAT])
    store.segments(into)
    if damaged and seeds:
        if not seeds.is_dir():
            raise StoreError(f"{into}: the store is damaged, and there is no folder {seeds} to rebuild it from")
        ingest([seeds], into)
    return Repaired(tuple(damaged), done)


def outdated(into: Path) -> list[store.Segment]:
    """Segments that today's rules, or the pipeline that is set, would annotate otherwise. StoreError as `segments`."""
    return [found for found in store.intact_segments(into) if not found.is_current(pipeline_name())]


def every_segment(into: Path) -> tuple[list[store.Segment], bool]:
    """All segments, to be annotated anew, and whether such a renewal was begun before and interrupted.

    Then they are those that it has left, and what other rules or another pipeline have annotated. What is begun is
    noted in the store until it is `finished`. StoreError as `segments`.
    """
    there = store.intact_segments(into)
    before = _begun(into)
    # What came in since is left alone: it has been annotated by the rules of today.
    todo = [found for found in there if not before or found.name in before or not found.is_current(pipeline_name())]
    if before:
        _log.info("an interrupted renewal goes on: %d of %d segments are left", len(todo), len(there))
    if todo:
        _note_begun(into, todo)
    return todo, bool(before)


def finished(into: Path) -> None:
    """All of the store is annotated anew: the next time begins with every segment again."""
    with refusals(into):
        (into / _BEGUN).unlink(missing_ok=True)


def _begun(into: Path) -> list[str]:
    try:
        found = json.loads((into / _BEGUN).read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return []
    return [str(name) for name in found] if isinstance(found, list) else []


def _note_begun(into: Path, segments: Sequence[store.Segment]) -> None:
    path = into / _BEGUN
    with refusals(path.parent):
        path.parent.mkdir(exist_ok=True)
        replace_file(path, json.dumps([found.name for found in segments]))


def renewed(
    into: Path,
    *,
    segments: Sequence[store.Segment],
    workers: int = 1,
    progress: Progress = silent,
    stop: Stop = never,
) -> int:
    """Annotate the articles of some segments anew from the text in the store; how many were.

    The new segments are whole before the old ones go, so that an interruption costs nothing but the work. Where
    somebody asks to stop, the old ones stay, and count for the articles that are not done.
    """
    last = {article_id: found for found in store.intact_segments(into) for article_id in _articles(found)}
    old = set(segments)
    todo = [reading for found in segments for reading in _readings(found) if last[reading.article.article_id] in old]
    latest = {reading.article.article_id: reading for reading in todo}
    done = 0
    for batch in annotated_batches(list(latest.values()), workers=workers, progress=progress, stop=stop):
        store.write_segment(into, batch, pipeline=pipeline_name())
        done += len(batch["articles"])
    if done == len(latest):
        store.remove_segments(segments)
    return done


def _articles(segment: store.Segment) -> list[str]:
    return [article.article_id for article in store.read_rows([segment.table("articles")], Article)]


def _readings(segment: store.Segment) -> list[ReadArticle]:
    """What reading once found of a segment's articles."""
    blocks = store.read_rows([segment.table("blocks")], Block)
    articles = store.read_rows([segment.table("articles")], Article)
    return [
        ReadArticle(article, tuple(block for block in blocks if block.article_id == article.article_id))
        for article in articles
    ]

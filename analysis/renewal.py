"""Articles that are in the store already, annotated anew: after a new version, another pipeline, or damage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis import store
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.errors import StoreError
from analysis.ingest import Progress, Stop, annotated_batches, ingest, never, silent
from analysis.tables import Article, Block


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

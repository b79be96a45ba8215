"""The rows that resolution works on: those of the segments, and of the articles that corrections concern."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.store import FORMAT, Rows, Segment, read_rows
from analysis.tables import SEGMENT_TABLES, UNRESOLVED

CORRECTED = "corrected"
"""Folder in a resolution; it sorts after the numbers of segments, so that it counts for the articles it holds."""


def corrected_segment(resolution: Path) -> list[Segment]:
    """The rows of articles that corrections concern, as a last segment of the store; or none."""
    folder = resolution / CORRECTED
    return [Segment(folder, CORRECTED, FORMAT, "")] if folder.is_dir() else []


class AnnotatedRows(Mapping[str, list[Any]]):
    """Rows of the segment tables, read when they are asked for: all of them together would take much memory.

    Where two segments hold the same article, the rows of the later one count; removed articles have none.
    """

    def __init__(self, segments: list[Segment], *, removed: Collection[str] = ()) -> None:
        self._segments = segments
        self._fixed: Rows = {}
        self._owner: dict[str, str] = {}
        for segment in segments:
            self._owner.update((row.article_id, segment.name) for row in self._read(segment, "articles"))
        for article_id in removed:
            self._owner.pop(article_id, None)

    def __getitem__(self, name: str) -> list[Any]:
        return [row for segment in self._segments for row in self._owned(segment, name)] + [*self._fixed.get(name, ())]

    def of(self, name: str, articles: Collection[str]) -> list[Any]:
        """Rows of some articles; only the segments that hold them are read."""
        holders = {self._owner.get(article) for article in articles}
        found = (row for segment in self._segments if segment.name in holders for row in self._owned(segment, name))
        return [row for row in found if row.article_id in articles]

    def replace(self, fixed: Rows) -> None:
        """Let these rows stand for all that segments hold of their articles."""
        self._fixed = fixed
        self._owner.update((row.article_id, CORRECTED) for row in fixed.get("articles", ()))

    def _owned(self, segment: Segment, name: str) -> Iterator[Any]:
        rows = self._read(segment, name)
        return (row for row in rows if self._owner.get(row.article_id) == segment.name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in SEGMENT_TABLES if name not in UNRESOLVED)

    def __len__(self) -> int:
        return len(list(iter(self)))

    def _read(self, segment: Segment, name: str) -> list[Any]:
        return read_rows([segment.table(name)], SEGMENT_TABLES[name])

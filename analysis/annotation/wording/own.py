"""Which words of an article are its own, and which it quotes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from analysis.tables import Quotation


class OwnWords:
    """Tells the article's own words from those it puts in somebody's mouth; scare quotes are its own."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        spans = sorted((row.start, row.end) for row in quotations if row.kind != "scare")
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, start: int) -> bool:
        """Whether a character of the article's text lies outside every quotation."""
        position = bisect_right(self._starts, start)
        return position == 0 or start >= self._ends[position - 1]

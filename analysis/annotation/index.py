"""Mentions of one article by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from analysis.tables import Mention


class MentionIndex:
    """The mentions of one article, in order of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._ends = [mention.end for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions that overlap a stretch of the text, in order."""
        first = bisect_left(self._ends, start + 1)
        last = first
        while last < len(self.mentions) and self.mentions[last].start < end:
            last += 1
        return self.mentions[first:last]

    def at(self, start: int, end: int) -> Mention | None:
        """The longest mention that overlaps a stretch of the text, or None."""
        return max(self.within(start, end), key=lambda mention: mention.end - mention.start, default=None)

"""A surname that several bear, the first time that it stands alone: whose it is, as its paragraph tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.annotation.names.given import given_gender

Key = tuple[str, ...]
Where = tuple[int, str]
ADDRESSED = {"Miss": "female", "Mr": "male", "Mrs": "female", "Ms": "female"}
"""How people are addressed, and the gender it tells."""
LONGEST_ADDRESS = 6
"""Letters before a name in which such a word stands."""


def addressed(before: str) -> str:
    """The gender that the word right before a name tells, as in 'Mr. NAME'; empty for others."""
    return ADDRESSED.get(before.rstrip(". ").rpartition(" ")[2], "") if before.endswith(" ") else ""


class Near:
    """Those whom a paragraph has named in full so far, and the lone words that somebody was called by."""

    def __init__(self) -> None:
        self._paragraph = -1
        self._full: set[Key] = set()
        self._called: set[Key] = set()
        self._meant: dict[Key, Key] = {}
        self._gender = ""

    def enter(self, where: Where) -> None:
        """Go on to the next mention: its paragraph, and the gender that the word before it tells."""
        paragraph, self._gender = where
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self._full.clear()
            self._meant.clear()

    def bearer(self, key: Key, bearers: Mapping[str, Sequence[Key]]) -> Key:
        """The one bearer of a lone word whom the paragraph has named; none where the word was said alone before it."""
        if len(key) != 1 or key in self._called:
            return self._meant.get(key, ())
        several = bearers.get(key[0], ())
        named = [root for root in several if root in self._full] if len(several) > 1 else []
        if self._gender:
            named = [root for root in named if given_gender(" ".join(root)) == self._gender]
        self._meant.update({key: named[0]} if len(named) == 1 else {})
        return self._meant.get(key, ())

    def add(self, key: Key, root: Key) -> None:
        """Keep that a mention meant somebody."""
        if len(key) == 1:
            self._called.add(key)
        else:
            self._full.add(root)

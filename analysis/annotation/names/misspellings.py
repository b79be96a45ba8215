"""Names with their letters wrong: 'Harvik' for 'Harvek', 'Lukashneko' for 'Lukashenko'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

MOST = 50
"""Names with the same ends; where an article has more, a word like them tells nobody."""
SHORTEST = 5
"""Letters of a name that is known again with one of them wrong."""
SHORTEST_EXCHANGED = 6
"""Letters of a name that is known again though they are in a wrong order."""


def exchanged(one: str, other: str) -> bool:
    """Whether one word is another with letters in a wrong order: 'Lukashneko' for 'Lukashenko'."""
    if len(one) < SHORTEST_EXCHANGED or len(one) != len(other) or one == other:
        return False
    return one[0] == other[0] and sorted(one) == sorted(other)


class Spellings:
    """The right spellings of some names, by their first and last letters, which a misspelling keeps."""

    def __init__(self, words: Iterable[str]) -> None:
        self._right = frozenset(word for word in words if len(word) >= SHORTEST)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._right):
            self._alike[word[0] + word[-1]].append(word)

    def meant(self, word: str) -> str:
        """The one name that a word differs from by a letter inside; empty where it is none of them, or several."""
        alike = self._alike.get(word[0] + word[-1], ())
        if not alike or len(word) < SHORTEST or len(alike) > MOST or word in self._right:
            return ""
        found = [right for right in alike if Levenshtein.distance(word, right, score_cutoff=1) == 1]
        return found[0] if len(found) == 1 else ""

"""Title words known again with a letter or two wrong: 'Represenative'."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz

LEAST_ALIKE = 85
"""Percent of letters that a misspelt title word shares with the right one."""
MISSPELT = frozenset(
    "ambassador,chairman,chancellor,commissioner,councillor,governor,lieutenant,minister,president,representative,secretary"
    ",senator,sergeant,spokesman,spokesperson,spokeswoman".split(",")
)
"""Title words that are known again with a letter or two wrong."""
SHORTEST_MISSPELT = 7
"""Letters of those words at least."""


@cache
def right_spelling(word: str) -> str:
    """A word, or the title word it misspells by a letter or two."""
    if len(word) < SHORTEST_MISSPELT or word in MISSPELT or word.endswith("s"):
        return word
    return next((right for right in sorted(MISSPELT) if _misspells(word, right)), word)


def _misspells(word: str, right: str) -> bool:
    return word[0] == right[0] and word[-2:] == right[-2:] and fuzz.ratio(word, right) >= LEAST_ALIKE

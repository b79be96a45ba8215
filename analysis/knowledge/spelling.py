"""Spellings of names made comparable: without case, accents, hyphens and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "þ": "th"}
)


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Lower case without accents: `Erdoğan` as `erdogan`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=100_000)
def words(name: str) -> tuple[str, ...]:
    """Words of a name, folded: `Kim Jong-un` as `kim`, `jong`, `un`."""
    return tuple(WORD.findall(folded(name)))


def letters(name: str) -> str:
    """A name as one run of letters: `Kim Jong-un`, `Kim Jong Un` and `Kim Jongun` are one."""
    return "".join(words(name))

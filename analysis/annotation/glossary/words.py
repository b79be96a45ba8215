"""Words of a text with their places; names are compared word by word, whatever a tokenizer made of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.knowledge.spelling import WORD, folded

_GAP = re.compile(r"(?:\s{1,3}|\.?-|–|\.\s?|['’]\s?|,?\s?&\s?)")


@dataclass(slots=True)
class TextWord:
    """A run of letters and digits; `gap` is what stands between the word before and this one.

    `capital`: it begins with a capital letter. `joined`: it may stand in one name with the word before it.
    Not frozen, for so many are made, and a frozen one takes several times as long to make.
    """

    text: str
    folded: str
    start: int
    end: int
    gap: str
    capital: bool
    joined: bool


def text_words(text: str) -> tuple[TextWord, ...]:
    """Words of a text in order; a possessive s is left out."""
    found: list[TextWord] = []
    last = 0
    for match in WORD.finditer(text):
        start, end = match.span()
        gap, word = text[last:start], match.group()
        if gap in ("'", "’") and word in ("s", "S") and found:
            continue
        joined = gap == " " or _GAP.fullmatch(gap) is not None
        found.append(TextWord(word, folded(word), start, end, gap, word[0].isupper(), joined))
        last = end
    return tuple(found)


def adjoining(words: Sequence[TextWord]) -> bool:
    """Whether nothing but spaces, hyphens and the like separates some words."""
    return len(words) < 2 or all(word.joined for word in words[1:])

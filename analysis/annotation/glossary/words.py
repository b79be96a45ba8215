"""Words of a text with their places; names are compared word by word, whatever a tokenizer made of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.knowledge.spelling import WORD, folded

_GAP = re.compile(r"(?:\s{1,3}|\.?-|–|\.\s?|['’]\s?|,?\s?&\s?)")


class TextWord(NamedTuple):
    """A run of letters and digits; `gap` is what stands between the word before and this one.

    `capital`: it begins with a capital letter. `joined`: it may stand in one name with the word before it.
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
        gap = text[last : match.start()]
        word = match.group()
        if word in ("s", "S") and gap in ("'", "’") and found:
            continue
        joined = gap == " " or _GAP.fullmatch(gap) is not None
        found.append(TextWord(word, folded(word), match.start(), match.end(), gap, word[0].isupper(), joined))
        last = match.end()
    return tuple(found)


def adjoining(words: Sequence[TextWord]) -> bool:
    """Whether nothing but spaces, hyphens and the like separates some words."""
    return len(words) < 2 or all(word.joined for word in words[1:])

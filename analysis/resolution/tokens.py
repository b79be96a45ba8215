"""Words of a text with their places, as they are compared: lower case, no accents, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

_WORD = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:['’]\w+)*")
_SUFFIXES = ("ingly", "edly", "ing", "ies", "ed", "es", "ly", "s")
_SHORTEST_STEM = 4
_AT_HAND = 65_536
"""Words whose plain form is kept: most of a text is made of few."""

FUNCTION_WORDS = frozenset(
    "a about above across after again against all along already also although among an and another any are around as"
    " at be because been before being beside between both but by can could did do does doing down during each either"
    " else ever every few for from further had has have having he her here hers him himself his how however i if in"
    " into is it its itself just like many may me might more most much must my near neither no nor not now of off on"
    " once one only or other our out over own per quite rather s same say says said shall she should since so some"
    " still such t than that the their them themselves then there these they this those though through thus to too"
    " under until up upon us very was we were what when where whether which while who whom whose why will with within"
    " without would yet you your".split()
)
"""Words that carry no content of their own; alphabetical."""


class Token(NamedTuple):
    """A word as it is compared, and where it stands in the article's text."""

    word: str
    start: int
    end: int
    capital: bool


_made = partial(tuple.__new__, Token)
"""A token of its four values; half of the time that it takes to call the class."""


def tokens(text: str, *, offset: int = 0) -> list[Token]:
    """Words of a stretch of text in order; `offset` is where the stretch begins in the article's text."""
    found: list[Token] = []
    capital = False
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        # What a hyphen joins to a name belongs to the name: `Jong-un`.
        capital = word[0].isupper() or (capital and text[start - 1] == "-")
        start += offset
        found.append(_made((folded(word), start, start + len(word), capital)))
    return found


def plain_words(text: str) -> list[str]:
    """The words of a text as tokens have them, without their places."""
    return list(map(folded, _WORD.findall(text)))


@lru_cache(_AT_HAND)
def folded(word: str) -> str:
    """A word in lower case without accents, with straight apostrophes."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(character for character in plain if not unicodedata.combining(character)).casefold()


@lru_cache(_AT_HAND)
def stem(word: str) -> str:
    """A folded English word without its ending, so that `invited` meets `invites` and `Russian` meets `Russia`."""
    word = word.removesuffix("'s").removesuffix("'")
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and not word.endswith("ss") and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word.removesuffix(suffix).rstrip("e")
    if word.endswith(("ian", "ean")):
        return word.removesuffix("n")
    return word.rstrip("e") if len(word) > _SHORTEST_STEM else word


def content(found: list[Token]) -> frozenset[str]:
    """Stems of the words that carry content."""
    return frozenset(stem(token.word) for token in found if token.word not in FUNCTION_WORDS)


def numbers(found: list[Token]) -> frozenset[str]:
    """Numbers written in digits, thousands separators removed."""
    return frozenset(token.word.replace(",", "") for token in found if token.word[:1].isdigit())


def similarity(first: Sequence[Token], second: Sequence[Token]) -> float:
    """From 0 to 1: words in the same order in both, of all their words."""
    return in_order([token.word for token in first], [token.word for token in second])


def in_order(first: Sequence[str], second: Sequence[str]) -> float:
    """From 0 to 1: words in the same order in both, of all of both (twice the longest common subsequence)."""
    return float(2 * LCSseq.similarity(first, second) / max(1, len(first) + len(second)))

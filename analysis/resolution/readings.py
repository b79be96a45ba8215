"""Articles as they are compared for shared passages: their running words, their sentences and their quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from analysis.resolution.nearness import SHORTEST_HEARD, SHORTEST_NEAR, Wording
from analysis.resolution.partners import Marks
from analysis.resolution.tokens import FUNCTION_WORDS, Token, tokens
from analysis.tables import Article, ResolvedQuotation, Sentence, Span

NEAR_SHINGLE = 3
"""Words with content in a row that two sentences must share."""
QUOTED_SHINGLE = 5
"""Words in a row, whatever they are, that two quotations must share."""
SHORTEST_VERBATIM = 6
"""Words in a row that are a passage where two articles have them."""
AT_HAND = 512
"""Articles that are kept as read while others are compared with them."""

_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_NO_RUNS = np.empty(0, np.int64)
_UNREAD = ("boilerplate", "dateline")

Stretch = list[Token]
"""Words that stand together in one block."""


@dataclass(frozen=True, eq=False)
class Reading:
    """An article as this module sees it: stretches for verbatim runs, wordings for near ones."""

    stretches: list[Stretch]
    wordings: list[Wording]
    """Sentences, and after them quotations."""
    sentences: int
    """How many of the wordings are sentences."""
    telling: list[frozenset[tuple[str, ...]]]
    """For each wording its short runs of words that carry content; none for a short one."""

    @cached_property
    def runs(self) -> Marks:
        """Every run of words of the stretches, one stretch after the other, as a number."""
        return np.concatenate([_runs([token.word for token in stretch]) for stretch in self.stretches] or [_NO_RUNS])

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each of these runs stands: the number of its stretch, and of the word at which it begins."""
        return [
            (number, word)
            for number, stretch in enumerate(self.stretches)
            for word in range(len(stretch) - SHORTEST_VERBATIM + 1)
        ]

    @cached_property
    def marks(self) -> Marks:
        """These runs in order of their numbers, each once."""
        return np.unique(self.runs)

    @cached_property
    def tellers(self) -> dict[tuple[str, ...], list[int]]:
        """The wordings, by their numbers, that have a telling run."""
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, runs in enumerate(self.telling):
            for run in runs:
                found[run].append(number)
        return dict(found)


class Readings:
    """Articles in order, read when they are asked for: all of them together would take much memory."""

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Sequence[Sentence],
        quotations: Sequence[ResolvedQuotation],
        attributions: Sequence[Span],
    ) -> None:
        self._rows: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            if sentence.block not in _UNREAD:
                self._rows[sentence.article_id].append(sentence)
        self._quoted: dict[str, list[ResolvedQuotation]] = defaultdict(list)
        for row in quotations:
            self._quoted[row.article_id].append(row)
        self._credited = _by_article(attributions)
        self._texts = {article.article_id: article.text for article in articles}
        self.article_ids = sorted(self._texts)
        self.read = lru_cache(AT_HAND)(self._read)

    def _read(self, number: int) -> Reading:
        """The article at a position."""
        article_id = self.article_ids[number]
        text = self._texts[article_id]
        rows = sorted(self._rows[article_id], key=lambda row: (row.start, row.end))
        sentences = [tokens(text[row.start : row.end], offset=row.start) for row in rows]
        credited = self._credited.get(article_id, ())
        wordings = [Wording(words, _beside(words, credited)) for words in sentences]
        for row in self._quoted.get(article_id, ()):
            words = tokens(text[row.start : row.end], offset=row.start)
            wordings.append(Wording(words, _beside(words, credited), row.quotation_id))
        telling = [*map(_telling, sentences), *map(_quoted, wordings[len(sentences) :])]
        return Reading(_stretches(text, rows, sentences), wordings, len(sentences), telling)


def _by_article(spans: Iterable[Span]) -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for span in spans:
        found[span.article_id].append((span.start, span.end))
    return found


def _beside(words: Stretch, spans: Sequence[tuple[int, int]]) -> Stretch:
    """The words of a stretch that stand in none of some spans."""
    near = [(start, end) for start, end in spans if words and words[0].start <= start < words[-1].end]
    return [token for token in words if not any(start <= token.start < end for start, end in near)]


def _stretches(text: str, rows: list[Sentence], read: list[Stretch]) -> list[Stretch]:
    stretches: list[Stretch] = []
    end, block = -1, ""
    for row, found in zip(rows, read, strict=True):
        # Sentences do not say which block they stand in: a line break between two may be the edge of one.
        if stretches and row.block == block and "\n" not in text[end : row.start]:
            stretches[-1].extend(found)
        else:
            stretches.append(list(found))
        end, block = row.end, row.block
    return stretches


def _telling(sentence: Stretch) -> frozenset[tuple[str, ...]]:
    if len(sentence) < SHORTEST_NEAR:
        return frozenset()
    words = [token for token in sentence if token.word not in FUNCTION_WORDS]
    return _shingles(words, NEAR_SHINGLE)


def _quoted(quotation: Wording) -> frozenset[tuple[str, ...]]:
    """Runs of words of a quotation, and the utterance that it renders."""
    words = quotation.words
    runs = _shingles(words, QUOTED_SHINGLE) if len(words) >= SHORTEST_NEAR else frozenset()
    return runs | {(quotation.utterance,)} if len(words) >= SHORTEST_HEARD else runs


def _shingles(stretch: Stretch, size: int) -> frozenset[tuple[str, ...]]:
    """Every run of so many words of a stretch."""
    words = [token.word for token in stretch]
    return frozenset(zip(*(words[place:] for place in range(size)), strict=False))


def _runs(words: list[str]) -> Marks:
    """Every run of words as a number; equal runs are equal as long as the process lives."""
    count = max(0, len(words) - SHORTEST_VERBATIM + 1)
    numbers = np.fromiter(map(hash, words), np.int64, len(words)).view(np.uint64)
    found = np.zeros(count, np.uint64)
    for place in range(SHORTEST_VERBATIM if count else 0):
        found = found * _FACTOR + numbers[place : place + count]
    return found.view(np.int64)

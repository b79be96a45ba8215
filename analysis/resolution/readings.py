"""Articles as they are compared for shared passages: their running words, their sentences and their quotations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from analysis.resolution.nearness import SHORTEST_NEAR, Wording
from analysis.resolution.tokens import FUNCTION_WORDS, Token, tokens
from analysis.tables import Article, Sentence, Span

NEAR_SHINGLE = 3
"""Words with content in a row that two sentences must share."""
QUOTED_SHINGLE = 5
"""Words in a row, whatever they are, that two quotations must share."""
AT_HAND = 256
"""Articles that are kept as read while others are compared with them."""

_UNREAD = ("boilerplate", "dateline")

Stretch = list[Token]
"""Words that stand together in one block."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as this module sees it: stretches for verbatim runs, wordings for near ones."""

    stretches: list[Stretch]
    wordings: list[Wording]
    """Sentences, and after them quotations."""
    sentences: int
    """How many of the wordings are sentences."""
    telling: list[frozenset[tuple[str, ...]]]
    """For each wording its short runs of words that carry content; none for a short one."""


class Readings:
    """Articles in order, read when they are asked for: all of them together would take much memory."""

    def __init__(self, articles: Sequence[Article], sentences: Sequence[Sentence], *spans: Sequence[Span]) -> None:
        self._rows: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            if sentence.block not in _UNREAD:
                self._rows[sentence.article_id].append(sentence)
        self._quoted, self._credited = (_by_article(each) for each in spans)
        self._texts = {article.article_id: article.text for article in articles}
        self.article_ids = sorted(self._texts)
        self.read = lru_cache(AT_HAND)(self._read)

    def _read(self, number: int) -> Reading:
        """The article at a position."""
        article_id = self.article_ids[number]
        text = self._texts[article_id]
        rows = sorted(self._rows[article_id], key=lambda row: (row.start, row.end))
        sentences = [tokens(text[row.start : row.end], offset=row.start) for row in rows]
        quoted = [tokens(text[start:end], offset=start) for start, end in self._quoted.get(article_id, ())]
        credited = self._credited.get(article_id, ())
        wordings = [Wording(words, _beside(words, credited)) for words in (*sentences, *quoted)]
        telling = [*map(_telling, sentences), *map(_quoted, quoted)]
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
    return frozenset(shingle for _, shingle in shingles(words, NEAR_SHINGLE))


def _quoted(words: Stretch) -> frozenset[tuple[str, ...]]:
    return frozenset(run for _, run in shingles(words, QUOTED_SHINGLE)) if len(words) >= SHORTEST_NEAR else frozenset()


def shingles(stretch: Stretch, size: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of so many words of a stretch, and at which word it begins."""
    words = [token.word for token in stretch]
    for position in range(len(words) - size + 1):
        yield position, tuple(words[position : position + size])

"""Which articles may speak of the same event: near in time, and alike in the words of their beginnings.

Two figures for "people killed" can be held against each other only where the articles tell one story. Likeness is
the cosine of word counts weighted by inverse document frequency (Salton and Buckley, "Term-weighting approaches in
automatic text retrieval", 1988). So that a small corpus, or one on a single story, is not taken apart, the weight is
capped and every corpus is counted as if it held some more articles on other matters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from math import log, sqrt

from analysis.resolution.tokens import FUNCTION_WORDS, stem, tokens
from analysis.tables import Article

ALIKE = 0.25
"""Cosine from which two articles tell one story."""
LEAD = 2_000
"""Characters of an article that are read."""
MOST_WEIGHT = 4.0
OTHER_ARTICLES = 100
WINDOW = timedelta(days=14)
"""Articles published further apart do not tell one story; an unknown date is near to every other."""


class Stories:
    """Articles with the words by which they are told apart."""

    def __init__(self, articles: Sequence[Article]) -> None:
        counts = {article.article_id: _counts(article) for article in articles}
        held = Counter(word for words in counts.values() for word in words)
        total = len(articles) + OTHER_ARTICLES
        weights = {word: min(MOST_WEIGHT, log(1 + total / number)) for word, number in held.items()}
        self._vectors = {article_id: _vector(words, weights) for article_id, words in counts.items()}
        self._published = {article.article_id: article.published for article in articles}

    def together(self, article_ids: Iterable[str]) -> list[list[str]]:
        """Some of the articles, put together to stories; stories and articles in order of publication."""
        stories: list[list[str]] = []
        for article_id in sorted(set(article_ids), key=lambda found: (self._published[found] or date.min, found)):
            related = [story for story in stories if any(self._related(other, article_id) for other in reversed(story))]
            apart = [story for story in stories if story not in related]
            stories = [*apart, [*(other for story in related for other in story), article_id]]
        return sorted(stories, key=lambda story: (self._published[story[0]] or date.min, story[0]))

    def likeness(self, first: str, second: str) -> float:
        """From 0 to 1: how alike two articles are in the words they begin with."""
        a, b = sorted((self._vectors[first], self._vectors[second]), key=len)
        return sum(weight * b.get(word, 0.0) for word, weight in a.items())

    def _related(self, first: str, second: str) -> bool:
        days = self._published[first], self._published[second]
        if days[0] and days[1] and abs(days[0] - days[1]) > WINDOW:
            return False
        return self.likeness(first, second) >= ALIKE


def _counts(article: Article) -> Counter[str]:
    found = tokens(f"{article.title}\n{article.text[:LEAD]}")
    return Counter(stem(token.word) for token in found if token.word not in FUNCTION_WORDS)


def _vector(words: Counter[str], weights: dict[str, float]) -> dict[str, float]:
    """Weights of an article's words, of length 1; counts are damped."""
    vector = {word: (1 + log(count)) * weights[word] for word, count in sorted(words.items())}
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()}

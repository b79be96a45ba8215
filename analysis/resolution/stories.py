"""Which articles tell of the same event: near in time, and alike both in whom they name and in what they say of it.

Names alone do not make a story (one president does many things in a week), nor do other words alone (one flood is told
like the next): an article is as like a story as the geometric mean of both allows. Likeness is the cosine of counts
weighted by inverse document frequency (Salton and Buckley, "Term-weighting approaches in automatic text retrieval",
1988), on the average over the articles of the story, so that a long chain of neighbours makes no story; the weights
are capped, and every corpus is counted as if it held some more articles on other matters, so that a small corpus is
not taken apart. Articles are taken in order of publication, each to the story it is nearest to, among those that
share something rare with it and are recent (single-pass clustering, as in Allan and others, "On-line new event
detection and tracking", 1998): cost grows with the articles, not with their pairs, and new articles leave older
stories as they are, but for what the weights make of them.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import log, sqrt

from analysis.resolution.storynames import named_stories
from analysis.resolution.tokens import FUNCTION_WORDS, folded, plain_words, stem
from analysis.tables import Article, Story

ALIKE = 0.16
"""Likeness from which an article belongs to a story."""
LEAST_WORDS = 0.1
"""Likeness of the words, but for names, below which nothing is one story: one president does many things in a week."""
LEAD = 2_000
"""Characters of an article whose words are read."""
MOST_WEIGHT = 4.0
OTHER_ARTICLES = 100
HEAVIEST = 80
"""Words by which an article is compared."""
RAREST = 16
"""Names, and words, by which stories are looked for."""
CROWDED = 64
"""A name or word of more stories than this at one time tells nothing and is not looked for."""
NEAREST = 24
"""Stories to which an article is compared: those that share most."""
WINDOW = timedelta(days=21)
"""An article joins no story that was silent for longer; an unknown date is near to every other."""

Entities = Mapping[tuple[str, int], frozenset[str]]
Vector = dict[str, float]

_log = logging.getLogger(__name__)


def resolve_stories(articles: Sequence[Article], named: Entities, names: Mapping[str, str]) -> list[Story]:
    """The story of each article, in order of articles; the order of the articles given does not matter.

    `named` are the entities of each (article, sentence), `names` their usual names, of which labels are made.
    """
    reader = _Reader(articles, named, names)
    stories = _Stories()
    for article in sorted(articles, key=_in_time):
        stories.take(reader.read(article))
    _log.debug("%d pairs of an article and a story examined", stories.examined)
    by_id = {article.article_id: article for article in articles}
    told = [[by_id[article_id] for article_id in story.articles] for story in stories.found]
    return named_stories(told, reader.names_of, names)


def _in_time(article: Article) -> tuple[bool, date, str]:
    """Order of publication; articles of unknown date come last, to find all stories there."""
    return article.published is None, article.published or date.min, article.article_id


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it is compared: names and other words by weight, each vector of length 1."""

    article_id: str
    published: date | None
    names: Vector
    words: Vector


class _Reader:
    """Articles as vectors, the weights from all of them."""

    def __init__(self, articles: Sequence[Article], named: Entities, usual: Mapping[str, str]) -> None:
        self._usual = usual
        self.names_of: dict[str, Counter[str]] = defaultdict(Counter)
        for (article_id, _), entities in sorted(named.items()):
            self.names_of[article_id].update(sorted(entities))
        self._read: dict[str, list[str]] = {}
        self._total = len(articles) + OTHER_ARTICLES
        self._holders = Counter(word for article in articles for word in self._named(article))
        self._word_holders = Counter(word for article in articles for word in self._words(article))

    def read(self, article: Article) -> Reading:
        """One article's vectors."""
        names = self._weighted(self._named(article), self._holders)
        words = self._weighted(self._words(article), self._word_holders)
        return Reading(article.article_id, article.published, _unit(names), _unit(words[:HEAVIEST]))

    def _named(self, article: Article) -> Counter[str]:
        """Usual names of those an article names, of whatever kind: one outlet's place is another's organisation."""
        found: Counter[str] = Counter()
        for entity, count in self.names_of.get(article.article_id, {}).items():
            name = self._usual.get(entity, entity).partition(" (")[0]
            found[f"-{folded(name)}"] += count
        return found

    def _words(self, article: Article) -> Counter[str]:
        """Stems of an article's first words that carry content and are no names."""
        if article.article_id not in self._read:
            entities = self.names_of.get(article.article_id, ())
            left_out = {folded(part) for name in entities for part in name.split("-")[1:]} | FUNCTION_WORDS
            found = plain_words(f"{article.title}\n{article.text[:LEAD]}")
            self._read[article.article_id] = [stem(word) for word in found if word not in left_out]
        return Counter(self._read[article.article_id])

    def _weighted(self, counted: Counter[str], holders: Counter[str]) -> list[tuple[str, float]]:
        """What an article holds with its weight, the heaviest first; counts are damped."""
        weights = (
            (key, (1 + log(count)) * min(MOST_WEIGHT, log(1 + self._total / holders[key])))
            for key, count in counted.items()
        )
        return sorted(weights, key=lambda one: (-one[1], one[0]))


def _unit(weights: Iterable[tuple[str, float]]) -> Vector:
    found = dict(weights)
    length = sqrt(sum(weight * weight for weight in found.values()))
    return {key: weight / length for key, weight in found.items()}


@dataclass(slots=True)
class _Told:
    """A story so far: its articles, the last day, and the sums of their vectors."""

    articles: list[str] = field(default_factory=list)
    latest: date | None = None
    names: Vector = field(default_factory=dict)
    words: Vector = field(default_factory=dict)

    def add(self, reading: Reading) -> None:
        """Take in an article."""
        self.articles.append(reading.article_id)
        self.latest = reading.published or self.latest
        for ours, theirs in ((self.names, reading.names), (self.words, reading.words)):
            for key, weight in theirs.items():
                ours[key] = ours.get(key, 0.0) + weight

    def likeness(self, reading: Reading) -> float:
        """From 0 to 1: how like an article is to those of the story, on the average; the later, the less."""
        words = _product(reading.words, self.words) / len(self.articles)
        if words < LEAST_WORDS:
            return 0.0
        names = _product(reading.names, self.names) / len(self.articles) if reading.names and self.names else words / 2
        return sqrt(names * words) * self._nearness(reading.published)

    def _nearness(self, day: date | None) -> float:
        """1 on the story's last day, half of it at the end of the window, 0 after it."""
        if day is None or self.latest is None:
            return 1.0
        silent = day - self.latest
        return 1 - silent / WINDOW / 2 if silent <= WINDOW else 0.0


def _product(reading: Vector, story: Vector) -> float:
    return sum(weight * story.get(key, 0.0) for key, weight in reading.items())


class _Stories:
    """Stories as they grow, found by their rare names and words around a time."""

    def __init__(self) -> None:
        self.found: list[_Told] = []
        self.examined = 0
        self._holding: dict[tuple[str, int | None], dict[int, None]] = defaultdict(dict)

    def take(self, reading: Reading) -> None:
        """Put an article to the story it is nearest to, or to one of its own."""
        scored = [(-self.found[number].likeness(reading), number) for number in self._near(reading)]
        self.examined += len(scored)
        best = min(scored, default=(0.0, 0))
        if -best[0] < ALIKE:
            best = 0.0, len(self.found)
            self.found.append(_Told())
        self.found[best[1]].add(reading)
        for key in _rare(reading):
            for time in {_time(reading.published), None}:
                self._holding[key, time][best[1]] = None

    def _near(self, reading: Reading) -> list[int]:
        """Stories that share most of an article's rare names and words."""
        shared: Counter[int] = Counter()
        time = _time(reading.published)
        for key in _rare(reading):
            for when in (None,) if time is None else (time - 1, time):
                holding = self._holding.get((key, when), {})
                shared.update(list(holding) if len(holding) <= CROWDED else ())
        return sorted(shared, key=lambda number: (-shared[number], number))[:NEAREST]


def _time(day: date | None) -> int | None:
    """The window a day falls into."""
    return None if day is None else day.toordinal() // WINDOW.days


def _rare(reading: Reading) -> Iterator[str]:
    """The heaviest names and words; names begin with a hyphen, stems do not."""
    for vector in (reading.names, reading.words):
        yield from list(vector)[:RAREST]

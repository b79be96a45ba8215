"""Runs of text that two articles share, word for word or nearly.

Candidates are pairs of articles (for near passages: of sentences) that share a run of words that is rare, in their
story or anywhere (shingles, as in Broder, "On the resemblance and containment of documents", 1997); no other pair is
looked at. A passage never runs over the edge of a block.
"""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import chain

from analysis.resolution.partners import marks, partners
from analysis.resolution.tokens import FUNCTION_WORDS, Token, similarity, tokens
from analysis.tables import Article, Passage, Sentence

SHORTEST_VERBATIM = 6
"""Words."""
SHORTEST_NEAR = 8
NEAR_SHINGLE = 3
NEARLY = 0.72
"""Share of words in common and in order, of the words of both sentences."""
LONG_SENTENCE = 15
"""Words from which a sentence whose parts change places is known again."""
TURNED = 0.82
"""Share of words in common, in any order, of the words of both."""
RARE = 30
"""A run of words in more articles of a story than this makes a pair only of neighbours in the order of the articles."""
SURELY_VERBATIM = 12
"""Words; shorter runs must hold two content words that are no names, since titles and names recur anywhere."""
AT_HAND = 256
"""Articles that are kept as read while others are compared with them."""
REPEATS = 4
"""Places in one article at which a run of words is looked for; a text that repeats itself stays cheap."""

_UNREAD = ("boilerplate", "dateline")

_log = logging.getLogger(__name__)

Stretch = list[Token]
"""Words that stand together in one block."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as this module sees it: stretches for verbatim runs, sentences for near ones."""

    stretches: list[Stretch]
    sentences: list[Stretch]
    telling: list[frozenset[tuple[str, ...]]]
    """For each sentence its short runs of words that carry content; none for a short sentence."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words shared by two articles: first and last character in each, and how many words."""

    words: int
    start_a: int
    end_a: int
    start_b: int
    end_b: int


def shared_passages(
    articles: Sequence[Article], sentences: Sequence[Sentence], *, story_of: Mapping[str, str] | None = None
) -> list[Passage]:
    """Passages of at least two articles, longest runs only, in order of articles and places.

    `story_of` tells the story of each article; without it all are of one.
    """
    readings = _Readings(articles, sentences)
    found = [
        _passage((readings.article_ids[pair[0]], readings.article_ids[pair[1]]), run, kind)
        for pair, runs in _shared(readings, story_of or {})
        for kind, run in runs
    ]
    return sorted(found, key=lambda row: (row.article_a, row.article_b, row.start_a, row.start_b, row.kind))


class _Readings:
    """Articles in order, read when they are asked for: all of them together would take much memory."""

    def __init__(self, articles: Sequence[Article], sentences: Sequence[Sentence]) -> None:
        self._rows: dict[str, list[Sentence]] = defaultdict(list)
        for sentence in sentences:
            if sentence.block not in _UNREAD:
                self._rows[sentence.article_id].append(sentence)
        self._texts = {article.article_id: article.text for article in articles}
        self.article_ids = sorted(self._texts)
        self.read = lru_cache(AT_HAND)(self._read)

    def _read(self, number: int) -> Reading:
        """The article at a position."""
        article_id = self.article_ids[number]
        return _reading(self._texts[article_id], self._rows[article_id])


def _reading(text: str, rows: list[Sentence]) -> Reading:
    stretches: list[Stretch] = []
    sentences: list[Stretch] = []
    end, block = -1, ""
    for row in sorted(rows, key=lambda row: (row.start, row.end)):
        found = tokens(text[row.start : row.end], offset=row.start)
        sentences.append(found)
        # Sentences do not say which block they stand in: a line break between two may be the edge of one.
        if stretches and row.block == block and "\n" not in text[end : row.start]:
            stretches[-1].extend(found)
        else:
            stretches.append(list(found))
        end, block = row.end, row.block
    return Reading(stretches, sentences, [_telling(sentence) for sentence in sentences])


def _shared(
    readings: _Readings, story_of: Mapping[str, str]
) -> Iterator[tuple[tuple[int, int], list[tuple[str, Run]]]]:
    """Pairs of articles that share something, with their verbatim and near runs."""
    told = [story_of.get(article_id, "") for article_id in readings.article_ids]
    numbers = {story: number for number, story in enumerate(sorted(set(told)))}
    stories = [numbers[story] for story in told]
    verbatim, near = _partners(readings, stories)
    _log.debug("%d pairs of articles examined", len(verbatim | near))
    for a, b in sorted(verbatim | near, key=lambda pair: (stories[pair[0]], pair)):
        first, second = readings.read(a), readings.read(b)
        exact = _verbatim_runs(first.stretches, second.stretches) if (a, b) in verbatim else []
        alike = _near_runs(first, second, exact) if (a, b) in near else []
        if exact or alike:
            yield (a, b), [("verbatim", run) for run in exact] + [("near", run) for run in alike]


def _partners(readings: _Readings, stories: Sequence[int]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Pairs of articles that may share verbatim passages, and near ones."""
    long, short = [], []
    for number in range(len(stories)):
        reading = readings.read(number)
        long.append(
            marks(shingle for stretch in reading.stretches for _, shingle in _shingles(stretch, SHORTEST_VERBATIM))
        )
        short.append(marks(chain.from_iterable(reading.telling)))
    return partners(long, stories, most=RARE), partners(short, stories, most=RARE // 2)


def _telling(sentence: Stretch) -> frozenset[tuple[str, ...]]:
    if len(sentence) < SHORTEST_NEAR:
        return frozenset()
    words = [token for token in sentence if token.word not in FUNCTION_WORDS]
    return frozenset(shingle for _, shingle in _shingles(words, NEAR_SHINGLE))


def _shingles(stretch: Stretch, size: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    words = [token.word for token in stretch]
    for position in range(len(words) - size + 1):
        yield position, tuple(words[position : position + size])


def _verbatim_runs(first: list[Stretch], second: list[Stretch]) -> list[Run]:
    """Maximal runs in which two articles agree word for word; of overlapping ones the longest."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, stretch in enumerate(second):
        for position, shingle in _shingles(stretch, SHORTEST_VERBATIM):
            if len(places[shingle]) < REPEATS:
                places[shingle].append((number, position))
    runs: set[Run] = set()
    for stretch in first:
        runs.update(_runs(stretch, second, places))
    return _longest(runs)


def _runs(
    stretch: Stretch, second: list[Stretch], places: dict[tuple[str, ...], list[tuple[int, int]]]
) -> Iterator[Run]:
    """Shingles on one diagonal, put together to runs."""
    open_runs: dict[tuple[int, int], tuple[int, int]] = {}
    for position, shingle in _shingles(stretch, SHORTEST_VERBATIM):
        for number, other in places.get(shingle, ()):
            diagonal = number, other - position
            begun, last = open_runs.get(diagonal, (position, position - 1))
            if last != position - 1:
                yield from _run(stretch, second, diagonal, (begun, last))
                begun = position
            open_runs[diagonal] = begun, position
    for diagonal, span in open_runs.items():
        yield from _run(stretch, second, diagonal, span)


def _run(stretch: Stretch, second: list[Stretch], diagonal: tuple[int, int], span: tuple[int, int]) -> Iterator[Run]:
    number, shift = diagonal
    begun, last = span[0], span[1] + SHORTEST_VERBATIM - 1
    ours, theirs = stretch[begun : last + 1], second[number][begun + shift : last + shift + 1]
    if len(ours) >= SURELY_VERBATIM or min(_plain_words(ours), _plain_words(theirs)) >= 2:
        yield Run(len(ours), ours[0].start, ours[-1].end, theirs[0].start, theirs[-1].end)


def _plain_words(stretch: Stretch) -> int:
    """Words that carry content and are no names."""
    return sum(1 for token in stretch if not token.capital and token.word not in FUNCTION_WORDS)


def _longest(runs: Iterable[Run]) -> list[Run]:
    """Runs that overlap no longer one in either article, in order of the first article."""
    kept_a, kept_b = _Taken(), _Taken()
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.words, run.start_a, run.start_b)):
        if kept_a.free(run.start_a, run.end_a) and kept_b.free(run.start_b, run.end_b):
            kept_a.take(run.start_a, run.end_a)
            kept_b.take(run.start_b, run.end_b)
            kept.append(run)
    return sorted(kept, key=lambda run: run.start_a)


class _Taken:
    """Stretches of one article that belong to a run already; none overlaps another."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def free(self, start: int, end: int) -> bool:
        return bisect_right(self._ends, start) == bisect_left(self._starts, end)

    def take(self, start: int, end: int) -> None:
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)


def _near_runs(first: Reading, second: Reading, exact: list[Run]) -> list[Run]:
    """Pairs of sentences that say nearly the same, best first, each sentence once, verbatim ones left out."""
    spans_a = [(run.start_a, run.end_a) for run in exact]
    spans_b = [(run.start_b, run.end_b) for run in exact]
    found = []
    for a, b in sorted(_alike(first.telling, second.telling)):
        ours, theirs = first.sentences[a], second.sentences[b]
        score = max(similarity(ours, theirs), _turned(ours, theirs))
        if score >= NEARLY and not (_covered(ours, spans_a) or _covered(theirs, spans_b)):
            found.append((-score, a, b))
    used_a: set[int] = set()
    used_b: set[int] = set()
    runs = []
    for _, a, b in sorted(found):
        if a not in used_a and b not in used_b:
            used_a.add(a)
            used_b.add(b)
            runs.append(_whole(first.sentences[a], second.sentences[b]))
    return sorted(runs, key=lambda run: run.start_a)


def _turned(first: Stretch, second: Stretch) -> float:
    """From 0 to 1: words in common in whatever order, of two long sentences; of shorter ones that shows nothing."""
    if min(len(first), len(second)) < LONG_SENTENCE:
        return 0.0
    ours, theirs = (Counter(token.word for token in stretch) for stretch in (first, second))
    common = 2 * (ours & theirs).total() / (len(first) + len(second))
    return common if common >= TURNED else 0.0


def _alike(first: list[frozenset[tuple[str, ...]]], second: list[frozenset[tuple[str, ...]]]) -> set[tuple[int, int]]:
    """Pairs of sentences of two articles that share a telling run of words."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, shingles in enumerate(second):
        for shingle in shingles:
            holders[shingle].append(number)
    return {
        (number, other)
        for number, shingles in enumerate(first)
        for shingle in shingles
        for other in holders.get(shingle, ())[:REPEATS]
    }


def _covered(sentence: Stretch, spans: list[tuple[int, int]]) -> bool:
    """Whether verbatim runs hold most of a sentence already."""
    held = sum(1 for token in sentence if any(start <= token.start < end for start, end in spans))
    return held >= 0.8 * len(sentence)


def _whole(first: Stretch, second: Stretch) -> Run:
    return Run(len(first), first[0].start, first[-1].end, second[0].start, second[-1].end)


def _passage(pair: tuple[str, str], run: Run, kind: str) -> Passage:
    (a, b), places = pair, (run.start_a, run.end_a, run.start_b, run.end_b)
    digest = blake2b(repr((a, b, places, kind)).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return Passage(f"passage-{digest}", a, run.start_a, run.end_a, b, run.start_b, run.end_b, kind, run.words)

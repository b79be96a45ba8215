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
from hashlib import blake2b
from itertools import chain

import numpy as np

from analysis.resolution.nearness import kindred, nearness
from analysis.resolution.partners import Marks, marks, partners
from analysis.resolution.readings import SHORTEST_VERBATIM, Reading, Readings, Stretch
from analysis.resolution.tokens import FUNCTION_WORDS
from analysis.tables import Article, Passage, ResolvedQuotation, Sentence, Span

UNMISTAKABLE = 10
"""Words; a shorter run is a passage only in sentences that share half of their words: stock phrases recur anywhere."""
RARE = 30
"""A run of words in more articles of a story than this makes a pair only of neighbours in the order of the articles."""
SURELY_VERBATIM = 12
"""Words; shorter runs must hold two content words that are no names, since titles and names recur anywhere."""
REPEATS = 4
"""Places in one article at which a run of words is looked for; a text that repeats itself stays cheap."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words shared by two articles: first and last character in each, and how many words."""

    words: int
    start_a: int
    end_a: int
    start_b: int
    end_b: int


def shared_passages(
    articles: Sequence[Article],
    sentences: Sequence[Sentence],
    *,
    quotations: Sequence[ResolvedQuotation] = (),
    attributions: Sequence[Span] = (),
    story_of: Mapping[str, str] | None = None,
) -> list[Passage]:
    """Passages of at least two articles, longest runs only, in order of articles and places.

    `story_of` tells the story of each article; without it all are of one. Nearly the same words of a speaker are a
    passage too where `quotations` tells which they are; the words of `attributions` do not tell passages apart.
    """
    readings = Readings(articles, sentences, quotations, attributions)
    found = [
        _passage((readings.article_ids[pair[0]], readings.article_ids[pair[1]]), run, kind)
        for pair, runs in _shared(readings, story_of or {})
        for kind, run in runs
    ]
    return sorted(found, key=lambda row: (row.article_a, row.article_b, row.start_a, row.start_b, row.kind))


def _shared(readings: Readings, story_of: Mapping[str, str]) -> Iterator[tuple[tuple[int, int], list[tuple[str, Run]]]]:
    """Pairs of articles that share something, with their verbatim and near runs."""
    told = [story_of.get(article_id, "") for article_id in readings.article_ids]
    numbers = {story: number for number, story in enumerate(sorted(set(told)))}
    stories = [numbers[story] for story in told]
    verbatim, near = _partners(readings, stories)
    _log.debug("%d pairs of articles examined", len(verbatim | near))
    for a, b in sorted(verbatim | near, key=lambda pair: (stories[pair[0]], pair)):
        first, second = readings.read(a), readings.read(b)
        exact = _telling_runs(first, second) if (a, b) in verbatim else []
        alike = _near_runs(first, second, exact) if (a, b) in near else []
        if exact or alike:
            yield (a, b), [("verbatim", run) for run in exact] + [("near", run) for run in alike]


def _partners(readings: Readings, stories: Sequence[int]) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """Pairs of articles that may share verbatim passages, and near ones."""
    long, short = [], []
    for number in range(len(stories)):
        reading = readings.read(number)
        long.append(reading.marks)
        short.append(marks(chain.from_iterable(reading.telling)))
    return partners(long, stories, most=RARE), partners(short, stories, most=RARE // 2)


def _telling_runs(first: Reading, second: Reading) -> list[Run]:
    """Verbatim runs, without short quotations, and without stock phrases in sentences with little else in common."""
    runs = _verbatim_runs(first, second)
    plain = [run for run in runs if run.words >= SURELY_VERBATIM or not _heard(run, first, second)]
    return [run for run in plain if run.words >= UNMISTAKABLE or _of_kin(run, first, second)]


def _heard(run: Run, first: Reading, second: Reading) -> bool:
    """Whether a run is words of a speaker in both articles: each may have heard them."""
    return _quoted(first, run.start_a, run.end_a) and _quoted(second, run.start_b, run.end_b)


def _quoted(reading: Reading, start: int, end: int) -> bool:
    quotations = (wording.words for wording in reading.wordings[reading.sentences :] if wording.words)
    return any(words[0].start <= start and end <= words[-1].end for words in quotations)


def _of_kin(run: Run, first: Reading, second: Reading) -> bool:
    ours, theirs = _held(first, run.start_a, run.end_a), _held(second, run.start_b, run.end_b)
    return any(kindred(a, b) for a in ours for b in theirs)


def _held(reading: Reading, start: int, end: int) -> list[Stretch]:
    """The sentences into which a run reaches."""
    sentences = (wording.words for wording in reading.wordings[: reading.sentences] if wording.words)
    return [words for words in sentences if words[0].start < end and start < words[-1].end]


def _verbatim_runs(first: Reading, second: Reading) -> list[Run]:
    """Maximal runs in which two articles agree word for word; of overlapping ones the longest."""
    common = np.intersect1d(first.marks, second.marks, assume_unique=True)
    places: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for mark, place in _where(second, common):
        if len(places[mark]) < REPEATS:
            places[mark].append(place)
    shared: dict[int, list[tuple[int, list[tuple[int, int]]]]] = defaultdict(list)
    for mark, (number, position) in _where(first, common):
        shared[number].append((position, places[mark]))
    runs: set[Run] = set()
    for number, found in shared.items():
        runs.update(_runs(first.stretches[number], second.stretches, found))
    return _longest(runs)


def _where(reading: Reading, common: Marks) -> Iterator[tuple[int, tuple[int, int]]]:
    """Where an article has some runs of words, in order."""
    for place in np.flatnonzero(np.isin(reading.runs, common)) if len(common) else ():
        yield int(reading.runs[place]), reading.places[place]


def _runs(
    stretch: Stretch, second: list[Stretch], shared: Iterable[tuple[int, list[tuple[int, int]]]]
) -> Iterator[Run]:
    """Shingles on one diagonal, put together to runs."""
    open_runs: dict[tuple[int, int], tuple[int, int]] = {}
    for position, places in shared:
        for number, other in places:
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
    """Wordings that say nearly the same, sentences first, the best before others, each place once; no verbatim ones."""
    spans_a = [(run.start_a, run.end_a) for run in exact]
    spans_b = [(run.start_b, run.end_b) for run in exact]
    found = []
    for a, b in _alike(first, second):
        ours, theirs = first.wordings[a], second.wordings[b]
        score = nearness(ours, theirs)
        if score and not (_covered(ours.words, spans_a) or _covered(theirs.words, spans_b)):
            found.append((a >= first.sentences, -score, a, b))
    used_a, used_b = _Taken(), _Taken()
    runs = []
    for *_, a, b in sorted(found):
        run = _whole(first.wordings[a].words, second.wordings[b].words)
        if used_a.free(run.start_a, run.end_a) and used_b.free(run.start_b, run.end_b):
            used_a.take(run.start_a, run.end_a)
            used_b.take(run.start_b, run.end_b)
            runs.append(run)
    return sorted(runs, key=lambda run: run.start_a)


def _alike(first: Reading, second: Reading) -> set[tuple[int, int]]:
    """Pairs of sentences of two articles that share a telling run of words."""
    return {
        (number, other)
        for run in first.tellers.keys() & second.tellers.keys()
        for number in first.tellers[run]
        for other in second.tellers[run][:REPEATS]
    }


def _covered(sentence: Stretch, spans: list[tuple[int, int]]) -> bool:
    """Whether verbatim runs hold most of a sentence already."""
    near = [(start, end) for start, end in spans if start < sentence[-1].end and sentence[0].start < end]
    held = sum(1 for token in sentence if any(start <= token.start < end for start, end in near)) if near else 0
    return held >= 0.8 * len(sentence)


def _whole(first: Stretch, second: Stretch) -> Run:
    """All of two wordings, with as many words as they have in common."""
    common = Counter(token.word for token in first) & Counter(token.word for token in second)
    return Run(common.total(), first[0].start, first[-1].end, second[0].start, second[-1].end)


def _passage(pair: tuple[str, str], run: Run, kind: str) -> Passage:
    (a, b), places = pair, (run.start_a, run.end_a, run.start_b, run.end_b)
    digest = blake2b(repr((a, b, places, kind)).encode("utf-8", "replace"), digest_size=6).hexdigest()
    return Passage(f"passage-{digest}", a, run.start_a, run.end_a, b, run.start_b, run.end_b, kind, run.words)

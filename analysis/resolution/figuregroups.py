"""Figures of one story put together that count the same thing, though each article words it in its own way.

Two figures are compared where they share an idea or a rare word. Each takes of another article only the figure it is
most like, and only where that figure takes it too; groups grow from the most like pairs on, and never hold two figures
that what is said of them keeps apart, nor two values of one article that cannot both be true, unless the
article has them from two givers.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import log

from analysis.resolution.figureframes import Frame
from analysis.resolution.figureintervals import intervals
from analysis.resolution.figurelikeness import apart, likeness
from analysis.resolution.joining import Joined

ALIKE = 2.0
"""Likeness from which two figures count the same thing."""
TWICE = 99.0
"""For what one article repeats."""
NEAREST = 24
"""Of many figures that share an idea, each is compared with so many after it."""

Pair = tuple[int, int]


def same_figures(frames: Sequence[Frame]) -> list[list[int]]:
    """Positions of the figures of each group, single ones among them, in order of the first."""
    scores = _scores(frames)
    joined: Joined[int] = Joined(range(len(frames)))
    members = {place: [place] for place in range(len(frames))}
    for one, other in sorted(_mutual(scores, frames), key=lambda pair: (-scores[pair], pair)):
        first, second = joined.first(one), joined.first(other)
        if first != second and _fit(members[first], members[second], frames):
            joined.join(first, second)
            members[joined.first(first)] = members[first] + members[second]
    return joined.sets()


def _scores(frames: Sequence[Frame]) -> dict[Pair, float]:
    """Likeness of the pairs of figures that are alike; in one article, of those that are told twice."""
    weight = _weight(frames)
    scores = {}
    for one, other in sorted(_candidates(frames)):
        same = frames[one].row.article_id == frames[other].row.article_id
        score = TWICE * _repeats(frames[one], frames[other]) if same else likeness(frames[one], frames[other], weight)
        if score >= ALIKE:
            scores[one, other] = score
    return scores


def _candidates(frames: Sequence[Frame]) -> set[Pair]:
    """Pairs of figures that share an idea or a word beside them, or one value of a measure."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, frame in enumerate(frames):
        for word in frame.near.everything | frame.head.everything | frame.rates:
            holders[word].append(place)
        if frame.crowd:
            holders["a crowd"].append(place)
        if frame.measure != "number":
            holders[f"{frame.measure} {frame.row.low:.15g}"].append(place)
    return {
        (one, other)
        for places in holders.values()
        for position, one in enumerate(places)
        for other in places[position + 1 : position + 1 + NEAREST]
    }


def _repeats(a: Frame, b: Frame) -> bool:
    """Whether two figures of one article say the same: a title and its text."""
    ours, theirs = a.row, b.row
    same = (ours.counted, ours.unit, ours.low, ours.high) == (theirs.counted, theirs.unit, theirs.low, theirs.high)
    return same and not apart(a, b)


def _weight(frames: Sequence[Frame]) -> Callable[[str], float]:
    """From 0 to 1: how rare a word is among the figures' sentences of a story."""
    counted: Counter[str] = Counter()
    for frame in frames:
        counted.update(frame.whole | frame.head.everything)
    top = log(1 + len(frames))
    return lambda word: log((1 + len(frames)) / counted[word]) / top if counted[word] else 0.0


def _mutual(scores: dict[Pair, float], frames: Sequence[Frame]) -> Iterator[Pair]:
    """Pairs of which each is most like the other of all figures in the other's article."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (one, other), score in scores.items():
        for here, there in ((one, other), (other, one)):
            key = here, frames[there].row.article_id
            best[key] = max(best[key], score)
    for (one, other), score in scores.items():
        ours, theirs = best[one, frames[other].row.article_id], best[other, frames[one].row.article_id]
        if score >= max(ours, theirs):
            yield one, other


def _fit(ours: Sequence[int], theirs: Sequence[int], frames: Sequence[Frame]) -> bool:
    """Whether two groups can be one."""
    return not any(_clash(frames[one], frames[other]) for one in ours for other in theirs)


def _clash(a: Frame, b: Frame) -> bool:
    if a.row.article_id != b.row.article_id:
        return apart(a, b)
    ours, theirs = intervals(a.row, b.row)
    givers = {a.row.attributed_to, b.row.attributed_to} - {""}
    return not ours.meets(theirs) and len(givers) < 2

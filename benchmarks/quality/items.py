"""Gold and found items, and the score of one list against the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.quality.wording import plain, same_thing, same_words

ANY = "*"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is claimed about a stretch of text; gold fields may hold several readings that are all right."""

    start: int
    end: int
    text: str
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    optional: bool = False

    def value(self, name: str) -> str:
        """The field's only value, or the first of several."""
        return self.values.get(name, ("",))[0]


Hit = Callable[[Item, Item], bool]


@dataclass(frozen=True, slots=True)
class Pair:
    """What is listed of an error: the article and one or both sides."""

    article: str
    gold: Item | None
    found: Item | None
    wrong: tuple[str, ...] = ()


@dataclass(slots=True)
class Score:
    """Counts that add up over articles and sets."""

    gold: int = 0
    found: int = 0
    hits: int = 0
    right: dict[str, list[int]] = field(default_factory=dict)
    pairs: list[Pair] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Hits among what was found; 1 where nothing was."""
        return self.hits / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Hits among the gold; 1 where there is none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def share(self, name: str) -> float | None:
        """Share of checked hits on which a field is right, or None where it was never checked."""
        right, checked = self.right.get(name, [0, 0])
        return right / checked if checked else None

    def add(self, other: Score) -> None:
        """Count another score in."""
        self.gold += other.gold
        self.found += other.found
        self.hits += other.hits
        self.pairs += other.pairs
        for name, (right, checked) in other.right.items():
            mine = self.right.setdefault(name, [0, 0])
            mine[0] += right
            mine[1] += checked


def never(_: Item) -> bool:
    """No item."""
    return False


def score(
    gold: Sequence[Item],
    found: Sequence[Item],
    hit: Hit,
    *,
    fields: Sequence[str],
    article: str = "",
    uncounted: Callable[[Item], bool] = never,
) -> Score:
    """One article's found items against its gold, matched one to one, in order of their start.

    Found items that are `uncounted` may be hits, but are not held against the program where they are not.
    """
    wanted = sorted((item for item in gold if not item.optional), key=_place)
    left = sorted(found, key=_place)
    hits: list[tuple[Item, Item]] = []
    for asked in (fields, ()):
        missed = []
        for item in wanted:
            taken = next((other for other in left if hit(item, other) and _agree(item, other, asked)), None)
            if taken is None:
                missed.append(item)
            else:
                left = [other for other in left if other is not taken]
                hits.append((item, taken))
        wanted = missed
    extra = _not_optional(left, [item for item in gold if item.optional], hit)
    extra = [item for item in extra if not uncounted(item)]
    result = Score(len(hits) + len(wanted), len(hits) + len(extra), len(hits))
    result.pairs = [_checked(result, pair, fields, article) for pair in hits]
    result.pairs += [Pair(article, item, None) for item in wanted] + [Pair(article, None, item) for item in extra]
    return result


def overlap(gold: Item, found: Item) -> bool:
    """Whether two items share a character; without offsets, whether one's words hold the other's."""
    if gold.start < 0 or found.start < 0:
        ours, theirs = plain(gold.text), plain(found.text)
        return ours in theirs or theirs in ours
    return gold.start < found.end and found.start < gold.end


def agrees(gold: Item, found: Item, name: str) -> bool:
    """Whether a field of a found item is one of the gold's readings."""
    readings = gold.values.get(name, (ANY,))
    same = same_thing if name == "counted" else same_words
    return ANY in readings or any(same(reading, found.value(name)) for reading in readings)


def _agree(gold: Item, found: Item, fields: Iterable[str]) -> bool:
    return all(agrees(gold, found, name) for name in fields)


def _checked(result: Score, pair: tuple[Item, Item], fields: Sequence[str], article: str) -> Pair:
    """Count which fields of a hit are right."""
    gold, found = pair
    checked = [name for name in fields if ANY not in gold.values.get(name, (ANY,))]
    wrong = tuple(name for name in checked if not agrees(gold, found, name))
    for name in checked:
        counts = result.right.setdefault(name, [0, 0])
        counts[0] += name not in wrong
        counts[1] += 1
    return Pair(article, gold, found, wrong)


def _not_optional(left: Iterable[Item], optional: Sequence[Item], hit: Hit) -> list[Item]:
    return [
        item
        for item in left
        if not any(hit(extra, item) or (extra.start >= 0 and overlap(extra, item)) for extra in optional)
    ]


def _place(item: Item) -> tuple[int, int]:
    return item.start, item.end

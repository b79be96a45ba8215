"""The printed table: one line a set and kind, with the floor where there is one, and the errors on request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.quality.items import Item, Pair, Score

ALL_SEEDS = 0.97
FLOORS: dict[tuple[str, str, str], float] = {
    ("meantime", "aliases", "f1"): 0.85,
    ("meantime", "figures", "precision"): 0.85,
    ("meantime", "figures", "recall"): 0.85,
    ("meantime", "names", "points"): 5.0,
    ("meantime", "topics", "precision"): 1.0,
    ("meantime+gum", "dates", "f1"): 0.88,
    ("meantime+gum", "dates", "value"): 0.85,
    ("own-heldout", "attendance", "precision"): 0.90,
    ("own-heldout", "attendance", "recall"): 0.90,
    ("own-heldout", "attributions", "f1"): 0.85,
    ("own-heldout", "quotations", "f1"): 0.92,
    ("own-heldout", "quotations", "speaker"): 0.90,
    ("stories", "origins", "recall"): 11 / 12,
    ("stories", "stories", "f1"): 0.90,
    ("stories-heldout", "contradict", "precision"): 0.95,
    ("stories-heldout", "contradict", "recall"): 0.80,
    ("stories-heldout", "facts", "f1"): 0.85,
    ("stories-heldout", "passages", "f1"): 0.95,
    ("stories-heldout", "relays", "recall"): 1.0,
}
"""Least figures, each on text that the rules were not tuned on; points are F1 above the plain pipeline's."""
CONTEXT = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table. A precision of None: only recall can be told."""

    name: str
    kind: str
    gold: int
    precision: float | None
    recall: float
    f1: float | None
    shares: dict[str, float]
    plain: float | None = None

    def figure(self, measure: str) -> float | None:
        """A figure by the name that the floors use."""
        if measure == "points":
            return None if self.plain is None or self.f1 is None else (self.f1 - self.plain) * 100
        known = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return known[measure] if measure in known else self.shares.get(measure)


def line(name: str, kind: str, score: Score, *, plain: float | None = None, only_recall: bool = False) -> Line:
    """A line from a score."""
    shares = {field: share for field in score.right if (share := score.share(field)) is not None}
    precision, f1 = (None, None) if only_recall else (score.precision, score.f1)
    return Line(name, kind, score.gold, precision, score.recall, f1, shares, plain)


def table(lines: Sequence[Line]) -> Iterator[str]:
    """The lines as text, kind by kind in the order of the sets."""
    yield f"{'kind':<13}{'set':<14}{'gold':>6}{'P':>7}{'R':>7}{'F1':>7}{'spaCy':>7}  fields right | floors"
    kinds = list(dict.fromkeys(each.kind for each in lines))
    for each in sorted(lines, key=lambda found: kinds.index(found.kind)):
        figures = "".join(map(_cell, (each.precision, each.recall, each.f1, each.plain)))
        shares = ", ".join(f"{name} {share:.0%}" for name, share in each.shares.items())
        floors = "; ".join(_floors(each))
        yield f"{each.kind:<13}{each.name:<14}{each.gold:>6}{figures}  {shares}{' | ' if floors else ''}{floors}"


def errors(pairs: Sequence[Pair], texts: dict[str, str], most: int) -> Iterator[str]:
    """Misses, false hits and wrong fields, at most so many of each, in their context."""
    groups = {
        "missed": [pair for pair in pairs if pair.found is None],
        "false": [pair for pair in pairs if pair.gold is None],
        "wrong": [pair for pair in pairs if pair.wrong],
    }
    for name, found in groups.items():
        yield f"  {name}: {len(found)}"
        yield from (f"    {pair.article[:28]:<28}  {_shown(pair, texts[pair.article])}" for pair in found[:most])


def _cell(figure: float | None) -> str:
    return f"{'-' if figure is None else format(figure, '.3f'):>7}"


def _floors(each: Line) -> Iterator[str]:
    if each.name == "seeds" and each.f1 is not None:
        yield f"f1 {each.f1:.3f} of {ALL_SEEDS}"
    for (name, kind, measure), floor in FLOORS.items():
        figure = each.figure(measure)
        if (name, kind) == (each.name, each.kind) and figure is not None:
            shown = f"{figure:+.1f} of +{floor:.0f}" if measure == "points" else f"{figure:.3f} of {floor:.2f}"
            yield f"{measure} {shown}"


def _shown(pair: Pair, text: str) -> str:
    if pair.gold and pair.found:
        fields = (f"{name}: {'/'.join(pair.gold.values[name])} <> {pair.found.value(name)}" for name in pair.wrong)
        return f"[{pair.found.text}] {'; '.join(fields)}"
    item = pair.gold or pair.found
    return _context(item, text) if item else ""


def _context(item: Item, text: str) -> str:
    fields = {name: "/".join(value) for name, value in item.values.items() if name not in ("exact", "pinned")}
    if item.start < 0:
        return f"{item.text} {fields}"
    before = text[max(0, item.start - CONTEXT) : item.start]
    after = text[item.end : item.end + CONTEXT]
    shown = f"…{before}[{text[item.start : item.end]}]{after}…".replace("\n", " ⏎ ")
    return f"{shown}  {item.text if item.text not in shown else ''} {fields}"

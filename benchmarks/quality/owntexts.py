"""The short texts under `tests/texts/` and their gold: `NAME.txt` and, beside it, `NAME.gold`.

A line of gold is a kind and its fields between ` | `; `?` before the kind makes it optional. Words are found in the
text as they are written; `said#2` is their second occurrence. `/` divides readings that are all right, `-` is an
empty field and `*` one that is not checked.

    date   | words | 2025-03-05, 2025-03, 2025, 1990s or first..after, * | modality
    name   | kind | usual name | words; words … (each wherever it stands outside longer ones) [| name in the corpus]
    figure | words | 6, 6.., ..6 or 6..9 | unit | what is counted | qualifier | who gives it
    quote  | words between the marks | speaker | kind
    cited  | source | through whom | cue as it stands
    at     | person or @country | mode | kind of gathering
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.quality.items import Item

TEXTS = Path(__file__).parent.parent.parent / "tests" / "texts"
KINDS = {
    "at": "attendance", "cited": "attributions", "date": "dates", "figure": "figures", "name": "names",
    "quote": "quotations",
}  # fmt: skip
FIELDS = {
    "at": ("who", "mode", "gathering"),
    "cited": ("source", "via"),
    "date": ("value", "modality"),
    "figure": ("value", "unit", "counted", "qualifier", "giver"),
    "name": ("kind", "name"),
    "quote": ("speaker", "kind"),
}


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text and what a reader finds in it, by kind."""

    name: str
    text: str
    gold: dict[str, list[Item]]


class GoldError(ValueError):
    """A line of gold that does not fit its text."""


def own_texts(folder: str) -> list[OwnText]:
    """The texts of `open` or `heldout`, in order of their names. GoldError names the line that does not fit."""
    return [own_text(path) for path in sorted((TEXTS / folder).glob("*.txt"))]


def own_text(path: Path) -> OwnText:
    """One text and its gold."""
    text = path.read_text("utf-8")
    gold: dict[str, list[Item]] = {kind: [] for kind in KINDS.values()}
    for line in path.with_suffix(".gold").read_text("utf-8").splitlines():
        kind, parts = _parts(line, path.stem)
        try:
            gold[KINDS[kind]] += _items(kind, parts, text, optional=line.startswith("?"))
        except ValueError as error:
            raise GoldError(f"{path.stem}: {line}: {error}") from error
    gold["names"] = _outermost(gold["names"])
    return OwnText(path.stem, text, gold)


def interval(when: str) -> tuple[date, date]:
    """First day and day after the last of '2025-03-05', '2025-03', '2025', '1990s' or 'first..after'."""
    first, dots, after = when.partition("..")
    if dots:
        return date.fromisoformat(first), date.fromisoformat(after)
    if when.endswith("s"):
        return date(int(when[:4]), 1, 1), date(int(when[:4]) + 10, 1, 1)
    numbers = [int(part) for part in when.split("-")]
    if len(numbers) == 1:
        return date(numbers[0], 1, 1), date(numbers[0] + 1, 1, 1)
    if len(numbers) == 2:
        year, month = numbers
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    day = date.fromisoformat(when)
    return day, date.fromordinal(day.toordinal() + 1)


def spelt(when: str) -> str:
    """An interval as both sides write it: 'first..after'; '-' and '*' stay."""
    return when if when in ("*", "-") else "..".join(day.isoformat() for day in interval(when))


def _parts(line: str, name: str) -> tuple[str, list[str]]:
    kind, *parts = [part.strip() for part in line.removeprefix("?").split(" | ")]
    if kind not in KINDS:
        raise GoldError(f"{name}: {line}: no such kind")
    return kind, parts


def _items(kind: str, parts: Sequence[str], text: str, *, optional: bool) -> Iterator[Item]:
    if kind == "name":
        yield from _names(parts, text, optional=optional)
        return
    if kind == "at":
        values, start, end = parts, -1, -1
    elif kind == "cited":
        values, (start, end) = parts[:2], _place(parts[2], text)
    else:
        values, (start, end) = parts[1:], _place(parts[0], text)
    readings = [tuple(_reading(kind, number, each) for each in value.split("/")) for number, value in enumerate(values)]
    shown = parts[0] if start < 0 else text[start:end]
    yield Item(start, end, shown, dict(zip(FIELDS[kind], readings, strict=True)), optional)


def _reading(kind: str, number: int, value: str) -> str:
    if kind == "date" and number == 0:
        return spelt(value)
    return "" if value == "-" else value


def _names(parts: Sequence[str], text: str, *, optional: bool) -> Iterator[Item]:
    kinds, names, words, *corpus = parts
    values = {"kind": tuple(kinds.split("/")), "name": tuple(names.split("/"))}
    values["entity"] = (corpus[0] if corpus else values["name"][0],)
    for word in words.split(";"):
        bare, numbered, number = word.strip().partition("#")
        places = occurrences(bare, text)
        if not places:
            raise ValueError(f"'{bare}' is not in the text")
        for start, end in [places[int(number) - 1]] if numbered else places:
            yield Item(
                start, end, text[start:end], values | _spelling(text[start:end], pinned=bool(numbered)), optional
            )


def _spelling(words: str, *, pinned: bool) -> dict[str, tuple[str, ...]]:
    return {"exact": (words,), "pinned": ("yes" if pinned else "",)}


def _outermost(names: Sequence[Item]) -> list[Item]:
    """Names without those inside longer ones, and a pinned occurrence before the same one listed in general."""
    return sorted(
        (item for item in names if not any(_hides(other, item) for other in names)),
        key=lambda item: (item.start, item.end),
    )


def _hides(other: Item, item: Item) -> bool:
    inside = other.start <= item.start and item.end <= other.end
    if (other.start, other.end) == (item.start, item.end):
        return bool(other.value("pinned")) and not item.value("pinned")
    return inside


def _place(words: str, text: str) -> tuple[int, int]:
    bare, _, number = words.partition("#")
    places = occurrences(bare, text)
    if len(places) < int(number or 1):
        raise ValueError(f"'{words}' is not in the text")
    return places[int(number or 1) - 1]


def occurrences(words: str, text: str) -> list[tuple[int, int]]:
    """Where whole words stand in a text."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    return [match.span() for match in re.finditer(pattern, text)]

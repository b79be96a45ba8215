"""What counts as a hit for each kind of fact, and how the rows of an article become items."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.tables import Attendance, Attribution, DateMention, Figure, Mention, Quotation
from benchmarks.quality.items import Hit, Item, agrees, never, overlap
from benchmarks.quality.values import same_value

PLACES = ("country", "place")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: how a row becomes an item, what a hit is, which fields are checked then, what never is false."""

    name: str
    item: Callable[[Any], Item | None]
    hit: Hit
    fields: tuple[str, ...]
    uncounted: Callable[[Item], bool] = never

    def items(self, rows: Sequence[Any]) -> list[Item]:
        """Items of an article's rows; rows that are not compared left out, repeated ones without a place once."""
        found = [item for item in map(self.item, rows) if item is not None]
        unplaced = {tuple(sorted(item.values.items())): item for item in found if item.start < 0}
        return [item for item in found if item.start >= 0] + list(unplaced.values())


def one(**values: str) -> dict[str, tuple[str, ...]]:
    """Fields that have one reading each."""
    return {name: (value,) for name, value in values.items()}


def _date(row: DateMention) -> Item:
    value = f"{row.earliest}..{row.latest}" if row.earliest else "-"
    return Item(row.start, row.end, row.text, one(value=value, modality=row.modality))


def _name(row: Mention) -> Item | None:
    if row.form not in ("named", "nationality") or row.kind == "other":
        return None
    return Item(row.start, row.end, row.text, one(kind=row.kind, name=row.name, form=row.form, exact=row.text))


def _figure(row: Figure) -> Item:
    high = "" if row.high is None else repr(row.high)
    values = one(unit=row.unit, counted=row.counted, qualifier=row.qualifier, giver=row.attributed_to)
    return Item(row.start, row.end, row.text, values | one(low=repr(row.low), high=high))


def _quotation(row: Quotation) -> Item:
    return Item(row.start, row.end, row.text, one(speaker=row.speaker, kind=row.kind))


def _attribution(row: Attribution) -> Item:
    values = one(source=row.source, via=row.via, sentence=str(row.sentence))
    return Item(row.start, row.end, f"{row.source} | {row.via} | {row.cue}", values)


def _attendance(row: Attendance) -> Item:
    who = row.name or f"@{row.country}"
    values = one(who=who, mode=row.mode, gathering=row.gathering_kind)
    return Item(-1, -1, who, values)


def kind_group(kind: str) -> str:
    """Place and country are one kind when spans are compared."""
    return "place" if kind in PLACES else kind


def _same_kind(gold: Item, found: Item) -> bool:
    groups = {kind_group(kind) for kind in gold.values.get("kind", ())}
    return overlap(gold, found) and kind_group(found.value("kind")) in groups


def _same_figure(gold: Item, found: Item) -> bool:
    high = found.value("high")
    bounds = float(found.value("low")), float(high) if high else None
    return overlap(gold, found) and any(
        value == "*" or same_value(value, *bounds) for value in gold.values.get("value", ())
    )


def half_overlap(gold: Item, found: Item) -> bool:
    """Whether two spans share at least half of the shorter one."""
    if gold.start < 0:
        return overlap(gold, found)
    shared = min(gold.end, found.end) - max(gold.start, found.start)
    return shared * 2 >= min(gold.end - gold.start, found.end - found.start) and shared > 0


def _same_source(gold: Item, found: Item) -> bool:
    near = gold.start < 0 or overlap(gold, found) or gold.value("sentence") == found.value("sentence")
    return near and agrees(gold, found, "source")


def _same_presence(gold: Item, found: Item) -> bool:
    return agrees(gold, found, "who") and agrees(gold, found, "mode")


def _any_bound(gold: Item, found: Item) -> bool:
    """Whether a figure has one of the numbers of the gold words."""
    ours = {float(value) for value in gold.values.get("number", ())}
    theirs = {float(found.value(bound)) for bound in ("low", "high") if found.value(bound)}
    return overlap(gold, found) and bool(ours & theirs)


def _not_asked(found: Item) -> bool:
    """Whether the Wikinews sets do not label the like: nationality words, not always; events, not as names."""
    return found.value("form") == "nationality" or found.value("kind") == "event"


DATES = Kind("dates", _date, overlap, ("value", "modality"))
NAMES = Kind("names", _name, _same_kind, ("exact", "name"))
FIGURES = Kind("figures", _figure, _same_figure, ("unit", "counted", "qualifier", "giver"))
QUOTATIONS = Kind("quotations", _quotation, half_overlap, ("speaker", "kind"))
ATTRIBUTIONS = Kind("attributions", _attribution, _same_source, ("via",))
ATTENDANCE = Kind("attendance", _attendance, _same_presence, ("gathering",))
WIKINEWS_NAMES = Kind("names", _name, _same_kind, ("exact",), _not_asked)
WIKINEWS_SPANS = Kind("name spans", _name, overlap, (), _not_asked)
WIKINEWS_FIGURES = Kind("figures", _figure, _any_bound, ())
OWN_KINDS = (DATES, NAMES, FIGURES, QUOTATIONS, ATTRIBUTIONS, ATTENDANCE)
TABLES = {"name spans": "mentions", "names": "mentions"}
"""Where a kind's table has another name."""

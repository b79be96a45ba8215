"""The five seeds and their golden tables."""

from __future__ import annotations

import csv
from pathlib import Path

from analysis.article import ReadArticle
from analysis.reading.files import article_files, read_file, with_inferred_date
from benchmarks.quality.items import Item, Score, score
from benchmarks.quality.kinds import ATTENDANCE, ATTRIBUTIONS, DATES, FIGURES, QUOTATIONS, one
from benchmarks.quality.labelled import Labelled, LabelledSet

ROOT = Path(__file__).parent.parent.parent
KINDS = (DATES, FIGURES, QUOTATIONS, ATTRIBUTIONS, ATTENDANCE)


def seed_readings() -> list[ReadArticle]:
    """The seeds as read; one that declares no date is dated as it is when the five are read together."""
    readings = [read_file(path) for path in article_files([ROOT / "seeds"])]
    known = [reading.article.published for reading in readings if reading.article.published]
    return [ReadArticle(with_inferred_date(reading.article, known=known), reading.blocks) for reading in readings]


def seeds(pipeline: str) -> LabelledSet:
    """The seeds and their golden tables."""
    gold = {kind.name: _golden(kind.name) for kind in KINDS} | {"entities": _golden("entities")}
    texts = [
        Labelled(
            reading.article.file, reading, {kind: rows.get(reading.article.file, []) for kind, rows in gold.items()}
        )
        for reading in seed_readings()
    ]
    return LabelledSet("seeds", texts, pipeline, KINDS)


def entities(labelled: LabelledSet) -> Score:
    """Kind and usual name of the entities each seed names."""
    tables = labelled.resolved("")
    kinds = {entity.entity_id: (entity.kind, entity.name) for entity in tables["entities"]}
    entity_of = {(alias.article_id, alias.name, alias.kind): alias.entity_id for alias in tables["aliases"]}
    total = Score()
    for text in labelled.texts:
        named = [row for row in labelled.table(text, "mentions") if row.form in ("named", "nationality")]
        found = {kinds[entity_of[row.article_id, row.name, row.kind]] for row in named}
        items = [Item(-1, -1, name, one(kind=kind, name=name)) for kind, name in sorted(found)]
        total.add(score(text.gold["entities"], items, _same_entity, fields=(), article=text.name))
    return total


def _same_entity(gold: Item, found: Item) -> bool:
    return gold.values == found.values


def _golden(kind: str) -> dict[str, list[Item]]:
    """Gold items by file."""
    items: dict[str, list[Item]] = {}
    with (ROOT / "tests" / "golden" / f"{kind}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            items.setdefault(row["file"], []).append(_item(kind, row))
    return items


def _item(kind: str, row: dict[str, str]) -> Item:
    text = row.get("text", "")
    if kind == "dates":
        value = f"{row['earliest']}..{row['latest']}" if row["earliest"] else "-"
        return Item(-1, -1, text, one(value=value, modality=row["modality"]))
    if kind == "figures":
        value = row["low"] if row["low"] == row["high"] else f"{row['low']}..{row['high']}"
        fields = one(unit=row["unit"], counted=row["counted"], qualifier=row["qualifier"], giver=row["attributed_to"])
        return Item(-1, -1, text, fields | one(value=value))
    if kind == "quotations":
        return Item(-1, -1, text, one(speaker=row["speaker"], kind=row["kind"]))
    if kind == "attributions":
        return Item(-1, -1, row["source"], one(source=row["source"], via=row["via"]))
    if kind == "attendance":
        who = row["name"] or f"@{row['country']}"
        return Item(-1, -1, who, one(who=who, mode=row["mode"], gathering=row["gathering_kind"]))
    return Item(-1, -1, row["name"], one(kind=row["kind"], name=row["name"]))

"""A labelled set: articles as the program reads them, with what a person found in each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from analysis.annotation.annotate import annotated
from analysis.annotation.pipeline import documents
from analysis.article import ReadArticle
from analysis.reading.files import read_text
from analysis.resolution.resolve import resolved
from analysis.tables import SEGMENT_TABLES
from benchmarks.quality.items import Item, Score, score
from benchmarks.quality.kinds import TABLES, Kind, one
from benchmarks.quality.values import numbers

Rows = dict[str, list[Any]]

LABELS = {
    "EVENT": "event", "FAC": "place", "GPE": "place", "LOC": "place", "NORP": "country", "ORG": "organisation",
    "PERSON": "person",
}  # fmt: skip
NUMBERS = ("CARDINAL", "MONEY", "PERCENT", "QUANTITY")


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its gold by kind; nothing outside `parts` is counted, where there are any."""

    name: str
    reading: ReadArticle
    gold: dict[str, list[Item]]
    topic: str = ""
    parts: tuple[tuple[int, int], ...] = ()

    def within(self, items: Sequence[Item]) -> list[Item]:
        """The items that stand in the labelled parts."""
        if not self.parts:
            return list(items)
        return [item for item in items if any(start <= item.start < end for start, end in self.parts)]


@dataclass(slots=True)
class LabelledSet:
    """A set of labelled articles, annotated once."""

    name: str
    texts: list[Labelled]
    pipeline: str
    kinds: tuple[Kind, ...]
    rows: dict[str, Rows] = field(default_factory=dict)
    plain: dict[str, dict[str, list[Item]]] = field(default_factory=dict)

    def annotate(self) -> None:
        """Run the whole annotation, and the pipeline alone, over every article."""
        readings = [text.reading for text in self.texts]
        tables = annotated(readings, pipeline=self.pipeline)
        split: dict[str, Rows] = defaultdict(lambda: defaultdict(list))
        for table, rows in tables.items():
            for row in rows:
                split[row.article_id][table].append(row)
        self.rows = dict(split)
        for reading, document in zip(readings, documents(readings, name=self.pipeline), strict=True):
            self.plain[reading.article.article_id] = _baseline(document.blocks)

    def score(self, kind: Kind) -> Score:
        """The program's score for a kind."""
        return self._total(kind, lambda text: kind.items(self.table(text, TABLES.get(kind.name, kind.name))))

    def baseline(self, kind: Kind) -> Score | None:
        """The plain pipeline's score for a kind, or None where it has nothing of the kind."""
        name = "names" if kind.name == "name spans" else kind.name
        if name not in ("dates", "figures", "names"):
            return None
        return self._total(kind, lambda text: self.plain[text.reading.article.article_id][name])

    def table(self, text: Labelled, name: str) -> list[Any]:
        """An article's rows of a table."""
        return self.rows[text.reading.article.article_id].get(name, [])

    def resolved(self, topic: str | None = None) -> Rows:
        """What resolution makes of the articles of a topic, or of all, together."""
        together: Rows = {table: [] for table in SEGMENT_TABLES}
        for text in self.texts:
            if topic in (None, text.topic):
                for table, rows in self.rows[text.reading.article.article_id].items():
                    together[table] += rows
        return resolved(together)

    def _total(self, kind: Kind, found: Any) -> Score:
        total = Score()
        for text in self.texts:
            gold = text.within(_in_sentences(text.gold.get(kind.name, []), self.table(text, "sentences")))
            items = text.within(found(text))
            total.add(score(gold, items, kind.hit, fields=kind.fields, article=text.name, uncounted=kind.uncounted))
        return total


def read(text: str, name: str, published: date | None = None) -> ReadArticle:
    """A text as the program reads it, under a date that stands elsewhere, if any."""
    reading = read_text(text, file=name)
    article = replace(reading.article, language="en", annotated=True)
    if published:
        article = replace(article, published=published, published_basis="declared")
    return ReadArticle(article, reading.blocks)


def _in_sentences(gold: Sequence[Item], sentences: Sequence[Any]) -> list[Item]:
    """Gold items that know which sentence they stand in."""
    return [replace(item, values={**item.values, "sentence": (_sentence(item, sentences),)}) for item in gold]


def _sentence(item: Item, sentences: Sequence[Any]) -> str:
    return next((str(row.sentence) for row in sentences if row.start <= item.start < row.end), "")


def _baseline(blocks: Sequence[Any]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {"dates": [], "figures": [], "names": []}
    for block in blocks:
        for entity in block.doc.ents:
            start = block.block.start + entity.start_char
            for kind, item in _plain_items(entity.label_, entity.text, start):
                found[kind].append(item)
    return found


def _plain_items(label: str, text: str, start: int) -> Iterator[tuple[str, Item]]:
    end = start + len(text)
    if label == "DATE":
        yield "dates", Item(start, end, text)
    elif label in LABELS:
        form = "nationality" if label == "NORP" else "named"
        yield "names", Item(start, end, text, one(kind=LABELS[label], name=text, form=form, exact=text))
    elif label in NUMBERS and (values := numbers(text)):
        yield "figures", Item(start, end, text, one(low=repr(values[0]), high=repr(values[-1])))

"""What a report is made of, whatever the file it becomes: sections of paragraphs, charts, tables and sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from pandas import DataFrame, isna


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A chart: which maker draws it, its title, the table that it shows, and every outlet of the corpus."""

    kind: str
    title: str
    frame: DataFrame
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table: the name of its sheet, what stands over it, all its rows, and the columns shown by their headings."""

    name: str
    title: str
    frame: DataFrame
    columns: Mapping[str, str]


class Sentence(NamedTuple):
    """A sentence as evidence: in three parts, the middle one the claim; its source, and what is read from it."""

    before: str
    match: str
    after: str
    source: str
    value: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Sentences under a head, with a word on them (a verdict and its reason, or nothing)."""

    title: str
    note: str
    sentences: tuple[Sentence, ...]


Block = Words | Chart | Table | Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a report."""

    name: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its title, when it was made, what it was made from, and its sections."""

    title: str
    made: datetime
    about: Mapping[str, str]
    sections: tuple[Section, ...]

    @property
    def stamp(self) -> str:
        """When it was made, in words; the only thing in which two reports of the same inputs differ."""
        return f"Made {self.made.day} {self.made:%b %Y, %H:%M} UTC"


class Makers(NamedTuple):
    """What draws charts: `figure` gives a chart as Plotly describes it in JSON, `script` the source of Plotly."""

    figure: Callable[[Chart], Mapping[str, Any]]
    script: Callable[[], str]


def day(value: Any) -> str:
    """A date in words: '3 Sep 2025'; 'undated' where there is none."""
    return "undated" if isna(value) else f"{value.day} {value:%b %Y}"


def shown(value: Any) -> str:
    """A value of a table as a cell of a document: days in words, numbers with thousands apart, lists in a row."""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(shown, value))
    if value is None or isna(value):
        return ""
    if isinstance(value, date):
        return day(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return f"{value:,.1f}".removesuffix(".0")
    return str(value)

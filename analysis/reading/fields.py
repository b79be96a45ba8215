"""Which column of a table holds what: proposed from names and contents, and adjusted by whoever knows better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from statistics import mean
from typing import Any

from analysis.errors import UnreadableError
from analysis.reading.document import Columns
from analysis.reading.stated import stated_date

FIELDS = tuple(asdict(Columns()))

NAMES: dict[str, tuple[str, ...]] = {
    "address": ("url", "link", "address", "web address", "permalink", "article url", "source url", "href", "uri"),
    "author": ("author", "authors", "byline", "by", "journalist", "reporter", "creator"),
    "date": (
        "date", "published", "publication date", "published at", "date published", "pub date", "publish date",
        "published on", "day", "time", "datetime", "timestamp", "created", "created at",
    ),
    "outlet": (
        "outlet", "source", "publisher", "publication", "source name", "newspaper", "media", "medium", "site",
        "domain", "media outlet", "outlet name", "source domain", "publication name", "feed",
    ),
    "text": (
        "text", "body", "article text", "full text", "content", "article", "story", "article body", "main text",
        "fulltext", "body text", "paragraphs", "description", "summary", "snippet",
    ),
    "title": ("title", "headline", "article title", "heading", "subject", "hit sentence", "name"),
}  # fmt: skip
"""Names of columns in lower case by what they hold, the surest first."""

LEAST_TEXT = 80
"""Characters, on average, from which on a column without a telling name is taken for the text."""
LOOKED_AT = 50
"""Rows from which a proposal is made."""

_NOT_A_WORD = re.compile(r"[\W_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Preview:
    """A table before it is read: its columns, its first rows, and what each column is taken for."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    columns: Columns

    def plain(self) -> dict[str, Any]:
        """The preview in the values that JSON knows."""
        return {"header": list(self.header), "rows": list(self.rows), "columns": asdict(self.columns)}


def proposed(header: Sequence[str], rows: Sequence[Row]) -> Columns:
    """What each column is likely to hold, by its name, and where none is named for it by its contents."""
    found: Row = {}
    for field, names in NAMES.items():
        by_name = {_folded(column): column for column in reversed(header)}
        column = next((by_name[name] for name in names if name in by_name), "")
        if column and column not in found.values():
            found[field] = column
    columns = Columns(**found)
    some = rows[:LOOKED_AT]
    free = [column for column in header if column not in found.values()]
    if not columns.text and (column := _longest(free, some)):
        columns = replace(columns, text=column)
    if not columns.date and (column := _dated([column for column in free if column != columns.text], some)):
        columns = replace(columns, date=column)
    return columns


def checked(columns: Columns, header: Sequence[str], file: str) -> Columns:
    """The columns, all of them there and the text among them. UnreadableError says what is missing."""
    missing = [name for name in asdict(columns).values() if name and name not in header]
    if missing:
        raise UnreadableError(file, f"has no column '{missing[0]}'; it has {_list(header)}")
    if not columns.text:
        raise UnreadableError(file, f"which column holds the text of the articles cannot be told: {_list(header)}")
    return columns


def parsed(given: str, *, file: str = "--columns") -> Columns:
    """The columns of a list such as 'text=Body,title=Headline'. UnreadableError where it is none."""
    pairs = dict(part.partition("=")[::2] for part in given.split(",") if part)
    wrong = [field for field, column in pairs.items() if field not in FIELDS or not column]
    if wrong or not pairs:
        raise UnreadableError(file, f"write it as text=Body,title=Headline; the parts are {', '.join(FIELDS)}")
    return Columns(**pairs)


def _folded(name: str) -> str:
    return " ".join(_NOT_A_WORD.sub(" ", _HUMP.sub(" ", name)).casefold().split())


def _longest(columns: Sequence[str], rows: Sequence[Row]) -> str:
    lengths = {column: mean([len(row.get(column, "")) for row in rows] or [0]) for column in columns}
    best = max(lengths, key=lambda column: lengths[column], default="")
    return best if best and lengths[best] >= LEAST_TEXT else ""


def _dated(columns: Sequence[str], rows: Sequence[Row]) -> str:
    """The first column all of whose values are dates."""
    for column in columns:
        values = [row[column] for row in rows if row.get(column)]
        if values and all(stated_date(value, day_first=True) or stated_date(value) for value in values):
            return column
    return ""


def _list(header: Sequence[str]) -> str:
    shown = ", ".join(f"'{column[:40]}'" for column in header[:12])
    return f"{shown} …" if len(header) > 12 else shown or "no columns"

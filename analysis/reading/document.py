"""What a reader of a format hands on: a text, and what the document says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from analysis.errors import UnreadableError
from analysis.reading.decoding import cleaned

LONGEST_FIELD = 500
"""Characters of a title, a name or an address; a longer one is a mistake of the document."""
LONGEST_ADDRESS = 2_000

_NOBODY = frozenset({"admin", "administrator", "anonymous", "author", "owner", "python-docx", "unknown", "user"})
"""What programs write in the place of an author."""
_ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; empty where none does."""

    title: str = ""
    text: str = ""
    date: str = ""
    outlet: str = ""
    author: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read: its bytes, its name, and how deep it lay in archives."""

    data: bytes
    name: str
    depth: int = 0
    columns: Columns | None = None

    def inside(self, data: bytes, name: str) -> Source:
        """A file found in this one, named after both."""
        return Source(data, f"{self.name}/{name}", self.depth + 1, self.columns)


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text, one block a line, and what the document says; `said_in` tells where it says each."""

    text: str
    file: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: date | None = None
    url: str = ""
    said_in: dict[str, str] = field(default_factory=dict)

    def tidied(self) -> Document:
        """The document without control characters, overlong fields and addresses that are no web addresses."""
        return replace(
            self,
            text=cleaned(self.text).strip("\n"),
            title=one_line(self.title),
            outlet=one_line(self.outlet),
            author="" if self.author.strip().casefold() in _NOBODY else one_line(self.author),
            url=address(self.url),
        )

    def plain(self) -> dict[str, Any]:
        """The document in the values that JSON knows."""
        return {
            "text": self.text,
            "file": self.file,
            "title": self.title,
            "outlet": self.outlet,
            "author": self.author,
            "published": self.published.isoformat() if self.published else None,
            "url": self.url,
            "said_in": self.said_in,
        }


Found = Document | UnreadableError
"""What a reader finds: an article, or a part that cannot be one, with the reason."""


def from_plain(values: dict[str, Any]) -> Document:
    """The document that `plain` wrote down. KeyError, TypeError or ValueError where it did not."""
    day = values["published"]
    return Document(
        text=str(values["text"]),
        file=str(values["file"]),
        title=str(values["title"]),
        outlet=str(values["outlet"]),
        author=str(values["author"]),
        published=date.fromisoformat(day) if day else None,
        url=str(values["url"]),
        said_in={str(key): str(value) for key, value in dict(values["said_in"]).items()},
    )


def one_line(text: str) -> str:
    """A field on one line, without control characters, not overlong."""
    found = " ".join(cleaned(text[: 4 * LONGEST_FIELD]).split())
    return found if len(found) <= LONGEST_FIELD else f"{found[: LONGEST_FIELD - 1]}…"


def address(text: str) -> str:
    """A web address, or nothing: other schemes have no place among articles."""
    found = cleaned(text[: LONGEST_ADDRESS + 1]).strip()
    return found if len(found) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(found) else ""

"""RSS and Atom feeds from a file: an article for each entry."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import feedparser  # type: ignore[import-untyped]

from analysis.errors import UnreadableError
from analysis.reading.decoding import LARGEST_FILE
from analysis.reading.document import Document, Found, Source
from analysis.reading.stated import day_of, stated_date
from analysis.reading.web import plain_lines

MOST_ENTRIES = 100_000


def documents(source: Source) -> Iterator[Found]:
    """An article for each entry; one that has a title alone is named as such. UnreadableError without entries."""
    if len(source.data) > LARGEST_FILE:
        raise UnreadableError(source.name, f"larger than {LARGEST_FILE // 1_000_000} MB")
    # As a stream, since text given as it is could be taken for the address of a feed, and fetched.
    feed = feedparser.parse(io.BytesIO(source.data), resolve_relative_uris=False, sanitize_html=False)
    if not feed.version or not feed.entries:
        raise UnreadableError(source.name, "this is no feed, or one without entries")
    outlet = str(feed.feed.get("title", ""))
    for number, entry in enumerate(feed.entries[:MOST_ENTRIES], start=1):
        yield _article(entry, outlet, f"{source.name}, entry {number}")


def _article(entry: Any, outlet: str, name: str) -> Found:
    text = _text(entry, name)
    if not text:
        return UnreadableError(name, "this entry holds no text")
    said = {
        "title": str(entry.get("title", "")),
        "outlet": str((entry.get("source") or {}).get("title", "")) or outlet,
        "author": str(entry.get("author", "")),
        "address": str(entry.get("link", "")),
    }
    day = _day(entry)
    return Document(
        text=text,
        file=name,
        title=_unmarked(said["title"], name),
        outlet=_unmarked(said["outlet"], name),
        author=said["author"],
        published=day,
        url=said["address"],
        said_in={field: "the feed" for field, value in (*said.items(), ("date", day)) if value},
    )


def _text(entry: Any, name: str) -> str:
    """The longest text that the entry gives, without marks."""
    contents = [str(part.get("value", "")) for part in entry.get("content", ())]
    return _unmarked(max([*contents, str(entry.get("summary", ""))], key=len), name)


def _unmarked(text: str, name: str) -> str:
    return plain_lines(f"<div>{text}</div>", name) if "<" in text or "&" in text else text


def _day(entry: Any) -> date | None:
    """The day as the entry writes it, else as the parser understood it."""
    for key in ("published", "updated"):
        if day := stated_date(str(entry.get(key, ""))):
            return day
        parsed: time.struct_time | None = entry.get(f"{key}_parsed")
        if parsed and (day := day_of(*parsed[:3])):
            return day
    return None

"""Feeds (RSS, Atom): the addresses of the articles they list, and the feeds that a store follows."""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import urljoin
from xml.parsers import expat

MOST = 50
"""Articles of a feed that are fetched at once; feeds list the newest first."""

_FOLLOWED = "feeds.json"
_FEEDS = frozenset({"RDF", "feed", "rss"})
_ENTRIES = frozenset({"entry", "item"})
_PERMANENT = ("", "true")


def feed_addresses(content: bytes, url: str) -> list[str]:
    """Addresses of the articles that a feed lists, in its order and 50 at most; none where it is not a feed.

    `url` is where the feed came from, for addresses that are relative to it.
    """
    found = _Links()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.text
    # Feeds have no use for entities of their own, and bombs are made of them.
    parser.EntityDeclHandler = _refuse_entities
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, _EntityError):
        return []
    links = (urljoin(url, link.strip()) for link in found.links if link.strip())
    return list(dict.fromkeys(links))[:MOST] if found.is_feed else []


def followed(store: Path) -> list[str]:
    """The addresses of the feeds that were added to a store, in order."""
    try:
        found = json.loads((store / _FOLLOWED).read_text("utf-8"))
    except FileNotFoundError:
        return []
    return [str(url) for url in found]


def follow(store: Path, url: str) -> None:
    """Remember a feed, so that it can be read again."""
    _write(store, sorted({*followed(store), url}))


def unfollow(store: Path, url: str) -> None:
    """Forget a feed; the articles it led to stay."""
    _write(store, sorted({*followed(store)} - {url}))


def _write(store: Path, urls: list[str]) -> None:
    draft = store / f".{_FOLLOWED}.{os.getpid()}"
    draft.write_text(json.dumps(urls), "utf-8")
    draft.replace(store / _FOLLOWED)


class _EntityError(Exception):
    """A document declares entities."""


def _refuse_entities(*_: object) -> None:
    raise _EntityError


class _Links:
    """Collects one address an entry while the document is read."""

    def __init__(self) -> None:
        self.is_feed = False
        self.links: list[str] = []
        self._path: list[str] = []
        self._link = self._identifier = self._text = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(" ")[2]
        self.is_feed = self.is_feed or (not self._path and local in _FEEDS)
        self._path.append(local)
        if local in _ENTRIES:
            self._link = self._identifier = ""
        elif local == "link" and attributes.get("rel", "alternate") == "alternate":
            self._link = self._link or attributes.get("href", "")
        elif local == "guid" and attributes.get("isPermaLink", "").lower() not in _PERMANENT:
            self._identifier = " "
        self._text = ""

    def end(self, name: str) -> None:
        """An element ends."""
        local = self._path.pop()
        inside = bool(self._path) and self._path[-1] in _ENTRIES
        if inside and local == "link":
            self._link = self._link or self._text
        elif inside and local == "guid" and not self._identifier and "://" in self._text:
            self._identifier = self._text
        elif local in _ENTRIES and name:
            self.links.append(self._link.strip() or self._identifier)
        self._text = ""

    def text(self, piece: str) -> None:
        """Characters between the elements."""
        if len(self._text) < 4_000:
            self._text += piece

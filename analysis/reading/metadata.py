"""What a web page says of itself: JSON-LD, Open Graph, meta elements, its own address and title."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from analysis.reading.document import address, one_line
from analysis.reading.stated import stated_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

Said = dict[str, tuple[str, str]]
"""By field (address, author, date, outlet, title): what is said, and where."""

DEEPEST = 12
"""Levels of JSON-LD below which nothing is looked for."""
MOST_NODES = 5_000

ARTICLES = frozenset(
    "analysisnewsarticle,article,backgroundnewsarticle,blogposting,liveblogposting,newsarticle,opinionnewsarticle"
    ",reportagenewsarticle,reviewnewsarticle".split(",")
)
"""Kinds of JSON-LD node that describe an article, in lower case."""

METAS = {
    "address": ("og:url",),
    "author": ("author", "article:author", "byl", "citation_author", "dc.creator", "parsely-author", "sailthru.author"),
    "date": (
        "article:published_time",
        "citation_publication_date",
        "date",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.created",
        "og:published_time",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
        "sailthru.date",
    ),
    "outlet": ("og:site_name", "citation_journal_title", "dc.publisher", "publisher", "application-name"),
    "title": ("og:title", "citation_title", "dc.title", "headline", "parsely-title", "twitter:title"),
}
"""Names of meta elements that say each field, the most trustworthy first."""


def page_metadata(tree: HtmlElement) -> Said:
    """What a page says of its article, the first place that says it counting: JSON-LD, then meta, then elements."""
    said: Said = {}
    for field, value, where in (*_linked_data(tree), *_metas(tree), *_elements(tree)):
        kept = one_line(value) if field != "address" else address(value)
        if kept and not (field == "date" and stated_date(kept) is None):
            said.setdefault(field, (kept, where))
    return _without_site(said)


def _without_site(said: Said) -> Said:
    """The title without the outlet's name behind it ('Dam breaks | Coast Daily')."""
    title, where = said.get("title", ("", ""))
    outlet = said.get("outlet", ("", ""))[0]
    head, separator, tail = next(
        (parts for mark in (" | ", " – ", " — ", " - ") if (parts := title.rpartition(mark))[1]), ("", "", "")
    )
    if separator and (where == "the title element" or tail.casefold() == outlet.casefold()) and len(tail) <= 40:
        said["title"] = (head.strip(), where)
    return said


def _linked_data(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            try:
                values = json.loads(script.text_content(), strict=False)
            except (ValueError, RecursionError):
                continue
            node = next((found for found in _nodes(values) if _is_article(found)), None)
            if node is not None:
                yield from ((field, value, "JSON-LD") for field, value in _fields(node))


def _nodes(values: Any) -> Iterator[dict[str, Any]]:
    """Objects in JSON-LD, the outer before the inner, without recursion."""
    waiting, seen = [(values, 0)], 0
    while waiting and seen < MOST_NODES:
        value, depth = waiting.pop(0)
        seen += 1
        if isinstance(value, dict):
            yield value
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if depth < DEEPEST:
            waiting.extend((each, depth + 1) for each in inner if isinstance(each, dict | list))


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(str(kind).lower() in ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _fields(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "title", _words(node.get("headline"))
    yield "date", _words(node.get("datePublished"))
    yield "author", _words(node.get("author"))
    yield "outlet", _words(node.get("publisher"))
    for key in ("url", "mainEntityOfPage"):
        yield "address", _words(node.get(key), names=("@id", "url"))


def _words(value: Any, *, names: tuple[str, ...] = ("name",)) -> str:
    """The text of a value, which may be a text, an object with a name, or several of them."""
    found = []
    for each in value if isinstance(value, list) else [value]:
        named = next((each[name] for name in names if each.get(name)), "") if isinstance(each, dict) else each
        if isinstance(named, str) and named.strip():
            found.append(named.strip())
    return ", ".join(found[:20])


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    said: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        said.setdefault(name, (meta.get("content") or "").strip())
    for field, names in METAS.items():
        for name in names:
            value = said.get(name, "")
            if value and not (field == "author" and address(value)):
                yield field, value, f"meta {name}"


def _elements(tree: HtmlElement) -> Iterator[tuple[str, str, str]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "address", link.get("href") or "", "link canonical"
    for moment in tree.iter("time"):
        if "pubdate" in moment.attrib or (moment.get("itemprop") or "").lower() == "datepublished":
            yield "date", moment.get("datetime") or moment.text_content(), "the time element"
    for title in tree.iter("title"):
        yield "title", title.text_content(), "the title element"
        return

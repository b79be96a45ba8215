"""Markdown: its text without the marks, and what the lines at its head say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from analysis.reading.decoding import markup
from analysis.reading.document import Document, Found, Source
from analysis.reading.stated import stated_date

HEAD_FIELDS = {
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "date",
    "link": "address",
    "outlet": "outlet",
    "published": "date",
    "publisher": "outlet",
    "site": "outlet",
    "source": "outlet",
    "title": "title",
    "url": "address",
}
"""Names of the lines at the head of a file ('title: …') and what they say."""

_HEAD = re.compile(r"---[ \t]*\n((?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FIELD = re.compile(r"([A-Za-z_]{2,20})[ \t]*:[ \t]*(.*)")


def documents(source: Source) -> Iterator[Found]:
    """The article of a Markdown file."""
    text = markup(source.data, source.name)
    said = {}
    if head := _HEAD.match(text):
        said = dict(_said(head[1]))
        text = text[head.end() :]
    lines = list(_lines(MarkdownIt("commonmark", {"html": False}).enable("table").parse(text)))
    title = said.get("title") or next((line for tag, line in lines if tag == "h1"), "")
    where = dict.fromkeys(said, "the lines at its head")
    if title:
        where.setdefault("title", "the first heading")
    yield Document(
        text="\n".join(line for _, line in lines),
        file=source.name,
        title=title,
        outlet=said.get("outlet", ""),
        author=said.get("author", ""),
        published=stated_date(said.get("date", "")),
        url=said.get("address", ""),
        said_in=where,
    )


def _said(head: str) -> Iterator[tuple[str, str]]:
    for line in head.split("\n"):
        match = _FIELD.match(line)
        field = HEAD_FIELDS.get(match[1].lower()) if match else None
        if match and field and match[2].strip():
            yield field, match[2].strip().strip("\"'[]")


def _lines(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """The element and the text of each block, in order; list items begin with a dash."""
    item = False
    for before, token in pairwise([Token("", "", 0), *tokens]):
        item = item or token.type == "list_item_open"
        if token.type in ("code_block", "fence"):
            yield from (("code", line) for line in token.content.split("\n") if line.strip())
        text = " ".join(_words(token.children or []).split()) if token.type == "inline" else ""
        if text:
            yield before.tag, f"- {text}" if item else text
            item = False


def _words(tokens: list[Token]) -> str:
    """The text of a block; of a picture nothing, as its description is not the article's text."""
    return "".join(" " if token.type.endswith("break") else token.content for token in tokens if token.type != "image")

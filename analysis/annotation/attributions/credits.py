"""Credits: the agencies whose copy an article says it uses, in a line of its own, a dateline or a closing bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from analysis.annotation.document import Document, ParsedSentence
from analysis.knowledge import rows
from analysis.tables import Attribution

LONGEST_CREDIT = 12
"""Words; agencies in a longer line are not credited by it."""
_PICTURE = re.compile(r"\W*(?:file|image|images|photo|photograph|picture|video)\b", re.IGNORECASE)
_COPY = re.compile(r"\b(?:agency|agencies|copy|feed|inputs?|reporting|reports?|source|via|with)\b", re.IGNORECASE)
_CLOSING = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\W*$")


def agency_credits(document: Document) -> list[Attribution]:
    """Attributions of kind "credit": "(With AP inputs)", "LONDON (Reuters) -", and "(PTI)" at an article's end."""
    return [row for sentence in document.sentences for row in _credits(document, sentence)]


def _credits(document: Document, sentence: ParsedSentence) -> Iterator[Attribution]:
    stretch = _stretch(document, sentence)
    if stretch is None:
        return
    text = document.text(*stretch)
    for match in _agencies().finditer(text):
        name = _names()[match[0]]
        if document.article.outlet.lower() not in (name.lower(), match[0].lower()):
            start, end = stretch[0] + match.start(), stretch[0] + match.end()
            yield Attribution(sentence.article_id, sentence.number, start, end, match[0], "", "credit", "credit")


def _stretch(document: Document, sentence: ParsedSentence) -> tuple[int, int] | None:
    """Characters of a sentence that may credit an agency."""
    text = document.text(sentence.start, sentence.end)
    if sentence.block == "dateline":
        return sentence.start, sentence.end
    # A last line that stands alone looks like a heading, but heads nothing.
    last = sentence.number == document.sentences[-1].number
    if sentence.block == "boilerplate" or (last and sentence.block == "heading"):
        credit = len(text.split()) <= LONGEST_CREDIT and not _PICTURE.match(text)
        bare = _agencies().sub("", text).strip(" \t()[]-–—|,./&:;") == ""
        return (sentence.start, sentence.end) if credit and (bare or _COPY.search(text)) else None
    closing = _CLOSING.search(text) if sentence.number >= document.sentences[-1].number - 1 else None
    return (sentence.start + closing.start(1), sentence.start + closing.end(1)) if closing else None


@cache
def _names() -> dict[str, str]:
    """Usual name of every agency by each of its names, capitals as they are written."""
    return {alias: row["name"] for row in rows("agencies") for alias in row["aliases"].split(";")}


@cache
def _agencies() -> re.Pattern[str]:
    """Any agency's name as a whole word; longer names first."""
    names = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w-])")

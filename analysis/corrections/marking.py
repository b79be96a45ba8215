"""Passages that analysts mark in an article: found by their words, kept in the log, shown in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.corpus import Corpus
from analysis.corrections.deciding import mark
from analysis.corrections.entry import Entry, in_force
from analysis.corrections.log import entries
from analysis.errors import CorrectionError


class MarkedPassage(NamedTuple):
    """A passage that an analyst marked: where it stands, why it matters, who marked it, under which number."""

    article_id: str
    start: int
    end: int
    note: str
    author: str
    number: int


def mark_words(corpus: Corpus, article: str, words: str, *, note: str, author: str) -> Entry:
    """Mark the one place of an article that has these words, however their spaces and lines fall.

    CorrectionError where no place has them, or several do.
    """
    text = corpus.ask("SELECT text FROM articles WHERE article_id = $article", parameters={"article": article})
    places = list(_places(str(text["text"].iloc[0]), words)) if len(text) else []
    if not places:
        raise CorrectionError("these words do not stand in the article; copy them from its text")
    if len(places) > 1:
        raise CorrectionError(f"these words stand in {len(places)} places of the article; copy more of the text")
    [(start, end)] = places
    return mark(corpus, {"article_id": article, "start": start, "end": end}, note=note, author=author)


def marked_passages(corpus: Corpus, articles: Sequence[str]) -> list[MarkedPassage]:
    """The passages marked in these articles and not undone since, in the order of the texts."""
    wanted = set(articles)
    found = (entry for entry in in_force(entries(corpus.path)) if entry.kind == "mark")
    return sorted(_passage(entry) for entry in found if entry.target["article_id"] in wanted)


def _passage(entry: Entry) -> MarkedPassage:
    place = entry.target
    return MarkedPassage(
        place["article_id"], place["start"], place["end"], entry.after["note"], entry.author, entry.number
    )


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    parts = words.split()
    if parts:
        yield from (found.span() for found in re.finditer(r"\s+".join(map(re.escape, parts)), text))

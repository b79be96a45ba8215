"""Articles as they stand, one or several side by side, with what is known of them marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from analysis.corpus import Corpus
from pages.parts.components import component
from pages.parts.evidence import day
from pages.parts.marks import LAYERS, Mark, marks, pieces

_READER = component("reader")


def show_articles(corpus: Corpus, articles: Sequence[str], *, key: str, at: int | None = None) -> None:
    """Show articles by their ids, side by side where there is room, with a legend that switches the marks.

    `at` is a place (a character of the text) in the first article that is scrolled to and pointed at.
    """
    texts = corpus.ask(_TEXTS, parameters={"articles": list(articles)}).set_index("article_id")
    blocks = corpus.ask(_BLOCKS, parameters={"articles": list(articles)})
    marked = marks(corpus, articles)
    shown = [
        {
            "outlet": str(texts["outlet"][article]),
            "published": day(texts["published"][article]),
            "basis": str(texts["published_basis"][article]),
            "words": int(texts["words"][article]),
            "title": str(texts["title"][article]),
            "marks": [[mark.layer, mark.group, mark.label] for mark in marked[article]],
            "blocks": list(
                _blocks(str(texts["text"][article]), blocks[blocks["article_id"] == article], marked[article])
            ),
        }
        for article in articles
        if article in texts.index
    ]
    layers = [
        [layer, label]
        for layer, label in LAYERS.items()
        if any(m.layer == layer for found in marked.values() for m in found)
    ]
    _READER(key=key, data={"articles": shown, "layers": layers, "at": at})


def _blocks(text: str, blocks: Any, marked: Sequence[Mark]) -> Iterator[dict[str, Any]]:
    numbered = list(enumerate(marked))
    for block in blocks.itertuples(index=False):
        cut = pieces(text, int(block.start), int(block.end), numbered)
        yield {"kind": str(block.kind), "pieces": [[piece.text, piece.start, piece.marks] for piece in cut]}


_TEXTS = """
    SELECT article_id, title, outlet, published, published_basis, words, text
    FROM articles WHERE list_contains($articles::VARCHAR[], article_id)
"""
_BLOCKS = """
    SELECT article_id, kind, start, "end" FROM blocks
    WHERE list_contains($articles::VARCHAR[], article_id) ORDER BY article_id, start
"""

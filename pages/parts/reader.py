"""Articles as they stand, one or several side by side, with what is known of them marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pandas import DataFrame

from analysis.corpus import Corpus
from pages.parts.components import component
from pages.parts.evidence import day
from pages.parts.marks import HERE, LAYERS, Mark, marks, pieces

_READER = component("reader", uses=("verdicts", "stepping"))


def show_articles(corpus: Corpus, articles: Sequence[str], *, key: str, at: int | None = None) -> None:
    """Show articles by their ids, side by side where there is room, with a legend that switches the marks.

    `at` is a place (a character of the text) in the first article; its sentence is scrolled to and pointed at.
    """
    texts = corpus.ask(_TEXTS, parameters={"articles": list(articles)}).set_index("article_id")
    blocks = corpus.ask(_BLOCKS, parameters={"articles": list(articles)})
    marked = marks(corpus, articles)
    present = {mark.layer for found in marked.values() for mark in found}
    if at is not None:
        marked[articles[0]] += _place(corpus, articles[0], at)
    shown = [
        _article(texts.loc[article], blocks[blocks["article_id"] == article], marked[article])
        for article in articles
        if article in texts.index
    ]
    layers = [[layer, label] for layer, label in LAYERS.items() if layer in present]
    _READER(key=key, data={"articles": shown, "layers": layers})


def _place(corpus: Corpus, article: str, at: int) -> list[Mark]:
    """The sentence at a place as a mark, or nothing where there is none."""
    rows = corpus.ask(_SENTENCE, parameters={"article": article, "at": at})
    return [Mark(int(row["start"]), int(row["end"]), HERE, "", "") for row in rows.to_dict("records")]


def _article(row: Any, blocks: DataFrame, marked: Sequence[Mark]) -> dict[str, Any]:
    """An article as the component takes it."""
    return {
        "outlet": str(row["outlet"]),
        "published": day(row["published"]),
        "basis": str(row["published_basis"]),
        "words": int(row["words"]),
        "marks": [[mark.layer, mark.group, mark.label, mark.verdict] for mark in marked],
        "blocks": list(_blocks(str(row["text"]), blocks, list(enumerate(marked)))),
    }


def _blocks(text: str, blocks: DataFrame, marked: Sequence[tuple[int, Mark]]) -> Iterator[dict[str, Any]]:
    for block in blocks.to_dict("records"):
        cut = pieces(text, int(block["start"]), int(block["end"]), marked)
        yield {"kind": str(block["kind"]), "pieces": [[piece.text, piece.marks] for piece in cut]}


_TEXTS = """
    SELECT article_id, outlet, published, published_basis, words, text
    FROM articles WHERE list_contains($articles::VARCHAR[], article_id)
"""
_BLOCKS = """
    SELECT article_id, kind, start, "end" FROM blocks
    WHERE list_contains($articles::VARCHAR[], article_id) ORDER BY article_id, start
"""
_SENTENCE = """
    SELECT start, "end" FROM sentences WHERE article_id = $article AND start <= $at AND "end" > $at LIMIT 1
"""

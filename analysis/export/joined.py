"""The tables of a corpus, joined so that a reader needs no other table to understand a row."""

from __future__ import annotations

from collections.abc import Iterator

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.tables import TABLES, columns

NAMED_BY_ID = {
    "attributed_id": ("entities", "entity_id", "attributed_entity"),
    "entity_id": ("entities", "entity_id", "entity"),
    "gathering_id": ("gatherings", "gathering_id", "gathering_name"),
    "source_id": ("entities", "entity_id", "source_entity"),
    "speaker_id": ("entities", "entity_id", "speaker_entity"),
    "via_id": ("entities", "entity_id", "via_entity"),
}
"""Columns that identify: the table they point into, its key, and the column that then stands beside them."""

_ARTICLE = ("file", "outlet", "published")

_SELECTED = {
    "entities": "t.entity_id IN (SELECT entity_id FROM mentions UNION SELECT entity_id FROM attendance)",
    "gatherings": "t.gathering_id IN (SELECT gathering_id FROM attendance UNION"
    " SELECT gathering_id FROM stated_totals)",
}
"""Tables of the whole corpus, and which of their rows a selection keeps."""


def joined_table(corpus: Corpus, name: str, selection: Selection = EVERYTHING) -> DataFrame:
    """A table of the design for a selection, in the order of the texts, with what its keys stand for.

    Rows of an article also carry its file, outlet and publication date; rows of a sentence the sentence's text;
    identifiers of entities and gatherings the usual name. KeyError for a table that does not exist.
    """
    own = [column.name for column in columns(TABLES[name])]
    fields = ", ".join([*_own(own), *_of_article(own), *_texts(name, own)])
    kept = f"WHERE {_SELECTED[name]}" if name in _SELECTED and selection else ""
    sql = f"SELECT {fields} FROM {name} AS t {' '.join(_joins(own))} {kept} ORDER BY {_order(own)}"  # noqa: S608
    return corpus.ask(sql, selection)


def _own(own: list[str]) -> Iterator[str]:
    """The table's own columns, names beside identifiers."""
    for name in own:
        yield f't."{name}"'
        if name in NAMED_BY_ID:
            yield f"{name}_row.name AS {NAMED_BY_ID[name][2]}"


def _of_article(own: list[str]) -> Iterator[str]:
    if "article_id" in own:
        yield from (f"article.{name}" for name in _ARTICLE if name not in own)
    for side in ("a", "b"):
        if f"article_{side}" in own:
            yield from (f"article_{side}.{name} AS {name}_{side}" for name in _ARTICLE)


def _texts(name: str, own: list[str]) -> Iterator[str]:
    """The words that a row is about, where the table has only their place."""
    if "sentence" in own:
        yield "sentence_row.text AS sentence_text"
    if name == "blocks":
        yield 'substring(article.text, t.start + 1, t."end" - t.start) AS text'
    for side in ("a", "b"):
        if f"article_{side}" in own:
            yield f"substring(article_{side}.text, t.start_{side} + 1, t.end_{side} - t.start_{side}) AS text_{side}"


def _joins(own: list[str]) -> Iterator[str]:
    if "article_id" in own:
        yield "JOIN articles AS article ON article.article_id = t.article_id"
    if "sentence" in own:
        yield (
            "LEFT JOIN sentences AS sentence_row"
            " ON sentence_row.article_id = t.article_id AND sentence_row.sentence = t.sentence"
        )
    for side in ("a", "b"):
        if f"article_{side}" in own:
            yield f"JOIN articles AS article_{side} ON article_{side}.article_id = t.article_{side}"
    for name in own:
        if name in NAMED_BY_ID:
            table, key, _ = NAMED_BY_ID[name]
            yield f"LEFT JOIN {table} AS {name}_row ON {name}_row.{key} = t.{name}"


def _order(own: list[str]) -> str:
    first = ["article.file"] if "article_id" in own else []
    leading = [name for name in ("article_id", "start", "end") if name in own]
    return ", ".join([*first, *(f't."{name}"' for name in [*leading, *(n for n in own if n not in leading)])])

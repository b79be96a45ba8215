"""Words, phrases and names in their line of context (KWIC)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pandas import DataFrame, concat

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.query import folded, holds, pattern, places, terms

CONTEXT = 80
"""Characters of a line of context on either side, at most."""

COLUMNS = (
    "article_id", "outlet", "published", "title", "file", "sentence", "start", "end", "left", "match", "right",
    "how", "sentence_start", "sentence_text",
)  # fmt: skip

_EXACT = re.compile(r"[\"“”*]")


class _Hit(NamedTuple):
    """A match in a sentence; `start` and `end` count from the sentence's beginning."""

    row: int
    start: int
    end: int
    how: str


def search(
    corpus: Corpus,
    query: str,
    selection: Selection = EVERYTHING,
    *,
    context: int = CONTEXT,
    limit: int | None = None,
) -> DataFrame:
    """Every place where a query is met, in its line of context; newest article last.

    A query is words and "phrases", all of which must occur in the sentence; `sanction*` stands for any ending; case
    and accents do not matter. A query that is the name of an entity, or another name of it, also finds the sentences
    that mean the entity by other words ("Mr. Kim", "Russian"; a pronoun where there is nothing else); quotation marks
    or a star ask for the words alone.

    Columns: article_id, outlet, published, title, file, sentence, start and end (of the match, in articles.text),
    left, match and right (at most `context` characters on either side, inside the sentence, cut between words),
    how (words, entity), sentence_start, sentence_text. `limit` keeps the first sentences.
    """
    wanted = terms(query)
    if not wanted:
        return DataFrame(columns=list(COLUMNS))
    sentences = _sentences(corpus, wanted, selection, limit)
    hits = [hit for row, text in enumerate(sentences["sentence_text"]) for hit in _hits(row, str(text), wanted)]
    found = _lines(sentences, hits, context)
    if _EXACT.search(query):
        return found
    return _with_entity(found, _entity_lines(corpus, query, selection, context, limit))


def _sentences(corpus: Corpus, wanted: list[str], selection: Selection, limit: int | None) -> DataFrame:
    """Sentences that hold all terms."""
    conditions = " AND ".join(holds("s.text", f"$term_{position}") for position in range(len(wanted)))
    values: dict[str, Any] = {f"term_{position}": pattern(term) for position, term in enumerate(wanted)}
    return corpus.ask(_SENTENCES.format(conditions=conditions), selection, {**values, "limit": limit})


def _hits(row: int, text: str, wanted: list[str]) -> Iterator[_Hit]:
    for start, end in places(text, wanted):
        yield _Hit(row, start, end, "words")


def _entity_lines(corpus: Corpus, query: str, selection: Selection, context: int, limit: int | None) -> DataFrame:
    """Mentions of the entities that the whole query names."""
    name = " ".join(re.findall(r"[^\W_]+", folded(query)))
    found = corpus.ask(_MENTIONS, selection, {"name": name, "limit": limit})
    starts = zip(found["start"] - found["sentence_start"], found["end"] - found["sentence_start"], strict=True)
    return _lines(found, [_Hit(row, start, end, "entity") for row, (start, end) in enumerate(starts)], context)


def _with_entity(found: DataFrame, named: DataFrame) -> DataFrame:
    """Both kinds of lines in order of the texts; a mention whose words were found anyway is left out."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for article_id, start, end in zip(found["article_id"], found["start"], found["end"], strict=True):
        spans.setdefault(article_id, []).append((start, end))
    fresh = [
        not any(start < high and low < end for low, high in spans.get(article_id, ()))
        for article_id, start, end in zip(named["article_id"], named["start"], named["end"], strict=True)
    ]
    kept = [frame for frame in (found, named[fresh]) if len(frame)]
    if not kept:
        return found
    order = ["published", "outlet", "article_id", "start", "end"]
    return concat(kept).sort_values(order, ignore_index=True)


def _lines(sentences: DataFrame, hits: list[_Hit], context: int) -> DataFrame:
    """Lines of context, one a hit, beside what is known of their sentences."""
    frame = sentences.iloc[[hit.row for hit in hits]].reset_index(drop=True)
    texts = [str(text) for text in frame["sentence_text"]]
    frame["start"] = [int(base) + hit.start for base, hit in zip(frame["sentence_start"], hits, strict=True)]
    frame["end"] = [int(base) + hit.end for base, hit in zip(frame["sentence_start"], hits, strict=True)]
    frame["left"] = [_left(text[: hit.start], context) for text, hit in zip(texts, hits, strict=True)]
    frame["match"] = [text[hit.start : hit.end] for text, hit in zip(texts, hits, strict=True)]
    frame["right"] = [_right(text[hit.end :], context) for text, hit in zip(texts, hits, strict=True)]
    frame["how"] = [hit.how for hit in hits]
    return frame[list(COLUMNS)]


def _left(text: str, context: int) -> str:
    if len(text) <= context:
        return text
    kept = text[-context:]
    return "…" + (kept.split(" ", 1)[1] if " " in kept[:-1] else kept)


def _right(text: str, context: int) -> str:
    if len(text) <= context:
        return text
    kept = text[:context]
    return (kept.rsplit(" ", 1)[0] if " " in kept[1:] else kept) + "…"


_SENTENCES = """
    SELECT s.article_id, s.outlet, s.published, s.title, s.file, s.sentence,
        s.start AS sentence_start, s.text AS sentence_text
    FROM sentences AS s WHERE {conditions}
    ORDER BY s.published, s.outlet, s.article_id, s.start LIMIT $limit
"""

_PLAIN = "trim(regexp_replace(strip_accents(lower(name)), '[^\\pL\\pN]+', ' ', 'g'))"

_MENTIONS = f"""
    SELECT m.article_id, s.outlet, s.published, s.title, s.file, m.sentence, m.start, m."end",
        s.start AS sentence_start, s.text AS sentence_text
    FROM mentions AS m JOIN sentences AS s USING (article_id, sentence)
    WHERE m.entity_id IN (SELECT entity_id FROM entities WHERE {_PLAIN} = $name
        UNION SELECT entity_id FROM aliases WHERE {_PLAIN} = $name)
    QUALIFY m.form <> 'pronoun' OR 1 = row_number() OVER (
        PARTITION BY m.article_id, m.sentence, m.entity_id ORDER BY m.form = 'pronoun', m.start)
    ORDER BY s.published, s.outlet, m.article_id, m.start LIMIT $limit
"""  # noqa: S608

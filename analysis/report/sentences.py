"""Rows of the analyses as evidence: each sentence in three parts with its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pandas import DataFrame, isna

from analysis.report.model import Evidence, Sentence, day

MOST, EACH = 40, 3
"""Sentences under one head, and of one article for one value; of more, the number is told."""


def evidence(frame: DataFrame, *, title: str, note: str = "") -> Evidence:
    """The rows of a table as sentences under a head.

    Each sentence stands once for one value. `frame` has article_id, sentence, outlet, published, title, start, end,
    sentence_start and sentence_text, and may have value.
    """
    same = [column for column in ("article_id", "sentence", "value") if column in frame]
    once = frame.drop_duplicates(same)
    first = once.groupby([name for name in same if name != "sentence"], sort=False, dropna=False).head(EACH).head(MOST)
    hidden = len(once) - len(first)
    more = f" {hidden} more {'sentence is' if hidden == 1 else 'sentences are'} not shown." if hidden else ""
    return Evidence(title, f"{note}{more}".strip(), tuple(_sentences(first)))


def _sentences(frame: DataFrame) -> Iterator[Sentence]:
    for row in frame.to_dict("records"):
        text = str(row["sentence_text"])
        start, end = _claim(row, len(text))
        source = f"{row['outlet']}, {day(row['published'])}: {row['title'] or 'untitled'}"
        value = "" if isna(row.get("value")) else str(row["value"])
        # A value in the words of the sentence would only say them again.
        yield Sentence(text[:start], text[start:end], text[end:], source, "" if value in text else value)


def _claim(row: Mapping[Any, Any], length: int) -> tuple[int, int]:
    """Where the claim stands in its sentence; nothing is marked where it is all of it or lies outside."""
    start = max(0, int(row["start"]) - int(row["sentence_start"]))
    end = min(length, int(row["end"]) - int(row["sentence_start"]))
    return (start, end) if start < end and end - start < length else (0, 0)

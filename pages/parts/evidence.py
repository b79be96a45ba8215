"""The sentences behind a number, each with its words marked and a link to the place in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.phrasing import readable_value
from pages.parts.components import component
from pages.parts.filters import address
from pages.parts.opening import opened

SHOWN = 50
"""Sentences on a page; the rest are in the download."""

_LIST = component("evidence")
_DATE = re.compile(r"\d{4}(?:-\d\d){1,2}\b")
_ENDS = ' .!?"“”'


def show_evidence(frame: DataFrame, *, key: str, title: str) -> None:
    """Show sentences with the place of the claim marked, the outlet, the date and a link into the article.

    `frame` has article_id, outlet, published, title, sentence, start, end and sentence_text; `sentence_start` and
    `value` are used where they are there. `title` is the page's own words or made harmless by `plain`.
    """
    st.subheader(title, anchor=False)
    if frame.empty:
        st.caption("No sentence to show.")
        return
    shown = frame.head(SHOWN)
    _LIST(key=key, data={"filters": address(), "items": list(sentences(shown)), "more": len(frame) - len(shown)})


def sentences(frame: DataFrame) -> Iterator[dict[str, Any]]:
    """Each row as the component takes it: the sentence in three parts, its source, and the place in the article."""
    located = frame if "sentence_start" in frame else _located(frame)
    yield from map(sentence, located.to_dict("records"))


def sentence(row: Mapping[Any, Any]) -> dict[str, Any]:
    """One row of what `sentences` takes, with its `sentence_start`, as the component takes it."""
    text = str(row["sentence_text"])
    start, end = _within(row, len(text))
    return {
        "before": text[:start],
        "match": text[start:end],
        "after": text[end:],
        "outlet": str(row["outlet"]),
        "published": day(row["published"]),
        "title": str(row["title"]) or "untitled",
        "value": label(str(row.get("value") or ""), text),
        "article": str(row["article_id"]),
        "at": int(row["start"]),
    }


def label(value: str, text: str) -> str:
    """What a row says, beside its sentence: days in words; nothing where that is the sentence once more."""
    if value.strip(_ENDS).casefold() == text.strip(_ENDS).casefold():
        return ""
    return readable_value(value, "date") if _DATE.match(value) else value


def day(value: Any) -> str:
    """A date as it stands on the pages: '3 Sep 2025', or 'undated'."""
    if pd.isna(value):
        return "undated"
    found = pd.Timestamp(value)
    return f"{found.day} {found:%b %Y}"


def _within(row: Mapping[Any, Any], length: int) -> tuple[int, int]:
    """Where the claim stands in its sentence; nothing is marked where it is the sentence or lies outside it."""
    if pd.isna(row["sentence_start"]):
        return 0, 0
    start = max(0, int(row["start"]) - int(row["sentence_start"]))
    end = min(length, int(row["end"]) - int(row["sentence_start"]))
    return (start, end) if start < end and end - start < length else (0, 0)


def _located(frame: DataFrame) -> DataFrame:
    """The rows with the place where each sentence begins, looked up in the corpus."""
    places = opened().ask(_PLACES, parameters={"articles": sorted(set(frame["article_id"]))})
    return frame.merge(places, how="left", on=["article_id", "sentence"])


_PLACES = """
    SELECT article_id, sentence, start AS sentence_start FROM sentences
    WHERE article_id IN (SELECT unnest($articles::VARCHAR[]))
"""

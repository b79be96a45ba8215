"""Articles abreast on claims: a row a thing they speak of, a column an article, the words that differ marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.claims import KINDS, VERDICTS, claims
from analysis.contrasts import Run, alike, word_differences
from analysis.phrasing import readable_value
from pages.parts.components import component
from pages.parts.downloads import download_table
from pages.parts.evidence import day
from pages.parts.figures.palette import SIGNS
from pages.parts.filters import address
from pages.parts.frame import View
from pages.parts.library import library
from pages.parts.marks import Mark, pieces

ROWS = 60
"""Rows on a page; the download has all."""
UNCOMPARED = ("attendance",)
"""Kinds whose sentences tell of much besides, so that their words are not held against each other."""
VALUED = ("attendance", "date", "figure")
"""Kinds whose value says more than the marked words; alphabetical."""
CLAIM = "claim"
"""The class of the words that make the claim; the others are those of `analysis.contrasts.State`."""

_ABREAST = component("abreast", uses=("verdicts", "stepping"))


def show_claims(view: View, articles: Sequence[str], *, key: str) -> None:
    """Show what some articles say of the same things, filtered by kind and verdict, the differences first."""
    found = view.answer(claims, articles=articles)
    kinds, verdicts = _filters()
    kept = found[found["kind"].isin(kinds or KINDS) & found["verdict"].isin(verdicts or VERDICTS)]
    if kept.empty:
        st.caption("Nothing was found of which these articles speak in common." if found.empty else "No row is left.")
        return
    rows = list(_rows(kept, articles))
    _ABREAST(
        key=key,
        data={
            "filters": address(),
            "articles": _heads(view, articles),
            "rows": rows[:ROWS],
            "more": max(0, len(rows) - ROWS),
        },
    )
    download_table(kept, name="claims", key=f"{key}-download")


def _filters() -> tuple[list[str], list[str]]:
    """Kinds and verdicts to show; none chosen means all."""
    chosen = [
        column.pills(
            label, options, selection_mode="multi", key=f"claim-{label.lower()}", bind="query-params", wrap=True
        )
        for column, (label, options) in zip(
            st.columns([2, 3]), {"Kind": KINDS, "Verdict": VERDICTS}.items(), strict=True
        )
    ]
    return list(chosen[0]), list(chosen[1])


def _heads(view: View, articles: Sequence[str]) -> list[dict[str, str]]:
    """Outlet, date and title of each column."""
    known = view.answer(library).set_index("article_id")
    return [
        {
            "outlet": str(known["outlet"][article]),
            "published": day(known["published"][article]),
            "title": str(known["title"][article]) or "untitled",
        }
        for article in articles
    ]


def _rows(found: DataFrame, articles: Sequence[str]) -> Iterator[dict[str, Any]]:
    for _, group in groupby(found.to_dict("records"), key=lambda row: row["fact_group"]):
        told = list(group)
        first = told[0]
        yield {
            "verdict": str(first["verdict"]),
            "sign": SIGNS.get(first["verdict"], "○"),
            "kind": str(first["kind"]),
            "topic": str(first["topic"]),
            "reason": str(first["reason"]),
            "cells": _cells(told, articles),
        }


def _cells(told: Sequence[Mapping[Any, Any]], articles: Sequence[str]) -> list[list[dict[str, Any]]]:
    """What each article says, sentence by sentence; nothing where nothing was found in it.

    The words of the first sentence of each are held against those of the others, or those of the quotation.
    """
    said = [_sentences([row for row in told if row["article_id"] == article]) for article in articles]
    firsts = [place for place, rows in enumerate(said) if rows]
    texts = [_compared(said[place][0]) for place in firsts if told[0]["kind"] not in UNCOMPARED]
    pairs = [place for place, held in enumerate(alike(texts)) if held]
    runs = dict(zip(pairs, word_differences([texts[place] for place in pairs]), strict=True))
    differing = {firsts[place]: found for place, found in runs.items()}
    return [
        [_sentence(rows, differing.get(place, []) if not number else []) for number, rows in enumerate(found)]
        for place, found in enumerate(said)
    ]


def _sentences(rows: Sequence[Mapping[Any, Any]]) -> list[list[Mapping[Any, Any]]]:
    """Claims of one article by their sentences, in the order of the text."""
    return [list(claimed) for _, claimed in groupby(rows, key=lambda row: row["sentence"])]


def _compared(rows: Sequence[Mapping[Any, Any]]) -> str:
    """The words that are held against those of the others: the quotation's, else the whole sentence."""
    first = rows[0]
    if first["kind"] != "quotation":
        return str(first["sentence_text"])
    begin = _begin(first)
    return str(first["sentence_text"])[begin : begin + int(first["end"]) - int(first["start"])]


def _begin(row: Mapping[Any, Any]) -> int:
    return max(0, int(row["start"]) - int(row["sentence_start"]))


def _sentence(rows: Sequence[Mapping[Any, Any]], runs: Sequence[Run]) -> dict[str, Any]:
    """A sentence as the component takes it: pieces with their classes, the values given, the place."""
    first = rows[0]
    text = str(first["sentence_text"])
    offset = _begin(first) if first["kind"] == "quotation" else 0
    marks = [Mark(run.start + offset, run.end + offset, run.state, "", "") for run in runs]
    spans = [(_begin(row), _begin(row) + int(row["end"]) - int(row["start"])) for row in rows]
    marks += [Mark(start, min(end, len(text)), CLAIM, "", "") for start, end in spans if end - start < len(text)]
    values = [readable_value(str(row["value"]), str(row["kind"])) for row in rows if row["kind"] in VALUED]
    return {
        "pieces": [
            [piece.text, sorted({marks[number].layer for number in piece.marks})]
            for piece in pieces(text, 0, len(text), list(enumerate(marks)))
        ],
        "values": list(dict.fromkeys(values)),
        "article": str(first["article_id"]),
        "at": int(first["start"]),
    }

"""Parts of the Timeline page: the days shown, the lanes, the publications, what conflicts and what has no date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.corpus import Corpus, Selection
from analysis.ledger import date_ledger
from analysis.timeline import timeline, undated
from pages.parts.charts import looks_of, show_chart
from pages.parts.figures.timeline import Window, around, lanes, publications_chart, timeline_chart
from pages.parts.figures.wording import counted, interval
from pages.parts.frame import View
from pages.parts.ledger import show_ledger, verdict_counts
from pages.parts.plaintext import plain
from pages.parts.righting import correct_row
from pages.parts.tables import show_sentences, show_table

LANES = 24
"""Events a chart shows; the table holds all."""

AHEAD = ("planned", "possible")
"""Modalities of what had not happened yet."""

PERIODS = {"Days around publication": 7, "The year around": 365, "All dates": None}
"""Choices of what is drawn, and how many days before the first and after the last publication they take in."""


def _choose_window(frame: DataFrame, articles: DataFrame) -> Window:
    """Draw the choice of the period, and give its days. Without a day of publication all dates are shown."""
    days = [value.date() for value in articles["published"].dropna()]
    chosen = st.segmented_control(
        "Period", list(PERIODS), default="Days around publication", required=True, key="period", bind="query-params"
    )
    more = PERIODS.get(chosen or "")
    if more is None or not days:
        ends = [value.date() for column in ("earliest", "latest") for value in frame[column]]
        return around(ends, more=7 + (max(ends) - min(ends)).days // 30)
    return around(days, more=more)


def show_timeline(frame: DataFrame, articles: DataFrame, *, view: View) -> None:
    """Events on their own days, what lies outside the period, and the sentences of the mark chosen."""
    if frame.empty:
        st.caption("Nothing to draw.")
        return
    window = _choose_window(frame, articles)
    shown = view.answer(_lanes, window=window)
    outside = frame[(frame["latest"] <= pd.Timestamp(window.since)) | (frame["earliest"] >= pd.Timestamp(window.until))]
    if shown.empty:
        st.info("No dated event lies in this period.", icon=":material/event_busy:")
    else:
        figure = timeline_chart(shown, window, looks=looks_of(view.corpus), title="What happened when, and who says so")
        chosen = show_chart(figure, key="timeline", name="timeline", view=view)
        _say_hidden(frame, shown, outside)
        _show_chosen(chosen, shown)
    if not outside.empty:
        st.caption(_outside(outside))


def _lanes(corpus: Corpus, selection: Selection, *, window: Window) -> DataFrame:
    """The events of a period that the chart shows."""
    return lanes(timeline(corpus, selection), window, limit=LANES)


def show_publications(articles: DataFrame, *, view: View) -> None:
    """Articles on their days of publication, those without a day named, and the table of all."""
    chosen: list[dict[str, Any]] = []
    if articles["published"].notna().any():
        figure = publications_chart(articles, looks=looks_of(view.corpus), title="When the articles were published")
        chosen = show_chart(figure, key="publications", name="publications", view=view)
    missing = int(articles["published"].isna().sum())
    if missing:
        st.caption(f"{counted(missing, 'article')} without a day of publication: not drawn, in the table.")
    row = show_table(
        articles,
        key="publication-table",
        name="publications",
        columns={"published": "Published", "published_basis": "Known from", "outlet": "Outlet", "title": "Title"},
        wide=("title",),
        first=True,
    )
    article = chosen[0]["article_id"] if chosen else articles["article_id"].iloc[row or 0]
    _show_opening(str(article), view)


def show_days(view: View) -> None:
    """The ledger of days: events that several outlets date, those whose days cannot all be true first."""
    found = view.answer(date_ledger)
    if found.empty:
        st.caption("No two outlets of the selection date the same event.")
        return
    st.caption(f"{counted(found['row_id'].nunique(), 'event')} dated by several outlets: {verdict_counts(found)}.")
    dated = found["earliest"].notna() & found["latest"].notna()
    days = [
        _when(row["earliest"], row["latest"], row["grain"]) if known else str(row["value"])
        for known, row in zip(dated, found.to_dict("records"), strict=True)
    ]
    told = found.assign(
        topic=found["topic"].str.removeprefix("When: "),
        value=days,
        note=[_said(*row) for row in zip(found["date_text"], found["modality"], strict=True)],
    )
    show_ledger(told, key="days", name="days", head="Event", view=view)


def show_undated(view: View) -> None:
    """Expressions of time that no day, month or year was found for, and the sentence of the one chosen."""
    frame = view.answer(undated)
    if frame.empty:
        st.caption("Every expression of time in the selection could be placed.")
        return
    columns = {"text": "Expression", "outlet": "Outlet", "sentence_text": "Sentence"}
    row = show_table(frame, key="undated", name="undated", columns=columns, wide=("sentence_text",), first=True)
    if row is not None:
        correct_row(frame.iloc[[row]], kind="expression", key="undated")
        show_sentences(
            frame.iloc[[row]], key="undated-sentence", name="undated-sentence", title=plain(frame["text"].iloc[row])
        )


def show_all(frame: DataFrame) -> None:
    """Every dated statement of the selection in a table, and the sentence of the row chosen."""
    if frame.empty:
        st.caption("No statement of the selection has a date.")
        return
    told = frame.assign(when=_whens(frame))
    columns = {
        "when": "When",
        "event": "Event",
        "label": "As told",
        "modality": "Sort",
        "outlet": "Outlet",
    }
    row = show_table(told, key="dated", name="timeline", columns=columns, wide=("event", "label"), first=True)
    if row is not None:
        _show_rows(told.iloc[[row]], key="dated-sentence")


def _show_chosen(chosen: Sequence[dict[str, Any]], shown: DataFrame) -> None:
    """The sentences of the marks chosen; before any is chosen, those of a conflict, or of what most outlets tell of."""
    if chosen:
        keys = {(point["event_id"], point["outlet"], point["earliest"], point["latest"]) for point in chosen}
        own = [
            (row["event_id"], row["outlet"], row["earliest"].date().isoformat(), row["latest"].date().isoformat())
            in keys
            for row in shown.to_dict("records")
        ]
        _show_rows(shown[own], key="timeline-sentences")
        return
    weight = shown.groupby("event_id").agg(conflict=("conflict", "max"), outlets=("outlet", "nunique"))
    first = weight.sort_values(["conflict", "outlets"], ascending=False, kind="stable").index[0]
    _show_rows(shown[shown["event_id"] == first], key="timeline-sentences")


def _show_rows(rows: DataFrame, *, key: str) -> None:
    correct_row(rows, kind="date", key=key)
    told = rows.assign(value=_whens(rows))
    events = dict.fromkeys(rows["event"])
    show_sentences(told, key=key, name="timeline-sentences", title=plain("; ".join(events)))


def _show_opening(article_id: str, view: View) -> None:
    """The first sentences of an article, from which it can be opened."""
    rows = view.corpus.ask(_OPENING, parameters={"article": article_id})
    title = str(rows["title"].iloc[0]) if len(rows) else ""
    show_sentences(rows, key="publication-sentences", name="publication", title=plain(title))


def _say_hidden(frame: DataFrame, shown: DataFrame, outside: DataFrame) -> None:
    hidden = frame["event_id"].nunique() - shown["event_id"].nunique() - len(set(outside["event_id"]))
    if hidden > 0:
        st.caption(f"{counted(hidden, 'more event')} of this period: not drawn, in the table of all dated statements.")


def _outside(rows: DataFrame) -> str:
    """Which dates lie outside the period, as a sentence in Markdown."""
    told = Counter(_whens(rows.sort_values(["earliest", "latest"], kind="stable")))
    listed = ", ".join(f"{when} ({number})" for when, number in list(told.items())[:8])
    more = f" and {len(told) - 8} more" if len(told) > 8 else ""
    return plain(f"Outside this period: {counted(len(rows), 'dated statement')}: {listed}{more}. All dates shows them.")


def _said(words: str, modality: str) -> str:
    """The words that date an event, and whether it is told as to come."""
    return " · ".join(part for part in (f"“{words}”" if words else "", modality if modality in AHEAD else "") if part)


def _whens(rows: DataFrame) -> list[str]:
    return [_when(*row) for row in zip(rows["earliest"], rows["latest"], rows["grain"], strict=True)]


def _when(earliest: Any, latest: Any, grain: str) -> str:
    return interval(pd.Timestamp(earliest).date(), pd.Timestamp(latest).date(), grain)


_OPENING = """
    SELECT article_id, outlet, published, title, sentence, start, "end", start AS sentence_start, text AS sentence_text
    FROM sentences WHERE article_id = $article AND block <> 'boilerplate' ORDER BY sentence LIMIT 3
"""

"""Parts of the Entities page: what to count, and the sentences behind a bar, a square or a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.frequency import FORMS, NAMED, co_mentions, entity_frequency, mention_evidence
from pages.parts.beside import show_beside
from pages.parts.charts import looks_of
from pages.parts.correcting import correct_entity
from pages.parts.figures.canvas import Columns, Rows
from pages.parts.figures.frequency import foremost, frequency_chart
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.wording import day
from pages.parts.frame import View
from pages.parts.noting import show_notes_on
from pages.parts.plaintext import plain
from pages.parts.tables import show_sentences, show_table

KINDS = {
    "People": ("person",),
    "Organisations": ("organisation",),
    "Places": ("place",),
    "Countries": ("country",),
    "All": (),
}
MEASURED = {
    "Mentions": "mentions",
    "Articles": "articles",
    "Per 1,000 words": "per_1000_words",
}
ENTITIES, OUTLETS, TOGETHER, DAYS = 15, 12, 10, 21
"""Entities and outlets a chart shows, entities whose company is shown, and days; the tables hold all."""

_EVERY_FORM = (
    "Counts “the Russian president” and “he” where they can only mean one person. Such links are read from the "
    "sentence and may be wrong; the sentences below the chart say which they are."
)
_FREQUENCY = {
    "mentions": "How often each is named, by outlet",
    "articles": "In how many articles each is named",
    "per_1000_words": "How densely each is named, by outlet",
}
_COLUMNS = {
    "entity": "Entity",
    "kind": "Kind",
    "country": "Country",
    "mentions": "Mentions",
    "articles": "Articles",
    "outlets": "Outlets",
    "per_1000_words": "Per 1,000 words",
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: which kinds of entity (none stands for all), and which forms of mention."""

    kinds: tuple[str, ...]
    forms: tuple[str, ...]


def choose_counted() -> Counted:
    """Draw the choice of what is counted."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            "Kind", list(KINDS), default="People", required=True, key="kind", bind="query-params"
        )
        every = st.toggle("Descriptions and pronouns too", key="every-form", bind="query-params", help=_EVERY_FORM)
    return Counted(KINDS[kind or "People"], FORMS if every else NAMED)


def named_by_outlet(view: View, counted: Counted) -> DataFrame:
    """The entities most named, outlet by outlet, the most named first."""
    frame = view.answer(entity_frequency, by="outlet", kinds=counted.kinds, forms=counted.forms, limit=ENTITIES)
    totals = frame.groupby("entity_id")["mentions"].sum()
    order = frame.assign(total=frame["entity_id"].map(totals))
    return order.sort_values(["total", "entity", "entity_id", "outlet"], ascending=[False, True, True, True])


def show_frequency(frame: DataFrame, counted: Counted, *, view: View) -> None:
    """Bars or points by outlet, and the sentences of the one chosen."""
    chosen_measure = st.segmented_control(
        "Counted", list(MEASURED), default="Mentions", required=True, key="measure", bind="query-params"
    )
    measure = MEASURED[chosen_measure or "Mentions"]
    folded = foremost(frame, limit=OUTLETS)
    figure = frequency_chart(folded, measure=measure, looks=looks_of(view.corpus), title=_FREQUENCY[measure])
    first = [{"entity_id": frame["entity_id"].iloc[0]}]
    show_beside(
        figure,
        lambda chosen: _show_mentions(chosen or first, frame, counted, view=view, key="frequency-mentions"),
        key="frequency",
        name="entity-frequency",
        view=view,
    )


def show_matrix(frame: DataFrame, counted: Counted, *, view: View) -> None:
    """Outlets against entities, and the sentences of the square chosen."""
    outlets = sorted(frame.groupby("outlet")["mentions"].sum().nlargest(OUTLETS).index)
    entities = list(dict.fromkeys(frame["entity"]))
    figure = matrix_chart(
        frame,
        Cells("entity", "outlet", "mentions", "mentions"),
        rows=Rows(entities, "Named in the text"),
        columns=Columns(outlets, "Outlet"),
        title="Which outlet names whom",
    )
    ids = dict(zip(frame["entity"], frame["entity_id"], strict=True))

    def explain(chosen: list[dict[str, Any]]) -> None:
        points = [{"entity_id": ids[point["entity"]], "outlet": point["outlet"]} for point in chosen]
        first = frame.iloc[0]
        points = points or [{"entity_id": first["entity_id"], "outlet": first["outlet"]}]
        _show_mentions(points, frame, counted, view=view, key="matrix-mentions")

    show_beside(figure, explain, key="matrix", name="outlet-entity-matrix", view=view)


def show_days(counted: Counted, *, view: View) -> None:
    """How often each is named on each day of publication, and the sentences of the square chosen."""
    frame = view.answer(entity_frequency, by="day", kinds=counted.kinds, forms=counted.forms, limit=ENTITIES)
    frame = frame[frame["published"].notna()]
    if frame.empty:
        st.caption("No article of the selection has a day of publication.")
        return
    days = sorted(frame["published"].unique())
    frame = frame.assign(day=frame["published"].dt.date.map(day))
    totals = frame.groupby("entity")["mentions"].sum().sort_values(ascending=False, kind="stable")
    figure = matrix_chart(
        frame,
        Cells("entity", "day", "mentions", "mentions"),
        rows=Rows(list(totals.index), "Named in the text"),
        columns=Columns([day(value.date()) for value in days[-DAYS:]], "Day of publication"),
        title="Who is named on which day",
    )
    if len(days) > DAYS:
        st.caption(f"The last {DAYS} of {len(days)} days with articles; choose others with the dates of publication.")
    ids = dict(zip(frame["entity"], frame["entity_id"], strict=True))
    first = frame.sort_values(["mentions", "entity"], ascending=[False, True]).iloc[0]
    start = {"entity": first["entity"], "day": first["day"]}
    show_beside(
        figure,
        lambda chosen: _show_day(chosen[0] if chosen else start, ids, counted, view=view),
        key="days",
        name="entity-days",
        view=view,
    )


def show_company(counted: Counted, *, view: View) -> None:
    """Who is named with whom in one sentence, and the sentences of the pair chosen."""
    pairs = view.answer(co_mentions, kinds=counted.kinds, forms=counted.forms)
    if pairs.empty:
        st.caption("No sentence of the selection names two of them together.")
        return
    rows, columns, shown = _company(pairs)
    figure = matrix_chart(
        shown,
        Cells("row", "column", "sentences", "sentences name both"),
        rows=Rows(rows, "Named"),
        columns=Columns(columns, "together with"),
        title="Who is named with whom in one sentence",
    )
    first = shown.sort_values(["sentences", "row", "column"], ascending=[False, True, True]).iloc[0]
    pair = {"row": first["row"], "column": first["column"]}
    show_beside(
        figure,
        lambda chosen: _show_pair(chosen[0] if chosen else pair, counted, view=view),
        key="company",
        name="named-together",
        view=view,
    )


def show_all(counted: Counted, *, view: View) -> None:
    """Every entity of the selection in a table, and the mentions of the row chosen in their context."""
    frame = view.answer(entity_frequency, kinds=counted.kinds, forms=counted.forms)
    row = show_table(frame, key="entities", name="entities", columns=_COLUMNS, first=True, by="entity_id")
    if row is None:
        st.caption("Choose a row to read every mention in its context.")
    else:
        _show_mentions([{"entity_id": frame["entity_id"].iloc[row]}], frame, counted, view=view, key="entity-mentions")


def _show_day(point: Mapping[str, str], ids: Mapping[str, str], counted: Counted, *, view: View) -> None:
    rows = _told(ids[point["entity"]], counted, view)
    rows = rows[rows["published"].dt.date.map(day, na_action="ignore") == point["day"]]
    title = plain(f"{point['entity']} on {point['day']}")
    show_sentences(rows, key="day-mentions", name="day-mentions", title=title)


def _show_pair(pair: Mapping[str, str], counted: Counted, *, view: View) -> None:
    first, second = (_told(pair[end], counted, view) for end in ("row", "column"))
    both = second[["article_id", "sentence"]].drop_duplicates()
    show_sentences(
        first.drop_duplicates(["article_id", "sentence"]).merge(both, on=["article_id", "sentence"]),
        key="company-sentences",
        name="named-together-sentences",
        title=plain(f"{pair['row']} with {pair['column']}"),
    )


def _show_mentions(
    points: Sequence[Mapping[str, Any]], frame: DataFrame, counted: Counted, *, view: View, key: str
) -> None:
    """The sentences that name the chosen entities, in the chosen outlets where some were chosen."""
    names = dict(zip(frame["entity_id"], frame["entity"], strict=True))
    outlets = set(frame.get("outlet", []))
    found = []
    for point in points:
        rows = _told(point["entity_id"], counted, view)
        found.append(rows[rows["outlet"] == point.get("outlet")] if point.get("outlet") in outlets else rows)
    told = [f"{names[point['entity_id']]} in {point.get('outlet', 'all outlets')}" for point in points]
    rows = pd.concat(found).drop_duplicates(["article_id", "start", "end"])
    if len({point["entity_id"] for point in points}) == 1:
        entity = str(points[0]["entity_id"])
        correct_entity(entity, rows=rows, corpus=view.corpus, key=key)
        show_notes_on(view, kind="entity", target=entity, key=key)
    show_sentences(rows, key=key, name="mentions", title=plain("; ".join(told)))


def _told(entity: str, counted: Counted, view: View) -> DataFrame:
    """The mentions of an entity with their sentences; what ties them to it stands beside them where it may be wrong."""
    rows = view.answer(mention_evidence, entity=entity, forms=counted.forms)
    return rows.assign(value=rows["link"])


def _company(pairs: DataFrame) -> tuple[list[str], list[str], DataFrame]:
    """Rows, columns and cells of the half matrix of the entities that keep most company."""
    ends = pd.concat([pairs[["entity_a", "sentences"]].set_axis(["entity", "sentences"], axis=1),
                      pairs[["entity_b", "sentences"]].set_axis(["entity", "sentences"], axis=1)])  # fmt: skip
    totals = ends.groupby("entity")["sentences"].sum().reset_index()
    order = list(totals.sort_values(["sentences", "entity"], ascending=[False, True])["entity"].head(TOGETHER))
    place = {name: number for number, name in enumerate(order)}
    kept = pairs[pairs["entity_a"].isin(place) & pairs["entity_b"].isin(place)]
    swapped = kept["entity_a"].map(place) < kept["entity_b"].map(place)
    cells = kept.assign(
        row=kept["entity_b"].where(swapped, kept["entity_a"]), column=kept["entity_a"].where(swapped, kept["entity_b"])
    )
    return order[1:], order[:-1], cells

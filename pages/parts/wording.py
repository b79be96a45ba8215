"""Parts of the Sources page on wording: an outlet's words, its labels for people and things, passives and hedges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st
from pandas import DataFrame

from analysis.labels import DEEDS, NAMINGS, entity_labels, label_evidence, labelled
from analysis.wording import (
    LEAST_ARTICLES,
    LEAST_TEXT,
    LEAST_USES,
    MANNERS,
    Of,
    keyness,
    manner,
    manner_evidence,
    manner_words,
    outlet_sizes,
    word_evidence,
)
from pages.parts.beside import show_beside
from pages.parts.figures.canvas import Columns, Rows
from pages.parts.figures.keyness import keyness_chart
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.wording import counted
from pages.parts.frame import View
from pages.parts.plaintext import plain
from pages.parts.tables import show_sentences, show_table

WORDS, OUTLETS = 20, 12
"""Words and outlets a chart shows; the tables hold all."""

_IN = "in "
"""What columns of outlets begin with, so that no outlet's name is taken for another column."""

_MANNERS = {
    "passive without agent": "Passive without agent",
    "passive with agent": "Passive with agent",
    "hedge": "Hedge",
}
_KEY_COLUMNS = {
    "word": "Word",
    "uses": "Uses",
    "articles": "Articles",
    "other_uses": "Uses by others",
    "other_articles": "Articles of others",
    "log_odds": "Log-odds",
    "low": "From",
    "high": "To",
    "z": "z",
    "g2": "G²",
}


def show_wording(view: View) -> None:
    """The words, names, labels, passives and hedges of the outlets, one at a time."""
    shown: dict[str, Callable[[], None]] = {
        "Words": partial(_show_keyness, view, "words"),
        "Names": partial(_show_keyness, view, "names"),
        "Labels": partial(_show_labels, view, NAMINGS),
        "Deeds": partial(_show_labels, view, DEEDS),
        "Passives and hedges": partial(_show_manner, view),
    }
    chosen = st.segmented_control(
        "Wording", list(shown), default="Words", required=True, key="wording", bind="query-params"
    )
    shown[chosen or "Words"]()


def _show_keyness(view: View, of: Of) -> None:
    """What one outlet uses more or less than the others, with intervals, and the sentences of the word chosen."""
    sizes = view.answer(outlet_sizes)
    large = list(sizes.loc[sizes["words"] >= LEAST_TEXT, "outlet"])
    if len(sizes) < 2 or not large:
        st.caption(f"Nothing to compare: it takes two outlets, one of them with {LEAST_TEXT} words or more.")
        return
    outlet = str(st.selectbox("Outlet", large, key="worded", bind="query-params") or large[0])
    frame = view.answer(keyness, outlet=outlet, of=of)
    _say_hidden(sizes, of)
    if frame.empty:
        st.caption(f"Too little text for a comparison: no {of[:-1]} is used often enough.")
        return
    sure = int(((frame["low"] > 0) | (frame["high"] < 0)).sum())
    st.caption(
        f"Of {counted(len(frame), of[:-1])} compared, {sure or 'none'} with an interval that leaves out nought: "
        "the others may differ by chance."
    )
    shown = frame.head(WORDS).sort_values(["log_odds", "word"], ascending=[False, True], kind="stable")
    figure = keyness_chart(shown, title=f"{outlet} and the others: {of}", axis="← others · log-odds · this outlet →")
    first = [{"word": str(frame["word"].iloc[0])}]
    explain = partial(_explain_word, view=view, of=of, first=first)
    show_beside(figure, explain, key=f"key-{of}", name=f"keyness-{of}", view=view)
    row = show_table(frame, key=f"key-{of}-table", name=f"keyness-{of}", columns=_KEY_COLUMNS)
    if row is not None:
        _show_word(str(frame["word"].iloc[row]), view=view, of=of, key=f"key-{of}-row")


def _say_hidden(sizes: DataFrame, of: Of) -> None:
    """Say which outlets and words are left out, and why."""
    small = list(sizes.loc[sizes["words"] < LEAST_TEXT, "outlet"])
    left = f" Left out for fewer than {LEAST_TEXT} words: {', '.join(small)}." if small else ""
    st.caption(
        plain(
            f"Shown is what the outlet, or the others, use {LEAST_USES} times or more in at least "
            f"{LEAST_ARTICLES} articles: the {of} of one article alone are those of its topic.{left}"
        )
    )


def _explain_word(chosen: list[dict[str, Any]], *, view: View, of: Of, first: list[dict[str, Any]]) -> None:
    _show_word(str((chosen or first)[0]["word"]), view=view, of=of, key=f"key-{of}-uses")


def _show_word(word: str, *, view: View, of: Of, key: str) -> None:
    rows = view.answer(word_evidence, word=word, of=of)
    show_sentences(rows, key=key, name=f"{of}-in-context", title=plain(f"{word}: {counted(len(rows), 'use')}"))


def _show_labels(view: View, relations: tuple[str, ...]) -> None:
    """What each outlet calls somebody, or has them do, and the sentences of the row chosen."""
    entities = view.answer(labelled)
    if entities.empty:
        st.caption("The selection labels nobody.")
        return
    names = list(entities["entity"])
    chosen = st.selectbox(
        "Who or what", names, key="labelled", bind="query-params", help="Ordered by the number of labels."
    )
    entity = str(chosen or names[0])
    frame = view.answer(entity_labels, entity=entity)
    frame = frame[frame["relation"].isin(relations)]
    if frame.empty:
        st.caption(plain(f"Nothing of this kind was found for {entity}."))
        return
    table = _by_outlet(frame)
    outlets = {column: column.removeprefix(_IN) for column in map(str, table.columns) if column.startswith(_IN)}
    columns = {"relation": "As", "shown": "Label", "uses": "Uses", **outlets}
    key = "labels" if relations == NAMINGS else "deeds"
    row = show_table(table, key=key, name=key, columns=columns, first=True)
    picked = table.iloc[row or 0]
    what = {"relation": str(picked["relation"]), "label": str(picked["label"])}
    rows = view.answer(label_evidence, entity=entity, **what)
    show_sentences(rows, key=f"{key}-sentences", name=f"{key}-in-context", title=plain(f"{entity}: {picked['shown']}"))


def _by_outlet(frame: DataFrame) -> DataFrame:
    """A row for each relation and label, the number of uses in all and in each outlet; order as it comes."""
    keys = ["relation", "label", "shown"]
    wide = frame.pivot_table(index=keys, columns="outlet", values="uses", aggfunc="sum", sort=False)
    wide = wide[sorted(wide.columns)].fillna(0).astype(int).rename_axis(columns=None).add_prefix(_IN)
    wide.insert(0, "uses", wide.sum(axis=1))
    return wide.reset_index()


def _show_manner(view: View) -> None:
    """Passives and hedges by outlet, per 1,000 words, and the sentences of the square chosen."""
    frame = view.answer(manner)
    used = frame[frame["uses"] > 0]
    if used.empty:
        st.caption("The selection holds no passive and no hedge.")
        return
    outlets = sorted(used.groupby("outlet")["uses"].sum().nlargest(OUTLETS).index)
    drawn = used.assign(manner=used["kind"].map(_MANNERS))
    figure = matrix_chart(
        drawn,
        Cells("manner", "outlet", "per_1000_words", "per 1,000 words"),
        rows=Rows([_MANNERS[kind] for kind in MANNERS], "Manner"),
        columns=Columns(outlets, "Outlet"),
        title="Passives and hedges per 1,000 words",
    )
    most = drawn.sort_values(["per_1000_words", "outlet"], ascending=[False, True], kind="stable").iloc[0]
    first = [{"manner": most["manner"], "outlet": most["outlet"]}]
    show_beside(figure, partial(_explain_manner, view=view, first=first), key="manner", name="manner", view=view)
    columns = {
        "outlet": "Outlet",
        "kind": "Manner",
        "uses": "Uses",
        "articles": "Articles",
        "words": "Words",
        "sentences": "Sentences",
        "per_1000_words": "Per 1,000 words",
        "per_100_sentences": "Per 100 sentences",
    }
    row = show_table(frame, key="manner-table", name="manner", columns=columns)
    if row is not None:
        chosen = {"manner": _MANNERS[frame["kind"].iloc[row]], "outlet": frame["outlet"].iloc[row]}
        _show_manners([chosen], view, "manner-row")
    _show_manner_words(view)


def _show_manner_words(view: View) -> None:
    """Which verbs stand in the passive and which hedges are used, and the sentences of the row chosen."""
    words = view.answer(manner_words)
    heads = {"kind": "Manner", "word": "Verb or hedge", "outlet": "Outlet", "uses": "Uses", "articles": "Articles"}
    row = show_table(words, key="manner-words", name="manner-words", columns=heads)
    if row is not None:
        told = words.iloc[row]
        rows = view.answer(manner_evidence, kind=told["kind"], outlet=told["outlet"], word=str(told["word"]))
        title = plain(f"{told['word']} in {told['outlet']}")
        show_sentences(rows, key="manner-word", name="manner-word-in-context", title=title)


def _explain_manner(chosen: list[dict[str, Any]], *, view: View, first: list[dict[str, Any]]) -> None:
    _show_manners(chosen or first, view, "manner-sentences")


def _show_manners(points: Sequence[Mapping[str, Any]], view: View, key: str) -> None:
    """The sentences of some kinds of wording in some outlets."""
    kinds = {head: kind for kind, head in _MANNERS.items()}
    found = [view.answer(manner_evidence, kind=kinds[point["manner"]], outlet=point["outlet"]) for point in points]
    title = plain("; ".join(f"{point['manner']} in {point['outlet']}" for point in points))
    show_sentences(pd.concat(found), key=key, name="manner-in-context", title=title)

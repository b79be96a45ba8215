"""Parts of the Quotations page: utterances by outlet, who is quoted, what one outlet alone quotes, scare quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.contrasts import word_differences
from analysis.corpus import Corpus, Selection
from analysis.quotations import kept_place, quotation_ledger, quotations, speakers
from pages.parts.beside import show_beside
from pages.parts.figures.canvas import Columns, Rows
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.wording import counted
from pages.parts.frame import View
from pages.parts.ledger import Pieces, Row, show_ledger, verdict_counts
from pages.parts.offering import missing, offered
from pages.parts.plaintext import plain
from pages.parts.righting import correct_row
from pages.parts.tables import show_sentences, show_table

SPEAKERS, OUTLETS = 15, 12
"""Speakers and outlets a chart shows; the tables hold all."""
NOBODY = "Nobody named"


def choose_speakers(view: View) -> list[str]:
    """Draw the choice of speakers, those of most utterances first, and give the chosen ones; none stands for all."""
    names = view.answer(_names)
    chosen = st.multiselect(
        "Speaker",
        offered(names, key="speaker"),
        key="speaker",
        bind="query-params",
        placeholder="All",
        select_all=False,
        help=missing(len(names), first="of most utterances"),
    )
    return ["" if name == NOBODY else name for name in chosen]


def _names(corpus: Corpus, selection: Selection) -> list[str]:
    """The names to choose from."""
    return [name or NOBODY for name in dict.fromkeys(speakers(corpus, selection)["speaker_name"].to_list())]


def show_utterances(view: View, names: Sequence[str]) -> None:
    """The ledger of utterances that several outlets render, those rendered differently first."""
    several = view.answer(_several, names=names)
    if several.empty:
        st.caption("No two outlets of the selection quote the same words.")
        return
    st.caption(
        f"{counted(several['row_id'].nunique(), 'utterance')}: {verdict_counts(several)}. Shaded words stand in one "
        "wording and not in the others; dotted ones are what a shorter quotation keeps."
    )
    show_ledger(several, key="utterances", name="utterances", head="Who is quoted", view=view, pieces=pieces)
    correct_row(several[several["kind"] != "paraphrase"], kind="speaker", key="utterances")


def _several(corpus: Corpus, selection: Selection, *, names: Sequence[str]) -> DataFrame:
    """Utterances that several outlets render, as the ledger takes them."""
    found = _of(quotation_ledger(corpus, selection), names)
    several = found[found["outlets"] > 1].reset_index(drop=True)
    hows = [_how(*row) for row in zip(several["how"], several["speaker_name"], strict=True)]
    return several.assign(topic=several["speaker_name"].replace("", NOBODY), note=hows, label=hows)


def show_alone(view: View, names: Sequence[str]) -> None:
    """Utterances that one outlet alone has in quotation marks."""
    found = _of(view.answer(quotation_ledger), names)
    once = found[found["quoted_by"] == 1].assign(speaker=lambda table: table["speaker_name"].replace("", NOBODY))
    alone = once[once["kind"] != "paraphrase"].drop_duplicates("row_id").reset_index(drop=True)
    if alone.empty:
        st.caption("No outlet alone quotes anything.")
        return
    st.caption("Quoted by one outlet of the selection. That others do not quote it is no proof that they left it out.")
    columns = {"speaker": "Speaker", "value": "Words", "outlet": "Only in", "published": "Published"}
    row = show_table(alone, key="alone", name="quoted-by-one", columns=columns, wide=("value",), first=True)
    chosen = alone.iloc[row or 0]
    rows = once[once["row_id"] == chosen["row_id"]]
    title = plain(f"{chosen['speaker']}, quoted only in {chosen['outlet']}")
    correct_row(rows[rows["kind"] != "paraphrase"], kind="speaker", key="alone")
    show_sentences(rows.assign(value=rows["how"]), key="alone-sentence", name="quoted-by-one-sentences", title=title)


def show_speakers(view: View, names: Sequence[str]) -> None:
    """How many utterances of whom each outlet quotes, and the sentences of the bar chosen."""
    counts = _of(view.answer(speakers), names).reset_index(drop=True)
    if counts.empty:
        st.caption("The selection quotes nobody.")
        return
    told = view.answer(quotations)
    spoken = told[told["kind"] != "scare"].assign(speaker=lambda table: table["speaker_name"].replace("", NOBODY))
    counts = counts.assign(speaker=counts["speaker_name"].replace("", NOBODY))
    shown = list(dict.fromkeys(counts["speaker"]))[:SPEAKERS]
    outlets = sorted(counts.groupby("outlet")["utterances"].sum().nlargest(OUTLETS).index)
    figure = matrix_chart(
        counts,
        Cells("speaker", "outlet", "utterances", "utterances"),
        rows=Rows(shown, "Speaker"),
        columns=Columns(outlets, "Outlet"),
        title="Who is quoted, by which outlet",
    )
    first = [{"speaker": shown[0], "outlet": ""}]
    show_beside(
        figure,
        lambda chosen: _show_spoken(chosen or first, spoken, key="speaker-sentences"),
        key="speakers",
        name="who-is-quoted",
        view=view,
    )
    columns = {"speaker": "Speaker", "outlet": "Outlet", "utterances": "Utterances", "articles": "Articles"}
    row = show_table(counts, key="speaker-table", name="speakers", columns=columns)
    if row is not None:
        of_row = {"speaker": counts["speaker"].iloc[row], "outlet": counts["outlet"].iloc[row]}
        _show_spoken([of_row], spoken, key="speaker-row")


def show_scare(view: View) -> None:
    """Scare quotes, and the sentence of the row chosen."""
    found = view.answer(quotations)
    scare = found[found["kind"] == "scare"].reset_index(drop=True)
    if scare.empty:
        st.caption("The selection puts no term in scare quotes.")
        return
    columns = {"text": "Term", "outlet": "Outlet", "published": "Published", "sentence_text": "Sentence"}
    row = show_table(scare, key="scare", name="scare-quotes", columns=columns, wide=("sentence_text",), first=True)
    rows = scare.iloc[[row or 0]]
    show_sentences(rows, key="scare-sentence", name="scare-quote", title=plain(f"“{rows['text'].iloc[0]}”"))


def pieces(rows: Sequence[Row]) -> list[Pieces]:
    """The words of each rendering of one utterance as pairs of a text and its mark: `same`, `differs` or `kept`."""
    return _pieces(tuple((str(row["value"]), str(row["how"])) for row in rows))


@lru_cache(maxsize=2_048)
def _pieces(renderings: tuple[tuple[str, str], ...]) -> list[Pieces]:
    values, hows = [value for value, _ in renderings], [how for _, how in renderings]
    worded = list(dict.fromkeys(
        value for value, how in zip(values, hows, strict=True) if how not in ("shortened", "paraphrased")
    ))  # fmt: skip
    differing = dict(zip(worded, word_differences(worded), strict=True))
    shorter = [value for value, how in zip(values, hows, strict=True) if how == "shortened"]
    told = []
    for value, how in zip(values, hows, strict=True):
        marks = [(run.start, run.end, "differs") for run in differing.get(value, ()) if run.state in ("only", "some")]
        if not marks and how in ("in full", "verbatim"):
            marks = [(*place, "kept") for place in [kept_place(value, one) for one in shorter[:1]] if place]
        cut = _cut(value, marks)
        told.append(cut if how == "paraphrased" else [["“", "same"], *cut, ["”", "same"]])
    return told


def _how(how: str, speaker: str) -> str:
    """How an outlet renders an utterance, with the speaker where it is another."""
    return f"{how}: {speaker}" if how == "given to another speaker" else how


def _cut(text: str, marks: Sequence[tuple[int, int, str]]) -> Pieces:
    """A text in pieces by its marks, which are in order and apart."""
    told, done = [], 0
    for start, end, mark in marks:
        told += [[text[done:start], "same"], [text[start:end], mark]]
        done = end
    return [piece for piece in [*told, [text[done:], "same"]] if piece[0]]


def _of(frame: DataFrame, names: Sequence[str]) -> DataFrame:
    """Rows of some speakers, or all where none is named."""
    return frame[frame["speaker_name"].isin(names)] if names else frame


def _show_spoken(chosen: Sequence[Mapping[str, Any]], spoken: DataFrame, *, key: str) -> None:
    """The quotations of each speaker chosen, in one outlet where one is given."""
    wanted = [(point["speaker"], point["outlet"]) for point in chosen]
    kept = [
        any(who == speaker and where in ("", outlet) for who, where in wanted)
        for speaker, outlet in zip(spoken["speaker"], spoken["outlet"], strict=True)
    ]
    title = "; ".join(f"{who} in {where}" if where else who for who, where in wanted)
    correct_row(spoken[kept], kind="speaker", key=key)
    show_sentences(spoken[kept], key=key, name="speaker-quotations", title=plain(title))

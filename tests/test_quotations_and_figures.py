"""Quotations and figures of a corpus, with the sentences that prove them."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Corpus, Selection
from analysis.figures import figures
from analysis.quotations import quotations
from tests.tinytexts import ARTICLES


def test_a_quotation_stands_with_speaker_outlet_and_sentence(tiny_corpus: Corpus) -> None:
    found = quotations(tiny_corpus)
    row = found.loc[found["text"] == "a promise kept"].iloc[0]
    assert (row["speaker_name"], row["outlet"], row["title"]) == ("Tomas Reke", "Harbour Post", _title("bridge"))
    assert row["text"] in row["sentence_text"]
    assert row["sentence_text"][row["start"] - row["sentence_start"] :].startswith("a promise kept")


def test_a_figure_stands_with_giver_outlet_and_sentence(tiny_corpus: Corpus) -> None:
    found = figures(tiny_corpus)
    assert (found["outlets"] >= 1).all()
    assert all(row.text in row.sentence_text for row in found.itertuples())
    assert found["given_by"].notna().all()


def test_figures_of_one_group_stand_together(tiny_corpus: Corpus) -> None:
    group = figures(tiny_corpus)["figure_group"]
    assert int((group != group.shift()).sum()) == group.nunique()


def test_a_selection_narrows_both(tiny_corpus: Corpus) -> None:
    selection = Selection(outlet=("Daily Lantern",))
    for frame in (quotations(tiny_corpus, selection), figures(tiny_corpus, selection)):
        assert isinstance(frame, pd.DataFrame)
        assert set(frame["outlet"]) <= {"Daily Lantern"}
        assert (frame["outlets"] == 1).all()
    assert len(figures(tiny_corpus, selection)) < len(figures(tiny_corpus))


def _title(article: str) -> str:
    return next(text for block, text in ARTICLES[article][3] if block == "title")

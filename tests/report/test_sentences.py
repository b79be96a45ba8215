"""Sentences as evidence: some of each article and value, and how many more there are."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.report.sentences import EACH, MOST, evidence


def _frame(values: list[str], *, articles: int = 1) -> pd.DataFrame:
    rows = [(f"a{article}", number, value) for article in range(articles) for number, value in enumerate(values)]
    frame = pd.DataFrame(rows, columns=["article_id", "sentence", "value"])
    return frame.assign(
        outlet="Harbour Post", published=pd.Timestamp(2024, 5, 2), title="The ferry", start=0, end=3, sentence_start=0,
        sentence_text="Lind was there.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "articles", "kept", "note"),
    [
        (["attended"] * EACH, 1, EACH, "agree"),
        (["attended"] * (EACH + 1), 1, EACH, "agree 1 more sentence is not shown."),
        (["attended"] * (EACH + 2) + ["absent"], 2, 2 * (EACH + 1), "agree 4 more sentences are not shown."),
        (["attended"], MOST + 5, MOST, "agree 5 more sentences are not shown."),
    ],
)
def test_each_article_has_a_few_sentences_for_each_value(
    values: list[str], articles: int, kept: int, note: str
) -> None:
    found = evidence(_frame(values, articles=articles), title="Mara Lind", note="agree")
    assert (len(found.sentences), found.note) == (kept, note)


def test_a_sentence_stands_once_for_a_value() -> None:
    frame = pd.concat([_frame(["attended"]), _frame(["attended"])])
    assert len(evidence(frame, title="Mara Lind").sentences) == 1

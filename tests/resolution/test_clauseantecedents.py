from __future__ import annotations

import pytest

from analysis.resolution.clauseantecedents import with_antecedents
from analysis.tables import Clause


def part(sentence: int, role: str, text: str, name: str = "", **told: bool) -> Clause:
    """A part of the only clause of a sentence."""
    head, start = text.split()[-1], sentence * 100 + (50 if role == "on" else 0)
    negated = told.get("negated", False)
    return Clause("ours", sentence, start, start + 5, sentence, "sink", negated, "told", role, head, text, name)


@pytest.mark.parametrize(
    ("before", "pronoun", "meant"),
    [
        (part(0, "subject", "the ferry"), "It", "the ferry"),
        (part(0, "subject", "the ferries"), "They", "the ferries"),
        (part(0, "subject", "the ferries"), "It", "It"),
        (part(0, "subject", "Mara Lind", "Mara Lind"), "She", "Mara Lind"),
        (part(0, "subject", "Mara Lind", "Mara Lind"), "It", "It"),
        (part(0, "subject", "the ferry"), "She", "She"),
        (part(0, "subject", "no ferry", negated=True), "It", "It"),
        (part(5, "subject", "the ferry"), "It", "It"),
    ],
)
def test_a_pronoun_means_what_the_sentence_before_is_about(before: Clause, pronoun: str, meant: str) -> None:
    rows = [before, part(1, "subject", pronoun), part(1, "on", "Monday")]
    assert {row.role: row.text for row in with_antecedents(rows) if row.sentence == 1} == {
        "subject": meant,
        "on": "Monday",
    }


@pytest.mark.parametrize(("head", "meant"), [("property", "the ferry"), ("Monday", "It"), ("pity", "It")])
def test_it_is_a_thing_where_it_is_somebodys(head: str, meant: str) -> None:
    told = [
        Clause("ours", 1, start, start + 2, 1, "be", False, "told", *part)
        for start, *part in (
            (100, "subject", "it", "It", ""),
            (110, "is", head, head, ""),
        )
    ]
    rows = [part(0, "subject", "the ferry"), *told]
    assert next(row.text for row in with_antecedents(rows) if (row.sentence, row.role) == (1, "subject")) == meant


def test_what_a_pronoun_means_is_handed_on() -> None:
    rows = [part(0, "subject", "the ferry"), part(1, "subject", "It"), part(2, "subject", "It")]
    assert [row.text for row in with_antecedents(rows)] == ["the ferry"] * 3

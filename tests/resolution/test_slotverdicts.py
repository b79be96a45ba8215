"""Verdicts on what two sentences say in one place, by a table of cases."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.slots import slots
from analysis.resolution.slotverdicts import judge_slots, slot_claim
from analysis.resolution.statements import statements
from analysis.resolution.verdicts import Claim
from analysis.tables import Article, ResolvedAttribution, Sentence

CLOSED = "The kiln stays shut until April."


def claim(text: str, *, days: int = 1, source: str = "") -> Claim[Sentence]:
    day = date(2024, 5, days)
    article = Article("a", "", "Star", "declared", True, day, "declared", "", "", "en", True, "a", 1, text)
    said = [ResolvedAttribution("a", 0, 0, 9, source, "", "said", "named", "", "")] if source else []
    (one,) = statements([article], [Sentence("a", 0, 0, len(text), "paragraph", 9)], said)
    return slot_claim(one, slots(text)[0])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (claim(CLOSED), claim("The kiln will be shut until April."), "agree"),
        (claim(CLOSED), claim("The kiln stays shut until the end of May."), "contradict"),
        (claim(CLOSED), claim("The kiln will now stay shut until the end of May.", days=3), "update"),
        (claim("The talks lasted two hours."), claim("The talks lasted more than an hour."), "compatible"),
        (
            claim("The hose ran for 25 minutes, Quist said.", source="Quist"),
            claim("The hose ran for ten minutes, Rehn said.", source="Rehn"),
            "attributed differently",
        ),
    ],
    ids=["agree", "contradict", "update", "compatible", "attributed differently"],
)
def test_verdicts(first: Claim[Sentence], second: Claim[Sentence], expected: str) -> None:
    assert judge_slots(first, second).name == expected
    assert judge_slots(second, first) == judge_slots(first, second)

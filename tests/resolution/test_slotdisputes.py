"""Sentences of several articles, worded apart, that cannot both be true."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.slotdisputes import excludes, slot_disputes
from analysis.resolution.statements import statements
from analysis.tables import Article, Sentence

FILLING = "The swan was calm. Its keeper spoke of rain. Nine trams were painted green."


def disputes(ours: str, theirs: str, *, days: int = 1) -> list[list[str]]:
    texts = {"a": (ours, 1), "b": (theirs, days), "c": (FILLING, 1)}
    articles = [
        Article(name, "", "Star", "declared", True, date(2024, 5, day), "declared", "", "", "en", True, name, 1, text)
        for name, (text, day) in texts.items()
    ]
    read = [Sentence(name, 0, 0, len(text), "paragraph", 9) for name, (text, _) in texts.items()]
    groups = slot_disputes(statements(articles, read), story_of={})
    assert all(excludes(group[0], group[-1]) for group in groups)
    return [[told.filled.said for told in group] for group in groups]


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (
            "The race was held up for 20 minutes by a swan.",
            "A swan stopped play for 35 minutes.",
            ["20 minutes", "35 minutes"],
        ),
        (
            "Nobody was hurt in the fall.",
            "Two painters were slightly hurt in the fall.",
            ["Nobody was hurt", "painters were slightly hurt"],
        ),
        ("Mara Quist led the talks.", "The talks were long. Olaf Rehn led the talks.", ["Mara Quist", "Olaf Rehn"]),
    ],
)
def test_disputed(ours: str, theirs: str, said: list[str]) -> None:
    assert disputes(ours, theirs) == [said]


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        ("The race was held up for 20 minutes by a swan.", "The mayor spoke for 35 minutes.", 1),
        ("The race was held up for 20 minutes by a swan.", "A swan stopped play for 35 minutes.", 9),
        ("Nobody was hurt in the fall.", "Nobody was hurt when a painter fell.", 1),
        ("Nobody was hurt in the fall.", "Two painters were praised after the fall.", 1),
        ("Abel, Quist and the envoy Rehn met for an hour.", "Abel and Quist spoke for three hours.", 1),
    ],
    ids=["another thing", "another week", "the same", "another fate", "another round"],
)
def test_not_disputed(ours: str, theirs: str, days: int) -> None:
    assert disputes(ours, theirs, days=days) == []

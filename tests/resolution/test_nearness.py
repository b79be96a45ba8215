"""Which sentences are nearly one, by a table of cases."""

from __future__ import annotations

import pytest

from analysis.resolution.nearness import Wording, kindred, nearness
from analysis.resolution.tokens import tokens


def wording(text: str) -> Wording:
    """A sentence; what stands between brackets tells who says it."""
    said, _, source = text.partition("[")
    return Wording(tokens(f"{said} {source}"), tokens(said))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Fourteen hurt rowers were taken to the clinic in Varde",
            "Fourteen hurt rowers were brought to the clinic in Varde",
        ),
        (
            "A storm over the Orla lake sank nine boats on Monday night and drove twenty others ashore [he said]",
            "Nine boats were sunk on Monday night and twenty others driven ashore by a storm over the Orla lake [Star]",
        ),
        ("We will not sell this mill to anybody from Varde", "We shall not sell the mill to anybody from Varde"),
        (
            "According to the Norland government some 40 families live by the river and fish there",
            "About 40 families live by the river and fish there, the Norland government says",
        ),
    ],
    ids=["another verb", "parts change places", "another auxiliary", "the source at the other end"],
)
def test_nearly_one(first: str, second: str) -> None:
    assert nearness(wording(first), wording(second)) == nearness(wording(second), wording(first)) > 0


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The council approved the plan by 12 votes to 4", "The council approved the plan by 9 votes to 4"),
        ("Mayor Abel Quist was present at the opening today", "Mayor Abel Quist was absent from the opening today"),
        ("A fire broke out at the mill on Monday night", "A fire broke out at the mill on Tuesday night"),
        ("Mayor Quist has visited the flooded mill on the river", "Mayor Quist has not visited the flooded mill there"),
        ("Seven boats sank in the storm", "Seven boats sank in a storm"),
        ("No harbour of ours was ever so full of boats", "No harbour of ours was ever so full of boats"),
    ],
    ids=["another number", "the opposite", "another day", "denied", "too short", "short and the same to the letter"],
)
def test_not_nearly_one(first: str, second: str) -> None:
    assert nearness(wording(first), wording(second)) == 0


def test_kindred() -> None:
    first, second = tokens("The old mill on the quay burned down"), tokens("The old mill burned down at night")
    assert kindred(first, second)
    assert not kindred(first, tokens("A new mill will be opened by the mayor of Varde in May"))

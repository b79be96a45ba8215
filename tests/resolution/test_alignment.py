from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from analysis.resolution.alignment import ELSEWHERE, RIVAL, Side, likenesses, sides, standings
from analysis.resolution.statementlikeness import Statement
from analysis.tables import Sentence


def told(article: str, *sentences: str, places: tuple[float, ...] = (0, 0, 0)) -> list[Statement]:
    """Statements of one article; all words carry content."""
    return [
        Statement(
            Sentence(article, number, 0, 1, "paragraph", 1),
            text,
            frozenset(),
            frozenset(),
            frozenset(),
            frozenset(),
            frozenset(),
            False,
            date(2024, 5, 2),
            place,
            tuple(sorted(text.split())),
        )
        for number, (text, place) in enumerate(zip(sentences, places, strict=False))
    ]


def side(*sentences: str, places: tuple[float, ...] = (0, 0, 0), rare: str = "") -> Side:
    return Side(told("a", *sentences, places=places), dict.fromkeys(rare.split(), 4.0))


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        ("harbour closed", "harbour closed", 1, 1),
        ("harbour closed", "harbours closing", 1, 1),
        ("harbour closed", "harbour shut", 0.6, 0.95),
        ("harbour closed", "orchestra rehearsed", 0, 0.1),
        ("harbour closed", "harbour closed lorries ferries trams", 0.5, 0.8),
    ],
    ids=["the same", "other forms", "of like meaning", "nothing", "one tells more"],
)
def test_likeness(first: str, second: str, least: float, most: float) -> None:
    found = likenesses(side(first), side(second))
    assert found.shape == (1, 1)
    assert least - 0.01 <= found[0, 0] <= most + 0.01
    assert np.allclose(found, likenesses(side(second), side(first)).T, atol=1e-5)


def test_rare_words_weigh_more() -> None:
    words = "oboe tram", "oboe jam"
    plain, rare = (likenesses(*(side(text, rare=rare) for text in words))[0, 0] for rare in ("", "oboe"))
    assert rare > plain + 0.1


def test_a_rival_counts_against_a_pair() -> None:
    one, other = side("harbour closed lorries"), side("harbour closed ferries")
    alone = standings(one, other)[0, 0]
    rivalled = standings(one, side("harbour closed ferries", "harbour closed lorries"))
    assert rivalled[0, 0] < alone < rivalled[0, 1] + RIVAL
    assert rivalled[0, 1] > 1 > rivalled[0, 0]


def test_sentences_at_like_places_stand_better() -> None:
    near = standings(side("harbour closed"), side("harbour closed"))[0, 0]
    far = standings(side("harbour closed"), side("harbour closed", places=(1,)))[0, 0]
    assert near - far == pytest.approx(ELSEWHERE, abs=1e-5)


def test_articles_are_sides_in_order() -> None:
    found = sides([*told("b", "harbour closed"), *told("c", "tram", "ferry")], {})
    assert [[one.text for one in each.told] for each in found] == [["harbour closed"], ["tram", "ferry"]]

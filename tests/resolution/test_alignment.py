from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from analysis.resolution.alignment import RIVAL, Side, alike, rivals, sides
from analysis.resolution.statementlikeness import Statement
from analysis.tables import Sentence
from tests.resolution import articles


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


def likeness(first: str, second: str, rare: str = "") -> float:
    """How near the words of one sentence come to those of another on the average, the rare ones counting more."""
    one, other = side(first, rare=rare), side(second, rare=rare)
    return float((one.nearest(alike(one, other)) @ other.carried.T / other.whole)[0, 0])


@pytest.mark.parametrize(
    ("first", "second", "least", "most"),
    [
        ("harbour closed", "harbour closed", 1, 1),
        ("harbour closed", "harbours closing", 1, 1),
        ("harbour closed", "harbour shut", 0.6, 0.95),
        ("harbour closed", "orchestra rehearsed", 0, 0.1),
        ("harbour closed", "harbour closed lorries ferries trams", 0.35, 0.6),
        ("harbour closed lorries ferries trams", "harbour closed", 1, 1),
    ],
    ids=["the same", "other forms", "of like meaning", "nothing", "the other tells more", "one tells more"],
)
def test_nearest_words(first: str, second: str, least: float, most: float) -> None:
    assert least - 0.01 <= likeness(first, second) <= most + 0.01


def test_rare_words_weigh_more() -> None:
    assert likeness("oboe tram", "oboe jam", rare="oboe") > likeness("oboe tram", "oboe jam") + 0.1


def test_a_rival_is_the_best_other_pair_of_a_row() -> None:
    found = rivals(np.array([[0.9, 0.2, 0.4], [0.1, 0.8, 0.8]], np.float32))
    assert np.allclose(found, [[0.4, 0.9, 0.9], [0.8, 0.8, 0.8]])
    assert np.allclose(rivals(np.array([[0.9], [0.3]], np.float32)), RIVAL)


def test_articles_are_sides_in_order() -> None:
    found = sides([*told("b", "harbour closed"), *told("c", "tram", "ferry")], {})
    assert [[one.text for one in each.told] for each in found] == [["harbour closed"], ["tram", "ferry"]]


def test_terms_that_one_sentence_of_a_story_has_alone_join_nothing() -> None:
    one, other = sides(articles.told("Nine ferries sank off Tarn.", "At Tarn nine ferries were built."), {})
    assert one.several == other.several == ["9", "ferr", "tarn"]
    assert one.terms.tolist() == [[1, 1, 1]]
    assert one.numbers.tolist() == [[1, 0, 0]]
    assert one.names.tolist() == [[0, 0, 1]]

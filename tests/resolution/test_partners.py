from __future__ import annotations

from itertools import combinations

import pytest

from analysis.resolution.partners import ANYWHERE, MOST_PARTNERS, marks, partners


@pytest.mark.parametrize(
    ("held", "stories", "expected"),
    [
        (["kite", "kite", "oar"], [0, 0, 0], {(0, 1)}),
        (["kite", "oar"], [0, 0], set()),
        (["kite", "kite"], [0, 1], {(0, 1)}),
        (["kite"] * (ANYWHERE + 1), [0, 0, 1, 2, 3], {(0, 1)}),
        (["kite"] * 6, [0] * 6, {(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)}),
        (["kite oar", "kite", "oar", ""], [0, 0, 0, 0], {(0, 1), (0, 2)}),
        ([], [], set()),
    ],
    ids=["shared", "not shared", "rare anywhere", "of stories only", "neighbours of many", "several marks", "nothing"],
)
def test_partners(held: list[str], stories: list[int], expected: set[tuple[int, int]]) -> None:
    assert partners([marks(words.split()) for words in held], stories, most=5) == expected


def test_an_article_keeps_those_it_shares_most_with() -> None:
    """All of one story share a word; each neighbour shares one more. Pairs grow with the articles, not their square."""
    size = 4 * MOST_PARTNERS
    held = [marks([f"pair {number}", f"pair {number + 1}", *_shared(number, size)]) for number in range(size)]
    found = partners(held, [0] * size, most=size)
    assert {(number, number + 1) for number in range(size - 1)} <= found
    assert len(found) <= size * MOST_PARTNERS < len(list(combinations(range(size), 2)))


def _shared(number: int, size: int) -> list[str]:
    return ["all", "half" if number < size // 2 else "rest"]


def test_marks_are_distinct() -> None:
    assert len(marks(["kite", "oar", "kite"])) == 2
    assert len(marks([])) == 0

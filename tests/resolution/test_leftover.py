from __future__ import annotations

import pytest

from analysis.resolution.leftover import Leftover, leftover, near_in_meaning
from tests.resolution.articles import told


def of(first: str, second: str) -> Leftover:
    one, other = told(first, second)
    return leftover(one, other, {})


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ("The ferry sank on Monday.", "The ferry sank on Tuesday.", ({"monday"}, {"tuesday"})),
        ("The ferry sank off Tarn.", "The ferry was sunk off Tarn by a barge.", (set(), {"barge"})),
        ("Thieves came in through a skylight.", "The robbers forced a cellar window.", ({"skylight"}, {"cellar"})),
    ],
)
def test_what_only_one_tells(first: str, second: str, left: tuple[set[str], set[str]]) -> None:
    found = of(first, second)
    assert all(words <= {*rest} for words, rest in zip(left, found.words, strict=True))
    assert "ferry" not in {*found.words[0], *found.words[1]}


def test_two_days_are_liker_than_a_day_and_a_barge() -> None:
    days, others = (
        of("The ferry sank on Monday.", f"The ferry sank {how}.") for how in ("on Tuesday", "under a violinist")
    )
    assert days.nearest > others.nearest + 0.2
    assert days.shares == pytest.approx((1 / 3, 1 / 3), abs=0.01)


def test_nothing_is_left_of_the_same() -> None:
    found = of("The ferry sank.", "The ferry sank.")
    assert (found.words, found.shares, found.nearest) == (((), ()), (0, 0), 0)


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [("closed", "Closing", 1, 1), ("bought", "acquired", 0.5, 1), ("ferry", "violin", 0, 0.4)],
)
def test_nearness_of_words(one: str, other: str, least: float, most: float) -> None:
    assert least <= near_in_meaning(one, other) <= most
    assert near_in_meaning(one, other) == near_in_meaning(other, one)

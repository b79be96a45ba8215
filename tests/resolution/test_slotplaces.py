"""Where something was done that is done in one place."""

from __future__ import annotations

import pytest

from analysis.resolution.slotplaces import places


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("The truce was signed in Lindholm on Monday.", "where signed (town)", {"lindholm"}),
        ("Both sides signed a truce in Lindholm.", "where signed (town)", {"lindholm"}),
        ("The rowers met late at night in Port Varde.", "where held (town)", {"port", "vard"}),
        ("He was arrested in France.", "where arrested (country)", {"franc"}),
    ],
)
def test_places(text: str, place: str, words: set[str]) -> None:
    (found,) = places(text)
    assert (found.place, set(found.words)) == (place, words)


@pytest.mark.parametrize(
    "text", ["The truce was signed in March.", "He was born in the north.", "Lindholm signed a truce with Varde."]
)
def test_no_place(text: str) -> None:
    assert list(places(text)) == []

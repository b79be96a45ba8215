"""Families of ideas of events."""

from __future__ import annotations

import pytest

from analysis.knowledge import rows
from analysis.resolution.eventkin import KIN, families


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("fighting", "shooting", True),
        ("vote", "approval", True),
        ("burst", "flood", True),
        ("vote", "wedding", False),
        ("flood", "collapse", False),
        ("wedding", "wedding", True),
    ],
)
def test_kindred(one: str, other: str, *, expected: bool) -> None:
    assert bool(families([one]) & families([other])) == expected


def test_ideas_are_known_to_the_table() -> None:
    known = {row["concept"] for row in rows("event_words")} | {"decision"}
    assert {idea for ideas in KIN.values() for idea in ideas} <= known

"""Stated totals of countries against the countries of those who are named."""

from __future__ import annotations

import pytest

from analysis.resolution.namedtotals import with_named
from analysis.tables import ResolvedAttendance, ResolvedTotal

GUESTS = ("Chile", "Ghana", "Latvia", "Nepal", "Peru", "Samoa")


def total(counted: str = "countries") -> ResolvedTotal:
    return ResolvedTotal(
        "a", 0, 0, 9, "9 guests", 9.0, 9.0, counted, "attended", "fair", "meeting", "", None, None, "f"
    )


def guest(country: str, *, article: str = "b", mode: str = "attended") -> ResolvedAttendance:
    return ResolvedAttendance(
        article, 3, 5, 9, "", "", country, "", mode, "fair", "meeting", "Madrid", None, None, "f", ""
    )


@pytest.mark.parametrize(
    ("counted", "guests", "expected"),
    [
        ("countries", [guest(name) for name in GUESTS], 6),
        ("countries", [*(guest(name) for name in GUESTS), guest("Spain"), guest("Chile")], 6),
        ("countries", [guest(name) for name in GUESTS[:4]], None),
        ("countries", [guest(name, mode="absent") for name in GUESTS], None),
        ("countries", [guest(name, article="a") for name in GUESTS], None),
        ("guests", [guest(name) for name in GUESTS], None),
    ],
    ids=["a list", "with the host", "too few", "absent", "who states the total", "no countries"],
)
def test_named_countries(counted: str, guests: list[ResolvedAttendance], expected: int | None) -> None:
    found = with_named([total(counted)], guests)
    assert [(row.article_id, row.low, row.high) for row in found[1:]] == ([("b", expected, None)] if expected else [])

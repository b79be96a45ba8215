"""Since when what happened had not happened, as sentences of one year say it."""

from __future__ import annotations

import pytest

from analysis.resolution.slottimes import last_times

NEVER = [(0.0, 0.0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Varn won the bowl for the first time since 1988.", [(1988.0, 1988.0)]),
        ("Varn won the bowl again, 37 years after its last.", [(1987.0, 1989.0)]),
        ("It is the first meeting of the mayors of Orle, Varn and Estmark in 66 years.", [(1958.0, 1960.0)]),
        ("It is the first time in nearly 40 years.", [(1983.0, 1987.0)]),
        ("This is the first time that the three have met.", NEVER),
        ("They sang in public for the first time.", NEVER),
        ("It rained for the first time this week.", []),
        ("The first tram left at noon.", []),
    ],
)
def test_last_times(text: str, expected: list[tuple[float, float]]) -> None:
    assert [(found.low, found.high) for found in last_times(text, 2025)] == expected

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.figures.units import unit
from analysis.annotation.surface.numbers import numbers


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "qualifiers"),
    [
        ("about 1,200 people", "about 1,200", 1200, 1200, ("about",)),
        ("more than 20 people", "more than 20", 20, None, ("more than",)),
        ("at least another 6,000 men", "at least another 6,000", 6000, None, ("at least", "additional")),
        ("up to 40 boats", "up to 40", 0, 40, ("up to",)),
        ("no more than 20", "no more than 20", 0, 20, ("at most",)),
        ("at a depth below 1400 feet", "below 1400", 1400, None, ("more than",)),
        ("temperatures below 10 degrees", "below 10", 0, 10, ("less than",)),
        ("support of zero percent", "zero", 0, 0, ()),
        ("36 to 40 of them", "36 to 40", 36, 40, ()),
        ("one-to-two hundred of them", "one-to-two hundred", 100, 200, ()),
        ("one or two hundred of them", "one or two hundred", 100, 200, ()),
        ("between 5 and 7 million", "between 5 and 7 million", 5e6, 7e6, ()),
        ("between $12 million and $20 million", "between $12 million and $20 million", 12e6, 20e6, ()),
        ("two or three boats", "two or three", 2, 3, ()),
        ("2,00,000 people", "2,00,000", 200000, 200000, ()),
        ("Rs 500 crore", "Rs 500 crore", 5e9, 5e9, ()),
        ("a yield of .75 tonnes", ".75", 0.75, 0.75, ()),
        ("$15bn", "$15bn", 15e9, 15e9, ()),
        ("two thousand three hundred", "two thousand three hundred", 2300, 2300, ()),
        ("one hundred and five people", "one hundred and five", 105, 105, ()),
        ("half a million", "half a million", 5e5, 5e5, ()),
        ("a quarter million clips", "a quarter million", 2.5e5, 2.5e5, ()),
        ("5.7  million barrels", "5.7  million", 5.7e6, 5.7e6, ()),
        ("one and a half million", "one and a half million", 1.5e6, 1.5e6, ()),
        ("a dozen", "a dozen", 12, 12, ()),
        ("hundreds of boats", "hundreds", 200, None, ("vague",)),
        ("tens of thousands of boats", "tens of thousands", 20000, None, ("vague",)),
        ("an additional 6,000 men", "an additional 6,000", 6000, 6000, ("additional",)),
        ("6,000 more men", "6,000 more", 6000, 6000, ("additional",)),
        ("20 or more", "20 or more", 20, None, ("at least",)),
        ("6,000 more than before", "6,000", 6000, 6000, ()),
        ("tens or hundreds of thousands of boats", "tens or hundreds of thousands", 20000, None, ("vague",)),
        ("dozens and dozens of boats", "dozens and dozens", 24, None, ("vague",)),
        ("a hundred thousand boats", "a hundred thousand", 100000, 100000, ()),
        ("a maximum of 30 boats", "a maximum of 30", 0, 30, ("at most",)),
        ("as little as 30 boats", "as little as 30", 30, None, ("at least",)),
        ("just shy of 30 boats", "just shy of 30", 0, 30, ("less than",)),
        ("took over about 30 boats", "about 30", 30, 30, ("about",)),
    ],
)
def test_a_number_and_its_bounds(
    text: str, words: str, low: float, high: float | None, qualifiers: tuple[str, ...]
) -> None:
    (found,) = numbers(text)
    assert text[found.start : found.end] == words
    assert (found.low, found.high, found.qualifiers) == (low, high, qualifiers)


NONE = [
    "a 3-1 win",
    "at 10:30",
    "B52",
    "Su-57",
    "on 3/4",
    "the sixty-first move",
    "version 3.5.1",
    "a vote",
    "tens",
    "zero tolerance",
    "200,0000 people",
]


@pytest.mark.parametrize("text", NONE)
def test_codes_times_and_scores_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("15 percent of voters", "percent", "percent"),
        ("15% of voters", "percent", "percent"),
        ("15 km away", "km", "measure"),
        ("15 square miles", "square miles", "measure"),
        ("15 million yuan", "CNY", "money"),
        ("€15", "EUR", "money"),
        ("US$ 15 million", "USD", "money"),
        ("15-hour flight", "hours", "duration"),
        ("15° west", "degrees", "measure"),
        ("15 boats", "count", "count"),
        ("15.", "count", "count"),
    ],
)
def test_units(text: str, name: str, kind: str) -> None:
    (found,) = numbers(text)
    measured = unit(text, found.end, found.sign)
    assert (measured.name, measured.kind) == (name, kind)


@given(st.text(alphabet="0123456789,.-–$% aontwhudremilk", max_size=50))
def test_numbers_stand_in_order_inside_the_text(text: str) -> None:
    end = 0
    for found in numbers(text):
        assert end <= found.start < found.end <= len(text)
        assert found.high is None or found.low <= found.high
        end = found.end

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from pages.parts.figures.palette import COLOURS, MODES, SYMBOLS, VERDICTS, depth, looks, tint


def test_look_of_an_outlet_does_not_depend_on_the_order() -> None:
    assert looks(["Post", "Herald", "Wire"]) == looks(["Wire", "Wire", "Post", "Herald"])


def test_no_two_of_many_outlets_look_the_same() -> None:
    found = looks(f"Outlet {number:02}" for number in range(len(COLOURS) * 5))
    assert len({(look.colour, look.symbol) for look in found.values()}) == len(found)


def test_neighbours_differ_in_colour_and_in_form() -> None:
    found = list(looks(f"Outlet {number:02}" for number in range(30)).values())
    for one, other in pairwise(found):
        assert one.colour != other.colour
        assert one.symbol != other.symbol
        assert one.pattern != other.pattern


def test_every_mode_has_a_form_of_its_own() -> None:
    assert len({symbol for _, symbol in MODES.values()}) == len(MODES)
    assert len(set(VERDICTS.values())) == len(VERDICTS)
    assert len(set(SYMBOLS)) == len(SYMBOLS)


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.2, 0.4, 0.6, 0.8, 0.81, 1.0, 3.0])
def test_number_on_a_square_can_be_read(share: float) -> None:
    fill, text = depth(share)
    assert _contrast([int(part) for part in re.findall(r"\d+", fill)], _hex(text)) >= 3.5


def test_tint_keeps_the_colour() -> None:
    assert tint("#0072B2", 0.3) == "rgba(0,114,178,0.3)"


def _hex(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _contrast(one: list[int], other: list[int]) -> float:
    """Contrast of two colours as the Web Content Accessibility Guidelines define it."""
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: list[int]) -> float:
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

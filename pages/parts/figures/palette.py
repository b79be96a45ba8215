"""How an outlet looks in every chart: a colour and, for those who cannot tell colours apart, a form.

Colours are those of Okabe and Ito (2008, "Color Universal Design"), without black and yellow, which disappear on a
dark or a light page. Beyond seven outlets the colours come round again with another form.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8A8A8A")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "star", "hexagon", "cross")
PATTERNS = ("", "/", ".", "x", "-", "+", "\\", "|")

MODES = {
    "attended": ("#009E73", "circle"),
    "expected": ("#0072B2", "circle-open"),
    "invited": ("#56B4E9", "diamond-open"),
    "represented": ("#E69F00", "triangle-down"),
    "absent": ("#D55E00", "x"),
}
"""Colour and symbol of a mode of attendance, the strongest presence first."""

VERDICTS = {
    "contradict": "#D55E00",
    "attributed differently": "#E69F00",
    "update": "#56B4E9",
    "compatible": "#0072B2",
    "agree": "#009E73",
}
"""Colour of a verdict, the one that matters most first."""

SIGNS = {"agree": "=", "attributed differently": "⇄", "compatible": "≈", "contradict": "≠", "update": "→"}
"""What stands for a verdict where colour alone would not do."""

ACCENT = "#0072B2"
MUTED = "#8A8A8A"
WARNING = "#D55E00"


_PALE = (222, 236, 246)
_DARK_FROM = 0.8


class Look(NamedTuple):
    """Colour, marker symbol and fill pattern of one outlet."""

    colour: str
    symbol: str
    pattern: str


OTHERS_LOOK = Look(MUTED, "circle", "")


def looks(outlets: Iterable[str]) -> dict[str, Look]:
    """The look of each outlet; the same outlets always look the same, whatever their order or number."""
    return {outlet: _look(position) for position, outlet in enumerate(sorted(set(outlets)))}


def _look(position: int) -> Look:
    # Seven colours and eight forms have no common divisor: 56 outlets pass before one looks like another.
    form = position % len(SYMBOLS)
    return Look(COLOURS[position % len(COLOURS)], SYMBOLS[form], PATTERNS[form])


def depth(share: float) -> tuple[str, str]:
    """The fill for a share of the highest number (0 to 1), and the colour of a text that can be read on it."""
    kept = min(max(share, 0.0), 1.0)
    red, green, blue = (round(pale + (deep - pale) * kept) for pale, deep in zip(_PALE, _parts(ACCENT), strict=True))
    return f"rgb({red},{green},{blue})", "#FFFFFF" if kept > _DARK_FROM else "#10293B"


def tint(colour: str, share: float) -> str:
    """A colour thinned out to a share of its strength (0 to 1)."""
    red, green, blue = _parts(colour)
    return f"rgba({red},{green},{blue},{round(share, 3)})"


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue

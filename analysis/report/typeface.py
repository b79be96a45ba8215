"""The typeface of pictures and of the PDF: DejaVu Sans, which comes with Matplotlib, and what it can write."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font

NAME = "DejaVu Sans"
LACKING = "□"
"""Stands for a character that the typeface lacks."""

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def font_file(*, bold: bool = False) -> Path:
    """The file of the typeface."""
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / ("DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf")


def writable(text: str) -> str:
    """The text as XML can hold it: without control characters, halves of pairs, and marks that turn its direction."""
    return _CONTROL.sub(" ", _UNSEEN.sub("", text))


def drawable(text: str) -> str:
    """The same with □ for every character that the typeface lacks."""
    known = _characters()
    return "".join(one if one == "\n" or ord(one) in known else LACKING for one in writable(text))


@cache
def _characters() -> frozenset[int]:
    """The characters that both weights of the typeface have."""
    weights = [FT2Font(str(font_file(bold=bold))).get_charmap() for bold in (False, True)]
    return frozenset(weights[0]) & frozenset(weights[1])

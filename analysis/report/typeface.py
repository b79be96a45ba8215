"""The typefaces of pictures and of the PDF, and what they can write.

Both use DejaVu Sans, which comes with Matplotlib. Chinese, Japanese and Korean in the PDF are set in the typefaces that
every reader of PDF has for them (Adobe's CID-keyed fonts), so that the file need not hold ten thousand characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import matplotlib
from matplotlib.ft2font import FT2Font

NAME = "DejaVu Sans"
LACKING = "□"
"""Stands for a character that the typeface lacks."""

CHINESE, JAPANESE, KOREAN = "STSong-Light", "HeiseiMin-W3", "HYSMyeongJo-Medium"
_EASTERN = (
    (CHINESE, "\u3000", "\u303f"),
    (JAPANESE, "\u3040", "\u30ff"),
    (CHINESE, "\u4e00", "\u9fff"),
    (KOREAN, "\uac00", "\ud7a3"),
    (CHINESE, "\uff01", "\uff5e"),
)
"""Typeface, first and last character, in order of the characters."""

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


def runs(text: str) -> Iterator[tuple[str, str]]:
    """The text in runs of one typeface of the PDF: its name, empty for the usual one, and the characters.

    What no typeface has is □.
    """
    for face, characters in groupby(writable(text), key=_eastern):
        run = "".join(characters)
        yield face, run if face else drawable(run)


def _eastern(character: str) -> str:
    return next((face for face, first, last in _EASTERN if first <= character <= last), "")


@cache
def _characters() -> frozenset[int]:
    """The characters that both weights of the typeface have."""
    weights = [FT2Font(str(font_file(bold=bold))).get_charmap() for bold in (False, True)]
    return frozenset(weights[0]) & frozenset(weights[1])

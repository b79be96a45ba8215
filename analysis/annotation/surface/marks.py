"""Where a text puts words between quotation marks: double and single, straight and curly, nested.

An apostrophe is never a mark: not in "Russia’s", "the allies’ aims", "’90s" or "rock ’n’ roll".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_MARK = re.compile(r"``|''|[\"“”„‟«»'‘’]")
_OPENING = {"“": "double", "„": "double", "‟": "double", "«": "guillemet", "``": "double", "‘": "single"}
_CLOSING = {"”": "double", "»": "guillemet", "''": "double", "’": "single"}
_STRAIGHT = {'"': "double", "'": "single"}
_ELISION = re.compile(r"(?:\d0s|cause|em|n|nuff|round|tis|til|till|twas)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\u00a0([{<-–—/:“‘\"'«„")
LONGEST_SINGLE = 600
"""Characters between single marks; a longer stretch is two apostrophes far apart."""
MOST_MARKS = 60
"""Marks inside a quotation; where more stand before one that would close it, it was never closed."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: `start` and `end` leave the marks out, `outer_start` and `outer_end` take them in."""

    outer_start: int
    start: int
    end: int
    outer_end: int


def marked(text: str) -> list[Marked]:
    """The outermost stretches between quotation marks, in order; a mark without its partner opens nothing."""
    found: list[Marked] = []
    position = 0
    while match := _MARK.search(text, position):
        pair = _pair(text, match)
        if pair:
            found.append(pair)
        position = pair.outer_end if pair else match.end()
    return found


def unclosed(text: str) -> Marked | None:
    """A whole paragraph that begins with a mark which nothing closes, as in speech over several paragraphs."""
    opening = _MARK.match(text)
    if opening is None or _opens(text, opening) != "double" or _pair(text, opening):
        return None
    return Marked(0, opening.end(), len(text), len(text))


def _pair(text: str, opening: re.Match[str]) -> Marked | None:
    kind = _opens(text, opening)
    if not kind:
        return None
    closing = _closing(text, opening, kind)
    if closing is None or not text[opening.end() : closing.start()].strip():
        return None
    return Marked(opening.start(), opening.end(), closing.start(), closing.end())


def _opens(text: str, mark: re.Match[str]) -> str:
    """Kind of the quotation a mark opens, or nothing."""
    kind = _OPENING.get(mark[0]) or _STRAIGHT.get(mark[0], "")
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if not after or after.isspace():
        return ""
    if mark[0] == '"':
        return "" if before.isdigit() else kind
    if kind == "single" and ((before and before not in _BEFORE_OPENING) or _ELISION.match(text, mark.end())):
        return ""
    return kind


def _closing(text: str, opening: re.Match[str], kind: str) -> re.Match[str] | None:
    """The mark that closes what `opening` opened."""
    nested = 0
    candidates = _single_ends(text, opening) if kind == "single" else _MARK.finditer(text, opening.end())
    for mark in islice(candidates, MOST_MARKS):
        if kind == "double" and mark[0] in ("“", "„"):
            nested += 1
        elif _closes(mark[0], opening[0], kind):
            if not nested:
                return mark
            nested -= 1
    return None


def _closes(mark: str, opening: str, kind: str) -> bool:
    if opening == '"':
        return mark in ('"', "”")
    if opening == "'":
        return mark in ("'", "’")
    return _CLOSING.get(mark) == kind or _STRAIGHT.get(mark) == kind


def _single_ends(text: str, opening: re.Match[str]) -> Iterator[re.Match[str]]:
    """Single marks that stand at the end of a word; those of a plural's possessive come last."""
    limit = opening.end() + LONGEST_SINGLE
    ends = [mark for mark in _MARK.finditer(text, opening.end(), limit) if _ends_word(text, mark)]
    opened = next((mark for mark in _MARK.finditer(text, opening.end(), limit) if _opens(text, mark) == "single"), None)
    if opened:
        ends = [mark for mark in ends if mark.start() < opened.start()] or ends
    yield from (mark for mark in ends if not _possessive(text, mark))
    yield from ends


def _ends_word(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return mark[0] in ("'", "’") and not before.isspace() and not after.isalnum()


def _possessive(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 2]
    return text[mark.start() - 1] in "sS" and after[:1] == " " and after[1:].islower()

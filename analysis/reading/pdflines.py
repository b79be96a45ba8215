"""Pieces of text on pages to blocks: columns, running heads, paragraphs, words divided at the end of a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points; the bottom of the page is 0."""

GUTTER = 6.0
"""Points; columns stand at least so far apart."""
STEP = 2.0
CROSSING = 0.15
"""Share of the lines that may cross the space between columns: headlines over several."""
SIDE = 0.2
"""Share of the lines that a column holds at least."""
MARGIN_LINES = 2
"""Lines at the top and the bottom of a page among which running heads stand."""
LARGE = 1.15
"""Heights of the ordinary line from which on a line is a title."""
LONGEST_TITLE = 30

_BULLET = re.compile(r"[-•*·‣▪◦–—]\s+")
_END = re.compile(r"[.!?…:][\"”’')\]]*$")
_HYPHEN = re.compile(r"(\w+)-$")
_HYPHENS = str.maketrans(dict.fromkeys("\x02\u00ad\u2010\ufffe", "-"))
"""Signs of a word divided at the end of a line, some of them the PDF library's own."""
_FIRST_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FOLIO = re.compile(r"(?:page\s*)?#(?:\s*(?:/|of)\s*#)?|[-–—]\s*#\s*[-–—]", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Segment:
    """Characters on one line, and where they stand."""

    text: str = ""
    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    top: float = 0.0

    @property
    def height(self) -> float:
        """Height of the line in points."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half the way from the bottom of the line to its top."""
        return (self.top + self.bottom) / 2

    def is_apart(self, box: Box, gap: float) -> bool:
        """Whether a character stands too far away to belong here."""
        if not self.text.strip():
            return False
        reach = max(gap * self.height, 1.0)
        level = abs((box[1] + box[3]) / 2 - self.middle) < max(self.height, box[3] - box[1])
        return not level or box[0] - self.right > reach or box[2] < self.left - reach

    def add(self, character: str, box: Box) -> None:
        """Put a character at the end."""
        if self.text.strip():
            self.left, self.bottom = min(self.left, box[0]), min(self.bottom, box[1])
            self.right, self.top = max(self.right, box[2]), max(self.top, box[3])
        else:
            self.text = ""
            self.left, self.bottom, self.right, self.top = box
        self.text += character

    def finished(self) -> Iterator[Segment]:
        """This piece, unless it is empty."""
        self.text = self.text.strip().translate(_HYPHENS)
        if self.text:
            yield self


@dataclass(frozen=True, slots=True)
class Run:
    """A block of text and the height of its lines."""

    text: str
    height: float


def blocks(pages: Sequence[Sequence[Segment]]) -> list[Run]:
    """The paragraphs and headings of a document, in reading order, without running heads and page numbers."""
    lines = [_lines(page) for page in _without_heads([list(page) for page in pages])]
    flat = [line for page in lines for line in page]
    known = {word for line in flat for word in re.findall(r"\w+-\w+", line.text.lower())}
    pitch = _pitch(lines)
    paragraphs: list[list[Segment]] = []
    for line in flat:
        if paragraphs and _continues(paragraphs[-1], line, pitch):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [Run(_joined(lines, known), median(line.height for line in lines)) for lines in paragraphs]


def largest(runs: Sequence[Run]) -> str:
    """The text of the largest block among the first, if it is larger than the ordinary one, else nothing."""
    if len(runs) < 2:
        return ""
    usual = median(run.height for run in runs for _ in range(min(len(run.text) // 40 + 1, 100)))
    best = max(runs[:8], key=lambda run: run.height)
    words = len(best.text.split())
    return best.text if best.height >= LARGE * usual and words <= LONGEST_TITLE else ""


def _without_heads(pages: list[list[Segment]]) -> Iterator[list[Segment]]:
    """Pages without lines that stand at the edge of several, numbers apart, and without page numbers."""
    edges = [_edge(page) for page in pages]
    counts = Counter(key for edge in edges for key in set(edge.values()))
    often = max(2, len(pages) // 3)
    for page, edge in zip(pages, edges, strict=True):
        yield [
            line
            for place, line in enumerate(page)
            if place not in edge or not (counts[edge[place]] >= often or _FOLIO.fullmatch(edge[place]))
        ]


def _edge(page: list[Segment]) -> dict[int, str]:
    """Pieces on the first and last lines of a page, by their place, with numbers as '#'."""
    order = sorted(range(len(page)), key=lambda place: -page[place].middle)
    levels = sorted({round(page[place].middle) for place in order}, reverse=True)
    outer = {*levels[:MARGIN_LINES], *levels[-MARGIN_LINES:]}
    return {
        place: _DIGITS.sub("#", " ".join(page[place].text.split()).lower())
        for place in order
        if round(page[place].middle) in outer
    }


def _lines(page: list[Segment]) -> list[Segment]:
    """Pieces in reading order: column after column, what spans several between them."""
    gutter = _gutter(page)
    if gutter is None:
        return _rows(page)
    found: list[Segment] = []
    band: list[Segment] = []
    for piece in sorted(page, key=lambda piece: -piece.middle):
        if piece.left < gutter < piece.right:
            found += _sides(band, gutter)
            found.append(piece)
            band = []
        else:
            band.append(piece)
    return found + _sides(band, gutter)


def _sides(band: list[Segment], gutter: float) -> list[Segment]:
    left = [piece for piece in band if piece.right <= gutter]
    right = [piece for piece in band if piece.right > gutter]
    return _lines(left) + _lines(right) if left and right else _rows(band)


def _gutter(page: list[Segment]) -> float | None:
    """Where the widest space between two columns lies, or None where the page has one column."""
    least = max(3, round(SIDE * len(page)))
    if len(page) < 2 * least:
        return None
    low, high = min(piece.left for piece in page), max(piece.right for piece in page)
    if not 0 < high - low < 20_000:
        return None
    free: list[list[float]] = []
    cover = _cover(page, low, int((high - low) / STEP) + 1)
    for place, crossing in enumerate(cover):
        here = low + place * STEP
        if crossing <= CROSSING * len(page):
            if free and here - free[-1][-1] <= STEP * 1.5:
                free[-1].append(here)
            else:
                free.append([here])
    for run in sorted(free, key=len, reverse=True):
        middle = (run[0] + run[-1]) / 2
        left = sum(piece.right <= middle for piece in page)
        right = sum(piece.left >= middle for piece in page)
        if run[-1] - run[0] >= GUTTER and min(left, right) >= least and _side_by_side(page, middle):
            return middle
    return None


def _cover(page: list[Segment], low: float, width: int) -> list[int]:
    """How many pieces lie over each step of the width of the page."""
    changes = [0] * (width + 2)
    for piece in page:
        changes[int((piece.left - low) / STEP)] += 1
        changes[min(int((piece.right - low) / STEP) + 1, width + 1)] -= 1
    cover, now = [], 0
    for change in changes[:width]:
        now += change
        cover.append(now)
    return cover


def _side_by_side(page: list[Segment], middle: float) -> bool:
    """Whether what is left and what is right share a stretch of the page's height."""
    left = [piece for piece in page if piece.right <= middle]
    right = [piece for piece in page if piece.left >= middle]
    top = min(max(piece.top for piece in side) for side in (left, right))
    bottom = max(min(piece.bottom for piece in side) for side in (left, right))
    return top - bottom > 2 * median(piece.height for piece in page)


def _rows(page: list[Segment]) -> list[Segment]:
    """Pieces on the same level as one line, from the top to the bottom."""
    rows: list[list[Segment]] = []
    for piece in sorted(page, key=lambda piece: (-piece.middle, piece.left)):
        if rows and abs(rows[-1][0].middle - piece.middle) < 0.4 * max(piece.height, 1.0):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_row(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _row(row: list[Segment]) -> Segment:
    return Segment(
        " ".join(piece.text for piece in row),
        row[0].left,
        min(piece.bottom for piece in row),
        max(piece.right for piece in row),
        max(piece.top for piece in row),
    )


def _pitch(pages: list[list[Segment]]) -> float:
    """The usual distance from one line to the next."""
    steps = [a.middle - b.middle for page in pages for a, b in pairwise(page) if 0 < a.middle - b.middle < 100]
    return median(steps) if steps else 0.0


def _continues(paragraph: list[Segment], line: Segment, pitch: float) -> bool:
    """Whether a line belongs to the paragraph above it, or before it in the last column or page."""
    last, first = paragraph[-1], paragraph[0]
    if abs(last.height - line.height) > 0.12 * max(last.height, line.height) or _BULLET.match(line.text):
        return False
    step = last.middle - line.middle
    ended = _END.search(last.text) is not None
    if not 0 < step <= 1.3 * pitch:
        return not ended and (step < 0 or step > 6 * pitch) and line.text[:1].islower()
    indented = line.left > last.left + 0.6 * line.height and line.left > first.left - 1
    short = last.right < max(piece.right for piece in [*paragraph, line]) - 6 * line.height
    return not (ended and (indented or short))


def _joined(lines: Sequence[Segment], known: set[str]) -> str:
    """The lines as one, words divided at a line's end put together unless the hyphen is theirs."""
    text = lines[0].text
    for line in lines[1:]:
        divided, word = _HYPHEN.search(text[-60:]), _FIRST_WORD.match(line.text)
        if divided and word:
            whole = not line.text[:1].islower() or f"{divided[1]}-{word[0]}".lower() in known
            text = f"{text[:-1]}{'-' if whole else ''}{line.text}"
        else:
            text = f"{text} {line.text}"
    return text

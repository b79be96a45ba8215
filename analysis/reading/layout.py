"""The blocks of a plain text: title, standfirst, dateline, headings, paragraphs, list items, questions, residue.

One line is one block, but for texts whose paragraphs are broken into lines of about equal length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from analysis.reading import stamps

LONGEST_TITLE = 25
"""Words; a longer first line without a full stop is a standfirst."""
TITLE_WITHIN = 12
"""Lines at the beginning among which a title counts as standing in the text."""
IMPRINT_WITHIN = 3
"""Lines that have no kind yet, at the beginning, among which outlet and date may stand on a line of their own."""
LONGEST_HEADING = 12
LONGEST_QUESTION = 30

_BULLET = re.compile(r"(?:[-•*·‣▪◦–—]|\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_SITE_SUFFIX = re.compile(r"\s+\|\s+[^|]{2,40}$")
_RESIDUE = re.compile(
    r"(?:also read|advertisement|click (?:here|to)|comments?$|copyright|download the app|follow (?:us|the la(?:te)?st)"
    r"|listen to this|more on this|photo:|read (?:also|more)|recommended|related|share this|sign up|skip to|sponsored"
    r"|story continues|subscribe|tap (?:here|to)|watch (?:live|now|:))",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(
    r"(?:frequently asked questions|faqs?|q\s?(?:&|and)\s?a|questions and answers)\W*", re.IGNORECASE
)
_SUMMARY = re.compile(r"(?:synopsis|summary|in brief|at a glance)\W*", re.IGNORECASE)
_SECTIONS = frozenset(
    "asia,business,culture,economy,europe,explained,health,india,international,markets,middle east,national,news"
    ",opinion,politics,science,sport,sports,technology,us,world,world news".split(",")
)


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of the text that becomes one block; offsets point into the whole text."""

    start: int
    end: int
    text: str
    kind: str = ""

    @property
    def words(self) -> int:
        """Words in the line."""
        return len(self.text.split())

    def cut(self, length: int, kind: str) -> tuple[Line, Line]:
        """The first `length` characters as a line of a kind, and the rest."""
        head, tail = self.text[:length], self.text[length:]
        lead = len(tail) - len(tail.lstrip())
        return (
            Line(self.start, self.start + len(head.rstrip()), head.rstrip(), kind),
            Line(self.start + length + lead, self.end, tail[lead:]),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text, in order, the dateline if there is one, and the line of outlet and date, if any."""

    lines: tuple[Line, ...]
    dateline: stamps.Dateline | None
    imprint: str = ""

    def title(self) -> str | None:
        """The text of the title block."""
        return next((line.text for line in self.lines if line.kind == "title"), None)


def layout(text: str, *, title: str = "") -> Layout:
    """Divide a text into blocks; every character but white space and bullets is in exactly one.

    A line near the beginning that is the `title` which the document states is the title, whatever it looks like.
    """
    lines = list(_with_stamp(_joined(_lines(text))))
    lines = (title and _with_title(lines, title)) or _with_head(lines)
    imprint, lines = _with_imprint(lines)
    dateline, lines = _with_dateline(lines)
    return Layout(tuple(_with_kinds(lines, dateline)), dateline, imprint)


def _lines(text: str) -> list[Line | None]:
    """Lines without surrounding white space; None for a blank one."""
    found: list[Line | None] = []
    offset = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        start = offset + len(raw) - len(raw.lstrip())
        found.append(Line(start, start + len(stripped), stripped) if stripped else None)
        offset += len(raw) + 1
    return found


def _joined(lines: list[Line | None]) -> list[Line]:
    """Paragraphs of a hard-wrapped text put together; other texts keep their lines."""
    if not _hard_wrapped(lines):
        return [line for line in lines if line]
    runs: list[list[Line]] = []
    fresh = True
    for line in lines:
        if line and not fresh and not _BULLET.match(line.text):
            runs[-1].append(line)
        elif line:
            runs.append([line])
        fresh = line is None
    return list(map(_one, runs))


def _one(run: list[Line]) -> Line:
    """Lines that follow each other as one, each character at its place."""
    text = [f"{line.text}{' ' * (after.start - line.end)}" for line, after in pairwise(run)]
    return Line(run[0].start, run[-1].end, "".join((*text, run[-1].text)))


def _hard_wrapped(lines: list[Line | None]) -> bool:
    pairs = [(a, b) for a, b in pairwise(lines) if a and b and not _BULLET.match(b.text)]
    broken = [b for a, b in pairs if 45 <= len(a.text) <= 110 and not _SENTENCE_END.search(a.text)]
    continued = [b for b in broken if b.text[:1].islower()]
    return len(pairs) >= 4 and len(broken) >= len(pairs) * 0.6 and len(continued) >= len(broken) * 0.4


def _with_stamp(lines: list[Line]) -> Iterator[Line]:
    """Split a date stamp off the first line."""
    if lines:
        length = stamps.stamp(lines[0].text)[1]
        yield from (part for part in lines[0].cut(length, "boilerplate") if part.text)
    yield from lines[1:]


def _with_title(lines: list[Line], title: str) -> list[Line]:
    """Find the stated title among the first lines; what stands above it is navigation. Nothing where it is not."""
    wanted = title.casefold().split()
    place = next((i for i, line in enumerate(lines[:TITLE_WITHIN]) if line.text.casefold().split() == wanted), None)
    if place is None:
        return []
    above = [replace(line, kind="boilerplate") for line in lines[:place]]
    return [*above, replace(lines[place], kind="title"), *lines[place + 1 :]]


def _with_head(lines: list[Line]) -> list[Line]:
    """Find section labels, title and standfirst among the first lines."""
    first = next((i for i, line in enumerate(lines) if not line.kind and not _is_section(line)), len(lines))
    done = [replace(line, kind="boilerplate") for line in lines[:first]]
    rest = lines[first:]
    if len(rest) < 2 or not _is_head(rest[0]):
        return done + rest
    if rest[0].words > LONGEST_TITLE:
        return [*done, replace(rest[0], kind="standfirst"), *rest[1:]]
    suffix = _SITE_SUFFIX.search(rest[0].text)
    if suffix is None:
        return [*done, replace(rest[0], kind="title"), *rest[1:]]
    title, site = rest[0].cut(suffix.start(), "title")
    return [*done, title, replace(site, kind="boilerplate"), *rest[1:]]


def _is_section(line: Line) -> bool:
    return line.kind == "boilerplate" or line.text.lower() in _SECTIONS


def _is_head(line: Line) -> bool:
    if _BULLET.match(line.text) or stamps.dateline(line.text):
        return False
    return not _SENTENCE_END.search(line.text) or (line.words <= LONGEST_TITLE and line.text.endswith("?"))


def _with_imprint(lines: list[Line]) -> tuple[str, list[Line]]:
    """Find the line that gives outlet and date, or the date alone, among the first."""
    first = [place for place, line in enumerate(lines) if not line.kind][:IMPRINT_WITHIN]
    place = next((place for place in first if stamps.imprint(lines[place].text)[0]), None)
    if place is None:
        return "", lines
    return lines[place].text, [*lines[:place], replace(lines[place], kind="boilerplate"), *lines[place + 1 :]]


def _with_dateline(lines: list[Line]) -> tuple[stamps.Dateline | None, list[Line]]:
    """Split the first dateline off its paragraph."""
    for position, line in enumerate(lines):
        found = None if line.kind else stamps.dateline(line.text)
        if found:
            parts = [part for part in line.cut(found.length, "dateline") if part.text]
            return found, [*lines[:position], *parts, *lines[position + 1 :]]
    return None, lines


def _with_kinds(lines: list[Line], dateline: stamps.Dateline | None) -> Iterator[Line]:
    """Give every line that has none yet its kind; a heading says what the lines below it are."""
    title = next((line.text for line in lines if line.kind == "title"), None)
    section = ""
    for position, line in enumerate(lines):
        if line.kind:
            section = "" if line.kind == "dateline" else section
            yield line
            continue
        following = lines[position + 1].text if position + 1 < len(lines) else ""
        kind = _kind(line, title, dateline, following)
        if kind == "heading" and not line.text.endswith("?"):
            section = _section(line.text)
        yield _placed(line, kind, section)


def _section(heading: str) -> str:
    if _QUESTIONS.fullmatch(heading):
        return "questions"
    return "summary" if _SUMMARY.fullmatch(heading) else ""


def _placed(line: Line, kind: str, section: str) -> Line:
    if kind == "list item":
        return replace(line.cut(_BULLET.match(line.text).end(), "")[1], kind=kind)  # type: ignore[union-attr]
    if section == "questions" and line.text.endswith("?"):
        return replace(line, kind="question")
    if section == "summary" and kind == "paragraph":
        return replace(line, kind="standfirst")
    return replace(line, kind=kind)


def _kind(line: Line, title: str | None, dateline: stamps.Dateline | None, following: str) -> str:
    if line.text == title or _is_residue(line, dateline, following):
        return "boilerplate"
    if _BULLET.match(line.text):
        return "list item"
    if line.text.endswith("?") and line.words <= LONGEST_QUESTION and not re.search(r"[.!?]\s", line.text):
        return "heading"
    if line.words <= LONGEST_HEADING and not _SENTENCE_END.search(line.text) and not line.text.endswith((",", ";")):
        return "heading"
    return "paragraph"


def _is_residue(line: Line, dateline: stamps.Dateline | None, following: str) -> bool:
    """Navigation, credits and signatures: nothing that the article says."""
    if stamps.is_credit(line.text) or stamps.numeric_date(line.text, like=dateline):
        return True
    if _SENTENCE_END.search(line.text) or line.words > LONGEST_HEADING:
        return False
    signature = line.words <= 5 and stamps.numeric_date(following, like=dateline) is not None
    return signature or _RESIDUE.match(line.text) is not None

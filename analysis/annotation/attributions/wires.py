"""News agencies whose report a sentence passes on, found by name where no act of speech was read.

Names of agencies are those of the table, and any that call themselves one: "the Zuid News Agency", "Fjordpress, a
private news agency".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.annotation.document import Document, ParsedSentence
from analysis.knowledge import rows
from analysis.tables import Attribution

_SORT = r"(?:news|press|wire)[ -](?:agency|service)|newswire"
_CAPITAL = r"(?:News|Press|Wire) (?:Agency|Service)|Newswire"
_NAME = r"[A-Z][\w-]{1,30}"
_BEFORE = (
    r"\b(?:according to|as reported by|carried by|cited|citing|distributed by|quoted by|quoting|reported by|reports by"
    r"|told)\s+"
)
_ARTICLE = r"(?:the|a)\s+(?:[a-z][a-z-]{1,20}\s+){0,3}"
_DESCRIBED = re.compile(rf" (?:{_SORT})$")
_CUES = ("according", "carried", "cited", "citing", "distributed", "quot", "report", "said", "says", "told")
_ENDS = ("gency", "ervice", "ewswire")
"""Parts of the words that introduce an agency, and of those that say that a name is one's."""
_AFTER = r"\s+(?:has\s+|had\s+|also\s+)?(?:reported|reports|said|says|quoted|cited)\b"


def agency_reports(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """Attributions to agencies that are named as giving a sentence's report; none that `found` has already."""
    held: dict[int, set[str]] = {}
    for row in found:
        held.setdefault(row.sentence, set()).update((_plain(row.source), _plain(row.via)))
    return [row for sentence in document.prose for row in _reports(sentence) if not _told(row, held)]


def _told(row: Attribution, held: dict[int, set[str]]) -> bool:
    return _plain(row.source) in held.get(row.sentence, ())


def _reports(sentence: ParsedSentence) -> Iterator[Attribution]:
    for start, end, name in agencies(sentence.text):
        place = sentence.start + start, sentence.start + end
        yield Attribution(sentence.article_id, sentence.number, *place, name, "", "report", "named")


def agencies(text: str) -> list[tuple[int, int, str]]:
    """Agencies that are named as giving a report, each once: where the words that say so stand, and its name.

    An agency that only a description shows to be one takes the description along ("Fjordpress news agency").
    """
    found: dict[str, tuple[int, int, str]] = {}
    if not _may_name_one(text):
        return []
    for match in (match for pattern in _frames() for match in pattern.finditer(text)):
        name = _name(match)
        found.setdefault(_plain(name), (*match.span(), name))
    return list(found.values())


def _name(match: re.Match[str]) -> str:
    name, sort = match["name"], match.groupdict().get("sort")
    return f"{name} {sort}" if sort and name not in _known() else name


def _plain(name: str) -> str:
    """An agency's usual name, or the name without what it is, in lower case."""
    bare = _DESCRIBED.sub("", name)
    return _known().get(name, _known().get(bare, bare)).lower()


@cache
def _known() -> dict[str, str]:
    return {alias: row["name"] for row in rows("agencies") for alias in row["aliases"].split(";")}


def _may_name_one(text: str) -> bool:
    """Whether the patterns are worth trying: of most texts they are not."""
    if any(end in text for end in _ENDS):
        return True
    return any(cue in text for cue in _CUES) and any(name in text for name in _known())


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    """Agencies before their verb, after "according to" and the like, and with "a news agency" behind their name."""
    known = "|".join(map(re.escape, sorted(_known(), key=lambda name: (-len(name), name))))
    agency = (
        rf"(?P<name>{known}|{_NAME}(?: {_NAME}){{0,3}}? (?:{_CAPITAL})|{_NAME}(?: {_NAME}){{0,2}}?(?= (?:{_SORT})))"
    )
    sort = rf"(?: (?P<sort>{_SORT}))?"
    return (
        re.compile(rf"(?<![\w-]){agency}{sort}{_AFTER}"),
        re.compile(rf"{_BEFORE}(?:{_ARTICLE}|the\s+)?{agency}{sort}(?![\w-])"),
        re.compile(
            rf"(?<![\w-])(?P<name>{_NAME}(?: {_NAME}){{0,2}}), (?:{_ARTICLE})(?P<sort>{_SORT})(?![\w-])(?! [A-Z])"
        ),
    )

"""Titles and offices beside a person's name: what they are called in tables, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from analysis.annotation.glossary.words import TextWord, adjoining
from analysis.knowledge import rows
from analysis.knowledge.spelling import words

ADDRESSES = {
    "cde": "",
    "comrade": "",
    "frau": "female",
    "herr": "male",
    "mademoiselle": "female",
    "mlle": "female",
    "mme": "female",
    "monseñor": "male",
    "monsieur": "male",
    "monsignor": "male",
    "señor": "male",
    "señora": "female",
    "signor": "male",
    "signora": "female",
}
"""How other languages address people, and the gender it tells."""
LONGEST = 4
"""Words of the longest title."""
MISSPELT = frozenset("ambassador,chairman,chancellor,governor,minister,president,secretary,spokesman".split(","))
"""Title words that are known again with a letter or two wrong."""
LEAST_ALIKE = 85
"""Percent of letters that a misspelt title word shares with the right one."""
SHORTEST_CHARGE = 2
"""Words before what somebody is in charge of: the office and 'of'."""
SHORTEST_MISSPELT = 7
MODIFIERS = {
    "acting": "acting",
    "authoritarian": "",
    "caretaker": "caretaker",
    "crown": "",
    "current": "",
    "de": "",
    "deputy": "deputy",
    "elect": "",
    "ex": "former",
    "facto": "",
    "former": "former",
    "interim": "interim",
    "late": "",
    "longtime": "",
    "new": "",
    "newly": "",
    "elected": "",
    "incoming": "incoming",
    "outgoing": "outgoing",
    "re": "",
    "rear": "",
    "reclusive": "",
    "retired": "former",
    "senior": "",
    "then": "former",
    "top": "",
    "transitional": "interim",
    "veteran": "",
}
"""Words between a country and a title, and what they add to the office."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `rank` is state, office or honorific."""

    role: str
    rank: str
    gender: str


@dataclass(frozen=True, slots=True)
class TitleSpan:
    """A title in a text: words `first` to `last`, inclusive, modifiers counted in."""

    title: Title
    first: int
    last: int


def title_at(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The longest title that begins at a word, or None; plurals are no titles of one person."""
    if position >= len(text):
        return None
    for key, title in _titles().get(_spelt(text[position].folded), ()):
        stretch = text[position : position + len(key)]
        alike = len(key) == 1 or (tuple(_spelt(word.folded) for word in stretch) == key and adjoining(stretch))
        if alike and (title.rank != "honorific" or stretch[0].capital):
            return TitleSpan(title, position, position + len(key) - 1)
    return None


def title_before(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The longest title that ends right before a word, its modifiers included, or None."""
    if not (text[position].joined or text[position].gap.strip() in ("", ".")):
        return None
    return title_ending(text, position - 1)


def title_ending(text: Sequence[TextWord], last: int) -> TitleSpan | None:
    """The longest title that ends at a word, its modifiers included, or None."""
    for first in range(max(0, last + 1 - LONGEST), last + 1):
        span = title_at(text, first)
        if span and span.last == last:
            return _in_charge(text, span) or modified(text, span)
    return None


def _in_charge(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan | None:
    """The title in 'Secretary of Justice', where what somebody is in charge of is a title too."""
    if span.first < SHORTEST_CHARGE or text[span.first - 1].folded != "of" or span.first < span.last:
        return None
    head = title_ending(text, span.first - SHORTEST_CHARGE)
    return TitleSpan(head.title, head.first, span.last) if head and text[head.last].capital else None


def modified(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan:
    """A title with the modifiers before it: 'interim president', 'then leader'."""
    first, extra = span.first, ""
    while first > 0 and text[first].joined and text[first - 1].folded in MODIFIERS:
        first -= 1
        extra = MODIFIERS[text[first].folded] or extra
    title = span.title
    role = _with_modifier(extra, title.role) if title.role else ""
    return TitleSpan(Title(role, title.rank, title.gender), first, span.last)


def modified_before(text: Sequence[TextWord], position: int, role: str) -> str:
    """An office with the modifier that stands before the country's name: 'former Egyptian President'."""
    modifier = MODIFIERS.get(text[position - 1].folded, "") if position > 0 and text[position].joined else ""
    return _with_modifier(modifier, role) if role and modifier not in role else role


def _with_modifier(modifier: str, role: str) -> str:
    if modifier == "deputy":
        return f"Deputy {role}"
    return f"{modifier} {role}" if modifier else role


@cache
def _titles() -> dict[str, list[tuple[tuple[str, ...], Title]]]:
    """Titles by their first word, longest first."""
    by_key = {words(address): Title("", "honorific", gender) for address, gender in ADDRESSES.items()}
    by_key |= {words(row["title"]): Title(row["role"], row["rank"], row["gender"]) for row in rows("titles")}
    found: dict[str, list[tuple[tuple[str, ...], Title]]] = {}
    for key in sorted(by_key, key=lambda key: (-len(key), key)):
        found.setdefault(key[0], []).append((key, by_key[key]))
    return found


@cache
def _spelt(word: str) -> str:
    """A word, or the title word it misspells by a letter or two."""
    if len(word) < SHORTEST_MISSPELT or word in MISSPELT or word.endswith("s"):
        return word
    return next((right for right in sorted(MISSPELT) if _misspells(word, right)), word)


def _misspells(word: str, right: str) -> bool:
    return word[0] == right[0] and word[-2:] == right[-2:] and fuzz.ratio(word, right) >= LEAST_ALIKE

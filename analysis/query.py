"""What an analyst types to find words: words and "phrases in quotation marks", all of which must occur.

Text is compared folded: lower case, accents removed, apostrophes straight. `folded` and `places` do so in Python,
`holds` in a query, in the same way, so that what a query finds can be marked in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST = 500
"""Characters of a query that are read."""

_TERM = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|([^\s\"“”]+)")
_WORD = re.compile(r"\w+(?:['.-]\w+)*\*?")
_GAP = re.compile(r"\.?\s{1,3}|[-‐‑–]")
_BREAKS = (
    r"\x01-/:-@\[-^`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7"
    "\u060c\u061b\u061f\u0964\u0965\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20"
    "\U0001f000-\U0001faff"
)
"""Characters that end a word: punctuation and signs. Named one by one, since RE2 knows `\\w` for ASCII only, and its
classes of all letters take ten times as long to compile as the search itself."""


def terms(words: str) -> list[str]:
    """Words and phrases of a query, folded: lower case, accents removed. `sanction*` stands for any ending."""
    found = (match[1] or match[2] for match in _TERM.finditer(words[:LONGEST]))
    return [term for term in (" ".join(_WORD.findall(folded(part))) for part in found) if term]


def folded(text: str) -> str:
    """Text as it is compared: lower case, accents removed, apostrophes straight."""
    return "".join(map(_folded_character, text))


def pattern(term: str) -> str:
    """A regular expression (RE2, as DuckDB has it) that finds a folded term as whole words in a folded text."""
    return f"(?:^|[{_BREAKS}])(?:{_spelled(term)})(?:$|[{_BREAKS}])"


def holds(column: str, parameter: str) -> str:
    """SQL: whether the text in a column holds the term whose `pattern` is the value of a parameter (`$name`)."""
    return f"regexp_matches(strip_accents(lower(replace({column}, '’', ''''))), {parameter})"


def places(text: str, found: Sequence[str]) -> list[tuple[int, int]]:
    """Where the folded terms `found` stand in a text, in order; neighbours are one place (`Mr. Kim`)."""
    folds = [_folded_character(character) for character in text]
    origin = [position for position, fold in enumerate(folds) for _ in fold]
    plain = "".join(folds)
    spans = {
        (origin[match.start()], origin[match.end() - 1] + 1)
        for term in found
        for match in _pattern_here(term).finditer(plain)
    }
    return list(_joined(text, sorted(spans)))


def _pattern_here(term: str) -> re.Pattern[str]:
    """The same for Python, its match the term alone."""
    return re.compile(f"(?<![^{_BREAKS}])(?:{_spelled(term)})(?![^{_BREAKS}])")


def _spelled(term: str) -> str:
    """A folded term as a regular expression. A star only ends a word, so matching never has to go back."""
    words = (
        re.escape(word.removesuffix("*")) + (f"[^{_BREAKS}]*" if word.endswith("*") else "") for word in term.split(" ")
    )
    return f"[{_BREAKS}]+".join(words)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for low, high in spans:
        if end >= 0 and (low <= end or _GAP.fullmatch(text, end, low)):
            end = max(end, high)
            continue
        if end >= 0:
            yield start, end
        start, end = low, high
    if end >= 0:
        yield start, end


@lru_cache(maxsize=4096)
def _folded_character(character: str) -> str:
    """One character folded: none, one or more characters."""
    if character == "’":
        return "'"
    parts = unicodedata.normalize("NFD", character.lower())
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.category(c).startswith("M")))

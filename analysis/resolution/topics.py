"""What a fact group is about, in words that can stand as the head of a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from analysis.tables import ResolvedFigure, ResolvedQuotation, ResolvedTotal

LONGEST = 90
"""Characters."""
_SAYING_NOTHING = frozenset(("", "men", "organisers", "others", "people", "women"))
"""What a figure may count without telling which."""
_STOP = re.compile(r"[.!?]\s|\n|[“”\"]")


def figure_topic(rows: Sequence[ResolvedFigure], texts: Iterable[str]) -> str:
    """What the figures count: `North Korean troops sent to Russia`; where that says nothing, the words before one."""
    read = list(texts)
    counted = usual(row.counted for row in rows if row.counted not in _SAYING_NOTHING)
    return first_capital(recased(counted, " ".join(read)) or _leading_words(rows[0], read[0]))


def _leading_words(row: ResolvedFigure, text: str) -> str:
    """The last words of a sentence up to its figure: `…hit by a wave more than four metres`."""
    before = _STOP.split(text[max(0, row.start - LONGEST) : row.start])[-1]
    words = " ".join((before + text[row.start : row.end]).split())
    return words if len(words) <= LONGEST else f"…{words[-LONGEST:].split(' ', 1)[-1]}"


def total_topic(rows: Sequence[ResolvedTotal], gathering: str) -> str:
    """Who is counted at which gathering: `Countries (attended): Military parade, Beijing`."""
    return f"{first_capital(rows[0].counted)} ({rows[0].mode}): {gathering}"


def date_topic(event: str) -> str:
    """The event whose date is told: `When: Putin and Kim met in Beijing`."""
    return cut(f"When: {event}")


def attendance_topic(who: str, gathering: str) -> str:
    """Who and where: `Masoud Pezeshkian at: Military parade, Beijing, 3 Sep 2025`."""
    return f"{who} at: {gathering}"


def quotation_topic(rows: Sequence[ResolvedQuotation], speaker: str) -> str:
    """Speaker and words: `Vladimir Putin: “special relationship of trust and friendship”`."""
    longest = max((" ".join(row.text.split()) for row in rows), key=lambda text: (len(text), text))
    return f"{speaker or 'Unnamed'}: “{cut(longest)}”"


def statement_topic(sentences: Iterable[str]) -> str:
    """The shortest wording of the statement."""
    return cut(min(sentences, key=lambda text: (len(text), text)))


def cut(text: str, longest: int = LONGEST) -> str:
    """A text of at most so many characters, cut between words."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def usual(values: Iterable[str]) -> str:
    """The most frequent value that is not empty; of equal ones the longest, then the first in order."""
    counted = Counter(filter(None, values))
    return min(counted, key=lambda value: (-counted[value], -len(value), value), default="")


def recased(words: str, text: str) -> str:
    """Words in lower case with capitals where a text never writes them without: `North Korean troops`."""
    return " ".join(_recased(word, text) for word in words.split())


def _recased(word: str, text: str) -> str:
    for form in (word, word.capitalize(), word.upper()):
        if re.search(rf"(?<!\w){re.escape(form)}", text):
            return form
    return word


def first_capital(text: str) -> str:
    """A text that begins with a capital, the rest as it is."""
    return text[:1].upper() + text[1:]

"""Offices that somebody had: 'NAME, formerly the mayor', 'NAME, who was president', 'president from 1981 to 2011'."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.glossary.titles import with_modifier
from analysis.annotation.glossary.words import TextWord

FORMERLY = ("formerly", "previously")
"""Words behind a name and a comma, before what somebody was."""
HELD_SINCE = 4
"""Words behind an office among which 'since' tells that somebody held it until then."""
HAD = {
    "had been": "former",
    "had served as": "former",
    "has been": "",
    "has served as": "",
    "is": "",
    "later became": "former",
    "once served as": "former",
    "serves as": "",
    "served as": "former",
    "was": "former",
    "was once": "former",
}
"""Words between 'NAME, who' and an office, and what they add to it."""
BEING = {
    "currently serves as": "",
    "formerly served as": "former",
    "had been": "former",
    "has been": "",
    "is": "",
    "is currently": "",
    "is currently serving as": "",
    "is now": "",
    "is serving as": "",
    "once served as": "former",
    "previously served as": "former",
    "served as": "former",
    "serves as": "",
    "was": "former",
    "was formerly": "former",
    "was once": "former",
    "was previously": "former",
}
"""Words between a name that is the subject and an office, and what they add to it."""
HAVING = (3, 2, 1)
"""Words between 'who' and an office, longest first."""
STATING = (4, *HAVING)
"""Words between a name and an office, longest first."""


def had(text: Sequence[TextWord], position: int) -> tuple[str, int]:
    """What 'who is', 'who was', 'who had served as' add to the office behind them, and where that begins."""
    if text[position].folded != "who" or text[position].gap not in (" ", ", "):
        return "", position
    for length in HAVING:
        stretch = " ".join(word.folded for word in text[position + 1 : position + 1 + length])
        if stretch in HAD:
            return HAD[stretch], position + 1 + length
    return "", position


def held_by(text: Sequence[TextWord], position: int) -> tuple[str, int]:
    """What 'is', 'was', 'served as' behind a name add to the office behind them, and where that begins."""
    if position < len(text):
        for length in STATING:
            stretch = " ".join(word.folded for word in text[position : position + length])
            if stretch in BEING:
                return BEING[stretch], position + length
    return "", position


def over(text: Sequence[TextWord], position: int, role: str) -> str:
    """An office as a former one where the words behind it tell when it ended: 'from 1981 to 2011', 'until 2011'."""
    if position + 1 >= len(text) or not text[position].joined:
        return role
    word, when = text[position].folded, text[position + 1].text
    ended = word == "until" or (word in ("between", "from") and len(when) == len("1981") and when.isdecimal())
    return with_modifier("former", role) if ended and role and not role.startswith("former") else role

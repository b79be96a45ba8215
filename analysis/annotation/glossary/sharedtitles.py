"""The office of several who are named behind it: 'Presidents Ana Ruiz of Peru and NAME'."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.glossary.titles import Title, TitleSpan, modified, title_named
from analysis.annotation.glossary.words import TextWord

SEVERAL = frozenset("eight,fellow,five,former,four,nine,seven,six,ten,three,two".split(","))
"""Words before an office in the plural whose holders are named behind it."""
LONGEST_PAIR = 16
"""Words between 'Presidents' and the last of those who are."""


def shared_title(text: Sequence[TextWord], first: int) -> TitleSpan | None:
    """The office of several: 'Presidents Ana Ruiz of Peru and NAME', 'Senators Jo Day of Iowa, NAME of Utah and'."""
    listed = False
    for place in range(first - 1, max(-1, first - LONGEST_PAIR), -1):
        word, following = text[place], text[place + 1]
        listed = listed or following.gap == ", "
        inside = word.folded == "of" or (word.folded == "and" and not listed)
        if not (following.joined or following.gap == ", "):
            return None
        if word.folded.endswith("s") and following.capital and following.joined:
            title = title_named(word.folded.removesuffix("s"))
            told = word.capital or (place > 0 and text[place - 1].folded in SEVERAL) or _callers(text, place, title)
            if title and title.role and told:
                return modified(text, TitleSpan(title, place, place))
        if not (word.capital or inside):
            return None
    return None


def _callers(text: Sequence[TextWord], place: int, title: Title | None) -> bool:
    """'ESA astronauts NAME and NAME': whether a word in lower case, behind the name of a body, tells an office."""
    body = place > 0 and text[place].gap == " " and text[place - 1].capital
    return body and title is not None and title.rank == "office"

"""The words of a sentence and the countries named in it; what a text says of somebody's office and country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.words import TextWord

FAR = 3
"""Words that may stand between a country and a title ('Ukrainian military intelligence chief')."""
JOINING = frozenset(
    "about,after,against,as,at,before,between,but,by,during,for,from,in,into,like,near,nor,not,of,on,or,over,than,that"
    ",to,under,when,where,which,while,who,whom,whose,with,without,and,never,no,only".split(",")
)
"""Words at which what leads up to an office ends."""
POSSESSIVE = frozenset(["'s ", "’s ", "' ", "’ "])


@dataclass(slots=True)
class Office:
    """What the text says of a person at one place; `first` is the first word of it or of the name.

    Like a word of the text not frozen, for so many are made.
    """

    role: str = ""
    country: str = ""
    gender: str = ""
    rank: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words of a sentence and the countries named in it, by their first and last word."""

    text: tuple[TextWord, ...]
    begins: dict[int, KnownSpan]
    ends: dict[int, KnownSpan]


def surroundings(text: tuple[TextWord, ...], known: Sequence[KnownSpan]) -> Surroundings:
    """The words and what stands for a country among them: names, nationality words, seats of government."""
    countries = [span for span in known if span.known.country and span.known.kind != "place"]
    return Surroundings(text, {span.first: span for span in countries}, {span.last: span for span in countries})

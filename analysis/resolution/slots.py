"""What a sentence says in one place of its own: how long, how often, which score, which month, where, and who did it.

Two sentences that tell the same, and fill one such place with what excludes each other, cannot both be true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import inf

from text_to_num import alpha2digit

from analysis.resolution.tokens import folded, stem

KEPT = 8_192
"""Sentences whose slots are kept at hand."""
SOLE_ACTS = "beat|built|chaired|designed|drove|founded|headed|hosted|led|moderated|opened|owned|piloted|signed for|won"
"""What one person does of one thing; alphabetical."""
HALLS = (
    "Airport|Arena|Bridge|Castle|Cathedral|Centre|Church|Hall|Harbour|Hospital|Hotel|Museum|Palace|Park|School|Square"
    "|Stadium|Station|Street|Theatre|University"
)
"""Heads of names of places that are no parts of each other; alphabetical."""
_SECONDS = {
    "second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_629_800, "year": 31_557_600,
}  # fmt: skip
_LENGTH = re.compile(
    r"\b(?P<how>(?:(?:about|almost|around|at least|less than|more than|nearly|no more than|only|over|roughly|some|under"
    r"|up to) )?)(?P<number>\d+(?:\.\d+)?|an?(?: full)?) (?P<unit>second|minute|hour|day|week|month|year)s?\b"
    r"(?! (?:ago|earlier|later|old)\b)"
)
_DURING = re.compile(r"\b(?:for|last(?:s|ed|ing)?|took|within|after|went on for)\s(?:\w+\s){0,2}$")
"""In front of how long something went on."""
_TIMES = re.compile(r"\b(?P<act>[a-z]{3,}) (?P<number>once|twice|\d+ times)\b")
_SCORE = re.compile(r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])")
_ITS = re.compile(r"(?:\b(?:her|his|its|their)|\w's) (?P<number>\d+(?:st|nd|rd|th)) (?P<what>[a-z]{3,})\b")
_MONTH = re.compile(
    r"\b(?:before|for|from|in|until) (?:early |late |mid-)?(January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b(?! \d{1,2}\b)"
)
_SAYING = re.compile(r"\b(?:added|announced|reported|said|told|wrote)\b[^.,;]{0,40}$")
_HALL = re.compile(rf"\b(?:at|in|on) (?:the |[a-z]+ )?(?P<which>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?P<what>{HALLS})\b")
_DOER = re.compile(
    r"(?P<who>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}),?"
    rf" (?:has |had )?(?P<act>{SOLE_ACTS}) (?P<what>[^,.;]{{3,60}})"
)
_ABOUT = 0.15
"""Share of a length that "about" leaves open."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A place of a sentence, what fills it as an interval or as words, and how it is said."""

    place: str
    low: float = 0.0
    high: float = 0.0
    words: frozenset[str] = frozenset()
    said: str = ""

    def excludes(self, other: Filled) -> bool:
        """Whether two fillings of one place cannot both be true."""
        if self.words or other.words:
            return bool(self.words and other.words) and self.words.isdisjoint(other.words)
        return self.low > other.high or other.low > self.high


@lru_cache(KEPT)
def slots(text: str) -> tuple[Filled, ...]:
    """Places that a sentence fills once, in order of their kinds; what it fills twice may be of two things."""
    plain = alpha2digit(text, "en", 0)
    found = [one for read in _READERS for one in read(plain)]
    return tuple(one for one in found if sum(one.place == other.place for other in found) == 1)


def _lengths(text: str) -> Iterator[Filled]:
    for match in _LENGTH.finditer(text):
        if _DURING.search(text[: match.start()]):
            scale = _SECONDS[match["unit"]]
            number = 1.0 if match["number"].startswith("a") else float(match["number"])
            yield Filled("how long", *_open(match["how"].strip(), number, scale), said=match[0].strip())


def _open(how: str, number: float, scale: int) -> tuple[float, float]:
    """What a length leaves open, in seconds: a week or more leaves a tenth, as months are not of one length."""
    if how in ("at least", "more than", "over"):
        return number * scale, inf
    if how in ("less than", "no more than", "under", "up to"):
        return 0.0, number * scale
    slack = _ABOUT if how not in ("", "only") else 0.05 if scale > _SECONDS["day"] else 0.0
    return number * scale * (1 - slack), number * scale * (1 + slack)


def _times(text: str) -> Iterator[Filled]:
    for match in _TIMES.finditer(text):
        number = {"once": 1.0, "twice": 2.0}.get(match["number"]) or float(match["number"].split()[0])
        yield Filled(f"how often: {stem(match['act'])}", number, number, said=match["number"])


def _scores(text: str) -> Iterator[Filled]:
    for match in _SCORE.finditer(text):
        ends = sorted((match[1], match[2]))
        yield Filled("score", words=frozenset(["-".join(ends)]), said=match[0])


def _ordinals(text: str) -> Iterator[Filled]:
    for match in _ITS.finditer(text):
        number = float(match["number"][:-2])
        yield Filled(f"which {stem(match['what'])}", number, number, said=f"{match['number']} {match['what']}")


def _months(text: str) -> Iterator[Filled]:
    for match in _MONTH.finditer(text):
        if not _SAYING.search(text[: match.start()]):
            yield Filled("month", words=frozenset([match[1]]), said=match[0])


def _halls(text: str) -> Iterator[Filled]:
    for match in _HALL.finditer(text):
        yield Filled(match["what"], words=_stems(match["which"]), said=f"{match['which']} {match['what']}")


def _doers(text: str) -> Iterator[Filled]:
    for match in _DOER.finditer(text):
        what = " ".join(sorted(_stems(match["what"].split(" for ")[0].split(" with ")[0])))
        yield Filled(f"who {match['act']} {what}", words=_stems(match["who"]), said=match["who"])


def _stems(words: str) -> frozenset[str]:
    found = (stem(folded(word)) for word in re.findall(r"[\w’'-]+", words))
    return frozenset(word for word in found if word not in ("a", "an", "the"))


_READERS: tuple[Callable[[str], Iterator[Filled]], ...] = (
    _lengths, _times, _scores, _ordinals, _months, _halls, _doers,
)  # fmt: skip

"""What a sentence says in one place of its own: how long, how often, which score, which month, where, and who did it.

Two sentences that tell the same, and fill one such place with what excludes each other, cannot both be true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from text_to_num import alpha2digit

from analysis.resolution.slotfilling import Filled, stems
from analysis.resolution.slotlengths import lengths
from analysis.resolution.slotpeople import doers, votes
from analysis.resolution.slotplaces import places
from analysis.resolution.slottimes import days, hours, made, periods
from analysis.resolution.tokens import folded, stem

KEPT = 8_192
"""Sentences whose slots are kept at hand."""
HALLS = (
    "Airport|Arena|Bridge|Castle|Cathedral|Centre|Church|Hall|Harbour|Hospital|Hotel|Museum|Palace|Park|School|Square"
    "|Stadium|Station|Street|Theatre|University"
)
"""Heads of names of places that are no parts of each other; alphabetical."""
_JOINED = re.compile(r"(?<=\w)-(?=(?:second|minute|hour|day|week|month|year)\b)")
_AND_A_HALF = re.compile(r"\b(\d+) and a half\b")
_HOUR_AND_A_HALF = re.compile(r"\ban? (day|hour|minute|month|week|year) and a half\b")
_TIMES = re.compile(r"\b(?P<act>[a-z]{3,}) (?P<number>once|twice|\d+ times)\b")
_SCORE = re.compile(r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])")
_POINTS = re.compile(
    r"\b(?P<ours>\d{1,3}) (?:frames|games|goals|penalties|points|runs|seats|sets|tries) to"
    r" (?P<theirs>\d{1,3})(?![\d,.]\d)\b"
)
_VOTES = re.compile(
    r"\b(?P<ours>\d{1,3}) (?:(?:ballots|votes) (?:against|to) (?P<theirs>\d{1,3})(?![\d,.]\d)"
    r"|(?:against|to) (?P<last>\d{1,3}) (?:ballots|votes))\b"
)
_TURN = re.compile(r"\bthe (?P<number>\d+)(?:st|nd|rd|th) (?P<what>hole|inning|lap|minute|over|round)\b")
_AGED = re.compile(
    r"\b(?P<given>(?:[A-Z][\w’'-]+ )*)(?P<name>[A-Z][\w’'-]+), (?:aged |now )?(?P<age>\d{1,3})(?=[,.;)]|$)(?!,\d)"
)
_ITS = re.compile(
    r"(?:\b(?:her|his|its|their)|\w's|\b(?:It|That|This) (?:is|was) (?:already |only )?the)"
    r" (?P<number>\d+)(?:st|nd|rd|th) (?P<what>[a-z]{3,})\b"
)
_MARGIN = re.compile(
    r"\b(?P<number>\d+(?:\.\d+)?) (?P<unit>hour|kilometre|metre|mile|minute|point|second)s?"
    r" (?:adrift|after|ahead|behind|clear)\b"
)
_HALL = re.compile(rf"\b(?:at|in|on) (?:the |[a-z]+ )?(?P<which>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?P<what>{HALLS})\b")


@lru_cache(KEPT)
def slots(text: str) -> tuple[Filled, ...]:
    """Places that a sentence fills once, in order of their kinds; what it fills twice may be of two things."""
    plain = _in_digits(text)
    found = [one for read in _READERS for one in read(plain)]
    return tuple(one for one in found if sum(one.place == other.place for other in found) == 1)


def _in_digits(text: str) -> str:
    """A text with its numbers in digits: `a 3 hour meeting`, `1.5 hours`."""
    apart = alpha2digit(_JOINED.sub(" ", text), "en", 0)
    whole = _AND_A_HALF.sub(r"\1.5", apart)
    return _HOUR_AND_A_HALF.sub(r"1.5 \1s", whole).replace("half an hour", "30 minutes")


def _times(text: str) -> Iterator[Filled]:
    for match in _TIMES.finditer(text):
        number = {"once": 1.0, "twice": 2.0}.get(match["number"]) or float(match["number"].split()[0])
        yield Filled(f"how often: {stem(match['act'])}", number, number, said=match["number"])


def _scores(text: str) -> Iterator[Filled]:
    for match in _SCORE.finditer(text):
        ends = sorted((match[1], match[2]))
        yield Filled("score", words=frozenset(["-".join(ends)]), said=match[0])
    for match in _POINTS.finditer(text):
        ends = sorted((match["ours"], match["theirs"]))
        yield Filled("score", words=frozenset(["-".join(ends)]), said=match[0])
    for match in _VOTES.finditer(text):
        ends = sorted((match["ours"], match["theirs"] or match["last"]))
        of = frozenset(f"{end} votes" for end in ends)
        yield Filled("score", words=frozenset(["-".join(ends)]), said=match[0], of=of)


def _ordinals(text: str) -> Iterator[Filled]:
    for match in _ITS.finditer(text):
        number = float(match["number"])
        yield Filled(f"which {stem(match['what'])}", number, number, said=" ".join(match[0].split()[-2:]))


def _turns(text: str) -> Iterator[Filled]:
    for match in _TURN.finditer(text):
        number = float(match["number"])
        yield Filled(f"turn: {match['what']}", number, number, said=match[0])


def _margins(text: str) -> Iterator[Filled]:
    for match in _MARGIN.finditer(text):
        number = float(match["number"])
        yield Filled(f"margin: {match['unit']}", number, number, said=match[0])


def _ages(text: str) -> Iterator[Filled]:
    for match in _AGED.finditer(text):
        age = float(match["age"])
        yield Filled(f"age of {stem(folded(match['name']))}", age, age, said=match[0], of=stems(match["given"]))


def _halls(text: str) -> Iterator[Filled]:
    for match in _HALL.finditer(text):
        yield Filled(match["what"], words=stems(match["which"]), said=f"{match['which']} {match['what']}")


_READERS: tuple[Callable[[str], Iterator[Filled]], ...] = (
    lengths, _times, _scores, _ordinals, _turns, _margins, periods, hours, days, made, _ages, _halls, doers,
    votes, places,
)  # fmt: skip

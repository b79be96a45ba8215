"""What a sentence says in one place of its own: how long, how often, which score, which month, where, and who did it.

Two sentences that tell the same, and fill one such place with what excludes each other, cannot both be true.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache

from text_to_num import alpha2digit

from analysis.resolution.slotcauses import causes
from analysis.resolution.slotfilling import CONTESTS, Filled, stems
from analysis.resolution.slotlengths import endings, lengths
from analysis.resolution.slotpeople import doers, votes
from analysis.resolution.slotplaces import places
from analysis.resolution.slottimes import days, hours, made, periods, starts
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
PARTS_OF_AN_HOUR = {
    "3 quarters of an hour": "45 minutes", "a quarter of an hour": "15 minutes", "half an hour": "30 minutes",
}  # fmt: skip
_PARTS = re.compile("|".join(PARTS_OF_AN_HOUR))
_TIMES = re.compile(r"\b(?P<act>[a-z]{3,}) (?P<number>once|twice|\d+ times)\b")
_SCORE = re.compile(r"(?<![\d-])(\d{1,2})[-–](\d{1,2})(?![\d-])")
_POINTS = re.compile(
    rf"\b(?P<ours>\d{{1,3}}(?:\.5)?) (?:{CONTESTS}|seats) to"
    r" (?P<theirs>\d{1,3}(?:\.5)?)(?![\d,.]*\d)"
)
_VOTES = re.compile(
    r"\b(?P<ours>\d{1,3}) (?:(?:ballots|votes) (?:against|to) (?P<theirs>\d{1,3})(?![\d,.]\d)"
    r"|(?:against|to) (?P<last>\d{1,3}) (?:ballots|votes))\b"
)
_COUNTED = re.compile(
    r"\b(?:approved|backed|beat|beaten|carried|decided|defeated|fell|passed|rejected|voted|won)\b[^.;:\d]{0,50}"
    r" by (?P<ours>\d{1,3}(?:\.5)?) to (?P<theirs>\d{1,3}(?:\.5)?)(?![\d,.]*\d)"
)
"""How a vote or a contest ended, without a word for what was counted."""
_SINGLE = re.compile(r"\b(?:(?:an? )?single|just 1|not more than 1|[Oo]nly 1) (?P<what>[a-z]{4,})\b")
_OF_THEM = re.compile(r"\b(?:[2-9]|1\d) (?P<what>[a-z]{4,})s\b")
"""A small count, of what another may say that there was but one."""
_TURN = re.compile(r"\bthe (?P<number>\d+)(?:st|nd|rd|th) (?P<what>hole|inning|lap|minute|over|round)\b")
_AGED = re.compile(
    r"\b(?P<given>(?:[A-Z][\w’'-]+ )*)(?P<name>[A-Z][\w’'-]+), (?:aged |now )?(?P<age>\d{1,3})(?=[,.;)]|$)(?!,\d)"
)
_ITS = re.compile(
    r"(?:\b(?:her|his|its|their)|\w's|\b(?:It|That|This) (?:is|was) (?:already |only )?the)"
    r" (?P<number>\d+)(?:st|nd|rd|th) (?P<what>[a-z]{3,})\b"
)
_BY = r"(?P<{0}>\d+(?:\.\d+)?) (?P<{0}_unit>hour|kilometre|metre|mile|minute|point|second)s?"
_MARGIN = re.compile(
    rf"\b{_BY.format('off')} (?:adrift|after|ahead|behind|clear)\b"
    rf"|\b(?:lead|leading|leads|led)(?: [\w’'-]+){{0,4}} (?:by|of) {_BY.format('led')}\b"
)
_OVERALL = re.compile(r"\b(?:championship|classification|jersey|overall|standings|table|leads)\b", re.IGNORECASE)
"""Words of a distance that adds up over several contests."""
_HALL = re.compile(rf"\b(?:at|in|on) (?:the |[a-z]+ )?(?P<which>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?P<what>{HALLS})\b")


@lru_cache(KEPT)
def slots(text: str) -> tuple[Filled, ...]:
    """Places that a sentence fills once, in order of their kinds; what it fills twice may be of two things."""
    plain = _in_digits(text)
    numbered = _DIGIT.search(plain) is not None
    found = [one for read in _READERS if numbered or read not in _OF_NUMBERS for one in read(plain)]
    filled = Counter(one.place for one in found)
    return tuple(one for one in found if filled[one.place] == 1)


def _in_digits(text: str) -> str:
    """A text with its numbers in digits: `a 3 hour meeting`, `1.5 hours`."""
    apart = alpha2digit(_JOINED.sub(" ", text), "en", 0)
    whole = _AND_A_HALF.sub(r"\1.5", apart)
    return _PARTS.sub(_minutes, _HOUR_AND_A_HALF.sub(r"1.5 \1s", whole))


def _minutes(part: re.Match[str]) -> str:
    return PARTS_OF_AN_HOUR[part[0]]


def _times(text: str) -> Iterator[Filled]:
    for match in _TIMES.finditer(text):
        number = {"once": 1.0, "twice": 2.0}.get(match["number"]) or float(match["number"].split()[0])
        yield Filled(f"how often: {stem(match['act'])}", number, number, said=match["number"])


def _singles(text: str) -> Iterator[Filled]:
    """Whether there was but one of something, or several."""
    for match in (*_SINGLE.finditer(text), *_OF_THEM.finditer(text)):
        told = "one" if match.re is _SINGLE else "several"
        yield Filled(f"number of {match['what']}", words=frozenset([told]), said=match[0])


def _scores(text: str) -> Iterator[Filled]:
    for match in _SCORE.finditer(text):
        ends = sorted((match[1], match[2]))
        yield Filled("score", words=frozenset(["-".join(ends)]), said=match[0])
    for match in (*_POINTS.finditer(text), *_COUNTED.finditer(text)):
        ends = sorted((match["ours"], match["theirs"]))
        said = match[0] if match.re is _POINTS else f"{match['ours']} to {match['theirs']}"
        yield Filled("score", words=frozenset(["-".join(ends)]), said=said)
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
    over = " overall" if _OVERALL.search(text) else ""
    for match in _MARGIN.finditer(text):
        number = float(match["off"] or match["led"])
        yield Filled(f"margin: {match['off_unit'] or match['led_unit']}{over}", number, number, said=match[0])


def _ages(text: str) -> Iterator[Filled]:
    for match in _AGED.finditer(text):
        age = float(match["age"])
        yield Filled(f"age of {stem(folded(match['name']))}", age, age, said=match[0], of=stems(match["given"]))


def _halls(text: str) -> Iterator[Filled]:
    for match in _HALL.finditer(text):
        yield Filled(match["what"], words=stems(match["which"]), said=f"{match['which']} {match['what']}")


_DIGIT = re.compile(r"\d")
_OF_NUMBERS = frozenset((_ages, days, made, _margins, _ordinals, _scores, starts, _turns))
"""Readers that find nothing where there is no number."""
_READERS: tuple[Callable[[str], Iterator[Filled]], ...] = (
    lengths, endings, _times, _singles, _scores, _ordinals, _turns, _margins, periods, hours, days, starts, made, _ages,
    _halls, doers, votes, places, causes,
)  # fmt: skip

"""How long something went on, as a sentence says it, and what it was that did."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf

from analysis.resolution.ideas import ideas
from analysis.resolution.slotfilling import MEANT, Filled
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import stem, tokens

SPANS = frozenset(
    "agreement break ceasefire contract delay detention leave lockdown lull pause rest sentence siege stay strike"
    " suspension talks term transition truce walk wait".split()
)
"""What has a length of its own; alphabetical."""
SECONDS = {
    "second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800, "month": 2_629_800, "year": 31_557_600,
}  # fmt: skip
_UNITS = "second|minute|hour|day|week|month|year"
_MORE = ("a good", "at least", "more than", "over", "well over")
_LESS = ("less than", "no more than", "under", "up to", "within")
_EXACT = ("", "barely", "exactly", "only")
_HOW = (
    "a good|about|almost|around|at least|barely|close to|exactly|just over|just under|less than|more than|nearly"
    "|no more than|only|over|roughly|some|under|up to|well over"
)
_LENGTH = re.compile(
    rf"\b(?P<how>(?:(?:{_HOW}) )?)(?P<number>\d+(?:\.\d+)?|an?(?: full)?) (?P<unit>{_UNITS})s?\b"
    r"(?! (?:ago|earlier|later|old)\b)"
)
_DURING = re.compile(
    r"\b(?P<cue>after|for|last(?:s|ed|ing)|(?:can|could|may|might|must|not|should|to|will|would) last"
    r"|(?<!was )(?<!were )(?<!been )over|took|takes|within"
    r"|(?:continued|dragged on|dragging on|held|holds|ran|runs|went on) for)"
    r"\s(?:(?!the\b)\w+\s){0,2}$"
)
"""In front of how long something went on."""
_WHAT = re.compile(rf"\b(?P<number>\d+(?:\.\d+)?) (?P<unit>{_UNITS})(?:s of|s'|-long)? (?P<what>[a-z]{{4,}})\b")
"""How long, in front of what it was: "a three-hour meeting", "five days of talks"."""
_OVER = re.compile(
    r",? (?:the|its|his|her|their) (?:[\w’'-]+ ){0,2}?(?P<what>[a-z]{4,}) "
    r"(?:(?:are|had been|has been|have been|is|was|were) (?:at an end|complete|finished|gone|over)"
    r"|came to an end|ceases|ended|ends|expired|expires|ran out|runs out)\b"
)
"""Behind how long it was until something was over."""
_NAMED = re.compile(r"\b(?P<what>[a-z]{4,}) of (?:about |almost |around |at least |nearly |up to )?$")
"""What went on, in front of how long: a ceasefire of 90 days."""
_OF = re.compile(r" of (?:[a-z]+ ){0,2}?([a-z]{4,})\b")
_ASIDE = re.compile(r", [^,.;:]{1,60},\s*$")
"""What is told beside what went on: the talks, held in a hotel, lasted."""
_CLAUSE = re.compile(r"[.;:“”\"]|, (?!which|who|that)")
_ENDED = re.compile(r"\b(?:(?:are|been|is|was|were) (?:at an end|finished|over)|ended)\s*$")
_AFTER = re.compile(r"\b[Aa]fter $")
_ADVERB = re.compile(r"(?:\s\w+ly)?\s*$")
_ABOUT = 0.15
"""Share of a length that "about" leaves open."""
_LOOSE = 0.05
"""The same for months and years, which are not all of one length."""
_PLAIN = frozenset("also,go,had,has,have,is,it,over,place,that,took,until,was,went,were,which,who".split(","))


def lengths(text: str) -> Iterator[Filled]:
    """How long, in seconds, as an interval; `text` has its numbers in digits."""
    for match in _LENGTH.finditer(text):
        before = text[: match.start()]
        during = _DURING.search(before)
        named = _OF.match(text[match.end() :])
        span = _NAMED.search(before)
        if span and span["what"] in SPANS:
            yield _filled(match, match["how"].strip(), span["what"], cue="")
        elif during:
            of, cue = (named[1], "") if named else (before[: during.start()], during["cue"])
            yield _filled(match, match["how"].strip(), of, cue=cue)
    for match in _WHAT.finditer(text):
        if not _DURING.search(text[: match.start()]):
            yield _filled(match, "", match["what"], cue="")


def endings(text: str) -> Iterator[Filled]:
    """How long it was until something was over: "after two hours the fair was over"."""
    for match in _LENGTH.finditer(text):
        over = _OVER.match(text[match.end() :])
        if over and _AFTER.search(text[: match.start()]):
            yield _filled(match, match["how"].strip(), over["what"], cue="")


def _filled(match: re.Match[str], how: str, of: str, *, cue: str) -> Filled:
    number = 1.0 if match["number"].startswith("a") else float(match["number"])
    low, high = _open(how, number, SECONDS[match["unit"]])
    return Filled("how long", low, high, said=match[0].strip(), of=_of(of, cue))


def _open(how: str, number: float, scale: int) -> tuple[float, float]:
    """What a length leaves open: "about" a seventh, a bare week or more a twentieth."""
    if how in _MORE:
        return number * scale, inf
    if how in _LESS:
        return 0.0, number * scale
    slack = _ABOUT if how not in _EXACT else _LOOSE if scale > SECONDS["day"] else 0.0
    return number * scale * (1 - slack), number * scale * (1 + slack)


def _of(before: str, cue: str) -> frozenset[str]:
    """What went on: the verb in front of "for" and "after", the last event named in front of "lasted"."""
    clause = _CLAUSE.split(_ASIDE.sub(" ", before))[-1]
    found = tokens(clause)
    if cue in ("after", "for", "over", "within"):
        found = found if _ENDED.search(clause) else tokens(_ADVERB.sub("", clause))[-2:]
    read = ideas(found, "event_words", plain=_PLAIN)
    if not read.everything:
        read = ideas(tokens(clause), "event_words", plain=_PLAIN)
    if read.last:
        return frozenset([f"={read.last}"])
    meant = frozenset(f"{MEANT}{number}" for word in read.words for number in meanings().get(word, ()))
    if meant and cue not in ("after", "for", "over", "within"):
        return read.words | meant
    if cue in ("after", "for", "over", "within"):
        return frozenset(stem(token.word) for token in found[-1:]) - _PLAIN
    return read.words

"""Whether two sentences that fill the same place do so of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from analysis.resolution.eventkin import families
from analysis.resolution.slotfilling import MEANT, WEEKDAY, Filled
from analysis.resolution.statementlikeness import CALENDAR, Statement, Weights
from analysis.resolution.statementverdicts import PLANNED
from analysis.resolution.synonyms import shared_meaning
from analysis.resolution.tokens import folded, stem

SAME_STATE = timedelta(days=3)
"""Articles published within so many days tell of the same state of things."""
FARTHEST = 50
"""Times one length is longer than another that is hardly of the same thing."""
SAME_TALE = timedelta(days=7)
"""The same for hours, lengths and results of what is over and does not change."""
ENOUGH = 0.2
"""Share of the weight of the lesser of two sentences, but for the place itself, that both must have."""
LITTLE = 0.12
"""The same for a place that few sentences of a story have."""
EXACT = ("hour", "margin: ", "score", "turn: ")
"""Beginnings of such places."""
LENGTH = "how long"
"""A place that is of one thing where what went on is the same, whoever is named beside it."""
SELDOM = "number of "
"""Beginning of places that so few sentences of a story have that one other word in common tells enough."""
TELLING = ("hour", "how ", "last time", "margin: ", "month", "score", "turn: ")
"""Beginnings of places by which sentences belong together even where they say the same."""
TOLD_ENOUGH = ("age of ", "who ", "which ")
"""Beginnings of places that say themselves of what they are."""
BYGONE = ("start", "who voted ", "who was there: ", "year made")
"""Beginnings of places that tell of what is settled, whatever else their sentences plan."""
MADE = "year made"
"""A place whose year is in dispute, so that it is no sign of two times."""
OF_THINGS = frozenset(("building", "closure", "opening", "sale"))
"""Events of which a story may have several, each of another thing."""
OFTEN = "how often"
"""Beginning of places that say what somebody did, but not who."""
SHARED = "score"
"""A place whose own words tell of what it is."""
_EVENT = "="
"""In front of what a place is of where that is an idea of an event."""
_DULL = frozenset(
    map(stem, "came,come,first,go,going,gone,held,last,lasted,lasting,lasts,set,take,taken,time,took,went".split(","))
)
"""Stems of words that tell nothing of what went on."""
_YEAR = re.compile(r"\b(?P<year>(?:1[5-9]|20)\d\d)\b")
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_FROM = re.compile(r"\b(?:built|created|established|founded|opened|set up|since)(?: in)? (?:\w+ )?$")
"""In front of a year from which something has been."""
_SAID = re.compile(
    r"^[^,;.]{0,60}(?:, [^,;.]{3,50},)? (?:said|says|told(?: [A-Z]\w+| [a-z]+){1,3})\b(?: on \w+day)?(?: that\b)?"
    r"|, [^;.]{3,80} (?:said|says|told(?: \w+){1,3})[.”\"]?$"
)
"""Who said it to whom, in front of what was said or behind it."""
_MET = re.compile(r"[A-Z][\w’'-]+(?:, (?:[\w’'-]+ ){1,4}){1,6}and [^,.;]{3,60}? met\b")
"""Three or more that met."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the place of it that is filled, and the words and names by which it is known what it tells of."""

    one: Statement
    filled: Filled
    words: frozenset[str]
    names: frozenset[str]


def one_thing(a: Told, b: Told, weighing: Weights) -> bool:
    """Whether two sentences of different articles tell of the same thing at the same time.

    Who did what, where, and whether it befell somebody are said of many, so that they are only held against what
    excludes them.
    """
    if a.one.row.article_id == b.one.row.article_id or not _one_time(a, b) or _of_others(a, b):
        return False
    excluded = a.filled.excludes(b.filled)
    if a.filled.place.startswith(TOLD_ENOUGH) or not (excluded or a.filled.place.startswith(TELLING)):
        return excluded
    one = _of_one(a, b) and (a.filled.place == LENGTH or a.filled.equals(b.filled))
    if _sides(a) != _sides(b) or (_strangers(a, b) and not one):
        return False
    return _of_one(a, b) or _enough(a, b, weighing)


def _one_time(a: Told, b: Told) -> bool:
    """Whether two articles of the same days tell of the same time, and not one of a plan and one of what came of it."""
    ours, theirs = a.one, b.one
    near = SAME_TALE if a.filled.place.startswith((*EXACT, LENGTH, *BYGONE)) else SAME_STATE
    if ours.published and theirs.published and abs(ours.published - theirs.published) > near:
        return False
    if a.filled.place == "hour" and _other_days(ours.text, theirs.text):
        return False
    planned = bool(PLANNED.search(ours.text)) != bool(PLANNED.search(theirs.text))
    told = a.filled.place.startswith(BYGONE) or not (planned and a.filled.excludes(b.filled))
    return told and (a.filled.place == MADE or _years(ours) == _years(theirs))


def _other_days(ours: str, theirs: str) -> bool:
    """Whether two hours are of different days of the week."""
    first, second = (frozenset(_WEEKDAY.findall(text)) for text in (ours, theirs))
    return bool(first and second) and first.isdisjoint(second)


def _years(one: Statement) -> frozenset[str]:
    """Years of which a sentence tells, but for those from which something has been."""
    return frozenset(match["year"] for match in _YEAR.finditer(one.text) if not _FROM.search(one.text[: match.start()]))


def _of_others(a: Told, b: Told) -> bool:
    """Whether two places are of two events, or of two people of one name."""
    ours, theirs = a.filled.of, b.filled.of
    if _far(a, b):
        return True
    if not (ours and theirs):
        return False
    if all(each.startswith(_EVENT) for each in ours | theirs):
        return _families(ours).isdisjoint(_families(theirs))
    if any(each.startswith(MEANT) for each in ours | theirs):
        return ours.isdisjoint(theirs)
    return a.filled.place.startswith("age of ") and ours.isdisjoint(theirs)


def _far(a: Told, b: Told) -> bool:
    """Whether two lengths are so far apart that they are hardly of one thing."""
    ours, theirs = a.filled, b.filled
    return ours.place == LENGTH and (ours.low > FARTHEST * theirs.high or theirs.low > FARTHEST * ours.high)


def _families(of: frozenset[str]) -> frozenset[str]:
    return families(each.removeprefix(_EVENT) for each in of if each.startswith(_EVENT))


def _of_one(a: Told, b: Told) -> bool:
    """Whether two places are of the same event, or of what the same people did."""
    common = a.filled.of & b.filled.of
    if a.filled.place == SHARED and common:
        return True
    if not _families(a.filled.of).isdisjoint(_families(b.filled.of)):
        return _families(a.filled.of | b.filled.of).isdisjoint(OF_THINGS)
    spans = any(each.startswith(MEANT) for each in common)
    return spans or (bool(common) and not _named(a).isdisjoint(_named(b)))


def _enough(a: Told, b: Told, weighing: Weights) -> bool:
    """Whether two sentences share enough words, but for those of the place."""
    ours, theirs = (_beside(one) for one in (a, b))
    names = (a.one.names | b.one.names) & (ours | theirs)
    if a.filled.place.startswith(OFTEN):
        return not (_named(a) & _named(b)).isdisjoint(ours & theirs)
    meant, also = shared_meaning(ours, theirs)
    common = (ours & theirs) | meant
    told = [word for word in (ours & theirs) | meant if word not in names]
    if not told and not a.filled.place.startswith("margin: "):
        return False
    if told and a.filled.place.startswith(SELDOM):
        return True
    least = min(_weight(ours, weighing), _weight(theirs, weighing))
    needed = LITTLE if a.filled.place.startswith(EXACT) else ENOUGH
    return min(_weight(common, weighing), _weight((ours & theirs) | also, weighing)) >= needed * least


def _strangers(a: Told, b: Told) -> bool:
    """Whether both name somebody, but for who says it and to whom, and nobody in common."""
    ours, theirs = ((one.names & _matter(one)) - one.filled.words - CALENDAR for one in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(b.words) and theirs.isdisjoint(a.words)


def _matter(one: Told) -> frozenset[str]:
    """Names of a sentence without its attribution, and those that do not stand in it but before it."""
    text = one.one.text
    told = _SAID.sub(" ", text)
    return (one.names - _capitals(text)) | _capitals(told)


def _named(one: Told) -> frozenset[str]:
    """Stems of the words with a capital, the first one too."""
    return _capitals(one.one.text)


def _capitals(text: str) -> frozenset[str]:
    return frozenset(stem(folded(word)) for word in re.findall(r"\b[A-Z][\w’'-]+", text))


def _sides(one: Told) -> int:
    """How many are said to have met: what two do for an hour is not what three do."""
    before = _MET.search(one.one.text)
    return before[0].count(",") if before else 0


def _beside(one: Told) -> frozenset[str]:
    said = () if one.filled.place == SHARED else one.filled.said.split()
    return one.words - {stem(word.lower()) for word in said} - one.filled.words - _DULL


def _weight(words: frozenset[str], weighing: Weights) -> float:
    return sum(weighing.get(word, 1.0) for word in sorted(words))

"""In what two sentences that tell the same differ, as measured; and how likely it is that both cannot be true.

Names, numbers, days, hours, figures, clauses and the words that only one of them has are held against each other. Trees
learned from stories of which readers said what is disputed (see `boosted`) weigh what is measured: a difference in one
place of sentences that are alike in all others is a dispute, one of many differences is none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

import numpy as np

from analysis.resolution.boosted import trees
from analysis.resolution.clausedifferences import clause_differences
from analysis.resolution.evidence import Evidence, Place, hours, place_of
from analysis.resolution.figureintervals import kind_of_unit
from analysis.resolution.figureverdicts import figure_claim, judge_figures
from analysis.resolution.leftover import Leftover, near_in_meaning
from analysis.resolution.slots import slots
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statementverdicts import PLANNED, belies, common_share
from analysis.resolution.synonyms import opposed

TREES = "telling_otherwise"
"""The table of trees."""
APART = 5
"""Days from which on it does not matter how many lie between two articles."""
JUDGED = ("agree", "compatible", "contradict", "attributed differently", "update")
"""Verdicts on figures that are measured."""
PLAIN = (
    "a place filled otherwise", "act denied", "act elsewhere", "act of another", "act on another", "another act",
    "belied", "days apart", "denials", "denied by one", "figures contradict", "hours of both", "numbers of both",
    "opposite words", "organisations of both", "persons of both", "places of both",
)  # fmt: skip
"""Differences that a reader can point at; alphabetical."""
AT_LEAST = 0.4
"""How much of such a difference there must be."""
UNCOUNTED, COUNTED_APART = 0.5, 0.3
"""How near figures come that do not say what they count; those of which only one does, or of other things."""

_DENYING = re.compile(
    r"\b(?:den(?:ied|ies|y)|failed|neither|never|no|nobody|none|nor|not|nothing|refused|rejected|without)\b|n['’]t\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(r"\b(?:could|fears?|hopes?|if|likely|may|might|possible|possibly|should|would)\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|almost|approximately|around|at least|less than|more than|nearly|over|roughly|some|under|up to)\b",
    re.IGNORECASE,
)
_CHANGING = re.compile(
    r"\b(?:already|at first|by then|earlier|had risen|initially|later|now|raised|revised|rose to|since|so far|still"
    r"|updated?)\b",
    re.IGNORECASE,
)


def otherwise(measured: Sequence[dict[str, float]]) -> list[float]:
    """How likely it is that each two sentences cannot both be true, from 0 to 1, from what `differences` measures."""
    if not measured:
        return []
    names = tuple(measured[0])
    rows = np.array([list(one.values()) for one in measured], np.float64)
    return [float(one) for one in trees(TREES, names).probabilities(rows)]


def differences(a: Statement, b: Statement, left: Leftover, known: Evidence, *, alike: float) -> dict[str, float]:
    """What is measured of two sentences by name, the same whichever comes first; `alike`: how likely they tell one."""
    places = place_of(a), place_of(b)
    return (
        {"alike": alike}
        | _words(a, b, left)
        | _figures(a, b, known)
        | _numbers(a, b)
        | _times(a, b, known)
        | _names(places, known)
        | clause_differences(places, known)
        | _tone(a, b)
        | _givers(places, known)
    )


def plain(measured: Mapping[str, float]) -> bool:
    """Whether two sentences differ in something that a reader can point at."""
    return any(measured[name] >= AT_LEAST for name in PLAIN)


def _words(a: Statement, b: Statement, left: Leftover) -> dict[str, float]:
    counts = sorted(map(len, left.words))
    lengths = sorted((len(a.said), len(b.said)))
    return {
        "left of the one": counts[0],
        "left of the other": counts[1],
        "share left of the one": min(left.shares),
        "share left of the other": max(left.shares),
        "likest left": left.nearest,
        "likeness left": left.near,
        "words of the shorter": lengths[0],
        "words of the longer": lengths[1],
        "words in common": common_share(a, b),
    }


def _figures(a: Statement, b: Statement, known: Evidence) -> dict[str, float]:
    """For each verdict on figures how near the things come that they count."""
    found = dict.fromkeys(JUDGED, 0.0)
    ours, theirs = (known.figures.get(place_of(one), ()) for one in (a, b))
    for one, other in product(ours, theirs):
        if kind_of_unit(one) == kind_of_unit(other):
            verdict = judge_figures(figure_claim(one, a.published), figure_claim(other, b.published)).name
            if verdict in found:
                found[verdict] = max(found[verdict], _counted_alike(one, other))
    peaceful = max(found["agree"], found["compatible"])
    measured = {f"figures {verdict}": value for verdict, value in found.items()}
    return measured | {"figures only contradict": found["contradict"] * (peaceful < COUNTED_APART)}


def _counted_alike(one: Any, other: Any) -> float:
    ours, theirs = one.counted.split(), other.counted.split()
    if not ours and not theirs:
        return UNCOUNTED
    return max((near_in_meaning(*words) for words in product(ours, theirs)), default=COUNTED_APART)


def _numbers(a: Statement, b: Statement) -> dict[str, float]:
    return _sets("numbers", a.numbers, b.numbers)


def _sets(name: str, ours: frozenset[str], theirs: frozenset[str]) -> dict[str, float]:
    """Whether two sets have nothing in common, or something; each something of its own; and only one has any."""
    return {
        f"{name} apart": float(bool(ours and theirs) and ours.isdisjoint(theirs)),
        f"{name} in common": float(not ours.isdisjoint(theirs)),
        f"{name} of both": float(bool(ours - theirs and theirs - ours)),
        f"{name} of one": float(bool(ours) != bool(theirs)),
    }


def _times(a: Statement, b: Statement, known: Evidence) -> dict[str, float]:
    ours, theirs = (known.dates.get(place_of(one), ()) for one in (a, b))
    days, others = ([row for row in rows if row.grain == "day"] for rows in (ours, theirs))
    apart = _apart(days, others)
    return {
        "days apart": float(apart),
        "one day each, apart": float(apart and len(days) == len(others) == 1),
        "days in common": float(any(one.earliest == other.earliest for one, other in product(days, others))),
        "dates apart": float(_apart(ours, theirs)),
        "dates of one": float(bool(ours) != bool(theirs)),
    } | _sets("hours", hours(a), hours(b))


def _apart(ours: Sequence[Any], theirs: Sequence[Any]) -> bool:
    """Whether both have dates and none of them meet."""
    pairs = list(product(ours, theirs))
    return bool(pairs) and not any(a.earliest < b.latest and b.earliest < a.latest for a, b in pairs)


def _names(places: tuple[Place, Place], known: Evidence) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind in ("organisation", "person", "place"):
        ours, theirs = (known.named(place, kind) for place in places)
        found |= _sets(f"{kind}s", ours, theirs)
    return found


def _tone(a: Statement, b: Statement) -> dict[str, float]:
    """Opposite words, denials, plans, doubts; and whether one place of both is filled with what excludes the other."""
    fillings = [(one, other) for one, other in product(_slots(a), _slots(b)) if one.place == other.place]
    days = abs((a.published - b.published).days) if a.published and b.published else 0
    return {
        "a place filled otherwise": float(any(one.excludes(other) for one, other in fillings)),
        "a place filled alike": float(any(one.equals(other) for one, other in fillings)),
        "opposite words": float(opposed(a.words, b.words)),
        "denied by one": float(a.negated != b.negated),
        "denials": float(abs(_count(_DENYING, a) - _count(_DENYING, b))),
        "planned by one": float(bool(PLANNED.search(a.text)) != bool(PLANNED.search(b.text))),
        "doubted by one": float(bool(_count(_MAYBE, a)) != bool(_count(_MAYBE, b))),
        "rounded": float(bool(_count(_ABOUT, a)) + bool(_count(_ABOUT, b))),
        "changing": float(bool(_count(_CHANGING, a)) + bool(_count(_CHANGING, b))),
        "belied": float(belies(a, b) or belies(b, a)),
        "days between": float(min(APART, days)),
    }


@lru_cache(8_192)
def _searched(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))


def _count(pattern: re.Pattern[str], one: Statement) -> int:
    return _searched(pattern, one.text)


def _slots(one: Statement) -> tuple[Any, ...]:
    return slots(one.text)


def _givers(places: tuple[Place, Place], known: Evidence) -> dict[str, float]:
    ours, theirs = (known.givers.get(place, frozenset()) for place in places)
    quoted = [place in known.quoted for place in places]
    found = _sets("givers", ours, theirs)
    return found | {"both quoted": float(all(quoted)), "one quoted": float(quoted[0] != quoted[1])}

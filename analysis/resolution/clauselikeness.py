"""Whether parts of two clauses mean the same, and whether they cannot."""

from __future__ import annotations

import re
from functools import lru_cache

from analysis.resolution import slots
from analysis.resolution.clauseframes import Frame, Part
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import stem

BESIDE = frozenset("according because by how like since through until".split())
"""Roles of parts that do not say what was done, but how, why and by whose word; alphabetical."""
TIMES = frozenset(
    "afternoon april august autumn century christmas date day decade december easter evening february friday hour"
    " january july june march may midday midnight midweek minute moment monday month morning night noon november"
    " o'clock october quarter saturday season second september spring summer sunday thursday time today tomorrow"
    " tonight tuesday wednesday week weekend winter year yesterday".split()
)
"""Heads of parts that tell when or how long; alphabetical."""
HALLS = frozenset(["building", "court", "house", "prison", *slots.HALLS.lower().split("|")])
"""Heads of names of places that lie in a town."""
THINGS = frozenset(
    "airport bank bridge club company dam factory ferry festival firm group hospital hotel lake mine mountain museum"
    " newspaper palace park plant port river school ship stadium station team theatre tower tunnel university".split()
)
"""What a name may stand before that means the same without it: the Tarn dam, Tarn; alphabetical."""
WHERE = frozenset("from in near place".split())
"""Roles of places; alphabetical."""
WEEKDAYS = frozenset("friday monday saturday sunday thursday tuesday wednesday".split())
KEPT = 8_192
"""Sentences whose years are kept at hand."""
_IN_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b(?! [a-z]+s\b)")
_OPENING = re.compile(r"(?:[A-Z]\w+ ){1,2}(?:[a-z]+ )?(?:1[5-9]|20)\d\d\b")
"""A year at the beginning of a sentence, which holds for all its clauses."""
_SINCE = frozenset(("from", "of", "since"))
"""Roles of the year from which something has been."""


def same(a: Part, b: Part) -> bool:
    """Whether two parts surely mean the same: one entity, or one thing with nothing that sets them apart."""
    if a.who and b.who:
        return a.who == b.who
    if not (a.known and b.known) or not onekind(a.head, b.head):
        return bool(a.who or b.who) and _named_after(a, b)
    return not (_apart(a.names, b.names) or _apart(a.numbers, b.numbers))


def _named_after(a: Part, b: Part) -> bool:
    """Whether one part is a name and the other the same name with what it is: Las Garzas, the Las Garzas dam."""
    name, thing = (a, b) if a.who else (b, a)
    if not name.names or thing.head not in THINGS:
        return False
    return thing.known and name.names == thing.names and thing.words - thing.names <= {stem(thing.head)}


def strangers(a: Part, b: Part) -> bool:
    """Whether two parts surely mean others: two entities, or two things that no word joins."""
    if a.who and b.who:
        return a.who != b.who
    if {a.head, b.head} == {"he", "she"}:
        return True
    return a.known and b.known and not same(a, b)


def excluding(a: Part, b: Part) -> bool:
    """Whether two fillers of one role surely are two: both named and of one kind, or things that no word joins."""
    if not (a.known and b.known):
        return False
    if a.who and b.who:
        return a.who != b.who and a.names.isdisjoint(b.names) and (_elsewhere(a, b) or _rivals(a, b))
    if onekind(a.head, b.head):
        return _apart(a.names, b.names)
    return not (a.who or b.who) and (a.words | a.names).isdisjoint(b.words | b.names)


def _elsewhere(a: Part, b: Part) -> bool:
    """Whether two places lie apart: in two countries, or two towns; a hall may be in a town, a town in a country."""
    kinds = {kind(a), kind(b)}
    if a.role not in WHERE or "organisation" in kinds:
        return False
    if a.country and b.country and a.country != b.country:
        return True
    return "country" not in kinds and (a.head in HALLS) == (b.head in HALLS)


def _rivals(a: Part, b: Part) -> bool:
    """Whether two names are of one kind, so that one does not stand for the other."""
    return a.role not in WHERE and kind(a) == kind(b)


def kind(part: Part) -> str:
    """The kind of the entity that a part names, or empty."""
    return part.who.split("-")[0]


def onekind(head: str, other: str) -> bool:
    """Whether two nouns are one or share a meaning."""
    ours, theirs = (meanings().get(stem(noun), frozenset()) for noun in (head, other))
    return stem(head) == stem(other) or not ours.isdisjoint(theirs)


def restricting(frame: Frame) -> list[Part]:
    """Parts that narrow what a clause says: not when, how or by whose word."""
    return [part for part in frame.parts if part.role not in BESIDE and part.head not in TIMES]


def days(frame: Frame) -> frozenset[str]:
    """Days of the week on which a clause puts its act."""
    return frozenset(part.head for part in frame.parts if part.head in WEEKDAYS)


def bygone(frame: Frame) -> frozenset[str]:
    """Years in which a clause puts what it tells, but for the year in which it was published."""
    opening = _OPENING.match(frame.one.text)
    told = [part.text for part in frame.parts if part.role not in _SINCE] + ([opening[0]] if opening else [])
    published = frame.one.published
    return frozenset(year for text in told for year in _years(text)) - {str(published.year) if published else ""}


@lru_cache(KEPT)
def _years(text: str) -> frozenset[str]:
    return frozenset(_IN_YEAR.findall(text))


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)

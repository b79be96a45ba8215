"""Sentences of several articles that tell one thing and fill one place of it with what excludes each other.

They need not be worded alike: sentences of one story are held against each other where they fill the same place (how
long, how often, which month, which hall, who did it), and are of the same thing where they share, besides that place,
words that are rare in the story. What is denied of all ("nobody was hurt") is disputed by who tells of some.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from analysis.resolution.joining import Joined
from analysis.resolution.slots import Filled, slots
from analysis.resolution.statementlikeness import Statement, Weights, weights
from analysis.resolution.statementverdicts import PLANNED
from analysis.resolution.synonyms import shared_meaning
from analysis.resolution.tokens import FUNCTION_WORDS, folded, stem

SAME_STATE = timedelta(days=3)
"""Articles published within so many days tell of the same state of things."""
NEAREST = 24
"""Of many sentences that fill one place, each is held against so many after it."""
ENOUGH = 0.2
"""Share of the weight of the lesser of two sentences, but for the place itself, that both must have."""
TOLD_ENOUGH = ("who ", "which ")
"""Beginnings of places that say themselves of what they are."""
OFTEN = "how often"
"""Beginning of places that say what somebody did, but not who."""
_WERE = r" (?:(?:had|has|have) been|was|were) (?:\w+ly )?(?P<what>[a-z]{3,})\b"
NOBODY = re.compile(r"\b(?:[Nn]o(?:body|[- ]one)|[Nn]o (?:\w+ )?[a-z]+s|[Nn]one of the (?:\w+ )?[a-z]+)" + _WERE)
SOMEBODY = re.compile(r"\b[a-z]+(?:s|men|people)" + _WERE)
SEVERAL = re.compile(r"\b(?P<what>[a-z]{3,}ed) (?:\d[\d,]*|dozens|hundreds|several|some) [a-z]+(?:s|men|people)\b")
"""Somebody to whom something was done, told from the side of who did it."""
_DULL = frozenset(
    map(stem, "came,come,go,going,gone,held,last,lasted,lasting,lasts,set,take,taken,took,went".split(","))
)
"""Stems of verbs that tell nothing of what went on."""
_MET = re.compile(r"[A-Z][\w’'-]+(?:, (?:[\w’'-]+ ){1,4}){1,6}and [^,.;]{3,60}? met\b")
"""Three or more that met."""
_PRONOUN = re.compile(r"(?:He|It|She|That|These|They|This|Those)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, the place of it that is disputed, and all words by which it is known what it tells of."""

    one: Statement
    filled: Filled
    words: frozenset[str]


def slot_disputes(found: Sequence[Statement], *, story_of: Mapping[str, str]) -> list[list[Told]]:
    """Groups of sentences of several articles of which some fill one place with what excludes the others."""
    stories: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        stories[story_of.get(one.row.article_id, "")].append(one)
    return [group for _, told in sorted(stories.items()) for group in _disputed(told)]


def excludes(a: Told, b: Told) -> bool:
    """Whether two sentences cannot both be true in the place that is disputed."""
    return a.filled.excludes(b.filled)


def _disputed(found: Sequence[Statement]) -> Iterator[list[Told]]:
    weighing = weights(found)
    by_place: dict[str, list[Told]] = defaultdict(list)
    for told in _told(found):
        by_place[told.filled.place].append(told)
    for _, held in sorted(by_place.items()):
        yield from _groups(held, weighing)


def _told(found: Sequence[Statement]) -> Iterator[Told]:
    """Sentences by each place that they fill; one that begins with a pronoun is of what the one before tells of."""
    for before, one in zip((None, *found), found, strict=False):
        near = before is not None and before.row.article_id == one.row.article_id and _PRONOUN.match(one.text)
        words = one.words | (before.words if near and before else frozenset())
        for filled in (*slots(one.text), *_denied(one)):
            yield Told(one, filled, words)


def _denied(one: Statement) -> Iterator[Filled]:
    """Whether something befell nobody, or somebody."""
    nobody = NOBODY.search(one.text)
    match = nobody or (None if one.negated else SOMEBODY.search(one.text) or SEVERAL.search(one.text))
    if match and match["what"] not in FUNCTION_WORDS:
        told = frozenset(["nobody" if nobody else "somebody"])
        yield Filled(f"which were {stem(match['what'])}", words=told, said=match[0])


def _groups(held: Sequence[Told], weighing: Weights) -> Iterator[list[Told]]:
    """What is disputed of one place, each thing apart."""
    pairs = [
        (a, b)
        for a, b in _near(range(len(held)))
        if held[a].filled.excludes(held[b].filled) and _one_thing(held[a], held[b], weighing)
    ]
    joined: Joined[int] = Joined(range(len(held)))
    for a, b in pairs:
        joined.join(a, b)
    yield from ([held[number] for number in group] for group in joined.sets() if len(group) > 1)


def _near(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for position, one in enumerate(places):
        for other in places[position + 1 : position + 1 + NEAREST]:
            yield one, other


def _one_thing(a: Told, b: Told, weighing: Weights) -> bool:
    """Whether two sentences of different articles tell of the same thing at the same time."""
    if a.one.row.article_id == b.one.row.article_id or not _one_time(a.one, b.one):
        return False
    return a.filled.place.startswith(TOLD_ENOUGH) or _enough(a, b, weighing)


def _one_time(a: Statement, b: Statement) -> bool:
    if a.published and b.published and abs(a.published - b.published) > SAME_STATE:
        return False
    return a.years == b.years and bool(PLANNED.search(a.text)) == bool(PLANNED.search(b.text))


def _enough(a: Told, b: Told, weighing: Weights) -> bool:
    """Whether two sentences share enough words, but for those of the place, and name nobody that excludes it."""
    ours, theirs = (_beside(one) for one in (a, b))
    names = (a.one.names | b.one.names) & (ours | theirs)
    if _strangers(a, b) or _sides(a) != _sides(b):
        return False
    if a.filled.place.startswith(OFTEN):
        return not (_named(a) & _named(b)).isdisjoint(ours & theirs)
    meant, also = shared_meaning(ours, theirs)
    common = (ours & theirs) | meant
    told = [word for word in (ours & theirs) | meant if word not in names]
    if not told:
        return False
    least = min(_weight(ours, weighing), _weight(theirs, weighing))
    return min(_weight(common, weighing), _weight((ours & theirs) | also, weighing)) >= ENOUGH * least


def _strangers(a: Told, b: Told) -> bool:
    """Whether both name somebody, and nobody in common."""
    ours, theirs = (one.one.names - one.filled.words for one in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(b.words) and theirs.isdisjoint(a.words)


def _named(one: Told) -> frozenset[str]:
    """Stems of the words with a capital, the first one too."""
    found = re.findall(r"\b[A-Z][\w’'-]+", one.one.text)
    return frozenset(stem(folded(word)) for word in found)


def _sides(one: Told) -> int:
    """How many are said to have met: what two do for an hour is not what three do."""
    before = _MET.search(one.one.text)
    return before[0].count(",") if before else 0


def _beside(one: Told) -> frozenset[str]:
    said = frozenset(stem(word.lower()) for word in one.filled.said.split())
    return one.words - said - one.filled.words - _DULL


def _weight(words: frozenset[str], weighing: Weights) -> float:
    return sum(weighing.get(word, 1.0) for word in sorted(words))

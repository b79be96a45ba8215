"""Sentences of several articles that tell one thing and fill one place of it with what excludes each other.

They need not be worded alike: sentences of one story are held against each other where they fill the same place (how
long, how often, which month, which hall, who did it), and are of the same thing where they share, besides that place,
words that are rare in the story. What is denied of all ("nobody was hurt") is disputed by who tells of some.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from text_to_num import alpha2digit

from analysis.resolution.slotfilling import Filled
from analysis.resolution.slotlikeness import Told, one_thing
from analysis.resolution.slotpeople import deeds, presences
from analysis.resolution.slots import slots
from analysis.resolution.slottimes import last_times
from analysis.resolution.statementlikeness import Statement, Weights, weights
from analysis.resolution.tokens import FUNCTION_WORDS, stem

NEAREST = 24
"""Of many sentences that fill one place, each is held against so many after it."""
_WERE = r" (?:(?:had|has|have) been|was|were) (?:\w+ly )?(?P<what>[a-z]{3,})\b"
NOBODY = re.compile(r"\b(?:[Nn]o(?:body|[- ]one)|[Nn]o (?:\w+ )?[a-z]+s|[Nn]one of the (?:\w+ )?[a-z]+)" + _WERE)
SOMEBODY = re.compile(r"\b[a-z]+(?:s|men|people)" + _WERE)
SEVERAL = re.compile(r"\b(?P<what>[a-z]{3,}ed) (?:\d[\d,]*|dozens|hundreds|several|some) [a-z]+(?:s|men|people)\b")
"""Somebody to whom something was done, told from the side of who did it."""
_NONE_OF = re.compile(
    r"\b[Tt]here (?:had been|has been|is|was|were) no (?:[a-z]+ )??(?P<what>[a-z]{4,})"
    r"(?= (?:at|by|for|from|in|of|on|with)\b|[,.;])"
)
"""What is said not to have been there."""
UNTOLD_OF = frozenset(
    "alternative answer chance choice claim comment contact danger deal decision doubt end evidence explanation"
    " hope indication information intention need news people person plan point problem proof question reason"
    " reply response risk sign statement thing time trace truth word".split()
)
"""Nouns whose lack says nothing of what happened; alphabetical."""
_WORD = re.compile(r"\b(?:no )?(?P<what>[a-z]{4,})\b")
_MAYBE = re.compile(r"\b(?:could|fear(?:ed|s)?|if|may|might|possible|should|would)\b")
"""Words of what was not sure to be."""
_PRONOUN = re.compile(
    r"(?:He|It|She|That|These|They|This|Those"
    r"|The (?:accord|agreement|attack|ban|battle|clash|contract|debate|decision|fight|final|game|law|march|match"
    r"|measure|meeting|motion|order|plan|protest|race|rule|strike|talks|test|trial|truce|vote) [a-z]+)\b"
)
"""The beginning of a sentence that goes on with what the one before tells of."""


def slot_disputes(found: Sequence[Statement], *, story_of: Mapping[str, str]) -> list[list[Told]]:
    """Groups of sentences of several articles of which some fill one place with what excludes the others."""
    stories: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        stories[story_of.get(one.row.article_id, "")].append(one)
    several = [told for _, told in sorted(stories.items()) if len({one.row.article_id for one in told}) > 1]
    return [group for told in several for group in _disputed(told)]


def excludes(a: Told, b: Told) -> bool:
    """Whether two sentences cannot both be true in the place that is disputed."""
    return a.filled.excludes(b.filled)


def _disputed(found: Sequence[Statement]) -> Iterator[list[Told]]:
    weighing = weights(found)
    lacking = frozenset(noun for one in found for noun in _lacks(one))
    by_place: dict[str, list[Told]] = defaultdict(list)
    for told in _told(found, lacking):
        by_place[told.filled.place].append(told)
    for _, held in sorted(by_place.items()):
        yield from _groups(held, weighing)


def _told(found: Sequence[Statement], lacking: frozenset[str]) -> Iterator[Told]:
    """Sentences by each place that they fill; one that begins with a pronoun is of what the one before tells of."""
    for before, one in zip((None, *found), found, strict=False):
        near = before is not None and before.row.article_id == one.row.article_id and _PRONOUN.match(one.text)
        spoken = (before, one) if near and before else (one,)
        words = frozenset().union(*(each.words for each in spoken))
        names = frozenset().union(*(each.names for each in spoken))
        for filled in (
            *slots(one.text),
            *_denied(one),
            *_at_all(one, lacking),
            *_last_times(one),
            *presences(one.text),
            *deeds(one.text),
        ):
            yield Told(one, filled, words, names)


def _last_times(one: Statement) -> Iterator[Filled]:
    found = last_times(alpha2digit(one.text, "en", 0), one.published.year) if one.published else ()
    for filled in found:
        # Numbers were read as digits; what is shown as said is what the article has.
        yield filled if filled.said in one.text else replace(filled, said=one.text)


def _denied(one: Statement) -> Iterator[Filled]:
    """Whether something befell nobody, or somebody."""
    nobody = NOBODY.search(one.text)
    match = nobody or (None if one.negated else SOMEBODY.search(one.text) or SEVERAL.search(one.text))
    if match and match["what"] not in FUNCTION_WORDS:
        told = frozenset(["nobody" if nobody else "somebody"])
        yield Filled(f"which were {stem(match['what'])}", words=told, said=match[0])


def _lacks(one: Statement) -> Iterator[str]:
    """What a sentence says that there was none of."""
    for match in _NONE_OF.finditer(one.text):
        if match["what"] not in UNTOLD_OF:
            yield stem(match["what"])


def _at_all(one: Statement, lacking: frozenset[str]) -> Iterator[Filled]:
    """Whether there was any of what some sentence says that there was none of."""
    none = frozenset(_lacks(one))
    told = frozenset() if one.negated or _MAYBE.search(one.text) else one.words & lacking
    for word in _WORD.finditer(one.text) if none | told else ():
        what = stem(word["what"])
        if what in none | told:
            any_at_all = frozenset(["none" if what in none else "some"])
            yield Filled(f"whether there was any: {what}", words=any_at_all, said=word[0])


def _groups(held: Sequence[Told], weighing: Weights) -> Iterator[list[Told]]:
    """What is said of one thing in one place, each thing apart, so that at least half of a group are of one."""
    same = {(a, b) for a, b in _near(range(len(held))) if one_thing(held[a], held[b], weighing)}
    groups: dict[int, list[int]] = {}
    for a, b in sorted(same):
        first, second = groups.get(a, [a]), groups.get(b, [b])
        fit = [
            (min(x, y), max(x, y)) in same or not held[x].filled.excludes(held[y].filled)
            for x, y in product(first, second)
        ]
        if first is not second and 2 * sum(fit) >= len(fit):
            joined = sorted((*first, *second))
            groups.update(dict.fromkeys(joined, joined))
    yield from ([held[number] for number in group] for first, group in sorted(groups.items()) if first == group[0])


def _near(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for position, one in enumerate(places):
        for other in places[position + 1 : position + 1 + NEAREST]:
            yield one, other

"""What the words around a name tell of its kind: each cue is a vote, as the model's own label is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.abbreviated import shortens_words
from analysis.annotation.names.before import votes_before
from analysis.annotation.names.behind import votes_behind
from analysis.annotation.names.bodies import names_body
from analysis.annotation.names.classed import class_votes
from analysis.annotation.names.context import (
    CLEAR,
    HUMAN,
    LIKELY,
    Vote,
    gap_at,
    word_at,
)
from analysis.annotation.names.cues import (
    COMPANY_NOUNS,
    FOREIGN_HEADS,
    HEADS,
    JOINS,
    PLACE_HEADS,
    PLACE_NOUNS,
    PLACE_PAIRS,
    PLACE_PREPOSITIONS,
    PRIZES,
)
from analysis.annotation.names.defined import definition_votes
from analysis.annotation.names.endings import (
    DISEASES,
    FAITHS,
    LAWS,
    PAIRED,
    SACRED,
    SHOWS,
    SURE_EVENTS,
    SURE_ORGANISATIONS,
    SURE_PLACES,
    is_plan,
)
from analysis.annotation.names.given import is_given_name, is_korean
from analysis.annotation.names.proper import is_plural
from analysis.annotation.names.works import WORK
from analysis.knowledge.leaders import short
from analysis.knowledge.localities import region

ENDINGS = {
    "other": DISEASES | FAITHS | PRIZES | SHOWS | LAWS,
    "organisation": HEADS | SURE_ORGANISATIONS,
    "place": SURE_PLACES,
    "event": SURE_EVENTS,
}
"""Last words of names of several words, by the kind they tell."""
APOSTROPHES = frozenset("'’")
"""Marks within a word: 'Shi'a'."""
BEHIND_PLACES = frozenset("after,as,at,before,by,during,for,from,in,on,since,to,when,where,which,while,with".split(","))
"""Words behind the last of several places."""
CERTAIN = 8
"""Votes of a title that is announced as a work's."""
LEADING = frozenset("around,at,in,near,outside".split(","))
"""Words before the first of them."""
LISTS = (", ", ", and ", " and ", ", or ", " or ")
"""What stands between the names of a list."""
LISTED = 4
"""Names in a list of which most tell the kind of the others."""


def found_votes(key: tuple[str, ...], name: Candidate) -> dict[str, int]:
    """Votes of a name as it was found; what the model takes for a body may be the county that tables list."""
    votes = {name.kind: CERTAIN if name.label == WORK else 2 if name.sure else 1}
    return votes | {"place": LIKELY} if name.kind == "organisation" and not name.sure and region(key) else votes


def evidence(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """Votes for the kind of the name from word `first` to word `last`; none in title case, where words are cut."""
    if not reading.titled:
        yield from _itself(reading, first, last)
        yield from votes_before(reading, first, last)
        yield from votes_behind(reading, first, last)
        yield from class_votes(reading, first, last)
        yield from definition_votes(reading, first, last)


def companions(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """Names beside another, and what that one tells: 'Ann Lee and Malta's Josef Borg', 'from Moa to Havana'."""
    if reading.titled or not names:
        return
    for left, right in pairwise(names):
        weight = PLACE_PAIRS.get((word_at(reading, left.first - 1), word_at(reading, left.last + 1)), 0)
        if weight and left.last + 2 == right.first:
            yield from _paired(left, right, weight)
    yield from _in_places(reading, names)
    for run in _listings(reading, names):
        yield from _alike(reading, run)
    yield from _told_together(reading, names)
    for left, right in pairwise([name for name in names if name.known is None]):
        joined = "person" in (left.kind, right.kind) and word_at(reading, left.last + 1) in JOINS
        if joined and _after_country(reading, left.last + 2) == right.first:
            yield from _with_person(reading, left, right)


def _with_person(reading: Reading, left: Candidate, right: Candidate) -> Iterator[tuple[Candidate, Vote]]:
    """Of two names that 'and' joins, the one beside a person: 'Ana Ruiz and NAME', 'NAME and Ana Ruiz', 'Trump and'."""
    if min(left.words, right.words) > 1:
        if left.kind == "person":
            yield right, ("person", LIKELY)
        elif is_given_name(reading.text[right.first]):
            yield left, ("person", LIKELY)
    elif left.words == 1 < right.words and right.kind == "person" and short(reading.text[left.first].text):
        yield left, ("person", LIKELY)


def _told_together(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """Names of a list behind what all of them are: 'the airlines A and B', 'actors A, B and C'."""
    kind, before = "", None
    for name in names:
        if before is None or not kind or _between(reading, before, name) not in LISTS:
            kind = _kind_of_several(reading, name.first)
        if kind and name.known is None:
            yield name, (kind, CLEAR)
        before = name


def _kind_of_several(reading: Reading, first: int) -> str:
    """The kind of the noun in the plural right before a name, empty where none stands there."""
    first -= 1 if word_at(reading, first - 1) in ("including", "like") else 0
    such = word_at(reading, first - 1) == "as" and word_at(reading, first - 2) == "such"
    first -= len(("such", "as")) if such else 0
    noun = reading.text[first - 1].text if first > 0 and reading.text[first].gap in (" ", ", ") else ""
    one = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    if one == noun or one in ("head", "leader", "star"):
        return ""
    told = (("organisation", COMPANY_NOUNS), ("person", HUMAN), ("place", PLACE_NOUNS))
    return next((kind for kind, nouns in told if one in nouns), "")


def _listings(reading: Reading, names: Sequence[Candidate]) -> Iterator[list[Candidate]]:
    """Runs of names that commas part, of LISTED or more: 'Carrasco, Cantil, Lanuza, and Cortes'."""
    run: list[Candidate] = []
    for name in names:
        between = _between(reading, run[-1], name) if run else None
        if run and between not in (", ", ", and ", " and "):
            if len(run) >= LISTED:
                yield run
            run = []
        run.append(name)
    if len(run) >= LISTED:
        yield run


def _alike(reading: Reading, run: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """Names in a list most of which are places or persons, or that a place begins: 'from Moa, Cantil, Lanuza'."""
    places = [name for name in run if name.kind in ("country", "place")]
    if 2 * len(places) >= len(run):
        yield from ((name, ("place", LIKELY)) for name in run if name.known is None and name.words == 1)
        return
    if 2 * sum(name.kind == "organisation" for name in run) >= len(run):
        lone = [name for name in run if name.known is None and name.words == 1 and name.kind == "person"]
        yield from ((name, ("organisation", LIKELY)) for name in lone if not is_given_name(reading.text[name.first]))
        return
    if 2 * sum(name.kind == "person" for name in run) > len(run):
        firsts = [name for name in run if name.known is None and name.words == 1]
        yield from ((name, ("person", LIKELY)) for name in firsts if is_given_name(reading.text[name.first]))
    led = run[0] in places and word_at(reading, run[0].first - 1) in PLACE_PREPOSITIONS
    if led and not _with_persons(reading, run):
        yield from ((name, ("place", CLEAR)) for name in run if name.known is None)


def _in_places(reading: Reading, names: Sequence[Candidate]) -> Iterator[tuple[Candidate, Vote]]:
    """'In Lugo and NAME', 'at Lugo, Vigo, and NAME.': what lists of places after their preposition go on with."""
    lead, before = None, None
    for name in names:
        if before is None or _between(reading, before, name) not in (", ", ", and ", " and "):
            lead = name if word_at(reading, name.first - 1) in LEADING else None
        elif lead and name.known is None and name.kind != "place" and _list_ends(reading, name):
            weight = CLEAR if lead.kind in ("country", "place") else _may_be_place(reading, lead, name)
            yield from [(name, ("place", weight))] if weight else []
        before = name


def _may_be_place(reading: Reading, lead: Candidate, name: Candidate) -> int:
    """The votes for a place of two lone words that the model takes for things, the first of them behind 'in'."""
    if any(one.words > 1 or one.known or one.kind not in ("organisation", "other") for one in (lead, name)):
        return 0
    told = sum(weight for kind, weight in votes_before(reading, lead.first, lead.last) if kind == "place")
    return LIKELY if told else 0


def _list_ends(reading: Reading, name: Candidate) -> bool:
    """Whether a name behind 'and' ends a phrase and begins no clause, nor is somebody's."""
    after = name.last + 1
    if word_at(reading, name.first - 1) != "and" or name.sure or is_given_name(reading.text[name.first]):
        return False
    return gap_at(reading, after).strip()[:1] in (",", ".", ";") or word_at(reading, after) in BEHIND_PLACES


def _with_persons(reading: Reading, run: Sequence[Candidate]) -> bool:
    """Whether a title or a given name shows that a list holds persons."""
    several = [reading.text[name.first] for name in run if name.words > 1]
    return any(name.sure for name in run) or any(is_given_name(word) for word in several)


def _between(reading: Reading, left: Candidate, right: Candidate) -> str:
    return reading.sentence.text[reading.text[left.last].end : reading.text[right.first].start]


def _paired(left: Candidate, right: Candidate, weight: int) -> Iterator[tuple[Candidate, Vote]]:
    """The single word that is not yet a place beside one that is: 'from NAME to Havana'."""
    for place, other in ((left, right), (right, left)):
        if place.kind in ("country", "place") and other.known is None and other.words == 1:
            yield other, ("place", weight)


def _after_country(reading: Reading, position: int) -> int:
    """The word after the country that begins at a word; the word itself where none does."""
    span = reading.around.begins.get(position)
    return span.last + 1 if span else position


def _itself(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the name's own words tell."""
    if first == last:
        shortens = reading.text[first].gap == " (" and shortens_words(reading, first)
        yield from [("other", CLEAR)] if shortens else []
        return
    key = reading.folded(first, last)
    whole = reading.text[last].gap in APOSTROPHES and "".join(key) in FAITHS | SACRED
    kind = "other" if whole else _kind_of_words(key)
    if kind:
        yield kind, CLEAR
    elif is_korean(reading.text[first : last + 1]):
        yield "person", CLEAR + LIKELY
    elif is_given_name(reading.text[first]) and not _team(reading, first, last):
        yield "person", LIKELY
    if reading.text[first].folded == "best":
        yield "other", CLEAR


def _team(reading: Reading, first: int, last: int) -> bool:
    """Whether a name that begins as a person's is a thing's with its number, or a team's: 'the Charlotte Geese'."""
    several = word_at(reading, first - 1) == "the" and is_plural(reading, last)
    return several or reading.text[last].text.isdecimal()


def _kind_of_words(key: tuple[str, ...]) -> str:
    """The kind that the first or last word of a name tells, or empty: 'Harwick Hospital', 'Fort Moss'."""
    told = [kind for kind, ends in ENDINGS.items() if key[-1] in ends]
    if tuple(key[-2:]) in PAIRED:
        return PAIRED[key[-2], key[-1]]
    if told and told[0] != "place" and not (names_body(key) and (told[0] == "event" or key[-1] in DISEASES)):
        return told[0]
    if names_body(key) or key[0] in FOREIGN_HEADS or key[0] == "university":
        return "organisation"
    if told:
        return told[0]
    if is_plan(key) or any(pair[0] in PRIZES and pair[1] in ("for", "in", "of") for pair in pairwise(key)):
        return "other"
    return "place" if len(key) == len(("head", "name")) and key[0] in PLACE_HEADS else ""

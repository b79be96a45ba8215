"""Names by a number or a first word: 'Route 2', 'the Lost 52 Project', 'USS Grayling', 'Exercise Amber Shield'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.offices import POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.cues import COMPANY_ENDS, HEADS
from analysis.annotation.names.endings import PARTISANS, SURE_ORGANISATIONS

BODY_ENDS = COMPANY_ENDS | HEADS | SURE_ORGANISATIONS
"""Last words of what bodies are called."""
CONTESTS = frozenset("biennale,carnival,derby,games,marathon,olympics,regatta".split(","))
"""Words in capitals that make the place before them an event's name."""
EDITED = frozenset("bbc,bloomberg,cnbc,cnn,netflix,vice".split(","))
"""Outlets with editions for countries."""
LONGEST_BODY = 4
"""Words behind a place, too many for what a body there is called."""
MANOEUVRES = frozenset("exercise,operation,project".split(","))
"""What stands, with a capital, at the head of the name of an exercise or operation."""
ROADS = frozenset("autobahn,autoroute,freeway,highway,interstate,motorway,region,route,terminal".split(","))
"""Words that, with a number, name a road or what it leads to."""
STATES_WITH_CAMPUSES = frozenset("alabama,california,illinois,maryland,massachusetts,texas,wisconsin".split(","))
"""States whose university is told by the town."""
SPANISH_HEADS = frozenset("bahia,cabo,cerro,ciudad,costa,isla,laguna,nueva,playa,puerto,punta".split(","))
"""First words of places' names in Spanish."""
SHORES = frozenset("bay,cove,creek,end,harbour,head,island,landing,point".split(","))
"""Words in capitals that, behind an owner's name, make a place's."""
SHIPS = frozenset("hmas,hmcs,hms,ins,kri,mv,rfa,rms,uscgc,usns,uss".split(","))
"""What stands before a ship's name, full stops left out."""
_DOTTED = re.compile(r"\w\.\w\.\w")
_LETTERS = 3


def numbered(reading: Reading, named: Iterable[Candidate]) -> Iterator[Candidate]:
    """Roads with their numbers, ships, and names that a number parts; none in title case, where words are cut."""
    for words, rule in RULES if not CUES.isdisjoint(reading.said) else ():
        if not words.isdisjoint(reading.said):
            yield from rule(reading)
    if not SHIPS.isdisjoint(reading.said) or _DOTTED.search(reading.sentence.text):
        yield from _ships(reading)
    yield from _firms(reading)
    if not reading.titled:
        yield from (found for name in named for found in _parted(reading, name))


def ship_names(keys: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The last words of ships' full names, by which an article goes on to call them."""
    return frozenset(key[-1] for key in bare_ships(keys))


def bare_ships(keys: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Ships' names without what stands before them."""
    plain = [key[1:] for key in keys if len(key) > 1 and key[0] in SHIPS]
    return plain + [key[_LETTERS:] for key in keys if len(key) > _LETTERS and "".join(key[:_LETTERS]) in SHIPS]


def _roads(reading: Reading) -> Iterator[Candidate]:
    """'Route 2', 'U.S. Route 2', 'Interstate 80'."""
    for position in range(1, len(reading.text)):
        road, number = reading.text[position - 1], reading.text[position]
        if road.folded in ROADS and road.capital and number.text.isdecimal() and number.gap in (" ", "-"):
            yield Candidate(_with_country(reading, position - 1), position, "place", sure=True)


def _manoeuvres(reading: Reading) -> Iterator[Candidate]:
    """'Exercise Amber Shield', 'Operation Spring Tide'; none in title case."""
    for position in range(1, len(reading.text) if not reading.titled else 0):
        head = reading.text[position - 1]
        if head.folded in MANOEUVRES and head.capital and _may_go_on(reading, position):
            last = _paired(reading, position) if head.folded != "project" else position
            while last + 1 < len(reading.text) and _may_go_on(reading, last + 1):
                last += 1
            yield Candidate(position - 1, last, "other" if head.folded == "project" else "event", sure=True)


def _paired(reading: Reading, first: int) -> int:
    """The word itself, or the second of the two that 'and' joins to a code name: 'Operation Bold and Brave'."""
    second = first + len(("and", "second"))
    pair = second < len(reading.text) and reading.text[first + 1].text == "and" and _may_go_on(reading, second)
    return second if pair else first


def _contests(reading: Reading) -> Iterator[Candidate]:
    """'The Lima Marathon', of a place that the tables know; none in title case."""
    for span in reading.known if not reading.titled else ():
        after = reading.text[span.last + 1] if span.last + 1 < len(reading.text) else None
        named = after is not None and after.capital and after.gap == " " and after.folded in CONTESTS
        placed = span.known.form == "named" and span.known.kind in ("country", "place")
        if named and placed:
            yield Candidate(span.first, span.last + 1, "event", sure=True)


def _campuses(reading: Reading) -> Iterator[Candidate]:
    """'The University of California, San Diego': a university of several campuses with the place of one."""
    for position in range(2, len(reading.text) - 1 if not reading.titled else 0):
        whose = reading.text[position].folded in STATES_WITH_CAMPUSES
        campus = reading.text[position + 1]
        if reading.folded(position - 2, position - 1) == ("university", "of") and whose and campus.gap == ", ":
            last = position + 1
            while last + 1 < len(reading.text) and _may_go_on(reading, last + 1):
                last += 1
            if campus.capital:
                yield Candidate(position - 2, last, "organisation", sure=True)


def _editions(reading: Reading) -> Iterator[Candidate]:
    """'CNN Philippines', 'BBC Scotland': an outlet with the country that it is made for; none in title case."""
    for span in reading.known if not reading.titled else ():
        before = reading.text[span.first - 1] if span.first else None
        named = span.known.form == "named" and span.known.kind in ("country", "place")
        if named and before and before.folded in EDITED and before.capital and reading.text[span.first].gap == " ":
            yield Candidate(span.first - 1, span.last, "organisation", sure=True)


def _firms(reading: Reading) -> Iterator[Candidate]:
    """'Abu Dhabi Media', 'Madrid District Hospital': a body with the place or country before; none in title case."""
    for span in reading.known if not reading.titled else ():
        if span.known.form != "named" or span.known.kind not in ("country", "place"):
            continue
        last = span.last
        while last + 1 < len(reading.text) and last - span.last < LONGEST_BODY and _may_go_on(reading, last + 1):
            last += 1
        if span.last < last < span.last + LONGEST_BODY and reading.words[last] in BODY_ENDS:
            own = any(span.last < other.first <= last for other in reading.known)
            primary = not PARTISANS.isdisjoint(reading.folded(span.last, last)) and reading.words[last] != "party"
            if not (own or primary):
                yield Candidate(span.first, last, "organisation")


def _headed(reading: Reading) -> Iterator[Candidate]:
    """'Punta Ventana', 'Playa Larga': Spanish names of places by their first word; none in title case."""
    for position in range(1, len(reading.text) if not reading.titled else 0):
        head = reading.text[position - 1]
        if head.folded in SPANISH_HEADS and head.capital and _may_go_on(reading, position):
            yield Candidate(position - 1, position, "place")


def _shores(reading: Reading) -> Iterator[Candidate]:
    """'Hawke's Bay', 'Land's End': places named for whose they are; none in title case."""
    for position in range(1, len(reading.text) if not reading.titled else 0):
        owner, shore = reading.text[position - 1], reading.text[position]
        if shore.folded in SHORES and shore.capital and owner.capital and shore.gap in POSSESSIVE:
            yield Candidate(position - 1, position, "place", sure=True)


def _with_country(reading: Reading, position: int) -> int:
    before = reading.around.ends.get(position - 1)
    return before.first if before and reading.text[position].joined else position


def _ships(reading: Reading) -> Iterator[Candidate]:
    """'USS Grayling', 'U.S.S. Grayling', 'the MV Arctic Sea'."""
    for position in range(1, len(reading.text)):
        first = _prefix(reading, position - 1)
        if first is not None and _may_go_on(reading, position):
            last = position
            while last + 1 < len(reading.text) and _may_go_on(reading, last + 1):
                last += 1
            yield Candidate(first, last, "other", sure=True)


def _prefix(reading: Reading, last: int) -> int | None:
    """The first word of the ship's prefix that ends at a word: one word, or letters with full stops."""
    if reading.text[last].text.isupper() and reading.text[last].folded in SHIPS:
        return last
    first = max(0, last - _LETTERS + 1)
    letters = reading.text[first : last + 1]
    dotted = len(letters) == _LETTERS and all(len(word.text) == 1 for word in letters)
    joined = dotted and all(word.gap == "." for word in letters[1:])
    return first if joined and "".join(word.folded for word in letters) in SHIPS else None


def _may_go_on(reading: Reading, position: int) -> bool:
    word = reading.text[position]
    return word.capital and word.gap in (" ", ". ") and not is_stop(word, titled=False)


def _parted(reading: Reading, name: Candidate) -> Iterator[Candidate]:
    """'the Lost 52 Project': the word before the number belongs to the name where an article stands before it."""
    first = name.first - 2
    if first < 1 or reading.text[name.first].gap != " " or reading.text[first - 1].folded != "the":
        return
    word, number = reading.text[first], reading.text[first + 1]
    if number.text.isdecimal() and number.gap == " " and word.capital and word.gap == " ":
        yield Candidate(first, name.last, name.kind, sure=True, label=name.label)


RULES = (
    (ROADS, _roads),
    (MANOEUVRES, _manoeuvres),
    (CONTESTS, _contests),
    (EDITED, _editions),
    (STATES_WITH_CAMPUSES, _campuses),
    (SPANISH_HEADS, _headed),
    (SHORES, _shores),
)
"""What must be said in a sentence for a rule to find anything, and the rule."""
CUES = frozenset().union(*(words for words, _ in RULES))
"""What must be said for any of them to."""

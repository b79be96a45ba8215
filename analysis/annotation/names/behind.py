"""What the words behind a name tell of its kind: 'NAME's shareholders', 'the NAME film festival', 'NAME, 34,'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.glossary.offices import ARTICLES, POSSESSIVE
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.context import CLEAR, FARTHEST, LIKELY, Vote, gap_at, owned_at, person_ends, word_at
from analysis.annotation.names.cues import (
    BODIES,
    COACHES,
    COMPANY_AFTER,
    COMPANY_CLAUSES,
    COMPANY_NOUNS,
    COMPANY_OWNS,
    KINDS_OF_ANIMALS,
    LANDMARKS,
    LANGUAGE_AFTER,
    LINKS,
    MUSICIANS,
    PERSON_OWNS,
    PLACE_AFTER,
    PLACE_NOUNS,
    PLACE_OWNS,
    PLACE_PEOPLE,
    PLACE_PREPOSITIONS,
    PLANNED,
    PRODUCT_AFTER,
)
from analysis.annotation.names.endings import EVENTS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.works import WORKS

FORMERLY = frozenset("currently,formerly,now,once,originally".split(","))
"""Words between a name and what it is or was."""
FAMILIES = frozenset("couple,family".split(","))
"""Who, with 'the' before it, is told by a surname and not by a place."""
AREAS = frozenset("area,district,locality,neighborhood,neighbourhood,quarter,suburb".split(","))
"""What a part of a town is said to be, before 'of' and the town."""
BAND = 6
"""Votes of what only a band has, before the name of who plays in it."""
CAPTAINS = frozenset("captain,manager,skipper".split(","))
"""Who leads a team, or a ship or a firm."""
PLAYED = frozenset(
    "championship,cup,defeat,draw,fixture,game,games,goal,goals,league,loss,match,matches,player,players,round,season,side"
    ",team,tournament,victory,win,wins".split(",")
)
"""What is said of teams."""
STAFF = frozenset(
    "assistant,associate,attack,backs,batting,bowling,caretaker,co,defence,defense,defensive,deputy,fielding,forwards"
    ",goalkeeping,head,interim,offensive,team,vice,youth".split(",")
)
"""Words between a team's name and who trains or leads it."""
PIPED = frozenset(("pipeline", "pipelines"))
"""Of what a line is one, where they are spoken of."""
RUN = frozenset(("line", "lines", "mayor"))
"""Who governs a place, and what its trains run on."""
SHOWN_WORKS = WORKS - {"play", "single", "track"}
"""What a work is said to be, behind its name and a comma."""
SPORTS = frozenset("baseball,basketball,cricket,football,hockey,netball,rugby,soccer".split(","))
"""What teams play, in lower case behind their names."""
SUFFERED = frozenset(
    "arrested,beheaded,born,buried,convicted,detained,hospitalised,hospitalized,imprisoned,jailed,sentenced,stabbed,survived".split(
        ","
    )
)
"""What is done to persons, behind 'was'."""
TAUGHT = frozenset(
    "alumna,alumni,alumnus,freshman,graduate,graduates,lecturer,professor,professors,student,students,undergraduate".split(
        ","
    )
)
"""Who is told by the university they are of: 'the Harwick professor'."""
_AGE = re.compile(r"1?[0-9]{1,2}")


def votes_behind(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the words after a name tell."""
    after = last + 1
    word = word_at(reading, after)
    if not word:
        return
    gap, text = reading.text[after].gap, reading.text[after].text
    if gap in POSSESSIVE:
        full = first < last and is_given_name(reading.text[first])
        yield from (vote for vote in _owns(owned_at(reading, after)) if vote[0] == "person" or not full)
    elif gap == "-" and text == "based":
        yield "place", CLEAR
    elif gap in (" (", " [") and text == "by":
        yield "other", CLEAR
    elif gap == " ":
        yield from _right_behind(reading, first, last)
        yield from [("organisation", CLEAR)] if (word, word_at(reading, after + 1)) in COMPANY_CLAUSES else []
    elif gap == ", ":
        yield from _apposed(reading, first, after)
        yield from _in_country(reading, first, after)


def _right_behind(reading: Reading, first: int, last: int) -> Iterator[Vote]:
    """What the word right behind a name tells, no mark between."""
    after = last + 1
    word = word_at(reading, after)
    if word in RUN:
        yield from _run_there(reading, first, after)
    if reading.text[after].text != word:
        return
    language = first == last and word_at(reading, first - 1) in ("a", "an", "in", "the")
    yield from _noun_behind(_compounded(reading, first, after), language=language)
    if word in AREAS and word_at(reading, after + 1) == "of" and word_at(reading, first - 1) == "the":
        yield "place", CLEAR + LIKELY
    yield from _done_to(reading, first, after)
    if _plays_for(reading, after):
        yield "organisation", BAND
    article = word_at(reading, first - 1)
    if word in TAUGHT and first == last and article in ARTICLES:
        yield "organisation", CLEAR
    if word == "museum" and first == last and article == "the" and not is_given_name(reading.text[first]):
        yield "organisation", LIKELY
    named_for = article == "the" and word in FAMILIES
    if word in PLACE_PEOPLE and first == last and article in (*ARTICLES, "old") and not named_for:
        yield "place", CLEAR + LIKELY


def _plays_for(reading: Reading, at: int) -> bool:
    """'NAME drummer Ana Ruiz', 'NAME assistant coach Luis Rey': who plays for or trains what has the name."""
    while word_at(reading, at) in STAFF and at + 1 < len(reading.text):
        at += 1
    if at + 1 >= len(reading.text) or not reading.text[at + 1].capital or reading.text[at + 1].gap != " ":
        return False
    word = reading.text[at].text
    return word in MUSICIANS | COACHES or (word in CAPTAINS and not PLAYED.isdisjoint(reading.said))


def _in_country(reading: Reading, first: int, after: int) -> Iterator[Vote]:
    """'in NAME, Cape Verde'."""
    span = reading.around.begins.get(after)
    before = word_at(reading, first - 1) if word_at(reading, first - 2) != "according" else ""
    if span and span.known.form == "named" and before in PLACE_PREPOSITIONS:
        yield "place", CLEAR


def _owns(word: str) -> Iterator[Vote]:
    for kind, owned in (("organisation", COMPANY_OWNS), ("person", PERSON_OWNS), ("place", PLACE_OWNS)):
        if word in owned:
            yield kind, CLEAR


def _compounded(reading: Reading, first: int, after: int) -> str:
    """The noun behind a name: of 'the NAME film festival' and the like, the second."""
    word, head = word_at(reading, after), word_at(reading, after + 1)
    if reading.text[after].capital or word_at(reading, first - 1) != "the" or gap_at(reading, after + 1) != " ":
        return word
    dug = word in ("gas", "oil") and head in ("field", "fields")
    return "area" if dug else head if head in PLACE_AFTER else word


def _done_to(reading: Reading, first: int, after: int) -> Iterator[Vote]:
    """'NAME was sentenced', 'the NAME football team': what is done to persons only, and what teams play."""
    word, head = reading.text[after].text, word_at(reading, after + 1)
    if word == "was" and head in SUFFERED:
        yield "person", LIKELY
    elif word in SPORTS and head in ("club", "team") and after - first > 1:
        yield "organisation", CLEAR


def _run_there(reading: Reading, first: int, after: int) -> Iterator[Vote]:
    """'NYC Mayor', 'the NAME and NAME lines': a town by who governs it, and what its trains run on."""
    word = reading.text[after].folded
    if word == "mayor" and first + 1 == after and reading.text[first].text.isupper():
        yield "place", CLEAR
    elif word != "mayor" and not PIPED.isdisjoint(reading.said):
        yield "other", CLEAR
    elif word != "mayor" and word_at(reading, first - 1) in ("and", "the"):
        made = word_at(reading, after + 1) == "of" and word_at(reading, after + 2) != "the"
        yield "place", LIKELY if not made else 0


def _noun_behind(word: str, *, language: bool) -> Iterator[Vote]:
    """The kind that a noun tells; `language` where the name before it may be a language's ('the Swahili word')."""
    if language and word in LANGUAGE_AFTER:
        yield "other", CLEAR
    elif word in PLACE_AFTER:
        yield "place", CLEAR
    elif word in COMPANY_AFTER:
        yield "organisation", LIKELY
    elif word in PRODUCT_AFTER or word in KINDS_OF_ANIMALS:
        yield "other", LIKELY if word in PRODUCT_AFTER else CLEAR
    elif word == "project":
        yield "other", CLEAR


def _apposed(reading: Reading, first: int, after: int) -> Iterator[Vote]:
    """'NAME, 34,', 'NAME, who', 'NAME, based in', 'NAME, the Nepalese energy minister,'."""
    word = reading.text[after].text
    if _AGE.fullmatch(word) and gap_at(reading, after + 1).startswith(","):
        yield "person", CLEAR
    elif (
        word == "who"
        and word_at(reading, first - 1) not in PLACE_PREPOSITIONS
        and not (first and reading.text[first].gap == ", " and reading.text[first - 1].capital)
    ):
        yield "person", LIKELY
    elif (word, word_at(reading, after + 1)) in COMPANY_CLAUSES:
        yield "organisation", CLEAR
    elif word in ARTICLES or after in reading.around.begins or gap_at(reading, after + 1) in POSSESSIVE:
        yield from _said_to_be(reading, after)
    elif word in FORMERLY and word_at(reading, after + 1) in ARTICLES:
        yield from _said_to_be(reading, after + 1)


def _said_to_be(reading: Reading, first: int) -> Iterator[Vote]:
    """The kind of the first noun that ends a phrase after a comma."""
    for position in range(first, min(first + FARTHEST, len(reading.text))):
        word, following = reading.text[position], gap_at(reading, position + 1)
        closed = following.strip() not in ("", "-", "'s", "’s", "'", "’") or word_at(reading, position + 1) in LINKS
        if closed:
            if person_ends(reading, position):
                yield "person", CLEAR
            elif word.folded in COMPANY_NOUNS | BODIES:
                yield "organisation", CLEAR
            elif word.folded in PLACE_NOUNS | LANDMARKS:
                yield "place", CLEAR
            elif word.folded in EVENTS | SHOWN_WORKS | PLANNED:
                yield "event" if word.folded in EVENTS else "other", CLEAR
            return

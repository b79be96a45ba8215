"""Names that a last word or an article tells and a model cuts: 'the Upland Unionist Party', 'the Tolva Kings'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.cues import DATED, PLACE_WHERE
from analysis.annotation.names.endings import (
    LAWS,
    PAIRED,
    PARTISANS,
    SINGULAR_TEAMS,
    SURE_EVENTS,
    SURE_ORGANISATIONS,
    SURE_PLACES,
)
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.officed import OFFICES
from analysis.annotation.names.proper import goes_on, is_capital, is_plural, is_proper, is_tagged_proper, run_end
from analysis.annotation.names.trimmed import before_chamber

HEADS = (
    dict.fromkeys(SURE_ORGANISATIONS, "organisation")
    | dict.fromkeys(SURE_PLACES, "place")
    | dict.fromkeys(SURE_EVENTS | {"day"}, "event")
    | dict.fromkeys(LAWS, "other")
    | {"city": "place", "convention": ""}
)
"""Last words of names, by the kind that they tell."""
JOINTS = (" ", "-", "–", "'", "’")
"""What may stand between the words of a name before its last."""
LONGEST = 6
"""Words of a name before its last."""
MEMBERS = frozenset(
    "conservatives,democrat,democrats,greens,liberals,nationalists,republicans,socialists,unionists".split(",")
)
"""What the people of a party are called, and, behind a word of PARTIES, the party."""
PARTIES = frozenset("centre,center,christian,free,liberal,national,new,patriotic,social,sweden,ulster,young".split(","))
"""Words in capitals before the people of a party that make its name."""
SEVERAL = frozenset(
    "alps,altos,americans,appeals,caves,democrats,falls,fields,flats,games,gardens,heights,highlands,hills"
    ",islands,isles,keys,lakes,lights,mountains,narrows,olympics,palisades,parks,plains,police,rapids,republicans"
    ",rivers,rockies,shores,springs,states,times,towers,trials,waters,wetlands,woods,works".split(",")
)
"""Plurals that end names of places, events and peoples rather than of teams."""
STREET_ENDS = frozenset("avenue,boulevard,drive,lane,road,street".split(","))
"""Last words of streets' names."""
TEAM = "TEAM"
"""Label of a team that its town and what its players are called tell."""


def runs(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names by their last word or their article where no name of the model holds them; few in title case."""
    if not MEMBERS.isdisjoint(reading.said):
        yield from _parties(reading)
    if reading.titled:
        return
    if not reading.said.isdisjoint(HEADS):
        yield from _headed(reading, marked)
    if "the" in reading.said:
        yield from _with_article(reading, marked)


def _parties(reading: Reading) -> Iterator[Candidate]:
    """'Liberal Democrats'."""
    for position in range(1, len(reading.text)):
        if reading.text[position].folded in MEMBERS and goes_on(reading, position):
            before = reading.text[position - 1]
            if before.capital and before.folded in PARTIES:
                yield Candidate(position - 1, position, "organisation", sure=True)


def _headed(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """'The Upland Unionist Party', of which the model marked but a part, or nothing."""
    for last in range(1, len(reading.text)):
        word = reading.text[last]
        if word.folded in HEADS and word.capital and word.gap == " " and not goes_on(reading, last + 1):
            kind = PAIRED.get((reading.text[last - 1].folded, word.folded), HEADS[word.folded])
            if any(span.first <= last <= span.last and span.first < span.last for span in reading.known):
                continue
            begun = any(name.first == 0 for name in marked)
            first = _first(reading, last, kind, begun=begun)
            over = [name for name in marked if name.first <= last and first <= name.last]
            cut = _cut(reading, first, last, over) or _party_of(reading, last) > last
            if kind and first < last and cut and _may_stand(reading, first, word.folded):
                whole = _for_cause(reading, _party_of(reading, last)) if kind == "organisation" else last
                yield Candidate(first, whole, kind, sure=True)


def _may_stand(reading: Reading, first: int, end: str) -> bool:
    """Whether a street that no model marked stands where a place does: 'Wall Street' alone says more than that."""
    return end not in STREET_ENDS or (first > 0 and reading.text[first - 1].folded in PLACE_WHERE)


def _cut(reading: Reading, first: int, last: int, over: Sequence[Candidate]) -> bool:
    """Whether no name of the model holds all of a name: it marked a part, or left out the title at its head."""
    if any(name.first < first or name.last > last for name in over):
        return False
    whole = any(name.first == first and name.last == last for name in over)
    ends = [name for name in over if name.last == last]
    place = HEADS[reading.text[last].folded] == "place" and first + 1 < last
    return not whole and (not ends or (place and title_at(reading.text, first) is not None))


def _first(reading: Reading, last: int, kind: str, *, begun: bool) -> int:
    """The first of the words with capitals that lead to the last of a name; `last` where none may.

    `begun` says that the model takes the sentence to begin with a name.
    """
    first = last
    while first > max(0, last - LONGEST) and reading.text[first].gap in JOINTS and is_capital(reading, first - 1):
        first -= 1
    if first == 0 and not begun and not is_tagged_proper(reading, 0):
        first = 1
    if kind != "place":
        first = _behind_title(reading, first, last)
        first += first < last and before_chamber(reading, first)
    abroad = next((span for span in reading.known if span.first == first and span.last < last), None)
    if abroad and abroad.known.form == "named" and abroad.known.kind == "country":
        first = abroad.last + 1
    return last if any(reading.text[place].folded in DATED for place in range(first, last)) else first


def _behind_title(reading: Reading, first: int, last: int) -> int:
    """The word behind the titles that a name seems to begin with ('Senator Upland Party')."""
    title = title_at(reading.text, first)
    while title is not None and title.first == first and first < last:
        first = title.last + 1
        title = title_at(reading.text, first) if first < last else None
    return min(first, last)


def _party_of(reading: Reading, last: int) -> int:
    """The last word of what a party is 'of': 'the Alliance Party of Northern Ireland'."""
    if reading.text[last].folded != "party" or reading.folded(last + 1, last + 1) != ("of",):
        return last
    ends = [span.last for span in reading.known if span.first in (last + 2, last + 3) and span.known.form == "named"]
    if ends and reading.text[last + 2].folded in ("the", *reading.folded(ends[0], ends[0])):
        return ends[0]
    here = last + 1
    while here - last < LONGEST and goes_on(reading, here + 1) and not is_given_name(reading.text[here + 1]):
        here += 1
    several = here > last + 2 and not _known(reading, last + 2, here) and title_at(reading.text, last + 2) is None
    return here if several else last


def _for_cause(reading: Reading, last: int) -> int:
    """The last word of what a body is for: 'the Officials Committee for Border and Port Security'."""
    if reading.folded(last + 1, last + 1) not in (("for",), ("on",)) or not goes_on(reading, last + 2):
        return last
    first = here = last + 2
    if is_given_name(reading.text[first]) or _known(reading, first, first) or reading.text[first].folded in DATED:
        return last
    while here - first < LONGEST and (goes_on(reading, here + 1) or _goes_on_behind_and(reading, here + 1)):
        here += 1
    return here


def _goes_on_behind_and(reading: Reading, position: int) -> bool:
    return reading.folded(position, position) == ("and",) and goes_on(reading, position + 1)


def _with_article(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Teams and bands behind 'the': 'the Tolva Kings', 'the Tolva Jazz', 'by The Amber Hats'."""
    for position in range(1, len(reading.text) - 1):
        article = reading.text[position - 1]
        if article.folded != "the" or not goes_on(reading, position):
            continue
        last = run_end(reading, position, LONGEST)
        over = [name for name in marked if name.first <= last and position <= name.last]
        named = article.text == "The" and article.gap == " " and not over and not _known(reading, position, last)
        if (named and position > 1 and is_tagged_proper(reading, last)) or _team(reading, position, last, over):
            yield Candidate(position, last, "organisation", sure=not named, label=TEAM)


def _team(reading: Reading, first: int, last: int, over: Sequence[Candidate]) -> bool:
    """Whether a town and what its players are called make a name, of which the model marked the town at most."""
    end = reading.text[last]
    if first == last or any(name.kind != "place" or name.first > first or name.last == last for name in over):
        return False
    several = end.folded.endswith("s") and end.folded not in SEVERAL and is_plural(reading, last)
    if not (end.folded in SINGULAR_TEAMS or several) or not is_proper(reading, last):
        return False
    named = range(first, last + 1)
    people = any(reading.text[place].folded in PARTISANS for place in named)
    people = people or any(title_at(reading.text, place) for place in range(first, last)) or _titles(reading, last)
    known = [span for span in reading.known if span.first <= last and first <= span.last]
    abroad = any(span.last == last or span.known.kind == "country" for span in known)
    return not people and not abroad and not is_given_name(end)


def _titles(reading: Reading, last: int) -> bool:
    """'The Prime Ministers', but not 'the Tolva Kings'."""
    end = reading.text[last]
    return end.folded.removesuffix("s") in OFFICES


def _known(reading: Reading, first: int, last: int) -> bool:
    return any(span.first <= last and first <= span.last for span in reading.known)

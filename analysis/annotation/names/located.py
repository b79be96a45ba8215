"""The country of a place or body as the words in its name and beside it tell: 'NAME, Ohio', 'Parliament of Peru'."""

from __future__ import annotations

from collections.abc import Set

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.offices import POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.words import adjoining
from analysis.knowledge.localities import lies_in, region
from analysis.knowledge.spelling import words

BORDERS = frozenset(
    "avenue,bay,border,boulevard,channel,desert,drive,gulf,lane,mountains,ocean,peninsula,road,route,sea,strait,straits"
    ",street,way".split(",")
)
"""Last words of places that one country does not hold, or that are called after far ones."""
FARTHEST_SETTLED = 3
"""Words between a word for a people and what kind of place theirs is: 'Syrian port city of'."""
HOUSES = frozenset(
    "academy,cathedral,center,centers,centre,centres,church,clinic,college,conservatory,court,hospital,infirmary,institute"
    ",laboratory,library,mosque,museum,observatory,parliament,prison,school,seminary,synagogue,temple,theater,theatre"
    ",university,zoo".split(",")
)
"""Words in the names of bodies that stand in one place."""
LONGEST = 4
"""Words of a place's name that the tables are asked for."""
PARTS = frozenset(
    "area,borough,city,county,district,governorate,island,oblast,parish,prefecture,province,region,republic,state,territory"
    ",valley".split(",")
)
"""Last words that a place's name may go without."""
RULING = frozenset("governing,opposition,ruling".split(","))
"""What a party is, before its name."""
SIDES = frozenset(
    "central,downtown,east,eastern,greater,inner,north,northern,outer,south,southern,west,western".split(",")
)
"""First words that tell a part of a place."""
SETTLED = frozenset(
    "area,borough,capital,cities,city,coast,commune,county,district,enclave,governorate,hamlet,island,islands,municipality"
    ",port,prefecture,province,provinces,region,resort,settlement,side,state,states,suburb,town,towns,village,villages".split(
        ","
    )
)
"""What a place is said to be before 'of' or its name."""


def country_told(reading: Reading, name: Candidate) -> str:
    """The country of an organisation or place that the words in its name or beside it tell, or empty."""
    if name.kind == "organisation":
        return (
            _housed(reading, name)
            or _ruling(reading, name)
            or _inside(reading, name)
            or _owner(reading, name.first)
            or _behind(reading, name.last, "of")
        )
    if name.kind != "place":
        return ""
    own = "" if reading.text[name.last].folded in BORDERS else _begun(reading, name)
    return (
        _chain(reading, name)
        or own
        or _owner(reading, name.first, bodies=False)
        or _settled(reading, name.first)
        or _behind(reading, name.last, "in")
        or _housed(reading, name)
    )


def country_known(name: str, named: Set[str]) -> str:
    """The country that tables have for a place, under its name or that without 'northern' or 'Province'.

    The shorter name may be another place's, so that the country must be among those that the article has `named`.
    """
    found = lies_in(name)
    key = words(name)
    if found or len(key) < 2 or key[-1] in BORDERS:
        return found
    shorter = key[1:] if key[0] in SIDES else key[:-1] if key[-1] in PARTS else ()
    found = lies_in(" ".join(shorter)) if shorter else ""
    return found if found in named else ""


def place_at(reading: Reading, position: int) -> str:
    """The country of the place or country named from a word on, or of what it is said to lie in; empty for none."""
    span = reading.known_from(position)
    if span is not None:
        return span.known.country
    for last in range(min(position + LONGEST, len(reading.text)) - 1, position - 1, -1):
        if _may_be_one(reading, position, last):
            found = lies_in(" ".join(reading.folded(position, last)))
            chained = _chain(reading, Candidate(position, last, "place"))
            if chained or found:
                return chained or found
    return ""


def place_before(reading: Reading, position: int) -> str:
    """The country of the place or country whose name ends right before a word; empty for none."""
    span = reading.known_to(position - 1)
    if span is not None:
        return span.known.country
    for first in range(max(0, position - LONGEST), position):
        if _may_be_one(reading, first, position - 1):
            found = lies_in(" ".join(reading.folded(first, position - 1)))
            if found:
                return found
    return ""


def _may_be_one(reading: Reading, first: int, last: int) -> bool:
    """Whether words may be one name by their capitals and what stands between them."""
    run = reading.text[first : last + 1]
    return all(word.capital for word in run) and adjoining(run)


def _inside(reading: Reading, name: Candidate) -> str:
    """'Russian Foreign Ministry', 'Parliament of Iraq', 'Iowa Democratic Party': what a body's own name tells."""
    if name.words < 2:
        return ""
    for span in reading.known:
        land = span.known.kind in ("country", "place") or span.first == name.first
        within = land and span.known.country and name.first <= span.first and span.last <= name.last
        of = reading.text[span.first - 1].folded in ("of", "the") if span.first else False
        led = span.first == name.first or of or (span.last == name.last and span.known.form == "named")
        if within and led and span.last - span.first + 1 < name.words:
            return span.known.country
    after = next((at for at in range(name.first + 1, name.last) if reading.text[at].folded == "of"), name.last)
    rest = " ".join(reading.folded(after + 1, name.last))
    return _region_at(reading, name.first, name.last - 1) or _region_at(reading, after + 1, name.last) or lies_in(rest)


def _region_at(reading: Reading, first: int, last: int) -> str:
    for end in range(min(first + LONGEST - 1, last), first - 1, -1):
        found = region(reading.folded(first, end))
        if found:
            return found
    return ""


def _begun(reading: Reading, name: Candidate) -> str:
    """'Baghdad International Airport', 'Texas Capitol': the country of the place that a place's name begins with."""
    span = next((span for span in reading.known if span.first == name.first and span.last < name.last), None)
    if span is not None:
        return span.known.country if span.known.form == "named" else ""
    return _region_at(reading, name.first, name.last - 1)


def _owner(reading: Reading, first: int, *, bodies: bool = True) -> str:
    """'South Korea's NAME', 'London's NAME', 'the United Kingdom's (UK) NAME'; for bodies 'Russian NAME' as well."""
    if first == 0:
        return ""
    gap = reading.text[first].gap
    if gap in POSSESSIVE:
        return place_before(reading, first)
    beside = reading.around.ends.get(first - 1)
    if beside is None:
        return ""
    bracketed = gap == ") " and reading.text[beside.first].gap in ("'s (", "’s (", "' (", "’ (")
    nation = gap == " " and (bodies or beside.known.form == "nationality")
    return beside.known.country if bracketed or nation else ""


def _settled(reading: Reading, first: int) -> str:
    """'The Ukrainian city of NAME', 'the Syrian port town NAME', 'in the Texas town of NAME'."""
    here = first - 1
    if here > 1 and reading.text[here].folded == "of":
        here -= 1
    if here < 1 or reading.text[here].folded not in SETTLED or reading.text[first].gap != " ":
        return ""
    for step in range(FARTHEST_SETTLED):
        at = here - step
        if at < 1 or reading.text[at].capital or reading.text[at].gap not in (" ", *POSSESSIVE):
            return ""
        found = place_before(reading, at) if reading.text[at - 1].capital else ""
        if found:
            return found
    return ""


def _behind(reading: Reading, last: int, link: str) -> str:
    """'NAME of South Korea', 'NAME of Northern Ireland', 'NAME Region in Chile'."""
    text = reading.text
    bracketed = last + 2 < len(text) and text[last + 1].gap == " (" and text[last + 2].gap == ") "
    last += bracketed
    if last + 2 >= len(text) or text[last + 1].folded != link or text[last + 1].gap not in (" ", ") "):
        return ""
    after = last + 3 if text[last + 2].folded == "the" else last + 2
    span = reading.around.begins.get(after)
    if span is None or span.known.form != "named" or text[after].gap != " ":
        return _of_region(reading, after) if link == "of" else ""
    return span.known.country


def _housed(reading: Reading, name: Candidate) -> str:
    """'The College of Lund in Ohio': where a body has its house, which others do not have all over the world."""
    text, at = reading.text, name.last + 1
    house = not HOUSES.isdisjoint(reading.folded(name.first, name.last))
    if not house or at + 1 >= len(text) or text[at].folded != "in" or text[at].gap != " ":
        return ""
    after = at + 2 if text[at + 1].folded == "the" else at + 1
    return place_at(reading, after) if after < len(text) and text[after].capital and text[after].gap == " " else ""


def _ruling(reading: Reading, name: Candidate) -> str:
    """'The ruling NAME in Malta': where a party governs, or would."""
    before = reading.text[name.first - 1].folded if name.first else ""
    return _behind(reading, name.last, "in") if before in RULING else ""


def _of_region(reading: Reading, first: int) -> str:
    capital = first < len(reading.text) and reading.text[first].capital and reading.text[first].gap == " "
    span = reading.known_from(first) if capital else None
    if span is not None:
        return span.known.country
    return _region_at(reading, first, len(reading.text) - 1) if capital else ""


def _chain(reading: Reading, name: Candidate) -> str:
    """The country that a place is said to lie in: 'Tarmouth, New Zealand', 'Tarmouth, Ohio'; none in a list."""
    text, after = reading.text, name.last + 1
    if after >= len(text) or text[after].gap != ", " or not text[after].capital:
        return ""
    own = lies_in(" ".join(reading.folded(name.first, name.last)))
    span = reading.known_from(after)
    if span is None:
        part = _region_at(reading, after, len(text) - 1)
        return part if not own or own == part else ""
    if span.known.form != "named" or span.known.kind not in ("country", "place"):
        return ""
    if span.known.kind == "place" and region(reading.folded(span.first, span.last)) and not own:
        return span.known.country
    if span.known.surface == "Georgia" and own:
        return own
    return "" if _listed(reading, span) and own != span.known.country else span.known.country


def _listed(reading: Reading, span: KnownSpan) -> bool:
    """Whether 'and' or another name goes on behind a name, as in a list ('Riga, Sweden and')."""
    text, after = reading.text, span.last + 1
    if after >= len(text):
        return False
    further = reading.known_from(after)
    if further is not None and further.known.country == span.known.country:
        return False
    return text[after].folded in ("and", "or") or (text[after].gap == ", " and text[after].capital)

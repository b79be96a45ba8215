"""Bodies named for two fields of work, which a model cuts at 'and': 'Fire and Rescue Service', 'Ministry of Mines'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.nothing import PORTFOLIO_WORDS

BODY_WORDS = frozenset(
    "academy,administration,agency,association,authority,board,bureau,center,centers,centre,centres,clinic"
    ",college,commission,committee,corporation,council,department,directorate,division,federation,foundation"
    ",hospital,institute,laboratory,ministry,museum,office,organisation,organization,presidency,school,secretariat,service"
    ",services,society,trust,university".split(",")
)
"""What bodies are called that are named for their field."""
FIELD_WORDS = PORTFOLIO_WORDS | frozenset(
    "addiction,aeronautics,aerospace,ageing,aging,alcohol,allergy,amateur,ambulance,animal,applied,archives,arts"
    ",astronomy,atmospheric,biochemistry,biodiversity,biology,border,broadcasting,cancer,chemistry,child"
    ",citizenship,command,commodities,community,competition,computing,conservation,control,corporate,corrections,crime"
    ",customs,dental,design,disarmament,disease,diseases,drug,drugs,ecology,economics,electricity,emergency,engineering"
    ",ethics,exchange,exploration,families,film,fire,firearms,fish,food,forensic,forest,forests,game,gas,geology"
    ",heritage,human,humanitarian,hygiene,immigration,infectious,infrastructure,innovation,insurance,integrity"
    ",intelligence,irrigation,language,law,literature,livestock,logistics,marine,maritime,markets,mathematics,media"
    ",medical,medicine,memorial,mental,meteorological,meteorology,migration,mineral,minerals,mining,molecular"
    ",music,narcotics,naturalization,nuclear,oceanic,oil,oversight,parks,pensions,philosophy,physics,policy"
    ",population,ports,power,prevention,prices,prison,probation,productivity,protection,publicity,racing"
    ",radiation,radio,rail,railways,reconciliation,recovery,recreation,reduction,referral,refugee,refugees"
    ",rehabilitation,rescue,revenue,rights,risk,roads,safety,sanitation,search,securities,seismology,settlement"
    ",shipping,skills,space,standards,statistics,strategic,strategy,surgery,surveillance,tax,taxation,teaching"
    ",telecommunications,television,textiles,theatre,tobacco,training,tropical,truth,university,urban,veterinary"
    ",visual,vocational,volcanology,waste,waters,weather,wildlife,wind,women,women's,zoology".split(",")
)
"""Words for fields of work, in capitals in the names of bodies."""
LONGEST = 4
"""Words from 'and' to what the body is called."""
WORKERS = frozenset("employees,engineers,officers,professionals,teachers,workers".split(","))
"""Who joins in a union."""
PARTS = frozenset(("service", "services"))
"""What is a body by itself, and a field inside the name of another: 'Health and Human Services'."""


def bodies(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Bodies with 'and' between two fields of work that no name of the model holds; none in title case."""
    for position in range(1, len(reading.text) - 1 if not reading.titled and "and" in reading.said else 0):
        if reading.text[position].text == "and" and _joins(reading, position):
            first, headed = _first(reading, position - 1)
            last = _fields_end(reading, position + 1) if headed else _body_end(reading, position + 1)
            held = any(name.first <= first and position < name.last for name in marked)
            if last is not None and not held and reading.text[first - 1].text != "of":
                yield Candidate(first, last, "organisation", sure=True)


def names_body(key: Sequence[str]) -> bool:
    """Whether a name holds what a body is called and what it is for: 'Ana Ruiz Center for Free Speech'."""
    return any(
        (head in BODY_WORDS or head == "court") and following in ("for", "of") for head, following in pairwise(key)
    )


def _joins(reading: Reading, position: int) -> bool:
    """Whether 'and' stands between two words for fields of work, in capitals, or between two given names."""
    left, joint, right = reading.text[position - 1 : position + 2]
    fields = left.folded in FIELD_WORDS | PARTS and right.folded in FIELD_WORDS
    fields = fields or (is_given_name(left) and is_given_name(right))
    return fields and left.capital and right.capital and joint.gap == right.gap == " "


def _first(reading: Reading, here: int) -> tuple[int, bool]:
    """The first word of the name that holds a field, and whether it tells the body ('Ministry of')."""
    headed = False
    while here > 0:
        gap, before = reading.text[here].gap, reading.text[here - 1]
        listed = gap == ", " and before.folded in FIELD_WORDS and before.capital
        if listed or (gap == " " and before.capital and not is_stop(before, titled=False)):
            here -= 1
        elif gap == " " and before.text in ("for", "of") and _body(reading, here - 2):
            here, headed = here - 2, True
        else:
            break
    return here, headed


def _body(reading: Reading, position: int) -> bool:
    return position >= 0 and reading.text[position].capital and reading.text[position].folded in BODY_WORDS | {"union"}


def _body_end(reading: Reading, first: int) -> int | None:
    """The word behind a field that tells what the body is; None where none follows."""
    for position in range(first + 1, min(first + LONGEST, len(reading.text))):
        if reading.text[position].gap != " " or not reading.text[position].capital:
            return None
        if reading.text[position].folded in BODY_WORDS:
            return position
    return None


def _fields_end(reading: Reading, last: int) -> int | None:
    """The last of the fields behind 'and'; None where they end in another body ('and Mines Office')."""
    while last + 1 < len(reading.text) and reading.text[last + 1].gap == " " and reading.text[last + 1].capital:
        if reading.text[last + 1].folded not in FIELD_WORDS | BODY_WORDS | WORKERS:
            break
        last += 1
    return None if reading.text[last].folded in BODY_WORDS - FIELD_WORDS - PARTS else last

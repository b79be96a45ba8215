"""Names of which a model takes the pieces for several: 'Las Moras', 'Harbour One', 'example.com', 'Ana [Ruiz]'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.cues import VESSELS
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.officed import RANKS, ROYAL
from analysis.annotation.names.proper import is_capital, is_tagged_proper, run_begin, run_end
from analysis.knowledge import rows
from analysis.knowledge.spelling import words

ADDRESSES = frozenset(("captain", "miss", "mr", "team", "uncle"))
"""Words of address before a country that make somebody's or something's name."""
CHAMBERS = ("Chamber", "House")
"""What stands before 'of' in the names of parliaments' chambers."""
SHORTEST_WORD = 4
"""Letters of a short form that is read as a word."""
CHAINS = ("-", "&")
"""What joins the parts of one name without a space."""
ARTICLES = frozenset(
    "cape,el,fort,isla,la,lake,las,le,les,los,mount,port,saint,san,santa,santo,sant,são,st,ste,villa".split(",")
)
"""First words of places' names, in capitals, that are no place's alone."""
DOMAINS = frozenset(
    "au,biz,br,ca,ch,cn,co,com,cz,de,dk,edu,es,eu,fi,fr,gov,gr,hk,hr,hu,ie,il,info,io,jp,ke,kr,kz,lt,lv,mx,net,ng,nl,nz"
    ",org,pk,pl,pt,ro,rs,ru,se,sk,tr,tv,ua,uk,za".split(",")
)
"""What the address of a site ends in; of 'co' and 'com' a country's letters may follow."""
FARTHEST = 2
"""Words between a ship's name and what it is said to be: 'the Sergeant Tolva supply vessel'."""
NUMERALS = frozenset(("Five", "Four", "One", "Six", "Three", "Two"))
"""Numbers in capitals behind a word that they make a name of: 'Harbour One'."""
NUMERAL = "NUMERAL"
"""Label of a name that a number ends."""


def pieces(reading: Reading, marked: Sequence[Candidate]) -> Iterator[Candidate]:
    """Whole names from their pieces; none in title case but for sites."""
    if not reading.said.isdisjoint(DOMAINS):
        yield from _sites(reading)
    if reading.titled:
        return
    if not reading.said.isdisjoint(ARTICLES):
        yield from (found for name in marked for found in _with_article(reading, name))
    yield from (found for name in marked for found in (*_hyphened(reading, name), *_short_name(reading, name)))
    if not reading.said.isdisjoint(ADDRESSES):
        yield from _personified(reading)
    if "[" in reading.sentence.text:
        yield from _bracketed(reading)
    for cues, rule in RULES:
        if not cues.isdisjoint(reading.said):
            yield from rule(reading)


def _sites(reading: Reading) -> Iterator[Candidate]:
    """'example.com'."""
    for position in range(1, len(reading.text)):
        word = reading.text[position]
        if word.text in DOMAINS and word.gap == "." and len(reading.text[position - 1].text) > 1:
            last = position
            while last + 1 < len(reading.text) and reading.text[last + 1].gap == ".":
                last += 1
            yield Candidate(position - 1, last, "organisation", sure=True)


def _outlets(reading: Reading) -> Iterator[Candidate]:
    """'Told The Atlantic': an outlet of the tables, though a place is called so, by the capital of its article."""
    for position in range(2, len(reading.text) if " The " in reading.sentence.text else 0):
        the = reading.text[position - 1]
        if the.text == "The" and the.gap == " " and reading.text[position].capital:
            last = run_end(reading, position)
            if " ".join(("the", *reading.folded(position, last))) in outlets_with_article():
                yield Candidate(position, last, "organisation", sure=True)


@cache
def outlets_with_article() -> frozenset[str]:
    """Folded names of outlets that begin with 'The'."""
    listed = (name for row in rows("outlets") for name in (row["name"], *row["aliases"].split(";")))
    return frozenset(" ".join(words(name)) for name in listed if name.startswith("The "))


def _with_article(reading: Reading, name: Candidate) -> Iterator[Candidate]:
    """'Las Moras', 'Mount Tolva': a place whose name the model begins too late."""
    before = reading.text[name.first - 1] if name.first else None
    joined = before is not None and before.capital and reading.text[name.first].gap == " "
    if before and joined and name.kind == "place" and before.folded in ARTICLES:
        yield Candidate(name.first - 1, name.last, "place", sure=True)


def _numbered(reading: Reading) -> Iterator[Candidate]:
    """'Harbour One', 'Upland Air Two', 'QRS ONE'."""
    for position in range(1, len(reading.text)):
        word = reading.text[position].text
        shouted = word.isupper() and reading.text[position - 1].text.isupper()
        if (word.capitalize() if shouted else word) in NUMERALS:
            yield from _number_ends(reading, position)


def _number_ends(reading: Reading, last: int) -> Iterator[Candidate]:
    first = run_begin(reading, last)
    if first == 0 and not is_tagged_proper(reading, 0):
        first = 1
    over = any(span.first <= last and first <= span.last for span in reading.known)
    after = reading.text[last + 1 : last + 2]
    if first < last and not over and not any(word.joined and (word.capital or word.gap == "-") for word in after):
        yield Candidate(first, last, "other", sure=True, label=NUMERAL)


def _hyphened(reading: Reading, name: Candidate) -> Iterator[Candidate]:
    """'SARS-CoV-2', of which the model took the middle; 'Q&A', of which it took a letter."""
    first, last = name.first, name.last
    while first > 0 and reading.text[first].gap in CHAINS and reading.text[first - 1].text.isupper():
        first -= 1
    while last + 1 < len(reading.text) and reading.text[last + 1].gap in CHAINS and _short(reading.text[last + 1].text):
        last += 1
    if (first, last) != (name.first, name.last) and name.words == 1 and name.kind == "organisation":
        yield Candidate(first, last, "other", sure=True)


def _short_name(reading: Reading, full: Candidate) -> Iterator[Candidate]:
    """'The Institute of Tides and Waves (Intiwa)': what a body's name is shortened to in brackets, a word itself."""
    position = full.last + 1
    if full.kind != "organisation" or full.words == 1 or position >= len(reading.text):
        return
    word = reading.text[position]
    closed = word.gap == " (" and reading.sentence.text[word.end : word.end + 1] == ")"
    if closed and word.capital and len(word.text) >= SHORTEST_WORD:
        rest = iter("".join(reading.folded(full.first, full.last)))
        if all(letter in rest for letter in word.folded):
            yield Candidate(position, position, "organisation", sure=True)


def _houses(reading: Reading) -> Iterator[Candidate]:
    """'The House of Deputies'."""
    for position in range(2, len(reading.text)):
        house, joint, word = reading.text[position - 2 : position + 1]
        named = house.text in CHAMBERS and joint.text == "of" and joint.gap == word.gap == " "
        if named and is_capital(reading, position) and word.folded.endswith("s"):
            yield Candidate(position - 2, position, "organisation")


def _short(word: str) -> bool:
    return word.isdecimal() or (len(word) == 1 and word.isupper())


def _personified(reading: Reading) -> Iterator[Candidate]:
    """'Captain America': what bears a country's name behind a word of address."""
    for span in reading.known:
        named = span.known.kind == "country" and span.known.form == "named" and reading.text[span.first].gap == " "
        before = reading.text[span.first - 1] if span.first and named else None
        if before and before.capital and before.folded in ADDRESSES:
            yield Candidate(span.first - 1, span.last, "other", sure=True)


def _viruses(reading: Reading) -> Iterator[Candidate]:
    """'SARS-CoV-2', whatever a model took of it."""
    for first in range(len(reading.text)):
        last = first
        while last + 1 < len(reading.text) and reading.text[last + 1].gap == "-" and _tail(reading.text[last + 1].text):
            last += 1
        if last > first and reading.text[first].folded in VIRUSES and reading.text[first].capital:
            yield Candidate(first, last, "other", sure=True)


def _tail(word: str) -> bool:
    return word.isdecimal() or word[0].isupper()


def _campuses(reading: Reading) -> Iterator[Candidate]:
    """'The University of Upland at Moss'."""
    for position in range(3, len(reading.text) - 1):
        head = reading.folded(position - 3, position - 2) == ("university", "of") and reading.text[position - 1].capital
        if head and reading.text[position].text == "at" and is_capital(reading, position + 1):
            yield Candidate(position - 3, run_end(reading, position + 1), "organisation", sure=True)


def _bracketed(reading: Reading) -> Iterator[Candidate]:
    """'Ana [Ruiz]', '[Ana] Ruiz': a name of which an editor put in a part."""
    for position in range(1, len(reading.text)):
        left, right = reading.text[position - 1], reading.text[position]
        put_in = right.gap == " [" and _closed(reading.sentence.text, right.start)
        put_before = right.gap == "] " and left.gap.endswith("[")
        if (put_in or put_before) and right.capital and is_given_name(left) and not is_stop(right, titled=False):
            end = reading.sentence.text.find("]", right.start) if put_in else right.end
            inside = [place for place in range(position, len(reading.text)) if reading.text[place].end <= end]
            yield Candidate(position - 1, inside[-1], "person", sure=True)


def _closed(text: str, start: int) -> bool:
    """Whether what a square bracket opens before a place is one word."""
    inside, closing, _ = text[start:].partition("]")
    return bool(closing) and " " not in inside and inside[:1].isupper()


def _vessels(reading: Reading) -> Iterator[Candidate]:
    """'The Sergeant Tolva supply vessel': a ship called by somebody's rank and name."""
    for position in range(2, len(reading.text)):
        if reading.text[position].text in VESSELS:
            last = position - 1
            while last > position - 1 - FARTHEST and last > 0 and not reading.text[last].capital:
                last -= 1
            first = last
            while first > 0 and reading.text[first].gap == " " and reading.text[first - 1].capital:
                first -= 1
            whole = all(word.gap == " " for word in reading.text[last + 1 : position + 1])
            if first < last and whole and reading.text[first].folded in RANKS | ROYAL:
                yield Candidate(first, last, "other", sure=True)


VIRUSES = frozenset("covid,mers,sars".split(","))
"""Diseases by whose name, with a hyphen, their viruses are called."""
RULES = (
    (VIRUSES, _viruses),
    (frozenset(("one", "two", "three", "four", "five", "six")), _numbered),
    (frozenset(("the",)), _outlets),
    (frozenset(("university",)), _campuses),
    (VESSELS, _vessels),
    (frozenset(("house", "chamber")), _houses),
)
"""What must be said in a sentence for a rule to find anything, and the rule."""

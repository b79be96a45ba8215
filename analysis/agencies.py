"""Names of news agencies and state media: by the table, by the name itself, or by what a text calls its bearer."""

from __future__ import annotations

import re

from analysis.knowledge import listed

_SORT = r"(?:[Nn]ews|[Pp]ress|[Ww]ire)[ -](?:[Aa]gency|[Ss]ervice)|[Nn]ewswire"
_SELF = re.compile(rf"(?P<name>[^\W\d_a-z].{{0,60}}?) (?P<sort>{_SORT}|Wire(?: [Aa]gency)?)")
"""A name that says of itself what it is: `Zuid News Agency`, `Fjordpress news agency`, `Cape Wire`."""
_OFFICES = frozenset(
    "Administrativa,Aerospaziale,Ambiental,Andalusa,Catalana,Central,Española,Espacial,Espanola,Estatal,European"
    ",Europea,Europeia,Europäische,Européenne,Federal,Federale,Fédérale,Francaise,Française,Industrial,Internacional"
    ",International,Internationale,Italiana,Meteorologica,Nacional,National,Nationale,Nazionale,Portuguesa,Regional"
    ",Sanitaria,Spaziale,Spatiale,Tributaria".split(",")
)
"""What follows the word in the name of a public office, alphabetical: `Agencia Tributaria` collects taxes."""
_WORD = r"[A-Z][\w’'-]{1,30}"
_ABROAD = re.compile(rf"Ag(?:ence|encia|encija|encja|enzia|ência|entsia|entstvo|entur) (?P<name>{_WORD}(?: {_WORD})?)")
"""Names in languages that put the word first: `Agencia Condor`."""
_NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}})"
_CALLED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<state>state(?:-\w+)? )?\b(?:news|press|wire)[ -](?:agency|service) {_NAME}",
        rf"(?P<state>state(?:-\w+)? )?\b{_NAME} (?:(?:news|press|wire)[ -](?:agency|service)|newswire)\b",
        rf"{_NAME}, (?:a|an|its|the) (?:[a-z-]+ ){{0,3}}?(?P<state>state(?:-\w+)? )?(?:[a-z-]+ ){{0,2}}?"
        r"(?:news|press|wire)[ -](?:agency|service)\b(?! [A-Z])",
        rf"(?P<state>state(?:-\w+)? )?\bagency {_NAME} (?:has |had )?(?:reported|reports|wrote|writes)\b",
        rf"(?P<state>state(?:-\w+)? )?\b{_NAME} agency (?:has |had )?(?:reported|reports|wrote|writes)\b",
    )
)
"""What a sentence calls an agency: the news agency Fjordpress, Fjordpress, a private news agency, …"""
_NO_AGENCY = frozenset(
    "April,August,December,EU,February,Friday,January,July,June,March,May,Monday,November,October,Saturday,September"
    ",State,Sunday,The,Thursday,Tuesday,UN,US,Wednesday".split(",")
)
"""What may stand before or behind the word without being the name of one; alphabetical."""

Agency = dict[str, str]
"""Name, aliases, country and kind, as in the table of agencies."""


def agency_named(name: str) -> Agency | None:
    """The agency (name, country, kind) that a name stands for: one of the table, or one that calls itself so."""
    plain = re.sub(r"\s+", " ", name.strip()).removeprefix("the ").removeprefix("The ")
    known = listed("agencies", "aliases")
    found = known.get(plain.lower())
    if found or _is_agency_abroad(plain):
        return found or _agency(plain, "agency")
    called = _SELF.fullmatch(plain)
    if called is None:
        return None
    # What the text writes with capitals belongs to the name, what it writes without describes it.
    own = re.sub(r"(?: [a-z][\w-]*)+$", "", plain)
    return known.get(called["name"].lower()) or _agency(own, "agency")


def _is_agency_abroad(name: str) -> bool:
    match = _ABROAD.fullmatch(name)
    return match is not None and _OFFICES.isdisjoint(match["name"].split())


def agencies_called(text: str) -> dict[str, Agency]:
    """The agencies that a sentence calls so, by their bare name in lower case: `the news agency Fjordpress`."""
    found: dict[str, Agency] = {}
    for pattern in _CALLED:
        for match in pattern.finditer(text):
            name = match["name"]
            if _NO_AGENCY.isdisjoint(name.split()):
                kind = "state media" if match["state"] else "agency"
                found.setdefault(name.lower(), agency_named(name) or _agency(name, kind))
    return found


def bare(name: str) -> str:
    """A name in lower case without the words that describe its bearer: `Fjordpress` in `news agency Fjordpress`."""
    words = name.split()
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    while len(words) > 1 and words[-1].islower():
        words.pop()
    return " ".join(words).lower()


def _agency(name: str, kind: str) -> Agency:
    return {"name": name, "aliases": name, "country": "", "kind": kind}

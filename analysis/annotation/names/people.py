"""What an article says of the persons it names: their countries, offices and gender."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from datetime import date, timedelta

from analysis.annotation.glossary.offices import Office
from analysis.annotation.names.given import given_gender
from analysis.knowledge import leaders

RECENTLY = timedelta(days=30)
"""How long after the end of a term an article may still speak of its holder as the present one."""
SAME_OFFICE = {"Premier": "Prime Minister", "King": "King", "Queen": "King", "Supreme Leader": "leader"}


@dataclass(slots=True)
class Person:
    """One person of an article, under the name the article gives in full."""

    name: str
    countries: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    genders: Counter[str] = field(default_factory=Counter)
    retired: bool = False
    """Whether tables know that the person led a country and no longer did when the article appeared."""

    @property
    def country(self) -> str:
        """The country most often given, or empty."""
        return min(self.countries, key=lambda name: (-self.countries[name], name), default="")

    @property
    def gender(self) -> str:
        """male, female, or empty where nothing tells."""
        return min(self.genders, key=lambda name: (-self.genders[name], name), default="")

    def may_be(self, role: str) -> bool:
        """Whether 'the ROLE' of the person's country can mean this person."""
        if self.retired and leaders.leads(role):
            return False
        if role == "leader":
            return any(leaders.leads(held) for held in self.roles)
        return any(_same(role, held) for held in self.roles)


def people(
    named: Iterable[tuple[str, Office]], published: date | None, countries: Set[str] = frozenset()
) -> dict[str, Person]:
    """The persons of an article by name; tables of leaders fill in what the text leaves open.

    `countries` are those that the article names: a surname alone is a leader's only with an office or a country.
    """
    found: dict[str, Person] = {}
    for name, office in named:
        person = found.setdefault(name, Person(name))
        person.countries.update(filter(None, [office.country]))
        person.roles.update(filter(None, [office.role]))
        person.genders.update(filter(None, [office.gender]))
    for person in found.values():
        _complete(person, published, countries)
        person.genders.update(filter(None, [given_gender(person.name)] if not person.genders else []))
    return found


def _complete(person: Person, published: date | None, named: Set[str]) -> None:
    terms = _terms(person, published, named)
    countries = Counter(term.country for term in terms)
    if not terms or (person.countries and person.country not in countries):
        return
    if len(countries) == 1:
        person.countries.update(countries)
    person.genders.update({term.gender for term in terms} if not person.genders else ())
    present = leaders.in_office(terms, published)
    person.roles.update(term.office for term in present if term.country == person.country)
    person.retired = published is not None and not present and any(term.over(published - RECENTLY) for term in terms)


def _terms(person: Person, published: date | None, named: Set[str]) -> tuple[leaders.Term, ...]:
    """Terms of the one leader whom a name fits: a full name at any time, a short one only while in office.

    A monarch's or pope's is anybody's given name too, and needs an office or a country beside it.
    """
    found = leaders.spelled(person.name)
    if not found:
        found = leaders.in_office(leaders.short(person.name), published)
        told = bool(person.roles or person.countries)
        found = tuple(term for term in found if told or (term.country in named and not term.regnal))
    return found if len({term.person for term in found}) == 1 else ()


def _same(role: str, held: str) -> bool:
    one, other = leaders.plain_office(role), leaders.plain_office(held)
    return SAME_OFFICE.get(one, one) == SAME_OFFICE.get(other, other)


class Holders:
    """Whom 'the ROLE of COUNTRY' means among the persons of an article."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._persons: dict[str, list[Person]] = defaultdict(list)
        for person in persons:
            self._persons[person.country].append(person)
        self._found: dict[tuple[str, str], str] = {}

    def holder(self, country: str, role: str, *, year: int | None = None) -> str:
        """Name of the only person of a country who may hold an office there; empty for none and for several.

        With the `year` that a sentence tells of, only a leader of whom tables know that it was theirs then.
        """
        name = self._present(country, role)
        return name if year is None or any(led.covers_year(year) for led in leaders.spelled(name)) else ""

    def _present(self, country: str, role: str) -> str:
        if country and (country, role) not in self._found:
            fitting = [person.name for person in self._persons[country] if person.may_be(role)]
            self._found[country, role] = fitting[0] if len(fitting) == 1 else ""
        return self._found.get((country, role), "")

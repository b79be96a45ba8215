"""Groups of names as entities: usual name, readable identifier, country, office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain

from analysis.knowledge import leaders
from analysis.knowledge.countries import country_of
from analysis.knowledge.organisations import known_organisation
from analysis.knowledge.spelling import words
from analysis.resolution.nameuse import NameUse
from analysis.resolution.spellings import usual_name
from analysis.tables import Entity


@dataclass(slots=True)
class Group:
    """What the uses of one entity's names add up to."""

    key: str = ""
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    days: Counter[date | None] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    mentions: int = 0

    def add(self, use: NameUse) -> None:
        """Count one use; a name that is only referred to counts a little."""
        self.names[use.name] += use.mentions
        self.kinds[use.kind] += max(use.mentions, 1)
        self.roles.update({use.role: max(use.mentions, 1)} if use.role else {})
        self.countries.update({use.country: max(use.mentions, 1)} if use.country else {})
        self.days[use.published] += 1
        self.mentions += use.mentions
        if use.mentions:
            self.articles.add(use.article_id)


def entities_of(groups: Mapping[str, Group]) -> dict[str, Entity]:
    """An entity for each group; identifiers and names are unique and do not depend on any order."""
    return _distinct({key: _entity(group) for key, group in groups.items()})


def _entity(group: Group) -> Entity:
    kind = _most(group.kinds)
    name = _fullest(group.names)
    country = _most(group.countries)
    role, leader = "", False
    if kind == "person":
        name, country, role, leader = _person(group, name, country)
    elif kind == "organisation":
        name, country = known_organisation(name) or name, country or country_of(group.key.partition("@")[2])
    else:
        name = usual_name(kind, name)
    identifier = f"{kind}-{'-'.join(words(name)) or 'unnamed'}"
    return Entity(identifier, name, kind, country, role, leader, group.mentions, len(group.articles))


def _person(group: Group, name: str, country: str) -> tuple[str, str, str, bool]:
    """Name, country, office and whether a leader, by the tables where they know the person."""
    terms = _terms(group, country)
    role = _most(group.roles)
    if not terms:
        return name, country, role, leaders.leads(role) and bool(country)
    term = _term_of_the_day(terms, group)
    if term is None:
        leading = not any(group.days) and leaders.leads(role)
        return _spelling(terms[0], group.names), country or terms[-1].country, role, leading
    return _spelling(term, group.names), term.country, term.office, True


def _spelling(term: leaders.Term, names: Counter[str]) -> str:
    """A leader's name as the articles write it: in the table's spelling where one does, else in their usual one.

    What is no spelling that the table accepts is a misspelling, and gives way to the table's.
    """
    accepted = {spelling.casefold(): spelling for spelling in term.spellings}
    used: Counter[str] = Counter()
    for name, count in names.items():
        if name.casefold() in accepted:
            used[accepted[name.casefold()]] += count
    return term.person if term.person in used else _most(used) or term.person


def _terms(group: Group, country: str) -> tuple[leaders.Term, ...]:
    for name in (group.key.partition(":")[2], *sorted(group.names, key=lambda name: (-group.names[name], name))):
        found = leaders.spelled(name)
        if len({term.person for term in found}) == 1 and (not country or country in {term.country for term in found}):
            return found
    return ()


def _term_of_the_day(terms: tuple[leaders.Term, ...], group: Group) -> leaders.Term | None:
    """The term that most of the articles fall into; of offices held together, the one the articles name."""
    covered: Counter[leaders.Term] = Counter()
    for day, count in group.days.items():
        for term in leaders.in_office(terms, day):
            covered[term] += count
    return min(covered, key=lambda term: (-covered[term], -group.roles[term.office], terms.index(term)), default=None)


def _fullest(names: Counter[str]) -> str:
    """The most frequent of the names with the most words."""
    return min(names, key=lambda name: (-min(len(words(name)), 2), -names[name], -len(words(name)), name))


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda value: (-counted[value], value), default="")


def _distinct(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """Entities whose names and identifiers differ: namesakes get their country, kind or number added."""
    ordered = sorted(entities, key=lambda key: (-entities[key].mentions, key))
    names: set[str] = set()
    identifiers: set[str] = set()
    found: dict[str, Entity] = {}
    for key in ordered:
        entity = entities[key]
        name = _free(entity.name, [entity.country, entity.role, entity.kind], names)
        identifier = f"{entity.kind}-{'-'.join(words(name)) or 'unnamed'}"
        number = 2
        while identifier in identifiers:
            identifier, number = f"{identifier.removesuffix(f'-{number - 1}')}-{number}", number + 1
        names.add(name)
        identifiers.add(identifier)
        found[key] = replace(entity, entity_id=identifier, name=name)
    return found


def _free(name: str, additions: list[str], taken: set[str]) -> str:
    """The name, with the first addition that makes it differ from those taken."""
    candidates = [name, *(f"{name} ({addition})" for addition in additions if addition)]
    numbered = (f"{name} ({number})" for number in range(2, len(taken) + 3))
    return next(candidate for candidate in chain(candidates, numbered) if candidate not in taken)

"""Who led which country when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from analysis.knowledge import rows
from analysis.knowledge.spelling import letters, words

STATE = frozenset(
    "Chancellor,Crown Prince,Emir,Emperor,Empress,First Secretary,General Secretary,Grand Duke,King,Pope,Premier"
    ",President,Prime Minister,Queen,State Counsellor,Sultan,Supreme Leader,Tsar,leader".split(",")
)
"""Offices of those who lead a country."""
PROVISIONAL = ("acting ", "caretaker ", "interim ")


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office; `until` is the day after the last, None where unknown or still running."""

    person: str
    spellings: tuple[str, ...]
    short: tuple[str, ...]
    country: str
    office: str
    since: date
    until: date | None
    gender: str

    @property
    def regnal(self) -> bool:
        """Whether the name is one of a pope's or monarch's kind: 'Elizabeth II', 'Francis'."""
        return all(set(part) <= set("ivx") for part in words(self.person)[1:])

    def covers(self, day: date) -> bool:
        """Whether the person held the office on a day."""
        return self.since <= day and (self.until is None or day < self.until)

    def covers_year(self, year: int) -> bool:
        """Whether the person held the office on some day of a year."""
        return self.since.year <= year and (self.until is None or year <= self.until.year)

    def over(self, day: date) -> bool:
        """Whether the person had left the office by a day."""
        return self.until is not None and self.until <= day


@cache
def terms() -> tuple[Term, ...]:
    """Every term of the table, in its order."""
    return tuple(_term(row) for row in rows("leaders"))


def spelled(name: str) -> tuple[Term, ...]:
    """Terms of whoever is written like this in full, whatever the accents, hyphens and capitals."""
    return _by_spelling().get(letters(name), ())


def short(name: str) -> tuple[Term, ...]:
    """Terms of everybody whom news calls by this short name ('Putin')."""
    return _by_short().get(letters(name), ())


def in_office(found: tuple[Term, ...], day: date | None) -> tuple[Term, ...]:
    """The terms that cover a day; without a day, the latest."""
    if day is None:
        return tuple(term for term in found if term.until is None)
    return tuple(term for term in found if term.covers(day))


def plain_office(role: str) -> str:
    """An office without what makes it provisional: 'interim President' as 'President'; a former one stays former."""
    return next((role.removeprefix(word) for word in PROVISIONAL if role.startswith(word)), role)


def leads(role: str) -> bool:
    """Whether an office is that of a country's leader, provisional or not."""
    return plain_office(role) in STATE


def _term(row: dict[str, str]) -> Term:
    until = date.fromisoformat(row["until"]) if row["until"] else None
    spellings = (row["person"], *filter(None, row["aliases"].split(";")))
    since = date.fromisoformat(row["since"])
    short_names = tuple(filter(None, row["short"].split(";")))
    return Term(row["person"], spellings, short_names, row["country"], row["office"], since, until, row["gender"])


@cache
def _by_spelling() -> dict[str, tuple[Term, ...]]:
    return _indexed(lambda term: [name for name in term.spellings if " " in name])


@cache
def _by_short() -> dict[str, tuple[Term, ...]]:
    return _indexed(lambda term: [*term.short, *(name for name in term.spellings if " " not in name)])


def _indexed(names: Callable[[Term], Iterable[str]]) -> dict[str, tuple[Term, ...]]:
    found: dict[str, dict[Term, None]] = defaultdict(dict)
    for term in terms():
        for name in names(term):
            found[letters(name)][term] = None
    return {name: tuple(listed) for name, listed in found.items()}

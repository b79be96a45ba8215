"""Dated clauses of several articles: one event or several."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count

import pytest

from analysis.resolution.events import resolve_events
from analysis.resolution.eventwords import family
from analysis.tables import EventMention, ResolvedEvent

LIND, REKE, MOSS = "person-mara-lind", "person-tomas-reke", "person-ida-moss"
NORLAND, ESTMARK = "country-norland", "country-estmark"
PORT = "place-oldport"

Clause = tuple[str, str, str, frozenset[str]]
"""Article, label, when ('2024-05-01', '2024-05' or '2024'), entities of its sentence."""


def interval(when: str) -> tuple[date, date, str]:
    parts = [int(part) for part in when.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts) + timedelta(1), "day"
    if len(parts) == 2:
        return date(parts[0], parts[1], 1), date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1), "month"
    return date(parts[0], 1, 1), date(parts[0] + 1, 1, 1), "year"


def clause(article: str, label: str, when: str, *entities: str) -> Clause:
    return article, label, when, frozenset(entities)


def resolved(clauses: Sequence[Clause]) -> list[ResolvedEvent]:
    numbers = count()
    rows, entities = [], {}
    for article, label, when, named in clauses:
        number = next(numbers)
        earliest, latest, grain = interval(when)
        start = number * 100
        rows.append(EventMention(article, number, start, start + 50, label, earliest, latest, grain, "past", "then"))
        entities[article, number] = named
    return resolve_events(rows, entities)


def events_of(clauses: Sequence[Clause]) -> int:
    return len({row.event_id for row in resolved(clauses)})


MET = clause("a", "Lind and Reke met in Oldport", "2024-05-01", LIND, REKE, PORT)
PARADE = clause("a", "Reke watched a parade in Oldport", "2024-05-01", REKE, PORT)
SENT = clause("a", "Norland has sent 500 soldiers to Estmark", "2024", NORLAND, ESTMARK)
SAME = [
    [MET, clause("b", "Mara Lind held talks with Tomas Reke", "2024-05-01", LIND, REKE, NORLAND)],
    [MET, clause("b", "Mara Lind held talks with Tomas Reke", "2024-05-02", LIND, REKE)],
    [MET, clause("b", "Mara Lind held talks with Tomas Reke", "2024-05", LIND, REKE)],
    [PARADE, clause("b", "Lind opened the parade in Oldport", "2024-05-01", LIND, PORT)],
    [PARADE, clause("a", "The parade begins", "2024-05-01")],
    [SENT, clause("b", "Norlandic troops were sent to Estmark", "2024-03", NORLAND, ESTMARK)],
    [clause("a", "The old mill burned down", "2024-05-01"), clause("b", "The old mill burned down", "2024-05-01")],
]
APART = [
    [MET, clause("b", "Mara Lind held talks with Ida Moss", "2024-05-01", LIND, MOSS)],
    [MET, clause("b", "Mara Lind held talks with Tomas Reke", "2024-05-06", LIND, REKE)],
    [MET, clause("a", "Lind and Reke met again", "2024-05-02", LIND, REKE)],
    [MET, clause("b", "Lind and Reke signed a treaty", "2024-05-01", LIND, REKE)],
    [PARADE, clause("b", "Lind opened the parade in Newtown", "2024-05-01", LIND, "place-newtown")],
    [PARADE, clause("b", "Lind opened the parade in Oldport", "2024-05-02", LIND, PORT)],
    [SENT, clause("b", "Norland has sent 500 soldiers to Estmark", "2022", NORLAND, ESTMARK)],
    [clause("a", "The old mill burned down", "2024-05-01"), clause("b", "The old mill burned down", "2024-05-02")],
    [clause("a", "Lind said: they met", "2024-05-01", LIND), clause("b", "Reke said: they met", "2024-05-01", REKE)],
]


@pytest.mark.parametrize("clauses", SAME)
def test_clauses_of_one_event(clauses: Sequence[Clause]) -> None:
    assert events_of(clauses) == 1


@pytest.mark.parametrize("clauses", APART)
def test_clauses_of_two_events(clauses: Sequence[Clause]) -> None:
    assert events_of(clauses) == 2


def test_an_article_with_both_days_keeps_two_events_apart() -> None:
    first = clause("a", "Lind and Reke met", "2024-05-01", LIND, REKE)
    second = clause("b", "Lind and Reke met", "2024-05-02", LIND, REKE)
    both = [
        clause("c", "Lind and Reke met", "2024-05-01", LIND, REKE),
        clause("c", "Reke and Lind met", "2024-05-02", LIND, REKE),
    ]
    assert events_of([first, second]) == 1
    assert events_of([first, second, *both]) == 2


def test_a_vague_date_that_fits_two_events_joins_neither() -> None:
    days = [clause(name, "Lind and Reke met", f"2024-05-{day}", LIND, REKE) for name, day in (("a", "01"), ("b", "20"))]
    assert events_of([*days, clause("c", "Lind and Reke met", "2024-05", LIND, REKE)]) == 3


def test_the_event_has_a_readable_name_and_id() -> None:
    found = resolved([MET, clause("b", "They met", "2024-05-01", LIND, REKE)])
    assert {row.event for row in found} == {"Lind and Reke met in Oldport"}
    assert {row.event_id for row in found} == {"lind-and-reke-met-in-oldport-2024-05-01"}


def test_events_of_one_name_and_day_are_told_apart() -> None:
    found = resolved([clause("a", "He left", "2024-05", LIND), clause("a", "He left", "2024-05-01", REKE)])
    assert sorted(row.event_id for row in found) == ["he-left-2024-05-01", "he-left-2024-05-01-2"]


def test_the_order_of_the_rows_does_not_matter() -> None:
    clauses = [one for pair in SAME + APART for one in pair]
    rows = [EventMention(*row_fields(row)) for row in resolved(clauses)]
    entities = {(article, number): named for number, (article, _, _, named) in enumerate(clauses)}
    expected = resolve_events(rows, entities)
    for seed in range(5):
        shuffled = rows[:]
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert resolve_events(shuffled, entities) == expected


def row_fields(row: ResolvedEvent) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in EventMention.__dataclass_fields__)


def test_thousands_of_clauses_take_little_time() -> None:
    clauses = [
        clause(f"a{number}", "Lind and Reke met", f"20{10 + number % 15}-05-{1 + number % 28:02}", LIND, REKE)
        for number in range(4000)
    ]
    assert 15 <= events_of(clauses) <= 15 * 28


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("The two sides discussed trade", "meeting"),
        ("Talks in Oldport", "meeting"),
        ("Norland deployed troops", "deployment"),
        ("Norland sent a letter", None),
        ("The signing of a pact", "signing"),
        ("It rained", None),
    ],
)
def test_families(label: str, expected: str | None) -> None:
    found = family(label)
    assert (found.name if found else None) == expected

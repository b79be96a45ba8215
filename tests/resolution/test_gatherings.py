from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from analysis.resolution.gatheringnames import days_text
from analysis.resolution.gatherings import resolve_gatherings
from analysis.tables import Attendance, StatedTotal

DAY = timedelta(days=1)
SEP = date(2025, 9, 1)


def row(
    article: str,
    name: str,
    *,
    kind: str = "parade",
    gathering: str = "military parade",
    place: str = "",
    day: date | None = None,
    mode: str = "attended",
    country: str = "",
) -> Attendance:
    last = day + DAY if day else None
    return Attendance(article, 0, 0, 1, name, name, country, "", mode, gathering, kind, place, day, last)


def talks(article: str, *names: str, day: date | None = None, place: str = "") -> list[Attendance]:
    return [row(article, name, kind="talks", gathering="talks", day=day, place=place) for name in names]


def groups(rows: Sequence[Attendance], published: dict[str, date | None] | None = None) -> set[frozenset[str]]:
    """Which articles speak of the same gathering."""
    entity_of = {(one.article_id, one.name): f"person-{one.name.lower()}" for one in rows if one.name}
    _, resolved, _ = resolve_gatherings(rows, [], entity_of, published=published)
    found: dict[str, set[str]] = {}
    for one in resolved:
        found.setdefault(one.gathering_id, set()).add(one.article_id)
    return {frozenset(articles) for articles in found.values()}


SAME = {
    "the same people on days that differ by one": [
        *talks("a", "Lind", "Reke", day=SEP),
        *talks("b", "Lind", "Reke", day=SEP + DAY),
    ],
    "a day and none": [*talks("a", "Lind", "Reke", day=SEP), *talks("b", "Lind", "Reke")],
    "a square in a city": [
        row("a", "Lind", place="Port Alva", day=SEP),
        row("b", "Lind", place="Lake Square", day=SEP),
    ],
    "a parade that another calls a ceremony": [
        row("a", "Lind", day=SEP),
        row("a", "Reke", day=SEP),
        row("b", "Lind", kind="ceremony", gathering="ceremony"),
        row("b", "Reke", kind="ceremony", gathering="ceremony"),
    ],
    "who came in one and who did not in the other": [
        row("a", "Lind", day=SEP, place="Mirna"),
        row("b", "Reke", day=SEP, place="Mirna", mode="absent"),
    ],
    "a summit of two that another calls talks": [
        *talks("a", "Lind", "Reke", day=SEP),
        row("b", "Lind", kind="summit", gathering="summit", day=SEP),
        row("b", "Reke", kind="summit", gathering="summit", day=SEP),
    ],
    "a summit by its name": [
        row("a", "Lind", kind="summit", gathering="Lakes Forum summit", day=SEP),
        row("b", "Reke", kind="summit", gathering="Lakes Forum summit", day=SEP),
    ],
}
APART = {
    "talks of other people": [*talks("a", "Lind", "Reke", day=SEP), *talks("b", "Lind", "Sorel", day=SEP)],
    "talks of two and of three": [
        *talks("a", "Lind", "Reke", day=SEP),
        *talks("b", "Lind", "Reke", "Sorel", day=SEP),
    ],
    "the same people a week later": [
        *talks("a", "Lind", "Reke", day=SEP),
        *talks("b", "Lind", "Reke", day=SEP + 7 * DAY),
    ],
    "capitals of two countries": [
        row("a", "Lind", place="Paris", day=SEP),
        row("b", "Lind", place="Tokyo", day=SEP + DAY),
    ],
    "a parade and a reception": [
        row("a", "Lind", day=SEP),
        row("b", "Lind", kind="reception", gathering="reception", day=SEP),
    ],
    "nothing in common": [row("a", "Lind"), row("b", "Reke")],
    "summits of two names": [
        row("a", "Lind", kind="summit", gathering="Lakes Forum summit", day=SEP),
        row("b", "Lind", kind="summit", gathering="Harbour League summit", day=SEP),
    ],
    "visits to two countries": [
        row("a", "Lind", kind="visit", gathering="visit to Japan", place="Japan"),
        row("b", "Lind", kind="visit", gathering="visit to France", place="France"),
    ],
}


@pytest.mark.parametrize("rows", SAME.values(), ids=SAME)
def test_same_gathering(rows: list[Attendance]) -> None:
    assert groups(rows) == {frozenset("ab")}


@pytest.mark.parametrize("rows", APART.values(), ids=APART)
def test_different_gatherings(rows: list[Attendance]) -> None:
    assert groups(rows) == {frozenset("a"), frozenset("b")}


def test_undated_talks_of_other_weeks_are_told_apart_by_publication() -> None:
    rows = [*talks("a", "Lind", "Reke"), *talks("b", "Lind", "Reke"), *talks("c", "Lind", "Reke")]
    published = {"a": SEP, "b": SEP + DAY, "c": SEP + 60 * DAY}
    assert groups(rows, published) == {frozenset("ab"), frozenset("c")}


def test_days_do_not_chain() -> None:
    """Daily talks of the same two do not run into one gathering without end."""
    rows = [found for n in range(30) for found in talks(f"a{n:02}", "Lind", "Reke", day=SEP + n * DAY)]
    assert len(groups(rows)) >= 7


def test_names_and_ids_are_readable_and_unique() -> None:
    rows = [
        *talks("a", "Lind", "Reke", day=SEP),
        *talks("b", "Lind", "Reke", day=SEP + DAY),
        *talks("c", "Lind", "Reke", day=SEP + 30 * DAY),
        row("a", "Lind", place="Port Alva", day=SEP + 2 * DAY),
        row("d", "Sorel", place="Port Alva", day=SEP + 99 * DAY),
    ]
    entity_of = {(one.article_id, one.name): f"person-{one.name.lower()}" for one in rows}
    gatherings, _, _ = resolve_gatherings(rows, [], entity_of)
    assert [(one.gathering_id, one.name) for one in gatherings] == [
        ("military-parade-port-alva-2025-09-03", "Military parade, Port Alva, 3 Sep 2025"),
        ("military-parade-port-alva-2025-12-09", "Military parade, Port Alva, 9 Dec 2025"),
        ("talks-lind-reke-2025-09-01", "Talks: Lind, Reke"),
        ("talks-lind-reke-2025-10-01", "Talks: Lind, Reke, 1 Oct 2025"),
    ]
    assert (gatherings[2].earliest, gatherings[2].latest) == (SEP, SEP + 2 * DAY)


def test_a_total_belongs_to_the_gathering_of_its_article() -> None:
    rows = [row("a", "Lind", place="Mirna", day=SEP), row("b", "Lind", place="Mirna", day=SEP)]
    place = ("military parade", "parade", "Mirna", SEP, SEP + DAY)
    total = StatedTotal("b", 3, 5, 9, "26 countries", 26, 26, "countries", "attended", *place)
    [gathering], resolved, [resolved_total] = resolve_gatherings(rows, [total], {})
    assert {one.gathering_id for one in resolved} == {gathering.gathering_id} == {resolved_total.gathering_id}
    assert resolved_total.text == "26 countries"


def test_a_country_has_no_entity() -> None:
    rows = [row("a", "", country="Norland", mode="absent"), row("a", "Lind")]
    _, resolved, _ = resolve_gatherings(rows, [], {("a", "Lind"): "person-lind"})
    assert [one.entity_id for one in resolved] == ["", "person-lind"]


def test_order_does_not_matter() -> None:
    rows = [found for cases in (SAME, APART) for found in (one for case in cases.values() for one in case)]
    expected = groups(rows)
    for seed in range(5):
        shuffled = rows[:]
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        assert groups(shuffled) == expected


def test_nothing() -> None:
    assert resolve_gatherings([], [], {}) == ([], [], [])


@pytest.mark.parametrize(
    ("earliest", "latest", "text"),
    [
        (SEP, SEP + DAY, "1 Sep 2025"),
        (SEP, SEP + 2 * DAY, "1–2 Sep 2025"),
        (date(2025, 8, 30), date(2025, 9, 3), "30 Aug – 2 Sep 2025"),
        (None, None, ""),
    ],
)
def test_days(earliest: date | None, latest: date | None, text: str) -> None:
    assert days_text(earliest, latest) == text

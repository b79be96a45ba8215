"""Decisions find what they mean again under other identifiers and at moved places, and say when they do not."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

import pytest

from analysis.corrections.entry import Decisions, Entry
from analysis.resolution.aliases import resolve_entities
from analysis.resolution.corrected import corrected_entities
from analysis.resolution.correctedfacts import corrected_facts
from analysis.resolution.correctedrows import corrected_rows
from analysis.resolution.nameuse import NameUse
from analysis.tables import SEGMENT_TABLES, DateMention, Entity, Fact, Sentence
from tests.tiny import article_rows

DAY = date(2024, 5, 2)


def use(article: str, name: str, mentions: int = 2, kind: str = "person") -> NameUse:
    return NameUse(article, name, kind, "", "", DAY, mentions)


def said(entity_id: str, *names: str) -> dict[str, Any]:
    return {
        "entity_id": entity_id,
        "name": names[0],
        "kind": "person",
        "names": [{"name": name, "kind": "person"} for name in names],
    }


def entry(kind: str, target: dict[str, Any], after: dict[str, Any], *, number: int = 1) -> Entry:
    return Entry(number, kind, target, {}, after, "Ida Moss", "2024-05-03T10:00:00+00:00", "checked")


USES = [use("a", "Mara Lind", 3), use("b", "Mara Lind"), use("b", "Tom Reke", 1), use("c", "Tomas Reke")]


def corrected(*entries: Entry) -> tuple[dict[str, Entity], Decisions]:
    decisions = Decisions(entries)
    entities, aliases = corrected_entities(resolve_entities(USES), USES, decisions)
    known = {entity.entity_id: entity for entity in entities}
    assert {alias.entity_id for alias in aliases} <= set(known)
    return known, decisions


def test_without_decisions_everything_stays_as_it_was_found() -> None:
    found = resolve_entities(USES)
    assert corrected_entities(found, USES, Decisions()) is found


@pytest.mark.parametrize("identifier", ["person-tom-reke", "person-thomas-reke", "person-tomas-reke"])
def test_an_entity_is_found_by_its_names_whatever_its_identifier_is_now(identifier: str) -> None:
    merge = entry(
        "merge", {"entity": said(identifier, "Tom Reke")}, {"entity": said("person-reke-2", "Tomas Reke", "T. Reke")}
    )
    known, decisions = corrected(merge)
    assert decisions.misfits == {}
    assert "person-tom-reke" not in known
    assert (known["person-tomas-reke"].mentions, known["person-tomas-reke"].articles) == (3, 2)


def test_an_identifier_that_stands_for_other_names_now_is_not_taken() -> None:
    known, decisions = corrected(entry("hide", {"entity": said("person-mara-lind", "Ana Ruiz")}, {}))
    assert "person-mara-lind" in known
    assert list(decisions.misfits) == [1]


def test_names_that_two_entities_share_alike_mean_neither() -> None:
    _, decisions = corrected(entry("hide", {"entity": said("person-gone", "Tom Reke", "Tomas Reke")}, {}))
    assert list(decisions.misfits) == [1]


def test_what_is_one_already_is_no_misfit() -> None:
    merge = entry("merge", {"entity": said("x", "Mara Lind")}, {"entity": said("y", "Mara Lind")})
    known, decisions = corrected(merge)
    assert (len(known), decisions.misfits) == (3, {})


@pytest.mark.parametrize(
    ("kind", "target", "after"),
    [
        ("rename", {}, {"name": "Tomas Reke"}),
        ("split", {"names": [{"name": "Ana Ruiz", "kind": "person"}]}, {"name": "New", "kind": "person"}),
        ("split", {"names": [{"name": "Mara Lind", "kind": "person"}]}, {"name": "New", "kind": "person"}),
        (
            "split",
            {"names": [{"name": "Mara Lind", "kind": "person", "article_id": "a"}]},
            {"name": "Tomas Reke", "kind": "person"},
        ),
    ],
    ids=["name taken", "names not borne", "nothing left", "name of the new one taken"],
)
def test_what_cannot_be_done_any_more_is_noted(kind: str, target: dict[str, Any], after: dict[str, Any]) -> None:
    known, decisions = corrected(entry(kind, {"entity": said("person-mara-lind", "Mara Lind")} | target, after))
    assert list(decisions.misfits) == [1]
    assert known == corrected()[0]


def test_a_split_leaves_the_rest() -> None:
    names = [{"name": "Mara Lind", "kind": "person", "article_id": "b"}]
    target = {"entity": said("person-mara-lind", "Mara Lind"), "names": names}
    known, decisions = corrected(entry("split", target, {"name": "Mara Lind", "kind": "person"}))
    assert list(decisions.misfits) == [1], "the name is taken"
    known, decisions = corrected(entry("split", target, {"name": "Mara Lind junior", "kind": "person"}))
    assert decisions.misfits == {}
    assert known["person-mara-lind"].mentions == 3
    assert known["person-mara-lind-junior"].mentions == 2


def rows_of(tables: dict[str, list[Any]]) -> Any:
    return lambda name, articles: [row for row in tables.get(name, []) if row.article_id in articles]


def dated(start: int, end: int, **changes: Any) -> DateMention:
    values = {"earliest": DAY, "latest": date(2024, 5, 3), "grain": "day", "modality": "past", "anchor": "publication"}
    return DateMention("bridge", 1, start, end, "Wednesday", **(values | changes))


CHANGE = {"earliest": "2024-05-08", "latest": "2024-05-09"}


@pytest.mark.parametrize(
    ("rows", "changed"),
    [
        ([dated(10, 19)], [0]),
        ([dated(7, 19)], [0]),
        ([dated(30, 39), dated(10, 19)], [1]),
        ([dated(10, 14), dated(15, 19)], []),
        ([dated(30, 39)], []),
        ([dated(10, 19, modality="planned"), dated(10, 19)], [1]),
    ],
    ids=["same place", "longer now", "another beside it", "two now", "elsewhere", "two at the place"],
)
def test_a_row_is_found_at_its_place(rows: list[DateMention], changed: list[int]) -> None:
    target = {"table": "dates", "article_id": "bridge", "start": 10, "end": 19, "also": {"modality": "past"}}
    decisions = Decisions([entry("date", target, CHANGE)])
    tables = article_rows(["bridge"]) | {"dates": rows}
    found = corrected_rows(rows_of(tables), decisions)["dates"]
    assert [place for place, row in enumerate(found) if row.earliest == date(2024, 5, 8)] == changed
    assert bool(decisions.misfits) == (not changed)


def test_only_the_articles_concerned_are_read() -> None:
    asked: list[Collection[str]] = []

    def noted(name: str, articles: Collection[str]) -> list[Any]:
        asked.append(articles)
        return [row for row in article_rows(["bridge", "note"]).get(name, []) if row.article_id in articles]

    assert corrected_rows(noted, Decisions()) == {}
    assert asked == []
    target = {"table": "dates", "article_id": "note", "start": 0, "end": 9}
    found = corrected_rows(noted, Decisions([entry("date", target, CHANGE)]))
    assert set(found) == set(SEGMENT_TABLES)
    assert {row.article_id for rows in found.values() for row in rows} == {"note"}


def facts(group: str, kind: str, *places: tuple[str, int]) -> list[Fact]:
    return [
        Fact(article, start // 100, start, start + 20, group, kind, "ferries", "contradict", "4 is not 5", "4")
        for article, start in places
    ]


SENTENCES = [
    Sentence(article, number, number * 100, number * 100 + 99, "paragraph", 9)
    for article in "abc"
    for number in range(3)
]


@pytest.mark.parametrize(
    ("now", "fits"),
    [
        (facts("figure-9", "figure", ("a", 10), ("b", 110)), True),
        (facts("figure-9", "figure", ("a", 40), ("b", 140), ("c", 10)), True),
        (facts("figure-9", "figure", ("a", 10), ("c", 110)), False),
        (facts("figure-1", "date", ("a", 10), ("b", 110)), False),
        ([], False),
    ],
    ids=["another identifier", "other words of the sentences", "half of them", "another kind", "gone"],
)
def test_a_group_is_found_by_its_sentences(now: list[Fact], fits: bool) -> None:
    target = {"fact_group": "figure-1", "kind": "figure", "anchors": [["a", 10], ["b", 110]]}
    other = facts("figure-8", "figure", ("a", 210), ("b", 210))
    decisions = Decisions([entry("verdict", target, {"verdict": "update"})])
    found = corrected_facts([*now, *other], SENTENCES, decisions)
    assert {fact.verdict for fact in found if fact.fact_group != "figure-8"} <= {"update" if fits else "contradict"}
    assert {fact.verdict for fact in found if fact.fact_group == "figure-8"} == {"contradict"}
    assert bool(decisions.misfits) != fits

"""Things under one name, and names of the model that were cut, are no names, or hold two."""

from __future__ import annotations

import pytest

from analysis.annotation.names.things import event_names, thing_names
from tests.annotation.names.naming import Parse, kind_of, named

SHUTTLES = (
    "Since the retirement of the Space Shuttles in 2011, the agency has waited. It was the first launch since its"
    " final Space Shuttle mission. Rask left a flag aboard the final Shuttle mission."
)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Amber Shuttles", "Amber Shuttle", "Shuttle"], ["Amber Shuttle"] * 3),
        (["Shuttle", "Amber Shuttle"], ["Shuttle", "Amber Shuttle"]),
        (["Amber Shuttle", "Upland Shuttle", "Shuttle"], ["Amber Shuttle", "Upland Shuttle", "Shuttle"]),
        (["Sunni Muslims", "Muslims"], ["Sunni Muslims", "Muslims"]),
        (["Upland Constitution", "Constitution"], ["Upland Constitution"] * 2),
        (["?"], ["?"]),
        ([], []),
    ],
)
def test_thing_names(texts: list[str], names: list[str]) -> None:
    assert thing_names(texts) == names


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Tolva Fair", "Mini Tolva Fair"], ["Mini Tolva Fair"] * 2),
        (["World Cup", "Women's World Cup"], ["World Cup", "Women's World Cup"]),
        (["Tolva Cup", "Tolva Lake Cup", "Tolva Hill Cup"], ["Tolva Cup", "Tolva Lake Cup", "Tolva Hill Cup"]),
    ],
)
def test_event_names(texts: list[str], names: list[str]) -> None:
    assert event_names(texts) == names


def test_the_plural_of_a_thing_is_the_thing(parse: Parse) -> None:
    found = named(parse, SHUTTLES)
    assert [found[text] for text in ("Space Shuttles", "Shuttle")] == [("other", "Space Shuttle")] * 2


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "Turkey's Disaster and Emergency Management Presidency reported it on Monday.",
            "Disaster and Emergency Management Presidency",
            "organisation",
        ),
        ("The Tolva Defence Industry Presidency bought drones.", "Tolva Defence Industry Presidency", "organisation"),
        ("Egypt has two ports in the delta, in Damietta and Idku. They are old.", "Idku", "place"),
        ("It was published in the journal QRVS ONE in May.", "QRVS ONE", "organisation"),
        ("They ran in the Tolva Challenge in May.", "Tolva Challenge", "event"),
        ("It is a Project of Common Interest (PCI) of the union.", "PCI", "other"),
        ("The TolMed project is open. TolMed will be built in May.", "TolMed", "other"),
        ("TolAsia Link, a similar project between Greece and Egypt, is near.", "TolAsia Link", "other"),
        ("The Paris Police Prefecture said so.", "Paris Police Prefecture", "organisation"),
        ("They played on rask.com. They lost.", "rask.com", "organisation"),
        ("He ran for Sheriff of Milwaukee County in May.", "Milwaukee County", "place"),
        ("Red Hat's Chief Technical Officer Ida Moss wrote it.", "Ida Moss", "person"),
        ("Bernadette came with her son-in-law, Olav Rask-Moen.", "Olav Rask-Moen", "person"),
    ],
)  # fmt: skip
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("It costs USD 26.95 at the gate.", "USD 26.95"),
        ("She was elected Sheriff of Milwaukee County in May.", "Sheriff"),
        ("Originating in the north, the river is long.", "Originating"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


@pytest.mark.parametrize(
    ("text", "short", "kind", "name"),
    [
        ("It rivals heavy fuel oil (HFO) in ships.", "HFO", "other", "heavy fuel oil"),
        ("They caught grey herons (Ardea cinerea) by hand.", "Ardea cinerea", "other", "Ardea cinerea"),
        ("The pipeline merges with the Artemis line at sea.", "Artemis", "other", "Artemis"),
        ('"It was a high shot from Tauri at the end," he said.', "Tauri", "person", "Tauri"),
        ("The Labour Rally in Malta won on Monday.", "Labour Rally", "organisation", "Labour Rally"),
    ],
)
def test_things_told_by_the_words_beside_them(parse: Parse, text: str, short: str, kind: str, name: str) -> None:
    assert named(parse, text)[short] == (kind, name)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("They spoke to outlets (Russian media) on Monday.", "Russian media"),
        ("They closed streets (Hill campus) on Monday.", "Hill campus"),
    ],
)
def test_no_species(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)

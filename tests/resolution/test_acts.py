from __future__ import annotations

import pytest

from analysis.knowledge import rows
from analysis.resolution.acts import acts_by_meaning, acts_of, exclude, matters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("own", "is property"),
        ("own", "belong"),
        ("sound", "howl"),
        ("shake hands", "is handshake"),
        ("begin", "get way"),
        ("vaccinate", "take injection"),
    ],
)
def test_one_act_in_other_words(one: str, other: str) -> None:
    assert {act.name for act in acts_of(one)} & {act.name for act in acts_of(other)}


def test_converses_give_the_same_parts_to_the_same_things() -> None:
    own = next(act for act in acts_of("own") if act.name == "own")
    belong = next(act for act in acts_of("belong") if act.name == "own")
    assert (own.roles["subject"], own.roles["object"]) == (belong.roles["to"], belong.roles["subject"])
    assert own.single == belong.single == {"owner"}


@pytest.mark.parametrize(
    ("one", "other", "excluded"),
    [
        ("stand", "destroy", True),
        ("vote for", "abstain", True),
        ("is alive", "is asleep", False),
        ("is full", "is empty", True),
        ("is red", "is blue", True),
        ("is red", "is red", False),
        ("is armed", "is unarmed", True),
        ("is complete", "is incomplete", True),
        ("surrender", "flee", True),
        ("land", "sink", True),
        ("stand", "own", False),
    ],
)
def test_acts_that_exclude_each_other(one: str, other: str, excluded: bool) -> None:
    assert exclude(one, other) is exclude(other, one) is excluded
    assert not excluded or matters(one) & matters(other)


def test_a_verb_of_no_table_is_an_act_of_its_own() -> None:
    assert [act.name for act in acts_by_meaning("quack")] == ["quack"]


def test_every_act_of_the_opposites_is_told_by_some_predicate() -> None:
    known = {row["act"] for row in rows("acts")}
    named = {name for row in rows("act_opposites") for name in (row["act"], *row["excluded"].split(";"))}
    assert {name for name in named if not name.startswith("is ")} <= known

from __future__ import annotations

import pytest

from analysis.annotation.attributions import genders
from analysis.knowledge import rows


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Petter Aune", "male"), ("Ingrid Aune", "female"), ("Aune", ""), ("Ingrid", ""), ("Zzyx Aune", "")],
)
def test_of_a_name(name: str, gender: str) -> None:
    assert genders.of_name(name) == gender


@pytest.mark.parametrize(
    ("noun", "gender"),
    [("spokeswoman", "female"), ("father", "male"), ("fisherman", "male"), ("nurse", "")],
)
def test_of_a_noun(noun: str, gender: str) -> None:
    assert genders.of_noun(noun) == gender


@pytest.mark.parametrize(("before", "gender"), [("said Mrs. ", "female"), ("Sir ", "male"), ("a Mr of ", "")])
def test_of_a_word_of_address(before: str, gender: str) -> None:
    assert genders.of_address(before) == gender


def test_given_names_stand_once_in_alphabetical_order() -> None:
    names = [row["name"] for row in rows("given_names")]
    assert names == sorted(set(names))
    assert {row["gender"] for row in rows("given_names")} == {"", "female", "male"}

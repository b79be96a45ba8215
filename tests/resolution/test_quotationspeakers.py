"""When two speakers can be one and the same."""

from __future__ import annotations

import pytest

from analysis.resolution.quotationspeakers import Speaker, are_others, is_title, office

LIND = Speaker("Mara Lind", "person-mara-lind", "Judge")
ABEL = Speaker("Jon Abel", "person-jon-abel", "Prosecutor")
ODO = Speaker("Odo VII", "person-odo-vii", "Pope")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (LIND, ABEL, True),
        (LIND, Speaker("Lind", "person-lind"), False),
        (LIND, Speaker("the prosecutor"), True),
        (LIND, Speaker("the presiding judge"), False),
        (LIND, Speaker("magistrate"), False),
        (LIND, Speaker("our neighbour"), False),
        (Speaker("Mara Lind", "person-mara-lind"), Speaker("the prosecutor"), False),
        (LIND, Speaker(""), False),
        (ODO, Speaker("Pope", "person-pope"), False),
        (ODO, Speaker("Holy Father"), False),
        (Speaker("Pope", "person-pope"), Speaker("Holy Father"), False),
        (ODO, Speaker("the mayor"), True),
        (Speaker("the mayor"), Speaker("the judge"), True),
        (Speaker("the winner"), Speaker("the judge"), False),
        (LIND, Speaker("Estmark", "country-estmark"), False),
        (Speaker("Varn", "country-varn"), Speaker("Estmark", "country-estmark"), True),
        (Speaker("Orle", "place-orle"), Speaker("Estmark", "country-estmark"), False),
    ],
)
def test_other_speakers(a: Speaker, b: Speaker, *, expected: bool) -> None:
    assert are_others(a, b) == are_others(b, a) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Estmark's deputy prime minister", "Deputy Prime Minister"),
        ("pontiff", "Pope"),
        ("a leader of the dockers", ""),
        ("our neighbour", ""),
        ("", ""),
    ],
)
def test_office(text: str, expected: str) -> None:
    assert office(text) == expected


@pytest.mark.parametrize(("name", "expected"), [("The Pope", True), ("Holy Father", True), ("Odo VII", False)])
def test_a_title_is_no_name(name: str, *, expected: bool) -> None:
    assert is_title(name) == expected

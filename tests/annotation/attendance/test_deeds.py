"""Sentences that go on telling of the gathering before them by what people do there, or by words turned round."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said

BEFORE = "Thousands gathered for the opening ceremony in Port Alva on Tuesday. "
LIND, REKE, SOREL = "Mara Lind", "Tomas Reke", "Ana Sorel"

THERE = [
    ("Mara Lind lit the torch.", {LIND}),
    ("Mara Lind shook hands with Tomas Reke.", {LIND, REKE}),
    ("Mara Lind handed the medal to Tomas Reke.", {LIND, REKE}),
    ("Mara Lind told the crowd that the work was done.", {LIND}),
    ("Mara Lind was booed when she took the stage.", {LIND}),
    ("Mara Lind wept as Tomas Reke spoke.", {LIND, REKE}),
    ("Mara Lind walked out in protest.", {LIND}),
    ("Mara Lind watched from the front row.", {LIND}),
    ("Mara Lind watched it with Tomas Reke.", {LIND, REKE}),
    ("Mara Lind came on crutches.", {LIND}),
    ("The anthem was sung by Mara Lind.", {LIND}),
    ("Also there were Mara Lind and Tomas Reke.", {LIND, REKE}),
    ("With her were Mara Lind and Tomas Reke.", {LIND, REKE}),
    ("Guests included the mayor, Mara Lind, and, to some surprise, Ana Sorel.", {LIND, SOREL}),
    ("The guests, who included Mara Lind and Tomas Reke, clapped.", {LIND, REKE}),
]

AWAY = [
    "Mara Lind was nowhere to be seen.",
    "There was no sign of Mara Lind.",
    "Mara Lind was too ill to attend.",
    "Mara Lind, who is ill, could not come.",
    "Mara Lind was barred from the hall.",
    "Mara Lind was refused entry.",
    "Mara Lind's chair stayed empty.",
    "Mara Lind missed her flight.",
    "Mara Lind remained in her hotel.",
    "Mara Lind was grounded by fog.",
    "Mara Lind ignored her invitation.",
    "Mara Lind had pleaded another engagement.",
    "Neither the mayor Mara Lind nor anybody else turned up.",
]

NEITHER = [
    "Mara Lind resigned in March.",
    "Mara Lind won the prize in 2019.",
    "Mara Lind sang last year.",
    "Mara Lind watched it on television.",
    "Mara Lind came to power in June.",
    "Mara Lind lived there for years.",
    "Mara Lind said there were no seats.",
    "Mara Lind criticised the cost.",
    "Mara Lind wept upon hearing her son had been freed.",
    "Mara Lind sobbed when she learned that her son had been freed.",
]


@pytest.mark.parametrize(("text", "names"), THERE)
def test_who_does_it_was_there(parse: Parse, text: str, names: set[str]) -> None:
    assert {(name, mode) for name, mode, _ in said(found(parse, BEFORE + text))} == {(n, "attended") for n in names}


@pytest.mark.parametrize("text", AWAY)
def test_who_was_not_there(parse: Parse, text: str) -> None:
    assert {(name, mode) for name, mode, _ in said(found(parse, BEFORE + text))} == {(LIND, "absent")}


@pytest.mark.parametrize("text", NEITHER)
def test_nothing_of_the_gathering(parse: Parse, text: str) -> None:
    assert not found(parse, BEFORE + text)


def test_a_country_that_was_not_represented_was_absent(parse: Parse) -> None:
    rows = found(parse, BEFORE + "Estmark sent nobody, and neither Vellia nor Kestria was represented.")
    assert {(row.country, row.mode) for row in rows} == {(name, "absent") for name in ("Estmark", "Vellia", "Kestria")}

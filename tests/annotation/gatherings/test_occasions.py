"""Occasions that only their sentence makes gatherings, and words that look like one and are none."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said

LIND, REKE, SOREL = "Mara Lind", "Tomas Reke", "Ana Sorel"

OCCASIONS = [
    ("Mara Lind attended the opening of the museum on Tuesday.", {LIND}),
    ("Mara Lind attended the christening on Tuesday.", {LIND}),
    ("Mara Lind spoke at the launch of a book in Mirna.", {LIND}),
    ("Mara Lind hosted the signing in Mirna.", {LIND}),
    ("Mara Lind appeared in court in Mirna on Tuesday.", {LIND}),
    ("Mara Lind unveiled a statue in Mirna on Tuesday.", {LIND}),
    ("Mara Lind cut the ribbon at the new hospital.", {LIND}),
    ("Mara Lind and Tomas Reke signed the treaty in Mirna on Tuesday.", {LIND, REKE}),
    ("Mara Lind was sworn in as president on Tuesday by the judge Tomas Reke.", {LIND, REKE}),
    ("Mara Lind took the oath in Mirna, watched by Tomas Reke and Ana Sorel.", {LIND, REKE, SOREL}),
    ("The ribbon was cut by Mara Lind on Tuesday.", {LIND}),
    ("Mara Lind attended the Mirna Faire on Tuesday.", {LIND}),
    ("Mara Lind began the month visiting Mirna.", {LIND}),
    ("The convention opened in Mirna. Mara Lind attended the Saturday of the convention.", {LIND}),
    ("Ministers who attended a meeting with Mara Lind were tested.", {LIND}),
]

NO_OCCASIONS = [
    "Mara Lind attended the university in Port Alva.",
    "Mara Lind opened a letter.",
    "Mara Lind opened an inquiry.",
    "Mara Lind unveiled the statue in 1998.",
    "Mara Lind signed a decree.",
    "Mara Lind joined the race in May.",
    "Mara Lind joined the Unity Party in March.",
    "Mara Lind left an opening for her rivals.",
    "Mara Lind suffered from hearing loss and stayed at home.",
    "The candidate Mara Lind withdrew from the race on Tuesday.",
    "Mara Lind won the Norland caucuses on Tuesday.",
    "Mara Lind met the bassist Tomas Reke in Mirna in 1960.",
    "Mara Lind is a member of the National Conference of State Mayors.",
    "Mara Lind, who had 26 delegates, spoke of wages.",
    "A plan for the Norland Supreme Court was made. Mara Lind spoke of wages.",
]


@pytest.mark.parametrize(("text", "names"), OCCASIONS)
def test_an_occasion_is_a_gathering(parse: Parse, text: str, names: set[str]) -> None:
    assert {(name, mode) for name, mode, _ in said(found(parse, text))} == {(name, "attended") for name in names}


@pytest.mark.parametrize("text", NO_OCCASIONS)
def test_no_occasion(parse: Parse, text: str) -> None:
    assert not found(parse, text)


def test_the_evening_is_the_gathering_spoken_of(parse: Parse) -> None:
    rows = found(parse, "Mara Lind spoke at the banquet in Mirna. Tomas Reke boycotted the evening.")
    assert {(row.name, row.mode, row.gathering_kind) for row in rows} == {
        (LIND, "attended", "reception"),
        (REKE, "absent", "reception"),
    }


def test_talks_are_not_dated_by_who_comes_later(parse: Parse) -> None:
    rows = found(
        parse,
        "Officials from Estmark and Vellia took part in a seminar in Mirna on Tuesday. Mara Lind is due at the seminar"
        " on Friday.",
    )
    assert {(row.name or row.country, row.mode) for row in rows} == {
        ("Estmark", "attended"),
        ("Vellia", "attended"),
        (LIND, "expected"),
    }

"""Constructions that state presence at the event spoken of, verb by verb; and what looks like presence and is none."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said

BEFORE = "Thousands attended the funeral in Port Alva. "

AT_THE_FUNERAL = [
    ("Mara Lind delivered the eulogy.", {("Mara Lind", "attended")}),
    ("Mara Lind was seen among the crowd.", {("Mara Lind", "attended")}),
    ("In the front row were Mara Lind and Tomas Reke.", {("Mara Lind", "attended"), ("Tomas Reke", "attended")}),
    ("Mara Lind embraced Tomas Reke.", {("Mara Lind", "attended"), ("Tomas Reke", "attended")}),
    ("Mara Lind sent her regrets.", {("Mara Lind", "absent")}),
    ("Mara Lind sent Tomas Reke in her place.", {("Mara Lind", "represented"), ("Tomas Reke", "attended")}),
    ("The Norland delegation, headed by Mara Lind, arrived late.", {("Mara Lind", "attended")}),
    ("On the guest list was Mara Lind.", {("Mara Lind", "invited")}),
    ("Mara Lind had been expected.", set()),
    ("Mara Lind was not heard to say a word of the budget.", set()),
]

BOTH = ("Mara Lind", "Tomas Reke")
OWN_GATHERING = [
    ("Estmark opened the summit in Mirna without Mara Lind.", {("Mara Lind", "absent", "summit")}),
    ("Mara Lind went to the summit, which Estmark boycotted.", {("Estmark", "absent", "summit")}),
    ("Every state except Estmark attended the summit.", {("Estmark", "absent", "summit")}),
    ("Mara Lind spoke at the rally, as did Tomas Reke.", {(n, "attended", "ceremony") for n in BOTH}),
    ("Mara Lind dined with Tomas Reke in Mirna.", {(n, "attended", "reception") for n in BOTH}),
    ("Mara Lind sat down with Tomas Reke in Mirna.", {(n, "attended", "talks") for n in BOTH}),
    ("Mara Lind received Tomas Reke in Mirna.", {(n, "attended", "talks") for n in BOTH}),
    (
        "“We must leave”, Mara Lind said in a statement released during a visit to Estmark with mayor Tomas Reke.",
        {(n, "attended", "visit") for n in BOTH},
    ),
    ("Mara Lind did not mention taxes at the summit.", set()),
    ("Mara Lind refused to meet Tomas Reke.", set()),
    ("Mara Lind joined the Unity Party in March.", set()),
    ("Mara Lind addressed the United States Congress.", set()),
]


@pytest.mark.parametrize(("text", "expected"), AT_THE_FUNERAL)
def test_presence_at_the_event_spoken_of(parse: Parse, text: str, expected: set[tuple[str, str]]) -> None:
    assert {(name, mode) for name, mode, _ in said(found(parse, BEFORE + text))} == expected


@pytest.mark.parametrize(("text", "expected"), OWN_GATHERING)
def test_presence_beside_its_gathering(parse: Parse, text: str, expected: set[tuple[str, str, str]]) -> None:
    rows = said(found(parse, text))
    assert rows >= expected
    assert expected or not rows


@pytest.mark.parametrize(("published", "mode"), [("2025-09-05", "attended"), ("2025-09-02", "expected")])
def test_who_has_come_for_a_gathering_attended_once_it_has_begun(parse: Parse, published: str, mode: str) -> None:
    rows = found(parse, "Mara Lind flew to Mirna for the summit on September 4.", published)
    assert {row.mode for row in rows} == {mode}

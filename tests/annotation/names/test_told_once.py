"""Names that one phrase of an article settles: what a body is, how a firm is owned, what a show is, what is sacred."""

from __future__ import annotations

import pytest

from analysis.annotation.names import mentions
from tests.annotation.names.naming import Parse, kind_of, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "She works at Godless Sahiba. Godless Sahiba is an organisation which helps women. He left Godless Sahiba.",
            "Godless Sahiba",
            "organisation",
        ),
        ("She spoke about her organisation: Godless Sahiba. He left Godless Sahiba.", "Godless Sahiba", "organisation"),
        ("They told the charity Ana Ruiz had left. They met Ana Ruiz.", "Ana Ruiz", "person"),
        ("Ana Ruiz is a charity worker in Riga. They met Ana Ruiz.", "Ana Ruiz", "person"),
        ("She comes from a Shi'a background.", "Shi'a", "other"),
        ("He read the Qur'an on Monday.", "Qur'an", "other"),
        ("It went to KTD Mezőgazdasági Ipari Kft. in May.", "KTD Mezőgazdasági Ipari Kft", "organisation"),
        ("The shares of Lindqvist Zrt. fell on Monday.", "Lindqvist Zrt", "organisation"),
        ("She read the book Homo Vastus [by Tomas Lind] and left.", "Homo Vastus", "other"),
        ("He spoke on the talk show Evening Ida on Monday.", "Evening Ida", "other"),
        ("They spoke of the polls, which show Ida Moss ahead.", "Ida Moss", "person"),
        ('The military program dubbed "Zalán 2026" began in 2017.', "Zalán 2026", "other"),
        (
            "He went to the National Institute of Allergy and Infectious Disease on Monday.",
            "National Institute of Allergy and Infectious Disease",
            "organisation",
        ),
        ("It burned in the Karol Vihar area of the capital. Karol Vihar was calm.", "Karol Vihar", "place"),
        ("She ran in the Democratic primary.", "Democratic", "organisation"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize("text", ["I think Islamophobia is a term.", "Tell us of Islamophobia and Muslimphobia."])
def test_fears_name_nothing(parse: Parse, text: str) -> None:
    assert not named(parse, text)


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("KTD Ipari Kft. (KTD Limited) paid. KTD was sold.", "KTD", "KTD Ipari Kft"),
        ("KTD Ipari Kft. (KTD Limited) paid. KTD was sold.", "KTD Limited", "KTD Ipari Kft"),
        (
            "The roof of Notre Dame cathedral in Paris burned. The Cathedral was under renovation.",
            "Cathedral",
            "Notre Dame",
        ),
        ("It burned at Lugo Cathedral and at Vigo Cathedral. The Cathedral was shut.", "Cathedral", "Cathedral"),
        (
            "She sat in the U.S. House of Representatives. She was elected to the House in 2006.",
            "House",
            "U.S. House of Representatives",
        ),
        (
            "The commonwealth's House of Representatives met. She sat in the U.S. House of Representatives.",
            "House of Representatives",
            "House of Representatives",
        ),
    ],
)
def test_short_forms(parse: Parse, text: str, short: str, name: str) -> None:
    assert named(parse, text)[short][1] == name


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("Carlo Rossi, the city's health minister, left.", "Carlo Rossi", "Health Minister"),
        ("It was told by Tom Lind, the mayor's spokesman.", "Tom Lind", "Spokesman"),
        ("Ana Ruiz, who won twice against all odds, is the mayor of Riga.", "Ana Ruiz", "Mayor"),
        ("Ana Ruiz, who beat Tom Lind, was chairman of the club.", "Ana Ruiz", "former Chairman"),
        ("Ana Ruiz, who beat Tom Lind, was chairman of the club.", "Tom Lind", ""),
        ("Kara Lind, a former associate justice of the court, spoke.", "Kara Lind", "former Associate Justice"),
        ("Senior Vice President Ana Moss spoke.", "Ana Moss", "Senior Vice President"),
    ],
)
def test_offices(parse: Parse, text: str, person: str, role: str) -> None:
    assert {row.role for row in mentions(parse(text)) if row.text == person} == {role}


def test_a_pronoun_behind_somebody_unnamed_is_theirs(parse: Parse) -> None:
    found = mentions(parse("Carlo Rossi spoke on Monday. The dead child and his mother were found."))
    assert not [row for row in found if row.form == "pronoun"]

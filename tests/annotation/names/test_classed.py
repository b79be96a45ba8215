"""Names by the class noun beside them, short names of storms, and what their bearers are of and have been."""

from __future__ import annotations

import pytest

from analysis.annotation.names import mentions
from tests.annotation.names.naming import Parse, kind_of, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The star stands in the constellation Draco.", "Draco", "place"),
        ("They saw water on the exoplanet KX7-18b. The air of KX7-18b is thin.", "KX7-18b", "place"),
        ("It was found in 2015 by the Tolva space telescope.", "Tolva", "other"),
        ("On Friday evening, mockumentary Mister Norway had its premiere.", "Mister Norway", "other"),
        ("He did not condemn Vordas. The far left Vordas organization left.", "Vordas", "organisation"),
        ("Pipes lead from the Ariadne gas field to the coast. They sold Ariadne gas.", "Ariadne", "place"),
        ("The capsule rode atop a Heron 9 rocket on Monday.", "Heron 9", "other"),
        ("He spoke of the Battle of Tolva Moor on Monday.", "Battle of Tolva Moor", "event"),
        ("Findings were published Wednesday in Upland Astronomy by a team.", "Upland Astronomy", "organisation"),
        ("The astronauts went to the Moon and came back.", "Moon", "place"),
        ("She read it in The Atlantic on Monday.", "Atlantic", "organisation"),
        ("He posted it on the Rusk Report on Monday.", "Rusk Report", "organisation"),
        (
            "She works at the Upland–Mossfield Center for Physics in town.",
            "Upland–Mossfield Center for Physics",
            "organisation",
        ),
        (
            "The Tolva State Board of Elections said voting twice is a felony.",
            "Tolva State Board of Elections",
            "organisation",
        ),
        ("The film was shown at the Amber Fest 2019 in town.", "Amber Fest", "event"),
        ("They were told by Wexham captain Tomas Lind after the match.", "Wexham", "organisation"),
        ("A letter was signed by the gas producer Enerdan on Monday.", "Enerdan", "organisation"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Hurricane Orlena hit the coast. Orlena moved north.", "Orlena", "Hurricane Orlena"),
        ("Typhoon Pharune hit the coast. Pharune damaged homes.", "Pharune", "Typhoon Pharune"),
        (
            "The World Health Organization (WHO) met. Per WHO guidelines, it may not name a place.",
            "WHO",
            "World Health Organization",
        ),
    ],
)
def test_short_names(parse: Parse, text: str, short: str, name: str) -> None:
    rows = [row for row in mentions(parse(text)) if row.text == short]
    assert rows
    assert {row.name for row in rows} == {name}


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("It became a Category 2 storm on Monday.", "Category 2"),
        ("Egyptologists have reported it.", "Egyptologists"),
        ("Ancient Egyptians hunted. The ancient birds died.", "Ancient Egyptians"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


@pytest.mark.parametrize(
    ("text", "person", "role", "country"),
    [
        ("Ana Ruiz from Kenya won the race.", "Ana Ruiz", "", "Kenya"),
        ("Third place went to Ana Ruiz of Qatar.", "Ana Ruiz", "", "Qatar"),
        ("They deported Ana Ruiz from Kenya on Monday.", "Ana Ruiz", "", ""),
        (
            "It was attended by Greek president Ida Moss and energy minister Ana Ruiz.",
            "Ana Ruiz",
            "Energy Minister",
            "Greece",
        ),
        ("According to Wexham assistant coach Ana Ruiz, it was hard.", "Ana Ruiz", "Assistant Coach", ""),
        ("NASA Administrator Ana Ruiz has said so.", "Ana Ruiz", "Administrator", ""),
        ("Lead author Ana Ruiz of Monash said so.", "Ana Ruiz", "Lead Author", ""),
        ("Senior engineer Ana Ruiz said so.", "Ana Ruiz", "Senior Engineer", ""),
        ("Its co-author Ana Ruiz said so.", "Ana Ruiz", "Co-Author", ""),
        ("Backed by entrepreneur Ana Ruiz, it grew.", "Ana Ruiz", "Entrepreneur", ""),
        ("It left with ESA astronauts Luis Rey and Ana Ruiz on Monday.", "Luis Rey", "Astronaut", ""),
        ("It left with ESA astronauts Luis Rey and Ana Ruiz on Monday.", "Ana Ruiz", "Astronaut", ""),
        (
            "He lost to former United States Secretary of State and former United States Senator from Ohio Ana Ruiz.",
            "Ana Ruiz",
            "former Secretary of State and former Senator",
            "United States",
        ),
        (
            "They chose Ida Moss for president and former Ohio governor Ana Ruiz.",
            "Ana Ruiz",
            "former Governor",
            "United States",
        ),
    ],
)
def test_offices(parse: Parse, text: str, person: str, role: str, country: str) -> None:
    found = {(row.role, row.country) for row in mentions(parse(text)) if row.text == person}
    assert found == {(role, country)}


def test_a_house_is_of_the_country_it_stands_in(parse: Parse) -> None:
    found = mentions(parse("It was shown at the Egyptian Museum in Turin, Italy, on Friday."))
    assert {row.country for row in found if row.text == "Egyptian Museum"} == {"Italy"}

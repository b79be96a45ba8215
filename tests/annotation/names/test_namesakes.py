"""Names alike: kin of one name, whose a shared surname is, birth names, families, and parts of a government."""

from __future__ import annotations

import pytest

from analysis.annotation.names import mentions
from analysis.annotation.names.near import addressed
from analysis.annotation.names.oneform import one_form
from analysis.annotation.names.shortforms import person_names
from tests.annotation.names.naming import Parse, named

KIN = "Ida Rask died on Monday.\n\nRask was raised by her widowed mother, Ida Moss Rask, and an aunt. Rask was loved."


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        (KIN, "Ida Rask", "Ida Rask"),
        (KIN, "Ida Moss Rask", "Ida Moss Rask"),
        (KIN, "Rask", "Ida Rask"),
        ("Aron Rask was shot. His father, Aron Hale Rask, was there.", "Aron Rask", "Aron Rask"),
        ("Aron Rask was shot. Ida Rask said her son, Aron Hale Rask, was 15.", "Aron Rask", "Aron Hale Rask"),
        ("Aron Rask was shot. Aron Hale Rask was 15.", "Aron Rask", "Aron Hale Rask"),
    ],
)
def test_kin_of_one_name(parse: Parse, text: str, short: str, name: str) -> None:
    assert {row.name for row in mentions(parse(text)) if row.text == short} == {name}


@pytest.mark.parametrize(
    ("texts", "places", "last"),
    [
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee"], [(1, ""), (1, ""), (2, ""), (2, "")], "Tom Lee"),
        (["Ann Lee", "Lee", "Ann Lee", "Tom Lee", "Lee"], [(1, "")] * 3 + [(2, "")] * 2, "Ann Lee"),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee", "Lee"], [(1, "")] * 2 + [(2, "")] * 3, "Tom Lee"),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee", "Lee"], [(1, "")] * 2 + [(2, "")] * 2 + [(3, "")], "Ann Lee"),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee"], [(1, ""), (1, ""), (2, ""), (3, "")], "Ann Lee"),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee"], [(1, ""), (1, ""), (2, ""), (2, "female")], "Ann Lee"),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee"], [(1, ""), (1, ""), (2, ""), (2, "male")], "Tom Lee"),
    ],
)
def test_a_shared_surname_is_first_whom_its_paragraph_named(
    texts: list[str], places: list[tuple[int, str]], last: str
) -> None:
    assert person_names(texts, places)[-1] == last


@pytest.mark.parametrize(("before", "gender"), [("to Mr. ", "male"), ("Mrs ", "female"), ("(Ms", ""), ("Mark ", "")])
def test_addressed(before: str, gender: str) -> None:
    assert addressed(before) == gender


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Ana Ruiz, whose real name was Maria Lund, left.", "Maria Lund", "Ana Ruiz"),
        ("Scion of the wealthy Vanderbilt family, she left.", "Vanderbilt", "Vanderbilt family"),
    ],
)
def test_one_person_or_several(parse: Parse, text: str, short: str, name: str) -> None:
    assert {row.name for row in mentions(parse(text)) if row.text == short} == {name}


@pytest.mark.parametrize(
    ("texts", "countries", "last"),
    [
        (["United States Department of State", "State Department"], ["United States", ""], 0),
        (["Department of Health", "Health Department"], ["", ""], 0),
        (["Norwegian Ministry of the Interior", "Interior Ministry"], ["Norway", ""], 0),
        (["Norwegian Ministry of War", "War Ministry"], ["Norway", "Chile"], 1),
        (["State Department", "US Department of State", "State Department"], ["", "United States", ""], 1),
        (["Department of Health", "Police Department"], ["", ""], 1),
    ],
)
def test_parts_of_a_government_have_one_form(texts: list[str], countries: list[str], last: int) -> None:
    assert one_form(texts, countries)[-1] == texts[last]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was in Northamptonshire. Northamptonshire's chief constable Tom Lind wrote.", "Northamptonshire", "place"),
        ("In May, the Guggenheim museum showed her jeans.", "Guggenheim", "organisation"),
        ("Harwick's chief constable Tom Lind spoke in Harwick.", "Harwick", "place"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert named(parse, text)[name][0] == kind


def test_an_office_of_several_words(parse: Parse) -> None:
    found = mentions(parse("The county's Police and Crime Commissioner Stephen Lund urged it."))
    assert {row.role for row in found if row.text == "Stephen Lund"} == {"Police and Crime Commissioner"}

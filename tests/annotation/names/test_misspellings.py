"""Names with a letter wrong, and whom they mean."""

from __future__ import annotations

import pytest

from analysis.annotation.names import mentions
from analysis.annotation.names.misspellings import Spellings, exchanged
from analysis.annotation.names.shortforms import person_names
from tests.annotation.names.naming import Parse, named

HARVEK = "Lead author Sally Harvek of Griffith University explained it. Harvek spoke on Monday. "


@pytest.mark.parametrize(
    ("right", "word", "meant"),
    [
        (["harvek"], "harvik", "harvek"),
        (["harvek"], "harvvek", "harvek"),
        (["harvek"], "harvk", "harvek"),
        (["harvek"], "harvek", ""),
        (["harvek"], "tarvek", ""),
        (["harvek"], "harven", ""),
        (["harvek"], "hirvik", ""),
        (["harvek", "harvak"], "harvik", ""),
        (["harvek", "harvik"], "harvik", ""),
        (["rask"], "rusk", ""),
        ([], "harvik", ""),
    ],
)
def test_one_letter_wrong(right: list[str], word: str, meant: str) -> None:
    assert Spellings(right).meant(word) == meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("rovdaelr", "rovdaler", True), ("rask", "raks", False), ("rovdaler", "rovdaler", False)],
)
def test_letters_exchanged(one: str, other: str, same: bool) -> None:
    assert exchanged(one, other) is same


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Sally Harvek", "Harvik"], ["Sally Harvek"] * 2),
        (["Sally Harvek", "Luis Harvik", "Harvik"], ["Sally Harvek", "Luis Harvik", "Luis Harvik"]),
        (["Ann Clifton", "Clinton"], ["Ann Clifton", "Clinton"]),
        (["Ann Marta", "Maria"], ["Ann Marta", "Maria"]),
    ],
)
def test_persons_by_a_misspelt_surname(texts: list[str], names: list[str]) -> None:
    assert person_names(texts) == names


def test_a_misspelt_surname_is_a_mention(parse: Parse) -> None:
    found = named(parse, f'{HARVEK}Harvik suggested, "there was a lake".')
    assert found["Harvik"] == ("person", "Sally Harvek")


@pytest.mark.parametrize(
    "text",
    [
        f"{HARVEK}The town of Harvik lies in the north. Harvik is small.",
        f"{HARVEK}Harvik suggested it. Later Luis Harvik and Ida Harvik left.",
    ],
)
def test_another_known_name_is_no_misspelling(parse: Parse, text: str) -> None:
    assert named(parse, text)["Harvik"] != ("person", "Sally Harvek")


def test_a_misspelt_people_is_its_country(parse: Parse) -> None:
    found = mentions(parse("On Monday, the Tuskish government fell. The Turkish president left."))
    assert ("Tuskish", "country", "nationality", "Turkey") in {
        (row.text, row.kind, row.form, row.name) for row in found
    }

"""Bodies that no model marks, teams by whom they play, and words that name nothing on their own."""

from __future__ import annotations

import pytest

from tests.annotation.names.naming import Parse, kind_of, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was not run under the rules of the OVAF, which met on Monday.", "OVAF", "organisation"),
        ("The owner of the Marsh Crate delivery service spoke.", "Marsh Crate", "organisation"),
        ("They drew a club for All Souls, a local school in the town.", "All Souls", "organisation"),
        ("It was told by Engineers Without Walls on Monday.", "Engineers Without Walls", "organisation"),
        ("He flipped the Mack truck that he had been driving.", "Mack", "other"),
        ("They met at the International Surgery Olympiad in May.", "International Surgery Olympiad", "event"),
        ("The court sits in the Hague for now.", "the Hague", "place"),
        ("Mining rights of the Turkish Cypriot side were named.", "Turkish Cypriot", "country"),
        (
            "Michael Bloomberg ran for president. Bloomberg endorsed his rival, and he left on Monday.",
            "Bloomberg",
            "person",
        ),
        ("Michael Bloomberg ran for president, according to Bloomberg.", "Bloomberg", "organisation"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("They rolled out the PCR that everyone wanted.", "PCR"),
        ("They knew of the PLAM (Parks, Lakes and Museums) outreach project.", "PLAM"),
        ("He asked every Independent to come together.", "Independent"),
        ("Он сказал это. The fire broke out.", "Он"),
        ("Скажем, Тюмень растет.", "Тюмень"),
        ("He led the Republican Senate. Republicans cheered.", "Republican Senate"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


def test_a_town_behind_against_is_a_team_where_a_coach_speaks(parse: Parse) -> None:
    said = "We got away with it against Uni but [against] Noosa, we did not."
    assert named(parse, f'"{said}" the coach said.')["Noosa"][0] == "organisation"


def test_the_hague_goes_under_its_name(parse: Parse) -> None:
    assert named(parse, "The court sits in the Hague for now.")["the Hague"][1] == "The Hague"

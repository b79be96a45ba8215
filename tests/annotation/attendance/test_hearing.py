"""Speech that was heard where others met, and what else tells of one more of those who were there or were not."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said
from tests.annotation.attendance.test_told import LIND, modes

AROUND = [
    ("Mara Lind said after the session that the gap was small.", {"attended"}),
    ("Mara Lind criticised the plan on the stage.", {"attended"}),
    ("Mara Lind, the agent of a singer, said after the session that the gap was small.", set()),
    ("Mara Lind apologised to the audience.", {"attended"}),
    ("Mara Lind congratulated her with an embrace.", {"attended"}),
    ("Mara Lind congratulated her in writing.", set()),
]

DENSE = (
    "Thousands gathered for the opening ceremony in Port Alva on Tuesday. Tomas Reke sang. Ana Sorel gave a speech."
    " Ivo Brandt and Jun Okada sat in the front row. "
)
AMONG = [
    ("Mara Lind called the plan a disgrace.", {"attended"}),
    ("Mara Lind was less hopeful.", {"attended"}),
    ("The mayor, Mara Lind, asked for the floor and was refused it.", {"attended"}),
    ("The analyst Mara Lind called the plan a disgrace.", set()),
    ("Opposition leader Mara Lind called the plan a disgrace.", set()),
    ("Her mother, Mara Lind, called the plan a disgrace.", set()),
    ("Mara Lind called the plan a disgrace on Friday.", set()),
    ("In Mirna, Mara Lind called the plan a disgrace.", set()),
    ("Mara Lind called the plan a disgrace in an interview.", set()),
    ("Mara Lind resigned.", set()),
    ("Mara Lind, who led the choir for 20 years, died in May.", set()),
]

TOLD = [
    ("Tomas Reke, who had the ball, and coach Mara Lind watched from the touchline.", {"attended"}),
    ("Her sister, Mara Lind, filmed it on her phone.", {"attended"}),
    ("A pupil wept in the arms of the captain, Mara Lind.", {"attended"}),
    ("The singer Mara Lind was placed on the other side of the hall.", {"attended"}),
    ("The defeated candidate, Mara Lind, was the first to embrace her.", {"attended"}),
    ("The minister Mara Lind represented President Tomas Reke.", {"attended"}),
    ("Mara Lind was stuck in traffic and only made it for the last song.", {"attended"}),
    ("Mara Lind briefed the meeting by video.", {"attended"}),
    ("Mara Lind will hold a town hall on Friday.", {"expected"}),
    ("Mara Lind will be installed in October.", {"expected"}),
    ("The play goes on in Mirna on Friday, when Mara Lind takes the stand.", {"expected"}),
    ("The singing ends on Friday, at which Mara Lind is also expected.", {"expected"}),
    ("Mara Lind stayed out of the hall.", {"absent"}),
    ("Mara Lind stayed on her ship.", {"absent"}),
    ("Mara Lind had been expected but stayed in the capital.", {"absent"}),
    ("Mara Lind sent greetings but no delegate.", {"absent"}),
    ("Mara Lind greeted the guests in a recorded message.", {"absent"}),
    ("Mara Lind followed the vote on the radio.", {"absent"}),
    ("Mara Lind, who rowed for Mirna, preferred to stay at home.", {"absent"}),
    ("Mara Lind was to have opened it but her car broke down.", {"absent"}),
    ("Mara Lind cancelled her speech.", {"absent"}),
    ("Mara Lind thought it better to stay away.", {"absent"}),
    ("Mara Lind, who is under arrest, heard the bells from her window.", {"absent"}),
    ("Mara Lind was not allowed to leave the country.", {"absent"}),
    ("Mara Lind took no part in it.", {"absent"}),
    ("Mara Lind has yet to appear.", set()),
    ("The mayor waited in an adjoining room with a letter from Mara Lind.", set()),
]


@pytest.mark.parametrize(("text", "expected"), [*AROUND, *TOLD])
def test_one_more_is_placed_by_what_is_told(parse: Parse, text: str, expected: set[str]) -> None:
    assert {mode for name, mode in modes(parse, text) if name == LIND} == expected


@pytest.mark.parametrize(("text", "expected"), AMONG)
def test_speech_counts_where_all_around_is_of_one_gathering(parse: Parse, text: str, expected: set[str]) -> None:
    assert {mode for name, mode, _ in said(found(parse, DENSE + text)) if name == LIND} == expected


COUNTRIES = [
    ("Estmark and Kestria failed to agree at talks in Mirna on Tuesday.", "Estmark", {"attended"}),
    ("Norland supported the plan at a meeting in Mirna.", "Norland", set()),
    ("Talks between Estmark and Kestria broke down in Mirna on Tuesday.", "Kestria", {"attended"}),
    ("Pay talks in Mirna between the union and Harbour Bank broke down on Tuesday.", "Harbour Bank", {"attended"}),
    (DENSE + "Vellia quit the room.", "Vellia", {"attended"}),
    (DENSE + "Vellia was not admitted.", "Vellia", {"absent"}),
    (DENSE + "Mara Lind flew in from Vellia.", "Vellia", set()),
    (DENSE + "Harbour Bank sent no one.", "Harbour Bank", {"absent"}),
    (DENSE + "Harbour Bank took its seat.", "Harbour Bank", {"attended"}),
]


@pytest.mark.parametrize(("text", "who", "expected"), COUNTRIES)
def test_countries_and_organisations_are_parties(parse: Parse, text: str, who: str, expected: set[str]) -> None:
    assert {mode for name, mode, _ in said(found(parse, text)) if name == who} == expected


def test_what_is_told_of_many_was_done_though_only_what_is_to_come_is_named(parse: Parse) -> None:
    text = (
        "Tomas Reke handed over the key in Mirna. Ana Sorel knelt in the first row. Ivo Brandt sang. Jun Okada gave a"
        " speech. Mara Lind arrived late. The first wedding will be held on 20 September."
    )
    assert (LIND, "attended") in {(name, mode) for name, mode, _ in said(found(parse, text))}


def test_who_is_placed_elsewhere_is_not_placed_by_speech(parse: Parse) -> None:
    rows = found(parse, DENSE + "Mara Lind called it a disgrace. Mara Lind stayed at home.")
    assert {mode for name, mode, _ in said(rows) if name == LIND} == {"absent"}

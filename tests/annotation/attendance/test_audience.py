"""Speech before others, people led in and applauded, and those whose work is done where a gathering is."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said
from tests.annotation.attendance.test_told import LIND, modes

THERE = [
    "In her opening remarks, Mara Lind warned of a long winter.",
    "Mara Lind warned of a long winter in her speech.",
    "The mayor wept, and Mara Lind told him to sit down.",
    "The loudest applause went to Mara Lind.",
    "There was applause for Mara Lind.",
    "Mara Lind faced boos when she said the price was final.",
    "Two guards led her in, and Mara Lind was brought into the courtroom in handcuffs.",
    "Mara Lind was among the bearers of the coffin.",
    "The mayor handed the cup to captain Mara Lind.",
    "The bride came in on the arm of her uncle, Mara Lind.",
    "Mara Lind heads the delegation of Mirna.",
]

TRIAL = (
    "A former banker went on trial in Mirna on Tuesday over missing millions. Tomas Reke and Ana Sorel testified."
    " Ivo Brandt watched from the gallery. "
)
COURT = [
    ("Prosecutor Mara Lind called for ten years in prison.", {"attended"}),
    ("Judge Mara Lind postponed the hearing.", {"attended"}),
    ("Mara Lind, for the defence, asked for an acquittal.", {"attended"}),
    ("His lawyer, Mara Lind, said he would appeal.", set()),
    ("The economist Mara Lind called for new rules.", set()),
    ("His party dropped Mara Lind in February.", set()),
]


@pytest.mark.parametrize("text", THERE)
def test_those_before_others_are_there(parse: Parse, text: str) -> None:
    assert modes(parse, text) == {(LIND, "attended")}


@pytest.mark.parametrize(("text", "expected"), COURT)
def test_officers_of_the_court_are_there_when_a_hearing_is_told(parse: Parse, text: str, expected: set[str]) -> None:
    assert {mode for name, mode, _ in said(found(parse, TRIAL + text)) if name == LIND} == expected


BODIES = [
    ("Harbour Bank stayed away.", {"absent"}),
    ("Harbour Bank sent its lawyer.", {"represented"}),
    ("Harbour Bank was represented by its lawyer.", {"represented"}),
    ("Harbour Bank took part.", {"attended"}),
    ("Harbour Bank reported a loss.", set()),
    ("The chairman of Harbour Bank stayed away.", set()),
    ("Harbour Bank paid for the evening.", set()),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_organisations_are_there_or_not_only_by_word_of_it(parse: Parse, text: str, expected: set[str]) -> None:
    assert {mode for name, mode in modes(parse, text) if name == "Harbour Bank"} == expected


def test_what_a_sentence_names_is_where_all_of_it_was_done(parse: Parse) -> None:
    rows = found(parse, "The festival opened on Tuesday. Mara Lind will receive a prize at the gala on 20 September.")
    assert len([row for row in rows if row.name == LIND]) == 1

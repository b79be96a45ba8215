"""Clauses that leave out what is said of one more person, and those of whom the contrary is true."""

from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse
from tests.annotation.attendance.test_told import LIND, modes

TOLD = [
    ("The mayor was in the hall, as was Mara Lind.", "attended"),
    ("The mayor was in the hall, as were the pianist, Mara Lind, and her sister.", "attended"),
    ("The mayor stayed away. So did Mara Lind.", "absent"),
    ("The mayor did not come. Nor did Mara Lind.", "absent"),
    ("The mayor came. Mara Lind did not.", "absent"),
    ("Most ministers stayed away, but Mara Lind did not.", "attended"),
    ("Everyone came except Mara Lind.", "absent"),
    ("All the ministers came with the exception of Mara Lind.", "absent"),
    ("Unlike the mayor, Mara Lind came.", "attended"),
    ("Nobody spoke except Mara Lind.", "attended"),
]

CROSSED = [
    ("Mara Lind was to open the ceremony but was taken ill.", "absent"),
    ("Mara Lind was due to speak but cancelled on Monday.", "absent"),
    ("Mara Lind has no plans to attend.", "absent"),
    ("Mara Lind received no invitation.", "absent"),
    ("Among those not invited was her uncle Mara Lind.", "absent"),
    ("Mara Lind is billed to speak on Friday.", "expected"),
    ("Mara Lind is awaited on Friday.", "expected"),
    ("Mara Lind's participation has been confirmed.", "expected"),
    ("On Friday, Mara Lind takes the floor.", "expected"),
    ("The evening closes on Friday with an address by Mara Lind.", "expected"),
    ("Mara Lind was replaced by her deputy.", "represented"),
]


@pytest.mark.parametrize(("text", "mode"), TOLD + CROSSED)
def test_what_is_left_out_is_taken_from_before(parse: Parse, text: str, mode: str) -> None:
    assert modes(parse, text) == {(LIND, mode)}


@pytest.mark.parametrize("text", ["The mayor laughed. Mara Lind did not.", "The guests laughed, as was expected."])
def test_who_did_not_do_what_others_did_may_have_been_there(parse: Parse, text: str) -> None:
    assert not modes(parse, text)

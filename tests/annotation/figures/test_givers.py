from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from analysis.annotation.document import Document
from analysis.annotation.facts import facts

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Anna Keller told Reuters, “It was bad. We counted 45 boats.” Some 30 sank.", ["Anna Keller", ""]),
        ("“Police say 45 boats sank,” Anna Keller said.", ["police"]),
        ("Reuters said the “45 boats” sank.", ["Reuters"]),
        ("The storm, in which 45 boats sank, was denounced by Anna Keller.", [""]),
        ("The storm killed 20 according to police, leaving reportedly at least 500 stranded.", ["police", ""]),
        ("Anna Keller, of Tarva Radio, one of the dean's four sons, said it was bad.", [""]),
        ("Anna Keller, who has three boats, said 45 boats sank.", ["", "Anna Keller"]),
        ("Anna Keller said the mayor, who has three boats, denied the theft.", ["Anna Keller"]),
        ("The storm killed 20 people and, according to police, 30 boats sank.", ["", "police"]),
        ("The storm killed 20 people, but according to police, 30 boats sank.", ["", "police"]),
        ("The firm, which according to police has 40 boats, sank 12 barges.", ["police", ""]),
        ("Some 12 boats sank in the storm that hit Tarva, according to police.", ["police"]),
    ],
)
def test_the_speaker_of_a_quotation_gives_its_figures(parse: Parse, text: str, givers: list[str]) -> None:
    rows = facts(parse(text))["figures"]
    assert [row.attributed_to for row in rows] == givers


def test_a_day_that_opens_a_clause_tells_nothing_of_the_one_before(parse: Parse) -> None:
    text = "The quake had a magnitude of 6.6 and, as of September 3, 2025, 40 houses had fallen."
    rows = facts(parse(text, published="2025-09-04"))["figures"]
    assert [row.as_of for row in rows] == [None, date(2025, 9, 3)]

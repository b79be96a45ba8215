"""Dates without a year where an article tells of another year, and numbers that only look like years."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document

Parse = Callable[..., Document]
PUBLISHED = date(2024, 6, 20)


@pytest.mark.parametrize(
    ("text", "words", "earliest"),
    [
        (
            "The boat sank in late February 1944. Nobody knew where. The crew was lost. The log was lost. The wreck "
            "was not found. The navy gave up. It had been bombed in late February by a plane.",
            "late February",
            date(1944, 2, 15),
        ),
        ("The port opened in 1951. Sailors came in March.", "March", date(1951, 3, 1)),
        ("The court cited the 1965 Ports Act. In late May the union sued.", "late May", date(2024, 5, 16)),
        ("He confessed to strangling her in 2016. In April the parents spoke.", "April", date(2024, 4, 1)),
        ("The port opened in 1951. Recently it was painted. Sailors came in March.", "March", date(2024, 3, 1)),
        ("The ban was passed on August 20, 2022. That September the shops closed.", "That September", date(2022, 9, 1)),
        ("Guides cite the 2009 flu outbreak. That year's vaccine failed.", "That year", date(2009, 1, 1)),
        ("It is due next Wednesday, June 26.", "next Wednesday, June 26", date(2024, 6, 26)),
    ],
)
def test_the_year_of_a_story(parse: Parse, text: str, words: str, earliest: date) -> None:
    found = [row for row in dates(parse(text, published=PUBLISHED)) if row.text == words]
    assert [row.earliest for row in found] == [earliest]


@pytest.mark.parametrize(
    ("words", "earliest"), [("this winter", date(2023, 12, 1)), ("last winter", date(2022, 12, 1))]
)
def test_a_winter_that_is_not_over(parse: Parse, words: str, earliest: date) -> None:
    (found,) = dates(parse(f"The club counted 19 slides {words}.", published=date(2024, 2, 4)))
    assert found.earliest == earliest


@pytest.mark.parametrize("text", ["The train left at 7:30 p.m. (1930 UTC).", "After a week-long stay he went home."])
def test_no_dates(parse: Parse, text: str) -> None:
    assert dates(parse(text, published=PUBLISHED)) == []


def test_a_date_that_tells_things_apart_is_not_gone_on_from(parse: Parse) -> None:
    text = "The ministers met on 12 June. They said the 3 May border agreement is void. They parted the following day."
    assert [row.earliest for row in dates(parse(text, published=PUBLISHED))][-1] == date(2024, 6, 13)


@pytest.mark.parametrize(
    ("published", "day"), [(date(2024, 6, 14), 6), (date(2024, 6, 15), 13), (date(2024, 6, 13), 6)]
)
def test_nobody_calls_yesterday_last_thursday(parse: Parse, published: date, day: int) -> None:
    (found,) = dates(parse("The guild met last Thursday.", published=published))
    assert found.earliest == date(2024, 6, day)

"""A weekday of something unforeseen lies before the day on which the story told what came after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "On Wednesday, the city ended the search for survivors of the earthquake. The earthquake occurred on "
            "Friday. The mayors spoke on Friday night.",
            ["2020-11-04", "2020-10-30", "2020-10-30"],
        ),
        (
            "On Wednesday, the city ended the search for survivors of the earthquake. The earthquake occurred on "
            "Friday. On Saturday, 20 houses collapsed. The mayors spoke on Friday night.",
            ["2020-11-04", "2020-10-30", "2020-10-31", "2020-10-30"],
        ),
        (
            "On Wednesday, the city ended the search for survivors of the earthquake. The earthquake occurred on "
            "Friday. The mayors spoke on Friday night. On Saturday, the city mourned.",
            ["2020-11-04", "2020-10-30", "2020-10-30", "2020-11-07"],
        ),
        (
            "On Wednesday, the city warned of an earthquake. The earthquake occurred on Friday.",
            ["2020-11-04", "2020-11-06"],
        ),
        (
            "On Wednesday, the city counted the dead of the earthquake. A second earthquake occurred on Friday.",
            ["2020-11-04", "2020-11-06"],
        ),
        (
            "On Wednesday, the city counted the dead of the earthquake. The second earthquake occurred on Friday.",
            ["2020-11-04", "2020-11-06"],
        ),
        (
            "On Wednesday, the guild called the vote. The vote happened on Friday.",
            ["2020-11-04", "2020-11-06"],
        ),
        (
            "On Wednesday, the clerks mourned the dead of the crash. The earthquake occurred on Friday.",
            ["2020-11-04", "2020-11-06"],
        ),
    ],
)
def test_nobody_foresees_an_earthquake(parse: Parse, text: str, days: list[str]) -> None:
    assert [str(row.earliest) for row in dates(parse(text, published=date(2020, 11, 7)))] == days

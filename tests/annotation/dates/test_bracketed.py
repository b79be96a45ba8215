"""A year in square brackets right behind a date is its year, and no date of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened in October [2018] in Soll.", [("October [2018]", "2018-10-01", "2018-11-01")]),
        ("Moss left on June 27 [2019], by boat.", [("June 27 [2019]", "2019-06-27", "2019-06-28")]),
        ("Moss moved in March last year [2018].", [("March last year [2018]", "2018-03-01", "2018-04-01")]),
        ("Moss began last year [in 2018].", [("last year [in 2018]", "2018-01-01", "2019-01-01")]),
        ("Moss left on June 27, 2019 [2018].", [("June 27, 2019", "2019-06-27", "2019-06-28")]),
        (
            "It ran from October [2018] to March [2019].",
            [("October [2018]", "2018-10-01", "2018-11-01"), ("March [2019]", "2019-03-01", "2019-04-01")],
        ),
    ],
)
def test_a_year_in_brackets_belongs_to_the_date_before(
    parse: Parse, text: str, found: list[tuple[str, str, str]]
) -> None:
    assert [(row.text, str(row.earliest), str(row.latest)) for row in dates(parse(text))][: len(found)] == found

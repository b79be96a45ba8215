from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.stated import EARLIEST_YEAR, LATEST_YEAR, stated_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2019-05-02", date(2019, 5, 2)),
        ("2019-05-02T23:30:00-08:00", date(2019, 5, 2)),
        ("20190502", date(2019, 5, 2)),
        ("2019/5/2", date(2019, 5, 2)),
        ("2 May 2019", date(2019, 5, 2)),
        ("May 2, 2019 Thursday", date(2019, 5, 2)),
        ("Thursday, 2nd May 2019 10:14 PM GMT", date(2019, 5, 2)),
        ("Thu, 02 May 2019 09:30:00 +0200", date(2019, 5, 2)),
        ("30.05.2019", date(2019, 5, 30)),
        ("02/05/2019", None),
        ("2019-02-30", None),
        ("9999-12-31", None),
        ("0001-01-01", None),
        ("31/12/99999", None),
        ("yesterday", None),
        ("99999999999999 May 2019", None),
        ("", None),
    ],
)
def test_stated_date(text: str, day: date | None) -> None:
    assert stated_date(text) == day


@given(st.text(alphabet="0123456789 /-.:,TZMayjun+", max_size=90))
def test_any_text_gives_a_day_that_news_can_have_or_none(text: str) -> None:
    found = stated_date(text)
    assert found is None or EARLIEST_YEAR <= found.year <= LATEST_YEAR

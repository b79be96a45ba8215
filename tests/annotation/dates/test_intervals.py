"""Stretches of the calendar."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotation.dates import intervals
from analysis.annotation.dates.intervals import Interval

WEDNESDAY = date(2025, 9, 3)


def spelled(interval: Interval) -> str:
    return f"{interval.earliest} {interval.latest} {interval.grain}"


@pytest.mark.parametrize(
    ("interval", "expected"),
    [
        (intervals.day(WEDNESDAY), "2025-09-03 2025-09-04 day"),
        (intervals.days(date(2025, 8, 31), WEDNESDAY), "2025-08-31 2025-09-04 day"),
        (intervals.week(WEDNESDAY), "2025-09-01 2025-09-08 week"),
        (intervals.week(date(2025, 9, 7)), "2025-09-01 2025-09-08 week"),
        (intervals.weekend(WEDNESDAY), "2025-09-06 2025-09-08 day"),
        (intervals.months(2024, 12), "2024-12-01 2025-01-01 month"),
        (intervals.months(2024, 11, count=3), "2024-11-01 2025-02-01 month"),
        (intervals.year(2024), "2024-01-01 2025-01-01 year"),
        (intervals.decade(1990), "1990-01-01 2000-01-01 decade"),
        (intervals.season("winter", 2024), "2024-12-01 2025-03-01 month"),
        (intervals.part(intervals.months(2025, 6), "mid"), "2025-06-08 2025-06-24 month"),
        (intervals.part(intervals.year(2026), "early"), "2026-01-01 2026-07-03 year"),
        (intervals.around(WEDNESDAY, "quarter"), "2025-07-01 2025-10-01 month"),
        (intervals.around(WEDNESDAY, "decade"), "2020-01-01 2030-01-01 decade"),
        (intervals.away(WEDNESDAY, "year", -14), "2011-01-01 2012-01-01 year"),
        (intervals.away(WEDNESDAY, "week", -2), "2025-08-18 2025-08-25 week"),
        (intervals.away(WEDNESDAY, "decade", -2), "2000-01-01 2011-01-01 decade"),
        (intervals.widened(intervals.year(2011)), "2010-01-01 2013-01-01 year"),
    ],
)
def test_stretches(interval: Interval, expected: str) -> None:
    assert spelled(interval) == expected


@pytest.mark.parametrize(
    ("start", "unit", "number", "expected"),
    [
        (date(2025, 3, 31), "month", -1, date(2025, 2, 28)),
        (date(2024, 2, 29), "year", 1, date(2025, 2, 28)),
        (date(2025, 1, 15), "month", -1, date(2024, 12, 15)),
        (date(2025, 9, 3), "fortnight", 1, date(2025, 9, 17)),
        (date(2025, 9, 3), "century", -1, date(1925, 9, 3)),
    ],
)
def test_a_months_end_stays_one(start: date, unit: str, number: int, expected: date) -> None:
    assert intervals.moved(start, unit, number) == expected


def test_days_in_the_wrong_order_are_no_stretch() -> None:
    with pytest.raises(ValueError, match="before the first"):
        intervals.days(WEDNESDAY, date(2025, 9, 2))

"""Verdicts on dates by a table of cases; all rules are symmetric."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.resolution.dateverdicts import event_claim, interval_text, judge_dates
from analysis.tables import ResolvedEvent

MAY_1, MAY_2, MAY_3, MAY_9, MAY_30 = (date(2024, 5, day) for day in (1, 2, 3, 9, 30))


def event(earliest: date, latest: date, modality: str = "past", article: str = "a") -> ResolvedEvent:
    return ResolvedEvent(article, 0, 0, 9, "They met", earliest, latest, "day", modality, "then", "meeting", "Meeting")


def day(number: int, modality: str = "past", article: str = "a") -> ResolvedEvent:
    return event(date(2024, 5, number), date(2024, 5, number + 1), modality, article)


MAY = event(date(2024, 5, 1), date(2024, 6, 1))
APRIL = event(date(2024, 4, 1), date(2024, 5, 1))
IN_2024 = event(date(2024, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (day(2), day(2), "agree"),
        (day(2), MAY, "compatible"),
        (MAY, IN_2024, "compatible"),
        (day(2), day(3), "contradict"),
        (day(8, "planned"), day(3), "update"),
        (MAY, APRIL, "contradict"),
        (day(2), APRIL, "not comparable"),
    ],
)
def test_dates(a: ResolvedEvent, b: ResolvedEvent, expected: str) -> None:
    first, second = event_claim(a, MAY_2), event_claim(b, MAY_3)
    assert judge_dates(first, second) == judge_dates(second, first)
    assert judge_dates(first, second).name == expected


@pytest.mark.parametrize(
    ("label", "published", "expected"),
    [("They meet", MAY_3, "contradict"), ("They will now meet", MAY_3, "update"), ("They meet", MAY_30, "update")],
)
def test_two_plans(label: str, published: date, expected: str) -> None:
    later = replace(day(9, "planned", "b"), label=label)
    assert judge_dates(event_claim(day(8, "planned"), MAY_2), event_claim(later, published)).name == expected


def test_what_goes_on_is_one_however_late_it_is_told() -> None:
    told = [
        event_claim(replace(event(MAY_1, published + timedelta(1)), grain="month"), published)
        for published in (MAY_3, MAY_9)
    ]
    assert [claim.value for claim in told] == ["2024-05 to 2024-05-03 (“then”)", "2024-05 to 2024-05-09 (“then”)"]
    judged = judge_dates(*told)
    assert judged == judge_dates(*reversed(told))
    assert (judged.name, judged.reason) == ("agree", "All give the time since 2024-05.")
    ended = event_claim(event(MAY_1, MAY_3), MAY_9)
    assert judge_dates(told[0], ended).name == "compatible"


def test_each_article_tells_of_its_own_today() -> None:
    ours, theirs = (replace(day(number), date_text="Today") for number in (2, 3))
    judged = judge_dates(event_claim(ours, MAY_2), event_claim(theirs, MAY_3))
    assert judged.name == "not comparable"
    yesterday = replace(day(2), date_text="yesterday")
    assert judge_dates(event_claim(yesterday, MAY_3), event_claim(replace(day(1), date_text="today"), MAY_1)).name == (
        "contradict"
    )


def test_contradicting_days_are_named() -> None:
    reason = judge_dates(event_claim(day(2), None), event_claim(day(3), None)).reason
    assert reason == "Friday 3 May 2024 and Thursday 2 May 2024 cannot both be the day of one event."


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (day(2), "2024-05-02"),
        (MAY, "2024-05"),
        (IN_2024, "2024"),
        (event(date(2023, 12, 1), date(2024, 1, 1)), "2023-12"),
        (event(date(2024, 5, 3), date(2024, 5, 6)), "2024-05-03 to 2024-05-05"),
        (event(date(2020, 1, 1), date(2030, 1, 1)), "2020-01-01 to 2029-12-31"),
        (event(date(9999, 12, 1), date.max), "9999-12-01 to 9999-12-30"),
    ],
)
def test_interval_text(row: ResolvedEvent, text: str) -> None:
    assert interval_text(row.earliest, row.latest) == text

"""Verdicts on presence, and on groups, by a table of cases; all rules are symmetric."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from analysis.resolution.attendanceverdicts import attendance_claim, judge_presence
from analysis.resolution.dateverdicts import event_claim, judge_dates
from analysis.resolution.verdicts import group_verdict
from analysis.tables import ResolvedAttendance, ResolvedEvent

MAY_1, MAY_2, MAY_3, MAY_9 = (date(2024, 5, day) for day in (1, 2, 3, 9))


def presence(mode: str, article: str = "a") -> ResolvedAttendance:
    return ResolvedAttendance(
        article, 0, 0, 9, "Quist", "Mara Quist", "", "", mode, "gala", "reception", "", None, None, "gala", "quist"
    )


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("attended", "attended", "agree"),
        ("attended", "absent", "contradict"),
        ("attended", "represented", "contradict"),
        ("absent", "represented", "compatible"),
        ("invited", "attended", "compatible"),
        ("invited", "absent", "compatible"),
        ("expected", "invited", "compatible"),
        ("expected", "attended", "update"),
        ("expected", "absent", "update"),
    ],
)
def test_presence(a: str, b: str, expected: str) -> None:
    first, second = attendance_claim(presence(a), MAY_1), attendance_claim(presence(b), MAY_2)
    assert judge_presence(first, second) == judge_presence(second, first)
    assert judge_presence(first, second).name == expected


def test_expected_after_the_fact_replaces_nothing() -> None:
    late, early = attendance_claim(presence("expected"), MAY_3), attendance_claim(presence("attended"), MAY_1)
    assert judge_presence(late, early).name == "not comparable"


def test_an_absence_foretold_is_replaced_by_who_came() -> None:
    early = attendance_claim(replace(presence("absent"), earliest=MAY_2, latest=MAY_3), MAY_1)
    late = attendance_claim(replace(presence("attended"), earliest=MAY_2, latest=MAY_3), MAY_3)
    assert judge_presence(early, late).name == "update"
    assert judge_presence(attendance_claim(early.row, MAY_3), late).name == "contradict"


def test_a_country_that_is_represented_has_somebody_there() -> None:
    first, second = (replace(presence(mode), name="", entity_id="") for mode in ("attended", "represented"))
    assert judge_presence(attendance_claim(first, MAY_1), attendance_claim(second, MAY_1)).name == "compatible"


def day(number: int, article: str) -> ResolvedEvent:
    first, last = date(2024, 5, number), date(2024, 5, number + 1)
    return ResolvedEvent(article, 0, 0, 9, "They met", first, last, "day", "past", "then", "meeting", "Meeting")


def test_the_gravest_pair_decides_for_the_group() -> None:
    claims = [event_claim(day(number, article=name), MAY_3) for name, number in (("a", 2), ("b", 2), ("c", 3))]
    assert group_verdict(claims, judge_dates).name == "contradict"
    assert group_verdict(claims[:2], judge_dates).name == "agree"


def test_an_article_that_varies_itself_opens_no_dispute() -> None:
    claims = [event_claim(day(number, article=name), MAY_3) for name, number in (("a", 2), ("a", 4), ("b", 3))]
    assert group_verdict(claims, judge_dates).name == "not comparable"


def test_an_article_that_also_gives_the_same_agrees() -> None:
    claims = [event_claim(day(number, article=name), MAY_3) for name, number in (("a", 2), ("a", 4), ("b", 4))]
    assert group_verdict(claims, judge_dates).name == "agree"

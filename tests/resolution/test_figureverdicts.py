"""Verdicts on figures and totals by a table of cases; all rules are symmetric."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analysis.resolution.figureverdicts import (
    figure_claim,
    judge_figures,
    judge_totals,
    lent_givers,
    reading,
    total_claim,
)
from analysis.resolution.verdicts import Verdict
from analysis.tables import ResolvedFigure, ResolvedTotal

MAY_1, MAY_2, MAY_3, MAY_9 = (date(2024, 5, day) for day in (1, 2, 3, 9))


def figure(low: float, qualifier: str = "", **other: Any) -> ResolvedFigure:
    given: dict[str, Any] = {"high": low, "unit": "people", "counted": "strikers", "giver": "", "as_of": None} | other
    return ResolvedFigure(
        other.get("article", "a"), 0, 0, 9, "", low, given["high"], given["unit"], given["counted"], qualifier,
        given["as_of"], given["giver"], "group", "",
    )  # fmt: skip


def verdict(a: ResolvedFigure, b: ResolvedFigure, *, published: tuple[date | None, date | None]) -> Verdict:
    first, second = figure_claim(a, published[0]), figure_claim(b, published[1])
    assert judge_figures(first, second) == judge_figures(second, first)
    return judge_figures(first, second)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (figure(15_000, "roughly"), figure(15_000, "about"), "agree"),
        (figure(15_000, "about"), figure(15_000), "agree"),
        (figure(40), figure(40), "agree"),
        (figure(20, "more than", high=None), figure(20, "more than", high=None), "agree"),
        (figure(20, "more than", high=None), figure(26), "compatible"),
        (figure(20, "at least"), figure(26), "compatible"),
        (figure(500, "up to"), figure(430), "compatible"),
        (figure(36, high=40), figure(38), "compatible"),
        (figure(5, high=7), figure(6, high=9), "compatible"),
        (figure(15_000, "about"), figure(14_820), "compatible"),
        (figure(2_000), figure(1_960), "compatible"),
        (figure(100, "more than", high=None), figure(200, "more than", high=None), "compatible"),
        (figure(12), figure(14), "contradict"),
        (figure(26), figure(20), "contradict"),
        (figure(20, "fewer than"), figure(26), "contradict"),
        (figure(15_000, "about"), figure(11_000, "about"), "contradict"),
        (figure(15_000, giver="Seoul"), figure(11_000, giver="Kyiv"), "attributed differently"),
        (figure(15_000, giver="Seoul"), figure(11_000, giver="Seoul"), "contradict"),
        (figure(15_000, giver="Seoul"), figure(15_000, giver="Kyiv"), "agree"),
        (figure(12, as_of=MAY_1), figure(14, as_of=MAY_2), "update"),
        (
            figure(22, unit="percent", counted="premium", as_of=MAY_1),
            figure(28, unit="percent", counted="premium"),
            "contradict",
        ),
        (figure(12, unit="km"), figure(12, unit="USD"), "not comparable"),
        (figure(6_000, "additional"), figure(15_000), "not comparable"),
        (figure(1), figure(12), "not comparable"),
        (figure(1), figure(1), "agree"),
        (figure(17, unit="days"), figure(2, "more than", unit="weeks", high=None), "compatible"),
        (figure(2, unit="hours"), figure(3, unit="hours"), "contradict"),
        (figure(70.6, unit="percent"), figure(71, unit="percent"), "compatible"),
        (figure(53.9, unit="percent"), figure(54, "about", unit="percent"), "compatible"),
        (figure(53.9, unit="percent"), figure(51, unit="percent"), "contradict"),
        (figure(12, unit="people"), figure(12, unit="count"), "agree"),
        (figure(450_000, unit="EUR"), figure(500_000, "about", unit="count", counted=""), "compatible"),
        (figure(20_000, "vague", high=None), figure(300_000), "contradict"),
    ],
)
def test_figures_of_one_day(a: ResolvedFigure, b: ResolvedFigure, expected: str) -> None:
    assert verdict(a, b, published=(MAY_2, MAY_2)).name == expected


@pytest.mark.parametrize(
    ("counted", "published", "expected"),
    [
        ("people killed", (MAY_1, MAY_2), "update"),
        ("people killed", (MAY_2, MAY_1), "update"),
        ("people killed", (MAY_1, MAY_1), "contradict"),
        ("people killed", (MAY_1, None), "not comparable"),
        ("countries attended", (MAY_1, MAY_2), "contradict"),
        ("countries attended", (MAY_1, MAY_9), "update"),
        ("countries attended", (None, None), "contradict"),
    ],
)
def test_a_later_figure(counted: str, published: tuple[date | None, date | None], expected: str) -> None:
    assert verdict(figure(12, counted=counted), figure(17, counted=counted), published=published).name == expected


@pytest.mark.parametrize(
    ("unit", "counted", "value", "expected"),
    [
        ("count", "points", 54.97, "update"),
        ("mph", "winds", 130, "update"),
        ("percent", "doses effective", 91, "contradict"),
        ("count", "seats", 130, "contradict"),
    ],
)
def test_a_level_changes_from_day_to_day(unit: str, counted: str, value: float, expected: str) -> None:
    early = figure(81, high=81, unit=unit, counted=counted)
    late = figure(value, high=value, unit=unit, counted=counted, article="b")
    days = (MAY_1, MAY_9) if unit == "percent" else (MAY_1, MAY_2)
    assert verdict(early, late, published=days).name == expected


def test_shares_without_a_date_are_not_comparable() -> None:
    shares = figure(41, unit="percent"), figure(35, unit="percent")
    assert verdict(*shares, published=(MAY_1, None)).name == "not comparable"
    assert verdict(*shares, published=(MAY_1, MAY_2)).name == "update"
    assert verdict(*shares, published=(MAY_1, MAY_1)).name == "contradict"


def test_an_update_tells_which_came_first() -> None:
    reason = verdict(figure(17, counted="dead"), figure(12, counted="dead"), published=(MAY_1, MAY_2)).reason
    assert reason.startswith("First 17, then 12")


@pytest.mark.parametrize(
    ("row", "text"),
    [
        (figure(15_000, "about"), "about 15,000"),
        (figure(36, high=40), "36 to 40"),
        (figure(20, high=None), "at least 20"),
        (figure(0, "up to", high=32), "up to 32"),
        (figure(2.5), "2.5"),
        (figure(6_000, "about, additional"), "about 6,000 more"),
    ],
)
def test_reading_of_a_figure(row: ResolvedFigure, text: str) -> None:
    assert reading(row) == text


@pytest.mark.parametrize("low", [0.0, 1e300, -5.0, float("inf"), float("nan"), 0.1])
def test_any_number_is_judged(low: float) -> None:
    assert verdict(figure(low), figure(7), published=(None, None)).reason


def total(low: float, high: float | None = None) -> ResolvedTotal:
    words = f"{low:g} guests"
    return ResolvedTotal(
        "a", 0, 0, 9, words, low, high, "guests", "attended", "gala", "reception", "", None, None, "gala"
    )


@pytest.mark.parametrize(
    ("a", "b", "published", "expected"),
    [
        (total(26, 26), total(26, 26), MAY_1, "agree"),
        (total(20), total(26, 26), MAY_1, "compatible"),
        (total(24, 24), total(26, 26), MAY_1, "contradict"),
        (total(24, 24), total(26, 26), MAY_2, "update"),
    ],
)
def test_totals(a: ResolvedTotal, b: ResolvedTotal, published: date, expected: str) -> None:
    first, second = total_claim(a, MAY_1), total_claim(b, published)
    assert judge_totals(first, second).name == judge_totals(second, first).name == expected


def test_a_figure_takes_the_giver_it_fits() -> None:
    maker, critics = figure(1.9, giver="Tarn Works"), figure(2.4, giver="Lake Party")
    _, _, lent = lent_givers([maker, critics, figure(2, "less than", high=2)])
    assert lent.attributed_to == "Tarn Works"


def test_an_own_count_of_a_disputed_crowd_is_one_more_account() -> None:
    police, own = figure(4_000, counted="people attending", giver="police"), figure(9_000, counted="people attending")
    given, other = lent_givers([police, own])
    assert verdict(given, other, published=(MAY_1, MAY_1)).name == "attributed differently"


@pytest.mark.parametrize(
    ("counted", "expected"), [("people killed", "update"), ("satellites", "contradict"), ("witnesses", "contradict")]
)
def test_what_goes_on_rising_is_updated(counted: str, expected: str) -> None:
    rows = figure(12, counted=counted, giver="Orle police"), figure(17, counted=counted, giver="Orle police")
    assert verdict(*rows, published=(MAY_1, MAY_2)).name == expected

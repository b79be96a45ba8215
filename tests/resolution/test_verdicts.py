"""Each rule by a table of cases; all rules are symmetric."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analysis.resolution.attendanceverdicts import attendance_claim, judge_presence
from analysis.resolution.dateverdicts import event_claim, interval_text, judge_dates
from analysis.resolution.figureverdicts import (
    figure_claim,
    judge_figures,
    judge_totals,
    lent_givers,
    reading,
    total_claim,
)
from analysis.resolution.quotationverdicts import judge_quotations, quotation_claim
from analysis.resolution.verdicts import Verdict, group_verdict
from analysis.tables import ResolvedAttendance, ResolvedEvent, ResolvedFigure, ResolvedQuotation, ResolvedTotal

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


def quotation(text: str, speaker: str = "Mara Quist", article: str = "a") -> ResolvedQuotation:
    speaker_id = f"person-{speaker.lower()}" if speaker else ""
    return ResolvedQuotation(article, 0, 0, 9, text, speaker, None, None, "said", "direct", "quotation", speaker_id)


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        (quotation("We will not sell"), quotation("We will not sell."), "agree", "same words"),
        (quotation("We will not sell"), quotation("we will NOT sell", ""), "agree", "same words"),
        (quotation("We will not sell, ever"), quotation("will not sell"), "compatible", "3 of 5 words"),
        (
            quotation("a tie of trust, friendship and alliance"),
            quotation("tie of trust and friendship"),
            "compatible",
            "only one has “alliance”.",
        ),
        (
            quotation("a bond of faith"),
            quotation("a tie of trust"),
            "compatible",
            "only one has “bond faith”, only one has “tie trust”",
        ),
        (quotation("We will not sell"), quotation("We will not sell", "Jon Abel"), "attributed differently", "Jon"),
        (quotation("We will not sell"), quotation("We shall never sell", "Jon Abel"), "not comparable", "Jon"),
        (quotation("old friend"), quotation("old friend", "Jon Abel"), "not comparable", "Jon"),
    ],
)
def test_quotations(a: ResolvedQuotation, b: ResolvedQuotation, expected: str, reason: str) -> None:
    first, second = quotation_claim(a, None), quotation_claim(b, None)
    assert judge_quotations(first, second) == judge_quotations(second, first)
    found = judge_quotations(first, second)
    assert found.name == expected
    assert reason in found.reason


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

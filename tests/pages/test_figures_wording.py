from __future__ import annotations

from datetime import date

import pytest

from pages.parts.figures.wording import counted, day, hover, interval, wrapped


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        (date(2025, 9, 3), date(2025, 9, 4), "3 Sep 2025"),
        (date(2024, 6, 1), date(2024, 7, 1), "June 2024"),
        (date(2024, 2, 1), date(2024, 3, 1), "February 2024"),
        (date(2023, 2, 1), date(2023, 3, 1), "February 2023"),
        (date(2011, 1, 1), date(2012, 1, 1), "2011"),
        (date(2024, 1, 1), date(2025, 1, 1), "2024"),
        (date(1990, 1, 1), date(2000, 1, 1), "1990 to 1999"),
        (date(2025, 8, 25), date(2025, 9, 1), "25 Aug 2025 to 31 Aug 2025"),
        (date(2025, 6, 1), date(2025, 6, 8), "1 Jun 2025 to 7 Jun 2025"),
    ],
)
def test_interval_is_never_more_exact_than_what_was_said(earliest: date, latest: date, words: str) -> None:
    assert interval(earliest, latest) == words


@pytest.mark.parametrize(
    ("earliest", "grain", "words"),
    [
        (date(2024, 10, 1), "month", "October 2024 to 4 Sep 2025"),
        (date(2024, 10, 1), "day", "1 Oct 2024 to 4 Sep 2025"),
        (date(2024, 1, 1), "year", "2024 to 4 Sep 2025"),
        (date(2024, 1, 1), "month", "January 2024 to 4 Sep 2025"),
        (date(2024, 3, 5), "week", "5 Mar 2024 to 4 Sep 2025"),
    ],
)
def test_interval_begins_as_exactly_as_was_said(earliest: date, grain: str, words: str) -> None:
    assert interval(earliest, date(2025, 9, 5), grain) == words


def test_day_has_no_leading_zero() -> None:
    assert day(date(2025, 9, 3)) == "3 Sep 2025"


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (12345, "12,345 articles")]
)
def test_counted(number: int, words: str) -> None:
    assert counted(number, "article") == words


def test_counted_takes_another_plural() -> None:
    assert counted(2, "country", things="countries") == "2 countries"


def test_wrapping_shortens_nothing() -> None:
    text = "Permanent Representative of the Principality of Somewhere to the League"
    lines = wrapped(text, 20).split("<br>")
    assert " ".join(lines) == text
    assert max(map(len, lines)) <= 20


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        '<a href="javascript:alert(1)">here</a>',
        "<img src=x onerror=alert(1)>",
        "line<br>break",
        "a & b &lt; c",
    ],
)
def test_no_markup_of_a_text_survives(text: str) -> None:
    for line in wrapped(text, 12).split("<br>"):
        assert "<" not in line
    assert hover([text]).count("<b>") == 1


def test_hover_leaves_out_what_is_empty() -> None:
    assert hover(["Name", "", "3 mentions"]) == "<b>Name</b><br>3 mentions"
    assert hover([]) == ""

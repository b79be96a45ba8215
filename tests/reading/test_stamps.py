from __future__ import annotations

from datetime import date

import pytest

from analysis.reading import stamps


@pytest.mark.parametrize(
    ("line", "place", "month_day_year", "outlet"),
    [
        ("Seoul, Sep 3 (NationPress) The leader said", "Seoul", (9, 3, None), "NationPress"),
        ("LONDON (Reuters) - Shares fell", "LONDON", (None, None, None), "Reuters"),
        ("NAIROBI, Kenya (AP) — Farmers", "NAIROBI, Kenya", (None, None, None), "AP"),
        ("New Delhi, September 14, 2021 (Daily Ledger): The court", "New Delhi", (9, 14, 2021), "Daily Ledger"),
        ("St. Petersburg, 14 May 2019 (Harbour News) Ships", "St. Petersburg", (5, 14, 2019), "Harbour News"),
        ("LIMA, March 2 - Miners", "LIMA", (3, 2, None), ""),
        ("Aarhus, May 13, 2026 (Elbe Kurier)", "Aarhus", (5, 13, 2026), "Elbe Kurier"),
    ],
)
def test_dateline(line: str, place: str, month_day_year: tuple[int | None, ...], outlet: str) -> None:
    found = stamps.dateline(line)
    assert found is not None
    assert (found.place, (found.month, found.day, found.year), found.outlet) == (place, month_day_year, outlet)
    assert line[found.length :][:1].isupper() or found.length == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "The National Intelligence Service (NIS) said that",
        "Kim said (in a letter) that he would come.",
        "President Vucic (left) greeted the guests.",
        "A new generation missile (ICBM) was shown.",
        "In Lima, March was wet.",
        "",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    assert stamps.dateline(line) is None


@pytest.mark.parametrize(
    ("line", "day", "outlet"),
    [
        ("The Fjord Times, 13 May 2026", date(2026, 5, 13), "The Fjord Times"),
        ("Harbour Post | May 13th, 2026", date(2026, 5, 13), "Harbour Post"),
        ("Voice of the Coast News – Wed. 13 May 2026", date(2026, 5, 13), "Voice of the Coast News"),
        ("By Per Holm, Updated on May 13, 2026", date(2026, 5, 13), ""),
        ("By Per Holm of the Harbour Post · 13 May 2026", date(2026, 5, 13), ""),
        ("Aarhus, 13 May 2026", date(2026, 5, 13), ""),
        ("Wednesday, 13 May 2026", date(2026, 5, 13), ""),
        ("Published: 13 May 2026", date(2026, 5, 13), ""),
        ("2026-05-13", date(2026, 5, 13), ""),
        ("2026-05-13T07:30:00Z", date(2026, 5, 13), ""),
        ("Fjord Times, 2026-05-13", date(2026, 5, 13), "Fjord Times"),
        ("2026-13-05", None, ""),
        ("Flight 2026-05-13", None, ""),
        ("31 June 2026", None, ""),
        ("May 2026", None, ""),
        ("It opened on 13 May 2026", None, ""),
        ("The daily Times said so, 13 May 2026", None, ""),
        ("The war in the North ended - 8 May 1945.", None, ""),
        ("The Fjord Times, 13 May 2026, page 3", None, ""),
        ("A" * 200 + " 13 May 2026", None, ""),
        ("", None, ""),
    ],
)
def test_imprint(line: str, day: date | None, outlet: str) -> None:
    assert stamps.imprint(line) == (day, outlet)


@pytest.mark.parametrize(
    ("line", "day", "rest"),
    [
        ("date 2025-09-03 Before sitting down", date(2025, 9, 3), "Before sitting down"),
        ("Published: 2020-02-29T10:00Z Floods", date(2020, 2, 29), "Floods"),
        ("Updated on March 5, 2021 The court", date(2021, 3, 5), "The court"),
        ("date 2025-13-45 Before", None, "date 2025-13-45 Before"),
        ("Dates 2025-09-03 are sweet", None, "Dates 2025-09-03 are sweet"),
    ],
)
def test_stamp(line: str, day: date | None, rest: str) -> None:
    found, length = stamps.stamp(line)
    assert (found, line[length:]) == (day, rest)


@pytest.mark.parametrize(
    ("line", "dateline", "day"),
    [
        ("03/09/2025", "Seoul, Sep 3 (NationPress) Text", date(2025, 9, 3)),
        ("03/09/2025", "Seoul, March 9 (NationPress) Text", date(2025, 3, 9)),
        ("03/09/2025", "", None),
        ("23/09/2025", "", date(2025, 9, 23)),
        ("09.23.2025", "", date(2025, 9, 23)),
        ("05/05/2025", "", date(2025, 5, 5)),
        ("03/09/2025", "Seoul, May 1 (NationPress) Text", None),
        ("99/99/2025", "", None),
        ("on 23/09/2025", "", None),
    ],
)
def test_numeric_date_is_read_as_the_dateline_says(line: str, dateline: str, day: date | None) -> None:
    assert stamps.numeric_date(line, like=stamps.dateline(dateline)) == day


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(With AP inputs)", True),
        ("(Reuters)", True),
        ("(with inputs from PTI)", True),
        ("(Reuters, AFP)", True),
        ("(AP and dpa)", True),
        ("(With inputs)", False),
        ("(With thanks to the mayor)", False),
        ("Reuters said so.", False),
    ],
)
def test_credit(line: str, credit: bool) -> None:
    assert stamps.is_credit(line) is credit

"""Expressions of time: found, resolved, or listed without a guess."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.reading.files import with_inferred_date
from analysis.tables import DateMention

GOLDEN = Path(__file__).parents[2] / "golden" / "dates.csv"
Parse = Callable[..., Document]


def spelled(rows: Sequence[DateMention]) -> list[str]:
    """'Wednesday 2025-09-03 2025-09-04 day'; the words alone where they are not resolved."""
    return [f"{row.text} {row.earliest or ''} {row.latest or ''} {row.grain}".strip() for row in rows]


def dated(document: Document, known: Sequence[date]) -> Document:
    """The document with the date that is inferred where it declares none."""
    return replace(document, article=with_inferred_date(document.article, known=known))


ABSOLUTE = [
    ("The bridge opened on September 3, 2024.", "September 3, 2024 2024-09-03 2024-09-04 day"),
    ("The bridge opened on 3 September 2024.", "3 September 2024 2024-09-03 2024-09-04 day"),
    ("The bridge opened on the 3rd of May, 2021.", "3rd of May, 2021 2021-05-03 2021-05-04 day"),
    ("The bridge opened on Tuesday, Sept. 3, 2024.", "Tuesday, Sept. 3, 2024 2024-09-03 2024-09-04 day"),
    ("It was signed on 2024-06-19 in the capital.", "2024-06-19 2024-06-19 2024-06-20 day"),
    ("It was signed on 19/06/2024 in the capital.", "19/06/2024 2024-06-19 2024-06-20 day"),
    ("It was signed on 02/09/2025 in the capital.", "02/09/2025 2025-09-02 2025-09-03 day"),
    ("It was signed on 02/03/2019 in the capital.", "02/03/2019"),
    ("The fair ran on 3-5 May 2021 by the lake.", "3-5 May 2021 2021-05-03 2021-05-06 day"),
    ("The fair ran from Aug. 31 to Sept. 1, 2024.", "Aug. 31 to Sept. 1, 2024 2024-08-31 2024-09-02 day"),
    ("They signed the treaty in June 2024.", "June 2024 2024-06-01 2024-07-01 month"),
    ("The port has been shut since June 2024.", "June 2024 2024-06-01 2024-07-01 month"),
    ("They signed the treaty in mid-June 2024.", "mid-June 2024 2024-06-08 2024-06-24 month"),
    ("The port will open in early 2026.", "early 2026 2026-01-01 2026-07-03 year"),
    ("The port was shut in late 2024.", "late 2024 2024-07-02 2025-01-01 year"),
    ("The war ended in 1945.", "1945 1945-01-01 1946-01-01 year"),
    ("The 2016 election was close.", "2016 2016-01-01 2017-01-01 year"),
    ("Output fell in 2014-2016.", "2014-2016 2014-01-01 2017-01-01 year"),
    ("The mills closed in the 1990s.", "the 1990s 1990-01-01 2000-01-01 decade"),
    ("Prices rose in the first quarter of 2025.", "the first quarter of 2025 2025-01-01 2025-04-01 month"),
    ("They met in the summer of 2024.", "the summer of 2024 2024-06-01 2024-09-01 month"),
    ("It was the mildest since the winter of 2010–11.", "the winter of 2010–11 2010-12-01 2011-03-01 month"),
    ("They met on New Year's Day 2020.", "New Year's Day 2020 2020-01-01 2020-01-02 day"),
]
RELATIVE = [
    ("The mayors met on Tuesday.", "Tuesday 2025-09-02 2025-09-03 day"),
    ("The mayors met on Wednesday.", "Wednesday 2025-09-03 2025-09-04 day"),
    ("The mayors met on Thursday.", "Thursday 2025-08-28 2025-08-29 day"),
    ("The mayors will meet on Thursday.", "Thursday 2025-09-04 2025-09-05 day"),
    ("The mayors will meet on Tuesday.", "Tuesday 2025-09-09 2025-09-10 day"),
    ("The mayors plan to meet on Monday.", "Monday 2025-09-08 2025-09-09 day"),
    ("The vote was scheduled for Friday.", "Friday 2025-09-05 2025-09-06 day"),
    ("The court has closed its doors until Friday.", "Friday 2025-09-05 2025-09-06 day"),
    ("The mayors met last Wednesday.", "last Wednesday 2025-08-27 2025-08-28 day"),
    ("The mayors will meet next Tuesday.", "next Tuesday 2025-09-09 2025-09-10 day"),
    ("The mayors met on Tuesday of last week.", "Tuesday of last week 2025-08-26 2025-08-27 day"),
    ("The mayors met yesterday morning.", "yesterday morning 2025-09-02 2025-09-03 day"),
    ("The fair will end tomorrow.", "tomorrow 2025-09-04 2025-09-05 day"),
    ("Today is the third of four days of talks.", "Today 2025-09-03 2025-09-04 day"),
    ("The mayors met on August 30.", "August 30 2025-08-30 2025-08-31 day"),
    ("The mayors met on December 30.", "December 30 2024-12-30 2024-12-31 day"),
    ("The mayors will meet on January 5.", "January 5 2026-01-05 2026-01-06 day"),
    ("The port opened in October.", "October 2024-10-01 2024-11-01 month"),
    ("The port will open in October.", "October 2025-10-01 2025-11-01 month"),
    ("Troops have been there since October of last year.", "October of last year 2024-10-01 2024-11-01 month"),
    ("Troops have been there since October last year.", "October last year 2024-10-01 2024-11-01 month"),
    ("The port opened last October.", "last October 2024-10-01 2024-11-01 month"),
    ("Exports rose last year.", "last year 2024-01-01 2025-01-01 year"),
    ("Exports rose last month.", "last month 2025-08-01 2025-09-01 month"),
    ("The council met last week.", "last week 2025-08-25 2025-09-01 week"),
    ("The council meets again next week.", "next week 2025-09-08 2025-09-15 week"),
    ("The council met over the weekend.", "over the weekend 2025-08-30 2025-09-01 day"),
    ("A report is due later this year.", "later this year 2025-09-03 2026-01-01 year"),
    ("He took power 14 years ago.", "14 years ago 2011-01-01 2012-01-01 year"),
    ("He took power nearly 14 years ago.", "nearly 14 years ago 2010-01-01 2013-01-01 year"),
    ("The union sanctioned Tarva earlier in the month.", "earlier in the month 2025-09-01 2025-09-04 month"),
    ("He had left a year-and-a-half ago.", "a year-and-a-half ago 2024-01-01 2024-06-01 month"),
    ("She left two and a half years ago.", "two and a half years ago 2023-01-01 2023-06-01 month"),
    ("She left three days back.", "three days back 2025-08-31 2025-09-01 day"),
    ("The museum should have opened on Thursday.", "Thursday 2025-08-28 2025-08-29 day"),
    ("Lind said on Thursday she would buy it.", "Thursday 2025-08-28 2025-08-29 day"),
    ("It is the lowest price since March.", "March 2025-03-01 2025-04-01 month"),
    ("The work begins in March.", "March 2026-03-01 2026-04-01 month"),
    ("A decision on it was put off until March.", "March 2026-03-01 2026-04-01 month"),
    ("The sample that sank him dates from Friday.", "Friday 2025-08-29 2025-08-30 day"),
    ("Half a year ago the port shut.", "Half a year ago 2025-01-01 2025-06-01 month"),
    ("Last year, on August 8, she won.", "Last year, on August 8 2024-08-08 2024-08-09 day"),
    ("The council meets next year in March.", "next year in March 2026-03-01 2026-04-01 month"),
    ("She left three days ago.", "three days ago 2025-08-31 2025-09-01 day"),
    ("It is the first visit in 66 years.", "in 66 years 1959-01-01 1960-01-01 year"),
    ("The dam will be finished in two weeks.", "in two weeks 2025-09-15 2025-09-22 week"),
    ("Exports rose over the past two years.", "the past two years 2023-09-03 2025-09-04 year"),
    ("He missed the September 10 deadline.", "September 10 2025-09-10 2025-09-11 day"),
    ("The strike began on 22 December last year.", "22 December last year 2024-12-22 2024-12-23 day"),
    ("They met last summer.", "last summer 2025-06-01 2025-09-01 month"),
]
HUNDREDS = [
    ("In the 1800s, the seals were hunted.", "the 1800s 1800-01-01 1900-01-01 decade"),
    ("The town grew in the early 1900s.", "early 1900s 1900-01-01 1950-01-01 decade"),
    ("The Lunia 2023 general election was held.", "2023 2023-01-01 2024-01-01 year"),
    ("Lunia 2023 local elections were held.", "2023 2023-01-01 2024-01-01 year"),
]
UNRESOLVED = [
    ("The ties have cooled in recent years.", "recent years"),
    ("More than 20 years ago the mill closed.", "More than 20 years ago"),
    ("He left the day before the summit.", "the day before"),
    ("The council meets every Monday.", "every Monday"),
    ("It was built in the 19th century.", "the 19th century"),
    ("He spent the next five decades there.", "the next five decades"),
    ("He left on 31 June 2024.", "31 June 2024"),
    ("He arrived on the second day of the visit.", "the second day"),
]
NO_DATES = [
    "The shop sold Halloween-themed hats.",
    "The Lugo Today wrote of it.",
    "It was the 80th anniversary of the end of World War 2.",
    "It is the first time in his 14-year rule that he travelled.",
    "The war, now in its third year, drags on.",
    "About 15,000 troops and 2,000 engineers went.",
    "Some 1945 soldiers came home.",
    "April Jones may march again.",
    "The Sunday Times and Windows 2000 were mentioned.",
    "It rained on Black Friday.",
    "The Harvest 2020 festival was dull.",
    "He is 66 years old and finished the race in two days.",
    "The cars of tomorrow are here.",
    "The truce is to last 90 days.",
    "Ida May won. The guild agreed to May's new deal and spoke with May.",
    "The number of those infected until now is 1501 and the number of deaths is 66.",
]


@pytest.mark.parametrize(("text", "expected"), ABSOLUTE + RELATIVE + HUNDREDS + UNRESOLVED)
def test_an_expression_comes_to(parse: Parse, text: str, expected: str) -> None:
    assert spelled(dates(parse(text)))[0] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_only_looks_like_a_date(parse: Parse, text: str) -> None:
    assert spelled(dates(parse(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "State media reported the talks on Thursday. The summit came after a parade on the previous day.",
            ["Thursday 2025-08-28 2025-08-29 day", "the previous day 2025-08-27 2025-08-28 day"],
        ),
        (
            "The talks began on Sunday. The council was to meet Monday.",
            ["Sunday 2025-08-31 2025-09-01 day", "Monday 2025-09-01 2025-09-02 day"],
        ),
        (
            "The dam broke on 3 May 2021. Two days later, the army arrived.",
            ["3 May 2021 2021-05-03 2021-05-04 day", "Two days later 2021-05-05 2021-05-06 day"],
        ),
        (
            "The dam broke in 2019. It was rebuilt the following year.",
            ["2019 2019-01-01 2020-01-01 year", "the following year 2020-01-01 2021-01-01 year"],
        ),
        (
            "The dam broke on December 3, 1961. On January 5, the army arrived.",
            ["December 3, 1961 1961-12-03 1961-12-04 day", "January 5 1962-01-05 1962-01-06 day"],
        ),
        (
            "The rules were issued yesterday. They apply from 1 December 2025. A petition began on the same day.",
            [
                "yesterday 2025-09-02 2025-09-03 day",
                "1 December 2025 2025-12-01 2025-12-02 day",
                "on the same day 2025-09-02 2025-09-03 day",
            ],
        ),
        (
            "She was elected in 2012. She was taken ill on August 20 at home.",
            ["2012 2012-01-01 2013-01-01 year", "August 20 2025-08-20 2025-08-21 day"],
        ),
        (
            "The council announced days of mourning, Wednesday through Friday.",
            ["Wednesday 2025-09-03 2025-09-04 day", "Friday 2025-09-05 2025-09-06 day"],
        ),
        (
            'On Monday, the mayor said: "We met yesterday."',
            ["Monday 2025-09-01 2025-09-02 day", "yesterday 2025-08-31 2025-09-01 day"],
        ),
        (
            'The clerk left on Monday. "I went this morning," he said.',
            ["Monday 2025-09-01 2025-09-02 day", "this morning 2025-09-01 2025-09-04 day"],
        ),
        (
            'The clerk left on Monday. On Tuesday he said: "I went this morning." The port shut later that day.',
            [
                "Monday 2025-09-01 2025-09-02 day",
                "Tuesday 2025-09-02 2025-09-03 day",
                "this morning 2025-09-02 2025-09-03 day",
                "later that day 2025-09-02 2025-09-03 day",
            ],
        ),
        (
            "The August 7 storm tore down the mill. It followed a fire the previous day.",
            ["August 7 2025-08-07 2025-08-08 day", "the previous day 2025-08-06 2025-08-07 day"],
        ),
        (
            "The slide of 20 August killed two. That Wednesday the bulletin had warned of it.",
            ["20 August 2025-08-20 2025-08-21 day", "That Wednesday 2025-08-20 2025-08-21 day"],
        ),
        (
            "They wrote songs in the late 1960s.",
            ["late 1960s 1965-01-01 1970-01-01 decade"],
        ),
        (
            "The dam broke in 2019. It was rebuilt the next day.",
            ["2019 2019-01-01 2020-01-01 year", "the next day"],
        ),
    ],
)
def test_dates_counted_from_the_text(parse: Parse, text: str, expected: list[str]) -> None:
    assert spelled(dates(parse(text))) == expected


@pytest.mark.parametrize(
    ("text", "modality", "anchor"),
    [
        ("The mayors met on Tuesday.", "past", "publication"),
        ("The mayors will meet on Friday.", "planned", "publication"),
        ("The mayors are to meet on Friday.", "planned", "publication"),
        ("The mayors are expected to meet on Friday.", "planned", "publication"),
        ("The mayors may meet on Friday.", "possible", "publication"),
        ("The mayors are meeting today.", "present", "publication"),
        ("The treaty was signed in June 2024.", "past", "absolute"),
        ("The port opens in 2031.", "planned", "absolute"),
        ("She said she would travel to Oslo on Friday.", "planned", "publication"),
        ("He has been there since June 2024.", "past", "absolute"),
        ("She was the third official to serve in that office since 2017.", "past", "absolute"),
        ("The court released him on bail till October.", "planned", "publication"),
        ("The ties have cooled in recent years.", "past", "none"),
    ],
)
def test_modality_and_anchor(parse: Parse, text: str, modality: str, anchor: str) -> None:
    (found,) = dates(parse(text))
    assert (found.modality, found.anchor) == (modality, anchor)


def test_without_publication_date_only_absolute_dates_are_resolved(parse: Parse) -> None:
    document = parse("The mayors met on Tuesday, on August 30, in June 2024 and last year.")
    undated = replace(document, article=replace(document.article, published=None))
    assert spelled(dates(undated)) == ["Tuesday", "August 30", "June 2024 2024-06-01 2024-07-01 month", "last year"]


def test_every_expression_leads_back_to_its_words(seed_documents: list[Document]) -> None:
    for document in seed_documents:
        numbers = {sentence.number: sentence for sentence in document.sentences}
        for row in dates(document):
            assert document.text(row.start, row.end) == row.text
            assert numbers[row.sentence].start <= row.start < row.end <= numbers[row.sentence].end


@pytest.mark.parametrize(
    "text",
    [
        "0000-00-00 and 9999-12-31 and 99/99/99",
        "on February 30, 2025 and in 9999 years",
        "in " + "a couple of " * 500 + "years",
        "the " * 2000 + "end of the year",
        "1999 " * 1500,
        "Monday\u2028\x00\ud7ff\U0001f4c5 last\u00a0year 年 ٣ May ٢٠٢٤",
    ],
)
def test_hostile_texts_do_no_harm(parse: Parse, text: str) -> None:
    for row in dates(parse(text)):
        assert (row.earliest is None) == (row.latest is None) == (row.grain == "")


def test_seeds(seed_documents: list[Document]) -> None:
    known = [one.article.published for one in seed_documents if one.article.published]
    found = [
        (one.article.file, row.text, *(str(day or "") for day in (row.earliest, row.latest)), row.grain, row.modality)
        for one in seed_documents
        for row in dates(dated(one, known))
    ]
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        expected = [tuple(row) for row in csv.reader(file)][1:]
    assert found == expected

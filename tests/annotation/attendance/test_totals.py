from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.attendance import stated_totals
from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import StatedTotal
from tests.annotation.attendance.cast import LEAD, cast

Parse = Callable[..., Document]


def found(parse: Parse, text: str) -> list[StatedTotal]:
    document = parse(LEAD + text)
    return stated_totals(document, *cast(document))


STATED = [
    ("The parade saw leaders from 26 countries in attendance.", (26, 26, "countries", "attended", "parade")),
    ("More than 20 heads of state attended the ceremony.", (20, None, "heads of state", "attended", "ceremony")),
    ("The ceremony was attended by at least 12 leaders.", (12, None, "leaders", "attended", "ceremony")),
    ("Leaders of 15 nations are expected at the summit.", (15, 15, "countries", "expected", "summit")),
    ("About 30 world leaders gathered in Mirna for the ceremony.", (30, 30, "leaders", "attended", "ceremony")),
    ("Up to 40 presidents will attend the funeral.", (0, 40, "presidents", "expected", "funeral")),
    ("The parade drew 15 heads of state.", (15, 15, "heads of state", "attended", "parade")),
    ("Officials from 40 countries took part in the conference.", (40, 40, "countries", "attended", "conference")),
    ("More than a million people attended the parade.", (1e6, None, "people", "attended", "parade")),
    ("Eleven presidents skipped the summit.", (11, 11, "presidents", "absent", "summit")),
    ("Attendance at the parade in Mirna was about 40,000.", (4e4, 4e4, "people", "attended", "parade")),
    ("Attendance at the parade was put at 5,000 people.", (5e3, 5e3, "people", "attended", "parade")),
]


@pytest.mark.parametrize(("text", "expected"), STATED)
def test_stated(parse: Parse, text: str, expected: tuple[float, float | None, str, str, str]) -> None:
    [row] = found(parse, text)
    assert (row.low, row.high, row.counted, row.mode, row.gathering) == expected
    assert row.text in text


NONE = [
    "The two leaders attended the ceremony.",
    "The 26 leaders left the country before the ceremony.",
    "Norland sent 15,000 soldiers to the parade.",
    "The parade marked the 80th anniversary of the war.",
    "There are 193 countries in the world.",
    "Mara Lind called for a summit of 30 leaders.",
    "Attendance at the parade was down 5 percent.",
    "Attendance at the local schools was 4,000.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_total(parse: Parse, text: str) -> None:
    assert found(parse, text) == []


def test_a_gathering_is_where_its_relative_clause_puts_it(parse: Parse) -> None:
    told = "A parade was held in Mirna. More than 900 people attended an earlier parade, which took place in Port Alva."
    [row] = found(parse, told)
    assert row.place == "Port Alva"


def test_seeds(seed_documents: list[Document]) -> None:
    rows = [
        (document.article.file[:3], row.text, row.low, row.high, row.counted, row.mode, row.gathering)
        for document in seed_documents
        for row in stated_totals(document, MentionIndex(mentions(document)), dates(document))
    ]
    assert rows == [("001", "26 countries", 26, 26, "countries", "attended", "military parade")]

"""Years before 1000 are dates where an era marks them, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gates were built in 250 c.e. by masons.", [("250 c.e.", "0250-01-01", "0251-01-01")]),
        ("The hill burst in AD 79.", [("AD 79", "0079-01-01", "0080-01-01")]),
        ("The hill burst in A.D. 79.", [("A.D. 79", "0079-01-01", "0080-01-01")]),
        ("The gates were built in 250 CE.", [("250 CE", "0250-01-01", "0251-01-01")]),
        ("The town was sacked in 410 AD.", [("410 AD", "0410-01-01", "0411-01-01")]),
        ("The town was sacked in 1204 AD.", [("1204 AD", "1204-01-01", "1205-01-01")]),
        ("He reigned from AD 98–117.", [("AD 98–117", "0098-01-01", "0118-01-01")]),
        ("The walls were built 100 to 250 CE.", [("100 to 250 CE", "0100-01-01", "0251-01-01")]),
        ("The ditch was dug in 43 BC.", [("43 BC", "None", "None")]),
        ("The ditch was dug in 1,200 BC.", [("1,200 BC", "None", "None")]),
        ("The ditch was dug from 43 BC to AD 14.", [("43 BC to AD 14", "None", "None")]),
        ("The camp stood from about 664 b.c.e. to 250 c.e., it is said.", [("664 b.c.e. to 250 c.e.", "None", "None")]),
        ("The hill burst in 79.", []),
        ("The town was sacked in 410 by masons.", []),
        ("The camp held 250 men.", []),
        ("Article AD 7.5 was passed, and 95/CE too.", []),
    ],
)
def test_an_era_makes_a_year(parse: Parse, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(row.text, str(row.earliest), str(row.latest)) for row in dates(parse(text))] == found

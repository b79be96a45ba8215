"""Times that reach up to publication, what happened meanwhile, and what is no event of a year at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import EventMention

Parse = Callable[..., Document]


def rows_of(document: Document) -> list[EventMention]:
    return events(document, dates(document), MentionIndex(mentions(document)))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("This record has stood since 1992.", ["2025-09-04"]),
        ("Since 1987, the number of otters has declined.", ["2025-09-04"]),
        ("The number of otters had declined since 1987.", ["1988-01-01"]),
        ("The guild has been closer since the signing of a pact in June 2024.", ["2025-09-04", "2024-07-01"]),
        ("Since the loss of its boats in 2011, the guild has relied on trucks.", ["2012-01-01", "2025-09-04"]),
        ("Since the fire in March, the school has been shut.", ["2025-09-04"]),
        ("Since the fire in March, the school had been shut.", []),
        ("Since the mine's creation in 1984, it has been safe.", ["1985-01-01"]),
    ],
)
def test_what_has_been_so_since_a_day_lasts_until_publication(parse: Parse, text: str, ends: list[str]) -> None:
    assert [row.latest.isoformat() for row in rows_of(parse(text))] == ends


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Lind was driving a truck on the night of May 21 and struck a group of riders.",
            ["Lind was driving a truck", "Lind struck a group of riders"],
        ),
        (
            "Olsen has expressed a preference to proceed similarly to the trial of Ida Moss in 1998.",
            ["The trial of Ida Moss"],
        ),
        ("The Harbour Party's 2020 presidential nomination was fought over.", []),
        ("How many votes do you expect to receive in the 2027 election?", []),
    ],
)
def test_a_row_tells_what_happened_then(parse: Parse, text: str, labels: list[str]) -> None:
    assert [row.label for row in rows_of(parse(text))] == labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "In his talk on Tuesday at the council's headquarters in the old town of Soll, Lind reaffirmed that the "
            "harbour project, which currently involves two guilds, is open for other towns to join.",
            "Lind reaffirmed that the harbour project is open for other towns to join",
        ),
        (
            "The guild gave the harbour prize of the northern ports on Monday to former trade envoy and former United "
            "States Senator from Vermont Bernie Moss.",
            "The guild gave the harbour prize of the northern ports to Bernie Moss",
        ),
        (
            "On Monday, the gas trader Enargo signed a letter of intent on selling two billion cubic meters of gas per "
            "year to the gas supplier Depo of Soll.",
            "The gas trader Enargo signed a letter of intent on selling two billion cubic meters of gas per year",
        ),
        (
            "Last year, Moss set a personal best time of 46.92 seconds in the 400 m hurdles, the second-fastest time "
            "recorded in the history of the event.",
            "Moss set a personal best time of 46.92 seconds in the 400 m hurdles",
        ),
    ],
)
def test_a_label_is_not_cut_to_say_more(parse: Parse, text: str, label: str) -> None:
    assert [row.label for row in rows_of(parse(text))] == [label]

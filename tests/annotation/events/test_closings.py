"""What is marked of a clause takes in the ends of the brackets and quotation marks that it opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.index import MentionIndex

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "A clerk hangs signs for the fair in Soll (April 2025).",
            "A clerk hangs signs for the fair in Soll (April 2025)",
        ),
        (
            'On Monday, Moss called Lind a "decent clerk" but did not stay.',
            'On Monday, Moss called Lind a "decent clerk"',
        ),
        ("On Monday, Moss called Lind a “decent clerk.”", "On Monday, Moss called Lind a “decent clerk.”"),
        ("The guild (which Moss left on Monday) fell.", "The guild (which Moss left on Monday)"),
        ("She wept (as Moss left Soll on Monday).", "Moss left Soll on Monday"),
    ],
)
def test_what_a_clause_opens_it_closes(parse: Parse, text: str, clause: str) -> None:
    document = parse(text)
    assert [document.text(row.start, row.end) for row in events(document, dates(document), MentionIndex([]))] == [
        clause
    ]


def test_a_dated_event_ends_before_the_next_in_its_list(parse: Parse) -> None:
    document = parse("The paper cited the May 3 signing of the Water Bill, a July 2 meeting in Soll and a fire.")
    rows = events(document, dates(document), MentionIndex([]))
    assert document.text(rows[0].start, rows[0].end) == "the May 3 signing of the Water Bill"

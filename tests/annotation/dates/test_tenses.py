"""Which day the words of a clause mean, where the verb alone does not tell: held, put off, told by a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Other matches scheduled for Monday were still held.", [("Monday", "2025-09-01", "past")]),
        (
            "The party is to hold a vote in Tarva on October 2, followed by a congress on October 9.",
            [("October 2", "2025-10-02", "planned"), ("October 9", "2025-10-09", "planned")],
        ),
        ("Studies from 2014 show that sponges can survive.", [("2014", "2014-01-01", "past")]),
        ("On the night of August 25 visitors could dance in the hall.", [("August 25", "2025-08-25", "past")]),
        ("The guild moved the fair to October 2.", [("October 2", "2025-10-02", "planned")]),
        ("The mayors expect a ruling this year.", [("this year", "2025-01-01", "planned")]),
        (
            "According to the harbour office in March, the port is too small.",
            [("March", "2025-03-01", "past")],
        ),
        ("The vote follows a walkout in May.", [("May", "2025-05-01", "past")]),
        ("The council named Ida Moss for the 2025 mayoral race.", [("2025", "2025-01-01", "present")]),
        ("The ferry sailed from July 13 to 17 of last year.", [("July 13 to 17 of last year", "2024-07-13", "past")]),
        ("The guild grew fast in the last decade.", [("last decade", "2015-09-03", "past")]),
        (
            "Sales fell over the past year and a half.",
            [("the past year and a half", "2024-03-03", "past")],
        ),
        (
            "The crew left the port on the morning following the storm.",
            [("the morning following", "None", "past")],
        ),
        ("The bid for October elections failed.", [("October", "2025-10-01", "planned")]),
        (
            "Their demands include an inquiry into violence against dockers on June 12.",
            [("June 12", "2025-06-12", "past")],
        ),
        ("The guild attended the fair on the last weekend of July.", [("July", "2025-07-01", "past")]),
        ("Olsen backed Moss for this year's council election.", [("this year", "2025-01-01", "present")]),
        ("The harbour's 2031 radar program could show more.", [("2031", "2031-01-01", "planned")]),
        ("The paper sums up the previous month.", [("the previous month", "2025-08-01", "past")]),
        ("The gates were built in 664 b.c.e. by masons.", [("664 b.c.e.", "None", "past")]),
        ("We've learned a lot [in the] last couple of weeks.", [("last couple of weeks", "2025-08-20", "past")]),
        ("They've been the best [in the] last couple of weeks.", [("last couple of weeks", "2025-08-20", "past")]),
        ("The fair will open in the next couple of weeks.", [("the next couple of weeks", "2025-09-03", "planned")]),
        (
            "In the 2019 council race, Moss kept up her bid until June.",
            [("2019", "2019-01-01", "past"), ("June", "2019-06-01", "past")],
        ),
        (
            "In 2022, Moss ran until June and did not back Lind until July.",
            [("2022", "2022-01-01", "past"), ("June", "2022-06-01", "past"), ("July", "2022-07-01", "past")],
        ),
        (
            "Winner of the 2019 race, Moss died in May.",
            [("2019", "2019-01-01", "past"), ("May", "2025-05-01", "past")],
        ),
        ("The fair was held in the first week of April.", [("the first week of April", "2025-04-01", "past")]),
        ("The fair was held in the last week of June 2024.", [("the last week of June 2024", "2024-06-24", "past")]),
        (
            'On August 5, 2024, Lind said: "In the next year, the port must grow."',
            [("August 5, 2024", "2024-08-05", "past"), ("the next year", "2024-08-05", "possible")],
        ),
        (
            "The boats are slated to leave the port, docking in Tarva today.",
            [("today", "2025-09-03", "planned")],
        ),
        ("The ferry may be ready to sail by October.", [("October", "2025-10-01", "possible")]),
        ("The ferry is ready to sail by October.", [("October", "2025-10-01", "planned")]),
        ("The line carries 1000 megawatt of power.", []),
        ("She spoke of her love for Halloween.", []),
        ("The Sunday trade ban hurt the shops.", []),
        ("On the last night, the band played in the square.", []),
    ],
)
def test_a_date_has_the_tense_that_is_meant(parse: Parse, text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(row.text, str(row.earliest), row.modality) for row in dates(parse(text))] == found


def test_the_same_day_of_a_story_with_one_day_is_that_day(parse: Parse) -> None:
    between = "The port is old. The quay is long. The sheds are full. The crews are small. The pay is low. "
    *_, last = dates(parse(f"The guild voted on Monday. {between}Two clerks resigned the same day."))
    assert (last.text, str(last.earliest)) == ("the same day", "2025-09-01")

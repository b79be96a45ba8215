"""Dated clauses of one story that tell of the same event in other words, and such as do not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.resolution.eventgroups import same_events
from analysis.tables import EventMention

MONDAY = date(2024, 3, 4)


def clause(article: str, label: str, days: int = 0, modality: str = "past") -> EventMention:
    day = MONDAY + timedelta(days)
    return EventMention(article, 0, 0, 9, label, day, day + timedelta(1), "day", modality, "day")


def month(article: str, label: str, number: int, modality: str = "past") -> EventMention:
    first = date(2024, number, 1)
    return EventMention(article, 0, 0, 9, label, first, date(2024, number + 1, 1), "month", modality, "then")


def groups(*rows: EventMention) -> list[list[int]]:
    found = same_events(rows, [[place] for place in range(len(rows))], story_of=dict.fromkeys("abc", "story"), named={})
    return [group for group in found if len(group) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (clause("a", "Mayor Lind is to be sworn in", 9, "planned"), clause("b", "Lind takes office", 11, "planned")),
        (clause("a", "The ferry sank off Orle"), clause("b", "The boat went down")),
        (clause("a", "Moss conceded in a call"), clause("b", "Moss admitted defeat on television", 1)),
        (month("a", "The engines were shipped", 6), month("b", "The firm had shipped all engines", 7)),
        (clause("a", "The fire broke out on the quay"), clause("b", "The fire began at a barbecue", 1)),
        (clause("a", "The vessel was built"), clause("b", "The ferry was built", 2)),
        (month("a", "The lift was last inspected", 1), month("b", "The last inspection took place", 9)),
        (clause("a", "The council will vote on the tax", 0, "planned"),
         clause("b", "The council will vote on the tax only", 20, "planned")),
        (clause("a", "The council will vote on the budget", 3, "planned"),
         month("b", "A vote on the budget would be put off", 4, "planned")),
        (clause("a", "The council of Orle decided to shut the mill"),
         clause("b", "The council of Orle voted to keep it out", 1)),
        (clause("a", "The trial of the miller Moss opened"), clause("b", "The miller Moss has begun", -1)),
        (clause("a", "Four herders were killed at the Orle well"),
         clause("b", "Guards attacked the Orle well without a word", -1)),
        (clause("a", "The opera of the eel was performed"), clause("b", "At the premiere, some chairs broke", -1)),
        (clause("a", "The pact was signed in Orle"), clause("b", "The pact was signed in Varn", 1)),
    ],
)  # fmt: skip
def test_other_words_for_one_event(one: EventMention, other: EventMention) -> None:
    assert groups(one, other) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (clause("a", "Lind conceded"), clause("b", "Lind was sworn in")),
        (clause("a", "Traders marched in Orle"), clause("b", "Farmers protested near the lake", 2)),
        (clause("a", "The ferry sank"), clause("b", "Another ferry sank", 9)),
        (clause("a", "The court sentenced Moss"), clause("b", "Moss filed an appeal against his sentence", 1)),
        (clause("a", "Lind spoke to reporters"), clause("b", "Lind fed the ducks")),
        (clause("a", "Nine died in a blast at Orle"), clause("b", "The dead of Orle rose to 12", 2)),
        (clause("a", "Moss won the stage in Orle"), clause("b", "Moss won the tour in Varn", 2)),
        (clause("a", "The council of Orle voted on the mill"), clause("b", "The mayor of Orle opened the mill", 1)),
        (clause("a", "Officials said: the river burst its banks", 2), clause("b", "The river burst its banks")),
    ],
)
def test_two_events_stay_two(one: EventMention, other: EventMention) -> None:
    assert groups(one, other) == []


def test_what_was_said_at_an_event_does_not_hold_others_off() -> None:
    told = clause("a", "The two signed a pact in Orle")
    said = clause("b", "Lind said at the signing of the pact: rivers have no passports")
    other = clause("c", "A pact was signed in Orle", -1)
    assert groups(told, said, other) == [[0, 1, 2]]


def test_two_days_of_one_article_are_two_events() -> None:
    rows = clause("a", "The ferry sank"), clause("a", "The tug sank", 1), clause("b", "The ferry sank in the strait", 1)
    assert all(not {0, 1} <= set(group) for group in groups(*rows))


def test_stories_are_kept_apart() -> None:
    rows = [clause("a", "The ferry sank off Orle"), clause("b", "The ferry sank off Orle")]
    assert same_events(rows, [[0], [1]], story_of={"a": "one", "b": "two"}, named={}) == [[0], [1]]

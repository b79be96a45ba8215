"""Sentences of several articles, worded apart, that cannot both be true."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.slotdisputes import excludes, slot_disputes
from analysis.resolution.statements import statements
from analysis.tables import Article, Sentence

FILLING = "The swan was calm. Its keeper spoke of rain. Nine trams were painted green."


def disputes(ours: str, theirs: str, *, days: int = 1) -> list[list[str]]:
    texts = {"a": (ours, 1), "b": (theirs, days), "c": (FILLING, 1)}
    articles = [
        Article(name, "", "Star", "declared", True, date(2024, 5, day), "declared", "", "", "en", True, name, 1, text)
        for name, (text, day) in texts.items()
    ]
    read = [Sentence(name, 0, 0, len(text), "paragraph", 9) for name, (text, _) in texts.items()]
    groups = slot_disputes(statements(articles, read), story_of={})
    assert all(excludes(group[0], group[-1]) for group in groups)
    return [[told.filled.said for told in group] for group in groups]


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [
        (
            "The race was held up for 20 minutes by a swan.",
            "A swan stopped play for 35 minutes.",
            ["20 minutes", "35 minutes"],
        ),
        (
            "The two premiers met for three hours at the mill.",
            "Premier Mara Quist left after talks with Rehn that lasted barely one hour.",
            ["3 hours", "barely 1 hour"],
        ),
        (
            "Rehn, the diver, swam for two hours before a tug came.",
            "Olaf Rehn, who swam for three hours, lost a shoe.",
            ["2 hours", "3 hours"],
        ),
        (
            "The bell was cast again in May, for the first time since 1911, the mayor said.",
            "The town cast a bell for the first time in 40 years.",
            ["first time since 1911", "first time in 40 years"],
        ),
        (
            "The tower was opened in 1987 and shut at 9 p.m. after the bell fell.",
            "The bell of the tower fell at 11.15 pm.",
            ["9 p.m", "11.15 pm"],
        ),
        (
            "The tram was led through Varn by a police escort.",
            "There was no escort for the tram through Varn.",
            ["escort", "no escort"],
        ),
        (
            "Nobody was hurt in the fall.",
            "Two painters were slightly hurt in the fall.",
            ["Nobody was hurt", "painters were slightly hurt"],
        ),
        (
            "The battle at the mill was over after thirty minutes.",
            "The shooting at the well went on for about three hours.",
            ["30 minutes", "about 3 hours"],
        ),
        (
            "The council shut the lane to carts from 1 March.",
            "The council voted on the lane, carts and all. The ban is to take effect on 1 June.",
            ["1 March", "1 June"],
        ),
        (
            "The riders set off at noon sharp.",
            "The start was at 12.30 instead of noon.",
            ["at noon", "at 12.30"],
        ),
        (
            "The talks in Holt lasted eleven days.",
            "Mara Quist is glad. The talks went on for eight days.",
            ["11 days", "8 days"],
        ),
        (
            "Norland and Estmark agreed to a ceasefire of 90 days.",
            "Quist spoke of it. The truce runs for 60 days.",
            ["90 days", "60 days"],
        ),
        ("A single coat of paint saved the bell.", "The paint needs two coats.", ["single coat", "2 coats"]),
        ("Mara Quist led the talks.", "The talks were long. Olaf Rehn led the talks.", ["Mara Quist", "Olaf Rehn"]),
    ],
)
def test_disputed(ours: str, theirs: str, said: list[str]) -> None:
    assert disputes(ours, theirs) == [said]


@pytest.mark.parametrize(
    ("ours", "theirs", "days"),
    [
        ("The race was held up for 20 minutes by a swan.", "The mayor spoke for 35 minutes.", 1),
        ("The race was held up for 20 minutes by a swan.", "A swan stopped play for 35 minutes.", 9),
        ("Nobody was hurt in the fall.", "Nobody was hurt when a painter fell.", 1),
        ("Nobody was hurt in the fall.", "Two painters were praised after the fall.", 1),
        ("Norland agreed to a ceasefire of 90 days.", "Norland's talks went on for eight days.", 1),
        ("The painters' talks lasted an hour.", "The bell was held up for three hours.", 1),
        ("Olaf Rehn, 47, rang the bell.", "Mara Rehn, 12, rang the bell.", 1),
        ("The bell will be rung in June.", "The bell was rung in May.", 1),
        ("The tower rang its bell for two hours in 2011.", "The tower rang its bell for three hours.", 1),
        ("Abel, Quist and the envoy Rehn met for an hour.", "Abel and Quist spoke for three hours.", 1),
        ("The riders set off at noon on Monday.", "The riders set off at 12.30 on Friday.", 1),
        ("The mill in Varn will be closed for three days.", "The border was not closed for an hour.", 1),
        ("The council shut the lane, open for 88 years.", "The council shut the lane for an hour.", 1),
        ("Quist won the stage, 6 seconds ahead of Rehn.", "Overall Quist is 41 seconds ahead of Rehn.", 1),
    ],
    ids=[
        "another thing",
        "another week",
        "the same",
        "another fate",
        "a ceasefire and talks",
        "another event",
        "another person",
        "a plan",
        "another year",
        "another round",
        "another day",
        "another closure",
        "too long for one thing",
        "stage and standings",
    ],
)
def test_not_disputed(ours: str, theirs: str, days: int) -> None:
    assert disputes(ours, theirs, days=days) == []

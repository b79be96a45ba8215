"""What is told of a day right behind it, what is held against another day, and what 'which' stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def labels_of(document: Document) -> list[str]:
    return [row.label for row in events(document, dates(document), MentionIndex(mentions(document)))]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "The next vote is scheduled for tomorrow, when both guilds are to hold a dozen meetings.",
            ["The next vote is scheduled", "Both guilds are to hold a dozen meetings"],
        ),
        (
            "The port has been shut since June, when the strike began.",
            ["The port has been shut", "The strike began"],
        ),
        ("He led the guild until 2015, when he resigned.", ["He led the guild until 2015", "He resigned"]),
        ("Output was the highest since 2008, when the bank of Tarva collapsed.", ["The bank of Tarva collapsed"]),
        (
            "Lind was in the house on Friday when the bomb exploded.",
            ["Lind was in the house", "The bomb exploded"],
        ),
        ("Lind was a clerk in 2010, when Moss was mayor.", ["Lind was a clerk"]),
        ("The store was shut on Monday, when asked.", ["The store was shut"]),
        ("Lind said that, as of Wednesday, 40 boats had sunk in the storm.", []),
        ("As of Wednesday, more than 40 boats lay in the port.", []),
        (
            "Today is the third of the four days when the mayor welcomes guests.",
            ["Today is the third of the four days when the mayor welcomes guests"],
        ),
    ],
)
def test_what_is_told_of_a_day_happens_then(parse: Parse, text: str, labels: list[str]) -> None:
    assert labels_of(parse(text)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Unlike Wednesday's scrub, however, yesterday's launch proceeded without issue.",
            ["Wednesday's scrub", "The launch proceeded without issue"],
        ),
        (
            "Like last year's festival in Soll, the parade on Saturday drew thousands.",
            ["The festival in Soll", "The parade drew thousands"],
        ),
        (
            "As with Monday's rocket launch, yesterday's launch proceeded without issue.",
            ["The rocket launch", "The launch proceeded without issue"],
        ),
        ("Turnout was higher than in last year's mayoral election.", ["The mayoral election"]),
        ("Turnout was higher than last year.", []),
        ("Prices rose more than in 2019.", []),
    ],
)
def test_what_another_is_held_against_happened_on_its_own_day(parse: Parse, text: str, labels: list[str]) -> None:
    assert labels_of(parse(text)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "The mission, which Lind has said may be ready to launch by late October, is long.",
            ["The mission may be ready to launch"],
        ),
        ("The man, who officials said died on Monday, was old.", ["The man died"]),
        (
            "It depends on when the next Tarva mission occurs, which Ida Lind has said may be ready to launch by late "
            "October.",
            ["The next Tarva mission may be ready to launch"],
        ),
    ],
)
def test_a_pronoun_with_a_verb_of_saying_behind_it_is_named(parse: Parse, text: str, labels: list[str]) -> None:
    assert labels_of(parse(text)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("It was common in Soll from about 664 b.c.e. to 250 c.e., as a study found.", []),
        ("The mine ran from 1850 to 1950.", ["The mine ran"]),
    ],
)
def test_of_a_time_with_an_unknown_beginning_nothing_is_told(parse: Parse, text: str, labels: list[str]) -> None:
    assert labels_of(parse(text)) == labels


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "In findings published on Wednesday in the journal PLOS ONE, an international team of scientists report "
            "that masons captured sacred birds.",
            ["Findings were published in the journal PLOS ONE"],
        ),
        (
            "In May, a clerk said that the port was shut, the Tarva Post reported.",
            ["A clerk said: the port was shut"],
        ),
        ("Tomorrow, a Thursday, is referred to as a feast in the context of the fair.", []),
        (
            "On Tuesday, United States Senator from Vermont Bernie Sanders ended his bid for the Democratic Party's "
            "nomination in the presidential election.",
            ["Bernie Sanders ended his bid for the Democratic Party's nomination in the presidential election"],
        ),
        ('"Today we went to Soll and came back to work!"', ["We went to Soll"]),
        (
            "Moss announced a plan to cut 300 jobs in the port of Soll in 2027.",
            ["A plan to cut 300 jobs in the port of Soll in 2027"],
        ),
        (
            "On Tuesday, the delegations of Tarva, Lund and Kiel met for their seventh summit of the northern ports, "
            "that time in the old town hall of Soll, to sign a treaty.",
            ["The delegations of Tarva, Lund and Kiel met for their seventh summit of the northern ports"],
        ),
    ],
)
def test_a_label_holds_what_is_of_its_clause(parse: Parse, text: str, labels: list[str]) -> None:
    assert labels_of(parse(text)) == labels

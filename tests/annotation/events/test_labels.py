"""Labels: what a chart shows of a clause must be true and readable there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import Mention

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            "Clerks said on Monday they believe the vault held gold.",
            "Clerks said: they believe the vault held gold",
        ),
        ("Olsen will be mayor until 2027.", "Olsen will be mayor until 2027"),
        (
            "The union had given the port until Thursday to drop the plan entirely.",
            "The union had given the port until Thursday to drop the plan entirely",
        ),
        ("A 2015 court ruling said the fee was void.", "A court ruling said: the fee was void"),
        (
            "Moss was convicted of filing a false tax return in 2010 in the Eastern District of Tarva.",
            "Moss was convicted of filing a false tax return in the Eastern District of Tarva",
        ),
        ("The judge ordered a new trial, where in 2008 Moss was freed.", "Moss was freed"),
        (
            "Moss was convicted of concealment (misprision) of a felony in 1998.",
            "Moss was convicted of concealment (misprision) of a felony",
        ),
        ("The study published on Monday in a journal was long.", "The study was published in a journal"),
        ("Findings presented on Monday were new.", "Findings were presented"),
        (
            "The fair was expected to end on Tuesday, but on Monday it was extended.",
            "The fair was extended",
        ),
        ("The tower, which the guild had bought in 1973, fell.", "The guild had bought the tower"),
        ("The guild held a vote on the league, which it joined in 1973.", "The guild joined the league"),
        (
            "The Chair, Ida Moss, said on Monday the port was safe.",
            "The Chair, Ida Moss, said: the port was safe",
        ),
        ("Two dockers died in last night's storm at the port.", "Two dockers died in the storm at the port"),
        ("The last strike on this scale was in 1990.", "The last strike on this scale"),
        ("The plan was finished by the middle of 2023 and won a prize.", "The plan was finished"),
        ("Two chairmen stepped before the cameras on Monday.", "Two chairmen stepped before the cameras"),
        ("In 1974 four drawings vanished from the hall.", "Four drawings vanished from the hall"),
        ("It was in May 2024 that the case first came before them.", "The case first came before them"),
        ("Until Monday the guild had six seats.", "Until Monday the guild had six seats"),
        ("Despite signs of recovery on Sunday, the mayor died on Monday.", "Despite signs of recovery, the mayor died"),
        (
            "On Monday he asked all to await the result of Sunday's poll.",
            "He asked all to await the result of Sunday's poll",
        ),
        (
            "A truck carrying cattle from Brant to Soll on Monday overturned in Tarva.",
            "A truck carrying cattle from Brant to Soll overturned in Tarva",
        ),
        ("A ferry bound for Tarva on Sunday capsized near Soll.", "A ferry bound for Tarva capsized near Soll"),
        ("A man walking home on Monday was struck by a car.", "A man walking home was struck by a car"),
        ("A report describing the fraud on Monday drew anger.", "A report describing the fraud"),
        ("The Grebe met a bomber while returning from Soll in May 1944.", "The Grebe met a bomber"),
        (
            "The guild had won a majority of seats in the 2015 election.",
            "The guild had won a majority of seats in the election",
        ),
        ("The storm could become a hurricane as soon as Friday.", "The storm could become a hurricane"),
        (
            "On Wednesday, more than 100 members, reportedly, of the Sandal Guild turned out to watch the release of "
            "ten boats for the harbour.",
            "More than 100 members, reportedly, of the Sandal Guild turned out to watch the release of ten boats for "
            "the harbour",
        ),
        ("As of midday Thursday, 12 people were missing.", "12 people were missing"),
        (
            "Flags will fly at half-mast on Monday — today — in their honour.",
            "Flags will fly at half-mast in their honour",
        ),
        (
            "On Friday, at the end of a long coastal road from Tarva to Soll in the far north of the island, the mayor "
            "resigned.",
            "The mayor resigned",
        ),
        (
            "The governor of Lunia, a coastal province on the Gulf of Tarva, declared a state of emergency for the "
            "whole province on Thursday with a storm near.",
            "The governor of Lunia declared a state of emergency for the whole province",
        ),
        ("Anna Berg left. Berg, who had been mayor since her election in 2014, wept.", "Anna Berg's election"),
        ("Britons voted in a 2016 referendum.", "Britons voted in a referendum"),
        (
            "The council met on Monday. The court in Tarva ruled on the same day as the council.",
            "The court in Tarva ruled",
        ),
        (
            "The club in Lund, Kiel and Ulm in Kivu, which has had a drought since 2018, moved.",
            "Kivu has had a drought since 2018",
        ),
        ("Lind has led the guild since 2011.", "Lind has led the guild since 2011"),
        ("Lind has led the guild since last year.", "Lind has led the guild"),
        (
            "The firm told the plan to the guild on May 18, and also to the council on May 21.",
            "The firm told the plan to the council",
        ),
        (
            "The guild chose Lind — once a mayor — on Monday as its head.",
            "The guild chose Lind — once a mayor — as its head",
        ),
        (
            "Lind ran for mayor as a novice in Tarva in 2010 and for governor in Arden in 2018.",
            "Lind ran for mayor as a novice in Tarva",
        ),
        (
            "Lind ran for mayor as a novice in Tarva in 2010 and for governor in Arden in 2018.",
            "Lind ran as a novice for governor in Arden",
        ),
        (
            "The dancer Ida Moss, whose death in May led to protests, was 78.",
            "Ida Moss's death led to protests",
        ),
        ("Born in Arden in 1935, she led the guild.", "She was born in Arden"),
        ("Her present term runs through 2021.", "Her present term runs through 2021"),
        (
            "The truce begun in May over the strait ended on Sunday.",
            "The truce ended",
        ),
        (
            "The truce begun in May over the strait ended on Sunday.",
            "The truce was begun over the strait",
        ),
        ("On Sunday teams had already begun to clear the port.", "Teams had already begun to clear the port"),
        ("The council said it would meet on Monday.", "The council would meet"),
        ("The line is owned by the state. It was founded in 1992.", "The line was founded"),
        (
            "The ministry reported a good harvest on May 24, and the last death on May 26.",
            "The ministry reported a good harvest",
        ),
    ],
)
def test_a_label_is_read_alone(parse: Parse, text: str, label: str) -> None:
    document = parse(text)
    assert label in [row.label for row in events(document, dates(document), MentionIndex(mentions(document)))]


@pytest.mark.parametrize(
    ("text", "place", "label"),
    [
        ("The report laid her death on Monday to a stroke.", 3, "The report laid Ida Moss's death to a stroke"),
        ("The old mayor left her home on Monday.", 4, "The old mayor left her home"),
        ("Her term ended in 2021.", 0, "Ida Moss's term ended"),
    ],
)  # fmt: skip
def test_whose_it_was_is_told(parse: Parse, text: str, place: int, label: str) -> None:
    document = parse(text)
    sentence = document.prose[0]
    start, end = sentence.place(sentence.span[place])
    her = Mention("a", sentence.number, start, end, "her", "Ida Moss", "person", "pronoun", "", "")
    assert label in [row.label for row in events(document, dates(document), MentionIndex([her]))]

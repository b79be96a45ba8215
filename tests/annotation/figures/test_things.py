from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.figures import figures
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import Figure

Parse = Callable[..., Document]


def found(document: Document) -> list[Figure]:
    return figures(document, MentionIndex(mentions(document)))


@pytest.mark.parametrize(
    ("text", "words", "unit", "counted"),
    [
        ("The rebels hold about a third of the island.", "about a third of the island", "percent", "island"),
        ("Two-thirds of the clerks left.", "Two-thirds of the clerks", "percent", "clerks"),
        ("Half of all barges sank.", "Half of all barges", "percent", "barges"),
        ("They took over about 40 barges.", "about 40 barges", "count", "barges"),
        ("Attendance was 3,000.", "3,000", "people", "people in attendance"),
        ("A crowd of a hundred thousand sang in Tarva.", "a hundred thousand", "people", "people in attendance"),
        ("The court set bail at 90,000 Georgian lari.", "90,000 Georgian lari", "GEL", "bail"),
        ("The guild paid 50 Chilean pesos.", "50 Chilean pesos", "CLP", "guilds pay"),
        ("They walked thousands of miles.", "thousands of miles", "miles", ""),
        ("It moved at 8 m/s.", "8 m/s", "m per second", ""),
        ("It needs 6 mg per liter of oxygen.", "6 mg per liter of oxygen", "mg per litre", "oxygen"),
        ("The storm had winds of 75 miles per hour.", "75 miles per hour", "mph", "winds"),
        ("The limit lies within 90 miles of the islands.", "90 miles", "miles", ""),
        ("Waves over 30 feet high were seen.", "over 30 feet", "feet", "waves high"),
        ("The cut-off is 119 mph.", "119 mph", "mph", "cut-offs"),
        ("The quake had a magnitude of 4.0.", "4.0", "magnitude", "quakes"),
        ("One other person was injured.", "One other person", "people", "people injured"),
        ("The clinic reported one more case.", "one more case", "count", "additional cases"),
        ("Moss and eight others on board drowned.", "eight others", "people", "people killed"),
        ("They lost all five of their seats.", "five of their seats", "count", "seats"),
        ("She won by a 149 vote margin.", "149 vote margin", "count", "vote margins"),
        ("He limited it to 80 of other people's ballots.", "80 of other people's ballots", "count", "ballots"),
        ("She has amassed 1,217 pledged delegates so far.", "1,217 pledged delegates", "people", "pledged delegates"),
        ("Thousands of anime and manga fans came.", "anime and manga fans", "people", "anime manga fans"),
        ("He faces 200-400 hours of community service.", "200-400 hours", "hours", "community service"),
        ("She is survived by her three sons.", "three sons", "people", "sons"),
    ],
)  # fmt: skip
def test_what_a_figure_is_of(parse: Parse, text: str, words: str, unit: str, counted: str) -> None:
    (row,) = found(parse(text))
    assert words in row.text
    assert (row.unit, row.counted) == (unit, counted)


def test_packs_of_so_many_are_packs(parse: Parse) -> None:
    packs, rolls = found(parse("They carry two 12-roll packs."))
    assert (packs.counted, rolls.counted) == ("packs", "rolls")


@pytest.mark.parametrize(
    "text",
    [
        "About 52% of voters voted to leave and 48% to stay.",
        "While 54 guilds signed the deal, only 27 have ratified it.",
        "The guild gained 66 seats, while the union lost 42.",
        "Lind earned 9 votes, followed by Ana Moss, with 6.",
        "Lind won 20 votes and Moss won the remaining 4.",
        "Lind won 20 seats in May. Moss won the remaining 4.",
        "Over 500 ballots were not returned, and over 110 were not sent out.",
        "Each carrier may take 80 ballots. Under the act, that number drops to six.",
    ],
)
def test_what_two_numbers_count_is_told_once(parse: Parse, text: str) -> None:
    first, second = found(parse(text))
    assert (first.unit, first.counted) == (second.unit, second.counted)

"""Figures of one story that count the same thing in other words, and look-alikes that do not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from analysis.resolution.figureframes import Frame, Told, frames
from analysis.resolution.figuregroups import same_figures
from analysis.resolution.figures import resolve_figures
from analysis.tables import DateMention, Figure

DAY = date(2024, 3, 5)
_MARKED = re.compile(r"<(?P<value>[\d.]+)(?: (?P<unit>\w+))?(?:\|(?P<counted>[^>]*))?>")


def told(*sentences: str) -> tuple[list[Figure], Told]:
    """Figures of one sentence an article, each written as `<12 people|people killed>`."""
    rows: list[Figure] = []
    texts = {}
    dates = {}
    for number, marked in enumerate(sentences):
        article, text = f"{number}", ""
        last = 0
        for match in _MARKED.finditer(marked):
            text += marked[last : match.start()]
            value, unit, counted = match["value"], match["unit"] or "people", match["counted"] or ""
            start, last = len(text), match.end()
            text += value
            rows.append(
                Figure(article, 0, start, len(text), value, float(value), float(value), unit, counted, "", None, "")
            )
        text += marked[last:]
        texts[article, 0] = (0, text)
        years = [
            DateMention(article, 0, *found.span(), found[0], date(int(found[0]), 1, 1), date(int(found[0]) + 1, 1, 1),
                        "year", "past", "absolute")
            for found in re.finditer(r"\b(?:19|20)\d\d\b", text)
        ]  # fmt: skip
        dates[article, 0] = years
    articles = [article for article, _ in texts]
    return rows, Told(texts, dates, dict.fromkeys(articles, DAY), dict.fromkeys(articles, "story"))


def framed(*sentences: str) -> list[Frame]:
    return frames(*told(*sentences))


def groups(*sentences: str) -> list[list[int]]:
    return same_figures(framed(*sentences))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The blaze killed <9 people|people killed> in Orle",
            "By noon <12 people|people> had died, she said",
        ),
        ("<40 people> are missing", "The number of people unaccounted for fell to <31 people>"),
        (
            "Nearly <300 people|residents> were moved to schools",
            "Some <320 people|people> are sheltered in schools",
        ),
        ("The ship carried <58 people|passengers>", "There were <80 people|passengers> on board"),
        ("Orle bus sells tickets for <2 EUR> a ticket", "It charges <3 EUR> a ticket"),
        ("Turnout was <70 percent|turnout>", "Voter turnout stood at <64 percent>"),
        ("He was fined <450000 EUR>", "He must pay a fine of <500000 count>"),
        ("The wave was <4 m> high", "A wave <5 m> high hit the pier"),
        ("Organisers put the crowd at <12000 count>", "Police said <4000 people|people> had marched"),
        ("The heirs, who hold <31 percent>, will sell", "The heirs have a stake of <27 percent|stakes>"),
        ("Some <20000 people|fans> welcomed the team", "Police said <12000 people|people> celebrated"),
        ("About <600 count|jobs> jobs will be cut", "The union says <900 people|people> will lose their jobs"),
        ("The quake of magnitude <6.1 count>", "The quake had a magnitude of <6.4 count>"),
        (
            "Seven hundred live off the lake, or <700 people|people>",
            "The mill says <900 people|people> depend on the lake",
        ),
        ("<7 count|trams> were set on fire", "<4 count|trams> were burned"),
        ("The pursuit left <14 people|raiders> neutralised", "Soldiers killed <14 people|attackers killed>"),
    ],
)
def test_other_words_for_one_count(one: str, other: str) -> None:
    assert groups(one, other) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<9 people|people killed> died in Orle", "<9 people|people injured> were hurt in Orle"),
        ("<31 people|people killed> died in the flood", "In 1998 a flood killed <40 people|people killed>"),
        ("<12 people|officers injured> were hurt", "<12 people|children injured> were hurt"),
        ("The firm pays <4 USD> a day", "The firm pays <4 USD> a week"),
        ("The court gave him <8 years|prison terms>", "Prosecutors had asked for <12 years|prison terms>"),
        ("Lind took <54 percent> of the vote for Lind", "It was <41 percent> of the vote for Moss"),
        ("Turnout rose to <70 percent|turnout>", "Turnout was up from <56 percent|turnout from>"),
        ("About <300 people|traders> came to the market", "The hall is <300 m> from the market"),
        ("The pact is about <16 count|islands>", "They said that <9 count|islands> would go"),
        ("She saved <3 count|penalties>", "Orle won by <4 penalties|penalties> to two"),
        ("The plan passed by <24 count|votes> votes to 19", "It passed with 24 against <19 count|votes> votes"),
        ("It passed by <24 count|votes> votes to 19", "In Varn a plan failed in 2009 by <24 count|votes> votes to 30"),
        ("The soles cost <90 EUR|soles cost>", "The soles cost <9000 EUR|soles cost>"),
        ("The soles measured <46 m>", "The soles were <6 m> too thick"),
        ("The miners' dead were <12 people|miners>", "The dead were taken away in <27 count|carts>"),
        ("A crowd of <30000 people|people> watched the match", "Some <20000 people|people> celebrated in the square"),
        ("The choir sang for <20 people|pensioners>", "Thunder broke <20 count|windows>"),
    ],
)
def test_look_alikes_stay_apart(one: str, other: str) -> None:
    assert groups(one, other) == [[0], [1]]


@pytest.mark.parametrize(
    ("givers", "expected"),
    [(("the organisers", "police"), [[0, 1]]), (("the miller", "police"), [[0], [1]])],
)
def test_who_counts_crowds_counts_one(givers: tuple[str, str], expected: list[list[int]]) -> None:
    rows, scene = told("In all <9000 people> had come", "Some <5000 people> stood along the quay")
    given = [replace(row, attributed_to=giver) for row, giver in zip(rows, givers, strict=True)]
    assert same_figures(frames(given, scene)) == expected


def test_each_figure_of_a_sentence_has_its_own_words() -> None:
    frame, other = framed("<9 people> died and <33 people> were rescued when the boat sank")
    assert (frame.outcomes, other.outcomes) == (frozenset(("killed",)), frozenset(("rescued",)))


@pytest.mark.parametrize(
    ("sentence", "as_of"),
    [
        ("<22 people> are still missing", DAY),
        ("Three tugs and <2 count|cranes> have joined the search", DAY),
        ("<22 people> drowned in the lake", None),
    ],
)
def test_what_stands_at_the_time_of_writing(sentence: str, as_of: date | None) -> None:
    assert framed(sentence)[0].as_of == as_of


def test_a_figure_takes_only_the_likest_of_another_article() -> None:
    found = groups("<9 people|people killed> died", "<9 people|people killed> died, <40 people|people killed> by noon")
    assert [0, 1] in found and [2] in found


def test_what_happened_is_written_into_what_is_counted() -> None:
    rows, scene = told("<40 people|people> are missing", "<31 people|people> are unaccounted for")
    found = resolve_figures(rows, {}, told=scene)
    assert {row.counted for row in found} == {"people missing"}
    assert len({row.figure_group for row in found}) == 1


def test_who_gives_a_figure_is_not_what_it_counts() -> None:
    (row,), where = told("The stewards spoke of a crowd of <900 people|stewards>")
    (frame,) = frames([replace(row, attributed_to="the stewards")], where)
    assert frame.head.everything == frozenset()
    assert frame.near.named("occasion") == frozenset(("attending",))

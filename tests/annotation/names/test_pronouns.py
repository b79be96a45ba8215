"""Pronouns linked to the one person they can mean, and those left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions
from analysis.tables import Mention

Parse = Callable[..., Document]


def pronouns(parse: Parse, text: str) -> list[Mention]:
    """The linked pronouns of a text."""
    return [row for row in mentions(parse(text)) if row.form == "pronoun"]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Anna Weber praised Carlos Quispe for helping her troops.", "her", "Anna Weber"),
        ("Carlo Rossi left early. He was tired.", "He", "Carlo Rossi"),
        ('"We lost," Carlo Rossi said. "It was hard. We tried." He went home.', "He", "Carlo Rossi"),
        ("Carlo Rossi ran a marathon. It was no record. His time was two hours.", "His", "Carlo Rossi"),
        ("The paper wrote that, before she left, Anna Weber was leading the race.", "she", "Anna Weber"),
        ("In his speech, Carlo Rossi thanked the crowd.", "his", "Carlo Rossi"),
        ("Peter Novak met Carlo Rossi, who had himself been a guest.", "himself", "Carlo Rossi"),
        ("Carlo Rossi thanked Peter Novak in his speech.", "his", "Carlo Rossi"),
        ("Carlo Rossi wrote to Peter Novak, who invited him to the fair.", "him", "Carlo Rossi"),
    ],
)
def test_pronouns_with_one_antecedent(parse: Parse, text: str, pronoun: str, name: str) -> None:
    assert {row.name for row in pronouns(parse, text) if row.text == pronoun} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Carlo Rossi sat to Peter Novak's right with Jorge Quispe on his left.",
        "“He promised to help,” the envoy said.",
        "Carlo Rossi's spokesman said he would resign.",
        "Speaking to Peter Novak, he denied it.",
        'Speaking to Peter Novak of the club, he said, "It happened twice. I know it happened."',
        "Peter Novak greeted him.",
        "Carlo Rossi called Peter Novak kind. The club said he was a friend.",
        "Carlo Rossi appointed Jorge Quispe. The council confirmed him.",
        "Carlo Rossi argued with Peter Novak, saying that reporters could read his letters.",
        "Carlo Rossi called for the person to be found and for his/her return.",
        "His daughter, Anna Weber, wrote to the crowd.",
        '“We told the envoy to come,” Carlo Rossi said, adding: "He must choose. He knows it."',
    ],
)
def test_doubtful_pronouns_stay_unlinked(parse: Parse, text: str) -> None:
    assert not pronouns(parse, text)


def test_a_person_of_whom_nothing_is_told_bars_the_sentence_before(parse: Parse) -> None:
    text = "They followed Carlo Rossi. Jong fled, but the guards did not know him."
    assert not pronouns(parse, text)

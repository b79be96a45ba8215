from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from analysis.annotation.document import Document
from analysis.annotation.facts import facts

Parse = Callable[..., Document]

ENGLISH = " There is nothing more to say of it than that."
"""Enough for a short sentence to be known as English."""


def rows(document: Document, table: str) -> list[Any]:
    return list(facts(document)[table])


@pytest.mark.parametrize(
    ("text", "name", "relation", "label"),
    [
        ("Strongman Viktor Orban spoke in Budapest.", "Viktor Orban", "title", "strongman"),
        ("Hungarian Prime Minister Viktor Orban spoke.", "Viktor Orban", "title", "hungarian prime minister"),
        ("The embattled Angela Merkel flew to Paris.", "Angela Merkel", "adjective", "embattled"),
        ("The reclusive leader Viktor Orban spoke.", "Viktor Orban", "adjective", "reclusive"),
        ("The reclusive leader Viktor Orban spoke.", "Viktor Orban", "title", "leader"),
        ("Angela Merkel, a chemist, flew to Paris.", "Angela Merkel", "apposition", "chemist"),
        ("The leader of Hungary, Viktor Orban, spoke.", "Viktor Orban", "apposition", "leader of hungary"),
        ("Viktor Orban is a dictator.", "Viktor Orban", "said to be", "dictator"),
        ("Angela Merkel was cautious.", "Angela Merkel", "said to be", "cautious"),
        ("Angela Merkel praised the miners.", "Angela Merkel", "subject of", "praise"),
        ("Angela Merkel praised the miners and left.", "Angela Merkel", "subject of", "leave"),
        ("Angela Merkel did not mention the strike.", "Angela Merkel", "subject of", "not mention"),
        ("The miners cheered Angela Merkel.", "Angela Merkel", "object of", "cheer"),
        ("Angela Merkel was booed in Bonn.", "Angela Merkel", "object of", "boo"),
        ("The bill was rejected by Angela Merkel.", "Angela Merkel", "subject of", "reject"),
        ("Viktor Orban and Angela Merkel danced.", "Angela Merkel", "subject of", "dance"),
    ],
)
def test_labels(parse: Parse, text: str, name: str, relation: str, label: str) -> None:
    found = [(row.name, row.relation, row.label) for row in rows(parse(text + ENGLISH), "labels")]
    assert (name, relation, label) in found


@pytest.mark.parametrize(
    "text",
    [
        "They met near Berlin on Monday.",
        "“The embattled Angela Merkel is a dictator,” said a docker.",
        "Angela Merkel’s brother dances.",
    ],
)
def test_nobody_is_labelled(parse: Parse, text: str) -> None:
    assert not [row for row in rows(parse(text + ENGLISH), "labels") if row.name == "Angela Merkel"]


def test_name_of_another_is_no_label(parse: Parse) -> None:
    found = rows(parse("Kremlin spokesman Dmitry Peskov and Hungary’s Viktor Orban spoke."), "labels")
    assert {(row.name, row.label) for row in found if row.relation in ("title", "apposition")} == {
        ("Dmitry Peskov", "kremlin spokesman")
    }


def test_labels_prove_themselves(parse: Parse) -> None:
    document = parse("Tired Angela Merkel met the dockers. She thanked them.")
    for row in rows(document, "labels"):
        assert document.text(row.start, row.end) == row.text
    assert ("Angela Merkel", "thank") in {(row.name, row.label) for row in rows(document, "labels")}


@pytest.mark.parametrize(
    ("text", "kind", "word", "words"),
    [
        ("Two dockers were hurt on Monday.", "passive without agent", "hurt", "were hurt"),
        ("Two dockers were hurt by falling crates.", "passive with agent", "hurt", "were hurt by falling crates"),
        ("The quay was closed by Friday.", "passive without agent", "close", "was closed"),
        ("The crane got repaired.", "passive without agent", "repair", "got repaired"),
        ("The quay may close.", "hedge", "may", "may"),
        ("The quay reportedly closed.", "hedge", "reportedly", "reportedly"),
        ("The owner is said to be ill.", "hedge", "said to", "said to"),
        ("The owner appears to be ill.", "hedge", "appear to", "appears to"),
    ],
)
def test_passives_and_hedges(parse: Parse, text: str, kind: str, word: str, words: str) -> None:
    found = [(row.kind, row.word, row.text) for row in rows(parse(text + ENGLISH), "wordings")]
    assert (kind, word, words) in found


@pytest.mark.parametrize(
    "text",
    [
        "The quay closed in May.",
        "The owner said to reporters that he was ill.",
        "The owner appeared at the quay.",
        "“It may be closed,” the owner said.",
        "The dockers have left.",
    ],
)
def test_neither_passive_nor_hedge(parse: Parse, text: str) -> None:
    assert rows(parse(text + ENGLISH), "wordings") == []


def test_scare_quotes_are_the_articles_own_words(parse: Parse) -> None:
    found = rows(parse("The so-called “rescue” of the quay has failed."), "words")
    assert "rescue" in {row.word for row in found}


def test_words_leave_names_little_words_and_quotations_out(parse: Parse) -> None:
    document = parse("Hoping for peace, Angela Merkel met 20 dockers in Bonn. “Strikes hurt everybody,” she said.")
    found = rows(document, "words")
    assert [row.word for row in found] == ["hope", "peace", "meet", "docker", "say"]
    assert [document.text(row.start, row.end) for row in found][:2] == ["Hoping", "peace"]

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.facts import facts
from analysis.tables import Clause

Parse = Callable[..., Document]

ENGLISH = " There is nothing more to say of it than that."
"""Enough for a short sentence to be known as English."""


def clauses(document: Document) -> dict[str, list[Clause]]:
    """The parts of each clause by its predicate, those of the added sentence left out."""
    found: dict[str, list[Clause]] = defaultdict(list)
    for row in facts(document)["clauses"]:
        if row.start < len(document.article.text) - len(ENGLISH):
            found[row.predicate].append(row)
    return found


@pytest.mark.parametrize(
    ("text", "predicate", "parts"),
    [
        ("The harbour master sold the old tug.", "sell", {"subject": "master", "object": "tug"}),
        ("The old tug was sold by the harbour master.", "sell", {"subject": "master", "object": "tug"}),
        ("The tug sold by the harbour master sank.", "sell", {"subject": "master", "object": "tug"}),
        ("The tug that the harbour master sold sank.", "sell", {"subject": "master", "object": "tug"}),
        ("The harbour master came and sold the tug.", "sell", {"subject": "master", "object": "tug"}),
        ("The council wants to sell the tug.", "sell", {"subject": "council", "object": "tug"}),
        ("The council asked the owner to sell the tug.", "sell", {"subject": "owner", "object": "tug"}),
        ("The storm blew down the mast.", "blow down", {"subject": "storm", "object": "mast"}),
        ("The tug is the property of the widow.", "be", {"subject": "tug", "is": "property", "of": "widow"}),
        ("The fire was due to a cigarette.", "be", {"subject": "fire", "is": "due", "to": "cigarette"}),
        ("It was the widow who paid the crew.", "pay", {"subject": "widow", "object": "crew"}),
        ("The widow was the first to pay the crew.", "pay", {"subject": "widow", "object": "crew"}),
        ("The roof was paid for by the widow.", "pay", {"subject": "widow", "for": "roof"}),
        ("The crew slept in the chapel.", "sleep", {"subject": "crew", "in": "chapel"}),
    ],
)
def test_parts(parse: Parse, text: str, predicate: str, parts: dict[str, str]) -> None:
    found = {row.role: row.head for row in clauses(parse(text + ENGLISH))[predicate]}
    assert found | parts == found


@pytest.mark.parametrize(
    ("text", "predicate", "negated"),
    [
        ("The crew slept.", "sleep", False),
        ("The crew did not sleep.", "sleep", True),
        ("The crew never slept.", "sleep", True),
        ("Nobody slept on the tug.", "sleep", True),
        ("No sailor slept on the tug.", "sleep", True),
        ("Not a single sailor slept on the tug.", "sleep", True),
        ("None of the sailors slept on the tug.", "sleep", True),
        ("The crew slept in no bed.", "sleep", True),
        ("The crew refused to sleep on the tug.", "sleep", True),
        ("The crew denied having slept on the tug.", "sleep", True),
        ("The crew did not refuse to sleep on the tug.", "sleep", False),
        ("The crew was not able to sleep.", "sleep", True),
        ("The crew was unable to sleep.", "sleep", True),
        ("The crew was able to sleep.", "sleep", False),
        ("The crew left without sleeping.", "sleep", True),
        ("The crew slept not only on the tug.", "sleep", False),
        ("The tug came home without a scratch.", "be", True),
    ],
)
def test_denials(parse: Parse, text: str, predicate: str, negated: bool) -> None:
    assert {row.negated for row in clauses(parse(text + ENGLISH))[predicate]} == {negated}


@pytest.mark.parametrize(
    ("text", "predicate", "standing"),
    [
        ("The widow sold the tug.", "sell", "told"),
        ("The widow will sell the tug.", "sell", "planned"),
        ("The widow may sell the tug.", "sell", "possible"),
        ("The widow is accused of selling the tug.", "sell", "alleged"),
        ("The widow was the last to sell a tug.", "sell", "told"),
    ],
)
def test_standing(parse: Parse, text: str, predicate: str, standing: str) -> None:
    assert {row.standing for row in clauses(parse(text + ENGLISH))[predicate]} == {standing}


def test_parts_lead_back_to_the_text_and_to_names(parse: Parse) -> None:
    document = parse("Prime Minister Viktor Orban praised the miners of Wales in Bonn." + ENGLISH)
    found = clauses(document)["praise"]
    assert all(document.text(row.start, row.end) == row.text for row in found)
    assert {row.role: row.name for row in found if row.name} == {"subject": "Viktor Orban", "in": "Bonn"}


def test_what_somebody_is_quoted_with_is_not_the_article_s(parse: Parse) -> None:
    assert "sink" not in clauses(parse("“The tug sank twice,” the widow said." + ENGLISH))

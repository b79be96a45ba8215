"""Sources whose words a small parser tears apart, and acts that one sentence tells through another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.attributions import attributions
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def found(document: Document) -> list[tuple[str, str]]:
    return [(row.source, row.via) for row in attributions(document, MentionIndex(mentions(document)))]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("While it is old, according to Merkel divers have not yet found any boats.", ["Merkel"]),
        ("The dam, according to Merkel aides, is full.", ["Merkel aides"]),
        ("Projections by Reuters and the BBC indicated he won.", ["BBC", "Reuters"]),
        ("According to projections by Reuters and the BBC, he won.", ["BBC", "Reuters"]),
        ("The party won, according to Reuters's projections.", ["Reuters"]),
        ("A group of divers said the bridge is closed.", ["group of divers"]),
        ("Republican Representatives said the bridge is closed.", ["Republican Representatives"]),
        ("An analysis of anti-Merkel posts showed that many are old.", ["analysis of anti-Merkel posts"]),
        ('"We saw it", said another co-author, Angela Merkel.', ["Angela Merkel"]),
        ("By reports he closed the bridge.", ["reports"]),
        ("Angela Merkel was 34 and reported widely on the war.", []),
        ("Angela Merkel spoke. In her view, the bridge is closed.", ["Angela Merkel"]),
        ("In the mayor's opinion, the bridge is closed.", ["mayor"]),
        ("In my view, the bridge is closed.", []),
        ("In view of the storm, the bridge is closed.", []),
        (
            "He used data released by Reuters. It sent the data it had collected, which revealed a hole.",
            ["Reuters", "data"],
        ),
        ("We had Ida Moss. We had old drivers as well, who are like, “We see it, but we go on”.", ["old drivers"]),
        ("The Norland Board of Ports and Rivers' director, Ida Moss, said it is closed.", ["Ida Moss"]),
        ("According to Voltara Energy's schedule, the bridge is closed.", ["Voltara Energy"]),
        ("According to the company's timetable, the bridge is closed.", ["company"]),
        ("According to the plan, the bridge is closed.", []),
        ("Polls measured by Reuters showed support at 3 percent.", ["Reuters"]),
        ("A poll by Reuters rounded her support to zero percent.", ["Reuters"]),
        ("Reuters rounded off the week.", []),
        ("Ida Moss noted the need to close the bridge.", ["Ida Moss"]),
        ("Ida Moss noted the bridge on her map.", []),
        (
            "The bridge is closed, Ida Moss said; drivers called it a ruin, while noting that it is old.",
            ["Ida Moss", "drivers", "drivers"],
        ),
        (
            "He died in May, according to a statement released by Reuters. The statement ascribed it to the storm.",
            ["Reuters", "Reuters"],
        ),
    ],
)
def test_sources(parse: Parse, text: str, sources: list[str]) -> None:
    assert [source for source, _ in found(parse(text))] == sources


@pytest.mark.parametrize(
    ("text", "through"),
    [
        ("According to police, Angela Merkel said she was tired.", ("Angela Merkel", "police")),
        ("Police said Angela Merkel told them she was tired.", ("Angela Merkel", "police")),
        ("Angela Merkel told police she was tired.", ("Angela Merkel", "")),
    ],
)
def test_through_whom(parse: Parse, text: str, through: tuple[str, str]) -> None:
    assert found(parse(text))[-1] == through

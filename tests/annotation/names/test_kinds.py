"""The kind of a name, told by the words around it where the model is of another mind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.glossary.readings import Candidate, Reading, reading
from analysis.annotation.names import mentions
from analysis.annotation.names.evidence import evidence
from analysis.annotation.names.gazetteer import gazetteer

Parse = Callable[..., Document]


def _reading(parse: Parse, text: str) -> Reading:
    return reading(parse(text).prose[0], frozenset())


def _place(found: Reading, name: str) -> tuple[int, int]:
    words = [word.text for word in found.text]
    parts = name.split()
    first = next(i for i in range(len(words)) if words[i : i + len(parts)] == parts)
    return first, first + len(parts) - 1


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A court in Velgrad on Monday freed the men.", "Velgrad", "place"),
        ("The defence ministry of Ostmark denied it.", "Ostmark", "place"),
        ("The Tamber river burst its banks.", "Tamber", "place"),
        ("Ostmark's parliament met at dawn.", "Ostmark", "place"),
        ("The Velgrad-based group said no.", "Velgrad", "place"),
        ("The airline Norvik cut fares.", "Norvik", "organisation"),
        ("Shares in Norvik fell.", "Norvik", "organisation"),
        ("Norvik's shareholders agreed.", "Norvik", "organisation"),
        ("Its biggest carrier, Norvik, cut fares.", "Norvik", "organisation"),
        ("Norvik, a small insurer, cut jobs.", "Norvik", "organisation"),
        ("The Morning Ledger wrote first.", "Morning Ledger", "organisation"),
        ("Dembo Sanneh, 41, left early.", "Dembo Sanneh", "person"),
        ("Dembo Sanneh, the Gambian fisheries minister, left early.", "Dembo Sanneh", "person"),
        ("The secretary of the miners' union, Dembo Sanneh, left early.", "Dembo Sanneh", "person"),
        ("His brother Dembo drove.", "Dembo", "person"),
        ("The firm unveiled the Zephyra on Friday.", "Zephyra", "other"),
    ],
)
def test_cues(parse: Parse, text: str, name: str, kind: str) -> None:
    found = _reading(parse, text)
    assert kind in {vote for vote, _ in evidence(found, *_place(found, name))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They had faith in Norvik for years.", "Norvik"),
        ("Trading in Norvik bonds stopped.", "Norvik"),
        ("It happened in Norvik's yard.", "Norvik"),
        ("Norvik, 1999, was a bad year.", "Norvik"),
    ],
)
def test_no_cue(parse: Parse, text: str, name: str) -> None:
    found = _reading(parse, text)
    assert not list(evidence(found, *_place(found, name)))


def test_clear_cue_outvotes_the_model_and_many_labels_outvote_a_cue(parse: Parse) -> None:
    clear = _reading(parse, "The defence ministry of Ostmark denied it.")
    plain = _reading(parse, "Ostmark denied it.")
    cued, bare = Candidate(*_place(clear, "Ostmark"), "organisation"), Candidate(0, 0, "organisation")
    assert gazetteer([(clear, [cued]), (plain, [bare])]).kinds["ostmark",] == "place"
    assert gazetteer([(clear, [cued]), *[(plain, [bare])] * 5]).kinds["ostmark",] == "organisation"


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("The airline ordered five Boeing 747s on Monday.", "Boeing 747s", "other"),
        ("The Airbus A319 landed safely.", "Airbus A319", "other"),
        ("Shoppers waited for the Apple iPad Mini.", "iPad Mini", "other"),
        ("In London the FTSE 100 lost 40 points.", "FTSE 100", "other"),
        ("The Dow Jones Industrial Average (DJIA) rose.", "Dow Jones Industrial Average", "other"),
        ("The Nikkei fell by 2 percent.", "Nikkei", "other"),
        ("Boeing cut 300 jobs in Seattle.", "Boeing", "organisation"),
        ("Boeing won 120 orders in March.", "Boeing", "organisation"),
        ("Reporters from Dow Jones Newswires asked him.", "Dow Jones Newswires", "organisation"),
    ],
)
def test_products_and_indices(parse: Parse, text: str, span: str, kind: str) -> None:
    found = {row.text: row.kind for row in mentions(parse(text))}
    matching = [told for words, told in found.items() if span in words or words in span]
    assert matching == [kind]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She told the Tolmin Herald that the ferry was late.", "Tolmin Herald", "organisation"),
        ("According to the Tolmin Courier, nobody came.", "Tolmin Courier", "organisation"),
        ("The Vesper news agency quoted a guard.", "Vesper", "organisation"),
        ("Beside her sat the mayor, Tarvo Lind, and two guards.", "Tarvo Lind", "person"),
    ],
)
def test_introduced_names(parse: Parse, text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(row.text, row.kind) for row in mentions(parse(text))}

"""Names that a last word, an article or their pieces tell: bodies, places, teams, sites, ships, short forms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions
from analysis.annotation.names.oneform import one_form
from tests.annotation.names.naming import named

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The match was at Tolva Energy Arena in Oslo.", "Tolva Energy Arena", "place"),
        ("They flew to General Luis Moreno Rey Base on Monday.", "General Luis Moreno Rey Base", "place"),
        (
            "She was taken to the Ana Webb Memorial Medical Center on Monday.",
            "Ana Webb Memorial Medical Center",
            "organisation",
        ),
        ("She spoke at the 2012 Upland National Convention in June.", "Upland National Convention", "event"),
        ("The game was between the Tolva Kings and the Upland Geese.", "Tolva Kings", "organisation"),
        ("A report named The Amber Hats among the bands.", "Amber Hats", "organisation"),
        ("He stood for the Liberal Democrats in May.", "Liberal Democrats", "organisation"),
        ("The shop was shut on Harvest Day in Oslo.", "Harvest Day", "event"),
        ("It passed the House of Deputies on Monday.", "House of Deputies", "organisation"),
        ("It said so on example.com on Monday.", "example.com", "organisation"),
        ("They saw Upland One land at noon.", "Upland One", "other"),
        ("The navy's Sergeant Tolva supply vessel sank.", "Sergeant Tolva", "other"),
        ('"Ana [Webb] and I left," he said.', "Ana [Webb", "person"),
        ("The virus, called SARS-CoV-2, spread.", "SARS-CoV-2", "other"),
        ("She studied at the University of Upland at Moss in May.", "University of Upland at Moss", "organisation"),
        ("She dressed as Captain America for the day.", "Captain America", "other"),
        ("The research ship Amber Moana sailed.", "Amber Moana", "other"),
        ("It was on his album Songs of the Marsh in May.", "Songs of the Marsh", "other"),
        ("It was on the 'Songs of the Marsh' album in May.", "Songs of the Marsh", "other"),
        ("It cancelled its own tournament, Amber Madness, in May.", "Amber Madness", "event"),
        ("The store chains Tolvas and Marlins cut prices.", "Marlins", "organisation"),
        ("The Marsh penguin is rare.", "Marsh", "other"),
    ],
)
def test_names_are_whole_and_of_their_kind(parse: Parse, text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(row.text, row.kind) for row in mentions(parse(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"We will get through this TOGETHER!" she said.', "TOGETHER"),
        ("Court Commissioner Ana Webb said so.", "Court"),
        ("Ana Webb, the Secretary of Transportation, said so.", "Transportation"),
        ("Broadcast of the speech began at noon.", "Broadcast"),
        ("Two Representatives, Ana Webb and Luis Rey, voted.", "Representatives"),
        ("The Prime Ministers of Spain and Peru met.", "Prime Ministers"),
        ("The hashtag #WrongUpland spread.", "WrongUpland"),
        ("It is a State and a Federal matter.", "Federal"),
    ],
)
def test_what_is_no_name(parse: Parse, text: str, name: str) -> None:
    assert name not in named(parse, text)


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("They met scientist Vlada Petrenković there. Petrenković told them so.", "Petrenković", "Vlada Petrenković"),
        ("The Utah Jazz won. The Jazz's game was long.", "Jazz", "Utah Jazz"),
        ("The European Council met. A Council spokesperson said so.", "Council", "European Council"),
        ("She works for Tolva Holdings. She left Tolva in May.", "Tolva", "Tolva Holdings"),
        (
            "The Upland Protection Units (YPG) fought. The YPG won.",
            "YPG",
            "Upland Protection Units",
        ),
        (
            "They sued over the Ballot Safety Act (BSA) in May. The BSA is new.",
            "BSA",
            "Ballot Safety Act",
        ),
        (
            "The Philippine Institute of Tides and Volcanoes (Phitivo) said so. Phitivo was right.",
            "Phitivo",
            "Philippine Institute of Tides and Volcanoes",
        ),
    ],
)
def test_short_forms_go_under_the_full_name(parse: Parse, text: str, short: str, full: str) -> None:
    assert named(parse, text)[short][1] == full


@pytest.mark.parametrize(
    ("texts", "forms"),
    [
        (["Iraqi Parliament", "Parliament of Iraq"], ["Iraqi Parliament"] * 2),
        (["United States Green Party", "Green Party", "Green Party"], ["Green Party"] * 3),
        (["Iraqi Parliament", "Parliament of Peru"], ["Iraqi Parliament", "Parliament of Peru"]),
        (["Norwegian Water Ministry", "Water Ministry"], ["Norwegian Water Ministry", "Water Ministry"]),
    ],
)
def test_bodies_of_a_country_have_one_form(texts: list[str], forms: list[str]) -> None:
    assert one_form(texts) == forms

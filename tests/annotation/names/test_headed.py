"""Names that one word holds together, parties by what their people are called, places with their country."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Civil Emergencies Ministry said that all were safe.", "Civil Emergencies Ministry", "organisation"),
        ("The Disaster Situations Ministry further indicated a fault.", "Disaster Situations Ministry", "organisation"),
        ("The Eastern Tolva Tribe sang. The Eastern Tolva left.", "Eastern Tolva", "organisation"),
        ("Members of the Eastern Tolva Tribe sang.", "Eastern Tolva Tribe", "organisation"),
        ("Northern Tolva Tribe welcomes elk herd.", "Northern Tolva Tribe", "organisation"),
        ("With Tropical Storm Olga approaching, people left.", "Tropical Storm Olga", "event"),
        ("She was awarded the Engineers for Social Justice prize.", "Engineers for Social Justice", "organisation"),
        ("She heads the Co-operative Workers Federation.", "Co-operative Workers Federation", "organisation"),
        ("A page on GiveSendGo raised money.", "GiveSendGo", "organisation"),
        ("The herd came from the Elk Creek Reservation.", "Elk Creek Reservation", "place"),
        ("They moved to the National Antelope Range by train.", "National Antelope Range", "place"),
        ("The stop is part of the London Underground transit system.", "London Underground", "place"),
        ("One walks between the Northern and Jubilee lines of the network.", "Jubilee", "place"),
        ("Ana Ruiz, the mayor of New York, New York, spoke.", "New York", "place"),
    ],
)
def test_names_are_whole(parse: Parse, text: str, name: str, kind: str) -> None:
    assert name in {row.text for row in mentions(parse(text)) if row.kind == kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lawyers for Ana Ruiz said so.", "Lawyers for Ana Ruiz"),
        ("He quit Lawyers for Ana Ruiz to speak.", "Lawyers for Ana Ruiz"),
        ("Meanwhile Health Ministry staff left.", "Meanwhile Health Ministry"),
        ("Ronan MacAllister left.", "MacAllister"),
        ("The Presidential race began.", "Presidential"),
    ],
)
def test_words_beside_names_are_none(parse: Parse, text: str, name: str) -> None:
    assert name not in {row.text for row in mentions(parse(text))}


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("The Liberal Party lost seats. A Liberal minority remained.", "Liberal", "Liberal Party"),
        ("The Liberal Party lost seats. Liberals wept.", "Liberals", "Liberal Party"),
        ("The Republican Party won. Two Republican debates were held.", "Republican", "Republican Party"),
        ("The United States Navy agreed. The U.S. Navy said so.", "U.S. Navy", "United States Navy"),
        ("The United States Navy agreed. The Navy then left.", "Navy", "United States Navy"),
        ("NYC Mayor Olav Rask resigned. He left New York City.", "NYC", "New York City"),
        ("Ana de Souza ran. Polls showed support for de Souza.", "de Souza", "Ana de Souza"),
    ],
)
def test_short_forms(parse: Parse, text: str, short: str, name: str) -> None:
    assert {row.name for row in mentions(parse(text)) if row.text == short} == {name}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A bus overturned near Tarmouth, New Zealand.", "New Zealand"),
        ("They met in Tarmouth, New Hampshire, on Monday.", "United States"),
        ("He flew to Tarmouth, Russia and China.", ""),
    ],
)
def test_countries_of_places(parse: Parse, text: str, country: str) -> None:
    assert {row.country for row in mentions(parse(text)) if row.text == "Tarmouth"} == {country}

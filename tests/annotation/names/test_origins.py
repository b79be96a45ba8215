"""The country given to persons, bodies and places by the words in their names and beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def countries(parse: Parse, text: str, name: str) -> set[str]:
    """The countries of the mentions of a name."""
    return {row.country for row in mentions(parse(text)) if row.text == name}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Georgian tennis player Nika Beridze was in Tbilisi.", "Nika Beridze", "Georgia"),
        ("Ana Ruiz, an American physicist who lives in Riga, spoke.", "Ana Ruiz", "United States"),
        ("Ana Ruiz, who is a Latvian swimmer, spoke.", "Ana Ruiz", "Latvia"),
        ("Ana Ruiz, US sport columnist for the paper, left.", "Ana Ruiz", "United States"),
        ("English drummer Ana Ruiz left.", "Ana Ruiz", "United Kingdom"),
        ("Russian-backed separatist leader Ana Ruiz spoke.", "Ana Ruiz", ""),
        ("Texas Governor Ana Ruiz told reporters it was late.", "Ana Ruiz", "United States"),
        ("The mayor of New Orleans, Ana Ruiz, left.", "Ana Ruiz", "United States"),
        ("On Monday Senator Ana Ruiz from Ohio left.", "Ana Ruiz", "United States"),
        ("On Monday Senator Luis Rey of Georgia left.", "Luis Rey", "United States"),
        ("Ana Ruiz, a former mayor of South Bend, Indiana, spoke.", "Ana Ruiz", "United States"),
        ("Ana Ruiz, a sitting U.S. Senator, spoke.", "Ana Ruiz", "United States"),
        ("She quoted the first U.S. citizen in space, Ana Ruiz, at lunch.", "Ana Ruiz", "United States"),
        ("A United States Department of State spokesperson, Ana Ruiz, spoke.", "Ana Ruiz", "United States"),
    ],
)
def test_countries_of_persons(parse: Parse, text: str, name: str, country: str) -> None:
    assert countries(parse, text, name) == {country}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Parliament of Iraq voted on Monday.", "Parliament of Iraq", "Iraq"),
        ("She studied at the University of Kansas for years.", "University of Kansas", "United States"),
        ("The Iowa Democratic Party met on Monday.", "Iowa Democratic Party", "United States"),
        ("The British supermarket Okadin lowered prices.", "Okadin", "United Kingdom"),
        ("It was bought by the Denmark-based retailer Saling Group.", "Saling Group", "Denmark"),
        ("The National Disaster Council (NDC) of the Philippines met.", "National Disaster Council", "Philippines"),
        ("The report came from CNN Philippines on Monday.", "CNN Philippines", "Philippines"),
        ("He spoke at the United States think tank Pacific Forum.", "Pacific Forum", "United States"),
        ("The ruling Civic Union in Malta hailed the plan.", "Civic Union", "Malta"),
    ],
)
def test_countries_of_bodies(parse: Parse, text: str, name: str, country: str) -> None:
    assert countries(parse, text, name) == {country}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A bus overturned in Tarmouth, Wisconsin, United States.", "Tarmouth", "United States"),
        ("A bus overturned in Tarmouth, Wisconsin on Monday.", "Tarmouth", "United States"),
        ("They left the Ukrainian city of Lodinsk on Monday.", "Lodinsk", "Ukraine"),
        ("They met in Vermont on Monday.", "Vermont", "United States"),
        ("They met in Wuhan on Monday.", "Wuhan", "China"),
        ("They walked in northern Patagonia on Monday.", "Patagonia", ""),
        ("It left Harrow Space Center in Florida on Monday.", "Harrow Space Center", "United States"),
    ],
)
def test_countries_of_places(parse: Parse, text: str, name: str, country: str) -> None:
    assert countries(parse, text, name) == {country}


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        ("Ana Ruiz was born Maria Lund in Riga.", "Maria Lund", "Ana Ruiz"),
        ("The Rask family tested negative. Olav Rask did too.", "Rask", "Rask family"),
        ("Mark and Patricia McCloud left. Mark Seiden stayed.", "Mark", "Mark McCloud"),
        ("Ana Ruiz met Luis Rey and his wife, Maria.", "his", "Luis Rey"),
        ("She told the House of Representatives of it. The House voted.", "House", "House of Representatives"),
    ],
)
def test_whom_short_forms_mean(parse: Parse, text: str, short: str, name: str) -> None:
    assert {row.name for row in mentions(parse(text)) if row.text == short} == {name}

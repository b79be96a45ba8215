"""Offices beside names, former ones among them, and whom an office without a name means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def described(parse: Parse, text: str) -> list[tuple[str, str]]:
    """Descriptions with whom they mean."""
    return [(row.text, row.name) for row in mentions(parse(text)) if row.form == "description"]


def held(parse: Parse, text: str) -> dict[str, str]:
    """The office of each person named in full."""
    return {row.text: row.role for row in mentions(parse(text)) if row.kind == "person" and row.form == "named"}


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Minister of Health and Sport Ana Lopes opened the clinic.", {"Ana Lopes": "Health and Sport Minister"}),
        ("The mayor of Tartu, Jaan Kask, opened the bridge.", {"Jaan Kask": "Mayor"}),
        ("The general manager of Harbour Radio, Dr Omar Nasser, blamed the wind.", {"Omar Nasser": "Manager"}),
        (
            "Presidents Ana Ruiz of Peru and Marco Silva of Chile signed the treaty.",
            {"Ana Ruiz": "President", "Marco Silva": "President"},
        ),
        (
            "The bill came from Senators Tom Reed of Ohio, Ann Cole of Utah, and Joe Webb of Iowa.",
            {"Tom Reed": "Senator", "Ann Cole": "Senator", "Joe Webb": "Senator"},
        ),
        ("The speaker of the parliament Omar Nasser wrote to them.", {"Omar Nasser": "Speaker"}),
        ("The head of the club told Omar Nasser so.", {"Omar Nasser": ""}),
        ("They thanked Represenative Adam Cole for the money.", {"Adam Cole": "Representative"}),
        ("She quarrelled with Martin Webb, who is the secretary of state.", {"Martin Webb": "Secretary of State"}),
        ("It was built by Paul Weber, who served as mayor of Ulm.", {"Paul Weber": "former Mayor"}),
        ("Otto Brandt, president of Austria from 1974 to 1981, opened it.", {"Otto Brandt": "former President"}),
        ("Former Peruvian Ambassador to the United Nations Ana Ruiz left.", {"Ana Ruiz": "former Ambassador"}),
        ("The director of Norland's Blue Shield, Ana Ruiz, said the president had heard.", {"Ana Ruiz": "Director"}),
        ("The prosecutor general of Tartu, Omar Nasser, said so.", {"Omar Nasser": "Prosecutor General"}),
        ("Kerri Lund, spokeswoman for the Webb office, left. Ann Webb stayed.", {"Webb": "", "Ann Webb": ""}),
        ("Otto Brandt, formerly the mayor of Graz, opened it.", {"Otto Brandt": "former Mayor"}),
        ("Ana Ruiz's spokesperson, Omar Nasser, spoke first.", {"Omar Nasser": "Spokesman"}),
        ("Fernando Roca, the general manager of the hotel, left.", {"Fernando Roca": "Manager"}),
        ("Otto Brandt, president of Austria since 2011, opened it.", {"Otto Brandt": "President"}),
        ("He saw Ana Ruiz, MP (Member of the Board) and others.", {"Ana Ruiz": ""}),
        ("Ana Ruiz, the Secretary of Transportation, spoke.", {"Ana Ruiz": "Transportation Secretary"}),
        ("Ana Ruiz, the foreign affairs minister of Latvia, spoke.", {"Ana Ruiz": "Foreign Minister"}),
        ("Ana Ruiz, minister for East Coast Affairs, left.", {"Ana Ruiz": "East Coast Affairs Minister"}),
        (
            "Deputy Prime Minister for Finance and Minister of Economy Jan Kral resigned.",
            {"Jan Kral": "Deputy Prime Minister and Economy Minister"},
        ),
        ("Luis Rey was head of Iran's Harbour Force.", {"Luis Rey": "former Head"}),
        ("Luis Rey is the former Attorney General of California.", {"Luis Rey": "former Attorney General"}),
        ("The wife of Luis Rey was mayor of Riga.", {"Luis Rey": ""}),
        ("Ana Ruiz is currently serving as the junior Senator from Ohio.", {"Ana Ruiz": "Senator"}),
        ("The retired US Supreme Court Justice Luis Rey stayed.", {"Luis Rey": "former Justice"}),
        ("Ana Ruiz, a candidate for mayor, spoke.", {"Ana Ruiz": ""}),
        ("Ana Ruiz, wife of President Luis Rey, spoke.", {"Ana Ruiz": "", "Luis Rey": "President"}),
        ("The Harbour Party's leader, Ana Ruiz announced she would leave.", {"Ana Ruiz": "leader"}),
        ("Presidential physician Ana Ruiz told reporters it was late.", {"Ana Ruiz": "Physician"}),
        ("One of the Vice Presidents, Ana Ruiz, left on Monday.", {"Ana Ruiz": "Vice President"}),
        ("Former federal prosecutor Ana Ruiz said so.", {"Ana Ruiz": "former Prosecutor"}),
        ("Former Ohio governor Jan Kral spoke.", {"Jan Kral": "former Governor"}),
        ("The then-newly elected President Ana Ruiz left.", {"Ana Ruiz": "President"}),
        ("The secretary of the Rail Union (National Rail), Luis Rey, left.", {"Luis Rey": "Secretary"}),
        ("Ana Ruiz, Belwin's CEO for the north, spoke.", {"Ana Ruiz": "Chief Executive"}),
        ("Three former presidents Ana Ruiz, Luis Rey, and Jo Lund met.", {"Ana Ruiz": "former President"}),
    ],
)
def test_offices_around_a_name(parse: Parse, text: str, roles: dict[str, str]) -> None:
    assert held(parse, text).items() >= roles.items()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Aino Laine spoke. The president thanked the crowd.", [("president", "Aino Laine")]),
        ("Mayor Jaan Kask spoke. Ana Ruiz accused the mayor of lying.", [("mayor", "Jaan Kask")]),
        ("Mayor Jaan Kask spoke. Reporters asked about the mayor's plans.", [("mayor", "Jaan Kask")]),
        ("Foreign Minister Ana Ruiz spoke. The minister has left.", [("minister", "Ana Ruiz")]),
        (
            "President Aino Laine spoke. She is the first president here. The president wept.",
            [("president", "Aino Laine")],
        ),
        (
            "Transport Secretary Ana Ruiz spoke. The transport secretary then left.",
            [("transport secretary", "Ana Ruiz")],
        ),
        ("Health Minister Ana Ruiz spoke. The minister wept. The economy minister left.", []),
        ("President Aino Laine spoke. The president may dissolve the house.", []),
        ("President Aino Laine spoke. The president is elected for six years.", []),
        ("President Aino Laine met President Marco Silva. The president smiled.", []),
        ("President Aino Laine spoke. A club president disagreed. The president left.", []),
        ("President Aino Laine spoke. The president of the club disagreed.", []),
        ("President Aino Laine spoke. The vice president disagreed.", []),
        ("Former President Aino Laine spoke. The president disagreed.", []),
        ("President Aino Laine pardoned Omar Nasser. Nasser, formerly the president and owner of a club, wept.", []),
        ("The president was tired. President Aino Laine left.", []),
        ("President Aino Laine spoke. “We told the president,” said Omar Nasser.", []),
    ],
)
def test_an_office_alone_means_its_only_holder(parse: Parse, text: str, found: list[tuple[str, str]]) -> None:
    assert described(parse, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Ruiz, the chief executive officer of Apple Inc., left.", []),
        ("Finnish President Aino Laine left. Otto Brandt was the president of Finland until 2011.", []),
        ("Finnish President Aino Laine left. Otto Brandt served as the Finnish president.", []),
        ("Finnish President Aino Laine left. In 1956 the Finnish president flew to Oslo.", []),
        ("Finnish President Aino Laine left. The Finnish president is elected for six years.", []),
        ("Finnish President Aino Laine left. It recalled the Finnish president at the time.", []),
        (
            "Russian President Vladimir Putin left. In 2016 the Russian president flew to Oslo.",
            [("Russian president", "Vladimir Putin")],
        ),
        (
            "Finnish President Aino Laine left. She has been the Finnish president since 2012.",
            [("Finnish president", "Aino Laine")],
        ),
    ],
)
def test_a_past_office_is_not_its_present_holders(parse: Parse, text: str, found: list[tuple[str, str]]) -> None:
    assert described(parse, text) == found


def test_a_leader_whose_term_is_over_is_not_meant(parse: Parse) -> None:
    text = "Lisbon, Sep 3, 2025 (Tagus Post)\n\nPresident Barack Obama spoke in 2015. The president smiled."
    assert not described(parse, text)


@pytest.mark.parametrize(
    ("text", "country"), [("Norwegian officials saw Macron.", ""), ("In France, Macron left.", "France")]
)
def test_a_surname_is_a_leaders_where_the_country_is_named(parse: Parse, text: str, country: str) -> None:
    found = mentions(parse(f"Oslo, Sep 3, 2025 (Fjord Post)\n\n{text}"))
    assert {row.country for row in found if row.text == "Macron"} == {country}

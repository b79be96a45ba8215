"""Persons by what stands before their names: ranks, callings, given names, places they are 'of'; and no others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions
from analysis.knowledge import rows

Parse = Callable[..., Document]


def kinds(parse: Parse, text: str) -> dict[str, str]:
    """Kind of each named mention by its text; of several alike the last."""
    return {row.text: row.kind for row in mentions(parse(text)) if row.form == "named"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Farmer Ivo Brandt watched from the gate.", "Ivo Brandt"),
        ("Lt Gen Osei inspected the guard.", "Osei"),
        ("Maj. Gen. Tove Anker inspected the guard.", "Tove Anker"),
        ("King Haldor gave a lunch for the crew.", "Haldor"),
        ("King Haldor of Norway will cut short his visit.", "Haldor"),
        ("Bishop Anselm did not take part.", "Anselm"),
        ("The patriarchate was represented by Metropolitan Philotheos.", "Philotheos"),
        ("Sgt Okoro of the river police spoke next.", "Okoro"),
        ("Coroner Beatrice Halloran took evidence.", "Beatrice Halloran"),
        ("Cllr Odhran Pike chaired the meeting.", "Odhran Pike"),
        ("The Very Rev Isobel Tennant was stranded on the island.", "Isobel Tennant"),
        ("The Taoiseach Fintan Moran opened the show.", "Fintan Moran"),
        ("Coaches Didier Lanvin of France and Jorge Prats met.", "Didier Lanvin"),
        ("Flowers were thrown by the widow Remedios Outeda.", "Remedios Outeda"),
        ("The festival was opened by the fiddler Aoife Gallagher.", "Aoife Gallagher"),
        ("The Minister of Energy of Georgia Tamaz Kvelidze left early.", "Tamaz Kvelidze"),
        ("The mayor of Tashkent Bobur Saidov was there.", "Bobur Saidov"),
        ("Hong Kong's Edmund Lok stayed away.", "Edmund Lok"),
        ("The UN's Astrid Malmborg spoke by video.", "Astrid Malmborg"),
        ("The South Korean Han Mi-ra reads on Sunday.", "Han Mi-ra"),
        ("Counsel for the owners, Simon Ashby KC, stayed seated.", "Simon Ashby"),
        ("The actor Denzel Lisbon paid for the trip.", "Denzel Lisbon"),
        ("Oswald B. I. Ferrant, president of the college, wrote to them.", "Oswald B. I. Ferrant"),
        ("The road was closed by Cllr. Osei and two officials.", "Osei"),
        ("He was received by Brig. Mkhize at the airport.", "Mkhize"),
        ("The prayer was led by Metropolitan Kiril on Sunday.", "Kiril"),
        ("On Sunday, Sister Tomasa Wilk opened the fair.", "Tomasa Wilk"),
        ("The guests included Captain Hae-won Baek, who left early.", "Hae-won Baek"),
        ("On Monday Deputy Foreign Minister Mkhize left the room.", "Mkhize"),
        ("The road was opened by Premier de Souza on Friday.", "de Souza"),
        ("The long talks were led by Minister of Trade Ana Lopes.", "Ana Lopes"),
        ("In the chamber, Minister of Foreign Affairs Tran Quoc Lam spoke.", "Tran Quoc Lam"),
        ("Near the door sat Leader of the Opposition V. D. Menon.", "V. D. Menon"),
        ("Chargé d'affaires Nguyen Van Thanh told reporters it was late.", "Nguyen Van Thanh"),
        ("Datuk Seri Faisal Rahim told reporters it was late.", "Faisal Rahim"),
        ("On Monday Metropolitans Kiril and Grigorij took part in the long session.", "Kiril"),
        ("On Monday Metropolitans Kiril and Grigorij took part in the long session.", "Grigorij"),
        ("Presidents Musa Odar of Niger and Pia Talo of Benin signed the treaty in the capital.", "Musa Odar"),
        ("It was written by Valère Girard d'Estang in May.", "Valère Girard d'Estang"),
        ("Sofia walked in with Radu Ionel and Sofia Petcu.", "Sofia Petcu"),
        ("The Dalai Lama was not invited to it.", "Dalai Lama"),
    ],
)
def test_persons_are_known_by_what_stands_before(parse: Parse, text: str, name: str) -> None:
    assert kinds(parse, text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials from the Cook Islands said nothing.", "Islands"),
        ("Cook Islands officials said nothing.", "Islands"),
        ("Butler University said nothing.", "University"),
        ("General Motors said nothing.", "Motors"),
        ("Duke Energy said nothing.", "Energy"),
        ("They live in King Street near the port.", "Street"),
        ("The Metropolitan Police said nothing.", "Police"),
        ("They stayed at Governor Island for a week.", "Island"),
        ("She follows Premier League matches on the radio.", "League"),
    ],
)
def test_titles_and_callings_in_other_names_announce_nobody(parse: Parse, text: str, name: str) -> None:
    assert kinds(parse, text).get(name) != "person"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "With two mayors, Petar Kolev of Ruse and Ivanka Todorova of Vidin, she sang.",
            {"Petar Kolev": "person", "Ivanka Todorova": "person"},
        ),
        ("He fell ill on a flight from Omsk in Siberia to Moscow.", {"Omsk": "place", "Siberia": "place"}),
        ("A mass was held at the Ruvelle Cathedral in Ruvelle, France.", {"Ruvelle Cathedral": "place"}),
        ("Buses ran from Tavarca to Havana.", {"Tavarca": "place"}),
        ("The storm hit islands such as Boravay and Coros.", {"Boravay": "place", "Coros": "place"}),
        ("The army entered Tell Qamar at dawn.", {"Tell Qamar": "place"}),
        ("They fled a camp at Ain Zura on foot.", {"Ain Zura": "place"}),
        ("Nabil Hasan al-Madari left home. Gunmen attacked al-Madari near his home.", {"al-Madari": "person"}),
        ("An order by Coast Guard Commandant Admiral Elson Marino came.", {"Elson Marino": "person"}),
    ],
)
def test_names_are_parted_and_placed_by_their_neighbours(parse: Parse, text: str, names: dict[str, str]) -> None:
    found = kinds(parse, text)
    assert {name: found.get(name) for name in names} == names


def test_an_initial_stands_for_the_name_it_begins(parse: Parse) -> None:
    text = "Edith Karolina Moss, who taught for years, died. Edith K. Moss was 90."
    assert {row.name for row in mentions(parse(text)) if row.kind == "person"} == {"Edith Karolina Moss"}


@pytest.mark.parametrize(("table", "column"), [("callings", "word"), ("titles", "title")])
def test_tables_stand_once_in_alphabetical_order(table: str, column: str) -> None:
    listed = [row[column] for row in rows(table)]
    assert listed == sorted(set(listed))

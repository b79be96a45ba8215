"""Names kept whole or apart: bodies with 'and', honours, shows, laws, lists, families, campuses; offices left out."""

from __future__ import annotations

import pytest

from tests.annotation.names.naming import Parse, kind_of, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Crews of the Tolmen Fire and Rescue Service came late.", "Tolmen Fire and Rescue Service", "organisation"),
        ("He died at the Army's Research and Referral Hospital.", "Research and Referral Hospital", "organisation"),
        ("The Ministry of Trade and Fisheries denied it.", "Ministry of Trade and Fisheries", "organisation"),
        (
            "The Institute of Volcanology and Seismology sent a team.",
            "Institute of Volcanology and Seismology",
            "organisation",
        ),
        ("In May she received Bharat Jyoti from the state.", "Bharat Jyoti", "other"),
        ("Millions watched The Nora and Luis Show on Friday.", "Nora and Luis Show", "other"),
        ("The Coastal Forest Protection Act, 1972 forbids it.", "Coastal Forest Protection Act", "other"),
        ("Engines came from Rovdal, Tarvin, Moelby, and Old Castre to help.", "Moelby", "place"),
        ("The Rask family arrived. Olav Rask spoke. The Rask Foundation paid for it, and Rask left.", "Rask", "person"),
        ("The manager of Abu Dhabi Media resigned.", "Abu Dhabi Media", "organisation"),
        ("He ran for Congress in 1964 and left Congress in 1970.", "Congress", "organisation"),
        ("They were educated in Islam and in law.", "Islam", "other"),
        ("The news network RQTV withdrew its crew.", "RQTV", "organisation"),
        ("He was met by the African American community.", "African American", "country"),
        ("The flight left from Terminal 3 at noon.", "Terminal 3", "place"),
        ("They backed the government of Oswin Tarrow Hadley.", "Oswin Tarrow Hadley", "person"),
        ("Work began at the Mercy Medical Center in Rovdal, Norway.", "Mercy Medical Center", "organisation"),
        ("Democrat Tolland voted no. Senator Ida Tolland had been a nurse.", "Tolland", "person"),
        ("The High Court of England and Wales ruled on it.", "High Court of England and Wales", "organisation"),
        ("Lumen virus disease (LVD) is a fever. Past LVD outbreaks were worse.", "LVD", "other"),
        ("They learned the Tavarian word for rain.", "Tavarian", "other"),
        ("Its alleged operator Jong Woo Ahn is in prison.", "Jong Woo Ahn", "person"),
        ("She told Ana Ruiz of WQRX 2 news that it shook.", "WQRX", "organisation"),
        ("The quake broke the famous Punta Velosa rock.", "Punta Velosa", "place"),
        ("Per the WHO's advice, they stayed at home.", "WHO", "organisation"),
        ("Ana Ruiz, the former mayor of South Tolmen, Indiana, came first.", "Indiana", "place"),
        ("He writes for the Ana Ruiz Center for Free Speech.", "Ana Ruiz Center for Free Speech", "organisation"),
        ("He was given the drug Tolvarin on Monday.", "Tolvarin", "other"),
        ("The flight landed in American Samoa at noon.", "American Samoa", "place"),
        ("It made a new region, to be called Tolvamoro, on Friday.", "Tolvamoro", "place"),
        ("Arnel dela Vega of the army said so.", "Arnel dela Vega", "person"),
        ("The small plane, a Beechcraft Vantor, was flying north.", "Beechcraft Vantor", "other"),
        ("She was made a Hero of the Republic in May.", "Hero of the Republic", "other"),
        ("It was the pride of the Soviet Union.", "Soviet Union", "place"),
        ("It began at Weavers' Hall in London. He then left the Hall and ran.", "Hall", "place"),
        ("Broadcaster Piers Tolland commented on it.", "Piers Tolland", "person"),
        ("Tynelle Nichole Hallor was convicted of theft in 2006.", "Tynelle Nichole Hallor", "person"),
        ("She used to own the Castle Point Rovers football team.", "Castle Point Rovers", "organisation"),
        ("It lies on an island in the river Tolmar.", "Tolmar", "place"),
        ("He was treated in Lisbon District Hospital.", "Lisbon District Hospital", "organisation"),
        ("Plots of the Revolutionary Guards were foiled.", "Revolutionary Guards", "organisation"),
        ("He obstructed the Internal Revenue Laws.", "Internal Revenue Laws", "other"),
        ("Operation Bold and Brave began at dawn.", "Operation Bold and Brave", "event"),
        ("Hagia Tavara, once a mosque and now a museum, will open.", "Hagia Tavara", "place"),
        ("Senator Ida Moss and Congressman Doug Collard of Georgia spoke.", "Georgia", "place"),
        ("Storms passed Bermuda on Monday.", "Bermuda", "place"),
        ("She read law at University College Tolmen.", "University College Tolmen", "organisation"),
        (
            "He studied at the Tolmen School of Marine and Atmospheric Science.",
            "Tolmen School of Marine and Atmospheric Science",
            "organisation",
        ),
        (
            "She works for the Ann and Melinda Tolland Foundation in Rovdal.",
            "Ann and Melinda Tolland Foundation",
            "organisation",
        ),
        ("Speaker of the House Nancy Tolland spoke.", "Nancy Tolland", "person"),
        ("My heart breaks for Deirdre, Ronald & Luis.", "Ronald", "person"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    assert kind_of(parse, text, name) == kind


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Ruiz, the former Dean of the Senate, was 90.", "Dean"),
        ("It cost 40 USD at the gate.", "USD"),
        ("The Council advised Her Majesty to wait.", "Majesty"),
        ("Any Rovdaler would have helped.", "Any Rovdaler"),
        ("At noon, the Queen suspended parliament.", "Queen"),
        ("It was written by Police and Crime Commissioner Nora Lund.", "Police and Crime"),
        ("I will name a new National Security Advisor soon.", "National Security Advisor"),
        ("Representatives Eliot Moss, Adam Rask and Nora Lund signed it.", "Representatives"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


def test_two_bodies_stay_two(parse: Parse) -> None:
    found = named(parse, "The Health Ministry and Trade Ministry met.")
    assert {"Health Ministry", "Trade Ministry"} <= set(found)


def test_who_took_a_picture_is_no_part_of_whom_it_shows(parse: Parse) -> None:
    found = named(parse, "The mayor left.\n\nNora Lance Dale Image: Luis Rey.\n\nNora Lance Dale came back.")
    assert found["Nora Lance Dale"] == ("person", "Nora Lance Dale")


def test_an_honour_is_no_part_of_its_bearers_name(parse: Parse) -> None:
    text = "Anil Raothe died. He received Bharat Ratna in May. They mourn Bharat Ratna Anil Raothe."
    found = named(parse, text)
    assert found["Bharat Ratna"][0] == "other"
    assert found["Anil Raothe"] == ("person", "Anil Raothe")

"""Names across articles."""

from __future__ import annotations

import random
from datetime import date

import pytest

from analysis.resolution import persons
from analysis.resolution.aliases import resolve_entities
from analysis.resolution.nameuse import NameUse
from tests.resolution.nameuses import entities, use


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (use("a", "Kim Jong-un"), use("b", "Kim Jong Un")),
        (use("a", "Aleksandar Vucic"), use("b", "Aleksandar Vučić")),
        (use("a", "KP Sharma Oli"), use("b", "K. P. Sharma Oli")),
        (use("a", "Serdar Berdimuhamedow"), use("b", "Serdar Berdimuhamedov")),
        (
            use("a", "Mohamed Mizzu", role="President", country="Maldives"),
            use("b", "Mohamed Muizzu", role="President", country="Maldives"),
        ),
        (use("a", "Putin"), use("b", "Vladimir Putin", country="Russia")),
        (use("a", "Park Min"), use("b", "Park Min Ho")),
        (use("a", "Pilar Roca"), use("b", "Pilar M. Roca Quintana")),
        (use("a", "AP", "organisation"), use("b", "Associated Press", "organisation")),
        (use("a", "Yonhap", "organisation"), use("b", "Yonhap news agency", "organisation")),
        (use("a", "NOSA", "organisation"), use("b", "National Ocean Safety Agency", "organisation", mentions=3)),
        (
            use("a", "Foreign Ministry", "organisation", country="Peru"),
            use("b", "Peruvian Foreign Ministry", "organisation", country="Peru"),
        ),
        (use("a", "Acme Motors", "organisation"), use("b", "Acme Motors Corporation", "organisation")),
        (use("a", "U.S. River Survey", "organisation"), use("b", "United States River Survey", "organisation")),
        (
            use("a", "Francis", role="Pope", country="Vatican City", published=date(2019, 1, 1)),
            use("b", "Pope Francis"),
        ),
        (
            use("a", "Supreme Court of the United Kingdom", "organisation"),
            use("b", "UK Supreme Court", "organisation", country="United Kingdom"),
        ),
        (use("a", "Democratic Party", "organisation"), use("b", "US Democratic Party", "organisation")),
        (use("a", "World War II", "event"), use("b", "Second World War", "event")),
        (use("a", "state guest house", "place"), use("b", "State Guest House", "place")),
    ],
)
def test_one_entity(first: NameUse, second: NameUse) -> None:
    found = entities(first, second)
    assert found[f"a {first.name}"] == found[f"b {second.name}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (use("a", "Kim Jong Un", country="North Korea"), use("b", "Kim Yo Jong", country="North Korea")),
        (use("a", "Ann Lee"), use("b", "Anne Lee")),
        (
            use("a", "Foreign Ministry", "organisation", country="Peru"),
            use("b", "Foreign Ministry", "organisation", country="Chile"),
        ),
        (use("a", "Korea", "place"), use("b", "Korea Times", "organisation")),
        (use("a", "Mary"), use("b", "Mary Quill")),
        (use("a", "Quill"), use("b", "Mary Quill")),
        (use("a", "Paul"), use("b", "Otto Paul")),
        (use("a", "Elizabeth", published=date(2019, 1, 1)), use("b", "Elizabeth II", country="United Kingdom")),
        (
            use("a", "Francis", role="Pope", country="Vatican City", published=date(2019, 1, 1)),
            use("b", "Francis Rooke", role="Senator"),
        ),
        (
            use("a", "Petr Novak", role="President", country="Czechia"),
            use("b", "Petra Novak", role="Minister", country="Slovakia"),
        ),
    ],
)
def test_two_entities(first: NameUse, second: NameUse) -> None:
    found = entities(first, second)
    assert found[f"a {first.name}"].entity_id != found[f"b {second.name}"].entity_id


def test_a_surname_that_two_people_share_stays_by_itself() -> None:
    found = entities(use("a", "Ann Lee"), use("b", "Tom Lee"), use("c", "Lee"))
    assert len({entity.entity_id for entity in found.values()}) == 3


def test_a_short_name_goes_to_whoever_was_in_office() -> None:
    found = entities(
        use("a", "Kim Jong Un", country="North Korea"),
        use("b", "Kim Dae Ho", country="South Korea"),
        use("c", "Kim", country="North Korea"),
    )
    assert found["c Kim"].name == "Kim Jong Un"


def test_office_is_the_one_of_the_day() -> None:
    early = entities(use("a", "Donald Trump", published=date(2019, 5, 1)))["a Donald Trump"]
    between = entities(use("a", "Donald Trump", published=date(2022, 5, 1)))["a Donald Trump"]
    assert (early.role, early.leader) == ("President", True)
    assert not between.leader


def test_a_leader_unknown_to_the_tables() -> None:
    found = entities(use("a", "Aino Laine", role="President", country="Finland", mentions=4))["a Aino Laine"]
    assert (found.leader, found.role, found.country, found.entity_id) == (
        True,
        "President",
        "Finland",
        "person-aino-laine",
    )


@pytest.mark.parametrize(
    ("role", "leader"), [("interim President", True), ("former President", False), ("Minister", False)]
)
def test_who_leads(role: str, leader: bool) -> None:
    assert entities(use("a", "Aino Laine", role=role, country="Finland"))["a Aino Laine"].leader is leader


def test_usual_names() -> None:
    found = entities(
        use("a", "Kim Jong-un", mentions=9, country="North Korea"),
        use("b", "United States", "country", mentions=2),
        use("c", "KCNA", "organisation"),
    )
    assert [found[key].name for key in ("a Kim Jong-un", "b United States", "c KCNA")] == [
        "Kim Jong-un",
        "United States",
        "Korean Central News Agency",
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (["Kim Jong-un", "Kim Jong-un", "Kim Jong Un"], "Kim Jong Un"),
        (["Luong Cuong", "luong cuong"], "Luong Cuong"),
        (["Mohamed Mizzu"], "Mohamed Muizzu"),
    ],
    ids=["the usual spelling where one article has it", "the articles' own accepted one", "never a misspelt one"],
)
def test_a_leader_is_spelt_as_the_articles_spell(written: list[str], name: str) -> None:
    countries = {"Kim": "North Korea", "Luong": "Vietnam", "luong": "Vietnam", "Mohamed": "Maldives"}
    uses = [
        use(str(number), spelling, country=countries[spelling.split()[0]], role="President", mentions=2)
        for number, spelling in enumerate(written)
    ]
    assert {entity.name for entity in entities(*uses).values()} == {name}


def test_a_rare_misreading_joins_the_usual_kind() -> None:
    found = entities(use("a", "Tambov", "place", mentions=9), use("b", "Tambov", "other"))
    assert found["b Tambov"].kind == "place"


def test_names_and_identifiers_are_unique() -> None:
    found, _ = resolve_entities(
        [
            use("a", "Georgia", "country", mentions=3),
            use("b", "Georgia", "place", mentions=3),
            use("c", "Foreign Ministry", "organisation", country="Peru"),
            use("d", "Foreign Ministry", "organisation", country="Chile"),
            use("e", "☃", "other"),
            use("f", "☂", "other"),
        ]
    )
    assert len({entity.name for entity in found}) == len({entity.entity_id for entity in found}) == len(found)


def test_order_does_not_matter() -> None:
    uses = [
        use(f"{place:03}", name, kind, country=country)
        for place, (name, kind, country) in enumerate(
            [("Kim", "person", "North Korea"), ("Kim Jong Un", "person", ""), ("AP", "organisation", "")] * 20
            + [("Ann Lee", "person", ""), ("Lee", "person", ""), ("Lee", "place", ""), ("US", "country", "")] * 9
        )
    ]
    expected = resolve_entities(uses)
    random.Random(7).shuffle(uses)  # noqa: S311
    again = resolve_entities(uses)
    assert again[0] == expected[0]
    assert sorted(again[1], key=repr) == sorted(expected[1], key=repr)


def test_every_alias_says_why_and_points_to_an_entity() -> None:
    found, aliases = resolve_entities([use("a", "Putin"), use("b", "Vladimir Putin"), use("c", "Tass", "organisation")])
    assert all(alias.reason for alias in aliases)
    assert {alias.entity_id for alias in aliases} == {entity.entity_id for entity in found}
    assert len(aliases) == 3


def test_few_names_are_held_against_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(persons.fuzz, "ratio", lambda one, other: compared.append((one, other)) or 0.0)
    uses = [
        use(
            str(place),
            f"{chr(97 + place % 26)}name{place} {chr(97 + place % 23)}surname",
            role="President",
            country="Peru",
        )
        for place in range(4_000)
    ]
    found, _ = resolve_entities(uses)
    assert len(found) == len(uses)
    assert len(compared) < 40 * len(uses)


def test_many_namesakes_are_told_apart_quickly() -> None:
    uses = [use(str(place), "Ann Lee", role="President", country=f"Land {place}") for place in range(3)]
    uses += [use(f"x{place}", "☃", "other") for place in range(3)]
    found, _ = resolve_entities(uses)
    assert len({entity.name for entity in found}) == len(found)


def test_a_leader_of_articles_without_a_date_still_leads() -> None:
    found = entities(use("a", "Angela Merkel", role="Chancellor", country="Germany", published=None))
    assert found["a Angela Merkel"].leader


def test_a_surname_alone_needs_more_than_itself_to_be_somebodys() -> None:
    shared = [use(article, name, "place") for article in "ab" for name in ("Tolmin", "Port Quay")]
    found = entities(*shared, use("a", "Quill"), use("b", "Mary Quill"), use("c", "Quill", country="Peru"))
    assert found["a Quill"] == found["b Mary Quill"] != found["c Quill"]

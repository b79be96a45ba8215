"""The tables of openly known facts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import analysis.knowledge
from analysis.knowledge import leaders, rows
from analysis.knowledge.countries import leading_country
from analysis.knowledge.localities import lies_in, region
from analysis.knowledge.spelling import letters, words

TABLES = [
    *("act_opposites", "acts"),
    *(
        "agencies",
        "countries",
        "events",
        "hedges",
        "leaders",
        "localities",
        "occasions",
        "opposites",
        "organisations",
        "outlets",
    ),
    *("places", "presence_verbs", "synonyms"),
    "titles",
]


@pytest.mark.parametrize("table", TABLES)
def test_tables_tell_their_origin(table: str) -> None:
    text = (Path(analysis.knowledge.__file__).parent / f"{table}.csv").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "origin" in text.partition("\n\n")[0].lower()
    assert all(None not in row and None not in row.values() for row in rows(table))


def test_countries_are_complete_and_distinct() -> None:
    table = rows("countries")
    assert len(table) >= 195
    for column in ("name", "iso2", "iso3"):
        values = [row[column] for row in table]
        assert len(set(values)) == len(values)
    assert all(len(row["iso2"]) == 2 and len(row["iso3"]) == 3 for row in table)


def test_no_word_means_two_countries() -> None:
    meant: dict[str, str] = {}
    for row in rows("countries"):
        for column in ("name", "aliases", "demonyms", "variants"):
            for spelling in filter(None, row[column].split(";")):
                assert meant.setdefault(letters(spelling), row["name"]) == row["name"], spelling


def test_leaders_belong_to_known_countries_and_terms_run_forward() -> None:
    countries = {row["name"] for row in rows("countries")} | {"European Union"}
    for term in leaders.terms():
        assert term.country in countries
        assert term.until is None or term.since < term.until
        assert term.gender in ("female", "male")


@pytest.mark.parametrize(
    ("name", "day", "country", "office"),
    [
        ("KP Sharma Oli", date(2025, 9, 2), "Nepal", "Prime Minister"),
        ("Shigeru Ishiba", date(2025, 9, 3), "Japan", "Prime Minister"),
        ("Kim Jong-un", date(2025, 9, 3), "North Korea", "leader"),
        ("Joe Biden", date(2022, 3, 1), "United States", "President"),
        ("Theresa May", date(2019, 2, 1), "United Kingdom", "Prime Minister"),
    ],
)
def test_terms_of_office(name: str, day: date, country: str, office: str) -> None:
    found = leaders.in_office(leaders.spelled(name), day)
    assert [(term.country, term.office) for term in found] == [(country, office)]


def test_nobody_holds_an_office_after_its_end() -> None:
    assert leaders.in_office(leaders.spelled("KP Sharma Oli"), date(2025, 10, 1)) == ()


@pytest.mark.parametrize("name", ["Vladimir Putin", "Xi Jinping", "Masoud Pezeshkian", "Denis Sassou Nguesso"])
def test_usual_spellings_are_known(name: str) -> None:
    assert {term.person for term in leaders.spelled(name)} == {name}


@pytest.mark.parametrize(
    ("name", "country", "rest"),
    [
        ("Russian Foreign Ministry", "Russia", ("foreign", "ministry")),
        ("South Korean Navy", "South Korea", ("navy",)),
        ("the US Congress", "United States", ("congress",)),
        ("Peru", "", ()),
        ("Acme Motors", "", ()),
    ],
)
def test_leading_country(name: str, country: str, rest: tuple[str, ...]) -> None:
    assert leading_country(name) == (country, rest)


def test_words_are_compared_without_accents_and_hyphens() -> None:
    assert words("Kim Jong-un") == words("Kim Jong Un") == ("kim", "jong", "un")
    assert letters("Recep Tayyip Erdoğan") == letters("Recep Tayyip Erdogan")


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("California", "United States"),
        ("New Hampshire", "United States"),
        ("Wuhan", "China"),
        ("Victoria", ""),
        ("", ""),
    ],
)
def test_countries_that_places_lie_in(place: str, country: str) -> None:
    assert lies_in(place) == country


def test_towns_are_no_regions() -> None:
    assert region(("ohio",)) == "United States"
    assert region(("wuhan",)) == ""

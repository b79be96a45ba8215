"""Which mentions of gatherings are one gathering, and what it is called."""

from __future__ import annotations

from datetime import date

from tests.annotation.attendance.reading import Parse, found

LIND, REKE, SOREL, BRANDT = "Mara Lind", "Tomas Reke", "Ana Sorel", "Ivo Brandt"


def test_one_gathering_under_several_words(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind attended a grand military parade in Port Alva on Monday. During the event, Tomas Reke stood"
        " beside Ana Sorel. The ceremony was also attended by Ivo Brandt.",
    )
    assert {row.name for row in rows} == {LIND, REKE, SOREL, BRANDT}
    whole = {(row.gathering, row.gathering_kind, row.place, row.earliest, row.latest) for row in rows}
    assert whole == {("military parade", "parade", "Port Alva", date(2025, 9, 1), date(2025, 9, 2))}


def test_two_who_were_sworn_in_apart_had_a_ceremony_each(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind was sworn in as governor at the Lake Hall. The ruling came late. Critics were many."
        " Tomas Reke was sworn in as governor on August 2.",
    )
    places = {(row.name, row.place, row.earliest) for row in rows}
    assert places == {(LIND, "Lake Hall", None), (REKE, "", date(2025, 8, 2))}


def test_gatherings_of_one_sort_and_two_names_stay_apart(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind opened the Mirna Festival on Tuesday. Her film had won at the 2003 Alva Festival."
        " Ana Sorel was seen at the Mirna Festival.",
    )
    assert {row.earliest for row in rows if row.name == SOREL} == {date(2025, 9, 2)}


def test_a_gathering_is_called_without_what_stands_in_brackets(parse: Parse) -> None:
    rows = found(parse, 'Mara Lind spoke at an anti-toll ("road charge") rally in Mirna on Saturday.')
    assert {row.gathering for row in rows} == {"rally"}


def test_gatherings_of_one_article_stay_apart(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind met Tomas Reke in Mirna on Tuesday. Ana Sorel and Ivo Brandt held talks at the Lake Hall."
        " Jun Okada attended a parade. A funeral was attended by Tomas Reke.",
    )
    people: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        people.setdefault((row.gathering, row.place), set()).add(row.name)
    assert sorted(people.values(), key=sorted) == [{SOREL, BRANDT}, {"Jun Okada"}, {LIND, REKE}, {REKE}]


def test_a_meeting_told_in_passing_is_another_one(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind met Tomas Reke in Mirna on Tuesday. Norland supported the plan at a meeting in Vellia on July 25."
        " The two leaders held talks.",
    )
    assert {(row.place, row.earliest) for row in rows} == {("Mirna", date(2025, 9, 2))}


def test_conventions_of_two_parties_stay_apart(parse: Parse) -> None:
    rows = found(
        parse,
        "Mara Lind spoke at the Green National Convention on Tuesday. The Liberal National Convention followed."
        " Tomas Reke addressed the convention.",
    )
    assert {(row.name, row.gathering) for row in rows} == {
        (LIND, "Green National Convention"),
        (REKE, "Liberal National Convention"),
    }


def test_a_rally_elsewhere_is_another_one(parse: Parse) -> None:
    rows = found(parse, "Mara Lind spoke at a rally in Mirna. Mara Lind held her first rally in weeks, in Vellia.")
    assert {row.place for row in rows} == {"Mirna", "Vellia"}


def test_the_sides_of_a_meeting_are_there(parse: Parse) -> None:
    rows = found(parse, "During the trilateral meeting of Estmark, Norland and Sudmark in Mirna the plan was made.")
    assert {(row.country, row.mode) for row in rows} >= {("Estmark", "attended"), ("Norland", "attended")}

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from analysis.attendance import MODES, attendance, attendance_matrix, gatherings, totals
from analysis.corpus import Corpus, Selection

_TABLES = """
    CREATE TABLE gatherings AS SELECT 'g' AS gathering_id, 'Parade' AS name, 'parade' AS kind, 'Mirna' AS place,
        DATE '2025-09-03' AS earliest, DATE '2025-09-04' AS latest;
    CREATE TABLE entities AS SELECT * FROM (VALUES
        ('person-lind', 'Mara Lind', 'person', 'Norland', 'President'),
        ('org-gulls', 'The Gulls', 'organisation', '', ''))
        AS e(entity_id, name, kind, country, role);
    CREATE TABLE sentences AS SELECT * FROM (VALUES
        ('a', 0, 'Post', 'T', DATE '2025-09-02', 'a.txt', 'Lind is invited.'),
        ('b', 0, 'Post', 'T', DATE '2025-09-04', 'b.txt', 'Lind attended.'),
        ('c', 0, 'Sever', 'T', DATE '2025-09-04', 'c.txt', 'Lind was not there. 12 leaders were.'),
        ('d', 0, 'Vest', 'T', DATE '2025-09-04', 'd.txt', 'The Gulls took part.'))
        AS s(article_id, sentence, outlet, title, published, file, text);
    CREATE TABLE attendance AS SELECT * FROM (VALUES
        ('g', 'person-lind', 'Lind', '', '', 'invited', 'Lind', 'a', 0, 0, 4),
        ('g', 'person-lind', 'Lind', '', '', 'attended', 'Lind', 'b', 0, 0, 4),
        ('g', 'person-lind', 'Lind', '', '', 'absent', 'Lind', 'c', 0, 0, 4),
        ('g', '', '', 'Vellia', '', 'attended', 'Vellia', 'b', 0, 5, 9),
        ('g', 'org-gulls', 'The Gulls', '', '', 'attended', 'The Gulls', 'd', 0, 0, 9))
        AS a(gathering_id, entity_id, name, country, role, mode, text, article_id, sentence, start, "end");
    CREATE TABLE stated_totals AS SELECT 'g' AS gathering_id, '12 countries' AS text, 12.0 AS low, 12.0 AS high,
        'countries' AS counted, 'attended' AS mode, 'c' AS article_id, 0 AS sentence, 0 AS start, 9 AS "end";
"""


@pytest.fixture
def disputed() -> Corpus:
    """A gathering of which one outlet says two things about one person, and another the opposite."""
    connection = duckdb.connect(":memory:")
    connection.execute(_TABLES)
    return Corpus(Path(), lambda: connection, "disputed")


def test_strongest_mode_of_an_outlet(disputed: Corpus) -> None:
    table = attendance_matrix(disputed, gathering="g")
    assert table[["who", "outlet", "mode", "statements", "articles"]].to_numpy().tolist() == [
        ["Mara Lind", "Post", "attended", 2, 2],
        ["Mara Lind", "Sever", "absent", 1, 1],
        ["The Gulls", "Vest", "attended", 1, 1],
        ["Vellia", "Post", "attended", 1, 1],
    ]


def test_named_beside_the_stated_total(disputed: Corpus) -> None:
    [found] = totals(disputed, gathering="g").to_dict("records")
    assert (found["outlet"], found["low"], found["named_by_outlet"], found["named_in_corpus"]) == ("Sever", 12, 0, 2)
    assert totals(disputed, gathering="other").empty


def test_organisations_are_told_of_and_not_counted_as_people(disputed: Corpus) -> None:
    table = attendance(disputed)
    kinds = dict(zip(table["who"], table["who_kind"], strict=True))
    assert kinds == {"Mara Lind": "person", "The Gulls": "organisation", "Vellia": ""}
    assert gatherings(disputed)[["people", "countries", "outlets"]].to_numpy().tolist() == [[1, 2, 3]]


def test_country_and_role_come_from_the_entity(disputed: Corpus) -> None:
    table = attendance(disputed)
    lind = table[table["who"] == "Mara Lind"]
    assert set(lind["country"]) == {"Norland"}
    assert set(lind["role"]) == {"President"}


def test_statements(tiny_corpus: Corpus) -> None:
    table = attendance(tiny_corpus)
    assert table[["who", "entity_id", "country", "mode", "outlet"]].to_numpy().tolist() == [
        ["Estmark", "", "Estmark", "represented", "Daily Lantern"],
        ["Mara Lind", "person-mara-lind", "Norland", "attended", "Daily Lantern"],
    ]
    assert set(table["gathering"]) == {"Opening of the Lake Bridge"}
    assert table["sentence_text"].str.contains("Lind|Estmark").all()


def test_one_gathering(tiny_corpus: Corpus) -> None:
    assert len(attendance(tiny_corpus, gathering="gathering-opening")) == 2
    assert attendance(tiny_corpus, gathering="gathering-none").empty


def test_matrix(tiny_corpus: Corpus) -> None:
    table = attendance_matrix(tiny_corpus, gathering="gathering-opening")
    assert table[["who", "outlet", "mode", "statements", "articles"]].to_numpy().tolist() == [
        ["Estmark", "Daily Lantern", "represented", 1, 1],
        ["Mara Lind", "Daily Lantern", "attended", 1, 1],
    ]
    assert set(table["mode"]) <= set(MODES)


def test_gatherings(tiny_corpus: Corpus) -> None:
    [found] = gatherings(tiny_corpus).to_dict("records")
    assert found["gathering"] == "Opening of the Lake Bridge"
    assert (found["outlets"], found["articles"], found["people"], found["countries"]) == (1, 1, 1, 2)


def test_totals(tiny_corpus: Corpus) -> None:
    [found] = totals(tiny_corpus).to_dict("records")
    assert (found["text"], found["low"], found["outlet"]) == ("About 1,000 people", 1000, "Daily Lantern")
    assert (found["named_by_outlet"], found["named_in_corpus"]) == (1, 1)


def test_selection_narrows(tiny_corpus: Corpus) -> None:
    other = Selection(outlet=("Harbour Post",))
    assert attendance(tiny_corpus, other).empty
    assert gatherings(tiny_corpus, other).empty
    assert totals(tiny_corpus, other).empty
    assert attendance_matrix(tiny_corpus, other, gathering="gathering-opening").empty

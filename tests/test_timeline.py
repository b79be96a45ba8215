"""What happened when, what was published when, and what has no date."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from analysis import store
from analysis.corpus import Corpus, Selection, open_corpus
from analysis.tables import RESOLVED_TABLES, DateMention, ResolvedEvent
from analysis.timeline import publications, timeline, undated
from tests.tiny import article_rows, resolved_rows
from tests.tinytexts import ARTICLES, place

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 1)
DAY = timedelta(1)
NO_DATE = DateMention(*place("lantern", 2, "a promise"), "in recent years", None, None, "", "past", "none")


def event(
    where: tuple[str, int, int, int], event_id: str, earliest: date, latest: date, *, grain: str = "day"
) -> ResolvedEvent:
    return ResolvedEvent(*where, "clause", earliest, latest, grain, "past", "then", event_id, f"name of {event_id}")


EVENTS = [
    event(place("bridge", 1, "met"), "met", MAY, MAY + DAY),
    event(place("lantern", 1, "crossed"), "met", MAY + DAY, MAY + 2 * DAY),
    event(place("bridge", 4, "watched"), "watched", MAY, MAY + DAY),
    event(place("lantern", 3, "watched"), "watched", MAY, JUNE, grain="month"),
    event(place("note", 0, "return"), "return", JUNE, JUNE + 30 * DAY, grain="month"),
]


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The tiny corpus with five dated clauses of three events, and an expression without a date."""
    folder: Path = tmp_path_factory.mktemp("dated")
    rows = article_rows(list(ARTICLES))
    store.write_segment(folder, rows | {"dates": [*rows["dates"], NO_DATE]}, pipeline="hand")
    store.write_resolved(store.resolved_folder(folder), resolved_rows() | {"events": EVENTS}, RESOLVED_TABLES)
    return open_corpus(folder)


def test_clauses_stand_in_order_of_their_dates_with_their_sentences(dated: Corpus) -> None:
    found = timeline(dated)
    assert found["event_id"].tolist() == ["met", "watched", "watched", "met", "return"]
    assert found["earliest"].is_monotonic_increasing
    assert found["event"].iloc[0] == "name of met"
    assert found["sentence_text"].iloc[-1] == "Lind will return to Estmark in June 2024."
    assert found["latest"].iloc[0].date() == MAY + DAY


def test_only_dates_that_share_no_day_conflict(dated: Corpus) -> None:
    found = timeline(dated).groupby("event_id")["conflict"].unique()
    assert {name: list(values) for name, values in found.items()} == {
        "met": [True],
        "return": [False],
        "watched": [False],
    }


def test_a_conflict_is_one_of_the_selection(dated: Corpus) -> None:
    found = timeline(dated, Selection(outlet=("Harbour Post",)))
    assert found["event_id"].tolist() == ["met", "watched", "return"]
    assert not found["conflict"].any()


def test_publications_are_ordered_and_undated_ones_come_last(dated: Corpus) -> None:
    found = publications(dated)
    assert found["article_id"].tolist() == ["bridge", "lantern", "sever", "note"]
    assert found["published"].isna().tolist() == [False, False, False, True]
    assert found["published_basis"].iloc[-1] == "unknown"


def test_what_has_no_date_is_listed_with_its_sentence(dated: Corpus) -> None:
    (row,) = undated(dated).to_dict("records")
    assert row["text"] == "in recent years"
    assert row["sentence_text"] == "The Norlandic president called it a promise kept, and thanked Reke."
    assert (row["outlet"], row["article_id"]) == ("Daily Lantern", "lantern")


def test_an_empty_store_has_the_same_columns(dated: Corpus, tmp_path: Path) -> None:
    empty = open_corpus(tmp_path)
    for question in (timeline, publications, undated):
        assert question(empty).empty
        assert list(question(empty).columns) == list(question(dated).columns)

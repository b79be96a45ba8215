"""A corpus and its selections: what a filter keeps, and that no question can forget one."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import store
from analysis.corpus import EVERYTHING, SENTENCE_TABLES, Corpus, Selection, open_corpus
from analysis.corrections.entry import Decisions
from analysis.errors import StoreError, UnreadableError
from analysis.tables import RESOLVED_TABLES, TABLES, Article, columns
from tests.tiny import article_rows, resolved_rows, write_tiny
from tests.tinytexts import ARTICLES

COUNTED = "SELECT count(*) AS n FROM sentences"
SELECTIONS = {
    "everything": (EVERYTHING, {"bridge": 6, "lantern": 4, "note": 1, "sever": 2}),
    "outlet": (Selection(outlet=("Harbour Post",)), {"bridge": 6, "note": 1}),
    "two outlets": (Selection(outlet=("Daily Lantern", "Sever")), {"lantern": 4, "sever": 2}),
    "leader": (Selection(leader=("Mara Lind",)), {"bridge": 2, "lantern": 2, "note": 1}),
    "leader in other letters": (Selection(leader=("mara lind",)), {"bridge": 2, "lantern": 2, "note": 1}),
    "leader by another name": (Selection(leader=("Lind",)), {"bridge": 2, "lantern": 2, "note": 1}),
    "one of two leaders": (Selection(leader=("Ida Moss", "Tomas Reke")), {"bridge": 3, "lantern": 2}),
    "country": (Selection(country=("Slovakia",)), {"lantern": 1}),
    "country of a person": (Selection(country=("Norland",)), {"bridge": 2, "lantern": 3, "note": 1}),
    "leader and country": (
        Selection(leader=("Mara Lind",), country=("Estmark",)),
        {"bridge": 2, "lantern": 1, "note": 1},
    ),
    "story": (Selection(story=("lake-bridge-opens-2024-05-02",)), {"bridge": 6, "lantern": 4}),
    "story by its label": (Selection(story=("Mara Lind, Tomas Reke, 2 May 2024",)), {"bridge": 6, "lantern": 4}),
    "story and leader": (
        Selection(story=("lake-bridge-opens-2024-05-02",), leader=("Mara Lind",)),
        {"bridge": 2, "lantern": 2},
    ),
    "two stories": (
        Selection(story=("lake-bridge-opens-2024-05-02", "other-matters-2024-06-01")),
        {"bridge": 6, "lantern": 4, "note": 1, "sever": 2},
    ),
    "since": (Selection(since=date(2024, 5, 3)), {"lantern": 4, "sever": 2}),
    "until": (Selection(until=date(2024, 5, 2)), {"bridge": 6}),
    "one day": (Selection(since=date(2024, 5, 2), until=date(2024, 5, 2)), {"bridge": 6}),
    "words": (Selection(words="promise kept"), {"bridge": 1, "lantern": 1}),
    "phrase": (Selection(words='"about 1,200"'), {"bridge": 1}),
    "accents": (Selection(words="zilina"), {"lantern": 1}),
    "apostrophe": (Selection(words="Norland's"), {"lantern": 1}),
    "any ending": (Selection(words="россиян*"), {"sever": 1}),
    "no word": (Selection(words="?"), {}),
    "unknown": (Selection(outlet=("Nobody",), leader=("No One",)), {}),
    "hostile": (Selection(words="'); DROP TABLE articles; --", outlet=("' OR 1=1",)), {}),
}


@pytest.mark.parametrize(("selection", "expected"), SELECTIONS.values(), ids=list(SELECTIONS))
def test_sentences_and_articles_of_a_selection(
    tiny_corpus: Corpus, selection: Selection, expected: dict[str, int]
) -> None:
    assert tiny_corpus.table("sentences", selection)["article_id"].value_counts().to_dict() == expected
    assert set(tiny_corpus.table("articles", selection)["article_id"]) == set(expected)
    assert tiny_corpus.count(selection) == len(expected)


@pytest.mark.parametrize("selection", [selection for selection, _ in SELECTIONS.values()], ids=list(SELECTIONS))
def test_every_table_holds_rows_of_selected_sentences_only(tiny_corpus: Corpus, selection: Selection) -> None:
    kept = _places(tiny_corpus, "sentences", selection)
    for name in SENTENCE_TABLES:
        assert _places(tiny_corpus, name, selection) == _places(tiny_corpus, name, EVERYTHING) & kept


def _places(corpus: Corpus, name: str, selection: Selection) -> set[tuple[str, int]]:
    return set(corpus.table(name, selection)[["article_id", "sentence"]].itertuples(index=False, name=None))


def test_every_table_with_sentences_is_narrowed() -> None:
    with_sentences = {name for name, row in TABLES.items() if "sentence" in {column.name for column in columns(row)}}
    assert with_sentences == set(SENTENCE_TABLES)


CHOICES = st.builds(
    Selection,
    outlet=st.lists(st.sampled_from(["Harbour Post", "Daily Lantern", "Sever"]), max_size=2).map(tuple),
    leader=st.lists(st.sampled_from(["Mara Lind", "Tomas Reke"]), max_size=2).map(tuple),
    country=st.lists(st.sampled_from(["Norland", "Estmark"]), max_size=1).map(tuple),
    since=st.none() | st.dates(date(2024, 5, 1), date(2024, 5, 4)),
    until=st.none() | st.dates(date(2024, 5, 1), date(2024, 5, 4)),
    words=st.sampled_from(["", "bridge", "Lind", '"the bridge"']),
)


@settings(max_examples=30, deadline=None)
@given(CHOICES, st.sampled_from(["outlet", "leader", "country", "story", "since", "until", "words"]))
def test_a_further_filter_only_narrows(tiny_corpus: Corpus, chosen: Selection, field: str) -> None:
    fewer = replace(chosen, **{field: getattr(EVERYTHING, field)})
    for name in TABLES:
        assert len(tiny_corpus.table(name, chosen)) <= len(tiny_corpus.table(name, fewer))


def test_stories_of_a_selection(tiny_corpus: Corpus) -> None:
    assert tiny_corpus.table("stories", Selection(outlet=("Harbour Post",)))["article_id"].tolist() == [
        "bridge",
        "note",
    ]


def test_passages_need_both_articles(tiny_corpus: Corpus) -> None:
    assert len(tiny_corpus.table("passages", Selection(words="promise"))) == 1
    assert tiny_corpus.table("passages", Selection(outlet=("Harbour Post",))).empty


@pytest.mark.parametrize(
    "select", ["SELECT", " select", "WITH x AS (SELECT 1) SELECT", "WITH\n x AS (SELECT 1) SELECT"]
)
@pytest.mark.parametrize("selection", [EVERYTHING, Selection(outlet=("Sever",))])
def test_questions_may_begin_as_they_like(tiny_corpus: Corpus, select: str, selection: Selection) -> None:
    found = tiny_corpus.ask(f"{select} title FROM articles WHERE outlet = $outlet", selection, {"outlet": "Sever"})
    assert found["title"].tolist() == ["Мост открыт"]


def test_tables_have_the_columns_of_the_contract(tiny_corpus: Corpus) -> None:
    for name, row in TABLES.items():
        expected = [column.name for column in columns(row)]
        assert list(tiny_corpus.table(name).columns)[: len(expected)] == expected
    with pytest.raises(KeyError):
        tiny_corpus.table("articles; DROP TABLE articles")


def test_text_of_a_sentence(tiny_corpus: Corpus) -> None:
    found = tiny_corpus.table("sentences").set_index(["article_id", "sentence"])["text"]
    for article_id, (_, _, _, lines) in ARTICLES.items():
        assert [found[article_id, number] for number in range(len(lines))] == [text for _, text in lines]


@pytest.mark.parametrize(
    ("selection", "says"),
    [
        (EVERYTHING, "everything"),
        (
            Selection(leader=("Mara Lind", "Tomas Reke"), since=date(2024, 5, 2)),
            "leader: Mara Lind, Tomas Reke; since: 2024-05-02",
        ),
        (
            Selection(story=("lake-bridge-opens-2024-05-02",), words="bridge"),
            "story: lake-bridge-opens-2024-05-02; words: bridge",
        ),
    ],
)
def test_describe(selection: Selection, says: str) -> None:
    assert selection.describe() == says
    assert bool(selection) is (says != "everything")


def test_nobody_reads_files_through_a_question(tiny_corpus: Corpus) -> None:
    for sql in ("SELECT * FROM read_text('/etc/hostname')", "SET enable_external_access = true", "INSTALL httpfs"):
        with pytest.raises(duckdb.Error):
            tiny_corpus.ask(sql)


def test_threads_share_a_corpus(tiny_corpus: Corpus) -> None:
    chosen = [Selection(outlet=(outlet,)) for outlet in ("Harbour Post", "Daily Lantern", "Sever", "Nobody")] * 10
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(tiny_corpus.count, chosen)) == [2, 1, 1, 0] * 10


def test_a_large_corpus_is_read_when_asked(
    tiny_store: Path, tiny_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.corpus.IN_MEMORY", 0)
    large = open_corpus(tiny_store)
    for selection in (EVERYTHING, Selection(leader=("Mara Lind",))):
        for name in TABLES:
            order = list(large.table(name).columns)
            found = large.table(name, selection).sort_values(order, ignore_index=True)
            assert found.equals(tiny_corpus.table(name, selection).sort_values(order, ignore_index=True))


@pytest.mark.parametrize("missing", [True, False])
def test_no_store_is_a_corpus_without_articles(tmp_path: Path, missing: bool) -> None:
    folder = tmp_path / "it's none"
    if not missing:
        folder.mkdir()
    corpus = open_corpus(folder)
    assert corpus.count() == 0
    for name in TABLES:
        assert corpus.table(name).empty
        assert corpus.table(name, Selection(words="x")).empty


def test_any_name_will_do_for_a_store(tmp_path: Path) -> None:
    assert open_corpus(write_tiny(tmp_path / "it's a “store” ж;--")).count() == 4


def test_the_later_of_two_segments_counts(tmp_path: Path) -> None:
    folder = write_tiny(tmp_path)
    rows = article_rows(["note"])
    dated = [replace(rows["articles"][0], published=date(2024, 5, 4), published_basis="inferred")]
    store.write_segment(folder, {**rows, "articles": dated}, pipeline="hand")
    store.write_resolved(store.resolved_folder(folder), resolved_rows(), RESOLVED_TABLES)
    corpus = open_corpus(folder)
    assert corpus.count() == 4
    assert str(corpus.table("articles").set_index("article_id")["published"]["note"].date()) == "2024-05-04"
    assert len(corpus.table("sentences")) == 13


def test_resolution_is_made_once_from_the_rows_of_the_last_segments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[Article]] = []

    def resolved(rows: store.Rows, decisions: Decisions) -> store.Rows:
        assert not decisions
        seen.append(list(rows["articles"]))
        return resolved_rows()

    monkeypatch.setattr(import_module("analysis.states"), "resolved", resolved)
    folder = write_tiny(tmp_path)
    shutil.rmtree(folder / "resolved")
    store.write_segment(folder, article_rows(["bridge"]), pipeline="hand")
    for _ in range(2):
        assert open_corpus(folder).count() == 4
    assert [sorted(article.article_id for article in articles) for articles in seen] == [sorted(ARTICLES)]


@pytest.mark.parametrize("name", ["entities", "facts", "gatherings"])
def test_a_damaged_resolution_is_named(tmp_path: Path, name: str) -> None:
    folder = write_tiny(tmp_path)
    path = store.resolved_folder(folder) / f"{name}.parquet"
    path.write_bytes(b"x" * 100)
    with pytest.raises(StoreError, match="damaged"):
        open_corpus(folder)


def test_unreadable_files_are_told(tmp_path: Path) -> None:
    folder = write_tiny(tmp_path)
    store.note_unreadable(folder, UnreadableError("x.bin", "not a text file"))
    assert [str(error) for error in open_corpus(folder).unreadable()] == ["x.bin: not a text file"]


def test_what_a_caller_does_to_an_answer_stays_with_the_caller(tiny_corpus: Corpus) -> None:
    first = tiny_corpus.ask("SELECT name FROM entities ORDER BY name")
    first.loc[0, "name"] = "spoilt"
    assert "spoilt" not in set(tiny_corpus.ask("SELECT name FROM entities ORDER BY name")["name"])


def test_many_selections_at_once_are_each_answered_rightly(tiny_corpus: Corpus) -> None:
    # More selections than are kept at hand, from several threads, so that tables come and go while others read.
    selections = [Selection(words=word) for word in ("Reke", "Lind", "bridge", "zebra")] + [
        Selection(words="Lind", until=date(2024, 5, 1) + timedelta(days=number)) for number in range(100)
    ]
    expected = {selection: tiny_corpus.ask(COUNTED, selection)["n"].iloc[0] for selection in selections}
    with ThreadPoolExecutor(8) as pool:
        jobs = [pool.submit(tiny_corpus.ask, f"{COUNTED} -- {turn}", s) for turn in range(3) for s in selections]
        found = [int(job.result()["n"].iloc[0]) for job in jobs]
    assert found == [expected[selection] for selection in selections] * 3

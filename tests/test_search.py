"""Words, phrases and names in their line of context."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.corpus import Corpus, Selection
from analysis.search import COLUMNS, search
from tests.tinytexts import text_of


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("engineer", [("lantern", "engineer", "words")]),
        ("ENGINEER žilina", [("lantern", "engineer", "words"), ("lantern", "Žilina", "words")]),
        ('"promise kept"', [("bridge", "promise kept", "words"), ("lantern", "promise kept", "words")]),
        ("promise Reke’s", []),
        ("Россия", []),
        ("россиян*", [("sever", "Россияне", "words")]),
        ("=1+1", [("bridge", "1+1", "words")]),
        ("Ida Moss", [("lantern", "Ida Moss", "words")]),
        (
            "Mara-Lind",
            [
                ("bridge", "Lind", "entity"),
                ("bridge", "Mara Lind", "entity"),
                ("lantern", "Ms. Lind", "entity"),
                ("lantern", "The Norlandic president", "entity"),
                ("note", "Lind", "entity"),
            ],
        ),
        (
            "norland",
            [
                ("bridge", "Norland", "words"),
                ("lantern", "Norland", "words"),
                ("lantern", "Norlandic", "entity"),
            ],
        ),
        ('"norland"', [("bridge", "Norland", "words"), ("lantern", "Norland", "words")]),
        (
            "norland*",
            [("bridge", "Norland", "words"), *[("lantern", w, "words") for w in ("Norland", "Norlandic")]],
        ),
        ("", []),
        ("***", []),
    ],
)
def test_search(tiny_corpus: Corpus, query: str, expected: list[tuple[str, str, str]]) -> None:
    found = search(tiny_corpus, query)
    assert list(found.columns) == list(COLUMNS)
    assert list(found[["article_id", "match", "how"]].itertuples(index=False, name=None)) == expected


def test_a_name_finds_mentions_by_other_words_once(tiny_corpus: Corpus) -> None:
    found = search(tiny_corpus, "mara lind")
    assert found["match"].tolist() == ["Lind", "Mara Lind", "Ms. Lind", "The Norlandic president", "Lind"]
    assert found["how"].tolist() == ["entity", "words", "entity", "entity", "entity"]


def test_offsets_point_into_the_article(tiny_corpus: Corpus) -> None:
    for row in search(tiny_corpus, "lind").itertuples():
        assert text_of(row.article_id)[row.start : row.end] == row.match
        assert row.left + row.match + row.right == row.sentence_text


def test_context_is_cut_between_words_and_says_so(tiny_corpus: Corpus) -> None:
    row = next(search(tiny_corpus, "norland", Selection(outlet=("Harbour Post",)), context=14).itertuples())
    assert (row.left, row.match, row.right) == ("…Mara Lind of ", "Norland", " met…")


def test_a_selection_and_a_limit_narrow(tiny_corpus: Corpus) -> None:
    assert set(search(tiny_corpus, "bridge", Selection(outlet=("Daily Lantern",)))["article_id"]) == {"lantern"}
    assert set(search(tiny_corpus, "bridge", Selection(words="engineer"))["sentence"]) == {1}
    assert len(search(tiny_corpus, '"bridge"', limit=2)) == 2


@settings(deadline=None)
@given(st.text(max_size=30))
def test_no_query_is_too_strange(tiny_corpus: Corpus, query: str) -> None:
    assert list(search(tiny_corpus, query).columns) == list(COLUMNS)


def test_a_leader_of_the_seeds_is_found_under_every_name(seed_corpus: Corpus) -> None:
    found = search(seed_corpus, "Kim Jong Un")
    assert found["article_id"].nunique() == 5
    assert {"Kim", "Kim Jong Un", "Kim Jong-un"} <= set(found["match"])
    assert found["left"].str.endswith("Mr. ").any()
    assert not found.duplicated(["article_id", "start"]).any()

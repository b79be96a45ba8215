"""Words and phrases that an analyst types, found in Python and in DuckDB alike."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.query import LONGEST, folded, holds, pattern, places, terms


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bridge", ["bridge"]),
        ("  Bridge  LAKE ", ["bridge", "lake"]),
        ('"a promise kept" Reke', ["a promise kept", "reke"]),
        ("“a promise” kept", ["a promise", "kept"]),
        ("Žilina’s", ["zilina's"]),
        ("sanction*", ["sanction*"]),
        ("*", []),
        ('""', []),
        ("", []),
        ("…—!", []),
        ('unclosed "quote here', ["unclosed", "quote", "here"]),
        ("Díaz-Canel U.S.", ["diaz-canel", "u.s"]),
        ("$15 3.5%", ["15", "3.5"]),
    ],
)
def test_terms(words: str, expected: list[str]) -> None:
    assert terms(words) == expected


def test_a_query_is_read_up_to_a_length() -> None:
    assert len(terms("word " * LONGEST)) == LONGEST // 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miguel DÍAZ", "miguel diaz"),
        ("İzmir", "izmir"),
        ("Мой", "мои"),
        ("김정은", "김정은"),
        ("it’s", "it's"),
        ("ﬁn", "ﬁn"),
    ],
)
def test_folded(text: str, expected: str) -> None:
    assert folded(text) == expected


FOUND = [
    ("bridge", "The Bridge, the bridges, a bridge", ["Bridge", "bridge"]),
    ("bridge*", "The Bridge, the bridges, drawbridge", ["Bridge", "bridges"]),
    ("promise kept", "a promise, kept; a promise kept", ["promise, kept", "promise kept"]),
    ("рос", "Россия и рос", ["рос"]),
    ("zilina", "from Žilina’s market", ["Žilina"]),
    ("zilina", "from Z\u030cilina", ["Z\u030cilina"]),
    ("reke's", "Reke’s and Reke's", ["Reke’s", "Reke's"]),
    ("(a", "a (a", ["a", "a"]),
    ("un", "UN Under un_der", ["UN"]),
    ("15,000", "15,000 men", ["15,000"]),
    ("조약", "조약 체결", ["조약"]),
    ("missing", "nothing here", []),
    ("a", "", []),
]


@pytest.mark.parametrize(("words", "text", "expected"), FOUND)
def test_places(words: str, text: str, expected: list[str]) -> None:
    found = places(text, [" ".join(terms(words))])
    assert [text[start:end] for start, end in found] == expected


def test_neighbouring_words_are_one_place() -> None:
    text = "Ida Moss met Moss, Ida. Ida-Moss"
    found = [text[start:end] for start, end in places(text, ["ida", "moss"])]
    assert found == ["Ida Moss", "Moss", "Ida. Ida-Moss"]


@pytest.mark.parametrize(("words", "text", "expected"), FOUND)
def test_duckdb_finds_what_python_finds(words: str, text: str, expected: list[str]) -> None:
    assert _in_duckdb(text, " ".join(terms(words))) is bool(expected)


@settings(deadline=None)
@given(
    st.text(st.sampled_from("aAbéÉ_1 .,'’-ßжЖ한\n"), max_size=20),
    st.text(st.sampled_from("aAbé1жЖ한*'"), min_size=1, max_size=4),
)
def test_duckdb_and_python_agree(text: str, words: str) -> None:
    for term in terms(words):
        assert _in_duckdb(text, term) is bool(places(text, [term]))


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=50))
def test_no_text_and_no_query_is_too_strange(text: str, words: str) -> None:
    for start, end in places(text, terms(words)):
        assert 0 <= start < end <= len(text)


def test_stars_cost_no_more_than_the_length_of_the_text() -> None:
    text = "a" * 200_000
    assert places(text, ["a*"]) == [(0, len(text))]
    assert places(text + " b", ["a* b* c*"]) == []


def _in_duckdb(text: str, term: str) -> bool:
    row = _DUCKDB.execute(f"SELECT {holds('$text', '$term')}", {"text": text, "term": pattern(term)}).fetchone()
    assert row is not None
    return bool(row[0])


_DUCKDB = duckdb.connect(":memory:")

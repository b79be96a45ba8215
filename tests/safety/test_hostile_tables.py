"""Tables of a hostile corpus as files: no cell is a formula, and what is read back is what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from analysis.corpus import open_corpus
from analysis.export import Format, joined_table, table_bytes
from analysis.tables import TABLES
from tests.safety.exports import acting, differing

KINDS: tuple[Format, ...] = ("csv", "json", "xlsx")
HOSTILE = ("=1+1", "+1", "-1+2", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1", "_x0041_", "a\r\nb", "\x00=1", "-5")
CELLS = st.one_of(
    st.text(max_size=12), st.sampled_from(HOSTILE), st.builds("{}{}".format, st.sampled_from("=+-@\t'"), st.text())
)


@pytest.mark.parametrize("kind", KINDS)
def test_no_table_acts_and_every_text_comes_back(hostile: Path, kind: Format) -> None:
    corpus = open_corpus(hostile)
    found = {}
    for name in TABLES:
        frame = joined_table(corpus, name)
        data = table_bytes(frame, kind)
        found[name] = acting(kind, data, "http://127.0.0.1") + (differing(kind, data, frame) if len(frame) else [])
    assert {name: wrong[:3] for name, wrong in found.items() if wrong} == {}


@settings(deadline=None, max_examples=150)
@given(st.lists(CELLS, min_size=1, max_size=4), CELLS)
def test_any_text_comes_back(texts: list[str], head: str) -> None:
    whole = [text.encode("utf-8", "replace").decode() for text in (head, *texts)]
    # A number in each row, since a sheet ends at its last row that holds something.
    frame = DataFrame({"n": range(len(texts)), whole[0]: whole[1:]})
    for kind in KINDS:
        data = table_bytes(frame, kind)
        assert acting(kind, data, "http://127.0.0.1") == []
        assert differing(kind, data, frame) == []


@pytest.mark.parametrize(
    ("kind", "data", "wrong"),
    [
        ("csv", b"a,b\r\nx, =1\r\n", "begins as a formula"),
        ("csv", b"a\r\n-5\r\n", ""),
        ("html", b'<img src="http://127.0.0.1:9/x">', "leads to the canary"),
        ("html", b"<p>src of http://127.0.0.1:9/x</p>", ""),
        ("pdf", b"<< /S /URI >>", "/URI"),
        ("pdf", b"<< /URIs >>", ""),
        ("pdf", b"<< >> stream\nx/JS y\nendstream endobj << /JS >>", "/JS"),
        ("pdf", b"<< >> stream\nx/JS y\nendstream endobj << /X >>", ""),
    ],
)
def test_what_acts_is_found(kind: str, data: bytes, wrong: str) -> None:
    found = acting(kind, data, "http://127.0.0.1:9")
    assert len(found) == bool(wrong)
    assert all(wrong in each for each in found)


def test_what_differs_is_found() -> None:
    frame = DataFrame({"a": ["x"]})
    assert differing("csv", b"a\r\ny\r\n", frame) == ["'y' instead of 'x'"]
    assert differing("csv", b"a\r\n", frame) == ["1 rows instead of 2"]

"""A reader's words reach the database as values: no query that a page puts holds them. And the database is locked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from analysis import corpus as corpora
from analysis.corpus import Corpus, Selection, open_corpus
from tests.conftest import ROOT
from tests.pages.running import run_page

OUTLET, LEADER, WORDS = "Harbour Post", "Mara Lind", "zebraquay'); DROP TABLE articles; --"
ASKED = {"outlet": OUTLET, "leader": LEADER, "words": "ferry"}
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The text of every query that is put to a corpus from now on."""
    found: list[str] = []
    ask, chosen = Corpus.ask, corpora.chosen

    def spied(self: Corpus, sql: str, *given: Any, **named: Any) -> Any:
        found.append(sql)
        return ask(self, sql, *given, **named)

    def spied_choice(selection: Selection) -> tuple[str, dict[str, Any]]:
        query, values = chosen(selection)
        found.append(query)
        return query, values

    monkeypatch.setattr(Corpus, "ask", spied)
    monkeypatch.setattr(corpora, "chosen", spied_choice)
    return found


@pytest.mark.usefixtures("installed_components")
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("given", [ASKED, {"words": WORDS, "article": WORDS}], ids=["known", "hostile"])
def test_no_page_writes_words_into_a_query(
    name: str, given: dict[str, str], tiny_store: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page(name, tiny_store, monkeypatch, given)
    assert asked
    held = [sql for sql in asked for words in (OUTLET, LEADER, "ferry", "zebraquay") if words.lower() in sql.lower()]
    assert held == []


def test_the_spy_sees_what_is_written_into_a_query(tiny_corpus: Corpus, asked: list[str]) -> None:
    tiny_corpus.ask(f"SELECT count(*) FROM articles WHERE outlet = '{OUTLET}' AND 1 = 1")  # noqa: S608
    assert [sql for sql in asked if OUTLET in sql]


@pytest.fixture(scope="module", params=[20_000, 0], ids=["loaded", "read when asked"])
def locked(request: pytest.FixtureRequest, tiny_store: Path) -> Corpus:
    """A corpus, small and large."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(corpora, "IN_MEMORY", request.param)
        return open_corpus(tiny_store)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM glob('/etc/*')",
        "SELECT * FROM read_parquet('http://127.0.0.1:9/a.parquet')",
        "COPY articles TO '/tmp/articles.csv'",
        "CREATE TABLE taken AS SELECT * FROM read_blob('/etc/hostname')",
        "ATTACH '/tmp/other.db'",
        "EXPORT DATABASE '/tmp/exported'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET lock_configuration = false",
        "RESET enable_external_access",
        "SET GLOBAL memory_limit = '1TB'",
        "PRAGMA enable_profiling",
    ],
)
def test_the_database_reaches_nothing_but_the_store(sql: str, locked: Corpus) -> None:
    with pytest.raises(duckdb.Error):
        locked.ask(sql)
    assert locked.count() == 4


@pytest.mark.parametrize(
    ("setting", "value"), [("enable_external_access", False), ("lock_configuration", True)], ids=["access", "lock"]
)
def test_the_database_is_set_so(setting: str, value: bool, locked: Corpus) -> None:
    assert bool(locked.ask(f"SELECT current_setting('{setting}') AS now")["now"].iloc[0]) is value

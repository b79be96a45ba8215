"""Saved views and notes: kept, changed, removed, brought back; whole whatever happens to the process."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.errors import StoreError
from analysis.notes import (
    LONGEST_NAME,
    LONGEST_NOTE,
    PAGES,
    NoteError,
    asked_by,
    notes,
    notes_table,
    pin_note,
    remove,
    rename_view,
    restore,
    rewrite_note,
    save_view,
    saved_views,
)
from tests.conftest import ROOT
from tests.tiny import write_tiny


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return open_corpus(write_tiny(tmp_path / "store"))


def test_the_pages_are_those_of_the_app() -> None:
    app = (ROOT / "app.py").read_text("utf-8")
    assert [page for page in PAGES if f'"pages/{page}.py"' not in app] == []


def test_views_are_kept_in_order(tmp_path: Path) -> None:
    first = save_view(tmp_path, "  Both  sides ", page="timeline", query="leader=Mara+Lind&since=2024-05-01")
    save_view(tmp_path, "All", page="overview", query="")
    assert saved_views(tmp_path)[0] == first
    assert [(view.number, view.name, view.address) for view in saved_views(tmp_path)] == [
        (1, "Both sides", "timeline?leader=Mara+Lind&since=2024-05-01"),
        (2, "All", "."),
    ]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("http://localhost:8501/compare?articles=a&articles=b#top", ("compare", "articles=a&articles=b")),
        ("https://press.example/parallax/search?q=%22peace%22", ("search", "q=%22peace%22")),
        ("http://localhost:8501/?outlet=Post", ("overview", "outlet=Post")),
        ("timeline", ("timeline", "")),
    ],
)
def test_an_address_of_a_page(address: str, found: tuple[str, str]) -> None:
    assert asked_by(address) == found


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://localhost/elsewhere", "http://[", "../etc/passwd"])
def test_an_address_of_something_else_is_refused(address: str) -> None:
    with pytest.raises(NoteError, match="address of a page"):
        asked_by(address)


def test_the_address_of_a_view_stays_on_its_page(tmp_path: Path) -> None:
    view = save_view(tmp_path, "Odd", page="search", query='q=a b&x="><script>&y=//evil.example\n')
    assert view.address == "search?q=a+b&x=%22%3E%3Cscript%3E&y=%2F%2Fevil.example"


@pytest.mark.parametrize(
    ("name", "page", "says"),
    [("", "search", "needs a name"), (" \x00\n", "search", "needs a name"), ("A", "//evil", "no page called")],
)
def test_a_view_that_cannot_be(tmp_path: Path, name: str, page: str, says: str) -> None:
    with pytest.raises(NoteError, match=says):
        save_view(tmp_path, name, page=page, query="")
    assert saved_views(tmp_path) == []


def test_a_view_is_renamed_removed_and_brought_back(tmp_path: Path) -> None:
    save_view(tmp_path, "One", page="search", query="q=peace")
    renamed = rename_view(tmp_path, 1, "x" * 500)
    assert (renamed.name, renamed.query) == ("x" * LONGEST_NAME, "q=peace")
    remove(tmp_path, "views", 1)
    assert saved_views(tmp_path) == []
    assert saved_views(tmp_path, removed=True) == [renamed]
    assert save_view(tmp_path, "Two", page="search", query="").number == 2
    restore(tmp_path, "views", 1)
    assert [view.number for view in saved_views(tmp_path)] == [1, 2]


@pytest.mark.parametrize("number", [1, 7])
def test_what_is_not_there_is_said(tmp_path: Path, number: int) -> None:
    for shelf in ("notes", "views"):
        with pytest.raises(NoteError, match="not there"):
            remove(tmp_path, shelf, number)
        with pytest.raises(NoteError, match="not there"):
            restore(tmp_path, shelf, number)
    with pytest.raises(NoteError, match="not there"):
        rename_view(tmp_path, number, "New")
    with pytest.raises(NoteError, match="not there"):
        rewrite_note(tmp_path, number, "New")


def test_notes_by_what_they_are_pinned_to(tmp_path: Path) -> None:
    pin_note(tmp_path, "One\r\nline\x00 more", kind="article", target="a1", author="Ines")
    pin_note(tmp_path, "y" * 5_000, kind="entity", target="a1")
    assert [note.text for note in notes(tmp_path, kind="article", target="a1")] == ["One\nline  more"]
    assert [len(note.text) for note in notes(tmp_path, kind="entity")] == [LONGEST_NOTE]
    assert notes(tmp_path, target="a2") == []
    assert rewrite_note(tmp_path, 1, "Two").author == "Ines"
    assert notes(tmp_path)[0].text == "Two"


@pytest.mark.parametrize(("text", "kind"), [(" ", "entity"), ("Words", "outlet"), ("Words", "")])
def test_a_note_that_cannot_be(tmp_path: Path, text: str, kind: str) -> None:
    with pytest.raises(NoteError):
        pin_note(tmp_path, text, kind=kind, target="a")
    assert notes(tmp_path) == []


def test_the_table_of_notes_follows_the_selection(corpus: Corpus) -> None:
    lantern = corpus.ask("SELECT article_id FROM articles WHERE outlet = 'Daily Lantern'")["article_id"].iloc[0]
    group = corpus.ask("SELECT fact_group FROM facts ORDER BY fact_group")["fact_group"].iloc[0]
    for kind, target in [
        ("article", lantern), ("entity", "person-mara-lind"), ("fact group", group), ("entity", "gone"),
    ]:  # fmt: skip
        pin_note(corpus.path, f"On {kind}", kind=kind, target=target)
    whole = notes_table(corpus)
    assert whole["known"].tolist() == [True, True, True, False]
    assert whole["pinned_to"].iloc[0].startswith("Daily Lantern: ")
    assert whole["pinned_to"].iloc[1] == "Mara Lind"
    assert whole["pinned_to"].iloc[3] == "no longer in the corpus: gone"
    harbour = notes_table(corpus, Selection(outlet=("Harbour Post",)))
    assert lantern not in set(harbour["target"])
    assert "gone" in set(harbour["target"])


def test_notes_change_no_table_and_no_fingerprint(corpus: Corpus) -> None:
    pin_note(corpus.path, "Here", kind="entity", target="person-mara-lind")
    save_view(corpus.path, "View", page="search", query="")
    assert open_corpus(corpus.path).fingerprint == corpus.fingerprint


def test_files_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    pin_note(tmp_path, "Whole", kind="entity", target="a")
    folder = tmp_path / "notes"
    good = json.loads((folder / "000001.json").read_text())
    (folder / "000002.json").write_text("{")
    (folder / "000003.json").write_text(json.dumps({**good, "text": 5}))
    (folder / "000004.json").write_text(json.dumps([1]))
    (folder / "000005.json").write_bytes(b"\xff\xfe")
    (folder / "note.json").write_text(json.dumps(good))
    assert [note.text for note in notes(tmp_path)] == ["Whole"]
    assert pin_note(tmp_path, "Next", kind="entity", target="a").number == 6


def test_no_two_notes_take_one_number(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: pin_note(tmp_path, f"{n}", kind="entity", target="a"), range(40)))
    assert sorted(note.number for note in made) == list(range(1, 41))
    assert {note.text for note in notes(tmp_path)} == {str(n) for n in range(40)}
    assert all(path.suffix == ".json" for path in (tmp_path / "notes").iterdir())


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "views").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        save_view(tmp_path, "One", page="search", query="")

"""Entities put right from the command line: each decision in the log, signed, told, and undone."""

from __future__ import annotations

import json
from getpass import getuser
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.corrections.log import entries
from tests.corrections.texts import copy_of, rows

BY = ["--author", "Ida Moss", "--reason", "as the ministry's list has it"]
LIND, TOM, TOMAS, HOLM = "person-mara-lind", "person-tom-reke", "person-tomas-reke", "person-petra-holm"
OTHER = ["--called", "Mara Lind the younger"]


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _article(store: Path) -> str:
    return str(rows(store, "SELECT article_id FROM aliases WHERE name = 'Tom Reke'")[0]["article_id"])


def _names(store: Path) -> list[str]:
    return [found["name"] for found in rows(store, "SELECT name FROM entities WHERE kind = 'person' ORDER BY name")]


DECISIONS = {
    "merge by identifiers": (["merge", TOM, "--into", TOMAS], ["Mara Lind", "Petra Holm", "Tomas Reke"]),
    "merge by names": (["merge", "Tom Reke", "--into", "Tomas Reke"], ["Mara Lind", "Petra Holm", "Tomas Reke"]),
    "rename": (["rename", HOLM, "--called", "Petra Holme"], ["Mara Lind", "Petra Holme", "Tom Reke", "Tomas Reke"]),
    "retype": (["retype", "Petra Holm", "--kind", "organisation"], ["Mara Lind", "Tom Reke", "Tomas Reke"]),
    "hide": (["hide", TOM], ["Mara Lind", "Petra Holm", "Tomas Reke"]),
    "split": (
        ["split", LIND, "--name", "Mara Lind", *OTHER, "--article", "{article}"],
        ["Mara Lind", "Mara Lind the younger", "Petra Holm", "Tom Reke", "Tomas Reke"],
    ),
}


@pytest.mark.parametrize(("words", "after"), DECISIONS.values(), ids=DECISIONS)
def test_a_decision_is_logged_counts_at_once_and_is_undone(
    words: list[str], after: list[str], store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _names(store)
    given = [word.format(article=_article(store)) for word in words]
    assert main(["entities", *given, *BY, "--store", str(store), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    [entry] = entries(store)
    assert (entry.kind, entry.author, entry.reason) == (words[0], BY[1], BY[3])
    assert (told["entry"], told["kind"], told["author"]) == (1, words[0], "Ida Moss")
    assert _names(store) == after
    assert main(["corrections", "undo", "1", *BY, "--store", str(store)]) == 0
    assert _names(store) == before


def test_a_decision_is_told_with_the_way_back(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["entities", "merge", TOM, "--into", TOMAS, "--store", str(store)]) == 0
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "correction 1: Merge “Tom Reke” into “Tomas Reke”; 'corrections undo 1' takes it back" in shown.err
    assert main(["corrections", "undo", "1", "--store", str(store)]) == 0
    assert [entry.author for entry in entries(store)] == [getuser(), getuser()]


def test_a_name_split_off_everywhere_leaves_the_articles_of_the_others(store: Path) -> None:
    main(["entities", "merge", TOM, "--into", TOMAS, *BY, "--store", str(store)])
    assert main(["entities", "split", TOMAS, "--name", "Tom Reke", "--called", "Tom", *BY, "--store", str(store)]) == 0
    assert entries(store)[1].target["names"] == [{"name": "Tom Reke", "kind": "person"}]
    assert "Tom" in _names(store)


REFUSED = {
    "nobody": (["hide", "Nobody Known"], "nobody and nothing is called 'Nobody Known'"),
    "whom": (["hide"], "'entities hide' needs WHO"),
    "into whom": (["merge", TOM], "'entities merge' needs --into"),
    "itself": (["merge", TOM, "--into", "Tom Reke"], "cannot be merged into itself"),
    "taken": (["rename", TOM, "--called", "Mara Lind"], "another entity is called 'Mara Lind'"),
    "no kind": (["retype", TOM, "--kind", "ferry"], "'after.kind' is missing or of the wrong sort"),
    "no name": (["split", LIND, "--name", "Tom Reke", *OTHER], "'Tom Reke' is no name of person-mara-lind;"),
    "no such article": (
        ["split", LIND, "--name", "Mara Lind", *OTHER, "--article", "x"],
        "'Mara Lind' is no name of person-mara-lind in the article 'x'",
    ),
}


@pytest.mark.parametrize(("words", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_decided_is_said_in_one_line(
    words: list[str], why: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["entities", *words, *BY, "--store", str(store)]) == 2
    shown = capsys.readouterr()
    assert why in shown.err
    assert (shown.out, shown.err.count("\n")) == ("", 1)
    assert entries(store) == []


def test_a_name_that_several_bear_is_asked_back(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ["split", LIND, "--name", "Mara Lind", *OTHER, "--article", _article(store)]
    main(["entities", *names, *BY, "--store", str(store)])
    main(["entities", "rename", LIND, "--called", "Lind of Norland", *BY, "--store", str(store)])
    capsys.readouterr()
    assert main(["entities", "hide", "Mara Lind", *BY, "--store", str(store)]) == 2
    assert "'Mara Lind' may be person-mara-lind" in capsys.readouterr().err


def test_entities_and_their_names_are_listed(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["entities", "list", "--store", str(store), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {LIND, TOM, TOMAS, HOLM} < {row["entity_id"] for row in listed}
    assert [row["mentions"] for row in listed] == sorted((row["mentions"] for row in listed), reverse=True)
    assert main(["entities", "list", "Tom Reke", "--store", str(store)]) == 0
    assert capsys.readouterr().out == f"{_article(store)}  Unknown (Daily Lantern)  Tom Reke  person\n"


def test_where_there_is_no_store_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["entities", "hide", TOM, *BY, "--store", str(tmp_path / "none")]) == 2
    assert "there is no store here" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()

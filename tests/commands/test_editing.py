"""Articles listed and put right from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.corrections.log import entries
from tests.corrections.texts import copy_of, rows

BY = ["--author", "Ida Moss", "--reason", "the imprint says so"]
FIELDS = """
    SELECT article_id, title, outlet, coalesce(CAST(published AS VARCHAR)[:10], 'none') AS day, url
    FROM articles ORDER BY article_id
"""


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def test_every_article_is_listed_with_what_names_it(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there = {str(row["article_id"]) for row in rows(store, FIELDS)}
    assert main(["articles", "list", "--store", str(store)]) == 0
    assert {line.split("  ")[0] for line in capsys.readouterr().out.splitlines()} == there
    assert main(["articles", "list", "--json", "--store", str(store)]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {row["article_id"] for row in listed} == there
    assert set(listed[0]) == {"article_id", "published", "outlet", "title"}


def test_articles_are_put_right(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (str(row["article_id"]) for row in rows(store, FIELDS)[:2])
    there = ["--store", str(store), *BY]
    given = ["--outlet", "Quay News", "--url", "https://quay.example/1", "--json"]
    assert main(["articles", "edit", first, second, *given, *there]) == 0
    assert json.loads(capsys.readouterr().out) == {"corrected": [first, second], "entries": [1, 2]}
    assert main(["articles", "edit", first, "--title", "At last", "--published", "2024-04-30", *there]) == 0
    assert "corrections undo 3" in capsys.readouterr().err
    found = {row["article_id"]: row for row in rows(store, FIELDS)}
    assert [found[each]["outlet"] for each in (first, second)] == ["Quay News"] * 2
    assert [found[first][field] for field in ("title", "day", "url")] == [
        "At last", "2024-04-30", "https://quay.example/1",
    ]  # fmt: skip
    assert main(["articles", "edit", first, "--published", "unknown", *there]) == 0
    assert {row["article_id"]: row for row in rows(store, FIELDS)}[first]["day"] == "none"
    assert main(["articles", "edit", second, "--outlet", "Quay News", "--quiet", *there]) == 0
    assert len(entries(store)) == 4, "what is so already is no correction"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["edit", "--title", "x"], "needs the article_id"),
        (["edit", "nowhere", "--title", "x"], "no article 'nowhere'"),
        (["edit", "nowhere"], "may be corrected"),
        (["edit", "nowhere", "--published", "Friday"], "not a date"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    words: list[str], why: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["articles", *words, "--store", str(store)]) == 2
    said = capsys.readouterr().err
    assert why in said
    assert len(said.splitlines()) == 1
    assert entries(store) == []

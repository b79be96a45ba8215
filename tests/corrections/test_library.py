"""Articles removed, restored and edited: at once for every question, and in the annotation when it is made anew."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.__main__ import main
from analysis.corpus import open_corpus
from analysis.corrections.history import corrections
from analysis.corrections.library import (
    annotate_edited,
    edit_articles,
    remove_articles,
    removed_articles,
    restore_articles,
)
from analysis.corrections.log import entries, undo
from analysis.errors import CorrectionError
from analysis.renewal import renewed
from analysis.store import intact_segments
from tests.corrections.texts import copy_of, rows

BY = {"author": "Ida Moss", "reason": "the imprint says so"}


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _post(store: Path) -> str:
    return str(rows(store, "SELECT article_id FROM articles WHERE file = 'Harbour Post.txt'")[0]["article_id"])


def _day_of_wednesday(store: Path) -> set[str]:
    return {str(row["earliest"])[:10] for row in rows(store, "SELECT earliest FROM dates WHERE text = 'Wednesday'")}


def test_a_removed_article_counts_nowhere_and_comes_back_whole(store: Path) -> None:
    post = _post(store)
    tables = ("articles", "sentences", "mentions", "dates", "events", "attendance", "quotations", "figures", "facts")
    before = {table: len(open_corpus(store).table(table)) for table in tables}
    remove_articles(store, [post], **BY)
    corpus = open_corpus(store)
    for table in tables:
        assert post not in set(corpus.table(table)["article_id"])
    assert corpus.table("facts").empty
    assert [entry.before["file"] for entry in removed_articles(store)] == ["Harbour Post.txt"]
    assert remove_articles(store, [post], **BY) == []
    assert len(restore_articles(store, [post], **BY)) == 1
    assert {table: len(open_corpus(store).table(table)) for table in tables} == before
    assert removed_articles(store) == []


def test_every_article_can_be_removed_and_restored(store: Path) -> None:
    articles = [str(row["article_id"]) for row in rows(store, "SELECT article_id FROM articles")]
    remove_articles(store, articles, **BY)
    assert open_corpus(store).count() == 0
    restore_articles(store, articles, **BY)
    assert open_corpus(store).count() == 2


def test_a_removed_article_stays_removed_when_articles_are_annotated_anew(store: Path) -> None:
    remove_articles(store, [_post(store)], **BY)
    renewed(store, segments=intact_segments(store))
    assert open_corpus(store).count() == 1


def test_an_edit_counts_at_once_and_relative_dates_follow_the_new_annotation(store: Path) -> None:
    post = _post(store)
    assert _day_of_wednesday(store) == {"2024-05-01"}
    changes: dict[str, Any] = {"outlet": "Harbour Evening Post", "published": date(2024, 5, 10)}
    [entry] = edit_articles(store, [post], changes=changes, **BY)
    assert entry.before["published"] == "2024-05-03"
    [shown] = rows(store, "SELECT * FROM articles WHERE article_id = $post", post=post)
    assert (shown["outlet"], str(shown["published"])[:10]) == ("Harbour Evening Post", "2024-05-10")
    assert (shown["outlet_known"], shown["published_basis"]) == (True, "corrected")
    assert annotate_edited(store) == 1
    assert annotate_edited(store) == 0
    assert _day_of_wednesday(store) == {"2024-05-08"}
    assert len(rows(store, "SELECT * FROM articles")) == 2
    undo(store, entry.number, **BY)
    [shown] = rows(store, "SELECT * FROM articles WHERE article_id = $post", post=post)
    assert (str(shown["published"])[:10], shown["published_basis"]) == ("2024-05-03", "declared")
    assert main(["annotate", "--store", str(store)]) == 0
    assert _day_of_wednesday(store) == {"2024-05-01"}
    assert rows(store, "SELECT outlet FROM articles WHERE article_id = $post", post=post) == [
        {"outlet": "Unknown (Harbour Post)"}
    ]


def test_an_edit_outlives_another_annotation_of_everything(store: Path) -> None:
    post = _post(store)
    edit_articles(store, [post], changes={"published": date(2024, 5, 10)}, **BY)
    renewed(store, segments=intact_segments(store))
    [shown] = rows(store, "SELECT published FROM articles WHERE article_id = $post", post=post)
    assert str(shown["published"])[:10] == "2024-05-10"


def test_what_is_so_already_is_no_correction(store: Path) -> None:
    post = _post(store)
    assert edit_articles(store, [post], changes={"published": date(2024, 5, 3)}, **BY) == []
    assert entries(store) == []


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"text": "Nothing happened."}, "may be corrected"),
        ({}, "may be corrected"),
        ({"outlet": " "}, "needs an outlet"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"published": "yesterday"}, "published"),
    ],
)
def test_what_an_article_cannot_be_is_refused(changes: dict[str, Any], why: str, store: Path) -> None:
    with pytest.raises(CorrectionError, match=why):
        edit_articles(store, [_post(store)], changes=changes, **BY)
    assert entries(store) == []


def test_an_unknown_article_is_named(store: Path) -> None:
    for does in (remove_articles, lambda *a, **k: edit_articles(*a, changes={"outlet": "X"}, **k)):
        with pytest.raises(CorrectionError, match="no article 'nowhere'"):
            does(store, ["nowhere"], **BY)


def test_an_edit_of_an_article_that_is_gone_does_not_fit(store: Path) -> None:
    post = _post(store)
    edit_articles(store, [post], changes={"outlet": "Harbour Evening Post"}, **BY)
    remove_articles(store, [post], **BY)
    history = corrections(open_corpus(store)).set_index("number")
    assert list(history["status"][[1, 2]]) == ["does not fit", "in force"]


def test_the_history_names_the_article_and_what_was_undone(store: Path) -> None:
    post = _post(store)
    [title] = [row["title"] for row in rows(store, "SELECT title FROM articles WHERE article_id = $post", post=post)]
    edit_articles(store, [post], changes={"outlet": "Harbour Evening Post"}, **BY)
    undo(store, 1, **BY)
    undo(store, 2, **BY)
    remove_articles(store, [post], **BY)
    history = corrections(open_corpus(store)).set_index("number")
    assert history["article"][1] == history["article"][4] == f"Harbour Evening Post: {title}"
    edited = f"Correct “{title}” (outlet: Unknown (Harbour Post) → Harbour Evening Post)"
    assert list(history["decision"][[1, 2, 3]]) == [
        edited,
        f"Undo correction 1: {edited}",
        f"Undo correction 2: Undo correction 1: {edited}",
    ]


def test_the_command_line_lists_exports_imports_and_undoes(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_articles(store, [_post(store)], changes={"outlet": "Harbour\x1b[31m Post"}, **BY)
    there = ["--store", str(store)]
    file = tmp_path / "log.jsonl"
    assert main(["corrections", "export", str(file), *there]) == 0
    assert main(["corrections", "import", str(file), *there]) == 0
    assert capsys.readouterr().err.endswith("0 entries added\n")
    assert main(["corrections", "undo", "1", "--author", "Bo Ek", *there]) == 0
    assert main(["corrections", "list", *there]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert ["Undo correction 1" in lines[0], "undone" in lines[1], "\x1b" in lines[1]] == [True, True, False]
    assert main(["corrections", "undo", "1", "--author", "Bo Ek", *there]) == 2
    assert main(["corrections", "undo", "x", "--author", "Bo Ek", *there]) == 2
    assert main(["corrections", "import", *there]) == 2
    assert main(["corrections", "import", str(store / "nowhere"), *there]) == 2

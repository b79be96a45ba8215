from __future__ import annotations

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading.files import article_files, read_file, read_text, short_name, with_inferred_date
from tests.conftest import GOLDEN, SEEDS


def seeds() -> list[ReadArticle]:
    readings = [read_file(path) for path in sorted(SEEDS.iterdir())]
    known = [found.article.published for found in readings if found.article.published]
    return [ReadArticle(with_inferred_date(found.article, known=known), found.blocks) for found in readings]


def test_the_seeds_are_read_as_a_person_reads_them() -> None:
    gold = pd.read_csv(GOLDEN / "articles.csv", dtype=str, keep_default_na=False)
    shown = [{name: str(getattr(found.article, name)) for name in gold.columns} for found in seeds()]
    assert shown == gold.to_dict("records")


def test_the_blocks_of_the_seeds_are_those_a_person_marks() -> None:
    gold = pd.read_csv(GOLDEN / "blocks.csv", dtype=str, keep_default_na=False)
    shown = [
        {"file": article.file, "kind": block.kind, "begins": article.text[block.start : block.end][:40].strip()}
        for article, blocks in seeds()
        for block in blocks
    ]
    assert shown == gold.to_dict("records")


def test_offsets_point_into_the_stored_text() -> None:
    for article, blocks in seeds():
        for block in blocks:
            text = article.text[block.start : block.end]
            assert text == text.strip()
            assert "\n" not in text


def test_the_same_text_from_another_file_is_the_same_article() -> None:
    text = "Dam breaks\nVarna, May 2 (Coast Daily) The dam broke."
    assert read_text(text, file="a.txt").article.article_id == read_text(text, file="b.txt").article.article_id


@pytest.mark.parametrize(
    ("text", "outlet", "known"),
    [
        ("Dam breaks\nVarna, May 2 (Coast Daily) The dam broke.", "Coast Daily", True),
        ("Dam breaks\nVARNA, May 2 (Reuters) - The dam broke.", "Unknown (note)", False),
        ("Dam breaks\nThe dam broke.\nCoast Daily\n02/05/2019", "Unknown (note)", False),
        ("Dam breaks\nThe dam broke.\nCoast Daily\n22/05/2019", "Coast Daily", True),
        ("The dam broke.", "Unknown (note)", False),
    ],
)
def test_outlet(text: str, outlet: str, known: bool) -> None:
    article = read_text(text, file="note_0123456789abcdef.txt").article
    assert (article.outlet, article.outlet_known) == (outlet, known)


@pytest.mark.parametrize(
    ("text", "known", "published", "basis"),
    [
        ("Varna, May 2 (Coast Daily) The dam broke.", [], None, "unknown"),
        ("Varna, May 2 (Coast Daily) The dam broke.", [date(2019, 5, 3)], date(2019, 5, 2), "inferred"),
        ("Varna, Dec 31 (Coast Daily) The dam broke.", [date(2020, 1, 2)], date(2019, 12, 31), "inferred"),
        ("Varna, May 2 (Coast Daily) Built in 2018, the dam broke on Thursday.", [], date(2019, 5, 2), "inferred"),
        ("Varna, May 2, 2017 (Coast Daily) The dam broke.", [date(2019, 5, 3)], date(2017, 5, 2), "dateline"),
        ("date 2016-05-02 The dam broke.", [date(2019, 5, 3)], date(2016, 5, 2), "declared"),
        ("Varna, Feb 29 (Coast Daily) The dam broke.", [date(2019, 3, 3)], date(2020, 2, 29), "inferred"),
        ("The dam broke.", [date(2019, 5, 3)], None, "unknown"),
    ],
)
def test_the_year_comes_from_what_else_is_known(
    text: str, known: list[date], published: date | None, basis: str
) -> None:
    article = with_inferred_date(read_text(text, file="a.txt").article, known=known)
    assert (article.published, article.published_basis) == (published, basis)


def test_an_article_in_another_language_is_kept_and_marked() -> None:
    text = "Die Staatschefs trafen sich am Mittwoch in Peking. " * 5
    article = read_text(text, file="a.txt").article
    assert (article.language, article.annotated) == ("de", False)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.jpg", b"\xff\xd8\xff", "files of kind '.jpg' are not read"),
        ("sheet.xlsx", b"PK", "holds something else"),
        ("old.docx", b"\xd0\xcf\x11\xe0" * 9, "an older Office file"),
        ("missing.txt", None, "no such file"),
        ("zeros.txt", b"\x00\x01\x02", "not a text file"),
    ],
)
def test_a_bad_file_is_named_with_the_reason(tmp_path: Path, name: str, content: bytes | None, reason: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableError, match=reason) as error:
        read_file(tmp_path / name)
    assert str(error.value).startswith(f"{name}: ")


def test_folders_are_searched_and_links_and_hidden_files_left_out(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    for name in ("b.txt", "a.txt", ".hidden", "below/c.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    assert [path.name for path in article_files([tmp_path])] == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize(
    ("file", "short"),
    [
        ("001_54ac3c588acb31a6.txt", "001"),
        ("kyiv-report.txt", "kyiv-report"),
        ("54ac3c588acb31a6.txt", "54ac3c588acb31a6"),
        ("a" * 50 + ".txt", "a" * 31 + "…"),
    ],
)
def test_short_name(file: str, short: str) -> None:
    assert short_name(file) == short

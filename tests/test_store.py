"""Segments: written whole or not at all, read back as they were, set aside when damaged."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from analysis import store
from analysis.errors import StoreError, UnreadableError
from analysis.tables import SEGMENT_TABLES, Article, DateMention, columns
from tests.tiny import article_rows


@pytest.fixture
def segment(tmp_path: Path) -> store.Segment:
    return store.write_segment(tmp_path, article_rows(["bridge", "note"]), pipeline="hand")


def test_rows_come_back_as_they_were(segment: store.Segment) -> None:
    rows = article_rows(["bridge", "note"])
    for name, row in SEGMENT_TABLES.items():
        assert store.read_rows([segment.table(name)], row) == rows.get(name, [])


def test_columns_are_described_in_the_file(segment: store.Segment) -> None:
    schema = pq.read_schema(segment.table("dates"))
    assert schema.names == [column.name for column in columns(DateMention)]
    assert schema.field("grain").metadata[b"says"].startswith(b"day, month")
    assert schema.field("earliest").nullable
    assert not schema.field("start").nullable


def test_a_required_value_may_not_be_missing(tmp_path: Path) -> None:
    rows = article_rows(["note"])
    broken = {**rows, "articles": [Article(**{**_fields(rows["articles"][0]), "outlet": None})]}
    with pytest.raises(Exception, match="outlet"):
        store.write_segment(tmp_path, broken, pipeline="hand")
    assert store.segments(tmp_path) == []


def _fields(article: Article) -> dict[str, object]:
    return {column.name: getattr(article, column.name) for column in columns(Article)}


def test_segments_are_numbered_in_the_order_of_writing(tmp_path: Path) -> None:
    names = [
        store.write_segment(tmp_path, article_rows([article_id]), pipeline="hand").name
        for article_id in ("sever", "note", "bridge")
    ]
    assert [segment.name for segment in store.segments(tmp_path)] == names == sorted(names)
    assert [segment.pipeline for segment in store.segments(tmp_path)] == ["hand"] * 3


def test_the_fingerprint_tells_states_apart(tmp_path: Path) -> None:
    states = [store.fingerprint(tmp_path)]
    for article_id in ("bridge", "note"):
        store.write_segment(tmp_path, article_rows([article_id]), pipeline="hand")
        states.append(store.fingerprint(tmp_path))
    assert len(set(states)) == 3
    assert states[-1] == store.fingerprint(tmp_path)


def test_an_interrupted_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pq, "write_table", full)
    with pytest.raises(StoreError, match="No space left"):
        store.write_segment(tmp_path, article_rows(["note"]), pipeline="hand")
    assert list((tmp_path / "segments").iterdir()) == []


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "segments").write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="cannot be written"):
        store.write_segment(tmp_path, article_rows(["note"]), pipeline="hand")


def _cut(folder: Path) -> None:
    path = folder / "sentences.parquet"
    path.write_bytes(path.read_bytes()[:-20])


def _scramble(folder: Path) -> None:
    path = folder / "mentions.parquet"
    path.write_bytes(b"x" * path.stat().st_size)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "a file is cut": _cut,
    "a file is missing": lambda folder: (folder / "articles.parquet").unlink(),
    "the manifest is missing": lambda folder: (folder / "segment.json").unlink(),
    "the manifest is no JSON": lambda folder: (folder / "segment.json").write_text("{"),
    "the manifest is something else": lambda folder: (folder / "segment.json").write_text("[]"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_segment_is_named(segment: store.Segment, damage: str) -> None:
    DAMAGES[damage](segment.folder)
    with pytest.raises(StoreError, match=segment.name):
        store.segments(segment.folder.parent.parent)


@pytest.mark.parametrize(("step", "age"), [(1, "a newer version"), (-1, "an older version")])
def test_a_segment_of_another_version_is_named(segment: store.Segment, step: int, age: str) -> None:
    of_format(segment, store.FORMAT + step)
    with pytest.raises(StoreError, match=f"{segment.name}.*{age}"):
        store.segments(segment.folder.parent.parent)
    assert [found.format for found in store.intact_segments(segment.folder.parent.parent)] == [store.FORMAT + step]


def of_format(segment: store.Segment, number: int) -> None:
    """Make a segment say that it is of another format."""
    manifest = segment.folder / "segment.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": number}))


def test_a_segment_is_current_for_its_pipeline_and_rules_alone(segment: store.Segment) -> None:
    assert segment == store.segments(segment.folder.parent.parent)[0]
    assert segment.is_current("hand")
    assert not segment.is_current("another")
    manifest = segment.folder / "segment.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"rules": "those of yesterday"}))
    assert not store.segments(segment.folder.parent.parent)[0].is_current("hand")


def _let_time_pass(path: Path) -> None:
    """Make a file or folder an hour older."""
    status = path.stat()
    os.utime(path, (status.st_atime, status.st_mtime - 3600))


def test_removed_segments_count_no_longer_and_go_once_nobody_reads_them(tmp_path: Path) -> None:
    kept, gone = (store.write_segment(tmp_path, article_rows([name]), pipeline="hand") for name in ("note", "sever"))
    before = store.fingerprint(tmp_path)
    store.remove_segments([gone])
    store.remove_segments([gone])
    assert store.segments(tmp_path) == [kept]
    assert store.fingerprint(tmp_path) != before
    assert store.write_segment(tmp_path, article_rows(["bridge"]), pipeline="hand").name > gone.name
    assert gone.folder.is_dir()
    _let_time_pass(gone.folder / "retired")
    store.write_segment(tmp_path, article_rows(["lantern"]), pipeline="hand")
    assert not gone.folder.exists()
    store.remove_segments([gone])


def test_the_next_writer_clears_what_a_killed_one_left(segment: store.Segment, tmp_path: Path) -> None:
    left = [tmp_path / "segments" / name for name in (".x7f3", ".000001-gone")]
    for folder in left:
        shutil.copytree(segment.folder, folder)
    (tmp_path / "segments" / ".000001.json.77").write_text("{")
    store.write_segment(tmp_path, article_rows(["sever"]), pipeline="hand")
    assert [path.name for path in (tmp_path / "segments").glob(".*")] == []


@pytest.mark.parametrize("damage", [*DAMAGES.values(), _scramble])
def test_damaged_segments_are_set_aside_and_kept(
    segment: store.Segment, damage: Callable[[Path], object], tmp_path: Path
) -> None:
    whole = store.write_segment(tmp_path, article_rows(["sever"]), pipeline="hand")
    damage(segment.folder)
    assert store.set_aside_damaged(tmp_path) == [segment.name]
    assert [found.name for found in store.segments(tmp_path)] == [whole.name]
    assert len(list((tmp_path / "damaged").iterdir())) == 1
    assert store.set_aside_damaged(tmp_path) == []


def test_old_resolutions_go_and_the_newest_stays(tmp_path: Path) -> None:
    for article_id in ("bridge", "lantern", "note", "sever"):
        store.write_segment(tmp_path, article_rows([article_id]), pipeline="hand")
        store.write_resolved(store.resolved_folder(tmp_path), {}, {})
    assert len(list((tmp_path / "resolved").iterdir())) == 4
    for path in (tmp_path / "resolved").iterdir():
        _let_time_pass(path)
    store.write_resolved(store.resolved_folder(tmp_path), {}, {})
    assert len(list((tmp_path / "resolved").iterdir())) == 3
    assert store.resolved_folder(tmp_path).is_dir()


def test_unreadable_files_are_kept_with_their_reason_once(tmp_path: Path) -> None:
    for reason in ("empty", "not a text file"):
        store.note_unreadable(tmp_path, UnreadableError("b.txt", reason))
    store.note_unreadable(tmp_path, UnreadableError("a/../ü\udcff.txt", "empty"))
    assert [(error.file, error.reason) for error in store.unreadable(tmp_path)] == [
        ("a/../ü\udcff.txt", "empty"),
        ("b.txt", "not a text file"),
    ]
    store.forget_unreadable(tmp_path, "b.txt")
    store.forget_unreadable(tmp_path, "never.txt")
    assert len(store.unreadable(tmp_path)) == 1


def test_parquet_of_a_pandas_table_keeps_days_and_times_apart() -> None:
    frame = pd.DataFrame(
        {
            "day": pd.to_datetime(["2024-05-02", None]),
            "moment": pd.to_datetime(["2024-05-02 10:30", None]),
            "none": [None, None],
            7: [1, 2],
        }
    )
    found = pd.read_parquet(BytesIO(store.parquet_bytes(frame)))
    assert found["day"].tolist() == [date(2024, 5, 2), None]
    assert found["moment"].iloc[0] == pd.Timestamp("2024-05-02 10:30")
    assert found["none"].isna().all()
    assert found["7"].tolist() == [1, 2]

"""Annotating anew: damaged segments aside, older versions and other pipelines renewed, nothing lost on the way."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Annotated, cast

import pyarrow.parquet as pq
import pytest
import spacy
from spacy.pipeline import EntityRuler

from analysis import store
from analysis.annotation.settings import DEFAULT_PIPELINE, SETTING
from analysis.errors import StoreError
from analysis.ingest import ingest
from analysis.renewal import Repaired, outdated, renewed, repaired
from analysis.tables import Article, Mention
from tests.test_ingest import _plain
from tests.test_store import of_format

NOWHERE = Path("nowhere")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(
            f"date 2024-05-02 Article {name}: Ana Ruiz met Ivo Novak on Wednesday. Zephyra rose."
        )
    return folder


@pytest.fixture
def into(files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of two articles, annotated with blocks and sentences alone, a segment each."""
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)
    for file in sorted(files.iterdir()):
        ingest([file], tmp_path / "store")
    return tmp_path / "store"


def _files(into: Path) -> list[str]:
    rows = store.read_rows([segment.table("articles") for segment in store.segments(into)], Article)
    return sorted(article.file for article in rows)


def test_a_damaged_store_is_rebuilt_from_the_seeds(files: Path, into: Path) -> None:
    segment = store.segments(into)[0]
    segment.table("articles").write_bytes(b"")
    assert repaired(into, files) == Repaired((segment.name,), 0)
    assert _files(into) == ["one.txt", "two.txt"]


def test_without_seeds_a_damaged_store_stays_damaged_and_keeps_the_rest(into: Path) -> None:
    store.segments(into)[0].table("articles").write_bytes(b"")
    with pytest.raises(StoreError, match="no folder"):
        repaired(into, NOWHERE)
    assert _files(into) == ["two.txt"]


def test_articles_of_an_older_version_are_annotated_anew_and_none_is_lost(into: Path) -> None:
    old = store.segments(into)[0]
    of_format(old, store.FORMAT - 1)
    for table in {path.stem for path in old.folder.glob("*.parquet")} - set(store.KEPT_TABLES):
        pq.write_table(pq.read_table(old.table(table)).select([]), old.table(table))
    _as_if_written_so(old)
    assert repaired(into, NOWHERE) == Repaired((), 1)
    assert _files(into) == ["one.txt", "two.txt"]
    assert old not in store.intact_segments(into)
    assert repaired(into, NOWHERE) == Repaired((), 0)


def _as_if_written_so(segment: store.Segment) -> None:
    manifest = segment.folder / "segment.json"
    sizes = {path.name: path.stat().st_size for path in segment.folder.glob("*.parquet")}
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"files": sizes}))


@dataclass(frozen=True)
class _Longer:
    """A row as a later version may have it."""

    article_id: Annotated[str, "the article"]
    mood: Annotated[str, "how it reads"] = "unknown"


def test_a_column_that_an_older_version_lacks_has_its_usual_value(into: Path) -> None:
    segment = store.segments(into)[0]
    [row] = store.read_rows([segment.table("articles")], _Longer)
    assert row == _Longer(segment_article(segment), "unknown")


def segment_article(segment: store.Segment) -> str:
    """The article of a segment that holds one."""
    [article] = store.read_rows([segment.table("articles")], Article)
    return str(article.article_id)


def test_a_store_of_a_newer_version_is_left_alone(files: Path, into: Path) -> None:
    of_format(store.segments(into)[0], store.FORMAT + 1)
    with pytest.raises(StoreError, match="newer version"):
        repaired(into, files)
    assert len(store.intact_segments(into)) == 2


def test_the_last_annotation_of_an_article_counts(into: Path) -> None:
    first, second = store.segments(into)
    rows = {name: store.read_rows([first.table(name)], row) for name, row in store.KEPT_TABLES.items()}
    later = store.write_segment(into, rows, pipeline="by hand")
    assert renewed(into, segments=[first, second]) == 1
    assert later in store.segments(into)
    assert set(_files(into)) == {"one.txt", "two.txt"}


def test_another_pipeline_is_used_by_name_and_recorded(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Any pipeline with the same components will do; a ruler stands for what a larger model would know better.
    nlp = spacy.load(DEFAULT_PIPELINE)
    ruler = cast(EntityRuler, nlp.add_pipe("entity_ruler", before="ner"))
    ruler.add_patterns([{"label": "WORK_OF_ART", "pattern": "Zephyra"}])
    nlp.to_disk(tmp_path / "larger")
    into = tmp_path / "store"
    ingest([files], into)
    assert outdated(into) == []
    monkeypatch.setenv(SETTING, str(tmp_path / "larger"))
    assert outdated(into) == store.segments(into)
    assert renewed(into, segments=outdated(into)) == 2
    [segment] = store.segments(into)
    assert segment.pipeline == str(tmp_path / "larger")
    kinds = {row.kind for row in store.read_rows([segment.table("mentions")], Mention) if row.name == "Zephyra"}
    assert kinds == {"other"}

"""Annotating everything anew, killed or interrupted in the middle: the same command goes on with what is left."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from analysis.__main__ import main
from analysis.article import ReadArticle
from analysis.corpus import open_corpus
from analysis.ingest import BATCH, ingest
from analysis.renewal import every_segment, renewed
from analysis.store import Segment, intact_segments
from tests.safety.working import plain, text_files

INGEST = import_module("analysis.ingest")
ARTICLES = 3 * BATCH


@pytest.fixture(autouse=True)
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(INGEST, "annotated", plain)


@pytest.fixture
def into(tmp_path: Path) -> Path:
    """A store of three segments."""
    ingest(text_files(tmp_path / "files", [f"pier{number}" for number in range(ARTICLES)]), tmp_path / "store")
    assert len(intact_segments(tmp_path / "store")) == 3
    return tmp_path / "store"


def _slowly(readings: Sequence[ReadArticle]) -> dict[str, list[Any]]:
    time.sleep(0.02)
    return plain(readings)


def annotate_slowly(into: Path) -> None:
    """What the process does that is killed."""
    with patch.object(INGEST, "annotated", _slowly):
        main(["annotate", "--all", "--store", str(into), "--quiet"])


def _killed_after(into: Path, segments: int) -> None:
    process = get_context("spawn").Process(target=annotate_slowly, args=[into])
    process.start()
    until = time.monotonic() + 60
    while len(intact_segments(into)) < segments and time.monotonic() < until:
        time.sleep(0.01)
    process.kill()
    process.join()
    assert process.exitcode == -9


def _all(into: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["annotate", "--all", "--store", str(into), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_killed_in_the_middle_it_goes_on_with_what_is_left(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = _names(intact_segments(into))
    _killed_after(into, 5)
    assert open_corpus(into).count() == ARTICLES
    landed = _names(intact_segments(into)) - old
    assert len(landed) == 2
    assert _all(into, capsys) == {"renewed": ARTICLES - 2 * BATCH, "went_on": True}
    after = _names(intact_segments(into))
    assert landed < after
    assert not old & after
    assert open_corpus(into).count() == ARTICLES
    assert _all(into, capsys) == {"renewed": ARTICLES}, "once all is done, everything is everything again"


def test_it_says_where_it_goes_on(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every_segment(into)
    assert main(["annotate", "--all", "--store", str(into), "--verbose"]) == 0
    said = capsys.readouterr().err
    assert "an interrupted renewal goes on: 3 of 3 segments are left" in said
    assert f"{ARTICLES} articles annotated anew, where an interrupted run had ended" in said


def test_what_came_in_since_is_not_annotated_twice(into: Path, tmp_path: Path) -> None:
    old, _ = every_segment(into)
    ingest(text_files(tmp_path / "more", ["slip"]), into)
    assert every_segment(into) == (old, True)


def test_what_other_rules_annotated_is_done_again(into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = iter([False] * BATCH)
    assert renewed(into, segments=every_segment(into)[0], stop=lambda: next(asked, True)) == BATCH
    assert len(intact_segments(into)) == 4
    assert len(every_segment(into)[0]) == 3
    monkeypatch.setattr(Segment, "is_current", lambda *_: False)
    assert len(every_segment(into)[0]) == 4


@pytest.mark.parametrize("damage", ["", "{", "7", "[]"])
def test_a_damaged_note_of_it_means_everything(into: Path, damage: str) -> None:
    every_segment(into)
    [note] = (into / "renewal").iterdir()
    note.write_text(damage)
    assert every_segment(into) == (intact_segments(into), False)


def _names(segments: Sequence[Segment]) -> set[str]:
    return {found.name for found in segments}

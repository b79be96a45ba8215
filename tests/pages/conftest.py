"""What several tests of pages start from."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest

from analysis.jobs.run import run
from tests.test_ingest import _plain


@pytest.fixture(scope="session", autouse=True)
def _runs_are_quick(installed_components: None) -> None:
    """What takes nine tenths of a page's run without a browser is done once."""


@pytest.fixture
def folder(tiny_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store to add to, whose jobs are done by this process at once and without annotation."""
    found = tmp_path / "store"
    shutil.copytree(tiny_store, found)
    monkeypatch.setattr(import_module("pages.parts.adding"), "start", lambda job: run(job.folder))
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)
    return found

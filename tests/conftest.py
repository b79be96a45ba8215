"""What several test modules need: the seeds, a tiny corpus of our own, and texts parsed on the spot."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from analysis.annotation.document import Document
from analysis.annotation.pipeline import documents
from analysis.reading.files import read_file, read_text

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from analysis.corpus import Corpus

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDEN = ROOT / "tests" / "golden"


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are cores: the tests in a browser mostly wait for it."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    """Parse a text as an article: `parse("Kim met Putin on Wednesday.", published="2025-09-03")`."""

    def parsed(text: str, *, published: str = "2025-09-03", file: str = "test.txt") -> Document:
        reading = read_text(f"date {published} {text}", file=file)
        return next(documents([reading]))

    return parsed


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's browser; one for the whole run, as two cannot be driven from one process."""
    from tests.browser.chromium import opened

    yield from opened()


@pytest.fixture(scope="session")
def seed_documents() -> list[Document]:
    """The five seeds, parsed, in order of their file names."""
    return list(documents([read_file(path) for path in sorted(SEEDS.iterdir())]))


@pytest.fixture(scope="session")
def tiny_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the hand-written articles of tests/tiny.py. Tests only read it."""
    from tests.tiny import write_tiny

    return write_tiny(tmp_path_factory.mktemp("tiny") / "store")


@pytest.fixture(scope="session")
def tiny_corpus(tiny_store: Path) -> Corpus:
    """The corpus of the hand-written articles."""
    from analysis.corpus import open_corpus

    return open_corpus(tiny_store)


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store into which the five seeds were ingested. Tests only read it."""
    from analysis.ingest import ingest

    folder = tmp_path_factory.mktemp("seeds") / "store"
    ingest([SEEDS], folder)
    return folder


@pytest.fixture(scope="session")
def seed_corpus(seed_store: Path) -> Corpus:
    """The corpus of the five seeds."""
    from analysis.corpus import open_corpus

    return open_corpus(seed_store)

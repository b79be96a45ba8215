"""What several test modules need: the seeds, a tiny corpus of our own, and texts parsed on the spot."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, flock
from functools import cache
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The gates first: where no types were checked before they take minutes, for which all would wait in the end."""
    items.sort(key=lambda item: item.path.name != "test_gates.py")


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    """Parse a text as an article: `parse("Kim met Putin on Wednesday.", published="2025-09-03")`."""

    def parsed(text: str, *, published: str = "2025-09-03", file: str = "test.txt") -> Document:
        reading = read_text(f"date {published} {text}", file=file)
        return next(documents([reading]))

    return parsed


@pytest.fixture(scope="session")
def installed_components() -> Iterator[None]:
    """Look once for components that installed packages bring: AppTest reads every package's metadata at each run."""
    from streamlit.components.v2 import manifest_scanner

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


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
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the two articles of tests/corrections/texts.py, annotated and resolved. Tests copy it."""
    from analysis.corpus import open_corpus
    from tests.corrections.texts import annotated_store

    found = annotated_store(tmp_path_factory.mktemp("annotated"))
    open_corpus(found)
    return found


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store into which the five seeds were ingested, the same for all processes of the run. Tests only read it."""
    from analysis.corpus import open_corpus
    from analysis.ingest import ingest

    with shared(tmp_path_factory, "seeds") as (folder, is_made):
        if not is_made:
            ingest([SEEDS], folder / "store")
            open_corpus(folder / "store")
    return folder / "store"


@contextmanager
def shared(factory: pytest.TempPathFactory, name: str) -> Iterator[tuple[Path, bool]]:
    """A folder that the processes of a run share, and whether another has filled it; they wait for who fills it."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"shared-{name}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield folder, (folder / "made").exists()
        (folder / "made").touch()


@pytest.fixture(scope="session")
def seed_corpus(seed_store: Path) -> Corpus:
    """The corpus of the five seeds."""
    from analysis.corpus import open_corpus

    return open_corpus(seed_store)

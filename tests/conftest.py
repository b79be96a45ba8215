"""What several test modules need: the seeds, a tiny corpus of our own, and texts parsed on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.annotation.document import Document
from analysis.annotation.pipeline import documents
from analysis.reading.files import read_file, read_text

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    """Parse a text as an article: `parse("Kim met Putin on Wednesday.", published="2025-09-03")`."""

    def parsed(text: str, *, published: str = "2025-09-03", file: str = "test.txt") -> Document:
        reading = read_text(f"date {published} {text}", file=file)
        return next(documents([reading]))

    return parsed


@pytest.fixture(scope="session")
def seed_documents() -> list[Document]:
    """The five seeds, parsed, in order of their file names."""
    return list(documents([read_file(path) for path in sorted(SEEDS.iterdir())]))

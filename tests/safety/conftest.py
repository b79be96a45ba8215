"""A dashboard over a hostile corpus, and a server that must never be asked for anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.safety.hostiletexts import hostile_store
from tests.safety.serving import Canary, listening, served


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    with listening() as found:
        yield found


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, canary: Canary) -> Path:
    """A store with something hostile everywhere."""
    return hostile_store(tmp_path_factory.mktemp("hostile") / "store", canary.address)


@pytest.fixture(scope="session")
def dashboard(hostile: Path) -> Iterator[str]:
    """Address of a dashboard over the hostile store."""
    with served(hostile) as address:
        yield address

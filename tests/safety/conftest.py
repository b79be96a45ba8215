"""A dashboard over a hostile corpus, and a server that must never be asked for anything."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

from tests.browser.server import free_port, wait_until_open
from tests.conftest import ROOT
from tests.safety.hostiletexts import hostile_store


class Canary(NamedTuple):
    """A server on this machine: its address, and what it was asked for."""

    address: str
    asked: list[str]


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Canary(f"http://127.0.0.1:{server.server_port}", asked)
        server.shutdown()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory, canary: Canary) -> Path:
    """A store with something hostile everywhere."""
    return hostile_store(tmp_path_factory.mktemp("hostile") / "store", canary.address)


@pytest.fixture(scope="session")
def dashboard(hostile: Path) -> Iterator[str]:
    """Address of a dashboard over the hostile store."""
    port, log = free_port(), hostile.parent / "log"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "PARALLAX_STORE": str(hostile)}
    with log.open("w") as output:
        server = subprocess.Popen(
            [*command, "--server.headless", "true"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        wait_until_open(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)

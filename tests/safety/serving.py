"""A server that must never be asked for anything, and a dashboard to look at."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from tests.browser.server import free_port, wait_until_open
from tests.conftest import ROOT


class Canary(NamedTuple):
    """A server on this machine: its address, and what it was asked for."""

    address: str
    asked: list[str]


@contextmanager
def listening() -> Iterator[Canary]:
    """A canary, until it is no longer needed."""
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


@contextmanager
def served(store: Path) -> Iterator[str]:
    """The address of a dashboard over a store, until it is no longer needed."""
    port, log = free_port(), store.parent / "log"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "PARALLAX_STORE": str(store)}
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

"""A dashboard started for a test."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

PATIENCE = 90
"""Seconds to wait for the server and for what it draws; a busy machine is slow."""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_open(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for a dashboard to answer; fails with its log where it does not."""
    for _ in range(PATIENCE * 5):
        assert server.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5):  # noqa: S310 (our own server)
                return
        except (URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"the dashboard did not start:\n{log.read_text()}")

"""Without sign-in a dashboard speaks to this machine alone: asked in any other way, it gives nothing away."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.server import free_port, wait_until_open
from tests.conftest import ROOT
from tests.safety.wire import sent

PAGES = (*sorted(path.stem for path in (ROOT / "pages").glob("*.py")), "")
"""The first is asked for before app.py ever ran, which Streamlit then leaves out."""
SECRETS_OF_THE_STORE = ("NationPress", "Kim Jong Un", "Pezeshkian")
"""Words that every page with the seeds shows somewhere, and none that speaks to nobody."""

Start = Callable[[str], int]


@pytest.fixture(scope="module")
def start(seed_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Start]:
    """Starts a dashboard over the seeds that listens at an address; gives its port."""
    servers: list[subprocess.Popen[bytes]] = []

    def started(address: str) -> int:
        port, log = free_port(), tmp_path_factory.mktemp("listening") / "log"
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
        command += ["--server.headless", "true", "--server.address", address]
        environment = {**os.environ, "PARALLAX_STORE": str(seed_store)}
        with log.open("w") as output:
            servers.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output))
        wait_until_open(f"http://127.0.0.1:{port}", servers[-1], log)
        return port

    yield started
    for server in servers:
        server.terminate()
        server.wait(timeout=20)


def _given_away(told: str) -> list[str]:
    return [word for word in SECRETS_OF_THE_STORE if word in told]


def test_others_are_told_what_to_do_and_nothing_else(start: Start) -> None:
    port = start("0.0.0.0")  # noqa: S104
    for page in PAGES:
        told = sent(port, page)
        assert "listen on this machine only" in told, page
        assert _given_away(told) == [], page


def test_this_machine_is_answered_by_its_own_names_only(start: Start) -> None:
    port = start("127.0.0.1")
    assert _given_away(sent(port, "search", host=f"localhost:{port}"))
    for host in ("parallax.bay.example", f"127.0.0.1.bay.example:{port}"):
        told = sent(port, "search", host=host)
        assert "another name" in told
        assert _given_away(told) == []

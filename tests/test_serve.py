"""`python -m analysis serve` opens the dashboard on the store it is given."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.browser.server import free_port, wait_until_open
from tests.conftest import ROOT


def test_serve_opens_the_dashboard(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "analysis", "serve", "--store", str(tmp_path / "store"), "--port", str(port)]
    environment = {**os.environ, "STREAMLIT_SERVER_HEADLESS": "true"}
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until_open(f"http://127.0.0.1:{port}", server, tmp_path / "log")
    finally:
        server.terminate()
        server.wait(timeout=20)

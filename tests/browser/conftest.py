"""The dashboard in a real browser: a server of its own on a free port, and the system's Chromium."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.server import PATIENCE, free_port, wait_until_open
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a dashboard over a fresh store, started as the README says."""
    folder = tmp_path_factory.mktemp("dashboard")
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    environment = {**os.environ, "PARALLAX_STORE": str(folder / "store")}
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until_open(f"http://127.0.0.1:{port}", server, folder / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def window(browser: Browser, dashboard: str) -> Iterator[tuple[BrowserContext, list[str]]]:
    """A window whose tabs fetch the dashboard's own scripts once, and what they asked others for."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(PATIENCE * 1000)
    strangers: list[str] = []
    context.on(
        "request", lambda request: strangers.append(request.url) if _is_strange(request.url, dashboard) else None
    )
    yield context, strangers
    context.close()


@pytest.fixture
def page(window: tuple[BrowserContext, list[str]]) -> Iterator[Page]:
    """A fresh tab, and so a session of its own, that may only speak to the dashboard: any other request fails."""
    context, strangers = window
    strangers.clear()
    found = context.new_page()
    yield found
    found.close()
    assert not strangers, f"the dashboard fetched {strangers}"


def _is_strange(url: str, dashboard: str) -> bool:
    return not url.startswith((dashboard, dashboard.replace("http", "ws"), "data:", "blob:"))

"""The dashboard in a real browser: a server of its own on a free port, and the system's Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.browser.server import PATIENCE, free_port, wait_until_open
from tests.conftest import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-sandbox",
)
expect.set_options(timeout=PATIENCE * 1000)


def chromium() -> str:
    """The system's browser, installed where the system lets us; skips with the reason where none can be had."""
    if not _found() and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {"check": False, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update"], **quiet)
        subprocess.run(
            ["apt-get", "install", "-y", "chromium"], env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, **quiet
        )
    if not _found():
        pytest.skip("no browser: install the system's package 'chromium' to run this test")
    return _found()


def _found() -> str:
    return next(filter(None, map(shutil.which, NAMES)), "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        except Error as error:
            pytest.skip(f"the browser {path} does not start here: {error.message.splitlines()[0]}")
        yield opened
        opened.close()


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


@pytest.fixture
def page(browser: Browser, dashboard: str) -> Iterator[Page]:
    """A fresh tab that may only speak to the dashboard: any other request fails the test."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, accept_downloads=True)
    context.set_default_timeout(PATIENCE * 1000)
    strangers: list[str] = []
    context.on(
        "request", lambda request: strangers.append(request.url) if _is_strange(request.url, dashboard) else None
    )
    yield context.new_page()
    context.close()
    assert not strangers, f"the dashboard fetched {strangers}"


def _is_strange(url: str, dashboard: str) -> bool:
    return not url.startswith((dashboard, dashboard.replace("http", "ws"), "data:", "blob:"))

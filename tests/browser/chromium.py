"""The system's browser, started once for all tests that look at the dashboard in it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Error, expect, sync_playwright

from tests.browser.server import PATIENCE

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-software-rasterizer",
    "--disable-sync",
    "--no-sandbox",
)
expect.set_options(timeout=PATIENCE * 1000)


def chromium() -> str:
    """The system's browser, installed where the system lets us; skips with the reason where none can be had."""
    if not _found() and shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["update"], ["install", "-y", "chromium"]):
            subprocess.run(["apt-get", *step], env=environment, capture_output=True, check=False)
    if not _found():
        pytest.skip("no browser: install the system's package 'chromium' to run this test")
    return _found()


def _found() -> str:
    return next(filter(None, map(shutil.which, NAMES)), "")


def opened() -> Iterator[Browser]:
    """The browser, and its end; skips with the reason where it does not start."""
    path = chromium()
    with sync_playwright() as playwright:
        try:
            found = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        except Error as error:
            pytest.skip(f"the browser {path} does not start here: {error.message.splitlines()[0]}")
        yield found
        found.close()

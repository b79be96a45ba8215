"""A writer killed at a few of the moments that `benchmarks/kill.py` tries by the hundred."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_a_killed_writer_loses_nothing() -> None:
    command = [sys.executable, "-m", "benchmarks.kill", "--moments", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len([line for line in done.stdout.splitlines() if "finished" not in line]) == 5

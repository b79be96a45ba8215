"""The audit of the packages: a known vulnerability fails it, and where nobody could be asked it says so."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

SOUND = {"name": "quay", "version": "1.2", "vulns": []}
WEAK = {"name": "ferry", "version": "0.9", "vulns": [{"id": "BAY-2031-7", "fix_versions": ["1.0"]}]}
UNFIXED = {"name": "mole", "version": "3", "vulns": [{"id": "BAY-2031-8", "fix_versions": []}]}
UNKNOWN = {"name": "pier", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "log", "code", "says"),
    [
        ([SOUND, SOUND], "", 0, "2 packages audited; 0 with a known vulnerability"),
        ([SOUND, UNKNOWN], "", 0, "1 packages audited; 1 it does not know; 0 with"),
        ([SOUND, WEAK], "", 1, "ferry 0.9: BAY-2031-7, mended in 1.0"),
        ([UNFIXED], "", 1, "mole 3: BAY-2031-8, mended in no version yet"),
        ([UNKNOWN, UNKNOWN], "", 0, "NOT AUDITED: the index could be asked about none of the 2 packages"),
        (None, "urllib3: Max retries exceeded with url", 0, "NOT AUDITED: no network"),
        (None, "Traceback: a bug", 1, "NOT AUDITED: the audit failed: Traceback: a bug"),
        (None, "", 1, "NOT AUDITED: the audit failed: no reason given"),
    ],
)
def test_what_was_found_is_said(
    found: list[dict[str, Any]] | None, log: str, code: int, says: str, tmp_path: Path
) -> None:
    tool = tmp_path / "pip-audit"
    written = json.dumps({"dependencies": found}) if found is not None else ""
    (tmp_path / "written").write_text(written, "utf-8")
    (tmp_path / "said").write_text(log, "utf-8")
    # It stands for the tool: its last argument is the file to write.
    copy = f'cp {tmp_path}/written "${{@: -1}}"' if found is not None else "true"
    tool.write_text(f"#!/usr/bin/env bash\n{copy}\ncat {tmp_path}/said >&2\nexit 1\n", "utf-8")
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    environment = {**os.environ, "AUDIT_TOOL": str(tool), "AUDIT_PYTHON": sys.executable}
    done = subprocess.run([ROOT / ".ci" / "audit"], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, says in done.stdout) == (code, True), done.stdout + done.stderr


def test_the_audit_is_a_step_of_the_run() -> None:
    assert ".ci/audit" in (ROOT / ".ci" / "run").read_text("utf-8").splitlines()

"""Says in words what pip-audit found: `audited.py FOUND.json LOG`; exit code 1 where something has to be done."""

from __future__ import annotations

import json
import sys
from pathlib import Path

UNREACHABLE = ("ConnectionError", "Max retries exceeded", "Name or service not known", "Temporary failure in name")
"""What the tool's log says where it could ask nobody."""


def main(found: Path, log: Path) -> int:
    """Print what was found; 0 where nothing is known or nobody could be asked, 1 else."""
    try:
        packages = json.loads(found.read_text("utf-8"))["dependencies"]
    except (FileNotFoundError, ValueError):
        return _not_run(log.read_text("utf-8"))
    asked = [package for package in packages if "skip_reason" not in package]
    bad = [package for package in asked if package["vulns"]]
    for package in bad:
        for each in package["vulns"]:
            fixed = ", ".join(each["fix_versions"]) or "no version yet"
            sys.stdout.write(f"{package['name']} {package['version']}: {each['id']}, mended in {fixed}\n")
    if not asked:
        sys.stdout.write(f"NOT AUDITED: the index could be asked about none of the {len(packages)} packages\n")
        return 0
    skipped = f"; {len(packages) - len(asked)} it does not know" if len(packages) > len(asked) else ""
    sys.stdout.write(f"{len(asked)} packages audited{skipped}; {len(bad)} with a known vulnerability\n")
    return 1 if bad else 0


def _not_run(log: str) -> int:
    last = (log.strip().splitlines() or ["no reason given"])[-1]
    unreachable = any(words in log for words in UNREACHABLE)
    sys.stdout.write(f"NOT AUDITED: {'no network' if unreachable else 'the audit failed'}: {last}\n")
    return 0 if unreachable else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))

"""What appears whole or not at all, and what only one process makes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import monotonic, sleep

from analysis.folders import once


def _make(parent: Path, name: str, others: int) -> tuple[bool, int]:
    """Whether this process had to make a thing, and how many it saw being made at the same time, itself included."""
    with once(parent, name):
        if (parent / name).exists():
            return False, 0
        (parent / f"{name}-begun").touch()
        ends = monotonic() + 20
        while (begun := len(list(parent.glob("*-begun")))) < others and monotonic() < ends:
            sleep(0.05)
        (parent / name).touch()
        return True, begun


def test_a_thing_is_made_by_one_process_and_others_are_made_meanwhile(tmp_path: Path) -> None:
    pools = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(4, mp_context=pools) as pool:
        tasks = [pool.submit(_make, tmp_path / "made", name, 2) for name in ("one", "one", "two", "two")]
        results = [task.result() for task in tasks]
    assert sorted(made for made, _ in results) == [False, False, True, True]
    assert max(begun for _, begun in results) == 2

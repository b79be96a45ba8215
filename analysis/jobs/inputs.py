"""What was offered to a job: files as they came, and addresses whose files are fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_NAME = 120
"""Bytes of a file name; systems allow 255, and some of them less."""
FOLLOWED = "feed"
"""In the place of a path: the input was a feed, and what it lists became inputs of their own."""

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Input:
    """Something offered: a file, or an address whose file is fetched.

    `path` lies below the job's folder; `columns` says which column of a table holds what, where somebody said so.
    """

    name: str
    path: str = ""
    url: str = ""
    columns: dict[str, str] = field(default_factory=dict)

    @property
    def is_there(self) -> bool:
        """Whether there is a file to be read."""
        return bool(self.path) and self.path != FOLLOWED


def write_input(folder: Path, number: int, name: str, content: bytes) -> str:
    """Keep the content of an input in a job's folder; its path below that folder."""
    path = folder / "inputs" / f"{number + 1:04d}" / safe_name(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path.relative_to(folder).as_posix()


def safe_name(name: str) -> str:
    """A file name that is one on every system and leads nowhere else: no folders, no control characters, not long."""
    last = _UNSAFE.sub("_", re.split(r"[/\\]", name)[-1]).strip(" .") or "unnamed"
    stem, dot, ending = last.rpartition(".")
    if not dot or len(ending) > 10:
        stem, dot, ending = last, "", ""
    return stem.encode()[: LONGEST_NAME - len(ending.encode()) - 1].decode("utf-8", "ignore") + dot + ending

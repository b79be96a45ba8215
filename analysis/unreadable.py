"""Files that could not be read, and why: a small note a file, in the store."""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path

from analysis.errors import UnreadableError
from analysis.folders import refusals, replace_file


def note_unreadable(store: Path, error: UnreadableError) -> None:
    """Keep the reason why a file could not be read, once a file. StoreError where the disk refuses."""
    folder = store / "unreadable"
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        replace_file(_note(store, error.file), json.dumps({"file": error.file, "reason": error.reason}))


def forget_unreadable(store: Path, file: str) -> None:
    """Forget that a file could not be read, since now it could. StoreError where the disk refuses."""
    with refusals(store):
        _note(store, file).unlink(missing_ok=True)


def unreadable(store: Path) -> list[UnreadableError]:
    """Files that could not be read, in order of their names."""
    notes = filter(None, map(_noted, (store / "unreadable").glob("*.json")))
    return sorted((UnreadableError(note["file"], note["reason"]) for note in notes), key=str)


def _noted(path: Path) -> dict[str, str] | None:
    """A note, or nothing where another process has just forgotten it."""
    try:
        found: dict[str, str] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    return found


def _note(store: Path, file: str) -> Path:
    return store / "unreadable" / f"{blake2b(file.encode('utf-8', 'replace'), digest_size=8).hexdigest()}.json"

"""Folders and small files that appear whole or not at all, whoever else writes, and whenever the writer is killed."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from tempfile import mkdtemp

from analysis.errors import StoreError


@contextmanager
def refusals(folder: Path) -> Iterator[None]:
    """Say in a StoreError that the disk refuses."""
    try:
        yield
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else str(error)
        raise StoreError(f"{folder}: cannot be written ({why})") from error


@contextmanager
def alone(parent: Path) -> Iterator[None]:
    """Be the only process that writes below a folder, which is made where it is missing. OSError where it cannot be.

    The lock goes with the process that holds it, however that ends. So what has a name that begins with a point was
    left behind by a writer that was killed, and is deleted.
    """
    parent.mkdir(parents=True, exist_ok=True)
    with (parent.parent / f".{parent.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for left in [found for found in parent.iterdir() if found.name.startswith(".")]:
            _delete(left)
        yield


@contextmanager
def once(parent: Path, name: str) -> Iterator[None]:
    """Be the only process that makes what has this name below a folder; who comes second waits, and finds it made.

    A lock on one place of a file, so that no file stays behind for every name. StoreError where none can be written.
    """
    place = int.from_bytes(blake2b(name.encode(), digest_size=7).digest())
    with refusals(parent):
        parent.mkdir(parents=True, exist_ok=True)
        lock = (parent.parent / f".{parent.name}-making.lock").open("w")
    with lock:
        fcntl.lockf(lock, fcntl.LOCK_EX, 1, place)
        yield


@contextmanager
def draft(folder: Path) -> Iterator[Path]:
    """A folder to be filled, which is given its name when complete; one that has the name already stays.

    Whoever makes it is `alone` below the same parent.
    """
    made = Path(mkdtemp(prefix=".", dir=folder.parent))
    try:
        yield made
        made.chmod(0o755)
        if not folder.exists():
            made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def remove(folder: Path) -> None:
    """Delete a folder, gone at once for everybody; none is there by then in any case."""
    going = folder.with_name(f".{folder.name}-gone")
    try:
        folder.rename(going)
    except FileNotFoundError:
        return
    shutil.rmtree(going, ignore_errors=True)


def replace_file(path: Path, text: str) -> None:
    """Write a small file so that readers see the old or the new one, never half of it."""
    made = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with made.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def folders(parent: Path) -> list[Path]:
    """Complete folders below one, in order; those still being written have a name that begins with a point."""
    try:
        found = [Path(each.path) for each in os.scandir(parent) if not each.name.startswith(".") and each.is_dir()]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(found)


def _delete(left: Path) -> None:
    if left.is_dir() and not left.is_symlink():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)

"""The log on disk: a folder of small files, one a decision, numbered, never changed and never deleted.

    store/corrections/000001.json   the first decision

An entry is written under a temporary name, synced, and given its number by a hard link, which fails where the number
is taken: two processes never take one number, and a process that is killed leaves a whole entry or none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, NamedTuple

from analysis.corrections.entry import DAMAGED, Entry, cleaned, numbered, read_entry, undone
from analysis.errors import CorrectionError
from analysis.folders import refusals

FOLDER = "corrections"
LARGEST_IMPORT = 50_000_000
"""Characters of a file of corrections that is taken."""
_LONGEST_ENTRY = 1_000_000


class Draft(NamedTuple):
    """A decision before it has a number and a time."""

    kind: str
    target: Mapping[str, Any]
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def record(store: Path, drafts: Sequence[Draft], *, author: str, reason: str) -> list[Entry]:
    """Append decisions to the log, one after the other; each as it stands in the log.

    CorrectionError where one says what no correction can say, before anything is written; StoreError where the disk
    refuses. A decision that is returned is on the disk.
    """
    if not cleaned(author):
        raise CorrectionError("a correction needs its author's name")
    return _append(store, [_checked(draft, author, reason) for draft in drafts])


def undo(store: Path, number: int, *, author: str, reason: str) -> Entry:
    """Take a decision back by one more entry; undoing that entry brings it back.

    CorrectionError where there is no such decision, or it is undone already.
    """
    log = entries(store)
    found = next((entry for entry in log if entry.number == number and entry.kind != DAMAGED), None)
    if found is None:
        raise CorrectionError(f"there is no correction {number}")
    if number in undone(log):
        raise CorrectionError(f"correction {number} is undone already")
    if not cleaned(author):
        raise CorrectionError("a correction needs its author's name")
    draft = Draft("undo", {"entry": found.digest}, {}, {})
    return _append(store, [_checked(draft, author, reason, undoes=number)])[0]


def entries(store: Path) -> list[Entry]:
    """The log, the oldest entry first; what cannot be read is there as an entry of the kind 'damaged'."""
    return [_read(str(path), status.st_size, status.st_mtime_ns) for path, status in _files(store)]


def log_digest(store: Path) -> str:
    """What tells one state of the log from another; empty where there is no entry."""
    found = [_digest(str(path), status.st_size, status.st_mtime_ns) for path, status in _files(store)]
    return blake2b("\n".join(found).encode(), digest_size=8).hexdigest() if found else ""


def exported(store: Path) -> str:
    """The whole log as JSON Lines, to be read in again by `imported` here or elsewhere."""
    return "".join(f"{entry.line()}\n" for entry in entries(store) if entry.kind != DAMAGED)


def imported(store: Path, text: str) -> int:
    """Append the entries of an exported log that are not in this one; how many.

    CorrectionError names the first line that is no entry, or that takes back what is not there; then nothing is
    written. Entries keep their author, time and reason; an import that was cut short is completed by another.
    """
    if len(text) > LARGEST_IMPORT:
        raise CorrectionError("the file is too large for a log of corrections")
    given = list(_lines(text))
    known = {entry.digest: entry.number for entry in entries(store)}
    _check_undone(given, known)
    done, last = 0, max(known.values(), default=0)
    with _opened(store) as folder:
        for _, entry in given:
            if entry.digest not in known:
                undoes = known[entry.target["entry"]] if entry.kind == "undo" else None
                known[entry.digest] = last = _added(folder, _taking_back(entry, undoes), last).number
                done += 1
    return done


def _lines(text: str) -> Iterator[tuple[int, Entry]]:
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            try:
                yield number, read_entry(line)
            except CorrectionError as error:
                raise CorrectionError(f"line {number}: {error}") from error


def _check_undone(given: Iterable[tuple[int, Entry]], known: Mapping[str, int]) -> None:
    there = set(known)
    for number, entry in given:
        if entry.kind == "undo" and entry.target["entry"] not in there:
            raise CorrectionError(f"line {number}: it takes back a correction that is neither here nor above it")
        there.add(entry.digest)


def _checked(draft: Draft, author: str, reason: str, *, undoes: int | None = None) -> Entry:
    """A draft as an entry, checked the way one from a file is."""
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    entry = Entry(0, draft.kind, draft.target, draft.before, draft.after, cleaned(author), now, cleaned(reason), undoes)
    return read_entry(entry.line())


def _taking_back(entry: Entry, undoes: int | None) -> Entry:
    return Entry(0, entry.kind, entry.target, entry.before, entry.after, entry.author, entry.time, entry.reason, undoes)


def _append(store: Path, made: Sequence[Entry]) -> list[Entry]:
    """Put entries on the disk under the next free numbers; each as it stands there."""
    done: list[Entry] = []
    with _opened(store) as folder:
        last = max((int(path.stem) for path, _ in _files(store)), default=0)
        for entry in made:
            done.append(_added(folder, entry, done[-1].number if done else last))
    return done


@contextmanager
def _opened(store: Path) -> Iterator[Path]:
    """The folder of the log, which is on the disk with all that was put there when this is over."""
    folder = store / FOLDER
    with refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        _sync(folder)


def _added(folder: Path, entry: Entry, last: int) -> Entry:
    """An entry under the next number after `last` that no process has taken."""
    number = last + 1
    while not _published(folder, numbered(entry, number)):
        number += 1
    return numbered(entry, number)


def _published(folder: Path, entry: Entry) -> bool:
    """Whether an entry could take its number; another process may have taken it."""
    with NamedTemporaryFile("w", encoding="utf-8", dir=folder, prefix=".", suffix=".draft") as draft:
        draft.write(entry.line())
        draft.flush()
        os.fsync(draft.fileno())
        Path(draft.name).chmod(0o644)
        try:
            os.link(draft.name, folder / f"{entry.number:06d}.json")
        except FileExistsError:
            return False
    return True


def _sync(folder: Path) -> None:
    """Put the names in a folder on the disk, not only what stands in the files."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _files(store: Path) -> list[tuple[Path, os.stat_result]]:
    folder = store / FOLDER
    if not folder.is_dir():
        return []
    names = sorted(
        (found for found in os.scandir(folder) if found.name.endswith(".json") and found.name[:-5].isdecimal()),
        key=lambda found: int(found.name[:-5]),
    )
    return [(Path(found.path), found.stat()) for found in names]


@lru_cache(maxsize=65_536)
def _read(path: str, size: int, changed: int) -> Entry:
    """An entry from its file, read once: entries never change."""
    del changed
    number = int(Path(path).stem)
    if size > _LONGEST_ENTRY:
        return Entry(number, DAMAGED, reason="the file is too large for an entry")
    try:
        return numbered(read_entry(Path(path).read_text("utf-8")), number)
    except (CorrectionError, OSError, UnicodeDecodeError) as error:
        return Entry(number, DAMAGED, reason=str(error))


@lru_cache(maxsize=65_536)
def _digest(path: str, size: int, changed: int) -> str:
    entry = _read(path, size, changed)
    return f"{entry.number} {entry.kind} {entry.digest}"

"""A job: articles on their way into a store, kept in a folder until they are there.

    store/jobs/000001/inputs/0001/<file name>   what was offered or fetched
    store/jobs/000001/inputs.json               each input: its name, its file, its address
    store/jobs/000001/articles.json             what was understood, for the preview
    store/jobs/000001/draft.json                what somebody has typed into the preview so far
    store/jobs/000001/keep.json                 which articles are kept, and how they were edited before
    store/jobs/000001/author.json               who keeps them
    store/jobs/000001/state.json                how far it has come
    store/jobs/000001/cancel                    somebody asks to stop
    store/jobs/000001/log                       what its process had to say

A job is read first and waits for somebody to look; kept, it is annotated. Both happen in a process of its own, which
holds `lock` while it lives. A job whose process died is resumed from its folder.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import mkdtemp
from typing import IO, Any

from analysis.errors import StoreError
from analysis.jobs.inputs import Input, safe_name, write_input

ROOT = Path(__file__).resolve().parent.parent.parent
STARTING = 30.0
"""Seconds that a process may take to begin before its job counts as interrupted."""

UNDER_WAY = ("annotating", "reading")
ENDED = ("cancelled", "done", "failed")


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read, by its place among the inputs, and why."""

    number: int
    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class State:
    """How far a job has come; `seconds` is the time that `done` of `total` has taken."""

    state: str = "reading"
    done: int = 0
    total: int = 0
    seconds: float = 0.0
    added: int = 0
    known: int = 0
    reason: str = ""
    unreadable: tuple[Failure, ...] = ()
    restored: int = 0


@dataclass(frozen=True, slots=True)
class Job:
    """A job as its folder has it now. `state`: reading, preview, annotating, interrupted, done, cancelled, failed."""

    folder: Path
    progress: State
    is_alive: bool

    @property
    def number(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def store(self) -> Path:
        """The store that its articles go into."""
        return self.folder.parent.parent

    @property
    def state(self) -> str:
        """Its state; 'interrupted' where it should be under way and no process is at it."""
        state = self.progress.state
        return "interrupted" if state in UNDER_WAY and not self.is_alive else state

    @property
    def left(self) -> float | None:
        """Seconds that it will take still at the pace so far; None before there is one."""
        now = self.progress
        return now.seconds / now.done * (now.total - now.done) if now.done and now.seconds else None

    def inputs(self) -> list[Input]:
        """What was offered, and what the feeds among it led to."""
        return [Input(**found) for found in _read(self.folder / "inputs.json", [])]

    def articles(self) -> list[dict[str, Any]]:
        """What was understood of each article, for a preview."""
        found: list[dict[str, Any]] = _read(self.folder / "articles.json", [])
        return found

    def kept(self) -> dict[str, dict[str, Any]] | None:
        """The edits to the articles that are kept, by article_id; None while nobody has decided."""
        found: dict[str, dict[str, Any]] | None = _read(self.folder / "keep.json", None)
        return found

    def kept_by(self) -> str:
        """Who keeps them, where that is known."""
        return str(_read(self.folder / "author.json", ""))

    def draft(self) -> dict[str, dict[str, Any]]:
        """What somebody has typed into the preview so far, by article_id and field."""
        found = _read(self.folder / "draft.json", {})
        return {str(key): dict(each) for key, each in found.items() if isinstance(each, dict)}


def jobs(store: Path) -> list[Job]:
    """The jobs of a store, the oldest first."""
    parent = store / "jobs"
    found = sorted(path for path in parent.iterdir() if path.name.isdigit()) if parent.is_dir() else []
    return [job_in(folder) for folder in found]


def job(store: Path, number: str) -> Job:
    """One job by its number. StoreError where there is none."""
    folder = store / "jobs" / (number.zfill(6) if number.isdigit() else "-")
    if not folder.is_dir():
        raise StoreError(f"there is no job {number}")
    return job_in(folder)


def job_in(folder: Path) -> Job:
    """The job in a folder as it stands now."""
    # First whether it lives: a job that ends in between is then seen as ended, never as interrupted.
    alive = _is_alive(folder)
    found = _read(folder / "state.json", {})
    failures = tuple(Failure(**each) for each in found.pop("unreadable", ()))
    return Job(folder, State(**found, unreadable=failures), alive)


def offer(store: Path, files: Sequence[tuple[str, bytes]], addresses: Sequence[str] = ()) -> Job:
    """Make a job of files (name and content) and addresses of pages and feeds. StoreError where the disk refuses."""
    parent = store / "jobs"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        draft = Path(mkdtemp(prefix=".", dir=parent))
        try:
            inputs = [_kept_file(draft, number, *file) for number, file in enumerate(files)]
            write(draft / "inputs.json", [*map(asdict, inputs), *({"name": url, "url": url} for url in addresses)])
            write(draft / "state.json", asdict(State()))
            return job_in(_numbered(draft))
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise StoreError(f"{parent}: cannot be written ({error.strerror})") from error


def _numbered(draft: Path) -> Path:
    """Give a complete folder the next number, whoever else takes one at the same time."""
    draft.chmod(0o755)
    while True:
        last = max((int(path.name) for path in draft.parent.iterdir() if path.name.isdigit()), default=0)
        folder = draft.parent / f"{last + 1:06d}"
        try:
            draft.rename(folder)
        except OSError:
            if not folder.exists():
                raise
        else:
            return folder


def _kept_file(folder: Path, number: int, name: str, content: bytes) -> Input:
    return Input(name=safe_name(name), path=write_input(folder, number, name, content))


def start(found: Job) -> None:
    """Let a process of its own work on a job, which goes on when this one ends."""
    proceed(found)
    (found.folder / "starting").touch()
    command = [sys.executable, "-m", "analysis", "jobs", "run", found.number, "--store", str(found.store)]
    with (found.folder / "log").open("ab") as log:
        subprocess.Popen(  # noqa: S603 (our own interpreter and module)
            command,
            cwd=ROOT,
            env={"OMP_NUM_THREADS": "1"} | os.environ,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def save_draft(found: Job, edits: Mapping[str, Mapping[str, Any]]) -> None:
    """Keep what was typed into the preview, so that it is there again whatever becomes of the browser."""
    write(found.folder / "draft.json", edits)


def keep(found: Job, edits: Mapping[str, Mapping[str, Any]], *, author: str = "") -> None:
    """Decide which articles of a job are kept, by article_id, each with the fields that were edited.

    Articles that had been removed are restored by `author`, where one is given.
    """
    write(found.folder / "author.json", author)
    write(found.folder / "keep.json", edits)
    write(
        found.folder / "state.json", asdict(State("annotating", total=len(edits), unreadable=found.progress.unreadable))
    )


def proceed(found: Job) -> None:
    """Take back a cancellation."""
    (found.folder / "cancel").unlink(missing_ok=True)


def read_again(found: Job, columns: Mapping[int, Mapping[str, str]]) -> None:
    """Have a job read anew, with what the columns of its tables hold, by the number of the input."""
    inputs = [replace(each, columns=dict(columns.get(at) or each.columns)) for at, each in enumerate(found.inputs())]
    write(found.folder / "inputs.json", [*map(asdict, inputs)])
    write(found.folder / "state.json", asdict(State()))


def cancel(found: Job) -> None:
    """Ask a job to stop; what was annotated until then stays in the store."""
    (found.folder / "cancel").touch()


def discard(found: Job) -> None:
    """Throw a job away with its inputs. StoreError where it is under way."""
    if found.is_alive:
        raise StoreError(f"job {found.number} is under way; cancel it first")
    shutil.rmtree(found.folder, ignore_errors=True)


def retry(found: Job) -> Job:
    """A new job of the inputs that could not be read; the old one goes if it has ended. StoreError as `offer`."""
    inputs = found.inputs()
    failed = [inputs[failure.number] for failure in found.progress.unreadable]
    files = [(each.name, (found.folder / each.path).read_bytes()) for each in failed if each.path and not each.url]
    again = offer(found.store, files, [each.url for each in failed if each.url])
    if found.state in ENDED:
        discard(found)
    return again


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a job for this process while it works on it; False where another process holds it."""
    with (folder / "lock").open("w") as lock:
        mine = any(_locked(lock) for _ in range(20))
        (folder / "starting").unlink(missing_ok=True)
        yield mine


def _locked(lock: IO[str]) -> bool:
    """Take the lock, or wait a moment, since whoever looks whether a job lives holds it for as long."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        time.sleep(0.05)
        return False
    return True


def _is_alive(folder: Path) -> bool:
    """Whether a process works on a job, or is about to."""
    with suppress(FileNotFoundError):
        if time.time() - (folder / "starting").stat().st_mtime < STARTING:
            return True
    try:
        with (folder / "lock").open("r") as lock:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return False
    except BlockingIOError:
        return True
    return False


def write(path: Path, content: Any) -> None:
    """Write a small JSON file so that readers see the old or the new one, never half of it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(content, default=str), "utf-8")
    draft.replace(path)


def _read(path: Path, otherwise: Any) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return otherwise

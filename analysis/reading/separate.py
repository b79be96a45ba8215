"""Readers in a process of their own, which a hostile file may break or hang without harm to anybody."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from analysis.errors import UnreadableError
from analysis.reading import limits
from analysis.reading.document import Columns, Found, Source, from_plain, one_line
from analysis.reading.fields import Preview

ROOT = Path(__file__).resolve().parents[2]
LONGEST_ANSWER = 200_000_000
"""Bytes of a line that the process may answer."""

_BROKE_OFF = "its reader broke off: the file is damaged, too large, or meant to do harm"


class ReadingProcess:
    """A process that reads files one after the other; it is started when needed, and anew when one has broken it.

    What it answers is JSON, which cannot do anything but be read.
    """

    def __init__(
        self, *, silence: float = limits.SILENCE, longest: float = limits.LONGEST, memory: int = limits.MEMORY
    ) -> None:
        self._silence, self._longest, self._memory = silence, longest, memory
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    _closed(stream)
            self._process = None

    def documents(self, source: Source) -> Iterator[Found]:
        """The articles of a file and its unreadable parts; a file that breaks its reader is one such part."""
        for answer in self._answers(source, "documents"):
            yield answer if isinstance(answer, UnreadableError) else _found(answer, source.name)

    def preview(self, source: Source) -> Preview:
        """The columns of a table and its first rows. UnreadableError where it is none."""
        for answer in self._answers(source, "preview"):
            if isinstance(answer, UnreadableError):
                raise answer
            if "preview" in answer:
                shown = answer["preview"]
                return Preview(tuple(shown["header"]), tuple(shown["rows"]), Columns(**shown["columns"]))
            found = _found(answer, source.name)
            if isinstance(found, UnreadableError):
                raise found
        raise UnreadableError(source.name, _BROKE_OFF)

    def _answers(self, source: Source, ask: str) -> Iterator[dict[str, Any] | UnreadableError]:
        """Answers as they come, and at the end an error where the process did not finish."""
        until = time.monotonic() + self._longest
        columns = asdict(source.columns) if source.columns else None
        head = {"name": source.name, "size": len(source.data), "columns": columns, "ask": ask}
        finished = False
        try:
            answer = self._asked(json.dumps(head).encode("ascii") + b"\n" + source.data)
            while answer and "done" not in answer and time.monotonic() < until:
                yield answer
                answer = self._in_time(self._line)
            finished = "done" in answer
        finally:
            # Also where nobody wants the rest: it would be taken for the answer to the next request.
            if not finished:
                self.close()
        if not finished:
            late = self._late or time.monotonic() >= until
            yield UnreadableError(source.name, f"not read within {self._silence:g} seconds" if late else _BROKE_OFF)

    def _asked(self, request: bytes) -> dict[str, Any]:
        """The first answer. Where a process used before ends at once, a fresh one is asked: it may not be the file."""
        if self._process is not None:
            if answer := self._in_time(lambda: self._sent(request)):
                return answer
            self.close()
            if self._late:
                return {}
        self._process = self._started()
        return self._in_time(lambda: self._sent(request))

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 (this very program)
            [sys.executable, "-m", "analysis.reading.worker", str(self._memory)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # An interrupt at the terminal is for the program, which ends this process when it ends.
            start_new_session=True,
            env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        )

    def _in_time(self, work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """What the process answers, or nothing where it ends, or is ended since it took too long."""
        self._late = False
        clock = threading.Timer(self._silence, self._stop)
        clock.start()
        try:
            return work()
        except (OSError, ValueError):
            return {}
        finally:
            clock.cancel()

    def _stop(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()

    def _sent(self, request: bytes) -> dict[str, Any]:
        if self._process is None or self._process.stdin is None:
            return {}
        self._process.stdin.write(request)
        self._process.stdin.flush()
        return self._line()

    def _line(self) -> dict[str, Any]:
        if self._process is None or self._process.stdout is None:
            return {}
        found = json.loads(self._process.stdout.readline(LONGEST_ANSWER) or b"{}")
        return found if isinstance(found, dict) else {}


def _found(answer: dict[str, Any], file: str) -> Found:
    """What an answer says; nothing is taken on trust from a process that read a hostile file."""
    try:
        if "document" in answer:
            return from_plain(answer["document"]).tidied()
        return UnreadableError(one_line(answer["unreadable"]["file"]), one_line(answer["unreadable"]["reason"]))
    except (AttributeError, KeyError, TypeError, ValueError):
        return UnreadableError(file, _BROKE_OFF)


def _closed(stream: IO[bytes]) -> None:
    """Close a pipe whose other end may be gone, with what was not sent any more."""
    with suppress(OSError):
        stream.close()

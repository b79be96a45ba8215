"""What is loaded when it is asked for, and can be let go of while nobody asks."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Timer
from time import monotonic
from typing import Generic, TypeVar
from weakref import ref

T = TypeVar("T")


class Loaded(Generic[T]):
    """Something loaded at once, and after a rest again. Safe to share between threads: it is loaded once for all."""

    def __init__(self, load: Callable[[], T]) -> None:
        self._load = load
        self._lock = Lock()
        self._there: T | None = load()
        self._asked = monotonic()
        self._rests_after: float | None = None

    def get(self) -> T:
        """What is loaded; whoever holds it may go on using it, whatever others do. Errors as those of loading it."""
        self._asked = monotonic()
        there = self._there
        if there is not None:
            return there
        with self._lock:
            there = self._there = self._there or self._load()
        self._wait()
        return there

    @property
    def is_there(self) -> bool:
        """Whether it is loaded at the moment."""
        return self._there is not None

    def rest(self, *, after: float) -> None:
        """From now on, let go of it whenever nobody has asked for so many seconds."""
        self._rests_after = after
        self._wait()

    def _wait(self) -> None:
        """Look again after a while; who is not held by anybody by then is not kept for that."""
        if self._rests_after is not None:
            timer = Timer(self._rests_after, _look, [ref(self)])
            timer.daemon = True
            timer.start()

    def look(self) -> None:
        """Let go of it if nobody has asked lately; else look again later."""
        if self._rests_after is not None and monotonic() - self._asked >= self._rests_after:
            self._there = None
        else:
            self._wait()


def _look(found: ref[Loaded[T]]) -> None:
    loaded = found()
    if loaded is not None:
        loaded.look()

"""Answers kept at hand, so that what many ask at once is worked out once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, NamedTuple, TypeVar

from pandas import DataFrame

ROOM = 256_000_000
"""Bytes of the answers that are kept; those asked for longest ago go first."""
LARGEST = ROOM // 8
"""Bytes; a larger answer is not kept."""
_OTHER = 100_000
"""Bytes that an answer which is no table counts for."""

T = TypeVar("T")


class Answers:
    """Answers by what was asked. Safe to share between threads: who asks while another works it out waits for that."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._made: dict[Hashable, Lock] = {}
        self._bytes = 0

    def to(self, asked: Hashable, work: Callable[[], T]) -> T:
        """The answer, worked out where it is not at hand. A table is a copy: a change is the caller's alone.

        Any other answer is the same object for everybody, and not to be changed.
        """
        found = self._recall(asked) or self._worked_out(asked, work)
        value: T = found.value
        # A shallow copy would be cheaper by little, since text is shared in any case; but the kept table would remember
        # hundreds of copies that are long gone, through all of which the garbage collector would walk each time.
        return value.copy() if isinstance(value, DataFrame) else value

    def _worked_out(self, asked: Hashable, work: Callable[[], Any]) -> _Answer:
        with self._lock:
            alone = self._made.setdefault(asked, Lock())
        try:
            with alone:
                return self._recall(asked) or self._keep(asked, work())
        finally:
            with self._lock:
                self._made.pop(asked, None)

    def _recall(self, asked: Hashable) -> _Answer | None:
        with self._lock:
            if asked in self._kept:
                self._kept.move_to_end(asked)
            return self._kept.get(asked)

    def _keep(self, asked: Hashable, value: Any) -> _Answer:
        answer = _Answer(value, _size(value))
        with self._lock:
            if answer.bytes <= LARGEST:
                self._kept[asked] = answer
                self._bytes += answer.bytes
            while self._bytes > ROOM:
                self._bytes -= self._kept.popitem(last=False)[1].bytes
        return answer


class _Answer(NamedTuple):
    value: Any
    bytes: int


def _size(value: Any) -> int:
    return int(value.memory_usage(deep=False).sum()) if isinstance(value, DataFrame) else _OTHER

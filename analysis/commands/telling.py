"""What commands say to the person who watches, apart from their result, and how that person interrupts them."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

FINE, SOME_UNREADABLE, FAILED, INTERRUPTED = 0, 1, 2, 130

Command = Callable[[Namespace], int]
Options = Callable[[ArgumentParser], None]
Stop = Callable[[], bool]


def say(line: str) -> None:
    """A line for the person who watches."""
    sys.stderr.write(f"{line}\n")


def live(done: int, total: int) -> None:
    """How far annotation is: one line of a terminal that is written over again."""
    if total:
        sys.stderr.write(f"\r{done} of {total} articles annotated" + ("\n" if done == total else ""))
        sys.stderr.flush()


def silent(done: int, total: int) -> None:
    """No progress is shown where nobody watches."""


def progress(given: Namespace) -> Callable[[int, int], None]:
    """How far annotation is, on a terminal and where nobody asked for quiet."""
    return live if sys.stderr.isatty() and not getattr(given, "quiet", False) else silent


def articles(number: int) -> str:
    """'1 article', '2 articles'."""
    return "1 article" if number == 1 else f"{number} articles"


def count(text: str) -> int:
    """A number from 1, for an option. ArgumentTypeError where it is none."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"'{text}' is not a number from 1")
    return int(text)


@contextmanager
def interruptible(then: Callable[[], None] = lambda: None) -> Iterator[Stop]:
    """Whether somebody has interrupted: the first Ctrl-C asks to finish the running batch, the second ends at once.

    `then` is called at the first.
    """
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        if asked:
            signal.default_int_handler(number, frame)
        asked.append(number)
        say("\nparallax: finishing what is under way; Ctrl-C again ends at once")
        then()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)

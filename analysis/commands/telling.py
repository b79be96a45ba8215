"""What commands say to the person who watches and to programs, and how that person interrupts them."""

from __future__ import annotations

import json
import logging
import signal
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame

FINE, SOME_UNREADABLE, FAILED, INTERRUPTED = 0, 1, 2, 130

GOES_ON = "what was finished is kept; the same command again goes on from there"

Command = Callable[[Namespace], int]
Options = Callable[[ArgumentParser], None]
Stop = Callable[[], bool]


def telling_options(command: ArgumentParser) -> None:
    """How much a command says: --json, and one of --quiet and --verbose."""
    command.add_argument("--json", action="store_true", help="print the result as JSON")
    much = command.add_mutually_exclusive_group()
    much.add_argument("--quiet", action="store_true", help="say nothing but errors, and the result where asked for")
    much.add_argument("--verbose", action="store_true", help="say what is being done as well")


def tell(given: Namespace, line: str, result: dict[str, Any]) -> None:
    """The result of a command: for a program on standard output, else a line for the person who watches."""
    if given.json:
        sys.stdout.write(json.dumps(result) + "\n")
    elif not given.quiet:
        say(line)


def say(line: str) -> None:
    """A line for the person who watches."""
    sys.stderr.write(f"{printable(line)}\n")


def listed(given: Namespace, found: DataFrame) -> int:
    """Write a table, a line each row, or as JSON where asked for; the exit code."""
    if given.json:
        sys.stdout.write(found.to_json(orient="records", force_ascii=True) + "\n")
        return FINE
    for row in found.itertuples(index=False):
        sys.stdout.write(printable("  ".join(map(str, row))) + "\n")
    return FINE


def printable(text: str) -> str:
    """A text that no terminal takes for a command; words of articles and of other people's files stand in it."""
    return "".join(character if character.isprintable() else json.dumps(character)[1:-1] for character in text)


@contextmanager
def spoken(given: Namespace) -> Iterator[None]:
    """Where somebody wants to know everything, the notes of all modules go to who watches."""
    if not given.verbose:
        yield
        return
    handler, logger = logging.StreamHandler(sys.stderr), logging.getLogger("analysis")
    handler.setFormatter(_Printable())
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


class _Printable(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        """The note alone, on one line."""
        return printable(record.getMessage())


def live(done: int, total: int) -> None:
    """How far annotation is: one line of a terminal that is written over again."""
    if total:
        sys.stderr.write(f"\r{done} of {total} articles annotated" + ("\n" if done == total else ""))
        sys.stderr.flush()


def silent(done: int, total: int) -> None:
    """No progress is shown where nobody watches."""


def progress(given: Namespace) -> Callable[[int, int], None]:
    """How far annotation is, on a terminal and where nobody asked for quiet."""
    return live if sys.stderr.isatty() and not given.quiet else silent


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
    """Whether somebody has interrupted: the first Ctrl-C asks to finish the article in hand, the second ends at once.

    `then` is called at the first.
    """
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        if asked:
            signal.default_int_handler(number, frame)
        asked.append(number)
        sys.stderr.write("\n")
        say("parallax: finishing the article in hand; Ctrl-C again ends at once")
        then()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield lambda: bool(asked)
    finally:
        signal.signal(signal.SIGINT, before)

"""What is loaded when asked for, and let go of while nobody asks."""

import time
from collections.abc import Callable
from itertools import count
from threading import Thread

import pytest

from analysis.loaded import Loaded

WHILE = 0.05


def _soon(holds: Callable[[], bool]) -> bool:
    for _ in range(200):
        if holds():
            return True
        time.sleep(WHILE)
    return False


def test_it_stays_until_it_is_to_rest() -> None:
    loaded = Loaded(iter("ab").__next__)
    time.sleep(2 * WHILE)
    assert loaded.is_there
    assert loaded.get() == "a"


def test_it_rests_when_nobody_asks_and_comes_again() -> None:
    numbers = count()
    loaded = Loaded(lambda: [next(numbers)])
    loaded.rest(after=WHILE)
    assert _soon(lambda: not loaded.is_there)
    assert loaded.get() == [1]
    assert _soon(lambda: not loaded.is_there)
    assert loaded.get() == [2]


def test_it_does_not_rest_while_somebody_asks() -> None:
    loaded = Loaded(iter("ab").__next__)
    loaded.rest(after=20 * WHILE)
    for _ in range(60):
        assert loaded.get() == "a"
        time.sleep(WHILE)


def test_it_is_loaded_again_once_for_all() -> None:
    numbers = count()

    def load() -> int:
        time.sleep(WHILE)
        return next(numbers) + 1

    loaded = Loaded(load)
    loaded.rest(after=WHILE)
    assert _soon(lambda: not loaded.is_there)
    found: list[int] = []
    loaded.rest(after=1_000.0)
    threads = [Thread(target=lambda: found.append(loaded.get())) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [2] * 8


def test_what_cannot_be_loaded_again_is_said() -> None:
    loaded = Loaded(iter("a").__next__)
    loaded.rest(after=WHILE)
    assert _soon(lambda: not loaded.is_there)
    with pytest.raises(StopIteration):
        loaded.get()

"""Answers kept at hand: worked out once, for many at the same time, and never changed by who got them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier, Event

import pytest
from pandas import DataFrame

from analysis import answers
from analysis.answers import Answers


def test_what_many_ask_at_once_is_worked_out_once() -> None:
    kept, begun, asked, worked = Answers(), Event(), Barrier(9), []

    def work() -> str:
        worked.append(1)
        begun.wait(5)
        return "42 lighthouses"

    def ask() -> str:
        asked.wait(5)
        return kept.to("how many", work)

    with ThreadPoolExecutor(8) as pool:
        found = [pool.submit(ask) for _ in range(8)]
        asked.wait(5)
        begun.set()
        assert {each.result(5) for each in found} == {"42 lighthouses"}
    assert worked == [1]


def test_a_table_that_was_handed_out_can_be_changed() -> None:
    kept = Answers()
    first = kept.to("boats", lambda: DataFrame({"boat": ["Ada", "Bea"]}))
    first.loc[0, "boat"] = "sunk"
    first["place"] = 1
    again = kept.to("boats", DataFrame)
    assert (list(again.columns), list(again["boat"])) == (["boat"], ["Ada", "Bea"])


def test_who_asks_after_a_failure_has_it_worked_out_again() -> None:
    kept = Answers()
    with pytest.raises(ZeroDivisionError):
        kept.to("share", lambda: 1 // 0)
    assert kept.to("share", lambda: 7) == 7


@pytest.mark.parametrize(("room", "kept_at_hand"), [(250_000, ["second", "third"]), (90_000, [])])
def test_what_was_asked_for_longest_ago_goes_first(
    room: int, kept_at_hand: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "ROOM", room)
    monkeypatch.setattr(answers, "LARGEST", room)
    kept = Answers()
    for asked in ("first", "second", "third"):
        kept.to(asked, partial(str, asked))
    found = {asked: kept.to(asked, lambda: "anew") for asked in ("third", "second", "first")}
    assert sorted(asked for asked, answer in found.items() if answer == asked) == kept_at_hand

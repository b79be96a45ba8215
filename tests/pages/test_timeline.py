from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus
from analysis.timeline import timeline
from tests.pages.components import given
from tests.pages.running import FILTERS, figures, heads, run_page

PARTS = ("Events", "Days by outlet", "Days of publication", "All dated statements", "Not placed")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_every_part_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("timeline", seed_store, monkeypatch, {**filters, "timeline-part": part})


def test_far_past_does_not_squeeze_the_days_around(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch)
    assert figures(page)[0]["layout"]["xaxis"]["range"] == ["2025-08-26", "2025-09-12"]
    outside = [shown.value for shown in page.caption if "Outside" in shown.value]
    assert len(outside) == 1
    assert "1945" in outside[0]


def test_all_dates_are_drawn_when_asked_for(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"period": "All dates"})
    drawn = {
        point["event_id"] for trace in figures(page)[0]["data"] for point in trace.get("customdata") or [] if point
    }
    assert drawn == set(timeline(seed_corpus)["event_id"])
    assert not [shown for shown in page.caption if "Outside" in shown.value]


def test_day_of_the_talks_differs_and_both_sentences_show(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"timeline-part": "Days by outlet"})
    ledger = given(page, "ledger")[0]
    first = ledger["rows"][0]
    days = {
        outlet["name"]: [(one["pieces"][0][0], one["note"]) for one in cell]
        for outlet, cell in zip(ledger["outlets"], first["cells"], strict=True)
    }
    assert first["verdict"] == "contradict"
    assert days["Unknown (001)"] == [("2 Sep 2025", "“Tuesday”")]
    assert days["NationPress"] == [("3 Sep 2025", "“Wednesday”")]
    assert {item["outlet"] for item in first["items"]} == {"NationPress", "Unknown (001)"}


def test_days_keep_their_grain_and_say_what_was_planned(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"timeline-part": "Days by outlet"})
    said = {
        (one["pieces"][0][0], one["note"])
        for row in given(page, "ledger")[0]["rows"]
        for cell in row["cells"]
        for one in cell
    }
    assert {("October 2024 to 4 Sep 2025", "“October last year”"), ("3 Sep 2025", "“tomorrow” · planned")} <= said


def test_conflict_is_what_shows_first(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch)
    labels = [label["text"] for label in figures(page)[0]["layout"]["annotations"]]
    assert sum("days differ" in label for label in labels) == 1
    assert heads(page)[0].startswith("Vladimir Putin and Kim Jong Un met in Beijing")


def test_planned_is_hollow_and_reported_is_filled(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch)
    symbols: set[str] = set()
    for trace in figures(page)[0]["data"]:
        if trace.get("name") == "Unknown (003)":
            symbols.update(trace["marker"]["symbol"])
    assert {symbol.endswith("-open") for symbol in symbols} == {True, False}


def test_inferred_day_of_publication_is_hollow(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"timeline-part": "Days of publication"})
    symbols = [symbol for trace in figures(page)[0]["data"] for symbol in trace["marker"]["symbol"]]
    assert len(symbols) == 5
    assert sum(symbol.endswith("-open") for symbol in symbols) == 1


def test_expressions_without_a_day_are_listed(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"timeline-part": "Not placed"})
    assert "recent years" in set(page.dataframe[0].value["text"])


def test_selection_without_a_dated_event_says_so(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("timeline", seed_store, monkeypatch, {"words": "synopsis"})
    assert [shown.value for shown in page.info] == ["The selection dates no event."]

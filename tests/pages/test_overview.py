from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pages.parts.overview import span
from tests.pages.components import given
from tests.pages.running import FILTERS, run_page


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("overview", seed_store, monkeypatch, filters)
    assert page.expander[-1].label == "How this is computed, and its limits" or page.info


def test_measures_of_the_seeds(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measures = {metric.label: metric.value for metric in run_page("overview", seed_store, monkeypatch).metric}
    assert measures["Articles"] == "5"
    assert measures["Outlets"] == "4"
    assert measures["Published"] == "2–4 Sep 2025"
    assert 1 <= int(measures["Independent origins"]) <= 5


def test_the_contradicting_day_of_the_talks_comes_first(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = given(run_page("overview", seed_store, monkeypatch), "differences")[0]["items"][0]
    assert (first["verdict"], first["kind"]) == ("contradict", "date")
    told = "".join(text for _, text in first["parts"])
    assert "NationPress says Wednesday 3 September 2025, but Unknown (001) says Tuesday 2 September 2025." in told
    assert {item["match"] != "" or item["before"] != "" for item in first["items"]} == {True}


def test_problems_name_inferred_dates_and_unnamed_outlets(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("overview", seed_store, monkeypatch)
    problems = next(frame.value for frame in page.dataframe if "problem" in frame.value)
    assert sum("No outlet is named" in text for text in problems["problem"]) == 3
    assert sum("inferred" in text for text in problems["problem"]) == 1


@pytest.mark.parametrize("kind", ["attendees", "entities", "figures", "quotations"])
def test_what_one_outlet_alone_has_can_be_chosen_by_kind(
    kind: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("overview", seed_store, monkeypatch, {"kind": kind.capitalize()})
    assert any("item" in frame.value for frame in page.dataframe)


def test_one_outlet_alone_has_nothing_to_be_held_against(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("overview", seed_store, monkeypatch, {"outlet": "Unknown (003)"})
    assert any("nothing to hold it against" in str(caption.value) for caption in page.caption)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 9, 3), date(2025, 9, 3), "3 Sep 2025"),
        (date(2025, 9, 2), date(2025, 9, 4), "2–4 Sep 2025"),
        (date(2025, 8, 31), date(2025, 9, 4), "31 Aug – 4 Sep 2025"),
        (date(2024, 12, 31), date(2025, 1, 1), "31 Dec 2024 – 1 Jan 2025"),
        (None, date(2025, 1, 1), "unknown"),
    ],
)
def test_a_span_takes_as_few_words_as_it_needs(first: date | None, last: date | None, expected: str) -> None:
    assert span(first, last) == expected

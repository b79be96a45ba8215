from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.pages.components import given
from tests.pages.running import FILTERS, evidence, figures, heads, run_page

PARTS = ("Who was there", "By outlet", "Countries", "Totals", "All statements")
PARADE = "Military parade, Beijing, 3 Sep 2025"


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_every_part_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("attendance", seed_store, monkeypatch, {**filters, "attendance-part": part})


def test_parade_is_first_and_its_matrix_tells_modes_apart(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch)
    assert page.selectbox[0].value == PARADE
    figure = figures(page)[0]
    modes = {trace["name"]: {point["who"] for point in trace["customdata"]} for trace in figure["data"]}
    assert {"Kim Jong Un, North Korea", "Masoud Pezeshkian, Iran"} <= modes["attended"]
    assert "Kyrgyzstan (no name given)" in modes["expected"]
    assert {"South Korea (no name given)", "Singapore (no name given)"} == modes["represented"]
    assert {"India (no name given)", "Japan (no name given)"} <= modes["absent"]
    assert len({trace["marker"]["symbol"] for trace in figure["data"]}) == len(modes)


def test_rows_told_of_by_most_outlets_come_first(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    labels = figures(run_page("attendance", seed_store, monkeypatch))[0]["layout"]["yaxis"]["ticktext"]
    assert {label.split(",")[0] for label in labels[:3]} == {"Kim Jong Un", "Vladimir Putin", "Xi Jinping"}


def test_gathering_in_the_address_is_opened(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    talks = "Talks: Kim Jong Un, Vladimir Putin"
    page = run_page("attendance", seed_store, monkeypatch, {"gathering": talks})
    assert page.selectbox[0].value == talks
    assert "Xi Jinping, China" not in figures(page)[0]["layout"]["yaxis"]["ticktext"]


def test_unknown_gathering_in_the_address_falls_back(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"gathering": "Nobody's ball"})
    assert page.selectbox[0].value == PARADE


def test_modes_by_outlet_with_the_sentences_of_each(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"attendance-part": "By outlet"})
    rows = {row["topic"]: row for row in given(page, "ledger")[0]["rows"]}
    guest = rows["Masoud Pezeshkian"]
    assert guest["verdict"] == "update"
    assert [one["pieces"][0][0] for cell in guest["cells"] for one in cell] == ["attended", "expected"]
    assert {item["value"] for item in guest["items"]} == {"attended", "expected"}


def test_stated_total_stands_beside_those_named(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"attendance-part": "Totals"})
    row = page.dataframe[0].value.iloc[0]
    assert (row["text"], row["outlet"]) == ("26 countries", "Unknown (001)")
    assert row["named_by_outlet"] < row["named_in_corpus"]
    assert "26 countries" in evidence(page)[0][0]


def test_country_shows_who_came_for_it(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"attendance-part": "Countries"})
    table = page.dataframe[0].value.set_index("country")
    assert table.loc["Iran", "who"] == "Masoud Pezeshkian"
    assert table.loc["Japan", "modes"] == "absent"
    assert table.loc["Kyrgyzstan", "who"] == "no name given"
    assert heads(page) == [page.dataframe[0].value["country"].iloc[0]]


def test_selection_without_a_gathering_says_so(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"words": "synopsis"})
    assert [shown.value for shown in page.info] == ["The selection tells of no gathering and who was there."]


def test_gathering_that_a_filter_takes_away_gives_way_to_the_first(
    seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("attendance", seed_store, monkeypatch, {"gathering": "Talks: Kim Jong Un, Vladimir Putin"})
    words = next(field for field in page.text_input if field.key == "words")
    words.set_value("Pezeshkian").run()
    assert not page.exception
    assert page.selectbox[0].value == PARADE
    assert figures(page)

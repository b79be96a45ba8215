from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison import differences, outlet_overlap
from analysis.corpus import Corpus
from analysis.sourcing import independent_origins, origins
from tests.conftest import ROOT
from tests.pages.running import FILTERS, evidence, figures, heads, run_page

PARTS = (
    "Who says what",
    "Differences",
    "Shared",
    "Only one says",
    "Origins",
    "Independence",
    "Overlap",
    "Passages",
)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_every_part_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("sources", seed_store, monkeypatch, {**filters, "sources-part": part})


def test_contradiction_comes_first_with_its_sentences(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Differences"})
    table = page.dataframe[0].value
    assert len(table) == len(differences(seed_corpus))
    assert table["verdict"].iloc[0] == "contradict"
    assert {"on Tuesday" in text for text in evidence(page)[0]} == {True, False}


def test_same_value_is_the_same_mark(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = figures(run_page("sources", seed_store, monkeypatch))[0]
    marks = {
        point["outlet"]: symbol
        for trace in figure["data"]
        if trace["name"] == "≠ contradict"
        for point, symbol in zip(trace["customdata"], trace["marker"]["symbol"], strict=True)
    }
    assert marks["NationPress"] != marks["Unknown (001)"]


def test_flow_holds_every_attribution(seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Origins"})
    counted = origins(seed_corpus)
    flow = figures(page)[0]["data"][0]
    through = int(counted.loc[counted["via"] != "", "attributions"].sum())
    assert sum(flow["link"]["value"]) == int(counted["attributions"].sum()) + through
    told = next(shown.value for shown in page.caption if "independent" in shown.value)
    assert f"at most {independent_origins(seed_corpus)} independent" in told


@pytest.mark.parametrize("measure", ["Facts", "Entities", "Passages"])
def test_overlap_is_drawn_both_ways(
    measure: str, seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Overlap", "overlap": measure})
    pairs = outlet_overlap(seed_corpus)
    squares = figures(page)[0]["data"][0]
    assert len(squares["x"]) == 2 * int((pairs[measure.lower()] > 0).sum())
    assert evidence(page)[0]


def test_only_one_says_names_the_outlet_and_its_sentence(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Only one says", "alone": "Figures"})
    row = page.dataframe[0].value.iloc[0]
    assert row["outlet"] in heads(page)[0].replace("\\", "")
    assert evidence(page)[0] == [row["sentence_text"]]


def test_one_article_alone_says_that_nothing_can_be_compared(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = {"since": "2025-09-02", "until": "2025-09-02"}
    page = run_page("sources", seed_store, monkeypatch, alone)
    assert not figures(page)
    assert any("No two articles" in shown.value for shown in page.caption)


@pytest.mark.parametrize("name", ["entities", "timeline", "attendance", "sources"])
def test_pages_run_through_the_app(name: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_STORE", str(seed_store))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    assert app.title[0].value == name.capitalize()
    assert figures(app)

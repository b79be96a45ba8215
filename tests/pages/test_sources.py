from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.comparison import differences, outlet_overlap
from analysis.corpus import Corpus
from analysis.sourcing import independent_origins, origin_layers
from tests.conftest import ROOT
from tests.pages.components import given
from tests.pages.running import FILTERS, evidence, figures, heads, run_page

PARTS = (
    "Differences",
    "Who says what",
    "Shared",
    "Only one says",
    "Left out",
    "Origins",
    "Support",
    "Independence",
    "Overlap",
    "Passages",
    "Wording",
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
    page = run_page("sources", seed_store, monkeypatch)
    assert len(page.dataframe[0].value) == len(differences(seed_corpus))
    first = given(page, "differences")[0]["items"][0]
    assert first["verdict"] == "contradict"
    assert {"on Tuesday" in item["before"] + item["match"] + item["after"] for item in first["items"]} == {True, False}


def test_same_value_is_the_same_mark(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = figures(run_page("sources", seed_store, monkeypatch, {"sources-part": "Who says what"}))[0]
    marks = {
        point["outlet"]: symbol
        for trace in figure["data"]
        if trace["name"] == "≠ contradict"
        for point, symbol in zip(trace["customdata"], trace["marker"]["symbol"], strict=True)
    }
    assert marks["NationPress"] != marks["Unknown (001)"]


def test_flow_holds_every_attribution(seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Origins"})
    counted = origin_layers(seed_corpus)
    flow = figures(page)[0]["data"][0]
    through = int(counted.loc[(counted["agency"] != "") & (counted["source"] != ""), "attributions"].sum())
    assert sum(flow["link"]["value"]) == int(counted["attributions"].sum()) + through
    told = next(shown.value for shown in page.caption if "independent" in shown.value)
    assert f"at most {independent_origins(seed_corpus)} independent" in told


@pytest.mark.parametrize("part", ["Words", "Names", "Labels", "Deeds", "Passives and hedges"])
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_every_wording_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("sources", seed_store, monkeypatch, {**filters, "sources-part": "Wording", "wording": part})


def test_words_come_with_their_intervals_and_sentences(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Wording", "worded": "NationPress"})
    points = figures(page)[0]["data"][0]
    assert len(points["error_x"]["array"]) == len(points["x"]) > 5
    word = page.dataframe[0].value["word"].iloc[0]
    assert heads(page)[0].startswith(word)
    assert all(word.rstrip("y") in sentence for sentence in evidence(page)[0])


def test_labels_stand_outlet_by_outlet(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page(
        "sources",
        seed_store,
        monkeypatch,
        {"sources-part": "Wording", "wording": "Labels", "labelled": "Kim Jong Un"},
    )
    table = page.dataframe[0].value.set_index("shown")
    assert table.loc["Mr.", "in Unknown (003)"] == table.loc["Mr.", "uses"]
    assert all(table.index[0].lower() in sentence.lower() for sentence in evidence(page)[0])


def test_support_counts_articles_outlets_and_origins(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Support"})
    table = page.dataframe[0].value
    assert (table["origins"] <= table["articles"]).all()
    assert (table["outlets"] <= table["articles"]).all()
    assert evidence(page)[0]


@pytest.mark.parametrize("measure", ["Facts", "Entities", "Passages"])
def test_overlap_is_drawn_both_ways(
    measure: str, tiny_store: Path, tiny_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("sources", tiny_store, monkeypatch, {"sources-part": "Overlap", "overlap": measure})
    pairs = outlet_overlap(tiny_corpus)
    squares = figures(page)[0]["data"][0]
    assert len(squares["x"]) == 2 * int((pairs[measure.lower()] > 0).sum()) > 0
    assert evidence(page)[0]


def test_only_one_says_names_the_outlet_and_its_sentence(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Only one says", "alone": "Figures"})
    row = page.dataframe[0].value.iloc[0]
    assert row["outlet"] in heads(page)[0].replace("\\", "")
    assert evidence(page)[0] == [row["sentence_text"]]


def test_left_out_names_the_outlet_and_shows_who_has_it(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Left out"})
    table = page.dataframe[0].value
    rows = table[table["item"].str.contains("Formal reception")].to_dict("records")
    assert (rows[0]["outlet"], rows[0]["share"]) == ("Unknown (002)", "2 of 3 outlets")
    outlet = table.to_dict("records")[0]["outlet"]
    assert f"not found in {outlet}" in heads(page)[0].replace("\\", "")
    assert evidence(page)[0]


def test_left_out_holds_one_outlet_where_it_is_chosen(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("sources", seed_store, monkeypatch, {"sources-part": "Left out"})
    page.pills(key="left-out").set_value(["NationPress"]).run()
    assert set(page.dataframe[0].value["outlet"]) == {"NationPress"}


def test_one_article_alone_says_that_nothing_can_be_compared(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = {"since": "2025-09-02", "until": "2025-09-02", "sources-part": "Who says what"}
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
    assert figures(app) or given(app, "differences")

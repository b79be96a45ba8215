from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus, Selection
from analysis.frequency import FORMS, entity_frequency
from tests.pages.running import FILTERS, evidence, evidence_items, figures, heads, run_page

PARTS = ("How often", "Outlet by outlet", "Day by day", "Named together", "All entities")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_every_part_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("entities", seed_store, monkeypatch, {**filters, "entities-part": part})


def test_bars_add_up_to_what_the_analysis_counts(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("entities", seed_store, monkeypatch)
    bars = [trace for trace in figures(page)[0]["data"] if trace["type"] == "bar"]
    drawn = sum(
        count
        for bar in bars
        for count, point in zip(bar["x"], bar["customdata"], strict=True)
        if point["entity_id"] == "person-kim-jong-un"
    )
    counted = entity_frequency(seed_corpus, kinds=("person",)).set_index("entity_id")["mentions"]
    assert drawn == counted["person-kim-jong-un"] == sum(len(shown) for shown in evidence(page))


def test_figure_says_its_filters_and_how_many_articles(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"outlet": "NationPress"})
    assert figures(page)[0]["layout"]["title"]["subtitle"]["text"] == "2 articles · filters: outlet: NationPress"
    assert {trace["name"] for trace in figures(page)[0]["data"]} == {"NationPress"}


@pytest.mark.parametrize(
    ("kind", "there", "gone"),
    [("People", "Xi Jinping", "China"), ("Countries", "China", "Xi Jinping"), ("All", "China", "nobody")],
)
def test_kind_chooses_what_is_counted(
    kind: str, there: str, gone: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"kind": kind})
    labels = figures(page)[0]["layout"]["yaxis"]["ticktext"]
    assert there in labels
    assert gone not in labels


def test_rates_are_points_and_not_added_up(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"measure": "Per 1,000 words"})
    assert {trace["type"] for trace in figures(page)[0]["data"]} == {"scatter"}


def test_days_add_up_to_the_mentions(seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"entities-part": "Day by day"})
    squares = figures(page)[0]["data"][0]
    assert figures(page)[0]["layout"]["xaxis"]["ticktext"] == ["2 Sep 2025", "3 Sep 2025", "4 Sep 2025"]
    kim = [int(text) for text, point in zip(squares["text"], squares["customdata"], strict=True)
           if point["entity"] == "Kim Jong Un"]  # fmt: skip
    counted = entity_frequency(seed_corpus, kinds=("person",)).set_index("entity_id")["mentions"]
    assert sum(kim) == counted["person-kim-jong-un"]
    assert len(evidence(page)[0]) == max(kim)


def test_pair_named_together_shows_sentences_that_hold_both(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"entities-part": "Named together"})
    assert heads(page) == ["Vladimir Putin with Kim Jong Un"]
    assert evidence(page)[0]
    assert all("Putin" in sentence and "Kim" in sentence for sentence in evidence(page)[0])


def test_table_holds_every_entity_of_the_kind(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"entities-part": "All entities", "kind": "All"})
    assert len(page.dataframe[0].value) == len(entity_frequency(seed_corpus, Selection()))


def test_unknown_part_in_the_address_falls_back(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"entities-part": "Nonsense", "kind": "Nonsense"})
    assert figures(page)[0]["layout"]["title"]["text"] == "How often each is named, by outlet"


def test_selection_that_names_nobody_says_so(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"words": "synopsis"})
    assert [shown.value for shown in page.info] == ["The selection names nobody and nothing of this kind."]


def test_descriptions_and_pronouns_count_where_asked_for_and_say_what_they_are(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("entities", seed_store, monkeypatch, {"every-form": "true", "outlet": "NationPress"})
    shown = [item for items in evidence_items(page) for item in items]
    counted = entity_frequency(seed_corpus, Selection(outlet=("NationPress",)), kinds=("person",), forms=FORMS)
    assert len(shown) == counted.set_index("entity_id")["mentions"]["person-kim-jong-un"]
    told = {item["value"] for item in shown if item["match"].lower() in ("he", "his", "him")}
    assert told == {"pronoun"}
    assert "" in {item["value"] for item in shown}

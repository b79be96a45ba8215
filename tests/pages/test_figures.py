"""The page of figures: the ledger, its filters, and what the component is given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.ledger import ROWS
from tests.conftest import ROOT
from tests.ferry import ferry_corpus
from tests.pages.components import given
from tests.pages.running import FILTERS, run_page


@pytest.fixture(scope="module")
def ferry_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ferry") / "store"
    ferry_corpus(folder)
    return folder


def rows(page: AppTest) -> list[dict[str, Any]]:
    return [row for ledger in given(page, "ledger") for row in ledger["rows"]]


def said(row: dict[str, Any]) -> list[list[str]]:
    """What each column of a row says: the value, and who gives it."""
    return [
        [" · ".join(filter(None, ("".join(piece[0] for piece in one["pieces"]), one["note"]))) for one in cell]
        for cell in row["cells"]
    ]


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_the_page_stands_under_every_filter(
    filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("figures", seed_store, monkeypatch, {**filters, "verdict": "agree", "unit": "people"})


def test_cells_tell_value_and_giver_by_outlet(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("figures", seed_store, monkeypatch)
    ledger = given(page, "ledger")[0]
    assert ledger["outlets"][0] == {"name": "NationPress", "note": "2 articles"}
    sent = next(row for row in rows(page) if row["topic"] == "North Korean troops sent")
    assert (sent["verdict"], sent["sign"]) == ("agree", "=")
    assert said(sent)[2] == ["about 15,000 · National Intelligence Service"]
    assert {item["match"] for item in sent["items"]} >= {"roughly 15,000 troops", "around 15,000 soldiers"}


def test_values_that_differ_are_numbered_and_the_reason_stands(
    ferry_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = rows(run_page("figures", ferry_store, monkeypatch))[0]
    assert (saved["verdict"], saved["sign"], saved["reason"]) == ("contradict", "≠", "Because figure-saved.")
    assert [cell[0]["version"] for cell in saved["cells"]] == [1, 2, 1]
    assert said(saved) == [["about 40 · Coast Guard"], ["52"], ["about 40 · Coast Guard"]]


@pytest.mark.parametrize(
    ("filters", "topics"),
    [
        ({"unit": "money"}, ["Dalby pier mending"]),
        ({"unit": ["money", "time"], "verdict": "told by one"}, ["Dalby pier closed", "Dalby pier mending"]),
        ({"verdict": "contradict"}, ["Passengers saved"]),
    ],
)
def test_filters_in_the_address(
    filters: dict[str, Any], topics: list[str], ferry_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [row["topic"] for row in rows(run_page("figures", ferry_store, monkeypatch, filters))] == topics


def test_no_figure_left_is_said(ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("figures", ferry_store, monkeypatch, {"verdict": "update"})
    assert [shown.value for shown in page.info] == ["No figure of the selection passes."]


@pytest.mark.parametrize(("leaf", "first", "number"), [("1", "row-0", ROWS), ("2", "row-25", 15), ("9", "row-0", ROWS)])
def test_many_rows_stand_on_leaves_that_the_address_names(
    leaf: str, first: str, number: int, ferry_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = rows(crowded(ferry_store, monkeypatch, leaf))
    assert (shown[0]["id"], len(shown)) == (first, number)
    assert (len(shown[0]["items"]), shown[0]["more"]) == (2, 1)


def crowded(store: Path, monkeypatch: pytest.MonkeyPatch, leaf: str) -> AppTest:
    """A page with a ledger of more rows than a leaf holds, one article saying each thing three times."""
    monkeypatch.setenv("PARALLAX_STORE", str(store))

    def page() -> None:
        from analysis.ledger import figure_ledger
        from pages.parts.frame import open_page
        from pages.parts.ledger import show_ledger

        view = open_page("Crowded", about="Many rows.")
        one = figure_ledger(view.corpus).head(1)
        many = one.loc[one.index.repeat(3 * 40)].reset_index(drop=True)
        many["row_id"] = [f"row-{number // 3}" for number in range(len(many))]
        show_ledger(many, key="crowded", name="crowded", head="What", view=view)

    shown = AppTest.from_function(page, default_timeout=60)
    shown.query_params["crowded-leaf"] = leaf
    shown.run()
    assert not shown.exception, [error.message for error in shown.exception]
    return shown


def test_outlets_without_a_column_are_named_in_one_for_all(ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.parts.ledger.OUTLETS", 1)
    page = run_page("figures", ferry_store, monkeypatch)
    ledger = given(page, "ledger")[0]
    assert [outlet["name"] for outlet in ledger["outlets"]] == ["Anchor", "Other outlets"]
    assert said(ledger["rows"][0])[1] == ["52 · Beacon", "about 40 · Coast Guard · Crier"]


@pytest.mark.parametrize("name", ["figures", "quotations"])
def test_the_page_runs_through_the_app(name: str, ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PARALLAX_STORE", str(ferry_store))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    app.switch_page(f"pages/{name}.py").run()
    assert not app.exception
    assert app.title[0].value == name.capitalize()
    assert rows(app)

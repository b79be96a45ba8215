"""The ledgers of figures, days and presences."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.ledger import (
    UNIT_KINDS,
    VERDICTS,
    attendance_ledger,
    date_ledger,
    figure_ledger,
    ledger_columns,
    unit_kind,
)
from tests.ferry import TUESDAY, ferry_corpus

LEDGERS = (attendance_ledger, date_ledger, figure_ledger)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return ferry_corpus(tmp_path_factory.mktemp("ferry"))


@pytest.mark.parametrize("ledger", LEDGERS)
def test_every_ledger_has_the_columns_it_promises(ledger: object, corpus: Corpus, tmp_path: Path) -> None:
    assert callable(ledger)
    for opened in (corpus, open_corpus(tmp_path)):
        assert list(ledger(opened))[: len(ledger_columns())] == list(ledger_columns())
    told = ledger(corpus)
    assert set(told["verdict"]) <= set(VERDICTS)
    for row in told.to_dict("records"):
        claimed = row["sentence_text"][row["start"] - row["sentence_start"] : row["end"] - row["sentence_start"]]
        assert claimed


def test_what_outlets_dispute_comes_before_what_one_tells(corpus: Corpus) -> None:
    found = figure_ledger(corpus)
    topics = ["Passengers saved", "Dalby pier closed", "Towns", "Dalby pier mending"]
    assert list(dict.fromkeys(found["topic"])) == topics
    assert list(found["verdict"]) == ["contradict"] * 3 + ["told by one"] * 3


def test_a_cell_tells_value_and_giver(corpus: Corpus) -> None:
    saved = figure_ledger(corpus).query("row_id == 'figure-saved'").set_index("outlet")
    assert dict(saved["value"]) == {"Anchor": "about 40", "Beacon": "52", "Crier": "about 40"}
    assert dict(saved["given_by"]) == {"Anchor": "Coast Guard", "Beacon": "", "Crier": "Coast Guard"}
    assert set(saved["outlets"]) == {3}


def test_a_figure_of_one_outlet_stands_in_its_own_words(corpus: Corpus) -> None:
    pier = figure_ledger(corpus).query("unit == 'EUR'").iloc[0]
    assert (pier["topic"], pier["value"], pier["unit_kind"]) == ("Dalby pier mending", "3 million euros", "money")
    assert pier["reason"] == "Found in one outlet of the selection alone."


def test_a_total_that_is_no_figure_has_a_row(corpus: Corpus) -> None:
    guests = figure_ledger(corpus).query("counted == 'towns'").iloc[0]
    assert (guests["value"], guests["outlet"], guests["low"]) == ("guests from 12 towns", "Anchor", 12)


@pytest.mark.parametrize(
    ("outlets", "verdict"),
    [
        (("Anchor", "Beacon"), "contradict"),
        (("Anchor", "Crier"), "agree"),
        (("Beacon",), "told by one"),
    ],
)
def test_a_verdict_needs_what_it_is_about_in_the_selection(
    outlets: tuple[str, ...], verdict: str, corpus: Corpus
) -> None:
    found = figure_ledger(corpus, Selection(outlet=outlets))
    assert set(found.loc[found["row_id"] == "figure-saved", "verdict"]) == {verdict}


def test_days_have_their_interval_and_their_words(corpus: Corpus) -> None:
    found = date_ledger(corpus).set_index("outlet")
    assert dict(found["date_text"]) == {"Anchor": "Tuesday", "Beacon": "Wednesday"}
    assert found["earliest"].dt.date.loc["Anchor"] == TUESDAY
    assert set(found["verdict"]) == {"contradict"}
    assert date_ledger(corpus, Selection(outlet=("Anchor",))).empty


def test_one_span_that_names_two_people_is_told_of_the_right_one(corpus: Corpus) -> None:
    found = attendance_ledger(corpus)
    assert list(zip(found["outlet"], found["who"], found["mode"], strict=True)) == [
        ("Anchor", "Lund", "attended"),
        ("Beacon", "Lund", "absent"),
    ]
    assert len(attendance_ledger(corpus, gathering="hearing")) == 2
    assert attendance_ledger(corpus, gathering="another").empty


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("count", "things"),
        ("EUR", "money"),
        ("GHz", "measures"),
        ("km", "measures"),
        ("kroner", "money"),
        ("minutes", "time"),
        ("MW", "measures"),
        ("people", "people"),
        ("percent", "shares"),
        ("square km", "measures"),
    ],
)
def test_kind_of_a_unit(unit: str, kind: str) -> None:
    assert unit_kind(unit) == kind
    assert kind in UNIT_KINDS


def test_the_seeds_confirm_their_four_figures(seed_corpus: Corpus) -> None:
    found = figure_ledger(seed_corpus)
    agreed = found[found["verdict"] == "agree"].groupby("topic")["outlets"].first()
    assert dict(agreed) == {
        "Additional North Korean troops to be sent": 2,
        "Combat engineers": 2,
        "North Korean troops killed": 2,
        "North Korean troops sent": 4,
    }
    alone = found[found["verdict"] == "told by one"]
    assert "66 years" in set(alone["value"])
    counted = found[found["value"].isin(["26 countries", "26 countries named"])]
    assert set(counted["verdict"]) == {"compatible"}
    assert len(counted) == 2


def test_the_seeds_put_the_talks_on_two_days(seed_corpus: Corpus) -> None:
    first = date_ledger(seed_corpus).iloc[:2]
    assert set(first["verdict"]) == {"contradict"}
    assert dict(zip(first["outlet"], first["date_text"], strict=True)) == {
        "NationPress": "Wednesday",
        "Unknown (001)": "Tuesday",
    }

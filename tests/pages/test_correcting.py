"""The forms that correct what a page shows: what is entered becomes an entry of the log, and the page follows."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corrections.log import entries
from analysis.ingest import ingest
from tests.corrections.texts import copy_of, rows
from tests.pages.running import run_page

TOM, TOMAS, HOLM = "person-tom-reke", "person-tomas-reke", "person-petra-holm"


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _given(page: AppTest, kind: str, label: str) -> Any:
    return next(found for found in getattr(page, kind) if found.label == label)


def _sign(page: AppTest, *, reason: str = "seen in the minutes") -> AppTest:
    """Sign the form and send it."""
    _given(page, "text_input", "Your name").set_value("Ida Moss")
    _given(page, "text_input", "Why").set_value(reason)
    next(button for button in page.button if button.label == "Correct").click().run()
    assert not page.exception, [shown.message for shown in page.exception]
    assert not page.error, [shown.value for shown in page.error]
    return page


def _entity_form(store: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> AppTest:
    """The form of the entity named most, for one sort of correction."""
    page = run_page("entities", store, monkeypatch)
    page.toggle(key="frequency-mentions-correct").set_value(True).run()
    next(found for found in page.get("button_group") if found.label == "What is wrong").set_value(what).run()
    return page


def test_an_entity_is_merged(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _entity_form(store, monkeypatch, "Merge")
    _given(page, "selectbox", "Merge into").set_value(TOM)
    page = _sign(page)
    assert rows(store, "SELECT 1 FROM mentions WHERE name = 'Mara Lind' AND entity_id = $tom", tom=TOM)
    assert [entry.reason for entry in entries(store)] == ["seen in the minutes"]


@pytest.mark.parametrize("what", ["Merge", "One mention"])
def test_nobody_is_merged_with_before_somebody_is_chosen(
    what: str, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _entity_form(store, monkeypatch, what)
    _given(page, "text_input", "Your name").set_value("Ida Moss")
    next(button for button in page.button if button.label == "Correct").click().run()
    assert [shown.value for shown in page.error] == ["say which entity is meant"]
    assert entries(store) == []


def test_an_entity_is_given_another_kind(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _entity_form(store, monkeypatch, "Kind")
    _given(page, "selectbox", "It is of the kind").set_value("organisation")
    _sign(page)
    assert rows(store, "SELECT 1 FROM entities WHERE name = 'Mara Lind' AND kind = 'organisation'")


def test_an_entity_is_hidden_and_the_page_shows_the_next(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _sign(_entity_form(store, monkeypatch, "Hide"))
    assert "Mara Lind" not in " ".join(head.value for head in page.subheader)
    assert not rows(store, "SELECT 1 FROM entities WHERE name = 'Mara Lind'")


def test_a_name_is_split_off(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _entity_form(store, monkeypatch, "Split")
    _given(page, "multiselect", "Names of somebody else").set_value([0])
    _given(page, "text_input", "Who is called").set_value("Mara Lind the younger")
    _sign(page)
    assert rows(store, "SELECT 1 FROM entities WHERE name = 'Mara Lind the younger' AND articles = 1")


def test_one_mention_is_given_to_somebody_else(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = _entity_form(store, monkeypatch, "One mention")
    _given(page, "selectbox", "means").set_value(HOLM)
    _sign(page)
    found = rows(store, "SELECT count(*) AS n FROM mentions WHERE text LIKE '%Lind' AND entity_id = $holm", holm=HOLM)
    assert found == [{"n": 1}]


@pytest.mark.parametrize(
    ("choice", "kind", "verdict"),
    [(0, "accept", "contradict"), (1, "verdict", "update"), (2, "reject", None)],
)
def test_a_verdict_is_accepted_changed_or_rejected(
    choice: int, kind: str, verdict: str | None, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("sources", store, monkeypatch, {"sources-part": "Who says what"})
    toggle = next(found for found in page.toggle if found.label == "Correct this verdict")
    toggle.set_value(True).run()
    radio = _given(page, "radio", "The verdict")
    radio.set_value(radio.options[choice])
    _given(page, "selectbox", "The other verdict").set_value("update")
    _sign(page)
    [entry] = entries(store)
    assert (entry.kind, entry.after.get("verdict")) == (kind, verdict)
    group = entry.target["fact_group"]
    found = {row["verdict"] for row in rows(store, "SELECT verdict FROM facts WHERE fact_group = $g", g=group)}
    assert found == ({verdict} if verdict else set())


CASES: dict[str, tuple[str, dict[str, Any], str, tuple[str, str, Any], str]] = {
    "figure": (
        "figures",
        {},
        "Correct a figure",
        ("number_input", "Value, or lower bound", 1100.0),
        "SELECT 1 FROM figures WHERE low = 1100",
    ),
    "mode": (
        "attendance",
        {"attendance-part": "All statements"},
        "Correct who was there",
        ("selectbox", "Was", "represented"),
        "SELECT 1 FROM attendance WHERE mode = 'represented'",
    ),
    "speaker": (
        "quotations",
        {"quotations-part": "Who is quoted"},
        "Correct a speaker",
        ("text_input", "Who said it (the full name)", "Petra Holm"),
        "SELECT 1 FROM quotations WHERE speaker_id = 'person-petra-holm'",
    ),
    "date": (
        "timeline",
        {"timeline-part": "All dated statements"},
        "Correct a date",
        ("selectbox", "It is", "planned"),
        "SELECT 1 FROM events WHERE modality = 'planned'",
    ),
}
"""For each sort of statement: page, address, toggle, field, and a query that has rows once it is corrected."""
ALSO: list[tuple[str, dict[str, Any]]] = [
    ("mode", {"attendance-part": "Who was there"}),
    ("speaker", {"quotations-part": "Quoted by several"}),
    ("date", {"timeline-part": "Events"}),
]
"""Other places where statements of a sort are shown, and so corrected."""


@pytest.mark.parametrize(("kind", "at"), [*((kind, {}) for kind in CASES), *ALSO])
def test_a_statement_is_corrected_where_it_is_shown(
    kind: str, at: dict[str, Any], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, parameters, label, (widget, field, value), query = CASES[kind]
    assert rows(store, query) == []
    page = run_page(name, store, monkeypatch, {**parameters, **at})
    next(found for found in page.toggle if found.label == label).set_value(True).run()
    assert not page.exception, [shown.message for shown in page.exception]
    _given(page, widget, field).set_value(value)
    _sign(page)
    assert rows(store, query)
    assert [entry.kind for entry in entries(store)] == [kind]


def test_a_form_sent_unchanged_says_that_nothing_is_changed(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("figures", store, monkeypatch)
    next(found for found in page.toggle if found.label == "Correct a figure").set_value(True).run()
    _given(page, "text_input", "Your name").set_value("Ida Moss")
    next(button for button in page.button if button.label == "Correct").click().run()
    assert ["nothing is changed" in shown.value for shown in page.error] == [True]
    assert entries(store) == []


def test_an_expression_of_time_that_has_no_place_is_given_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Harbour Post.txt").write_text("date 2024-05-03\nThe port was quiet in recent years, Lind said.\n")
    ingest([tmp_path / "Harbour Post.txt"], tmp_path / "store")
    store = tmp_path / "store"
    page = run_page("timeline", store, monkeypatch, {"timeline-part": "Not placed"})
    next(found for found in page.toggle if found.label == "Correct an expression of time").set_value(True).run()
    _given(page, "date_input", "First day").set_value(date(2021, 1, 1))
    _given(page, "date_input", "Last day").set_value(date(2023, 12, 31))
    _sign(page)
    assert rows(store, "SELECT 1 FROM dates WHERE earliest = '2021-01-01' AND latest = '2024-01-01'")
    assert not rows(store, "SELECT 1 FROM dates WHERE earliest IS NULL")

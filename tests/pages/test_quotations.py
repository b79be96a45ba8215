"""The page of quotations: renderings by outlet, the words that differ, speakers, and what one alone quotes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pages.parts.quoting import pieces
from tests.ferry import WHOLE, ferry_corpus
from tests.pages.components import given
from tests.pages.running import FILTERS, evidence, figures, heads, run_page

PARTS = ("Quoted by several", "Only one quotes it", "Who is quoted", "Scare quotes")


@pytest.fixture(scope="module")
def ferry_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ferry") / "store"
    ferry_corpus(folder)
    return folder


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("filters", [*FILTERS, {"speaker": "Xi Jinping"}, {"speaker": "Nobody At All"}], ids=str)
def test_every_part_stands_under_every_filter(
    part: str, filters: dict[str, Any], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_page("quotations", seed_store, monkeypatch, {**filters, "quotations-part": part})


def test_first_come_the_words_given_to_two_speakers(ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = given(run_page("quotations", ferry_store, monkeypatch), "ledger")[0]
    assert [row["id"] for row in ledger["rows"]] == ["sea", "soul", "hull"]
    assert ledger["rows"][0]["sign"] == "⇄"
    assert ledger["rows"][0]["cells"][1][0]["note"] == "given to another speaker: Orr"
    assert [[one["note"] for one in cell] for cell in ledger["rows"][1]["cells"]] == [
        ["in full"],
        ["shortened"],
        ["translated differently"],
    ]


def test_a_speaker_in_the_address_narrows_the_ledger(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("quotations", seed_store, monkeypatch, {"speaker": "Kim Jong Un"})
    rows = given(page, "ledger")[0]["rows"]
    assert {row["topic"] for row in rows} == {"Kim Jong Un"}
    assert "fraternal duty" in {item["match"] for item in rows[0]["items"]}


def test_what_one_outlet_quotes_shows_who_tells_it_without_marks(
    ferry_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("quotations", ferry_store, monkeypatch, {"quotations-part": "Only one quotes it"})
    assert list(page.dataframe[0].value["value"]) == ["unsinkable hull"]
    assert heads(page) == ["Nobody named\\, quoted only in Anchor"]
    assert evidence(page)[0][1] == "For the yard the ship was unsinkable."


def test_speakers_are_counted_by_outlet(ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("quotations", ferry_store, monkeypatch, {"quotations-part": "Who is quoted"})
    squares = figures(page)[0]["data"][0]
    counts = {
        (point["speaker"], point["outlet"]): number
        for point, number in zip(squares["customdata"], squares["text"], strict=True)
    }
    assert counts["Lund", "Anchor"] == "2"
    assert counts["Nobody named", "Anchor"] == "1"
    assert any(WHOLE in sentence for sentence in evidence(page)[0])


def test_scare_quotes_stand_apart(ferry_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("quotations", ferry_store, monkeypatch, {"quotations-part": "Scare quotes"})
    assert list(page.dataframe[0].value["text"]) == ["rescue"]


@pytest.mark.parametrize(
    ("told", "marked"),
    [
        (
            [
                ("a bond of friendship and trust", "in full"),
                ("a tie of friendship and trust", "translated differently"),
            ],
            [[("bond", "differs")], [("tie", "differs")]],
        ),
        (
            [("we shall not leave the island", "in full"), ("shall not leave", "shortened")],
            [[("shall not leave", "kept")], []],
        ),
        (
            [("the storm has passed", "verbatim"), ("The storm has passed", "verbatim")],
            [[], []],
        ),
    ],
)
def test_words_that_differ_are_marked(told: list[tuple[str, str]], marked: list[list[tuple[str, str]]]) -> None:
    found = pieces([{"value": value, "how": how} for value, how in told])
    assert [[(text, mark) for text, mark in one if mark != "same"] for one in found] == marked
    assert ["".join(text for text, _ in one) for one in found] == [f"“{value}”" for value, _ in told]


def test_a_paraphrase_has_no_quotation_marks() -> None:
    rows = [{"value": "quiet night", "how": "in full"}, {"value": "The night was quiet.", "how": "paraphrased"}]
    assert pieces(rows)[1] == [["The night was quiet.", "same"]]

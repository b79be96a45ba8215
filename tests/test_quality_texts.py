"""The gold of the short texts fits them, and the scorer counts as it says."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.reading.files import read_text
from analysis.tables import Article
from benchmarks.quality import wikinews
from benchmarks.quality.aliases import b_cubed
from benchmarks.quality.items import Item, Score, overlap, score
from benchmarks.quality.owntexts import TEXTS, GoldError, OwnText, interval, own_text
from benchmarks.quality.report import line, table
from benchmarks.quality.values import bounds, numbers, same_value

PATHS = sorted(TEXTS.glob("*/*.txt"))
FEWEST_TEXTS = 48
"""A third of them stays unseen; what is written later to tune on comes on top."""
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MODALITIES = {"past", "present", "planned", "possible", "*"}
MODES = {"attended", "expected", "invited", "represented", "absent"}
GATHERINGS = {"ceremony", "meeting", "parade", "reception", "summit", "talks", "visit", "*"}
FORMS = {"direct", "partial", "scare"}


@pytest.fixture(params=PATHS, ids=lambda path: path.stem)
def own(request: pytest.FixtureRequest) -> OwnText:
    return own_text(request.param)


def test_there_are_enough_texts_and_a_third_is_held_out() -> None:
    held = [path for path in PATHS if path.parent.name == "heldout"]
    assert len(PATHS) >= FEWEST_TEXTS
    assert len(held) * 3 >= FEWEST_TEXTS


def test_a_text_is_short_dated_and_english(own: OwnText) -> None:
    article = read_text(own.text, file=own.name).article
    assert 60 <= article.words <= 170
    assert article.published_basis == "declared"
    assert article.annotated


def test_gold_speaks_of_the_text(own: OwnText) -> None:
    for items in own.gold.values():
        for item in items:
            assert item.start < 0 or own.text[item.start : item.end] == item.text
    places = [(item.start, item.end) for item in own.gold["names"]]
    assert all(after[0] >= before[1] for before, after in pairwise(places))


def test_fields_hold_what_they_may(own: OwnText) -> None:
    for item in own.gold["dates"]:
        assert {*item.values["modality"]} <= MODALITIES
    for item in own.gold["attendance"]:
        assert {*item.values["mode"]} <= MODES
        assert {*item.values["gathering"]} <= GATHERINGS
    for item in own.gold["quotations"]:
        assert {*item.values["kind"]} <= FORMS


def test_intervals_are_well_formed_and_on_the_day_they_name(own: OwnText) -> None:
    published = read_text(own.text, file=own.name).article.published
    assert published
    for item in own.gold["dates"]:
        for value in item.values["value"]:
            if value in ("*", "-"):
                continue
            first, after = interval(value)
            assert first < after
            day = next((number for number, name in enumerate(DAYS) if name in item.text), None)
            if day is not None:
                assert (first.weekday(), after - first) == (day, timedelta(days=1))
                assert abs(first - published) <= timedelta(days=8)


def test_figures_are_bounded(own: OwnText) -> None:
    for item in own.gold["figures"]:
        for value in item.values["value"]:
            low, high = (None, None) if value == "*" else bounds(value)
            assert value == "*" or low is not None or high is not None
            assert low is None or high is None or low <= high


def test_quotations_stand_between_marks(own: OwnText) -> None:
    for item in own.gold["quotations"]:
        before, after = own.text[item.start - 1], own.text[item.end : item.end + 2]
        assert before in "\"'“‘"
        assert set(after) & set("\"'”’")


def test_a_gold_line_that_does_not_fit_is_named(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("It rained on Monday.")
    (tmp_path / "t.gold").write_text("date | Tuesday | 2025-03-04 | past")
    with pytest.raises(GoldError, match="Tuesday"):
        own_text(tmp_path / "t.txt")


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ("2024-02-29", "2024-02-29", "2024-03-01"),
        ("2024-12", "2024-12-01", "2025-01-01"),
        ("2024", "2024-01-01", "2025-01-01"),
        ("1990s", "1990-01-01", "2000-01-01"),
    ],
)
def test_intervals(when: str, first: str, after: str) -> None:
    assert tuple(day.isoformat() for day in interval(when)) == (first, after)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US$ 40 billion", (4e10,)),
        ("25,000 to 30,000", (25000, 30000)),
        ("twenty five percent", (25,)),
        ("as much as 3.5%", (3.5,)),
        ("half a million", ()),
        ("two hundred", (200,)),
        ("five, six", (5, 6)),
    ],
)
def test_numbers(text: str, expected: tuple[float, ...]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("gold", "low", "high", "same"),
    [("6", 6, 6, True), ("6..", 6, None, True), ("6..", 6, 6, False), ("..40", 0, 40, True), ("20..30", 20, 30, True)],
)
def test_values(gold: str, low: float, high: float | None, same: bool) -> None:
    assert same_value(gold, low, high) is same


def item(start: int, end: int, *, optional: bool = False, **values: str) -> Item:
    return Item(start, end, "", {name: (value,) for name, value in values.items()}, optional)


def counted(gold: list[Item], found: list[Item], fields: tuple[str, ...] = ()) -> Score:
    return score(gold, found, overlap, fields=fields)


def test_each_gold_item_takes_one_found_item() -> None:
    result = counted([item(0, 10)], [item(0, 4), item(5, 10)])
    assert (result.gold, result.found, result.hits) == (1, 2, 1)
    assert (result.precision, result.recall) == (0.5, 1.0)


def test_the_found_item_with_right_fields_is_taken_first() -> None:
    result = counted([item(0, 10, kind="person")], [item(0, 4, kind="place"), item(5, 9, kind="person")], ("kind",))
    assert result.share("kind") == 1.0


def test_wrong_fields_count_as_hits_but_not_as_right() -> None:
    result = counted([item(0, 10, kind="person")], [item(0, 4, kind="place")], ("kind",))
    assert (result.hits, result.share("kind")) == (1, 0.0)


def test_optional_items_count_nowhere() -> None:
    result = counted([item(0, 4, optional=True), item(10, 14)], [item(0, 4)])
    assert (result.gold, result.found, result.hits) == (1, 0, 0)


def test_the_texts_are_not_the_seeds(own: OwnText) -> None:
    seeds = TEXTS.parent.parent / "seeds"
    article: Article = read_text(own.text, file=own.name).article
    assert not any(article.title in path.read_text("utf-8", errors="replace") for path in seeds.iterdir())


def test_clusters_that_are_torn_lose_recall_and_mixed_ones_precision() -> None:
    assert b_cubed([("a", "1"), ("a", "1"), ("b", "2")]) == (1.0, 1.0, 1.0)
    assert b_cubed([("a", "1"), ("a", "2")])[:2] == (1.0, 0.5)
    assert b_cubed([("a", "1"), ("b", "1")])[:2] == (0.5, 1.0)


def test_the_floor_stands_beside_the_figure() -> None:
    shown = "\n".join(table([line("own-heldout", "quotations", counted([item(0, 4), item(5, 9)], [item(0, 4)]))]))
    assert "f1 0.667 of 0.92" in shown


def test_sets_that_are_not_there_are_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(wikinews, "FOLDER", tmp_path)
    assert wikinews.meantime("any") is None
    assert wikinews.gum("any") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2008-03-01", "2008-03-01..2008-03-02"),
        ("2008-W35", "2008-08-25..2008-09-01"),
        ("2008-Q4", "2008-10-01..2009-01-01"),
        ("2011-06-XX", "2011-06-01..2011-07-01"),
        ("198", "1980-01-01..1990-01-01"),
        ("PRESENT_REF", None),
        ("P1Y", None),
        ("XXXX-XX-XX", None),
    ],
)
def test_timex_values(value: str, expected: str | None) -> None:
    assert wikinews.timex_interval(value) == expected

"""The stories keep what their gold promises, and comparisons are counted as the benchmark says."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from analysis.reading.files import read_text
from analysis.tables import Fact, Passage, Sentence, Story
from benchmarks.quality.comparing import UNTOLD, Comparison
from benchmarks.quality.copied import Copied, Run, found_runs, relay_score
from benchmarks.quality.factpairs import found_pairs, gold_pairs
from benchmarks.quality.owntexts import GoldError
from benchmarks.quality.report import Line
from benchmarks.quality.seeds import seed_readings
from benchmarks.quality.storytexts import KINDS, STORIES, VERDICTS, FactGroup, seed_facts, stories, story
from benchmarks.quality.together import grouping_line, mixed

PLANTED = {"open": (88, 25), "heldout": (21, 2)}
PATHS = sorted(path for folder in PLANTED for path in (STORIES / folder).iterdir())


@pytest.mark.parametrize(("folder", "number", "least"), [(name, *asked) for name, asked in PLANTED.items()])
def test_every_verdict_is_planted_often_enough(folder: str, number: int, least: int) -> None:
    found = stories(folder)
    counts = Counter(group.verdict for story in found for group in story.facts if not group.optional)
    assert len(found) == number
    assert {verdict: counts[verdict] for verdict in VERDICTS if counts[verdict] < least} == {}
    assert {run.kind for story in found for run in story.passages if not run.optional} == {"near", "verbatim"}
    assert sum(bool(story.relays) for story in found) * 2 >= number


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_a_story_is_well_formed(path: Path) -> None:
    found = story(path)
    assert 3 <= len(found.texts) <= 5
    assert 1 < found.origins <= len(found.texts)
    assert {kind for group in found.facts for kind in group.kinds} <= KINDS
    assert {verdict for group in found.facts for verdict in group.verdicts} <= {*VERDICTS}
    assert all(list(group.pairs()) for group in found.facts)
    assert found.relays.keys() <= found.texts.keys()
    assert {run.kind for run in found.passages} <= {"near", "verbatim"}


@pytest.mark.parametrize("path", sorted(STORIES.glob("*/*/*.txt")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_article_is_short_dated_and_english(path: Path) -> None:
    article = read_text(path.read_text("utf-8"), file=path.name).article
    assert 80 <= article.words <= 220
    assert article.published_basis == "declared"
    assert article.annotated


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_copied_words_are_those_of_both_articles(path: Path) -> None:
    found = story(path)
    for run in found.passages:
        ours, theirs = (found.texts[letter][slice(*span)].lower() for letter, span in (run.first, run.second))
        shared = {*ours.split()} & {*theirs.split()}
        assert len(shared) >= 0.4 * min(len({*ours.split()}), len({*theirs.split()}))
        assert run.kind == "near" or ours == theirs


def test_the_gold_of_the_seeds_fits_them() -> None:
    texts = {reading.article.file[:3]: reading.article.text for reading in seed_readings()}
    groups = seed_facts(texts)
    assert {kind for group in groups for kind in group.kinds} <= KINDS
    assert {verdict for group in groups for verdict in group.verdicts} <= {*VERDICTS}
    assert sum(not group.optional for group in groups) >= 30


TEXTS = {
    "a-mill-post": "date 2025-03-05\nFire at the mill\nThe mill burned on Monday. Nine cows died. Nobody slept.",
    "b-hill-radio": "date 2025-03-05\nCows lost\nOn Tuesday the mill burned. Nine cows died. Nine geese lived.",
}
GOLD = """fact | date | contradict | when | a: burned on Monday || b: On Tuesday
fact | figure | agree | cows | a: Nine cows | b: Nine cows
fact | figure | not comparable | nine | a: Nine cows || b: Nine geese
?fact | statement | agree | night | a: Nobody slept | b: Nine geese
origins | 2
"""


def _written(folder: Path, gold: str = GOLD) -> Path:
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
    (folder / "gold").write_text(gold)
    return folder


@pytest.mark.parametrize(
    "line",
    [
        "fact | date | agree | when | a: burned on Friday | b: On Tuesday",
        "fact | figure | agree | nine | a: Nine cows | b: Nine",
        "fact | figure | agree | nine | a: Nine cows | c: Nine cows",
        "guess | figure",
    ],
    ids=["not there", "there twice", "no such article", "no such line"],
)
def test_a_gold_line_that_does_not_fit_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(GoldError, match=r"fact|guess"):
        story(_written(tmp_path, line))


def test_sides_that_only_look_alike_have_no_pairs_within(tmp_path: Path) -> None:
    line = "fact | figure | not comparable | nine | a: Nine cows | b: Nine cows || b: Nine geese"
    (group,) = story(_written(tmp_path, line)).facts
    assert [(first.side, second.side) for first, second in group.pairs()] == [(0, 1)]


def _sentences(article: str, text: str) -> list[Sentence]:
    body = text.index("\n", 20) + 1
    found, start = [Sentence(article, 0, 16, body - 1, "title", 3)], body
    while start < len(text):
        end = text.index(".", start) + 1
        found.append(Sentence(article, len(found), start, end, "paragraph", 5))
        start = end + 1
    return found


def _fact(group: str, kind: str, verdict: str, place: tuple[str, int], *, value: str = "") -> Fact:
    article, sentence = place
    row = next(row for row in SENTENCES if (row.article_id, row.sentence) == place)
    return Fact(article, sentence, row.start, row.end, group, kind, "topic", verdict, "why", value or article)


SENTENCES = [row for name, text in TEXTS.items() for row in _sentences(name[0].upper(), text)]
DAYS = [_fact("1", "date", "contradict", ("A", 1)), _fact("1", "date", "contradict", ("B", 1))]
COWS = [_fact("2", "figure", "agree", ("A", 2)), _fact("2", "figure", "agree", ("B", 2))]


def _compared(folder: Path, rows: list[Fact]) -> tuple[Comparison, dict[str, Line]]:
    gold = gold_pairs(story(_written(folder)).facts, {"a": "A", "b": "B"}, SENTENCES)
    comparison = Comparison(gold, list(found_pairs(rows)), frozenset({("A", 0), ("B", 0)}))
    return comparison, {line.kind: line for line in comparison.lines("set")}


def _figures(line: Line) -> tuple[int, float | None, float]:
    return line.gold, line.precision, line.recall


def test_what_is_all_right_scores_full(tmp_path: Path) -> None:
    _, lines = _compared(tmp_path, [*DAYS, *COWS])
    assert _figures(lines["facts"]) == (2, 1.0, 1.0)
    assert lines["facts"].shares == {"verdict": 1.0}
    assert _figures(lines["contradict"]) == _figures(lines["disputes"]) == (1, 1.0, 1.0)


def test_missed_pairs_cost_recall_of_pairs_and_of_contradictions(tmp_path: Path) -> None:
    comparison, lines = _compared(tmp_path, COWS)
    assert _figures(lines["facts"]) == (2, 1.0, 0.5)
    assert _figures(lines["contradict"]) == (1, 1.0, 0.0)
    assert comparison.confusion()["contradict", UNTOLD] == 1


@pytest.mark.parametrize(
    ("rows", "precision"),
    [
        ([_fact("3", "figure", "agree", ("A", 2)), _fact("3", "figure", "agree", ("B", 3))], 2 / 3),
        ([_fact("3", "figure", "not comparable", ("A", 2)), _fact("3", "figure", "not comparable", ("B", 3))], 1.0),
        ([_fact("3", "statement", "agree", ("A", 3)), _fact("3", "statement", "agree", ("B", 3))], 1.0),
        ([_fact("3", "statement", "agree", ("A", 0)), _fact("3", "statement", "agree", ("B", 2))], 1.0),
        ([_fact("3", "statement", "agree", ("A", 3)), _fact("3", "statement", "agree", ("B", 2))], 2 / 3),
    ],
    ids=["look-alikes", "look-alikes kept apart", "optional", "a title", "false"],
)
def test_pairs_that_gold_does_not_ask_for(tmp_path: Path, rows: list[Fact], precision: float) -> None:
    _, lines = _compared(tmp_path, [*DAYS, *COWS, *rows])
    assert lines["facts"].precision == pytest.approx(precision)


def test_a_false_contradiction_costs_precision_unless_the_values_are_the_same(tmp_path: Path) -> None:
    claimed = [_fact("2", "figure", "contradict", ("A", 2)), _fact("2", "figure", "contradict", ("B", 2))]
    comparison, lines = _compared(tmp_path, [*DAYS, *claimed])
    assert lines["contradict"].precision == 0.5
    assert comparison.confusion()["agree", "contradict"] == 1
    same = [_fact("2", "figure", "contradict", (name, 2), value="nine") for name in "AB"]
    assert _compared(tmp_path, [*DAYS, *same])[1]["contradict"].precision == 1.0


def test_look_alikes_called_a_dispute_are_seen(tmp_path: Path) -> None:
    rows = [_fact("3", "figure", "update", ("A", 2)), _fact("3", "figure", "update", ("B", 3))]
    comparison, _ = _compared(tmp_path, rows)
    assert comparison.confusion()["not comparable", "update"] == 1


def test_a_verdict_that_gold_allows_is_right() -> None:
    group = FactGroup("when", ("date",), ("compatible", "update"), (), optional=False)
    assert (group.verdict, group.apart) == ("compatible", False)


WORDS = " ".join(f"w{number:02d}" for number in range(40))


@pytest.mark.parametrize(
    ("span", "figures"),
    [
        ((0, 79), (1, 1.0, 1.0)),
        ((0, 43), (1, 1.0, 1.0)),
        ((0, 35), (1, 1.0, 0.0)),
        ((80, 130), (1, 0.0, 0.0)),
        ((80, 100), (1, 1.0, 0.0)),
    ],
    ids=["all", "half", "less than half", "elsewhere", "too short to count"],
)
def test_passages_are_found_by_half(span: tuple[int, int], figures: tuple[int, float, float]) -> None:
    copied = Copied(
        [Run(("A", "B"), ((0, 79), (0, 79)), "verbatim")],
        list(found_runs([Passage("p", "B", *span, "A", *span, "verbatim", 9)])),
    )
    assert _figures(copied.passages("set", {"A": WORDS, "B": WORDS})) == figures


def test_agencies_go_by_any_of_their_names() -> None:
    score, wrong = relay_score({"a": ("Agence France-Presse",)}, {"a": ("AFP",), "b": ("Reuters",)})
    assert (score.gold, score.found, score.hits) == (1, 2, 1)
    assert wrong == ["    false   b: Reuters"]


def test_stories_that_are_mixed_are_named() -> None:
    tables = {"stories": [Story("a", "1", "one"), Story("b", "1", "one"), Story("c", "2", "two")]}
    gold = {"a": "fire", "b": "flood", "c": "flood"}
    assert grouping_line("set", gold, tables).precision == pytest.approx(2 / 3)
    assert [each.split()[0] for each in mixed(gold, tables)] == ["mixed", "torn"]

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis import store
from analysis.corpus import Corpus, Selection, open_corpus
from analysis.omissions import counts_same, left_out
from analysis.resolution.tokens import content, tokens
from analysis.tables import RESOLVED_TABLES, Alias, Article, Block, Entity, Fact, Mention, Sentence, Story

MAY_1, MAY_2, MAY_3 = (date(2024, 5, day) for day in (1, 2, 3))

ARTICLES: dict[str, tuple[str, date | None, tuple[str, ...]]] = {
    "a": ("Courier", MAY_2, ("Ada Quist opened the new harbour bridge at Tarn.", "The bridge cost 40 million crowns.")),
    "b": ("Herald", MAY_2, ("The bridge was opened by Quist.", "It cost 40 million crowns, said builder Odo Brandt.")),
    "c": (
        "Post",
        MAY_3,
        ("Minister Quist cut the ribbon.", "Odo Brandt was thanked.", "Costs of 40 million are known."),
    ),
    "d": ("Mirror", MAY_3, ("A new bridge was opened.", "Crowds cheered.")),
    "e": ("Gazette", MAY_1, ("A bridge will open.",)),
    "f": ("Echo", None, ("A bridge is open.",)),
    "g": ("Globe", MAY_3, ("The minister, Madam Quistgaard, spoke of the harbour.", "Brandt, the builder, smiled.")),
}
"""Outlet, publication date and sentences of each article."""
FACTS = {
    "cost": ("figure", "Cost of the bridge", "a1 b1", "40 million"),
    "opened": ("statement", "Quist opened the bridge", "a0 b0 c0", "opened"),
    "look-alike": ("date", "When: another matter", "a0 b0 c0", "2024"),
}
NAMED = {"Ada Quist": "a0 b0 c0", "Odo Brandt": "b1 c1"}


def place(where: str) -> tuple[str, int, int, int]:
    lines = ARTICLES[where[0]][2]
    number = int(where[1:])
    start = sum(len(line) + 1 for line in lines[:number])
    return where[0], number, start, start + len(lines[number])


def bridge_corpus(folder: Path, **stories: str) -> Corpus:
    """Seven outlets on a bridge; `stories` has the articles of each story."""
    places = [f"{name}{number}" for name, (*_, lines) in ARTICLES.items() for number in range(len(lines))]
    segment: dict[str, list[Any]] = {
        "articles": [
            Article(
                name, lines[0], "declared", outlet, True, day, "declared", "", "", "en", True, name, 9, "\n".join(lines)
            )
            for name, (outlet, day, lines) in ARTICLES.items()
        ],
        "blocks": [Block(*place(where)[:2], "paragraph", *place(where)[2:]) for where in places],
        "sentences": [Sentence(*place(where), "paragraph", 5) for where in places],
        "mentions": [
            Mention(*place(where), name, name, "person", "named", "", "")
            for name, wheres in NAMED.items()
            for where in wheres.split()
        ],
    }
    resolved: dict[str, list[Any]] = {
        "entities": [Entity(name, name, "person", "", "", False, 3, 3) for name in NAMED],
        "aliases": [Alias(article, name, "person", name, "hand") for article in ARTICLES for name in NAMED],
        "stories": [Story(article, story, story) for story, names in stories.items() for article in names],
        "facts": [
            Fact(*place(where), group, kind, topic, verdict, "Because.", value)
            for group, (kind, topic, wheres, value) in FACTS.items()
            for where in wheres.split()
            for verdict in ["not comparable" if group == "look-alike" else "agree"]
        ],
    }
    store.write_segment(folder, segment, pipeline="hand")
    store.write_resolved(store.resolved_folder(folder), resolved, RESOLVED_TABLES)
    return open_corpus(folder)


def told(corpus: Corpus, selection: Selection | None = None) -> dict[tuple[str, str], str]:
    """What was not found in which outlet, and in how many of how many others it was."""
    rows = left_out(corpus, selection or Selection()).to_dict("records")
    return {(row["outlet"], row["item"]): f"{row['outlets']} of {row['of_outlets']}" for row in rows}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return bridge_corpus(tmp_path_factory.mktemp("bridge"))


def test_what_most_have_and_one_has_not(corpus: Corpus) -> None:
    assert told(corpus) == {
        ("Mirror", "Ada Quist"): "3 of 5",
        ("Mirror", "Quist opened the bridge"): "3 of 5",
        ("Globe", "Ada Quist"): "3 of 5",
        ("Globe", "Quist opened the bridge"): "3 of 5",
    }


def test_it_names_who_has_it_and_since_when(corpus: Corpus) -> None:
    row = left_out(corpus).to_dict("records")[0]
    assert (row["found_in"], row["first_told"].date(), row["kind"]) == ("Courier, Herald, Post", MAY_2, "person")


def test_older_and_undated_outlets_could_not_have_it(corpus: Corpus) -> None:
    assert {"Gazette", "Echo"}.isdisjoint(left_out(corpus)["outlet"])


def test_what_half_of_the_others_have_is_not_left_out(corpus: Corpus) -> None:
    assert "Cost of the bridge" not in set(left_out(corpus)["item"])
    three = Selection(outlet=("Courier", "Herald", "Mirror"))
    assert told(corpus, three)["Mirror", "Cost of the bridge"] == "2 of 3"


def test_a_figure_in_other_words_and_a_name_in_short_are_found(corpus: Corpus) -> None:
    found = told(corpus, Selection(outlet=("Courier", "Herald", "Post")))
    assert ("Post", "Cost of the bridge") not in found
    assert told(corpus, Selection(outlet=("Herald", "Post", "Globe"))).keys().isdisjoint({("Globe", "Odo Brandt")})
    assert told(corpus, Selection(outlet=("Herald", "Post", "Mirror")))["Mirror", "Odo Brandt"] == "2 of 3"


@pytest.mark.parametrize(
    ("item", "words", "expected"),
    [
        ("People killed", "the number of dead rose to 12", True),
        ("People killed", "12 houses burned", False),
        ("Crew", "the crew of seven", True),
        ("People", "seven people", False),
        ("Navy ships", "four ships searched", True),
        ("Harbour workers on strike", "40 workers", False),
    ],
)
def test_another_number_of_the_same_thing_is_a_figure_told(item: str, words: str, expected: bool) -> None:
    assert counts_same(item, content(tokens(words))) is expected


def test_it_is_looked_for_in_whole_articles_whatever_words_are_selected(corpus: Corpus) -> None:
    assert told(corpus, Selection(words="ribbon")) == told(corpus)
    assert told(corpus, Selection(words="crowds")) == {}


def test_outlets_of_another_story_are_not_counted(tmp_path: Path) -> None:
    found = told(bridge_corpus(tmp_path, bridge="abcd", harbour="efg"))
    assert found["Mirror", "Ada Quist"] == "3 of 4"
    assert found["Mirror", "Cost of the bridge"] == "2 of 4"
    assert "Globe" not in {outlet for outlet, _ in found}


def test_an_empty_corpus_leaves_nothing_out(corpus: Corpus, tmp_path: Path) -> None:
    empty = left_out(open_corpus(tmp_path))
    assert empty.empty
    assert list(empty.columns) == list(left_out(corpus).columns)


def test_the_seeds(seed_corpus: Corpus) -> None:
    found = told(seed_corpus)
    assert found["NationPress", "Masoud Pezeshkian"] == "2 of 4"
    assert found["Unknown (002)", "Kim Jong Un at: Formal reception, Great Hall of the People"] == "2 of 3"
    assert not any(outlet == "Unknown (003)" for outlet, _ in found)

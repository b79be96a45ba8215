from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest

from analysis.annotation.annotate import annotated
from analysis.article import ReadArticle
from analysis.reading.files import read_text
from analysis.resolution.resolve import resolved
from analysis.resolution.stories import resolve_stories
from analysis.tables import Article, Story
from tests.resolution.storytexts import TEXTS

FERRY = "A ferry with ninety passengers ran aground off Tarn island, and lifeboats brought the passengers ashore."
FERRY_TOO = "Lifeboats brought ninety passengers ashore after their ferry ran aground near Tarn island, police said."
FIRE = "Firefighters fought flames in a warehouse in Eastvale, where three people were killed and a wall collapsed."
NAMES = {FERRY: "place-tarn", FERRY_TOO: "place-tarn", FIRE: "place-eastvale"}
USUAL = {"place-tarn": "Tarn", "place-eastvale": "Eastvale"}


def article(name: str, text: str, day: date | int | None, *, title: str = "") -> Article:
    published = date(2024, 5, day) if isinstance(day, int) else day
    return Article(name, title, "declared", name, True, published, "declared", "", "", "en", True, name, 1, text)


def rows(*articles: Article) -> list[Story]:
    named = {(one.article_id, 0): frozenset([NAMES[one.text]]) for one in articles if one.text in NAMES}
    return resolve_stories(articles, named, USUAL)


def together(found: Sequence[Story]) -> list[list[str]]:
    """Articles of each story, in order of the articles."""
    stories: dict[str, list[str]] = defaultdict(list)
    for row in found:
        stories[row.story_id].append(row.article_id)
    return list(stories.values())


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([(FERRY, 2), (FIRE, 2), (FERRY_TOO, 3)], [["a", "c"], ["b"]]),
        ([(FERRY, 1), (FERRY_TOO, 16)], [["a", "b"]]),
        ([(FERRY, 1), (FERRY, 30)], [["a"], ["b"]]),
        ([(FERRY, None), (FERRY, 30)], [["a", "b"]]),
        ([(FERRY, None), (FERRY_TOO, None), (FIRE, None)], [["a", "b"], ["c"]]),
        ([("", 2), ("…", 2)], [["a"], ["b"]]),
        ([], []),
    ],
    ids=[
        "one event",
        "a fortnight later",
        "a month later",
        "an unknown date is near to all",
        "no dates",
        "no words",
        "nothing",
    ],
)
def test_stories(texts: list[tuple[str, int | None]], expected: list[list[str]]) -> None:
    articles = [article(name, text, day) for name, (text, day) in zip("abcd", texts, strict=False)]
    assert together(rows(*articles)) == expected


def test_alike_words_about_others_are_another_story() -> None:
    other = FERRY.replace("Tarn", "Sunder")
    named = {("a", 0): frozenset(["place-tarn"]), ("b", 0): frozenset(["place-sunder"])}
    found = resolve_stories([article("a", FERRY, 2), article("b", other, 2)], named, {})
    assert together(found) == [["a"], ["b"]]


def test_the_order_does_not_matter() -> None:
    articles = [article("a", FERRY, 2), article("b", FIRE, 2), article("c", FERRY_TOO, None), article("d", FIRE, 4)]
    assert {str(rows(*order)) for order in permutations(articles)} == {str(rows(*articles))}
    assert together(rows(*articles)) == [["a", "c"], ["b", "d"]]


def test_labels_and_identifiers() -> None:
    found = rows(
        article("a", FERRY, 2, title="Ferry aground"),
        article("b", FERRY_TOO, 3, title="Rescue"),
        article("c", FIRE, 2, title="Warehouse <b>burns</b>"),
        article("d", "", None, title="Untold"),
    )
    assert [(row.story_id, row.label) for row in found] == [
        ("ferry-aground-2024-05-02", "Tarn, 2 May 2024"),
        ("ferry-aground-2024-05-02", "Tarn, 2 May 2024"),
        ("warehouse-b-burns-b-2024-05-02", "Warehouse <b>burns</b>, 2 May 2024"),
        ("untold-undated", "Untold, undated"),
    ]


def test_stories_of_one_name_are_told_apart() -> None:
    texts = ("Bakers strike for longer ovens.", "Wool prices fell sharply overnight.", "Tram drivers elect nobody.")
    found = rows(*(article(name, text, 2, title="News") for name, text in zip("abc", texts, strict=True)))
    assert len({row.story_id for row in found}) == len({row.label for row in found}) == 3
    assert found[1].label == "News, 2 May 2024 (2)"


def test_a_chain_of_neighbours_makes_no_story() -> None:
    """Each article shares half of its words and names with the next, and nothing with the one after it."""
    begun = date(2024, 1, 1)
    words = [f"{stem}ation{number}" for number in range(41) for stem in ("bak", "cor", "dun", "fal", "gor")]
    texts = [" ".join(words[5 * place : 5 * place + 10]) for place in range(40)]
    articles = [article(f"{place:02}", text, begun + timedelta(place)) for place, text in enumerate(texts)]
    named = {(f"{place:02}", 0): frozenset([f"place-{place}", f"place-{place + 1}"]) for place in range(40)}
    sizes = [
        len(story) for story in together(resolve_stories(articles, named, {f"place-{n}": f"{n}" for n in range(41)}))
    ]
    assert max(sizes) <= 4


def test_pairs_examined_grow_with_the_articles(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "analysis.resolution.stories")
    examined = []
    for size in (50, 200):
        caplog.clear()
        rows(*(article(f"{number:03}", (FERRY, FIRE)[number % 2], 1 + number % 28) for number in range(size)))
        (record,) = caplog.records
        assert isinstance(record.args, tuple)
        examined.append(int(str(record.args[0])))
    assert examined[1] <= 5 * examined[0]


def read(text: str, outlet: str, published: date) -> ReadArticle:
    found = read_text(text, file=f"{outlet}.txt")
    known = replace(found.article, outlet=outlet, published=published, published_basis="declared", language="en")
    return ReadArticle(replace(known, annotated=True), found.blocks)


def test_a_shuffle_of_our_own_stories_comes_apart() -> None:
    readings = [read(text, outlet, date.fromisoformat(day)) for _, outlet, day, text in TEXTS]
    story_of = {found.article.article_id: text[0] for found, text in zip(readings, TEXTS, strict=True)}
    found = resolved(annotated(readings[::-3] + readings[-2::-3] + readings[-3::-3]))["stories"]
    assert sorted(sorted({story_of[one] for one in story}) for story in together(found)) == [
        [name] for name in sorted(set(story_of.values()))
    ]


def test_the_seeds_are_one_story(seed_store: Path) -> None:
    from analysis.corpus import open_corpus

    found = open_corpus(seed_store).table("stories")
    assert (len(found), found["story_id"].nunique()) == (5, 1)
    assert "Kim Jong Un" in found["label"].iloc[0]

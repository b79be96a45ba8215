from __future__ import annotations

from datetime import date
from itertools import permutations

from analysis.resolution.stories import Stories
from analysis.tables import Article

FERRY = "A ferry with ninety passengers ran aground off Tarn island, and lifeboats brought the passengers ashore."
FERRY_TOO = "Lifeboats brought ninety passengers ashore after their ferry ran aground near Tarn island, police said."
FIRE = "Firefighters fought flames in a warehouse in Eastvale, where three people were killed and a wall collapsed."


def article(name: str, text: str, day: int | None) -> Article:
    published = date(2024, 5, day) if day else None
    return Article(name, "", "declared", name, True, published, "declared", "", "", "en", True, name, 1, text)


def stories(*articles: Article) -> list[list[str]]:
    return Stories(articles).together(found.article_id for found in articles)


def test_articles_of_one_event_are_together() -> None:
    found = stories(article("a", FERRY, 2), article("b", FIRE, 2), article("c", FERRY_TOO, 3))
    assert found == [["a", "c"], ["b"]]


def test_the_same_words_a_month_later_tell_another_story() -> None:
    assert stories(article("a", FERRY, 1), article("b", FERRY, 30)) == [["a"], ["b"]]


def test_an_unknown_date_is_near_to_every_other() -> None:
    assert stories(article("a", FERRY, None), article("b", FERRY, 30)) == [["a", "b"]]


def test_the_order_does_not_matter() -> None:
    articles = [article("a", FERRY, 2), article("b", FIRE, 2), article("c", FERRY_TOO, 3), article("d", FIRE, 4)]
    assert {str(stories(*order)) for order in permutations(articles)} == {"[['a', 'c'], ['b', 'd']]"}


def test_texts_without_words_are_alone() -> None:
    assert stories(article("a", "", 2), article("b", "…", 2)) == [["a"], ["b"]]

from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.statements import same_statements, statements
from analysis.resolution.statementverdicts import judge_statements, statement_claim
from analysis.tables import Article, Sentence

FILLER = [
    "Bakers across Norland baked fewer rye loaves during the dry spring months",
    "Engineers measured the dam near Hollow Lake and found small new cracks",
    "Fishing crews returned early because storms battered the northern coast road",
    "Pupils in Eastvale painted murals showing birds, rivers and old steam trains",
    "The orchestra rehearsed a forgotten symphony before touring several island towns",
    "Voters queued outside polling stations while volunteers handed them warm tea",
]


def corpus(*sentences: str) -> tuple[list[Article], list[Sentence]]:
    """One article a sentence, named a, b, c …; and one with sentences on other matters."""
    texts = dict(zip("abcdef", sentences, strict=False)) | {"z": "\n".join(FILLER)}
    articles = [
        Article(name, name, "declared", name, True, date(2024, 5, 2), "declared", "", "", "en", True, name, 1, text)
        for name, text in texts.items()
    ]
    rows = [
        Sentence(name, number, text.index(line), text.index(line) + len(line), "paragraph", len(line.split()))
        for name, text in texts.items()
        for number, line in enumerate(text.split("\n"))
    ]
    return articles, rows


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "According to Norland media, Quist also invited Abel to visit the Hollow Lake dam in autumn.",
            "Norland media reported that Quist has invited Abel to visit the dam again, which Abel did not confirm.",
        ),
        ("Fourteen miners are still missing.", "Fourteen miners remain unaccounted for."),
        (
            "Tarn Gas has sold the Orla wells for two million crowns, its chairman said.",
            "The Orla wells were sold by Tarn Gas for 2 million crowns, according to Reuters.",
        ),
        (
            "The ministry said the bridge over the Tarn was closed after divers found cracked pillars.",
            "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed.",
        ),
    ],
)
def test_told_in_other_words(first: str, second: str) -> None:
    (group,) = same_statements(statements(*corpus(first, second)))
    assert [one.row.article_id for one in group] == ["a", "b"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A magnitude 5.6 earthquake shook villages near Tarn on Monday, damaging dozens of houses.",
            "A magnitude 6.1 earthquake shook villages near Orla on Sunday, damaging dozens of houses.",
        ),
        (
            "Yesterday minister Quist praised striking nurses and promised higher wages for hospitals.",
            "Yesterday minister Abel praised striking nurses and promised higher wages for hospitals.",
        ),
        (
            "The mayor of Eastvale opened a school beside the canal with music and dancing.",
            "The mayor of Eastvale ordered the demolition of nine warehouses beside the railway.",
        ),
        ("Storms in 2009 killed forty sailors near Tarn.", "Storms in 2017 killed forty sailors near Tarn."),
        ("Quist met Abel in Lindholm.", "Abel flew from Lindholm with Quist to Eastvale."),
    ],
    ids=["other numbers", "other names", "other acts", "other years", "names alone"],
)
def test_not_the_same(first: str, second: str) -> None:
    assert same_statements(statements(*corpus(first, second))) == []


def test_statements_of_two_stories_are_not_held_against_each_other() -> None:
    text = "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed."
    found = statements(*corpus(text, text, text))
    groups = same_statements(found, story_of={"a": "one", "b": "two", "c": "one", "z": "one"})
    assert [[one.row.article_id for one in group] for group in groups] == [["a", "c"]]


def test_sentences_of_one_article_are_no_group() -> None:
    line = "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed."
    assert same_statements(statements(*corpus(f"{line}\n{line}"))) == []


@pytest.mark.parametrize(
    ("second", "later", "expected"),
    [
        ("The ministry has closed the cracked Tarn bridge to lorries", False, "agree"),
        ("The ministry has not closed the cracked Tarn bridge to lorries", False, "contradict"),
        ("The ministry has not closed the cracked Tarn bridge to lorries", True, "update"),
        ("The ministry will close the cracked Tarn bridge to lorries", False, "compatible"),
        ("The ministry opened the cracked Tarn bridge to lorries", False, "contradict"),
        ("The ministry closed the Tarn bridge to lorries, though engineers saw no cracks", False, "compatible"),
    ],
)
def test_verdict(second: str, later: bool, expected: str) -> None:
    first = "The ministry has closed the cracked Tarn bridge to lorries"
    a, b, *_ = statements(*corpus(first, second))
    days = date(2024, 5, 2), date(2024, 5, 3 if later else 2)
    assert judge_statements(statement_claim(a, days[0]), statement_claim(b, days[1])).name == expected

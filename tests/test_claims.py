from __future__ import annotations

import pytest
from pandas import DataFrame

from analysis.claims import ONE_OF_THESE, claims
from analysis.corpus import Corpus, Selection, open_corpus
from tests.outlets import ARTICLES, outlets_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return outlets_corpus(tmp_path_factory.mktemp("outlets"))


def rows(found: DataFrame) -> list[tuple[str, str]]:
    """Groups and verdicts in order."""
    return list(dict.fromkeys(zip(found["fact_group"], found["verdict"], strict=True)))


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        ("ab", [("date-met", "contradict"), ("figure-dockers", "agree"), ("figure-herald", ONE_OF_THESE)]),
        ("bc", [("figure-herald", "compatible"), ("figure-dockers", "agree"), ("date-met", ONE_OF_THESE)]),
        (
            "de",
            [
                ("statement-left", "agree"),
                ("statement-three", ONE_OF_THESE),
                ("figure-dockers", ONE_OF_THESE),
            ],
        ),
        ("dg", [("statement-three", "compatible"), ("statement-left", "agree"), ("figure-dockers", ONE_OF_THESE)]),
    ],
)
def test_groups_come_with_the_gravest_first(corpus: Corpus, articles: str, expected: list[tuple[str, str]]) -> None:
    assert rows(claims(corpus, articles=list(articles))) == expected


def test_columns_and_places(corpus: Corpus) -> None:
    found = claims(corpus, articles=["b", "a"])
    met = found[found["fact_group"] == "date-met"]
    assert list(met["article_id"]) == ["b", "a"]
    for row in met.to_dict("records"):
        assert "\n".join(ARTICLES[row["article_id"]][2])[row["start"] : row["end"]] == row["sentence_text"]
        assert row["start"] == row["sentence_start"]
    assert list(met["value"]) == ["2024-05-01", "2024-04-30"]


def test_what_is_not_comparable_is_left_out(corpus: Corpus) -> None:
    assert "figure-posts" not in set(claims(corpus, articles=["a", "d"])["fact_group"])


def test_what_one_of_them_tells_names_how_many_others_do(corpus: Corpus) -> None:
    alone = claims(corpus, articles=["a", "d"]).to_dict("records")
    reasons = {row["reason"] for row in alone if row["fact_group"] == "date-met"}
    assert reasons == {"Told here by one alone, and by 1 other article."}


def test_filters_choose_groups_but_cut_no_article_out_of_them(corpus: Corpus) -> None:
    found = claims(corpus, Selection(words="Tuesday"), articles=["a", "b"])
    assert rows(found) == [("date-met", "contradict")]
    assert list(found["article_id"]) == ["a", "b"]


def test_nothing_in_common(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert claims(corpus, articles=["nobody"]).empty
    empty = claims(open_corpus(tmp_path_factory.mktemp("empty")), articles=["a", "b"])
    assert list(empty.columns) == list(claims(corpus, articles=["a", "b"]).columns)


def test_articles_that_say_the_same_agree_whatever_others_say(seed_corpus: Corpus) -> None:
    files = seed_corpus.ask("SELECT article_id FROM articles WHERE published >= DATE '2025-09-03' ORDER BY file")
    found = claims(seed_corpus, articles=[str(article) for article in files["article_id"]]).to_dict("records")
    kim = [row for row in found if row["topic"].startswith("Kim Jong Un at: Military parade")]
    assert {(row["verdict"], row["value"]) for row in kim} == {("agree", "attended")}
    assert "others differ" in kim[0]["reason"]

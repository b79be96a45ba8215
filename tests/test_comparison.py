from __future__ import annotations

from datetime import date

import pytest
from pandas import DataFrame

from analysis.comparison import differences, evidence, only_one, outlet_overlap, passages, shared
from analysis.corpus import Corpus, Selection, open_corpus
from tests.outlets import ARTICLES, outlets_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return outlets_corpus(tmp_path_factory.mktemp("outlets"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return open_corpus(tmp_path_factory.mktemp("empty"))


def line(found: DataFrame, number: int = 0) -> dict[str, object]:
    return dict(found.iloc[number])


def test_the_gravest_difference_comes_first_and_agreement_is_none(corpus: Corpus) -> None:
    found = differences(corpus)
    assert list(found["fact_group"]) == ["date-met", "statement-three", "figure-herald"]
    assert line(found) == {
        "fact_group": "date-met",
        "kind": "date",
        "topic": "When: Quist met Abel",
        "verdict": "contradict",
        "reason": "Because date-met.",
        "outlets": 2,
        "articles": 2,
        "values": "Courier: 2024-04-30; Herald: 2024-05-01",
        "line": "Quist met Abel: Courier says Tuesday 30 April 2024, but Herald says Wednesday 1 May 2024.",
    }


def test_two_articles_of_one_outlet_count_once(corpus: Corpus) -> None:
    herald = differences(corpus).set_index("fact_group").loc["figure-herald"]
    assert (herald["outlets"], herald["articles"], herald["values"]) == (1, 2, "Herald: about 900, 900")


def test_a_difference_needs_both_sides_in_the_selection(corpus: Corpus) -> None:
    assert differences(corpus, Selection(outlet=("Courier",))).empty
    assert differences(corpus, Selection(outlet=("Courier", "Herald")))["fact_group"].iloc[0] == "date-met"


def test_shared(corpus: Corpus) -> None:
    found = shared(corpus)
    assert list(found["fact_group"]) == ["statement-left", "figure-dockers"]
    assert list(found["outlets"]) == [3, 3]
    assert list(found["articles"]) == [3, 4]


def test_what_one_outlet_says_twice_is_not_shared(corpus: Corpus) -> None:
    found = shared(corpus, Selection(outlet=("Herald",)))
    assert found.empty


def test_evidence_leads_to_the_sentences(corpus: Corpus) -> None:
    found = evidence(corpus, fact_group="figure-dockers")
    assert list(found["article_id"]) == ["a", "b", "c", "d"]
    for row in found.itertuples():
        text = "\n".join(ARTICLES[row.article_id][2])
        assert text[row.start : row.end] == row.sentence_text
    assert line(found)["outlet"] == "Courier"
    assert str(line(found)["published"])[:10] == "2024-05-02"
    assert line(found)["value"] == "about 900"
    assert evidence(corpus, fact_group="'; DROP TABLE facts; --").empty


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("attendees", [("Quist at: Gala (absent)", "Herald")]),
        ("entities", [("Tarn", "Courier")]),
        ("figures", [("900", "Herald")]),
        ("quotations", [("Goodbye", "Mirror")]),
    ],
)
def test_only_one(corpus: Corpus, kind: str, expected: list[tuple[str, str]]) -> None:
    found = only_one(corpus, kind=kind)
    assert list(zip(found["item"], found["outlet"], strict=True)) == expected
    assert set(found["of_outlets"]) == {6}


def test_only_one_of_the_selected_outlets(corpus: Corpus) -> None:
    found = only_one(corpus, Selection(outlet=("Mirror", "Courier")), kind="entities")
    assert set(found["item"]) == {"Abel", "KCNA", "Reuters", "Tarn"}
    assert set(found["of_outlets"]) == {2}


def test_only_one_leads_to_its_first_sentence(corpus: Corpus) -> None:
    row = line(only_one(corpus, kind="figures"))
    assert (row["article_id"], row["sentence"], row["sentence_text"]) == ("b", 1, ARTICLES["b"][2][1])
    assert (row["articles"], row["sentences"]) == (2, 2)


def test_only_one_of_an_unknown_kind(corpus: Corpus) -> None:
    with pytest.raises(KeyError):
        only_one(corpus, kind="weather")


def test_outlet_overlap(corpus: Corpus) -> None:
    found = outlet_overlap(corpus).set_index(["outlet_a", "outlet_b"])
    assert len(found) == 15
    assert dict(found.loc["Courier", "Herald"]) == {"entities": 3, "facts": 2, "agreed": 1, "passages": 0}
    assert dict(found.loc["Gazette", "Post"]) == {"entities": 1, "facts": 1, "agreed": 1, "passages": 1}
    assert dict(found.loc["Gazette", "Mirror"]) == {"entities": 1, "facts": 0, "agreed": 0, "passages": 0}


def test_passages(corpus: Corpus) -> None:
    found = passages(corpus)
    assert list(found["words"]) == [26, 7]
    row = line(found)
    assert (row["outlet_a"], row["outlet_b"]) == ("Post", "Gazette")
    assert (row["text_a"], row["text_b"]) == (ARTICLES["d"][2][1], ARTICLES["f"][2][0])
    assert passages(corpus, Selection(until=date(2024, 5, 3))).empty


def test_an_empty_corpus_has_the_same_columns(corpus: Corpus, empty: Corpus) -> None:
    for ask in (differences, shared, outlet_overlap, passages):
        assert list(ask(empty).columns) == list(ask(corpus).columns)
        assert ask(empty).empty
    assert only_one(empty, kind="entities").empty

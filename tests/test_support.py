from __future__ import annotations

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.sourcing import origin_layers
from analysis.support import support
from tests.outlets import outlets_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return outlets_corpus(tmp_path_factory.mktemp("outlets"))


def counts(corpus: Corpus, fact_group: str, selection: Selection | None = None) -> dict[str, tuple[int, int, int]]:
    """Articles, outlets and origins by value."""
    found = support(corpus, selection or Selection(), fact_group=fact_group)
    return {row.value: (row.articles, row.outlets, row.origins) for row in found.itertuples()}


def test_one_agency_is_one_origin(corpus: Corpus) -> None:
    # a and b relay Reuters; so does d, but c, which gives the same value, does not.
    assert counts(corpus, "figure-dockers") == {"about 900": (2, 2, 1), "900": (2, 2, 2)}


def test_a_statement_is_one_claim_in_many_wordings(corpus: Corpus) -> None:
    # d and e have it from KCNA, g tells it in its own words.
    assert counts(corpus, "statement-left") == {"Quist left": (3, 3, 2)}


def test_counts_follow_the_selection(corpus: Corpus) -> None:
    assert counts(corpus, "statement-left", Selection(outlet=("Echo", "Mirror"))) == {"Quist left": (2, 2, 2)}


def test_all_groups_but_those_not_comparable(corpus: Corpus) -> None:
    assert set(support(corpus)["fact_group"]) == {
        "date-met",
        "figure-dockers",
        "figure-herald",
        "statement-left",
        "statement-three",
    }
    assert support(corpus, fact_group="unknown").empty


def test_bodies_of_a_country_are_one_source(seed_corpus: Corpus) -> None:
    found = support(seed_corpus, fact_group="figure-north-korean-troops-sent").iloc[0]
    assert (found["articles"], found["outlets"]) == (4, 4)
    assert found["origins"] == 2  # the intelligence service under three names, and "South Korean assessments"


def test_layers_put_agencies_between(corpus: Corpus, seed_corpus: Corpus) -> None:
    found = origin_layers(corpus)
    assert set(found["agency"]) == {"Reuters", "KCNA"}
    assert set(found["source"]) == {""}
    through = origin_layers(seed_corpus).set_index(["agency", "source"])
    assert ("Associated Press", "Kremlin") in through.index
    assert ("Yonhap", "Korean Central News Agency") in through.index


def test_an_empty_corpus_supports_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = open_corpus(tmp_path_factory.mktemp("empty"))
    assert support(empty).empty
    assert origin_layers(empty).empty

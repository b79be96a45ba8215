from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from analysis.agencies import agency_named
from analysis.annotation.annotate import annotated
from analysis.corpus import Corpus, Selection, open_corpus
from analysis.reading.files import read_file
from analysis.sourcing import citations, independent_origins, origin_groups, origins
from analysis.store import write_segment
from analysis.tables import SEGMENT_TABLES
from tests.outlets import ARTICLES, outlets_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return outlets_corpus(tmp_path_factory.mktemp("outlets"))


def groups(corpus: Corpus, selection: Selection) -> list[str]:
    """Articles of each origin, as one word."""
    found = origin_groups(corpus, selection)
    return ["".join(sorted(rows["article_id"])) for _, rows in found.groupby("origin")]


def test_who_cites_whom(corpus: Corpus) -> None:
    found = origins(corpus)
    assert set(found.columns) == {"outlet", "via", "source", "kind", "articles", "attributions"}
    assert set(zip(found["outlet"], found["source"], found["kind"], strict=True)) == {
        ("Courier", "Reuters", "credit"),
        ("Herald", "Reuters", "named"),
        ("Post", "Reuters", "named"),
        ("Post", "KCNA", "named"),
        ("Mirror", "KCNA", "named"),
        ("Echo", "KCNA", "named"),
    }


def test_citations_lead_to_their_sentences(corpus: Corpus) -> None:
    found = citations(corpus, source="KCNA", outlet="Post")
    assert list(found["sentence_text"]) == [ARTICLES["d"][2][1]]
    assert list(found["text"]) == [ARTICLES["d"][2][1]]
    assert len(citations(corpus)) == 6
    assert citations(corpus, via="Yonhap").empty


def test_what_makes_an_origin(corpus: Corpus) -> None:
    # a and b tell one fact from one agency, c is of b's outlet; d is a week later; d and e cite one state medium in
    # the sentences that tell a fact, g elsewhere; f is a copy of d.
    assert groups(corpus, Selection()) == ["abc", "g", "def"]
    assert independent_origins(corpus) == 3


def test_ties_are_told(corpus: Corpus) -> None:
    because = origin_groups(corpus).set_index("article_id")["because"]
    assert because["a"] == "same agency: Reuters"
    assert because["b"] == "same agency: Reuters; same outlet: Herald"
    assert because["d"] == "26 words in shared passages; same agency: Korean Central News Agency"
    assert because["g"] == ""


def test_relays_have_their_usual_names(corpus: Corpus) -> None:
    relays = origin_groups(corpus).set_index("article_id")["relays"]
    assert relays["d"] == "Korean Central News Agency; Reuters"
    assert relays["f"] == ""


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(outlet=("Courier", "Post")), ["a", "d"]),
        (Selection(until=date(2024, 5, 3)), ["abc"]),
        (Selection(outlet=("Gazette", "Echo")), ["g", "f"]),
    ],
)
def test_origins_of_a_selection(corpus: Corpus, selection: Selection, expected: list[str]) -> None:
    assert groups(corpus, selection) == expected


def test_an_empty_corpus_has_no_origin(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = open_corpus(tmp_path_factory.mktemp("empty"))
    assert independent_origins(empty) == 0
    assert origins(empty).empty
    assert citations(empty).empty


@pytest.mark.parametrize(
    ("name", "usual"),
    [("AP", "Associated Press"), ("the Associated Press", "Associated Press"), ("Tass", "TASS"), ("Kremlin", None)],
)
def test_agency_named(name: str, usual: str | None) -> None:
    found = agency_named(name)
    assert (found["name"] if found else None) == usual


def test_an_agency_cited_once_does_not_make_the_whole_article_its_copy(seed_corpus: Corpus) -> None:
    found = origin_groups(seed_corpus)
    assert [
        sorted(rows["file"].str[:3])
        for _, rows in found.merge(seed_corpus.ask("SELECT article_id, file FROM articles"), on="article_id").groupby(
            "origin"
        )
    ] == [["003"], ["000", "002", "004"], ["001"]]


def test_an_agency_that_a_text_calls_so_is_relayed_and_shared_copy_of_it_is_one_origin(tmp_path: Path) -> None:
    copied = "In the evening the rowers lit lamps along the quay and sang the old songs of the lake until midnight."
    texts = {
        "a": f"The dam at Varde held on Monday, the news agency Fjordpuls reported on Tuesday.\n{copied}\n",
        "b": f"Engineers looked at the dam for nine hours, Fjordpuls reported.\n{copied}\n",
        "c": "The dam at Varde was built by prisoners in a very hot summer, says the mayor of the town.\n",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"date 2024-05-02\nA title of {name}\n{text}", "utf-8")
    rows = annotated([read_file(path) for path in sorted(tmp_path.glob("*.txt"))])
    write_segment(tmp_path / "store", {table: [] for table in SEGMENT_TABLES} | rows, pipeline="test")
    found = origin_groups(open_corpus(tmp_path / "store")).set_index("title")
    assert list(found["relays"].sort_index()) == ["Fjordpuls", "Fjordpuls", ""]
    assert found["origin"].nunique() == 2
    assert list(found.sort_index()["origin"].duplicated()) == [False, True, False]


@pytest.fixture(scope="module")
def lamps(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Three articles: one outlet's report of a fire, one that tells it from that outlet, one of its own."""
    folder = tmp_path_factory.mktemp("lamps")
    texts = {
        "a": "Varde, May 2 (Lake Lantern) - A fire destroyed the net store of Orla harbour on Wednesday night.\n",
        "b": "Fire destroyed the net store of the harbour of Orla on Wednesday night, Lake Lantern reported.\n",
        "c": "Mayor Anna Quist told Lake Lantern that the store will be rebuilt.\n",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(f"date 2024-05-02\nA title of {name}\n{text}", "utf-8")
    rows = annotated([read_file(path) for path in sorted(folder.glob("*.txt"))])
    write_segment(folder / "store", {table: [] for table in SEGMENT_TABLES} | rows, pipeline="test")
    return open_corpus(folder / "store")


def test_an_outlet_of_the_corpus_is_relayed_by_who_passes_its_report_on(lamps: Corpus) -> None:
    found = origin_groups(lamps).set_index("title").sort_index()
    assert list(found["relays"]) == ["", "Lake Lantern", ""]
    assert found["origin"].nunique() == 2
    assert "same agency: Lake Lantern" in found.loc["A title of b", "because"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Zuid News Agency", "Zuid News Agency"),
        ("the Fjordpress news agency", "Fjordpress"),
        ("Xinhua news agency", "Xinhua"),
        ("state news agency", ""),
        ("Secret Service", ""),
    ],
)
def test_agencies_that_call_themselves_so(name: str, expected: str) -> None:
    found = agency_named(name)
    assert (found["name"] if found else "") == expected

"""How often who is named, with whom, and where."""

from __future__ import annotations

import pytest

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.frequency import By, co_mentions, entity_frequency, mention_evidence
from tests.tinytexts import ARTICLES, MENTIONS, entity_of

NAMED = [mention for mention in MENTIONS if mention[4] != "description"]


def test_mentions_articles_and_outlets_of_an_entity(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus).set_index("entity")
    assert found.loc["Mara Lind", ["mentions", "articles", "outlets"]].tolist() == [4, 3, 2]
    assert found.loc["Norland", ["mentions", "articles", "outlets"]].tolist() == [3, 2, 2]
    assert found.loc["Ida Moss", ["mentions", "articles", "outlets"]].tolist() == [1, 1, 1]


def test_the_most_named_come_first_and_ties_by_name(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus)
    order = list(zip(-found["mentions"], found["entity"], strict=True))
    assert order == sorted(order)


def test_rates_are_over_the_words_of_the_outlet_without_residue(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus, by="outlet").set_index(["entity", "outlet"])
    words = sum(
        len(text.split())
        for outlet, _, _, lines in ARTICLES.values()
        for block, text in lines
        if outlet == "Harbour Post" and block != "boilerplate"
    )
    row = found.loc[("Mara Lind", "Harbour Post")]
    assert row["words"] == words
    assert row["per_1000_words"] == pytest.approx(1000 * 3 / words)


@pytest.mark.parametrize("by", ["", "outlet", "article", "day"])
@pytest.mark.parametrize("selection", [EVERYTHING, Selection(leader=("Mara Lind",)), Selection(outlet=("Sever",))])
def test_parts_add_up_to_the_whole(tiny_corpus: Corpus, by: By, selection: Selection) -> None:
    whole = entity_frequency(tiny_corpus, selection).set_index("entity")
    parts = entity_frequency(tiny_corpus, selection, by=by).groupby("entity")
    assert parts["mentions"].sum().to_dict() == whole["mentions"].to_dict()
    assert parts["articles"].sum().to_dict() == whole["articles"].to_dict()


def test_days_are_publication_dates_and_undated_articles_stay(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus, by="day")
    days = found.loc[found["entity"] == "Mara Lind", ["published", "mentions"]]
    dated = {str(day.date()): count for day, count in days.dropna().itertuples(index=False)}
    assert dated == {"2024-05-02": 2, "2024-05-03": 1}
    assert days["published"].isna().sum() == 1


def test_kinds_forms_and_limit(tiny_corpus: Corpus) -> None:
    assert set(entity_frequency(tiny_corpus, kinds=["person"])["kind"]) == {"person"}
    named = entity_frequency(tiny_corpus, forms=["named"]).set_index("entity")["mentions"]
    assert named["Norland"] == 2
    described = entity_frequency(tiny_corpus, forms=["description"])
    assert described["entity"].tolist() == ["Mara Lind"]
    top = entity_frequency(tiny_corpus, by="article", limit=1)
    assert set(top["entity"]) == {"Mara Lind"}
    assert len(top) == 3


def test_a_selection_of_words_counts_only_their_sentences(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus, Selection(words="engineer")).set_index("entity")["mentions"]
    assert found.to_dict() == {"Ida Moss": 1, "Mara Lind": 1, "Žilina": 1}


def test_nothing_selected_is_an_empty_table_with_its_columns(tiny_corpus: Corpus) -> None:
    found = entity_frequency(tiny_corpus, Selection(outlet=("Nobody",)), by="outlet")
    assert found.empty
    assert {"entity", "outlet", "mentions", "words", "per_1000_words"} <= set(found.columns)


def test_pairs_named_in_one_sentence(tiny_corpus: Corpus) -> None:
    found = co_mentions(tiny_corpus, kinds=["person"]).set_index(["entity_a", "entity_b"])
    assert found["sentences"].to_dict() == {("Mara Lind", "Tomas Reke"): 2, ("Ida Moss", "Mara Lind"): 1}
    assert found["articles"].to_dict() == {("Mara Lind", "Tomas Reke"): 1, ("Ida Moss", "Mara Lind"): 1}


def test_descriptions_pair_when_asked_for(tiny_corpus: Corpus) -> None:
    found = co_mentions(tiny_corpus, kinds=["person"], forms=["named", "description"], limit=1)
    assert found[["entity_a", "entity_b", "sentences"]].to_numpy().tolist() == [["Mara Lind", "Tomas Reke", 3]]


def test_every_count_leads_back_to_its_words(tiny_corpus: Corpus) -> None:
    for row in entity_frequency(tiny_corpus).itertuples():
        evidence = mention_evidence(tiny_corpus, entity=row.entity)
        assert len(evidence) == row.mentions
        assert evidence["article_id"].nunique() == row.articles
        assert mention_evidence(tiny_corpus, entity=row.entity_id).equals(evidence)


def test_evidence_shows_the_words_in_their_sentence(tiny_corpus: Corpus) -> None:
    found = mention_evidence(tiny_corpus, entity="Tomas Reke")
    expected = [mention[2] for mention in NAMED if entity_of(mention[3])[0] == "person-tomas-reke"]
    assert sorted(found["text"]) == sorted(expected)
    for row in found.itertuples():
        start = row.start - row.sentence_start
        assert row.sentence_text[start : start + len(row.text)] == row.text


def test_evidence_of_nobody_is_empty(tiny_corpus: Corpus) -> None:
    assert mention_evidence(tiny_corpus, entity="'; DROP TABLE mentions; --").empty

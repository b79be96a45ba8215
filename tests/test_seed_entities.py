"""Who and what the five seeds name, against a table made by reading them."""

from __future__ import annotations

import pandas as pd

from analysis.corpus import Corpus
from tests.conftest import GOLDEN


def test_the_entities_of_the_seeds_are_those_a_reader_finds(seed_corpus: Corpus) -> None:
    gold = pd.read_csv(GOLDEN / "entities.csv")
    found = seed_corpus.ask(
        """
        SELECT DISTINCT articles.file, entities.kind, entities.name
        FROM mentions JOIN entities USING (entity_id) JOIN articles USING (article_id)
        WHERE form IN ('named', 'nationality')
        """
    )
    assert set(found.itertuples(index=False, name=None)) == set(gold.itertuples(index=False, name=None))


def test_every_leader_on_the_guest_list_has_country_and_office(seed_corpus: Corpus) -> None:
    leaders = seed_corpus.ask("SELECT name, country, role FROM entities WHERE leader")
    assert len(leaders) == 26
    assert leaders[["country", "role"]].ne("").all(axis=None)

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import log, sqrt
from pathlib import Path
from typing import Any

import pytest

from analysis import store
from analysis.corpus import Corpus, Selection, open_corpus
from analysis.labels import entity_labels, label_evidence, labelled
from analysis.tables import (
    RESOLVED_TABLES,
    Alias,
    Article,
    Entity,
    Label,
    Mention,
    Sentence,
    Word,
    Wording,
)
from analysis.wording import (
    PRIOR_SHARE,
    WIDTH,
    keyness,
    manner,
    manner_evidence,
    manner_words,
    outlet_sizes,
    word_evidence,
)

TEXTS = {
    "a": ("Beacon", ["dock"] * 4 + ["strike"] * 6 + ["quay"] * 10),
    "b": ("Beacon", ["dock"] * 4 + ["strike"] * 6 + ["crane"] * 10),
    "c": ("Gull", ["dock"] * 4 + ["talks"] * 6 + ["boat"] * 10),
    "d": ("Gull", ["dock"] * 4 + ["talks"] * 6 + ["harbour"] * 10),
    "e": ("Leaflet", ["dock"] * 4),
}
"""Outlet and the words of each article, one sentence an article, that is said to have 160 words (Leaflet 40)."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("wording")
    store.write_segment(folder, _segment(), pipeline="hand")
    resolved = {
        "aliases": [Alias(name, "Lind", "person", "person-lind", "hand") for name in TEXTS],
        "entities": [Entity("person-lind", "Mara Lind", "person", "", "", True, 5, 5)],
    }
    store.write_resolved(store.resolved_folder(folder), resolved, RESOLVED_TABLES)
    return open_corpus(folder)


def _segment() -> dict[str, list[Any]]:
    return {
        "articles": [_article(name, outlet, words) for name, (outlet, words) in TEXTS.items()],
        "sentences": [
            Sentence(name, 0, 0, len(" ".join(words)), "paragraph", 160 if len(words) > 4 else 40)
            for name, (_, words) in TEXTS.items()
        ],
        "words": [Word(*span, word) for name, (_, words) in TEXTS.items() for span, word in _spans(name, words)],
        "mentions": [Mention(name, 0, 0, 4, "Lind", "Lind", "person", "named", "", "") for name in TEXTS],
        "labels": [
            Label("a", 0, 0, 4, "Strongman", "strongman", "title", "Lind", "person"),
            Label("b", 0, 0, 4, "strongman", "strongman", "title", "Lind", "person"),
            Label("c", 0, 0, 4, "president", "president", "title", "Lind", "person"),
            Label("c", 0, 5, 9, "left", "leave", "subject of", "Lind", "person"),
        ],
        "wordings": [
            Wording("a", 0, 0, 4, "may", "may", "hedge"),
            Wording("c", 0, 0, 4, "was shut", "shut", "passive without agent"),
            Wording("d", 0, 0, 4, "was shut", "shut", "passive without agent"),
        ],
    }


def _article(name: str, outlet: str, words: Sequence[str]) -> Article:
    day = date(2024, 5, ord(name) - ord("a") + 1)
    text = " ".join(words)
    return Article(name, name, "declared", outlet, True, day, "declared", "", "", "en", True, f"{name}.txt", 160, text)


def _spans(name: str, words: Sequence[str]) -> list[tuple[tuple[str, int, int, int], str]]:
    starts = [sum(len(word) + 1 for word in words[:place]) for place in range(len(words))]
    return [((name, 0, start, start + len(word)), word) for start, word in zip(starts, words, strict=True)]


def test_sizes_leave_nobody_out(corpus: Corpus) -> None:
    assert dict(outlet_sizes(corpus)[["outlet", "words"]].values.tolist()) == {
        "Beacon": 320,
        "Gull": 320,
        "Leaflet": 40,
    }


def test_keyness_is_the_published_formula(corpus: Corpus) -> None:
    found = keyness(corpus, outlet="Beacon").set_index("word").loc["strike"]
    size, rest = 40, 44
    strength = PRIOR_SHARE * sqrt(size * rest)
    prior = strength * 12 / 84
    ratio = log((12 + prior) / (size + strength - 12 - prior)) - log(prior / (rest + strength - prior))
    error = sqrt(1 / (12 + prior) + 1 / prior)
    assert found["log_odds"] == pytest.approx(ratio)
    assert found["z"] == pytest.approx(ratio / error)
    assert (found["low"], found["high"]) == pytest.approx((ratio - WIDTH * error, ratio + WIDTH * error))
    assert found["low"] > 0


def test_g2_is_that_of_the_table_of_four(corpus: Corpus) -> None:
    found = keyness(corpus, outlet="Beacon").set_index("word").loc["strike"]
    due = 12 * 40 / 84
    others = 28 * log(28 / (72 * 40 / 84)) + 44 * log(44 / (72 * 44 / 84))
    assert found["g2"] == pytest.approx(2 * (12 * log(12 / due) + others))


def test_what_both_use_alike_is_near_nought_and_unsure(corpus: Corpus) -> None:
    found = keyness(corpus, outlet="Gull", selection=Selection(outlet=("Beacon", "Gull"))).set_index("word")
    assert found.loc["dock", "log_odds"] == pytest.approx(0)
    assert found.loc["dock", "low"] < 0 < found.loc["dock", "high"]
    assert found.loc["strike", "high"] < 0 < found.loc["talks", "low"]


def test_words_of_one_article_are_hidden(corpus: Corpus) -> None:
    assert set(keyness(corpus, outlet="Beacon")["word"]) == {"dock", "strike", "talks"}


@pytest.mark.parametrize(
    ("outlet", "selection"),
    [
        ("Leaflet", Selection()),
        ("Nobody", Selection()),
        ("Gull", Selection(outlet=("Gull",))),
        ("Gull", Selection(outlet=("Gull", "Leaflet"))),
    ],
)
def test_too_little_text_shows_nothing(corpus: Corpus, outlet: str, selection: Selection) -> None:
    found = keyness(corpus, selection, outlet=outlet)
    assert found.empty
    assert {"word", "log_odds", "low", "high", "z", "g2"} <= set(found.columns)


def test_names_are_counted_apart(corpus: Corpus) -> None:
    assert keyness(corpus, outlet="Beacon", of="names").empty
    assert len(word_evidence(corpus, word="Mara Lind", of="names")) == len(TEXTS)
    assert word_evidence(corpus, word="Mara Lind").empty


def test_every_use_is_led_to(corpus: Corpus) -> None:
    row = keyness(corpus, outlet="Beacon").set_index("word").loc["strike"]
    found = word_evidence(corpus, word="strike")
    assert len(found) == row["uses"] + row["other_uses"]
    for use in found.itertuples():
        assert use.sentence_text[use.start - use.sentence_start : use.end - use.sentence_start] == "strike"


def test_rates_of_passives_and_hedges(corpus: Corpus) -> None:
    found = manner(corpus).set_index(["outlet", "kind"])
    assert len(found) == 9
    assert found.loc[("Gull", "passive without agent"), "per_1000_words"] == pytest.approx(1000 * 2 / 320)
    assert found.loc[("Gull", "passive without agent"), "per_100_sentences"] == pytest.approx(100)
    assert found.loc[("Leaflet", "hedge"), "uses"] == 0


def test_passives_lead_to_their_sentences(corpus: Corpus) -> None:
    assert list(manner_words(corpus)["word"]) == ["shut", "may"]
    assert list(manner_evidence(corpus, kind="passive without agent", word="shut")["article_id"]) == ["c", "d"]
    assert manner_evidence(corpus, outlet="Beacon", word="shut").empty


def test_labels_by_outlet(corpus: Corpus) -> None:
    found = entity_labels(corpus, entity="Mara Lind")
    assert found[["relation", "shown", "outlet", "uses", "articles"]].values.tolist() == [
        ["title", "Strongman", "Beacon", 2, 2],
        ["title", "president", "Gull", 1, 1],
        ["subject of", "leave", "Gull", 1, 1],
    ]
    assert entity_labels(corpus, entity="person-lind").equals(found)


def test_labels_lead_to_their_sentences(corpus: Corpus) -> None:
    assert list(label_evidence(corpus, entity="Mara Lind", label="strongman")["article_id"]) == ["a", "b"]
    assert labelled(corpus).to_dict("records") == [
        {"entity_id": "person-lind", "entity": "Mara Lind", "kind": "person", "outlets": 2, "labels": 4}
    ]
    assert labelled(corpus, Selection(outlet=("Leaflet",))).empty


def test_an_empty_corpus_says_nothing(tmp_path: Path) -> None:
    empty = open_corpus(tmp_path)
    assert keyness(empty, outlet="Beacon").empty
    assert manner(empty).empty
    assert labelled(empty).empty

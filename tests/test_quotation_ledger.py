"""Utterances by outlet: how each renders them, who else says it, and what a shorter quotation keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.quotations import HOW, VERDICTS, kept_place, quotation_ledger, speakers
from tests.ferry import WHOLE, ferry_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return ferry_corpus(tmp_path_factory.mktemp("ferry"))


@pytest.mark.parametrize(
    ("utterance", "hows"),
    [
        ("hull", {"Anchor": "in full", "Crier": "paraphrased"}),
        ("sea", {"Anchor": "verbatim", "Beacon": "given to another speaker"}),
        ("soul", {"Anchor": "in full", "Beacon": "shortened", "Crier": "translated differently"}),
    ],
)
def test_how_each_outlet_renders_an_utterance(utterance: str, hows: dict[str, str], corpus: Corpus) -> None:
    found = quotation_ledger(corpus)
    told = found[found["row_id"] == utterance]
    assert dict(zip(told["outlet"], told["how"], strict=True)) == hows
    assert set(hows.values()) <= set(HOW)


def test_utterances_given_to_two_speakers_come_first_and_scare_quotes_not_at_all(corpus: Corpus) -> None:
    found = quotation_ledger(corpus)
    assert list(dict.fromkeys(found["row_id"])) == ["sea", "soul", "hull"]
    assert set(found["verdict"]) <= set(VERDICTS)
    assert set(found.loc[found["row_id"] == "soul", "fullest"]) == {WHOLE}


def test_a_paraphrase_is_no_quotation(corpus: Corpus) -> None:
    hull = quotation_ledger(corpus).query("row_id == 'hull'")
    assert list(hull["kind"]) == ["partial", "paraphrase"]
    assert set(hull["quoted_by"]) == {1}
    assert set(hull["outlets"]) == {2}
    assert hull["value"].iloc[1] == "For the yard the ship was unsinkable."


@pytest.mark.parametrize(
    ("outlets", "verdicts"),
    [
        (("Anchor",), {"told by one"}),
        (("Anchor", "Beacon"), {"attributed differently", "compatible", "told by one"}),
    ],
)
def test_a_selection_narrows_the_verdicts(outlets: tuple[str, ...], verdicts: set[str], corpus: Corpus) -> None:
    assert set(quotation_ledger(corpus, Selection(outlet=outlets))["verdict"]) == verdicts


def test_an_empty_corpus_has_the_columns(tmp_path: Path, corpus: Corpus) -> None:
    assert list(quotation_ledger(open_corpus(tmp_path))) == list(quotation_ledger(corpus))


def test_speakers_are_counted_by_outlet(corpus: Corpus) -> None:
    found = speakers(corpus)
    counts = {(row.speaker_name, row.outlet): row.utterances for row in found.itertuples()}
    assert counts == {
        ("Lund", "Anchor"): 2,
        ("Lund", "Beacon"): 1,
        ("Lund", "Crier"): 1,
        ("Orr", "Beacon"): 1,
        ("", "Anchor"): 1,
    }
    assert found["speaker_name"].iloc[0] == "Lund"


@pytest.mark.parametrize(
    ("text", "shorter", "kept"),
    [
        ("a quiet Sea tonight", "quiet sea", "quiet Sea"),
        ("He won’t, won’t go", "won’t go", "won’t go"),
        ("the sea, the ship", "The ship", "the ship"),
        ("the sea and the ship", "sea ship", None),
        ("the sea", "", None),
        ("", "sea", None),
    ],
)
def test_place_of_what_a_shorter_one_keeps(text: str, shorter: str, kept: str | None) -> None:
    found = kept_place(text, shorter)
    assert (text[slice(*found)] if found else None) == kept


def test_the_seeds_quote_one_utterance_in_two_translations(seed_corpus: Corpus) -> None:
    found = quotation_ledger(seed_corpus)
    hows = dict(zip(zip(found["outlet"], found["value"], strict=True), found["how"], strict=True))
    assert hows["NationPress", "special ones of trust, friendship, and alliance"] == "in full"
    assert hows["Unknown (002)", "special relationship of trust and friendship"] == "translated differently"
    assert hows["Unknown (002)", "fraternal duty"] == "shortened"

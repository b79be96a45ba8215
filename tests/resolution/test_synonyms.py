from __future__ import annotations

import pytest

from analysis.resolution.synonyms import opposed, shared_meaning
from analysis.resolution.tokens import content, tokens


def stems(text: str) -> frozenset[str]:
    return content(tokens(text))


@pytest.mark.parametrize(
    ("first", "second", "ours", "theirs"),
    [
        ("The ferry capsized", "The boat overturned", {"ferry", "capsiz"}, {"boat", "overturn"}),
        ("Nine died", "Nine were injured", set(), set()),
        ("Divers found cracks", "Divers found cracks", set(), set()),
    ],
)
def test_words_of_one_meaning(first: str, second: str, ours: set[str], theirs: set[str]) -> None:
    found = shared_meaning(stems(first), stems(second))
    assert [set(words) for words in found] == [ours, theirs]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Abel was acquitted of fraud", "Abel was convicted of fraud", True),
        ("The senate approved the dam", "The senate rejected the dam", True),
        ("The senate approved the dam", "The senate passed the dam", False),
        ("Rovers won the cup", "Tarn lost the cup", False),
        ("Quist attended and Abel was absent", "Quist attended", False),
    ],
)
def test_opposites(first: str, second: str, expected: bool) -> None:
    assert opposed(stems(first), stems(second)) is expected
    assert opposed(stems(second), stems(first)) is expected

"""Sentences behind a number, and what stands beside them."""

from __future__ import annotations

import pytest

from pages.parts.evidence import label

SENTENCE = "The ferry sailed on Wednesday."


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("", ""),
        ("attended", "attended"),
        ("about 400", "about 400"),
        ("2019 seats", "2019 seats"),
        ("The ferry sailed on Wednesday", ""),
        ("“The ferry sailed on Wednesday.”", ""),
        ("The ferry sailed", "The ferry sailed"),
        ("2024-05-01 (“Wednesday”)", "Wednesday 1 May 2024"),
        ("2024-05 (“last May”)", "May 2024"),
    ],
)
def test_a_label_reads_and_repeats_nothing(value: str, shown: str) -> None:
    assert label(value, SENTENCE) == shown

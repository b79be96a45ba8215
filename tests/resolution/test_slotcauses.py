"""Why something happened, as sentences say it."""

from __future__ import annotations

import pytest

from analysis.resolution.slotcauses import causes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The tram was late because of thick clouds.", "thick clouds"),
        ("The tram was late because a swan sat on the line, the mayor said.", "a swan sat on the line"),
        ("The tram was late, since somebody had lost a hat.", "somebody had lost a hat"),
        ("The delay was due to a broken mast.", "a broken mast"),
    ],
)
def test_causes(text: str, said: str) -> None:
    (found,) = causes(text)
    assert (found.place, found.said) == ("why", said)


@pytest.mark.parametrize(
    "text",
    [
        "The tram was late, but not because of the swan.",
        "The tram has been late since May.",
        "Because of it.",
        "She works as a nurse.",
    ],
)
def test_no_cause(text: str) -> None:
    assert list(causes(text)) == []


@pytest.mark.parametrize(
    ("other", "excluded"),
    [("because a cable had snapped", True), ("because of the downpour", False), ("owing to heavy rains", False)],
)
def test_causes_in_other_words_are_one(other: str, *, excluded: bool) -> None:
    (ours,), (theirs,) = causes("The tram was late because of the rain."), causes(f"The tram was late {other}.")
    assert ours.excludes(theirs) is excluded

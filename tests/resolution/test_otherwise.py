from __future__ import annotations

import pytest

from analysis.resolution.otherwise import judge_otherwise, otherwise_claim
from tests.resolution.articles import told

FIRST = "The thieves came in through a skylight in the old roof."


@pytest.mark.parametrize(
    ("second", "left", "reason"),
    [
        (
            "The thieves broke a cellar window.",
            (("roof", "skylight", "old"), ("cellar", "window")),
            "“cellar window” in one, “skylight in the old roof” in the other.",
        ),
        ("The thieves came in.", (("skylight",), ()), "only one of them says “skylight”."),
    ],
)
def test_the_reason_says_what_differs(second: str, left: tuple[tuple[str, ...], tuple[str, ...]], reason: str) -> None:
    claims = [otherwise_claim(one, words) for one, words in zip(told(FIRST, second), left, strict=True)]
    there, back = judge_otherwise(*claims), judge_otherwise(*reversed(claims))
    assert there == back
    assert there.name == "contradict"
    assert there.reason.endswith(reason)


def test_a_sentence_agrees_with_itself() -> None:
    claim = otherwise_claim(told(FIRST)[0], ("roof",))
    assert judge_otherwise(claim, claim).name == "agree"

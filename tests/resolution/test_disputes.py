from __future__ import annotations

import pytest

from analysis.resolution import disputes as module
from analysis.resolution.disputes import Dispute, disputes, held_against
from analysis.resolution.evidence import Evidence
from analysis.resolution.statements import same_statements
from tests.resolution.articles import told

FILLER = "Bakers baked fewer rye loaves.\nThe orchestra toured several islands."


def test_only_those_are_held_against_each_other_that_may_tell_the_same() -> None:
    found = told(f"The ferry sank off Tarn on Monday.\n{FILLER}", "Off Tarn a ferry sank on Tuesday.\nVoters queued.")
    (story,) = same_statements(found)
    held = list(held_against(story, Evidence()))
    assert [(each.one.text, each.other.text) for each in held] == [
        ("The ferry sank off Tarn on Monday.", "Off Tarn a ferry sank on Tuesday.")
    ]
    assert held[0].left.words == (("monday",), ("tuesday",))
    (dispute,) = disputes(story, Evidence())
    assert dispute.places == {("a", 0), ("b", 0)}
    assert 0 < dispute.likely < 1


@pytest.mark.parametrize(
    ("likely", "plain", "told_so"), [(0.75, True, True), (0.75, False, False), (0.85, False, True), (0.6, True, False)]
)
def test_what_nobody_can_point_at_must_be_surer(likely: float, plain: bool, told_so: bool) -> None:
    assert module.OTHERWISE < 0.75 < module.VAGUELY < 0.85
    one, other = told("The ferry sank.", "The ferry did not sink.")
    (story,) = same_statements([one, other])
    left = next(held_against(story, Evidence())).left
    assert Dispute(one, other, left, likely, plain).told == told_so

"""Verdicts on quotations by a table of cases; all rules are symmetric."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.quotationverdicts import judge_quotations, quotation_claim
from analysis.tables import ResolvedQuotation

MAY_1, MAY_2, MAY_3, MAY_9 = (date(2024, 5, day) for day in (1, 2, 3, 9))


def quotation(text: str, speaker: str = "Mara Quist", article: str = "a") -> ResolvedQuotation:
    speaker_id = f"person-{speaker.lower()}" if speaker else ""
    return ResolvedQuotation(article, 0, 0, 9, text, speaker, None, None, "said", "direct", "quotation", speaker_id)


@pytest.mark.parametrize(
    ("a", "b", "expected", "reason"),
    [
        (quotation("We will not sell"), quotation("We will not sell."), "agree", "same words"),
        (quotation("We will not sell"), quotation("we will NOT sell", ""), "agree", "same words"),
        (quotation("We will not sell, ever"), quotation("will not sell"), "compatible", "3 of 5 words"),
        (
            quotation("a tie of trust, friendship and alliance"),
            quotation("tie of trust and friendship"),
            "compatible",
            "only one has “alliance”.",
        ),
        (
            quotation("a bond of faith"),
            quotation("a tie of trust"),
            "compatible",
            "only one has “bond faith”, only one has “tie trust”",
        ),
        (quotation("We will not sell"), quotation("We will not sell", "Jon Abel"), "contradict", "Jon"),
        (quotation("We will not sell"), quotation("We shall never sell", "Jon Abel"), "not comparable", "Jon"),
        (
            quotation("A tower that fell down learns to lean"),
            quotation("A tower that has fallen learns how to lean", "Jon Abel"),
            "contradict",
            "Jon",
        ),
        (quotation("They can't pay"), quotation("They cannot pay"), "agree", "same words"),
        (quotation("old friend"), quotation("old friend", "Jon Abel"), "not comparable", "Jon"),
    ],
)
def test_quotations(a: ResolvedQuotation, b: ResolvedQuotation, expected: str, reason: str) -> None:
    first, second = quotation_claim(a, None), quotation_claim(b, None)
    assert judge_quotations(first, second) == judge_quotations(second, first)
    found = judge_quotations(first, second)
    assert found.name == expected
    assert reason in found.reason

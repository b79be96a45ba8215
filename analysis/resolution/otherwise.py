"""The verdict on two sentences that tell one thing otherwise, as the whole of what sets them apart says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.resolution.statementlikeness import Statement
from analysis.resolution.tokens import FUNCTION_WORDS, Token, tokens
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

SHOWN = 3
"""Stretches of what only one of two sentences tells that the reason gives."""


def otherwise_claim(one: Statement, left: Sequence[str]) -> Claim[Sentence]:
    """A sentence as a claim, its value the sentence; `left` are the words that the other one does not tell."""
    return Claim(one.row, one.text, one.published, " … ".join(_stretches(one.text, frozenset(left))[:SHOWN]))


def judge_otherwise(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two such sentences; one and the same agrees with itself."""
    if a.row == b.row:
        return Verdict("agree", "Both say the same.")
    told = [f"“{claim.key}”" for claim in sorted((a, b), key=lambda claim: claim.value) if claim.key]
    if len(told) == 1:
        return Verdict("contradict", f"The same is told otherwise: only one of them says {told[0]}.")
    return Verdict("contradict", f"The same is told otherwise: {' in one, '.join(told)} in the other.")


def _stretches(text: str, left: frozenset[str]) -> list[str]:
    """What a sentence says in the words that are left, as it stands there, small words between them included."""
    return [text[run[0].start : run[-1].end] for run in _runs(tokens(text), left)]


def _runs(found: Sequence[Token], left: frozenset[str]) -> Iterator[list[Token]]:
    run: list[Token] = []
    between: list[Token] = []
    for token in found:
        if token.word in left:
            run += [*between, token]
            between = []
        elif run and token.word in FUNCTION_WORDS:
            between.append(token)
        elif run:
            yield run
            run, between = [], []
    if run:
        yield run

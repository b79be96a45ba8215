"""Verdicts on two sentences of different articles that state the same thing."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from analysis.resolution.slots import Filled
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.synonyms import opposed, shared_meaning
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

OPPOSED = 0.92
"""Share of words in common from which a sentence and its denial are a dispute, and not of two things."""
CLOSE = 0.35
"""Share of words in common from which two sentences tell the same, and not merely of the same matter."""
CONTRARY = 0.3
"""The same for two sentences that tell it in opposite words."""
FORESEEN = 0.5
"""The same for two sentences that tell it before and after."""
PLANNED = re.compile(
    r"\b(?:(?:am|are|is|was|were) (?:due|going|set|to)|expects?|expected|planned|plans|scheduled|shall|will|would)\b"
)
NEGATIONS = frozenset("denied denies deny never no nor not without".split())


def statement_claim(one: Statement, published: date | None) -> Claim[Sentence]:
    """A sentence as a claim; its value is the sentence."""
    return Claim(one.row, one.text, published, one)


def judge_statements(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two sentences that state the same, or of which one denies the other."""
    ours, theirs = cast(Statement, a.key), cast(Statement, b.key)
    common = _common(ours, theirs)
    if ours.negated != theirs.negated:
        return _denied(a, b, common)
    if common >= CONTRARY and opposed(ours.words, theirs.words):
        return _disputed(a, b, "in opposite words")
    if bool(PLANNED.search(ours.text)) != bool(PLANNED.search(theirs.text)):
        return _foreseen(a, b, common)
    if ours.numbers and theirs.numbers and ours.numbers.isdisjoint(theirs.numbers):
        return Verdict("compatible", "They tell of the same matter, each with numbers of its own.")
    if common >= CLOSE:
        return Verdict("agree", "Each tells it in its own words.")
    return Verdict("compatible", "They tell of the same matter, each with details that the other lacks.")


def slot_claim(one: Statement, filled: Filled) -> Claim[Sentence]:
    """What a sentence says in one place of it, as a claim; its value is the words that say it."""
    return Claim(one.row, filled.said, one.published, filled)


def judge_slots(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on what two sentences of one thing say in one place."""
    ours, theirs = cast(Filled, a.key), cast(Filled, b.key)
    small, large = sorted((a.value, b.value))
    if ours.excludes(theirs):
        return Verdict("contradict", f"“{small}” and “{large}” cannot both be true of one thing.")
    return Verdict("agree", "Both say the same there.")


def _foreseen(a: Claim[Sentence], b: Claim[Sentence], common: float) -> Verdict:
    """The verdict where one of two sentences speaks of what is to come."""
    plan, other = (a, b) if PLANNED.search(cast(Statement, a.key).text) else (b, a)
    later = plan.published and other.published and plan.published < other.published
    if later and common >= FORESEEN:
        return Verdict("update", "The later article tells what the earlier one foresaw.")
    return Verdict("compatible", "One of them speaks of what is to come.")


def _denied(a: Claim[Sentence], b: Claim[Sentence], common: float) -> Verdict:
    if common < OPPOSED:
        return Verdict("compatible", "They tell of the same matter, one of them in the negative.")
    return _disputed(a, b, "denied by one")


def _disputed(a: Claim[Sentence], b: Claim[Sentence], how: str) -> Verdict:
    if a.published != b.published and a.published and b.published:
        return Verdict("update", f"The later article says otherwise: {how}.")
    return Verdict("contradict", f"The same statement, {how}.")


def _common(a: Statement, b: Statement) -> float:
    """Share of the words of both, but for those that deny, that both have in form or meaning."""
    first, second = (one.terms - NEGATIONS for one in (a, b))
    ours, theirs = shared_meaning(first, second)
    return (2 * len(first & second) + len(ours) + len(theirs)) / max(1, len(first) + len(second))

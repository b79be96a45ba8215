"""Verdicts on two sentences of different articles that state the same thing."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from analysis.resolution.statementlikeness import CALENDAR, Statement, of_others
from analysis.resolution.synonyms import opposed, shared_meaning
from analysis.resolution.tokens import content, tokens
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

OPPOSED = 0.92
"""Share of words in common from which a sentence and its denial are a dispute, and not of two things."""
CLOSE = 0.22
"""Share of words in common from which two sentences tell the same, and not merely of the same matter."""
CONTRARY = 0.3
"""The same for two sentences that tell it in opposite words."""
FORESEEN = 0.5
"""The same for two sentences that tell it before and after."""
PLANNED = re.compile(
    r"\b(?:(?:am|are|is|was|were) (?:due|going|set|to)|expects?|expected|planned|plans|scheduled|shall|will|would)\b"
)
_DENIAL = re.compile(
    r"\b(?:denied|denies|denying) (?:having |that |(?=[a-z]+ing\b)"
    r"|any (?:hand|involvement|part|responsibility|role) (?:for|in) )(?P<what>[^.;:”\"]{4,80})"
)
"""What a sentence says that somebody denies."""
DENIED = 0.5
"""Share of the words of what is denied that the other sentence must have."""
_UNCONFIRMED = re.compile(
    r"\b(?:according to|claims?|media|reported|reports|said|says|told)\b[^;]{1,120}?"
    r"\b(?:although|but|though|whereas|while|yet)\b[^;]{1,50}?\b(?:(?:did|does|do|had|has|have|was|were)(?: not|n['’]t)"
    r"(?: been)? (?:acknowledged?|carr(?:y|ied)|confirm(?:ed)?|cover(?:ed)?|mention(?:ed)?|report(?:ed)?)|denied|denies"
    r"|deny)\b"
)
"""What one side's media or officials tell and, in the same sentence, the other's do not."""
NEGATIONS = frozenset("denied denies deny never no nor not without".split())


def statement_claim(one: Statement, published: date | None) -> Claim[Sentence]:
    """A sentence as a claim; its value is the sentence."""
    return Claim(one.row, one.text, published, one)


def judge_statements(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two sentences that state the same, or of which one denies the other."""
    common = common_share(cast(Statement, a.key), cast(Statement, b.key))
    return _otherwise(a, b, common) or _together(a, b, common)


def _otherwise(a: Claim[Sentence], b: Claim[Sentence], common: float) -> Verdict | None:
    """The verdict on two sentences that tell it the one so, the other otherwise."""
    ours, theirs = cast(Statement, a.key), cast(Statement, b.key)
    if common >= CONTRARY and _UNCONFIRMED.search(ours.text) and _UNCONFIRMED.search(theirs.text):
        return Verdict("attributed differently", "Told by one side, and not confirmed or denied by the other.")
    if belies(ours, theirs) or belies(theirs, ours):
        return Verdict("contradict", "What one says, somebody denies in the other.")
    if ours.negated != theirs.negated:
        return _denied(a, b, common)
    days = ours.words & CALENDAR, theirs.words & CALENDAR
    one_time = ours.years == theirs.years and not (all(days) and days[0].isdisjoint(days[1]))
    if common >= CONTRARY and one_time and opposed(ours.words, theirs.words) and not of_others(ours, theirs):
        return _disputed(a, b, "in opposite words")
    return None


def _together(a: Claim[Sentence], b: Claim[Sentence], common: float) -> Verdict:
    """The verdict on two sentences that may both be true."""
    ours, theirs = cast(Statement, a.key), cast(Statement, b.key)
    if bool(PLANNED.search(ours.text)) != bool(PLANNED.search(theirs.text)):
        return _foreseen(a, b, common)
    if ours.numbers and theirs.numbers and ours.numbers.isdisjoint(theirs.numbers):
        return Verdict("compatible", "They tell of the same matter, each with numbers of its own.")
    if of_others(ours, theirs):
        return Verdict("compatible", "They tell of the same matter, each with names of its own.")
    if common >= CLOSE:
        return Verdict("agree", "Each tells it in its own words.")
    return Verdict("compatible", "They tell of the same matter, each with details that the other lacks.")


def judge_beside(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two sentences of a matter on which some sentences dispute, which stand as a group of their own."""
    verdict = judge_statements(a, b)
    if verdict.name in ("contradict", "update"):
        return Verdict("compatible", "They tell of the same matter; what they dispute of it stands apart.")
    return verdict


def belies(one: Statement, other: Statement) -> bool:
    """Whether a sentence tells that somebody denies what the other says."""
    match = None if _DENIAL.search(other.text) else _DENIAL.search(one.text)
    if match is None or other.negated:
        return False
    denied = content(tokens(match["what"])) - one.names
    told, _ = shared_meaning(denied, other.words)
    return bool(denied) and len((denied & other.words) | told) >= DENIED * len(denied)


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


def common_share(a: Statement, b: Statement) -> float:
    """Share of the words of both, but for those that deny, that both have in form or meaning."""
    first, second = (one.terms - NEGATIONS for one in (a, b))
    ours, theirs = shared_meaning(first, second)
    return (2 * len(first & second) + len(ours) + len(theirs)) / max(1, len(first) + len(second))

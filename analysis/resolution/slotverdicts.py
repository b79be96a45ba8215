"""Verdicts on what two sentences of one thing say in one place."""

from __future__ import annotations

import re
from datetime import date
from typing import cast

from analysis.resolution.slotfilling import Filled
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

Read = tuple[Filled, bool, frozenset[str]]
"""What fills the place, whether the sentence tells of a change, and words of who says it."""
CHANGED = re.compile(
    r"\b(?:brought forward|changed|delayed|extended|moved|new|no longer|now|only (?:in|on)|postponed|pushed back"
    r"|put off|rescheduled|shifted|shortened)\b"
)
"""Words of a plan that is no longer what it was; alphabetical."""


def slot_claim(one: Statement, filled: Filled) -> Claim[Sentence]:
    """What a sentence says in one place of it, as a claim; its value is the words that say it."""
    return Claim(one.row, filled.said, one.published, (filled, bool(CHANGED.search(one.text)), one.source))


def judge_slots(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on what two sentences of one thing say in one place."""
    (ours, _, giver), (theirs, _, other) = _read(a), _read(b)
    small, large = sorted((a.value, b.value))
    if ours.excludes(theirs):
        early, late = sorted((a, b), key=lambda claim: (claim.published or date.min, claim.value))
        if _read(late)[1] and early.published and early.published != late.published:
            return Verdict("update", f"First “{early.value}”, then “{late.value}”: plans have changed.")
        if giver and other and giver.isdisjoint(other):
            return Verdict("attributed differently", f"“{small}” and “{large}” are said by different sources.")
        return Verdict("contradict", f"“{small}” and “{large}” cannot both be true of one thing.")
    if ours.equals(theirs):
        return Verdict("agree", "Both say the same there.")
    return Verdict("compatible", f"“{small}” and “{large}” can both be true.")


def _read(claim: Claim[Sentence]) -> Read:
    return cast(Read, claim.key)

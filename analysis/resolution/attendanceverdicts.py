"""When two accounts of one presence agree, replace each other or contradict."""

from __future__ import annotations

from datetime import date

from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import ResolvedAttendance

AHEAD = ("expected", "invited")
PRECEDENCE = ("attended", "represented", "absent", "expected", "invited")
"""What counts where an article says several: what was, before what was to be."""

_PAIRS: dict[frozenset[str], tuple[str, str]] = {
    frozenset(("absent", "attended")): ("contradict", "One says present, the other absent."),
    frozenset(("attended", "represented")): ("contradict", "One says present, the other that somebody else was sent."),
    frozenset(("absent", "represented")): ("compatible", "Absent in person, and somebody else was sent."),
    frozenset(("expected", "invited")): ("compatible", "Invited by one account, expected by the other."),
    frozenset(("attended", "invited")): ("compatible", "Invited, and came."),
    frozenset(("absent", "invited")): ("compatible", "Invited, and did not come."),
    frozenset(("invited", "represented")): ("compatible", "Invited, and sent somebody else."),
}
_TURNS_OUT = {"attended": "attended", "absent": "was absent", "represented": "sent somebody else"}


def attendance_claim(row: ResolvedAttendance, published: date | None) -> Claim[ResolvedAttendance]:
    """A presence as a claim; its value is the mode."""
    return Claim(row, row.mode, published, row.mode)


def judge_presence(a: Claim[ResolvedAttendance], b: Claim[ResolvedAttendance]) -> Verdict:
    """The verdict on what two articles say of one presence at one gathering."""
    modes = frozenset((a.row.mode, b.row.mode))
    if len(modes) == 1:
        return Verdict("agree", f"All say {a.row.mode}.")
    if modes == {"absent", "attended"} and any(_foretold(claim) for claim in (a, b)):
        return Verdict("update", "Said beforehand not to come, attended afterwards.")
    if modes == {"attended", "represented"} and not (a.row.name or b.row.name):
        return Verdict("compatible", "Somebody came for the country, by one account of lower rank.")
    if modes in _PAIRS:
        return Verdict(*_PAIRS[modes])
    before, after = sorted((a, b), key=lambda claim: claim.row.mode not in AHEAD)
    if before.published and after.published and before.published > after.published:
        return Verdict("not comparable", f"Said to be expected after another article said {after.row.mode}.")
    return Verdict("update", f"Expected beforehand, {_TURNS_OUT[after.row.mode]} afterwards.")


def _foretold(claim: Claim[ResolvedAttendance]) -> bool:
    """Whether an article says of somebody that they are absent before the gathering has begun."""
    begun = claim.row.earliest
    return claim.row.mode == "absent" and bool(claim.published and begun and claim.published < begun)

"""What two clauses of different articles say of one thing, and whether both can be true."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import cast

from analysis.resolution.acts import exclude
from analysis.resolution.clauseframes import NOTHING, Frame, Part
from analysis.resolution.clauselikeness import (
    BESIDE,
    bygone,
    days,
    restricting,
    same,
    strangers,
)
from analysis.resolution.clauserivals import (
    CORE,
    both,
    in_other_order,
    one_act,
    other_doer,
    other_filler,
    otherwise_described,
)
from analysis.resolution.slotverdicts import CHANGED
from analysis.resolution.tokens import stem
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

AT = frozenset("at during from in to".split())
"""Roles of the event at which something is done; alphabetical."""
LACKED = frozenset("be detect discover exist find hear hold report see spot".split())
"""Verbs whose denial tells that there was none; alphabetical."""
LIMITED = frozenset("before enough ever until yet".split())
"""Roles and adverbs that limit what is denied; alphabetical."""
MENTIONED = frozenset("about for instead object of on over since until without".split()) | BESIDE
"""Roles in which what is named need not have been: a plan for a tender, a demand for it."""
OCCASIONS = frozenset(
    "ceremony conference debate event gala game hearing inauguration match meeting opening race session signing summit"
    " talk talks trial vote".split()
)
"""What a story is about as a whole; alphabetical."""
PASSING = frozenset(
    "allow,ban,begin,break down,cancel,captive,close,fall,free,grow,hold,keep,leave,lower,open,postpone,raise,recover"
    ",stay,support,oppose,work,worsen".split(",")
)
"""Acts after which, on a later day, their opposites may come to pass."""
SAID = frozenset(("approve", "confirm", "deny", "reject"))
"""Acts that are about their object: who does them may well do the opposite with something else; alphabetical."""
SAME_STORY = timedelta(days=21)
"""Articles published further apart are not held against each other."""
SHUNNED = frozenset("approach enter see touch".split())
"""Verbs of what goes with whatever else somebody does with a thing; alphabetical."""
_NEVER = re.compile(r"\bnever\b", re.IGNORECASE)


def clause_claim(frame: Frame, value: str) -> Claim[Sentence]:
    """A clause as a claim."""
    return Claim(frame.one.row, value, frame.one.published, frame)


def judge_clauses(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two clauses of one thing."""
    early, late = sorted((a, b), key=lambda claim: (claim.published or date.min, claim.value))
    ours, theirs = cast(Frame, early.key), cast(Frame, late.key)
    reason = dispute(ours, theirs)
    passing = ours.act.name != theirs.act.name and not PASSING.isdisjoint((ours.act.name, theirs.act.name))
    if reason and early.published != late.published and (passing or CHANGED.search(theirs.one.text)):
        return Verdict("update", f"First “{early.value}”, then “{late.value}”.")
    if reason:
        return Verdict("contradict", reason)
    if ours.negated == theirs.negated and ours.act.name == theirs.act.name:
        return Verdict("agree", "Both tell it so.")
    return Verdict("compatible", "Both can be true.")


def dispute(a: Frame, b: Frame) -> str:
    """Why two clauses cannot both be true, or nothing."""
    if not _comparable(a, b):
        return ""
    return next(filter(None, (rule(*pair) for rule, ordered in RULES for pair in ((a, b), (b, a))[: 1 + ordered])), "")


def _comparable(a: Frame, b: Frame) -> bool:
    """Whether two clauses stand alike, both told or both planned, and of no two years or days."""
    if a.standing != b.standing or a.standing in ("alleged", "possible"):
        return False
    ours, theirs = a.one.published, b.one.published
    if ours and theirs and abs(ours - theirs) > SAME_STORY:
        return False
    years = bygone(a) == bygone(b) or any(_never(no) and not bygone(no) for no in (a, b))
    return years and _meet(days(a), days(b))


def _never(frame: Frame) -> bool:
    """Whether a clause denies something for all time."""
    return frame.negated and bool(_NEVER.search(frame.one.text))


def _meet(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return not (ours and theirs) or not ours.isdisjoint(theirs)


def _denied(no: Frame, yes: Frame) -> str:
    """One says that it was not so, the other that it was: all that the denial narrows must be in the other."""
    if not no.negated or yes.negated or not one_act(no, yes) or _limited(no):
        return ""
    narrowing = [part for part in restricting(no) if not (part.head in NOTHING or _of_the_event(part, yes))]
    if not all(_holds(yes, part) for part in narrowing) or _of_others(no, yes) or _core_strangers(no, yes):
        return ""
    sure = any(same(part, other) or stem(part.head) in other.words for part in narrowing for other in yes.parts)
    return _denial(no, yes) if sure or (yes.one_act and no.one_act) else ""


def _of_the_event(part: Part, yes: Frame) -> bool:
    """Whether a part is the event that a story is about, which another outlet need not name again."""
    if part.role not in AT or part.head not in OCCASIONS or not part.text.lower().startswith("the "):
        return False
    return all(same(part, other) for other in yes.parts if other.role in AT and other.head in OCCASIONS)


def _of_others(no: Frame, yes: Frame) -> bool:
    """Whether a clause denies it of some of whom the other does not tell: `none of the seats`."""
    denied = [part.words - {stem(part.head)} for part in no.parts if part.head in NOTHING]
    return any(words and words.isdisjoint(yes.one.words) for words in denied)


def _lacking(no: Frame, yes: Frame) -> str:
    """One says that there was none of what the other tells something of."""
    lacked = lacking(no)
    if lacked is None or yes.negated or _limited(no):
        return ""
    narrowing = [part for part in restricting(no) if part is not lacked]
    beside = BESIDE | {"without"} if lacked.text.lower().startswith(("any ", "no ")) else MENTIONED
    told = any(part.head == lacked.head and same(part, lacked) for part in yes.parts if part.role not in beside)
    return _denial(no, yes) if told and all(_holds(yes, part) for part in narrowing) else ""


def lacking(frame: Frame) -> Part | None:
    """What a clause says that there was none of: `no fingerprints`, not `the map`."""
    if not frame.negated or frame.verb not in LACKED:
        return None
    part = frame.part("object") or frame.part("thing") or frame.part("subject")
    alone = ("a ", "an ") if len(frame.parts) == 1 and frame.verb == "be" else ()
    return part if part and part.known and part.text.lower().startswith(("any ", "no ", *alone)) else None


def _shunned(no: Frame, yes: Frame) -> str:
    """One says that somebody did not so much as touch or see what the other says that the same did something with."""
    thing = shunned(no)
    told = thing and any(part.role in CORE and same(part, thing) for part in yes.parts)
    who, other = no.part("subject"), yes.part("subject")
    if not told or yes.negated or _limited(no) or who is None or other is None or not same(who, other):
        return ""
    return _denial(no, yes)


def shunned(frame: Frame) -> Part | None:
    """What a clause says that somebody did not so much as touch or see."""
    return frame.part("object") if frame.negated and frame.verb in SHUNNED else None


def _denial(no: Frame, yes: Frame) -> str:
    return f"“{no.said}” denies what “{yes.said}” tells."


def _limited(frame: Frame) -> bool:
    """Whether a denial is only of a time or a measure."""
    return any(part.role in LIMITED or part.head in LIMITED for part in frame.parts)


def _holds(frame: Frame, part: Part) -> bool:
    """Whether a clause has a part that means the same, or leaves it open, or its sentence has the word."""
    if any(same(part, other) for other in frame.parts):
        return True
    left_open = any(other.role == part.role and not other.known for other in frame.parts)
    return not part.known or left_open or stem(part.head) in frame.one.words


def _core_strangers(a: Frame, b: Frame) -> bool:
    pairs = ((a.part(role), b.part(role)) for role in CORE)
    return any(
        ours is not None and theirs is not None and ours.head not in NOTHING and strangers(ours, theirs)
        for ours, theirs in pairs
    )


def _opposite(a: Frame, b: Frame) -> str:
    """Both say something of one thing that cannot both be true of it."""
    if a.negated or b.negated or not exclude(a.act.name, b.act.name):
        return ""
    if _about(a, b) is None or _core_strangers(a, b):
        return ""
    if a.act.name in SAID and not (a.part("object") and b.part("object")):
        return ""
    doers = a.part("subject"), b.part("subject")
    personal = a.act.personal or b.act.personal
    return both(a, b) if not personal or (doers[0] and doers[1] and same(doers[0], doers[1])) else ""


def _about(a: Frame, b: Frame) -> tuple[Part, Part] | None:
    """The part that says what both are about: the most telling that both have, where it is surely the same."""
    for role in CORE:
        ours, theirs = a.part(role), b.part(role)
        if ours is not None and theirs is not None:
            return (ours, theirs) if same(ours, theirs) else None
    return None


Rule = Callable[[Frame, Frame], str]
RULES: tuple[tuple[Rule, bool], ...] = (
    (_denied, True),
    (_lacking, True),
    (_shunned, True),
    (_opposite, False),
    (other_filler, False),
    (in_other_order, True),
    (other_doer, False),
    (otherwise_described, False),
)
"""Each rule, and whether it looks at two clauses in their order."""

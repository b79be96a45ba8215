"""What two clauses of different articles say of one thing, and whether both can be true."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import cast

from analysis.resolution.acts import exclude
from analysis.resolution.clauseantecedents import PEOPLE
from analysis.resolution.clauseframes import NOTHING, Frame, Part
from analysis.resolution.clauselikeness import (
    BESIDE,
    TIMES,
    bygone,
    days,
    excluding,
    kind,
    restricting,
    same,
    strangers,
)
from analysis.resolution.slotverdicts import CHANGED
from analysis.resolution.synonyms import opposed
from analysis.resolution.tokens import stem
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Sentence

COMING = frozenset(map(stem, "another following forthcoming further latest new next same second upcoming".split()))
"""Stems of words that say of a thing only that it is not the first; alphabetical."""
CORE = ("object", "thing", "effect", "prize", "part", "subject", "doer")
"""Roles by which it is known what a clause is about, the most telling first."""
LACKED = frozenset("be detect discover exist find hear hold report see spot".split())
"""Verbs whose denial tells that there was none; alphabetical."""
LIMITED = frozenset("before enough ever until yet".split())
"""Roles and adverbs that limit what is denied; alphabetical."""
PASSING = frozenset(
    "allow,ban,begin,break down,cancel,captive,close,fall,free,grow,hold,keep,leave,lower,open,postpone,raise,recover"
    ",stay,support,oppose,work,worsen".split(",")
)
"""Acts after which, on a later day, their opposites may come to pass."""
SAID = frozenset(("approve", "confirm", "deny", "reject"))
"""Acts that are about their object: who does them may well do the opposite with something else; alphabetical."""
SAME_STORY = timedelta(days=21)
"""Articles published further apart are not held against each other."""
SOLE = frozenset("because beneath from in into language means near under".split())
"""Prepositions whose place one thing has alone at one time; alphabetical."""
STUFF = frozenset("because beneath from into language means under".split())
"""Those of them whose place need not be named to be another; alphabetical."""


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
    return bygone(a) == bygone(b) and _meet(days(a), days(b))


def _meet(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return not (ours and theirs) or not ours.isdisjoint(theirs)


def _denied(no: Frame, yes: Frame) -> str:
    """One says that it was not so, the other that it was: all that the denial narrows must be in the other."""
    if not no.negated or yes.negated or not _one_act(no, yes) or _limited(no):
        return ""
    narrowing = [part for part in restricting(no) if part.head not in NOTHING]
    if not all(_holds(yes, part) for part in narrowing) or _of_others(no, yes) or _core_strangers(no, yes):
        return ""
    sure = any(same(part, other) or stem(part.head) in other.words for part in narrowing for other in yes.parts)
    return _denial(no, yes) if sure or (yes.one_act and no.one_act) else ""


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
    told = any(part.head == lacked.head and same(part, lacked) for part in yes.parts if part.role not in BESIDE)
    return _denial(no, yes) if told and all(_holds(yes, part) for part in narrowing) else ""


def lacking(frame: Frame) -> Part | None:
    """What a clause says that there was none of: `no fingerprints`, not `the map`."""
    if not frame.negated or frame.verb not in LACKED:
        return None
    part = frame.part("object") or frame.part("thing") or frame.part("subject")
    return part if part and part.known and part.text.lower().startswith(("any ", "no ")) else None


def _one_act(a: Frame, b: Frame) -> bool:
    return bool(a.act.name) and a.act.name == b.act.name


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
    return _both(a, b) if not personal or (doers[0] and doers[1] and same(doers[0], doers[1])) else ""


def _both(a: Frame, b: Frame) -> str:
    return f"“{a.said}” and “{b.said}” cannot both be true of one thing."


def _about(a: Frame, b: Frame) -> tuple[Part, Part] | None:
    """The part that says what both are about: the most telling that both have, where it is surely the same."""
    for role in CORE:
        ours, theirs = a.part(role), b.part(role)
        if ours is not None and theirs is not None:
            return (ours, theirs) if same(ours, theirs) else None
    return None


def _other_filler(a: Frame, b: Frame) -> str:
    """Both tell one act of one thing, and give it what it can have once only, each something else."""
    if not _one_act(a, b) or a.negated or b.negated or _about_else(a, b):
        return ""
    return _both(a, b) if any(excluding(*pair) for pair in _fillers(a, b)) else ""


def _about_else(a: Frame, b: Frame) -> bool:
    """Whether two clauses are not surely about one thing, the filler left out."""
    single = a.act.single | b.act.single
    pairs = [(a.part(role), b.part(role)) for role in CORE if role not in single]
    told = [(ours, theirs) for ours, theirs in pairs if ours is not None and theirs is not None]
    alike = any(same(*pair) and _alike_described(*pair) for pair in told)
    return not alike or any(strangers(*pair) for pair in told)


def _alike_described(a: Part, b: Part) -> bool:
    """Whether no word beside the main one sets two things apart: the women's race, last year's race."""
    ours, theirs = (part.words - COMING - {stem(part.head)} for part in (a, b))
    return bool(a.who and b.who) or not (ours and theirs) or not ours.isdisjoint(theirs)


def _fillers(a: Frame, b: Frame) -> Iterator[tuple[Part, Part]]:
    """Parts in a role that only one thing fills, where each clause has one such part."""
    for role in sorted(a.act.single | SOLE):
        ours, theirs = (
            [part for part in each.parts if part.role == role and part.head not in TIMES] for each in (a, b)
        )
        named = bool(ours and theirs and ours[0].names and theirs[0].names)
        if len(ours) == len(theirs) == 1 and (named or role in STUFF or role in a.act.single):
            yield ours[0], theirs[0]


def _otherwise_described(a: Frame, b: Frame) -> str:
    """Both put somebody in, or tell of, one thing with words that exclude each other: an open car, a closed car."""
    who = [[part for part in each.parts if part.who] for each in (a, b)]
    met = any(same(ours, theirs) for ours in who[0] for theirs in who[1]) or _one_meant(a, b)
    apart = any(
        ours.role == theirs.role and ours.head == theirs.head and opposed(ours.words, theirs.words)
        for ours in a.parts
        for theirs in b.parts
    )
    return _both(a, b) if apart and met and not (a.negated or b.negated) else ""


def _one_meant(a: Frame, b: Frame) -> bool:
    """Whether one clause leaves to a pronoun who it was whom the other names, or both do."""
    pronouns = [{part.head for part in each.parts} & PEOPLE for each in (a, b)]
    persons = [any(kind(part) == "person" for part in each.parts) for each in (a, b)]
    return bool(
        (pronouns[0] and pronouns[0] == pronouns[1]) or (pronouns[0] and persons[1]) or (pronouns[1] and persons[0])
    )


Rule = Callable[[Frame, Frame], str]
RULES: tuple[tuple[Rule, bool], ...] = (
    (_denied, True),
    (_lacking, True),
    (_opposite, False),
    (_other_filler, False),
    (_otherwise_described, False),
)
"""Each rule, and whether it looks at two clauses in their order."""

"""What two clauses give one act of one thing that it can have once only: a filler of a role, a doer, an order."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.resolution.clauseantecedents import PEOPLE
from analysis.resolution.clauseframes import Frame, Part
from analysis.resolution.clauselikeness import TIMES, excluding, kind, same, strangers
from analysis.resolution.synonyms import opposed
from analysis.resolution.tokens import stem

COMING = frozenset(map(stem, "another following forthcoming further latest new next same second upcoming".split()))
"""Stems of words that say of a thing only that it is not the first; alphabetical."""
CORE = ("object", "thing", "effect", "prize", "part", "subject", "doer")
"""Roles by which it is known what a clause is about, the most telling first."""
OF_MANY = frozenset(
    "accept,accuse,allow,announce,answer,approve,condemn,discuss,greet,invite,know,leave,meet,mention,oppose,praise"
    ",promise,protest,reach,recognise,reject,sign,support,visit,vote,vote against,vote for,warn".split(",")
)
"""Acts that several people do of one thing; alphabetical."""
SOLE = frozenset("because beneath from in into language means near under".split())
"""Prepositions whose place one thing has alone at one time; alphabetical."""
STUFF = frozenset("because beneath from into language means under".split())
"""Those of them whose place need not be named to be another; alphabetical."""


def both(a: Frame, b: Frame) -> str:
    """The reason where two clauses are said of one thing and exclude each other."""
    return f"“{a.said}” and “{b.said}” cannot both be true of one thing."


def one_act(a: Frame, b: Frame) -> bool:
    """Whether two clauses tell the same act."""
    return bool(a.act.name) and a.act.name == b.act.name


def other_filler(a: Frame, b: Frame) -> str:
    """Both tell one act of one thing, and give it what it can have once only, each something else."""
    if not one_act(a, b) or a.negated or b.negated or _about_else(a, b):
        return ""
    return both(a, b) if any(excluding(*pair) for pair in _fillers(a, b)) else ""


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


def other_doer(a: Frame, b: Frame) -> str:
    """Both tell one act of one thing, of which each story tells but once, and each names another person as its doer."""
    if not (one_act(a, b) and a.one_act and b.one_act) or a.negated or b.negated or a.act.name in OF_MANY:
        return ""
    ours, theirs = a.part("subject"), b.part("subject")
    things = [(a.part(role), b.part(role)) for role in ("object", "thing", "prize")]
    one = any(x is not None and y is not None and same(x, y) and _alike_described(x, y) for x, y in things)
    if not one or ours is None or theirs is None or "person" not in (kind(ours), kind(theirs)):
        return ""
    return both(a, b) if excluding(ours, theirs) else ""


def in_other_order(a: Frame, b: Frame) -> str:
    """One tells an act before, the other the same act after one thing."""
    if not one_act(a, b) or a.negated or b.negated or _about_else(a, b):
        return ""
    before, after = a.part("before"), b.part("after")
    return both(a, b) if before and after and before.head not in TIMES and same(before, after) else ""


def otherwise_described(a: Frame, b: Frame) -> str:
    """Both put somebody in, or tell of, one thing with words that exclude each other: an open car, a closed car."""
    who = [[part for part in each.parts if part.who] for each in (a, b)]
    met = any(same(ours, theirs) for ours in who[0] for theirs in who[1]) or _one_meant(a, b)
    apart = any(
        ours.role == theirs.role and ours.head == theirs.head and opposed(ours.words, theirs.words)
        for ours in a.parts
        for theirs in b.parts
    )
    return both(a, b) if apart and met and not (a.negated or b.negated) else ""


def _one_meant(a: Frame, b: Frame) -> bool:
    """Whether one clause leaves to a pronoun who it was whom the other names, or both do."""
    pronouns = [{part.head for part in each.parts} & PEOPLE for each in (a, b)]
    persons = [any(kind(part) == "person" for part in each.parts) for each in (a, b)]
    return bool(
        (pronouns[0] and pronouns[0] == pronouns[1]) or (pronouns[0] and persons[1]) or (pronouns[1] and persons[0])
    )

"""Clauses that leave out what they say of one: 'so did A', 'as was B', 'C did not', 'all came except D'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.cues import EXCEPTING
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import FINITE, SUBJECTS, is_verb

OUT_OF_LINE = EXCEPTING | {"unlike"}
"""Before one of whom the contrary is true."""
_ALIKE = frozenset({"as", "neither", "nor", "so"})
_COMPLEMENTS = frozenset("acomp acl agent attr ccomp dative dobj oprd pcomp prep prt xcomp".split())
_PRO_VERBS = frozenset({"be", "can", "could", "do", "have", "will", "would"})
_TURNED = frozenset({"attr", "nsubj", "nsubjpass"})


def likewise(verb: Token) -> Token | None:
    """The verb whose place is taken in 'so did A', 'as was B', 'nor will C'; None for any other."""
    if not _is_pro(verb) or not any(one.lower_ in _ALIKE for one in _opening(verb)):
        return None
    after = [child for child in children(verb) if child.i > verb.i and child.dep_ in _COMPLEMENTS | _TURNED]
    return _said_before(verb) if after and after[0].dep_ in _TURNED else None


def contrasted(verb: Token) -> Token | None:
    """The verb that 'A did not' denies, and 'A did' holds against its denial; None for any other."""
    if not _is_pro(verb) or any(child.dep_ in _COMPLEMENTS and child.i > verb.i for child in children(verb)):
        return None
    if not any(child.dep_ in SUBJECTS and child.i < verb.i for child in children(verb)):
        return None
    before = _said_before(verb)
    return before if before is not None and is_denied(before) != is_denied(verb) else None


def is_denied(verb: Token) -> bool:
    """'did not come', 'nobody came', 'took no part'."""
    words = [child for child in children(verb) if child.dep_ in ("dobj", "neg") or child.dep_ in SUBJECTS]
    words += [one for child in words for one in children(child) if one.i < child.i]
    return any(one.dep_ == "neg" or one.lower_ in ("no", "nobody", "none") for one in words)


def _is_pro(verb: Token) -> bool:
    return verb.lemma_.lower() in _PRO_VERBS and verb.tag_ in FINITE and verb.dep_ not in ("aux", "auxpass")


def _opening(verb: Token) -> list[Token]:
    """The words of a clause before its verb, and the one right before it whatever the parse hangs it from."""
    before = [child for child in children(verb) if child.i < verb.i]
    return [*before, verb.nbor(-1)] if verb.i > verb.sent.start else before


def _said_before(verb: Token) -> Token | None:
    """The verb of the clause that goes before, in this sentence or the last one."""
    above = verb.head
    if above != verb and is_verb(above) and above.i < verb.i:
        return above
    first = verb.sent.start
    inside = [one for one in verb.doc[first : verb.i] if is_verb(one) and one.tag_ in FINITE and one.dep_ != "relcl"]
    if inside:
        return inside[-1]
    last = verb.doc[first - 1].sent.root if first else None
    return last if last is not None and is_verb(last) else None

"""What verbs, alone or with a particle or an object, say of those who have a part in them: the table presence_verbs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from analysis.annotation.attendance.cues import ACT_OBJECTS
from analysis.annotation.grammar.remembered import children, remembered
from analysis.knowledge import rows

_ACT = "act"
_ALONE = "alone"
_BY_IN = frozenset({"by", "in", "on"})
"""Prepositions whose noun counts as well: 'voted by proxy', 'went in her stead'."""
_COMPLEMENTS = frozenset({"acomp", "advmod", "agent", "dobj", "nsubjpass", "oprd", "prep", "prt", "xcomp"})
_FOLLOWING = frozenset({"ccomp", "dobj", "nsubjpass", "prep", "prt", "xcomp"})
_LOOSE = frozenset(
    "after amid as at because before citing despite due during for in on over since under without".split()
)
"""Prepositions that only say when or why."""
_PARTICLES = frozenset({("call", "in"), ("stay", "on")})
"""Which mean something else before a noun."""


def said_of_subject(verb: Token) -> str:
    """What the table says of whoever does what a verb tells: 'comes', 'acts', 'away' and so on, or nothing."""
    return _said(verb, "subject")


def said_of_object(verb: Token) -> str:
    """'there', 'away' or another mode, of those to whom it is done; empty for a verb that says neither."""
    return _said(verb, "object")


@remembered
def _said(verb: Token, column: str) -> str:
    known = _table(column)
    lemma = verb.lemma_.lower()
    for form in (lemma, f"{lemma}e", verb.lower_.removesuffix("ed")):
        entries = known.get(form)
        if entries is not None:
            return next((entries[word] for word in _with(verb) if word in entries), entries.get("", ""))
    return ""


def _with(verb: Token) -> Iterator[str]:
    """The words that may change what a verb says: particles, objects, places; then 'alone' where none of them follows.

    'act' stands for any of ACT_OBJECTS.
    """
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "it":
        yield "it"
    beside = [child for child in children(verb) if child.dep_ in _COMPLEMENTS]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        beside.append(verb.head)
    for word in beside:
        yield from _keys(word, alone=not any(child.dep_ == "pobj" for child in children(word)))
    if not any(
        child.i > verb.i and child.dep_ in _FOLLOWING and child.lower_ not in _LOOSE for child in children(verb)
    ):
        yield _ALONE


def _keys(word: Token, *, alone: bool) -> Iterator[str]:
    """The word and what it counts as; 'stayed on', 'called in'; not 'stayed on the ship', 'called it in Rome'."""
    if alone or (word.head.lemma_, word.lower_) not in _PARTICLES:
        yield word.lemma_.lower()
        yield word.lower_
    if word.lemma_.lower() in ACT_OBJECTS:
        yield _ACT
    if word.lower_ in _BY_IN:
        yield from (one.lemma_.lower() for one in children(word))


@cache
def _table(column: str) -> dict[str, dict[str, str]]:
    """What the table says in a column, by verb and by the word beside it, which may be empty."""
    known: dict[str, dict[str, str]] = {}
    for row in rows("presence_verbs"):
        if row[column]:
            known.setdefault(row["verb"], {})[row["with"]] = row[column]
    return known

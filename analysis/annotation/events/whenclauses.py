"""Clauses that tell what happens on a day, right behind it: "tomorrow, when both parties vote"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import borrowed_subject, clause_words, said
from analysis.annotation.grammar.subjects import FINITE
from analysis.annotation.grammar.tense import any_subject, auxiliaries, climb, heads_clause

_STATES = frozenset(("be", "have", "remain"))
"""Verbs that tell how things were then, and of nothing that happened."""


def told_of_day(date: Span) -> Clause | None:
    """The clause behind a date that begins with 'when' and has a subject and a finite verb; None where none does."""
    rest = date.doc[date.end : min(date.end + 2, date.sent.end)]
    when = next((token for token in rest if token.text != ","), None)
    if when is None or when.lower_ != "when" or date[-1].lower_ == "days":
        return None  # 'The third of the four days when the king receives guests': he does on all of them.
    verb = next((token for token in climb(when) if heads_clause(token)), None)
    if verb is None or verb.left_edge.i != when.i or not _happens(verb):
        return None
    return Clause(verb, clause_words(verb, date), (), said(verb))


def carried_on(verb: Token, date: Span) -> Clause | None:
    """What happened while somebody was about something: 'struck' of 'was driving on Monday and struck a tree'."""
    joined = date.doc[date.end] if date.end < date.sent.end else verb
    about = verb.tag_ == "VBG" and any(helper.tag_ == "VBD" for helper in auxiliaries(verb))
    if not about or joined.lower_ != "and" or joined.dep_ != "cc":
        return None
    behind = (child for child in verb.rights if child.dep_ == "conj" and child.i > joined.i)
    second = next(behind, None)
    if second is None or second.tag_ != "VBD" or any_subject(second) is not None:
        return None
    dated = any(token.ent_type_ == "DATE" for token in second.subtree)
    return None if dated else Clause(second, clause_words(second, date), borrowed_subject(second), said(second))


def words_of_day(clause: Clause, date: Span) -> Iterator[int]:
    """The words of a clause that tell of its day: of 'shut since June, when the strike began' those behind June."""
    told = (child for child in date.root.rights if child.dep_ == "relcl" and child.i != clause.head.i)
    yield from (below.i for child in told for below in child.subtree)


def _happens(verb: Token) -> bool:
    """Whether a clause has a subject, a finite verb and something that comes to pass."""
    subject = any_subject(verb)
    if subject is None or subject.i > verb.i or verb.dep_ not in ("advcl", "relcl"):
        return False
    state = verb.lemma_.lower() in _STATES and not any(child.dep_ == "xcomp" for child in verb.rights)
    return not state and any(token.tag_ in (*FINITE, "MD") for token in (*auxiliaries(verb), verb))

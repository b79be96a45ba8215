"""Clauses behind a noun made whole: 'the study published in May' says that the study was published then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import REPORTING, mistaken
from analysis.annotation.grammar.subjects import FINITE, SUBJECTS, is_passive

_MANY = frozenset(("NNPS", "NNS"))
_RELATIVE = ("WDT", "WP")
_PLANNED = frozenset("due,expect,plan,project,schedule,set,slate".split(","))
"""What they tell of may still be to come."""


def made_whole(clause: Clause, words: Sequence[Token]) -> Mapping[int, str]:
    """The first word of a label's passive verb with 'was' or 'were' before it, where the clause has none; by place."""
    subject = _sufferer(clause)
    if subject is None:
        return {}
    start = clause.head.i if clause.head.dep_ == "ROOT" else clause.head.left_edge.i
    first = next((token for token in words if token.i >= start), None)
    many = subject.tag_ in _MANY or any(child.dep_ == "conj" for child in subject.rights)
    return {first.i: f"{'were' if many else 'was'} {first.lower_}"} if first is not None else {}


def in_order(clause: Clause, words: Sequence[Token]) -> list[Token]:
    """The words of a label, what 'which' stands for moved behind the verb of which it is the object."""
    verb = clause.head
    pronoun = next((child for child in verb.lefts if child.dep_ == "dobj" and child.tag_ in _RELATIVE), None)
    if pronoun is None or verb.dep_ != "relcl":
        return list(words)
    noun = [token for token in words if token.i < verb.left_edge.i]
    while noun and not noun[-1].is_alpha:
        noun.pop()
    rest = [token for token in words if token.i >= verb.left_edge.i and token.i != pronoun.i]
    behind = next((place for place, token in enumerate(rest) if token.i > verb.i and not _goes_with(token)), len(rest))
    return [*rest[:behind], *noun, *rest[behind:]]


def _goes_with(token: Token) -> bool:
    """A particle, or a preposition that governs nothing: 'which he served as'."""
    return token.dep_ == "prt" or (token.dep_ == "prep" and not any(token.children))


def _is_finite(verb: Token) -> bool:
    """Whether a sentence has a verb of its own, so that a participle in it is no verb that the parse mistook."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts if child.dep_.startswith("aux"))


def _sufferer(clause: Clause) -> Token | None:
    """The noun that undergoes what a participle tells, which has no form of 'be' of its own."""
    verb = clause.head
    if (
        verb.tag_ != "VBN"
        or verb.lemma_.lower() in _PLANNED
        or any(child.dep_.startswith("aux") for child in verb.lefts)
    ):
        return None
    if verb.dep_ == "acl":
        told = verb.lemma_.lower() in REPORTING
        apart = verb.head.i < verb.i and verb.head in clause.words and _is_finite(verb.sent.root)
        return verb.head if apart and not told else None
    if mistaken(verb) is not None:
        return next((child for child in verb.lefts if child.dep_ in SUBJECTS and child in clause.words), None)
    shares = verb.dep_ == "conj" and is_passive(verb.head)
    joined = any(child.lower_ in ("once", "when", "while") for child in verb.lefts)
    opens = verb.dep_ == "advcl" and (joined or verb.is_sent_start is True)
    if not (shares or opens) or any(token.lemma_ == "be" for token in clause.borrowed):
        return None
    return next((token for token in clause.borrowed if token.dep_ in SUBJECTS), None)

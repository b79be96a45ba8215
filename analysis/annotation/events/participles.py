"""Clauses behind a noun made whole: 'the study published in May' says that the study was published then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import REPORTING, antecedent, mistaken
from analysis.annotation.events.happenings import came_about
from analysis.annotation.events.pasttense import past
from analysis.annotation.grammar.subjects import FINITE, SUBJECTS, is_passive
from analysis.annotation.grammar.tense import any_subject, auxiliaries, climb, governing_verb

_MANY = frozenset(("NNPS", "NNS"))
_RELATIVE = ("WDT", "WP")
_PLANNED = frozenset("due,expect,plan,project,schedule,set,slat,slate".split(","))
"""What they tell of may still be to come."""


def made_whole(clause: Clause, words: Sequence[Token]) -> Mapping[int, str]:
    """The first word of a label's passive verb with 'was' or 'were' before it, where the clause has none; by place."""
    subject, start = _sufferer(clause), clause.head.i if clause.head.dep_ == "ROOT" else clause.head.left_edge.i
    if subject is None:
        return _past(clause)
    first = next((token for token in words if token.i >= start), None)
    be = "were" if _is_many(subject) else "was"
    return {first.i: f"{be} {first.lower_}"} if first is not None else {}


def _past(clause: Clause) -> Mapping[int, str]:
    """'Worked' for the participle that goes with a past verb: 'Working as a clerk, she met', 'with her working'."""
    verb = clause.head
    subject = any_subject(verb) or next((token for token in clause.borrowed if token.dep_ in SUBJECTS), None)
    first = next((token for token in climb(verb) if token.dep_ != "conj"), verb)
    if first.dep_ not in ("advcl", "pcomp") or subject is None or subject.tag_ == "PRP$" or not _is_past(first.head):
        return {}
    forms = [child for child in verb.lefts if child.dep_.startswith("aux")] or [verb]
    if forms[0].tag_ != "VBG":
        return {}
    told = "were" if forms[0].lemma_ == "be" and _is_many(subject) else past(forms[0].lemma_.lower())
    return {forms[0].i: told}


def _is_past(word: Token) -> bool:
    """Whether the finite verb that a word hangs from tells what was: 'cut', 'was cut', 'has cut'."""
    verb = governing_verb(word) or word
    forms = (*auxiliaries(verb), verb)
    return any(token.tag_ == "VBD" or (token.lemma_ == "have" and token.dep_ == "aux") for token in forms)


def _is_many(subject: Token) -> bool:
    return subject.tag_ in _MANY or any(child.dep_ == "conj" for child in subject.rights)


def in_order(clause: Clause, words: Sequence[Token]) -> list[Token]:
    """The words of a label, what 'which' stands for moved behind the verb of which it is the object.

    'Reported by the police' before what they reported becomes 'the police reported'.
    """
    verb = clause.head
    agent = next((child for child in verb.rights if child.dep_ == "agent"), None)
    if clause.said and verb.tag_ == "VBN" and agent is not None and verb.dep_ == "advcl":
        return [*(token for token in words if agent.i < token.i <= agent.right_edge.i), verb]
    pronoun = next((token for token in words if _stands_for_noun(token, verb)), None)
    if pronoun is not None and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
        # 'A point that we have raised or are raising today'.
        words = [*antecedent(verb.head), *words]
    elif verb.dep_ != "relcl" or (pronoun is None and not _bare_relative(verb)):
        return list(words)
    noun = [token for token in words if token.i < verb.left_edge.i]
    while noun and not noun[-1].is_alpha:
        noun.pop()
    rest = [token for token in words if token.i >= verb.left_edge.i and token != pronoun]
    last = pronoun.head.i if pronoun is not None else verb.i
    if pronoun is not None and pronoun.dep_ == "pobj":
        return [*(token for token in rest if token != pronoun.head), pronoun.head, *noun]
    behind = next((place for place, token in enumerate(rest) if token.i > last and not _goes_with(token)), len(rest))
    return [*rest[:behind], *noun, *rest[behind:]]


def _stands_for_noun(token: Token, verb: Token) -> bool:
    """'Which' of 'which the guild bought' and of 'for which the guild paid'."""
    if token.tag_ not in _RELATIVE or token.i > verb.i:
        return False
    leads = token.dep_ == "pobj" and token.head.i == token.i - 1 == verb.left_edge.i
    governs = token.head.i == verb.i or (token.head.dep_ == "xcomp" and token.head.head.i == verb.i)
    return leads or (token.dep_ == "dobj" and governs)


def _bare_relative(verb: Token) -> bool:
    """'The seats the guild won': no word stands for the noun, and the verb has no other object."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    taken = any(child.dep_ in ("acomp", "attr", "ccomp", "dobj", "xcomp") for child in verb.children)
    ended = any(child.dep_ == "prep" and not any(child.children) for child in verb.rights)
    opens = subject is not None and subject.left_edge.i == verb.left_edge.i and verb.left_edge.tag_[:1] != "W"
    return opens and verb.lemma_ != "be" and not taken and not ended


def _goes_with(token: Token) -> bool:
    """A particle, or a preposition that governs nothing: 'which he served as'."""
    return token.dep_ == "prt" or (
        token.dep_ == "prep" and not any(child.dep_ in ("pcomp", "pobj") for child in token.children)
    )


def _is_finite(verb: Token) -> bool:
    """Whether a sentence has a verb of its own, so that a participle in it is no verb that the parse mistook."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.lefts if child.dep_.startswith("aux"))


def _is_participle(verb: Token) -> bool:
    """Also 'won' of 'her title won in Soll', which the tagger takes for a past."""
    bare = verb.dep_ == "acl" and verb.tag_ == "VBD" and came_about(verb.head) is not None
    return bare or verb.tag_ == "VBN"


def _sufferer(clause: Clause) -> Token | None:
    """The noun that undergoes what a participle tells, which has no form of 'be' of its own."""
    verb = clause.head
    if (
        not _is_participle(verb)
        or verb.lemma_.lower() in _PLANNED
        or any(child.dep_.startswith("aux") for child in verb.lefts)
        or any(child.dep_ == "ccomp" for child in verb.rights)
    ):
        return None
    if verb.dep_ == "acl":
        told = verb.lemma_.lower() in REPORTING
        noun = verb.head
        shown = noun in clause.words or (noun.dep_ == "appos" and noun.head in clause.words)
        apart = noun.i < verb.i and shown and _is_finite(verb.sent.root)
        return verb.head if apart and not told else None
    if mistaken(verb) is not None:
        return next((child for child in verb.lefts if child.dep_ in SUBJECTS and child in clause.words), None)
    shares = verb.dep_ == "conj" and is_passive(verb.head)
    joined = any(child.lower_ in ("once", "when", "while") for child in verb.lefts)
    opens = verb.dep_ == "advcl" and (joined or verb.is_sent_start is True)
    if not (shares or opens) or any(token.lemma_ == "be" for token in clause.borrowed):
        return None
    return next((token for token in clause.borrowed if token.dep_ in SUBJECTS), None)

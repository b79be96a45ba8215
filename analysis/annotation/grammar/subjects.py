"""Who does what a verb says, and which words belong to its clause."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.grammar.remembered import children, remembered

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of verbs that have a tense."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"acl", "advcl", "ccomp", "conj", "csubj", "parataxis", "pcomp", "relcl", "xcomp"})
_CONTROLLED_BY_OBJECT = frozenset("allow,ask,delegate,dispatch,expect,hear,invite,see,send,urge,want".split(","))
"""Verbs whose object does what the infinitive after it says: 'invited B to attend'."""
_LONGEST_CLIMB = 8
_VERBS = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_ORDERING = frozenset("after,ahead,before,following,prior,since,until".split(","))
"""What hangs from these speaks of another time than the clause."""


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause: a verb, or an auxiliary that stands alone ('were absent')."""
    return token.tag_ in _VERBS and token.dep_ not in ("aux", "auxpass", "amod")


@remembered
def governor(token: Token) -> Token | None:
    """The nearest verb above a token, or None in a phrase without one."""
    for above in token.ancestors:
        if is_verb(above):
            return above
    return None


@remembered
def own_subject(verb: Token) -> Token | None:
    """The subject that hangs from a verb itself, or None."""
    return next((child for child in children(verb) if child.dep_ in SUBJECTS), None)


@remembered
def subject(verb: Token) -> Token | None:
    """The word that stands for who does (or, in the passive, undergoes) what a verb says.

    A participle or infinitive without a subject of its own takes that of the verb it hangs from, or, after 'invite'
    and the like, that verb's object; in 'leaders attending' the noun is the subject.
    """
    current = verb
    for _ in range(_LONGEST_CLIMB):
        own = own_subject(current)
        if own is not None:
            return _antecedent(own, current)
        if current.dep_ == "acl" and current.head.pos_ in ("NOUN", "PROPN", "PRON") and current.tag_ != "VBN":
            return current.head
        above = governor(current)
        if above is None:
            return None
        if above.lemma_ in _CONTROLLED_BY_OBJECT and _controlled(current):
            controlled = next((child for child in children(above) if child.dep_ in ("dobj", "nsubjpass")), None)
            if controlled is not None:
                return controlled
        current = above
    return None


def _antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; any other word itself."""
    if token.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    return token


def _controlled(verb: Token) -> bool:
    """Whether a clause takes the object above it as its subject: 'invited B to attend', 'seen walking'."""
    infinitive = any(child.tag_ == "TO" for child in children(verb))
    return verb.dep_ == "xcomp" or (verb.dep_ in ("advcl", "ccomp") and infinitive)


@remembered
def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive: what hangs from it as subject undergoes it."""
    return verb.tag_ == "VBN" and (
        verb.dep_ == "acl" or any(child.dep_ in ("auxpass", "nsubjpass") for child in children(verb))
    )


@remembered
def clause(verb: Token) -> tuple[Token, ...]:
    """The words of a verb's clause: what hangs from it, but not from a clause within or a time before or after it."""
    return phrase(verb)


@remembered
def clause_words(verb: Token) -> frozenset[str]:
    """The same words in small letters."""
    return frozenset(word.lower_ for word in clause(verb))


@remembered
def phrase(token: Token) -> tuple[Token, ...]:
    """A word and what hangs from it, clauses within left out."""
    found = [token]
    for child in children(token):
        if not _apart(child):
            found += phrase(child)
    return tuple(found)


def _apart(child: Token) -> bool:
    return (child.dep_ in _CLAUSES and is_verb(child)) or child.lower_ in _ORDERING

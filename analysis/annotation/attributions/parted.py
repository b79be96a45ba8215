"""Who speaks where the parser parts them from their verb: behind an auxiliary and a comma, a semicolon, or "and"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attributions import cues
from analysis.annotation.grammar.subjects import SUBJECTS

_HELPERS = ("had", "has", "have")
_CLAUSE = 60
"""Tokens before a verb among which a semicolon is sought."""
_LOOK_BACK = 12
"""Tokens before a verb among which its auxiliary is sought."""


def of_helper(verb: Token) -> list[Token]:
    """The subject of the auxiliary that words between commas part from its verb: the mayor has, in a letter, urged."""
    if verb.tag_ not in ("VBD", "VBN") or verb.i == 0 or verb.nbor(-1).text != ",":
        return []
    for token in reversed(verb.doc[max(verb.sent.start, verb.i - _LOOK_BACK) : verb.i - 1]):
        if token.lower_ in _HELPERS and token.nbor(1).text == ",":
            return [child for child in token.lefts if child.dep_ in SUBJECTS]
    return []


def semicolon(verb: Token) -> int:
    """The place of the last semicolon before a verb, behind which its own clause begins; -1 where none is near."""
    before = range(verb.i - 1, max(verb.sent.start, verb.i - _CLAUSE) - 1, -1)
    return next((place for place in before if verb.doc[place].text == ";"), -1)


def antecedent(head: Token) -> Token:
    """Whom "who" means: the noun it hangs on, or behind a comma the object of the verb it was hung on; else itself."""
    verb = head.head
    if head.tag_ not in ("WDT", "WP"):
        return head
    if verb.dep_ == "relcl":
        return verb.head
    if verb.dep_ not in ("ccomp", "conj") or head.i == 0 or head.nbor(-1).text != ",":
        return head
    objects = [child for child in verb.head.rights if child.dep_ in ("attr", "dobj") and child.i < head.i]
    return objects[-1] if objects else head


def speaks_beside(verb: Token) -> bool:
    """Whether the people who speak stand before a verb, joined to what is before them: to Ulm and experts predicted."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBP", "VBZ") or verb.i == 0:
        return False
    before = verb.nbor(-1)
    return before.tag_ == "NNS" and before.dep_ == "conj" and before.lemma_.lower() in cues.PEOPLE_WHO_SPEAK

"""What a text has somebody do, suffer or be: the verbs that a name is subject or object of."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.wording.epithets import Epithet, plain
from analysis.annotation.wording.words import dictionary_form

NAMING = frozenset(("PRON", "PROPN"))
SPEAKING = frozenset("add,announce,note,report,say,state,write".split(","))
"""Lemmas of verbs whose subject may follow them: "the talks were short, reported Reuters"."""
LIGHT = frozenset(("be", "do", "have"))
"""Lemmas of verbs that tell nothing by themselves."""
MOST_STEPS = 12
"""Links of a chain of conjuncts that are followed."""


def deeds(root: Token) -> Iterator[Epithet]:
    """Verbs of a name whose parse hangs from `root`, and what it is said to be ("Lind is a hero")."""
    noun = _whole(root)
    head, role = noun.head, noun.dep_
    if role == "nsubj" and head.lemma_ == "be":
        yield from _being(head)
    elif role == "nsubj":
        for verb in _joined(head):
            yield from _deed(verb, "subject of")
    elif role == "pobj" and head.dep_ == "agent":
        yield from _deed(head.head, "subject of")
    elif role == "dobj" and _is_turned(head):
        yield from _deed(head, "subject of")
    elif role in ("dative", "dobj", "nsubjpass"):
        yield from _deed(head, "object of")


def _whole(root: Token) -> Token:
    """The first of the names that stand together, or the noun a name is in apposition to."""
    noun = root
    for _ in range(MOST_STEPS):
        names = noun.dep_ == "conj" and noun.head.pos_ in NAMING
        if not names and not (noun.dep_ == "appos" and noun.head.pos_ in (*NAMING, "NOUN")):
            return noun
        noun = noun.head
    return noun


def _joined(verb: Token) -> Iterator[Token]:
    """A verb and those that share its subject: met, thanked and left."""
    for _ in range(MOST_STEPS):
        yield verb
        following = next((child for child in verb.rights if child.dep_ == "conj" and child.pos_ == "VERB"), None)
        if following is None or _is_turned(following) or _has_subject(following):
            return
        verb = following


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def _is_turned(verb: Token) -> bool:
    """Whether the subject of a verb of speech follows it, where parsers see an object."""
    if verb.lemma_ not in SPEAKING or _has_subject(verb) or verb.i == 0:
        return False
    return verb.nbor(-1).is_punct and any(child.dep_ == "dobj" and child.pos_ == "PROPN" for child in verb.rights)


def _deed(verb: Token, relation: str) -> Iterator[Epithet]:
    lemma = dictionary_form(verb)
    if verb.pos_ != "VERB" or lemma in LIGHT:
        return
    particle = next((child for child in verb.rights if child.dep_ == "prt"), None)
    words = ["not"] if any(child.dep_ == "neg" for child in verb.children) else []
    words += [lemma, particle.lower_] if particle is not None else [lemma]
    yield Epithet(verb.i, verb.i, " ".join(words), relation)


def _being(verb: Token) -> Iterator[Epithet]:
    """The noun or adjective after a form of "be", with the words that lead up to it."""
    for child in verb.rights:
        if child.dep_ == "acomp" or (child.dep_ == "attr" and child.tag_ in ("NN", "NNS")):
            first = child.left_edge.i if child.dep_ == "attr" else child.i
            while first < child.i and child.doc[first].pos_ in ("DET", "PRON"):
                first += 1
            denied = "not " if any(part.dep_ == "neg" for part in verb.children) else ""
            label = denied + plain(child.doc[first : child.i + 1].text)
            yield Epithet(first, child.i, label, "said to be")

"""What the verb of a clause says: its dictionary form, whether it is denied, and whether it is told or foreseen."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.clauses.arguments import ranks_doer
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import is_verb
from analysis.annotation.grammar.tense import modality
from analysis.annotation.wording.words import dictionary_form

ALLEGING = frozenset("accuse,allege,charge,claim,suspect".split(","))
"""Lemmas of verbs whose clause somebody says and the article does not."""
BARE_NEGATIONS = frozenset("neither,no,nobody,none,no-one,nothing,nowhere".split(","))
"""Words that deny the clause of which they, or the words they stand before, are part."""
DENYING = frozenset("avoid,decline,deny,dispute,fail,forget,neglect,omit,refuse,refute".split(","))
"""Lemmas of verbs that deny the clause that depends on them."""
MOST_STEPS = 4
"""Verbs above a clause that are asked whether they deny it or tell it as somebody's claim."""
_ABLE = frozenset("able,allowed,willing".split(","))
_UNABLE = frozenset("unable,unwilling".split(","))
"""Adjectives, after a form of "be", that deny what they are said to be able to do, as those above do when denied."""
_DEPENDENT = frozenset("ccomp,pcomp,xcomp".split(","))
_LIMITING = frozenset("just,merely,only,simply,solely".split(","))
"""After 'not' they deny that it was all."""
_MODES = {"planned": "planned", "possible": "possible"}


def predicate(verb: Token) -> str:
    """The verb in its dictionary form with its particle: `bring down`."""
    particle = next((child.lower_ for child in verb.rights if child.dep_ == "prt"), "")
    return f"{dictionary_form(verb)} {particle}".rstrip()


def is_negated(verb: Token) -> bool:
    """Whether a clause says that it is not so: by its own words, or by those of the verb it depends on."""
    return _denied(verb) != _denied_above(verb)


def standing(verb: Token) -> str:
    """Told, planned, possible, or alleged by somebody."""
    if _alleged(verb):
        return "alleged"
    if ranks_doer(verb):
        verb = verb.head.head
    return _MODES.get(modality(verb), "told")


def _denied(verb: Token) -> bool:
    return any(_denies(child, verb) for child in children(verb))


def _denies(child: Token, verb: Token) -> bool:
    """Whether a part of a clause denies it."""
    if child.dep_ == "neg" or child.lower_ == "never":
        return not _is_limit(child)
    if child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
        return denies_noun(child)
    if child.dep_ in ("acomp", "oprd"):
        return any(part.dep_ == "neg" and not _is_limit(part) for part in child.lefts)
    if child.dep_ == "prep":
        return any(denies_noun(noun) for noun in children(child) if noun.dep_ == "pobj")
    return child.dep_ == "advmod" and child.lower_ == "nowhere" and child.head.i == verb.i


def denies_noun(noun: Token) -> bool:
    """Whether a noun stands for none: `nobody`, `no siren`, `not a single shop`, `none of them`."""
    if noun.lower_ in BARE_NEGATIONS:
        return True
    if noun.lower_ == "one" and noun.i and noun.nbor(-1).lower_ in ("no", "not"):
        return True
    return any(_before_noun(child) for child in noun.lefts)


def _before_noun(child: Token) -> bool:
    if child.lower_ == "not":
        return not _is_limit(child)
    return child.dep_ in ("det", "neg") and child.lower_ in BARE_NEGATIONS


def _is_limit(negation: Token) -> bool:
    """Whether a negation only says that it was not all: `not only`."""
    following = negation.i + 1
    return following < len(negation.doc) and negation.doc[following].lower_ in _LIMITING


def _denied_above(verb: Token) -> bool:
    """Whether the verb on which a clause depends denies it: `failed to come`, `left without paying`."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ == "without"
    above = verb.head
    if verb.dep_ not in _DEPENDENT or above.i == verb.i:
        return False
    if above.lower_ in _ABLE:
        return _denied(above.head)
    return (dictionary_form(above) in DENYING or above.lower_ in _UNABLE) and not _denied(above)


def _alleged(verb: Token) -> bool:
    """Whether a clause is what somebody is accused of."""
    above = verb
    for _ in range(MOST_STEPS):
        if above.dep_ not in _DEPENDENT and above.dep_ != "prep":
            return False
        above = above.head
        if is_verb(above) and dictionary_form(above) in ALLEGING:
            return True
    return False

"""In which mode a clause says that somebody is at a gathering: attended, expected, invited, absent, or not at all."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attendance.cues import (
    ARRIVED,
    DOUBT_VERBS,
    EXPECT_ADJECTIVES,
    EXPECT_NOUNS,
    EXPECT_VERBS,
    FUTURE_AUXILIARIES,
    GIVEN_UP_VERBS,
    INVITE_VERBS,
    POSSIBLE_AUXILIARIES,
    REACHING_VERBS,
    REFUSE_VERBS,
    REMOTE_WORDS,
)
from analysis.annotation.gatherings.cues import DOUBT_NOUNS, MOTION_VERBS
from analysis.annotation.grammar.remembered import children, remembered, subtree
from analysis.annotation.grammar.subjects import FINITE, clause_words, is_passive, is_verb, own_subject
from analysis.annotation.grammar.tense import auxiliaries, auxiliary_words

_MEANT = frozenset({"desire", "intention", "plan", "wish"})
_NEGATIONS = frozenset({"n't", "neither", "never", "nor", "not"})
_HEARSAY = frozenset("allege believe hear know report rumour say see suppose think understand".split())
_MAYBE = frozenset({"could", "may", "might"})
_NONE = frozenset({"neither", "no", "nobody", "none"})
_SUPPOSED = frozenset({"'d", "could", "would", "’d"})
_WISHING = frozenset({"like", "love", "prefer"})
_EXPECTING = EXPECT_ADJECTIVES | EXPECT_NOUNS
_LEADING_UP = EXPECT_VERBS | MOTION_VERBS | {"be", "expect", "go", "schedule", "set"}
_UNTENSED = frozenset({"VB", "VBG"})
_DOUBT_MARKS = frozenset({"if", "unless", "whether"})
_CONCESSIONS = frozenset({"although", "though"})
_JOINING = frozenset({"address", "attend", "be", "include", "join", "participate", "take"})
_NOMINAL = frozenset({"acl", "ccomp", "pcomp", "relcl"})
FLIPPED = {"absent": "attended", ARRIVED: "absent", "attended": "absent", "expected": "absent", "invited": "absent"}


@remembered
def clause_mode(verb: Token, base: str = "attended", *, firm: bool = False) -> str:
    """The mode that a clause gives to a presence whose verb alone would mean `base`; empty where it is only possible.

    Negation flips presence and absence; the future, an infinitive after 'plan' or 'due' or on the way there make it
    expected; 'whether', 'if', a mere possibility and a hope leave nothing to record, and neither does a presence by
    video, except of those who join others so. With `firm`, 'could', 'may' and 'might' leave nothing either: talks that
    may be held are none yet.
    """
    unable = "could" in auxiliary_words(verb) and _negated(verb)
    if (firm and auxiliary_words(verb) & _MAYBE and not unable) or (_remote(verb) and verb.lemma_ not in _JOINING):
        return ""
    mode = tensed_mode(verb, base)
    if mode == "expected" and is_unkept(verb):
        return "absent"
    return FLIPPED.get(mode, mode) if mode and _negated(verb) else mode


@remembered
def tensed_mode(verb: Token, base: str = "attended") -> str:
    """The mode that tense and the words above a clause give, whether it is denied or not."""
    above = _above(verb)
    if above is not None and base != "absent" and _is_no_plan(above):
        return "absent"
    if _is_conditional(verb) or _doubted(verb) or _is_over(verb, above, base) or _is_yet_to(above):
        return ""
    if above is not None and above.lemma_ in INVITE_VERBS:
        return "invited" if _is_asked(above) else ""
    if above is not None and above.lemma_ in REFUSE_VERBS and base != "absent":
        return "absent"
    if above is not None and base != "absent" and _unable(above):
        return "absent"
    if base in (ARRIVED, "attended") and (_ahead(verb, above) or _is_due(verb)):
        return "expected"
    return base


def told_as_past(verb: Token | None) -> bool:
    """Whether a clause tells what has been or goes on: 'took part', 'are taking part', 'was the first to come'.

    Not what may be dated ahead.
    """
    if verb is None or verb.lemma_ in EXPECT_VERBS:
        return False
    if verb.tag_ == "VB" and verb.head.dep_ == "attr":
        return verb.head.head.tag_ == "VBD"
    if verb.tag_ == "VBG":
        return bool(auxiliary_words(verb) & {"are", "is"}) and verb.lemma_ == "take"
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliary_words(verb).isdisjoint({"was", "were"}))


def _is_conditional(verb: Token) -> bool:
    """'would come if they could', 'would prefer another to go': what would be and need not."""
    if auxiliary_words(verb).isdisjoint(_SUPPOSED):
        return False
    supposed = [child for child in children(verb) if child.dep_ == "advcl"]
    return verb.lemma_ in _WISHING or any(one.lower_ == "if" for clause in supposed for one in children(clause))


def _is_yet_to(above: Token | None) -> bool:
    """'has yet to appear'."""
    return above is not None and above.lemma_ == "have" and any(child.lower_ == "yet" for child in children(above))


def _is_due(verb: Token) -> bool:
    """'is due at the workshop', 'is expected there'."""
    return verb.lemma_ == "be" and any(
        child.dep_ == "acomp" and child.lower_ in EXPECT_ADJECTIVES for child in children(verb)
    )


def _is_asked(above: Token) -> bool:
    """'was asked to speak', 'asked B to speak'; who 'asked to speak' was not."""
    return above.lemma_ == "invite" or is_passive(above) or any(one.dep_ == "dobj" for one in children(above))


def has_tense(verb: Token) -> bool:
    """'came', 'was taken', 'is coming'; not 'to come', 'coming'."""
    return verb.tag_ in FINITE or any(helper.tag_ in FINITE for helper in auxiliaries(verb))


def _is_crossed(verb: Token, above: Token) -> bool:
    """'was to come but fell ill', 'was due to speak but cancelled': what came of it is told next."""
    if above.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in auxiliaries(above)):
        turns = [
            child for one in (verb, above) for child in children(one) if child.lower_ == "but" and child.i > verb.i
        ]
        return any(one.dep_ == "conj" and has_tense(one) for turn in turns for one in children(turn.head))
    return False


def _is_no_plan(noun: Token) -> bool:
    """'no plans to come'."""
    return noun.lemma_ in _MEANT and _is_no(noun)


def _is_no(noun: Token) -> bool:
    return any(child.lower_ == "no" for child in children(noun))


def _is_over(verb: Token, above: Token | None, base: str) -> bool:
    """Whether what was to come is told from behind: 'had been expected', 'had planned to come', 'was to come but'."""
    if base == "expected" and "had" in auxiliary_words(verb):
        return True
    asked = above is None or above.lemma_ in INVITE_VERBS or is_unkept(verb)
    return not asked and above is not None and (_given_up(above) or _is_crossed(verb, above))


def _given_up(above: Token) -> bool:
    """'had planned to come': what came of it is said elsewhere."""
    return above.lemma_ in GIVEN_UP_VERBS and above.tag_ == "VBN" and "had" in auxiliary_words(above)


def _unable(above: Token) -> bool:
    states = [one for one in (above, *children(above)) if one.dep_ in ("acomp", "ROOT", "conj")]
    too = any(child.lower_ == "too" for one in states if one.pos_ == "ADJ" for child in children(one))
    return too or any(one.lower_ == "unable" for one in states)


def _above(verb: Token) -> Token | None:
    """The verb or adjective that an infinitive hangs from."""
    infinitive = any(child.dep_ == "aux" and child.tag_ == "TO" for child in children(verb))
    return verb.head if infinitive and verb.head != verb else None


def _ahead(verb: Token, above: Token | None) -> bool:
    """Whether the clause speaks of what has not happened yet."""
    helpers = auxiliary_words(verb)
    if helpers & (FUTURE_AUXILIARIES | POSSIBLE_AUXILIARIES):
        return "have" not in helpers
    if "to" in helpers:
        return above is None or _leads_ahead(above)
    shared = verb.dep_ == "conj" and is_verb(verb.head) and verb.tag_ in _UNTENSED
    return shared and _ahead(verb.head, _above(verb.head))


def is_unkept(verb: Token) -> bool:
    """'although he had promised to come', 'who was to have come'."""
    helpers = auxiliary_words(verb)
    if {"to", "have"} <= helpers:
        return True
    above = _above(verb)
    if above is None:
        return False
    marks = {child.lower_ for child in children(above) if child.dep_ == "mark"}
    return "had" in auxiliary_words(above) and not _CONCESSIONS.isdisjoint(marks)


def _remote(verb: Token) -> bool:
    return not REMOTE_WORDS.isdisjoint(clause_words(verb))


def _leads_ahead(above: Token) -> bool:
    if above.lemma_ in _EXPECTING or _is_chosen(above):
        return True
    if above.tag_ == "VBD" and above.lemma_ in REACHING_VERBS:
        return False
    if above.lemma_ in _LEADING_UP:
        return True
    return any(child.lemma_ in EXPECT_ADJECTIVES for child in children(above) if child.dep_ == "acomp")


def _is_chosen(above: Token) -> bool:
    """'is billed to speak', 'is booked to play'; 'is said to speak' is hearsay."""
    passive = any(child.dep_ == "auxpass" and child.lower_ in ("are", "is") for child in children(above))
    return passive and above.lemma_ not in _HEARSAY


def _negated(verb: Token) -> bool:
    above = _above(verb)
    heads = [verb] if above is None else [verb, above]
    return any(_has_negation(head) for head in heads) or _has_negative_subject(verb)


def _has_negative_subject(verb: Token) -> bool:
    """'Neither A nor B attended', 'none of the leaders attended'."""
    own = own_subject(verb)
    if own is None:
        return False
    return any(part.lower_ in _NONE for part in subtree(own) if part.i <= own.i)


def _has_negation(token: Token) -> bool:
    if any(child.dep_ == "dobj" and child.lower_ == "part" and _is_no(child) for child in children(token)):
        return True
    marks = (child for child in children(token) if child.dep_ == "neg" or child.lower_ in _NEGATIONS)
    return any(True for _ in marks)


def _doubted(verb: Token) -> bool:
    """Whether the clause, or one it hangs from, is a condition, a question or a mere idea."""
    current = verb
    while True:
        marks = {child.lower_ for child in children(current) if child.dep_ in ("mark", "advmod")}
        if marks & _DOUBT_MARKS:
            return True
        above = current.head
        if above == current:
            return False
        if above.lemma_ in DOUBT_NOUNS and not is_verb(above) and current.dep_ in _NOMINAL | {"prep"}:
            return True
        if current.dep_ == "relcl":
            return False
        hoped = above.lemma_ == "hope" and current.dep_ == "ccomp"
        if hoped or (above.lemma_ in DOUBT_VERBS and current.dep_ in ("ccomp", "xcomp")):
            return True
        if current.dep_ in ("conj", "advcl", "parataxis") and is_verb(above):
            return False
        current = above

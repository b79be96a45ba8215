"""Verbs that attribute by their object: a fact that is confirmed, what is foretold, what polls show, what is urged."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import next_word, own_subject
from analysis.annotation.grammar.subjects import FINITE

_NEEDED = frozenset("absence,importance,lack,necessity,need,shortage,urgency".split(","))
"""What somebody points out who notes it."""
_HOLDING = frozenset(("hold", "maintain", "take"))
_VOICED = frozenset(
    "alarm,anger,anxiety,apprehension,belief,commitment,concern,confidence,conviction,desire,determination,disagreement"
    ",disappointment,disapproval,disbelief,dismay,displeasure,dissatisfaction,doubt,fear,frustration,grief,hope,indignation"
    ",intention,misgiving,objection,opposition,optimism,outrage,pessimism,readiness,regret,remorse"
    ",reservation,sadness,scepticism,shock,skepticism,solidarity,sorrow,support,surprise,unease,willingness,wish"
    ",worry".split(",")
)
"""Lemmas of nouns for what somebody voices: "expressed concern about the plan", not "expressed thanks"."""
_VOICING = {"acknowledge": _NEEDED, "express": _VOICED, "note": _NEEDED, "voice": _VOICED}
"""Lemmas of verbs that tell something by nouns of a kind."""
_KEPT = frozenset(
    "authority,control,dominance,dominion,grip,hegemony,hold,influence,itself,power,rule,supremacy".split(",")
)
"""What is reasserted without a word."""
_PARTS = frozenset("aspect,bulk,detail,element,much,part,portion".split(","))
_REPEATING = frozenset(("reaffirm", "reassert"))
_PICTURING = frozenset(("envisage", "envision"))
_TO_BE_DONE = cues.URGING | _PICTURING | {"call", "write"}
_ASKING = frozenset(("ask", "beg", "implore", "request", "urge"))
_VERBS = {"confirm"} | cues.FORETELLING | cues.SHOWING | _HOLDING | _REPEATING | _TO_BE_DONE | _VOICING.keys()
_GIVEN = ("ccomp", "dative", "dobj", "prep", "xcomp")
_TO_DO = ("advcl", "ccomp", "xcomp")
"""How what a verb of this kind tells hangs from it."""


def tells(verb: Token) -> bool:
    """Whether a verb tells something by its object: "confirmed the deaths", "predicted a flood", "urged them to go"."""
    lemma = verb.lemma_.lower()
    if lemma not in _VERBS or not verb.tag_.startswith("VB"):
        return False
    if lemma in _TO_BE_DONE:
        return _urges(verb)
    told = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if lemma == "confirm":
        return told is not None and _whole(told).lemma_.lower() in cues.CONFIRMED
    if lemma in _REPEATING:
        return told is not None and told.pos_ == "NOUN" and told.lemma_.lower() not in _KEPT
    if lemma in _HOLDING:
        return told is not None and told.lemma_.lower() in cues.HELD and next_word(told) == "that"
    if lemma in _VOICING:
        return told is not None and verb.tag_ in FINITE and told.lemma_.lower() in _VOICING[lemma]
    if lemma in cues.SHOWING:
        told = told or next((child for child in verb.rights if child.dep_ == "ccomp"), None)
        return told is not None and verb.tag_ != "VBG" and _is_evidence(own_subject(verb))
    return (told or verb).pos_ in ("NOUN", "NUM", "PROPN") or _takes_noun(verb)


def reach(verb: Token) -> tuple[int, int] | None:
    """Tokens of a verb and of what it tells by its object, without the clauses joined to it; None for other verbs."""
    if not tells(verb):
        return None
    given = [child.right_edge.i for child in verb.rights if child.dep_ in _GIVEN]
    last = max(given, default=verb.i) + 1 if verb.lemma_.lower() != "call" else verb.sent.end
    joined = next((token.i for token in verb.doc[verb.i : last] if token.tag_ == "CC"), last)
    # The parser hangs a clause behind "and" on the last noun: showed 3 percent | and one survey rounded it.
    return verb.i, joined if any(token.tag_ in FINITE for token in verb.doc[joined:last]) else last


def _whole(told: Token) -> Token:
    """What a thing is part of: the story, in "key parts of the story"."""
    of = next((child for child in told.rights if child.lower_ == "of"), None) if told.lemma_.lower() in _PARTS else None
    return next((child for child in of.rights if child.dep_ == "pobj"), told) if of is not None else told


def _takes_noun(verb: Token) -> bool:
    """Whether a noun follows a verb at once, which the parser may hang on a date: predicted floods Friday night."""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return any(token.pos_ == "NOUN" and token.ent_type_ not in ("DATE", "TIME") for token in following)


def _urges(verb: Token) -> bool:
    """Whether somebody is told what to do: urged drivers to slow down; called on them to; wrote asking them to."""
    if verb.lemma_.lower() == "call":
        return own_subject(verb) is not None and any(_calls_upon(child) for child in verb.rights)
    if verb.lemma_.lower() == "write":
        return any(_asks_to(child) for child in verb.rights)
    todo = next((child for child in verb.rights if child.dep_ in _TO_DO and child.tag_ == "VB"), None)
    if todo is None or not any(part.lower_ == "to" for part in todo.lefts):
        return False
    # The parser takes whom somebody urges for the subject of what they are to do as often as for the verb's object.
    told = any(child.dep_ == "dobj" and child.i < todo.i for child in verb.rights)
    return told or any(part.dep_ == "nsubj" for part in todo.lefts)


def _asks_to(part: Token) -> bool:
    """Whether a participle behind "wrote" tells what somebody is asked to do: wrote to Moss asking her to leave."""
    asks = part.tag_ == "VBG" and part.dep_ in ("advcl", "xcomp") and part.lemma_.lower() in _ASKING
    return asks and any(token.tag_ in ("IN", "TO", "VB", "WRB") or token.dep_ == "ccomp" for token in part.rights)


def _calls_upon(preposition: Token) -> bool:
    """Whether "on" is followed by whom somebody calls upon and by "to", unlike: called on Monday to say."""
    whom = next((child for child in preposition.rights if child.dep_ == "pobj"), None)
    if preposition.lower_ != "on" or whom is None or whom.ent_type_ in ("DATE", "TIME"):
        return False
    last = min(whom.right_edge.i + 2, preposition.sent.end)
    return any(token.lower_ == "to" for token in preposition.doc[whom.i + 1 : last])


def _is_evidence(subject: Token | None) -> bool:
    """Whether a subject is a poll, records or the like; of "records that show", the noun before."""
    if subject is not None and subject.tag_ in ("WDT", "WP") and subject.head.dep_ == "relcl":
        subject = subject.head.head
    return subject is not None and subject.lemma_.lower() in cues.RECORDS

"""Which verbs attribute, and how: by what they govern, by words in marks that follow, by a name they give."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.attributions import cues, objects, relays
from analysis.annotation.attributions.phrases import SUBJECTS, goes_on, next_word, own_subject
from analysis.annotation.grammar.subjects import FINITE

_MARKS = ("“", '"', "‘", "'", "``")
_ASIDE = 12
"""Tokens of who speaks in an aside between commas."""
_CONDITIONS = ("if", "unless", "whether")
"""Words before a clause that nobody vouches for: vote again if records indicated a fault."""
_NAMING = cues.CLAIMING - cues.WORKED_OUT
_DEEMING = frozenset(("consider", "deem"))
"""Lemmas of verbs that attribute a judgement alone: "considers the plan a mistake"."""
_JUDGING = cues.CALLING | cues.JUDGING | cues.BLAMING.keys() | cues.RATING | _DEEMING


def is_verb(token: Token) -> bool:
    """Whether a token is a verb, or a word that taggers take for a noun and that "that" shows to be a verb."""
    if token.lower_ in cues.INVERTED and relays.inverted_after(token):
        return True
    if token.pos_ in ("VERB", "AUX"):
        return not (token.dep_ == "amod" or (token.tag_ == "VBN" and token.dep_ == "compound"))
    if token.lower_ in cues.MISTAGGED and relays.closes_speech(token):
        return True
    if token.lower_ in cues.GOING_ON:
        following = [part.text for part in token.doc[token.i + 1 : token.i + 3]]
        return len(following) > 1 and following[0] in (",", ":") and following[1] in _MARKS
    return token.lower_ in cues.AMBIGUOUS and next_word(token).lower() == "that"


def has_clause(token: Token) -> bool:
    """Whether a verb governs a clause, or stands in a comma-parted aside ("he confirmed,")."""
    following = next_word(token).lower()
    clauses = [child for child in token.children if child.dep_ in ("ccomp", "parataxis")]
    if token.lemma_.lower() in cues.FINDING:
        clauses = [child for child in clauses if child.i < token.i or _opens_with_that(child) or _is_finite(child)]
    governed = bool(clauses) or _set_off(token) or _heads_clause(token)
    return governed or following in ("that", ":", *_MARKS) or token.dep_ == "parataxis"


def _set_off(token: Token) -> bool:
    """Whether a verb stands with its subject alone between commas: the pools, which, they observed, lie there."""
    own = own_subject(token)
    last = token.i + (next_word(token) == "out")
    if own is None or own.i > token.i or token.doc[last + 1 : last + 2].text != "," or own.left_edge.i == 0:
        return False
    return token.doc[own.left_edge.i - 1].text == "," and token.i - own.left_edge.i <= _ASIDE


def _heads_clause(token: Token) -> bool:
    """Whether a noun behind a verb is the subject of another: mayor reaffirms harbour plan is sound."""
    told = next((child for child in token.rights if child.dep_ == "dobj"), None)
    if told is None or told.right_edge.i + 1 >= token.sent.end or token.tag_ not in FINITE:
        return False
    verb = token.doc[told.right_edge.i + 1]
    joined = (verb.head == token and verb.dep_ == "conj") or (token.head == verb and token.dep_ == "csubj")
    return joined and verb.tag_ in FINITE and verb.lemma_ == "be"


def _opens_with_that(clause: Token) -> bool:
    return any(part.lower_ == "that" for part in clause.lefts)


def _is_finite(clause: Token) -> bool:
    """Whether a clause is one beyond doubt: found there is enough, found it was shut; not: found two men trapped."""
    if clause.left_edge.i != clause.head.i + 1:
        return False
    sure = clause.tag_ in ("VBP", "VBZ") or (clause.tag_ == "VBD" and not clause.lower_.endswith("ed"))
    return sure or any(part.tag_ in FINITE and part.dep_ in ("aux", "auxpass") for part in clause.lefts)


def is_negated(token: Token) -> bool:
    """Whether a verb is denied, by a word of its own or by its subject: no official said that …."""
    subjects = [child for child in token.children if child.dep_ in SUBJECTS]
    words = [child for child in token.children if child.dep_ == "neg" and child.i <= token.i + 1] + subjects
    words += [child for noun in subjects for child in noun.children if child.dep_ == "det"]
    return any(word.lower_ in cues.NEGATIONS for word in words)


def is_passive(token: Token) -> bool:
    """Whether a verb tells what is done to its subject: was called, a plan dubbed “…”, as seen by."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
        return True
    if token.tag_ == "VBN" and token.dep_ == "acl" and token.nbor(-1).text != "," and not relays.helped(token):
        return True
    after_as = token.i > 0 and token.nbor(-1).lower_ == "as"
    if token.lemma_.lower() in cues.BESTOWING and token.tag_ in ("VBD", "VBN") and not relays.helped(token):
        # The parser takes "called" after a place for a verb of its own: a course in the hall called “…”.
        near = token.i + (3 if token.tag_ == "VBN" else 2)
        named = any(part.text in _MARKS for part in token.doc[token.i + 1 : near])
        return named and not any(child.dep_ == "nsubj" for child in token.lefts)
    return token.tag_ == "VBN" and (after_as or any(child.lower_ == "by" for child in token.rights))


def is_wish(token: Token) -> bool:
    """Whether a verb tells of no speech: "declined to say", "assisting", "if records indicate it"."""
    if token.tag_ == "VB" and any(child.lower_ == "to" for child in token.lefts):
        return not goes_on(token)
    if token.dep_ == "pcomp" and token.head.lower_ == "by":
        return False
    if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in token.lefts):
        return True
    if any(child.lower_ == "one" for child in token.lefts) and any(child.tag_ == "MD" for child in token.lefts):
        return True
    if token.tag_ == "VBG" and token.is_sent_start and token.head.lemma_.lower() in cues.SAYING:
        return True
    gerund = token.tag_ == "VBG" and token.dep_ in ("amod", "csubj", "pcomp", "xcomp") and own_subject(token) is None
    return gerund and not relays.resumes(token)


def manner_of(token: Token, *, marked: bool = True) -> str:
    """How a verb attributes: verb (said that), colon (disagreed: “…”), named (called it “…”), or empty.

    `marked` where its sentence has quotation marks.
    """
    lemma = token.lemma_.lower()
    if lemma in cues.SAYING or lemma in cues.GOING_ON or (lemma in cues.CLAIMING and has_clause(token)):
        return "verb"
    if lemma in cues.CLAIMING and goes_on(token) and relays.opens_speech(token):
        return "verb"
    if relays.counts(token) or relays.denies(token) or relays.closes_speech(token) or objects.tells(token):
        return "verb"
    if marked and (_has_colon(token) or relays.resumes(token)):
        return "colon"
    if lemma in ("speak", "talk") and (
        token.tag_ == "VBG" or token.doc[token.i + 1 : token.i + 2].text.lower() != "of"
    ):
        return ""
    named = lemma in cues.SAID_OF or lemma in _NAMING or _names_as(token) or (lemma in _DEEMING and judges(token))
    return "named" if named and (token.tag_, token.dep_) != ("VBN", "acl") else ""


def _has_colon(token: Token) -> bool:
    """Whether a main clause ends with a colon or comma that words in marks follow: disagreed with them: "…"."""
    if token.lemma_ == "be" and any(part.dep_ == "attr" for part in token.rights):
        return False
    reads = token.lower_ == "read" and token.dep_ == "acl"
    if token.dep_ not in ("ROOT", "ccomp", "conj", "parataxis") and not reads:
        return False
    if any(part.dep_ == "xcomp" or goes_on(part) for part in token.rights):
        return False
    if token.dep_ == "ccomp" and token.head.i < token.i and token.head.lemma_.lower() in cues.SAYING:
        return False
    return relays.opens_speech(token)


def _names_as(token: Token) -> bool:
    """Whether a verb names something in marks after "as": touted it as a "historic" step."""
    particle = next((child.i for child in token.rights if child.lower_ == "as"), None)
    following = token.doc[particle + 1 : particle + 4] if particle is not None else ()
    told = any(child.dep_ in ("dobj", "prt") or child.lower_ == "to" for child in token.rights)
    spoken = token.pos_ != "AUX" and told and own_subject(token) is not None
    return spoken and any(part.text in _MARKS for part in following)


def judges(verb: Token) -> bool:
    """Whether a verb says itself what somebody holds: blamed them for it; called it unfair; described it as unfair."""
    lemma = verb.lemma_.lower()
    if lemma not in _JUDGING or (verb.tag_ == "VBG" and not _told_by(verb)):
        return False
    if lemma in cues.RATING and _rates(verb):
        return True
    judged = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if judged is None and lemma in _DEEMING | cues.CALLING:
        return _is_so(verb)
    if judged is None and verb.dep_ == "relcl" and lemma in cues.JUDGING:
        return own_subject(verb) is not None and any(child.lower_ == "as" for child in verb.rights)
    if judged is None or verb.doc[verb.sent.end - 1].text == "?":
        return False
    if lemma in cues.CALLING | _DEEMING:
        return _second_object(verb, judged)
    if lemma == "identify":
        return any(child.lower_ == "as" and _is_named(child) for child in (*verb.rights, *judged.rights))
    links = cues.BLAMING[lemma].split(",") if lemma in cues.BLAMING else ("as",)
    return any(child.lower_ in links for child in (*verb.rights, *judged.rights))


def _rates(verb: Token) -> bool:
    """Whether a thing is judged: denounced the agreement, not: condemned the thief to death."""
    judged = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if judged is None or judged.pos_ != "NOUN" or verb.tag_ not in FINITE:
        return False
    return not any(child.lower_ == "to" for child in (*verb.rights, *judged.rights))


def _is_so(verb: Token) -> bool:
    """Whether a noun or adjective is said of another without a verb: considers it a burden, deems the plan unlawful."""
    said = next((child for child in verb.rights if child.dep_ == "ccomp"), None)
    if said is None or verb.tag_ not in FINITE or not (said.pos_ in ("ADJ", "NOUN", "PROPN") or _to_be(said)):
        return False
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in cues.SAYING:
        return False  # Who says what they deem is cited once.
    about = [child for child in said.lefts if child.dep_ in ("aux", "cop", "mark", "nsubj")]
    return [child.dep_ for child in about][:1] == ["nsubj"] and (len(about) == 1 or _to_be(said))


def _to_be(said: Token) -> bool:
    """Whether a copula stands between a thing and what is said of it: considers the plan to be unlawful."""
    return said.lemma_ == "be" and any(child.lower_ == "to" for child in said.lefts)


def _is_named(preposition: Token) -> bool:
    """Whether a name follows: identified the driver as Ida Moss, not: identified the bridge as unsafe."""
    return any(child.dep_ == "pobj" and child.pos_ == "PROPN" for child in preposition.rights)


def _told_by(participle: Token) -> bool:
    """Whether a participle tells on what its sentence tells, or what a message says: a statement blaming the mayor."""
    said = participle.dep_ == "acl" and participle.head.lemma_.lower() in cues.CONTENT_NOUNS
    return said or participle.dep_ in ("advcl", "conj")


def _second_object(verb: Token, judged: Token) -> bool:
    """Whether words behind an object judge it and are no name: called the plan a mistake, called the order swift."""
    second = next((child for child in verb.rights if child.dep_ == "oprd"), None)
    second = second or next((child for child in judged.rights if child.dep_ == "amod"), None)
    return second is not None and second.pos_ in ("ADJ", "NOUN")

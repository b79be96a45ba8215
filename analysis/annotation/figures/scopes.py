"""What happened to the things counted: fifteen thousand sent are not two thousand killed."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.grammar.tense import LONGEST_CLIMB, auxiliaries

VERBS = {
    "arrest": "arrested", "attend": "in attendance", "buy": "bought", "capture": "captured",
    "collapse": "collapsed", "deploy": "sent",
    "despatch": "sent", "destroy": "destroyed", "detain": "arrested", "die": "killed", "dispatch": "sent",
    "displace": "displaced", "down": "shot down", "drown": "killed", "evacuate": "evacuated", "execute": "executed",
    "fire": "fired", "flee": "fled", "free": "released", "hospitalise": "hospitalised", "hospitalize": "hospitalised",
    "hurt": "injured", "infect": "infected", "injure": "injured", "intercept": "shot down", "kidnap": "kidnapped",
    "kill": "killed", "launch": "fired", "maim": "injured", "massacre": "killed", "murder": "killed",
    "participate": "in attendance", "perish": "killed", "purchase": "bought", "recover": "recovered",
    "release": "released", "rescue": "rescued", "save": "rescued", "sell": "sold", "send": "sent", "slay": "killed",
    "strand": "stranded", "sue": "sued", "trap": "trapped", "wound": "injured",
}  # fmt: skip
"""Lemma of a verb, and the one word in which its synonyms meet."""
ADJECTIVES = {
    "dead": "killed", "deceased": "killed", "hurt": "injured", "injured": "injured", "killed": "killed",
    "homeless": "homeless", "missing": "missing", "present": "in attendance", "stranded": "stranded",
    "trapped": "trapped", "wounded": "injured",
}  # fmt: skip
NOUNS = {
    "arrest": "arrested", "casualty": "killed or injured", "death": "killed", "fatality": "killed",
    "injury": "injured", "killing": "killed", "loss": "lost", "release": "released", "wounding": "injured",
}  # fmt: skip
"""Nouns that count people by what happened to them ("20 deaths", "the death of 20 people")."""
GRAVEST = ("killed", "executed", "injured", "missing", "captured", "arrested", "rescued", "released")
"""Where several things happened to the same people, the first of these is what is counted."""
_DEADLY = frozenset(
    "batter,beat,bludgeon,burn,choke,club,crush,hack,shoot,stab,stone,strangle,torture,trample".split(",")
)
"""Verbs of which some die: 'shot dead', 'stabbed to death'."""
_DONE_BY_SUBJECT = frozenset(("fire", "sue"))
"""Verbs that tell of their subject's deed, with and without an object."""
_GROUPS = frozenset(
    "army,batch,body,column,contingent,convoy,crowd,force,group,majority,number,rest,share,team,total,wave".split(",")
)
_ROLES = ("attr", "dobj", "npadvmod", "nsubj", "nsubjpass", "oprd")
_MANY = frozenset(("dozen", "hundred", "million", "score", "thousand"))
_MODALS = frozenset("can,could,may,might,must,shall,should,will,would,'ll,wo".split(","))
_OF_LIVES = frozenset("claim,cost,lose,sacrifice,take".split(","))
_TELLING = frozenset("certify,confirm,declare,find,leave,list,pronounce,record,report".split(","))
"""'Were confirmed killed', 'have been reported missing'."""
_PLANS = frozenset("agree,anticipate,expect,intend,offer,plan,pledge,prepare,promise,propose,vow,want".split(","))


def scope(head: Token) -> str:
    """What happened to the things of a head noun: "sent", "killed", "to be sent"; empty where it is of no kind here."""
    if head.lemma_.lower() in NOUNS:
        return NOUNS[head.lemma_.lower()] if head.lemma_.lower() != "loss" else ""
    found = _scopes(head) or [happened for noun in head.conjuncts for happened in _clauses(noun)]
    return min(found, key=_weight, default="")


def governor(head: Token) -> Token | None:
    """The verb a noun is subject or object of, directly, in a list, or through "a group of"."""
    for _ in range(LONGEST_CLIMB):
        carrier = _carrier(head)
        listed = (
            carrier.dep_ in ("appos", "conj")
            and carrier.head.pos_ in ("NOUN", "NUM", "PROPN")
            and carrier.head.i < carrier.i
        )
        if not listed:
            verb = carrier.head if carrier.dep_ in _ROLES else None
            return verb if verb is not None and verb.pos_ in ("VERB", "AUX") else None
        head = carrier.head
    return None


def affects(verb: Token, noun: Token) -> bool:
    """Whether what a verb tells of happens to a noun: not to the subject of an active verb that has an object."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or noun.dep_ in ("dobj", "oprd"):
        return True
    if verb.lemma_.lower() in _DONE_BY_SUBJECT and noun.dep_ == "nsubj":
        return False
    return verb.tag_ != "VBG" and not any(child.dep_ == "dobj" and child.pos_ != "PRON" for child in verb.children)


def _scopes(head: Token) -> list[str]:
    found = [*_clauses(head), *filter(None, [_adjective(head)])]
    verb = governor(head)
    if verb is not None:
        found += [happened for happened in (_what(verb, head), *_states(verb), _equated(verb, head)) if happened]
        if verb.dep_ in ("csubj", "csubjpass", "nsubj") and (happened := _what(verb.head, head)):
            found.append(happened)
    of = _of_many(head)
    if of.dep_ == "pobj" and of.head.lower_ in ("of", "to") and of.head.head.lemma_ in NOUNS:
        found.append(NOUNS[of.head.head.lemma_])
    return found


def _of_many(head: Token) -> Token:
    """Hundreds, in "the deaths of hundreds of soldiers"."""
    many = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head
    return many if many.lemma_.lower() in _MANY else head


def _clauses(head: Token) -> list[str]:
    """What clauses that hang on a noun say: "troops sent to …", "people who died"."""
    clauses = (child for child in head.children if child.dep_ in ("acl", "relcl") and child.i > head.i)
    return [happened for verb in clauses if (happened := _what(verb, head))]


def _states(verb: Token) -> list[str]:
    """What "were missing", "are dead", "were confirmed killed" say."""
    if verb.lemma_.lower() in _TELLING:
        told = (child for child in verb.rights if child.dep_ in ("acomp", "advcl", "oprd", "xcomp"))
        found = (ADJECTIVES.get(child.lower_) or (what(child) if child.tag_ == "VBN" else "") for child in told)
        return [happened for happened in found if happened]
    if verb.lemma_ != "be":
        return []
    beside = [child.lower_ for child in verb.children if child.lower_ in ADJECTIVES]
    return [ADJECTIVES[word] for word in beside or _among(verb)]


def _among(verb: Token) -> list[str]:
    """Dead, of "were among the dead", behind an aside too: "was, police said, among the dead"."""
    near = (part for child in verb.rights for part in (child, *child.rights) if part.lower_ == "among")
    return [child.lower_ for part in near for child in part.rights if child.lower_ in ADJECTIVES]


def _equated(verb: Token, noun: Token) -> str:
    """What "the deaths are" says of the nouns behind it."""
    subject = own_subject(verb) if verb.lemma_ == "be" else None
    return NOUNS.get(subject.lemma_.lower(), "") if subject is not None and subject.i < verb.i < noun.i else ""


def planned(verb: Token) -> bool:
    """Whether a verb speaks of what may or is meant to happen."""
    helpers = [helper.lower_ for helper in auxiliaries(verb)]
    if "have" in helpers or "has" in helpers:
        return False
    infinitive = "to" in helpers and verb.head.lemma_.lower() in _PLANS
    return infinitive or any(word in _MODALS for word in helpers)


def what(verb: Token) -> str:
    """In which word a verb's synonyms meet, whether planned or done; empty for verbs of no known kind."""
    lemma = verb.lemma_.lower()
    if lemma in _OF_LIVES and any(child.lemma_ == "life" for child in verb.children):
        return "killed"
    if lemma in _DEADLY and any(_is_end(child) for child in verb.rights):
        return "killed"
    if lemma == "shoot" and any(child.lower_ == "down" for child in verb.children):
        return "shot down"
    if lemma == "test" and any(child.lower_ == "positive" for child in verb.children):
        return "infected"
    return VERBS.get(lemma, "")


def _is_end(child: Token) -> bool:
    """'Dead' or 'to death' behind a verb."""
    return child.lower_ == "dead" or (child.lower_ == "to" and any(below.lower_ == "death" for below in child.rights))


def _what(verb: Token, noun: Token) -> str:
    happened = what(verb) or ADJECTIVES.get(verb.lower_, "")
    if not happened or not (affects(verb, noun) or verb.lemma_.lower() in _OF_LIVES):
        return ""
    return f"to be {happened}" if planned(verb) else happened


def _carrier(head: Token) -> Token:
    """The noun that stands for the things in its clause: "a batch of 6,000 soldiers" is a batch."""
    preposition = head.head
    many = preposition.head.lemma_.lower() in _GROUPS or preposition.head.pos_ == "NUM"
    of_group = head.dep_ == "pobj" and preposition.lower_ == "of" and many
    return preposition.head if of_group else head


def _adjective(head: Token) -> str:
    following = head.doc[head.i + 1 : head.i + 3]
    near = [head.lower_, *(token.lower_ for token in following)]
    if "attendance" in near or near[1:] == ["in", "attendance"]:
        return "in attendance"
    states = (token for token in head.doc[head.i : head.i + 2] if token.lower_ in ADJECTIVES)
    return next((ADJECTIVES[token.lower_] for token in states if token.pos_ != "VERB" or affects(token, head)), "")


def _weight(found: str) -> tuple[int, str]:
    return GRAVEST.index(found) if found in GRAVEST else len(GRAVEST), found

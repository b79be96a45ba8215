"""What a sentence says of somebody it names: each verb of which they are a part, and the part they have in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.cues import LOWER_NOUNS
from analysis.annotation.attendance.ellipsis import likewise
from analysis.annotation.attendance.mode import has_tense
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, is_verb, own_subject

_AT_WHOSE = frozenset(
    "arm baton behest chairmanship direction guidance invitation leadership mediation presidency side".split()
)
"""At or under somebody's, with somebody."""
_MESSAGES = frozenset({"contribution", "greeting", "letter", "message", "statement", "telegram"})
_BESIDE_NAMES = frozenset({"appos", "compound", "conj", "flat", "nmod", "npadvmod"})
_DEEMING = frozenset({"consider", "deem", "find", "think"})
_DOING = frozenset({"by", "from", "of"})
_COMPANY = frozenset({"alongside", "as", "beside", "including", "like", "with"})
_HEADING = frozenset({"captain", "head", "lead"})
_LONGEST_CLIMB = 12
_LINKS = frozenset({"agent", "conj", "dobj", "nsubjpass", "pcomp", "pobj", "prep"})
_OF_OFFICE = frozenset({"at", "for", "in", "to"})
_STEAD = frozenset({"behalf", "place", "stead"})
_PERSONS = GROUP_NOUNS | LOWER_NOUNS
_PERSON_ENDINGS = ("er", "ian", "ist", "man", "or", "woman")
_OBJECTS = frozenset({"dative", "dobj"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_RELATIVES = frozenset({"WDT", "WP"})

_TITLES = frozenset({"captain", "chair", "coach", "head", "host", "judge", "marshal", "pilot", "referee"})

DEEDS = frozenset(
    "absence address appearance aria arrival attendance concerto eulogy goal header homily keynote lecture no-"
    " show oration participation performance plea prayer presence presentation recital sermon solo speech"
    " testimony toast welcome".split()
)
"""Nouns of what somebody does, or leaves undone, where others meet."""

AGENT = "by"
ATTRIBUTE = "attribute"
DEED = "deed"
LISTED = "listed"
MESSAGE = "message"
OBJECT = "object"
STEAD = "stead"
SUBJECT = "subject"
UNDERGOER = "undergoer"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, or a noun of a deed, and the part that somebody has in it: SUBJECT and the like, or a preposition."""

    verb: Token
    part: str
    joined: bool = False
    """Whether it is only joined to another that says something of the same person: 'came and left'."""


def predicates(name: Token, first: int) -> Iterator[Predicate]:
    """What is said of whom the word names, by the main clause first; nothing for the owner in 'A's widow'.

    The name begins with the token of the number `first`.
    """
    if name.i + 1 < len(name.doc) and name.nbor().tag_ == "POS" and name.dep_ != "poss":
        return
    phrase = [name]
    for _ in range(_LONGEST_CLIMB):
        above = _same_person(phrase[-1], first=first, named_after=len(phrase) > 1)
        if above is None:
            break
        phrase.append(above)
    yield from _part(phrase[-1])
    for word in phrase:
        yield from _aside(word)


def _same_person(word: Token, *, first: int, named_after: bool) -> Token | None:
    """The noun that a name stands beside, or is listed after; 'mayor' over 'the mayor of Ostby, A'."""
    if word.dep_ == "pobj":
        return _over(word, word.head, follows=_is_parted(word.head, first), named_after=named_after)
    misread = word.pos_ == "PROPN" and (word.dep_ == "prep" or _is_titled(word))
    if not (word.dep_ in _BESIDE_NAMES or misread) or is_verb(word.head) or word.head == word:
        return None
    return word.head


def _is_titled(name: Token) -> bool:
    """'coach' of 'A and coach B', which the parse takes for what has B as its object."""
    title = name.head
    return name.dep_ == "dobj" and title.pos_ == "NOUN" and title.i + 1 == name.left_edge.i


def _is_parted(preposition: Token, first: int) -> bool:
    """Whether more than a title stands before a name: 'of Ostby, A', 'of the bank A', not 'of the envoy A'."""
    last = preposition.doc[first - 1]
    if last.i <= preposition.i or last.pos_ in ("ADJ", "DET", "PART", "PRON"):
        return False
    return not (last.lemma_.lower() in _PERSONS or _is_person(last))


def _over(word: Token, preposition: Token, *, follows: bool, named_after: bool) -> Token | None:
    """The noun of 'the mayor of Ostby, A', 'aides including A', 'B with A', 'a team led by A'."""
    above = preposition.head
    if preposition.lower_ == "by" and above.dep_ == "acl" and above.lemma_ in _HEADING:
        return above.head
    if above.pos_ not in ("NOUN", "PROPN"):
        return None
    if preposition.lower_ == "of" or ((named_after or follows) and preposition.lower_ in _OF_OFFICE):
        office = not _is_person(word) if named_after else _is_person(above) or above.pos_ == "PROPN"
        return above if follows and office else None
    if preposition.lower_ == "with" and above.tag_ in ("NN", "NNS") and not _is_person(above):
        return None
    return above if preposition.lower_ in _COMPANY else None


def _is_person(word: Token) -> bool:
    """'the drummer', of whom somebody may be the widow; not 'the bank', of which somebody is the head."""
    lemma = word.lemma_.lower()
    return word.pos_ == "NOUN" and (lemma in _PERSONS or lemma.endswith(_PERSON_ENDINGS))


def _is_cut(word: Token, clause: Token) -> bool:
    """'asked' of 'The chairman, A, asked for it', which the parse takes for a participle, as it finds no main verb."""
    if clause.dep_ != "acl" or clause.tag_ == "VBG":
        return False
    return word.dep_ == "ROOT" and (clause.tag_ == "VBD" or clause.nbor(-1).text == ",")


def _aside(word: Token) -> Iterator[Predicate]:
    """Verbs of 'A, who chaired, …', 'A, standing beside her', 'B, flanked by aides'; a main verb misread so first."""
    for child in children(word):
        if _is_cut(word, child):
            yield from _shared(child, SUBJECT)
    for child in children(word):
        if child.dep_ == "relcl":
            own = own_subject(child)
            if own is not None and own.tag_ in _RELATIVES:
                yield from _shared(child, _part_of_subject(child))
        elif child.dep_ == "acl" and child.tag_ in _PARTICIPLES and not _is_cut(word, child):
            yield Predicate(child, SUBJECT if child.tag_ == "VBG" else UNDERGOER)
        elif child.dep_ == "appos":
            yield from _of_office(child)


def _of_office(office: Token) -> Iterator[Predicate]:
    """'A, the minister of health, who hosts it', where the parse hangs the clause from the last noun."""
    for noun in subtree(office):
        for child in children(noun) if noun.dep_ == "pobj" and not _is_person(noun) else ():
            own = own_subject(child) if child.dep_ == "relcl" else None
            if own is not None and own.lower_ == "who":
                yield from _shared(child, _part_of_subject(child))


def _part_of_subject(verb: Token) -> str:
    """Of the passive, undergoer; the tagger takes many a past tense for a participle."""
    return UNDERGOER if any(child.dep_ == "auxpass" for child in children(verb)) else SUBJECT


def _part(top: Token) -> Iterator[Predicate]:
    above = top.head
    if top.dep_ in SUBJECTS:
        yield from _shared(above, _part_of_subject(above))
    elif top.dep_ in _OBJECTS:
        yield Predicate(above.head, "to") if _is_title(above, top) else Predicate(above, OBJECT)
    elif top.dep_ in ("attr", "oprd"):
        meant = likewise(above)
        yield Predicate(above, ATTRIBUTE) if meant is None else Predicate(meant, _part_of_subject(meant))
    elif top.dep_ == "pobj":
        yield from _after(above, top)
    elif top.dep_ == "poss" and _is_deed(above):
        yield Predicate(above, DEED)
    elif top.dep_ in _BESIDE_NAMES and is_verb(above):
        yield Predicate(above, LISTED)


def _is_title(verb: Token, top: Token) -> bool:
    """'captain' of 'handed the cup to captain A', which the parse takes for what somebody is to do."""
    title = verb.tag_ == "VB" and verb.lower_ in _TITLES and verb.nbor().i == top.left_edge.i
    return title and verb.i > 0 and verb.nbor(-1).lower_ == "to"


def _is_deed(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in DEEDS


def _after(preposition: Token, noun: Token) -> Iterator[Predicate]:
    """The verb of 'by A', 'with A', 'to A', that of 'by B and by A' too; none for 'a song by A'."""
    if preposition.lower_ in _DOING and _is_deed(preposition.head):
        yield Predicate(preposition.head, DEED)
        return
    if preposition.lower_ == "by" and preposition.head.pos_ == "NOUN" and preposition.dep_ == "prep":
        yield from _astray(preposition)
        return
    current, part = _through(preposition, noun)
    for _ in range(_LONGEST_CLIMB):
        if current.dep_ not in _LINKS or is_verb(current.head):
            break
        current = current.head
    if is_verb(current.head) and current.head != current:
        yield Predicate(current.head, part)


def _astray(preposition: Token) -> Iterator[Predicate]:
    """The verb of 'was led to the altar by A', where the parse hangs the agent from the noun between."""
    goal = preposition.head
    verb = goal.head.head if goal.dep_ == "pobj" else goal.head
    if verb.tag_ == "VBN" and verb.i < goal.i and not any(child.dep_ == "agent" for child in children(verb)):
        yield Predicate(verb, AGENT)


def _through(preposition: Token, noun: Token) -> tuple[Token, str]:
    """The word to go up from and the part: 'a letter from A', 'in the place of A', 'at the invitation of A'."""
    above, word = preposition.head, preposition.lower_
    if word in _DOING and above.lemma_.lower() in _MESSAGES:
        return above, MESSAGE
    if word == "of" and above.lower_ in _STEAD and above.dep_ == "pobj":
        return above, STEAD
    if word == "of" and above.lower_ == "exception":
        return above, "except"
    if word == "of" and above.lemma_.lower() in _AT_WHOSE:
        return above.head, "with"
    return preposition, "with" if noun.lower_ in _AT_WHOSE else word


def _governed(child: Token, verb: Token) -> Iterator[Token]:
    """What the subject does by 'agreed to come', 'was unable to come', 'spent an hour talking'."""
    if child.dep_ == "acomp":
        yield from (one for one in children(child) if one.dep_ in ("advcl", "xcomp") and one.tag_ == "VB")
    if child.dep_ == "dobj" and verb.lemma_ == "have":
        yield from (one for one in children(child) if one.dep_ in ("acl", "relcl") and one.tag_ == "VB")
    if child.dep_ == "ccomp" and verb.lemma_ in _DEEMING and any(one.lower_ == "it" for one in children(child)):
        yield from (one for one in children(child) if one.dep_ in ("advcl", "xcomp") and one.tag_ == "VB")
    spent = child.dep_ in ("advcl", "xcomp") and verb.lemma_ == "spend"
    if spent or (child.dep_ == "xcomp" and child.tag_.startswith("VB") and not _controlled_by_object(verb)):
        yield child


def _given_up(infinitive: Token) -> Iterator[Predicate]:
    """What came of it: 'fell' of 'was to open it but fell ill'."""
    for child in children(infinitive):
        if child.dep_ == "conj" and own_subject(child) is None and has_tense(child):
            yield Predicate(child, _part_of_subject(child), joined=True)


def _as_which(verb: Token) -> Iterator[Token]:
    """'stayed' of 'A was the only one who stayed', 'come' of 'A was the first minister to come'."""
    nouns = [child for child in children(verb) if child.dep_ == "attr"] if verb.lemma_ == "be" else []
    nouns += [one for noun in nouns for of in children(noun) if of.lower_ == "of" for one in children(of)]
    nouns += [one for child in children(verb) if child.lower_ == "among" for one in children(child)]
    for child in (one for noun in nouns for one in children(noun)):
        own = own_subject(child) if child.dep_ == "relcl" else None
        to = child.tag_ == "VB" and own is None and child.dep_ in ("acl", "relcl")
        if to or (own is not None and own.tag_ in _RELATIVES):
            yield child


def _controlled_by_object(verb: Token) -> bool:
    """'invited B to come': not who invites."""
    return any(child.dep_ == "dobj" for child in children(verb))


def _shared(verb: Token, part: str) -> Iterator[Predicate]:
    """The verb, the infinitive under it, and those joined to either that have no subject of their own."""
    meant = likewise(verb)
    if meant is not None:
        yield Predicate(meant, _part_of_subject(meant))
        return
    yield Predicate(verb, part)
    for child in children(verb):
        for one in _governed(child, verb):
            yield Predicate(one, _part_of_subject(one))
            yield from _given_up(one)
    for one in _as_which(verb) if part == SUBJECT else ():
        yield Predicate(one, _part_of_subject(one))
    for child in children(verb):
        joined = child.dep_ == "conj" and is_verb(child) and own_subject(child) is None
        trailing = child.dep_ == "advcl" and child.tag_ == "VBG" and own_subject(child) is None
        if joined or trailing:
            yield Predicate(child, _part_of_subject(child), joined=joined)

"""Pronouns that stand for a person, linked only where the sentence leaves no choice.

A pronoun means the one person named before it in its sentence, or, among several, the subject where the others are
objects; a sentence that begins with one looks at the subject of the sentence before. Nothing inside quotation marks is
linked: there the words are somebody else's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from spacy.tokens import Span, Token

from analysis.annotation.names.cues import CALLINGS
from analysis.annotation.names.people import Person
from analysis.annotation.names.strangers import SUBJECTS, stranger

GENDERS = {
    "he": "male",
    "her": "female",
    "hers": "female",
    "herself": "female",
    "him": "male",
    "himself": "male",
    "his": "male",
    "she": "female",
}
RELATED = frozenset(
    "adviser,aide,ally,brother,colleague,counterpart,daughter,deputy,father,friend,husband,lawyer,minister,mother,office"
    ",opponent,predecessor,rival,secretary,sister,son,spokesman,spokesperson,spokeswoman,successor,widow,wife".split(
        ","
    )
)
"""People who belong to a named person: a pronoun after 'Kim's wife' may mean either."""
HELD_TO = frozenset(
    "accuse,acquit,arrest,blame,charge,condemn,convict,criticise,criticize,denounce,fault,fine,imprison,indict,jail,praise"
    ",prosecute,rebuke,reprimand,reward,sentence,suspend,thank".split(",")
)
"""Verbs whose object did what follows with 'for' or 'of'."""
NEAR = 3
"""Tokens before a pronoun among which 'who' is its subject: 'who had himself been'."""
NEAREST = 6
"""Steps up from a pronoun to the deed it stands in."""
UNNAMED = frozenset("baby,boy,child,girl,infant,man,teenager,toddler,victim,woman".split(","))
"""Who is told of without a name, right before 'and his mother'."""
OBJECTS = frozenset(["dative", "dobj", "pobj"])


@dataclass(frozen=True, slots=True)
class Named:
    """A person named at tokens of a sentence."""

    name: str
    tokens: Span

    @property
    def subject(self) -> bool:
        """Whether the sentence or one of its clauses is about the person."""
        root = self.tokens.root
        while root.dep_ in ("appos", "compound", "nmod") and root.head is not root:
            root = root.head
        return root.dep_ in SUBJECTS

    @property
    def possessor(self) -> bool:
        """Whether the name stands in the genitive."""
        return self.tokens.root.dep_ == "poss"

    @property
    def overshadowed(self) -> bool:
        """Whether the name only tells whose somebody else is ('Kim's spokesman')."""
        return self.possessor and self.tokens.root.head.lower_ in RELATED


def pronouns(sentence: Iterable[Token], quoted: Sequence[tuple[int, int]]) -> Iterator[Token]:
    """Personal pronouns of a sentence that may stand for one person, those between quotation marks left out.

    `quoted` are the stretches between marks in the block that the sentence stands in, in order.
    """
    for token in sentence:
        if token.lower_ in GENDERS and not _either(token):
            last = bisect_right(quoted, token.idx, key=itemgetter(0)) - 1
            if last < 0 or quoted[last][1] <= token.idx:
                yield token


def _either(token: Token) -> bool:
    """Whether a pronoun is one half of 'his/her' or 'he or she', which mean anybody."""
    before, after = token.doc[max(0, token.i - 2) : token.i], token.doc[token.i + 1 : token.i + 3]
    return any(
        len(beside) > 1 and beside[joined].lower_ in ("/", "or") and beside[1 - joined].lower_ in GENDERS
        for beside, joined in ((before, 1), (after, 0))
    )


def antecedent(
    pronoun: Token, named: Sequence[Named], *, previous: Sequence[Named], persons: Mapping[str, Person]
) -> str | None:
    """The name of the person a pronoun stands for, or None where that is not safe."""
    beside = _beside(pronoun, named)
    if beside is not None and _fits(beside, GENDERS[pronoun.lower_], persons):
        return beside.name
    return None if _of_unnamed(pronoun) else _farther(pronoun, named, previous=previous, persons=persons)


def _farther(
    pronoun: Token, named: Sequence[Named], *, previous: Sequence[Named], persons: Mapping[str, Person]
) -> str | None:
    gender = GENDERS[pronoun.lower_]
    reflexive = pronoun.lower_.endswith("self")
    actor = _actor(pronoun, named) if reflexive or pronoun.dep_ in OBJECTS else None
    punished = actor if reflexive else _deed_of(pronoun, named)
    if punished is not None and _fits(punished, gender, persons):
        return punished.name
    here = [
        one
        for one in named
        if one.tokens.end <= pronoun.i
        and _fits(one, gender, persons)
        and (actor is None or one.name != actor.name)
        and not _apposed(pronoun, one.tokens)
        and not _led_up(pronoun, one)
    ]
    if any(one.overshadowed for one in here):
        return None
    if stranger(pronoun, [one.tokens.start for one in named if one.subject]) or _somebody_between(pronoun, here):
        return None
    if here and not (main_subject(pronoun) and not any(one.subject for one in here)):
        name = _only(here)
        return name if name is None or _in_own_clause(pronoun, name, here) else None
    after = [one for one in named if one.tokens.start > pronoun.i and one.subject and _fits(one, gender, persons)]
    if after and (_introduced(pronoun, after[0]) or _leads_up(pronoun, after[0])):
        return after[0].name
    if not main_subject(pronoun) and any(one.tokens.end <= pronoun.i and not _told(one, persons) for one in named):
        return None
    before = [one for one in previous if _fits(one, gender, persons) and not _apposing(pronoun)]
    if (pronoun.dep_ in OBJECTS or _reported(pronoun)) and len({one.name for one in before}) > 1:
        return None
    return _only(before)


def _beside(pronoun: Token, named: Sequence[Named]) -> Named | None:
    """Whose a pronoun is right behind a name: 'Rey himself', 'Rey and his son'."""
    if pronoun.i < NEAR:
        return None
    before = pronoun.i if pronoun.lower_.endswith("self") else pronoun.i - 1
    joined = before == pronoun.i or (pronoun.dep_ == "poss" and pronoun.nbor(-1).lower_ == "and")
    kin = before == pronoun.i or pronoun.head.lower_ in RELATED
    return next((one for one in named if one.tokens.end == before), None) if joined and kin else None


def _of_unnamed(pronoun: Token) -> bool:
    """'The child and his mother': whether a pronoun says whose somebody is who is joined to one without a name."""
    joined = pronoun.dep_ == "poss" and pronoun.i > 1 and pronoun.nbor(-1).lower_ == "and"
    return joined and pronoun.nbor(-2).lower_ in UNNAMED


def _reported(pronoun: Token) -> bool:
    """Whether a body or somebody unnamed says what a pronoun is the subject of: 'The party said he was kind'."""
    clause = pronoun.head
    told = pronoun.dep_ in SUBJECTS and clause.dep_ == "ccomp"
    return told and any(child.dep_ in SUBJECTS and child.lower_ not in GENDERS for child in clause.head.lefts)


def _actor(pronoun: Token, named: Sequence[Named]) -> Named | None:
    """Who does what a pronoun is the object of: 'Kim greeted him' is not about Kim, 'Kim hurt himself' is."""
    verb = pronoun.head.head if pronoun.head.pos_ == "ADP" else pronoun.head
    subjects = [child for child in verb.lefts if child.dep_ in SUBJECTS and child.i != pronoun.i]
    nearest = pronoun.doc[max(pronoun.sent.start, pronoun.i - NEAR) : pronoun.i]
    doer = next((token for token in (*nearest, *subjects) if token.lower_ == "who"), None)
    if doer is not None:
        return next((one for one in named if one.tokens.end in (doer.i - 1, doer.i)), None)
    return next((one for one in named if subjects and _holds(one.tokens, subjects[0])), None)


def _led_up(pronoun: Token, one: Named) -> bool:
    """Whether a name stands in what the pronoun's own deed led up to: 'Speaking to Lee, he said' is not about Lee."""
    if pronoun.dep_ not in SUBJECTS:
        return False
    for token in _above(one.tokens.root):
        if token.dep_ == "advcl":
            alone = not any(child.dep_ in SUBJECTS for child in token.lefts)
            opens = token.i == token.sent.start and pronoun.nbor(-1).text == ","
            return token.tag_ == "VBG" and alone and (opens or token.head == pronoun.head)
    return False


def _deed_of(pronoun: Token, named: Sequence[Named]) -> Named | None:
    """Whose deed a pronoun stands in: Rey's, in 'Judge Moe sentenced Rey to prison for driving his car'."""
    deed = next((token for token in _above(pronoun) if token.dep_ == "pcomp" and token.tag_ == "VBG"), None)
    if deed is None or deed.head.lower_ not in ("for", "of"):
        return None
    held = (token for token in reversed(pronoun.doc[pronoun.sent.start : deed.i]) if token.lemma_.lower() in HELD_TO)
    verb = next(held, None)
    if verb is None or verb.tag_ == "VBN" or verb.pos_ != "VERB":
        return None
    after = [one for one in named if verb.i < one.tokens.start and one.tokens.end <= deed.i]
    objects = [one for one in after if _dobj_of(one.tokens.root, verb)]
    return objects[0] if len(objects) == 1 else None


def _dobj_of(token: Token, verb: Token) -> bool:
    while token.dep_ in ("appos", "compound", "nmod") and token.head.i != token.i:
        token = token.head
    return token.dep_ in ("dative", "dobj") and token.head.i == verb.i


def _above(token: Token) -> Iterator[Token]:
    for _ in range(NEAREST):
        yield token
        token = token.head


def _somebody_between(pronoun: Token, here: Sequence[Named]) -> bool:
    """Whether a possessive may mean whom words tell of nearer than the names: 'Rey wrote to the singer on his fall'."""
    if pronoun.dep_ != "poss" or not here:
        return False
    last = max(one.tokens.end for one in here)
    for token in pronoun.doc[last : pronoun.i]:
        if token.tag_ == "NN" and token.dep_ == "pobj" and token.lower_ in CALLINGS and token.nbor(-1).lower_ == "the":
            return True
    return False


def _in_own_clause(pronoun: Token, name: str, here: Sequence[Named]) -> bool:
    """Whether a pronoun that is no subject stands in the clause of whom it may mean, where it may mean others too.

    'Kim told Lee that the guards had lost his hat' may be about either.
    """
    if pronoun.dep_ in SUBJECTS or len({one.name for one in here}) == 1:
        return True
    subjects = (child for token in _above(pronoun) for child in reversed(list(token.lefts)) if child.dep_ in SUBJECTS)
    subject = next(subjects, None)
    return subject in (None, pronoun.head) or any(one.name == name and _holds(one.tokens, subject) for one in here)


def _apposed(pronoun: Token, tokens: Span) -> bool:
    """Whether a pronoun says whose a person is who is named before it ('Maya Ruiz, his wife')."""
    return pronoun.dep_ == "poss" and pronoun.head.dep_ == "appos" and _holds(tokens, pronoun.head.head)


def _apposing(pronoun: Token) -> bool:
    """Whether a pronoun is of its own clause: 'The club won the cup, his first' is about nobody named before."""
    return pronoun.dep_ == "poss" and pronoun.head.dep_ == "appos"


def _holds(tokens: Span, token: Token | None) -> bool:
    return token is not None and tokens.start <= token.i < tokens.end


def _only(found: Sequence[Named]) -> str | None:
    """The one person among some, or the only subject where the others are plain objects."""
    names = dict.fromkeys(one.name for one in found)
    if len(names) == 1:
        return next(iter(names))
    subjects = dict.fromkeys(one.name for one in found if one.subject)
    rivals = [one for one in found if one.possessor and one.name not in subjects]
    return next(iter(subjects)) if len(subjects) == 1 and not rivals else None


def main_subject(pronoun: Token) -> bool:
    """Whether the sentence itself is about the pronoun ('Speaking to Smith, he said ...' is not about Smith)."""
    return pronoun.dep_ in SUBJECTS and pronoun.head.dep_ == "ROOT"


def _introduced(pronoun: Token, name: Named) -> bool:
    """'Before his trip, Kim ...': a phrase leads up to the subject, and tells of no kin ('His daughter, Kim, ...')."""
    if pronoun.head.lower_ in RELATED:
        return False
    return pronoun.head.i < name.tokens.start and pronoun.dep_ not in SUBJECTS and name.tokens.root.head.dep_ == "ROOT"


def _leads_up(pronoun: Token, name: Named) -> bool:
    """'When he left, Kim ...': a clause of its own leads up to what a person does, and tells of no kin."""
    clause = next((token for token in _above(pronoun) if token.dep_ == "advcl"), None)
    if clause is None or pronoun.head.lower_ in RELATED or not pronoun.i < name.tokens.start < clause.head.i:
        return False
    return clause.i < name.tokens.start and name.tokens.root.head == clause.head


def _fits(one: Named, gender: str, persons: Mapping[str, Person]) -> bool:
    person = persons.get(one.name)
    return person is not None and person.gender in ("", gender) and _told(one, persons)


def _told(one: Named, persons: Mapping[str, Person]) -> bool:
    """Whether an article says enough of a person to take the name for one's: a full name, an office, a country."""
    person = persons.get(one.name)
    return " " in one.name or (person is not None and bool(person.roles or person.country or person.gender))

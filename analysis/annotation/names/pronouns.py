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
NEAREST = 6
"""Steps up from a pronoun to the deed it stands in."""
UNNAMED = frozenset("another,one,somebody,someone".split(","))
"""Words for one person who is not named, by themselves or with 'of'."""
OBJECTS = frozenset(["dative", "dobj", "pobj"])
SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])


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
        if token.lower_ in GENDERS:
            last = bisect_right(quoted, token.idx, key=itemgetter(0)) - 1
            if last < 0 or quoted[last][1] <= token.idx:
                yield token


def antecedent(
    pronoun: Token, named: Sequence[Named], *, previous: Sequence[Named], persons: Mapping[str, Person]
) -> str | None:
    """The name of the person a pronoun stands for, or None where that is not safe."""
    gender = GENDERS[pronoun.lower_]
    actor = _actor(pronoun)
    punished = _deed_of(pronoun, named)
    if punished is not None and _fits(punished, gender, persons):
        return punished.name
    here = [
        one
        for one in named
        if one.tokens.end <= pronoun.i
        and _fits(one, gender, persons)
        and not _holds(one.tokens, actor)
        and not _apposed(pronoun, one.tokens)
    ]
    if any(one.overshadowed for one in here):
        return None
    if _stranger(pronoun, named) or _somebody_between(pronoun, here):
        return None
    if here and not (main_subject(pronoun) and not any(one.subject for one in here)):
        return _only(here)
    after = [one for one in named if one.tokens.start > pronoun.i and one.subject and _fits(one, gender, persons)]
    if after and _introduced(pronoun, after[0]):
        return after[0].name
    return _only([one for one in previous if _fits(one, gender, persons)])


def _actor(pronoun: Token) -> Token | None:
    """The subject of the verb that a pronoun is the object of: 'Kim greeted him' is not about Kim."""
    if pronoun.lower_.endswith("self") or pronoun.dep_ not in OBJECTS:
        return None
    verb = pronoun.head.head if pronoun.head.pos_ == "ADP" else pronoun.head
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


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


def _stranger(pronoun: Token, named: Sequence[Named]) -> bool:
    """Whether somebody without a name is the subject before a pronoun: 'One of the guests said her bag was gone'."""
    for token in pronoun.doc[pronoun.sent.start : pronoun.i]:
        if token.dep_ in SUBJECTS and token.lower_ in UNNAMED:
            lone = token.lower_ in ("somebody", "someone") or any(child.lower_ == "of" for child in token.rights)
            if lone and not any(token.i < one.tokens.start < pronoun.i and one.subject for one in named):
                return True
    return False


def _somebody_between(pronoun: Token, here: Sequence[Named]) -> bool:
    """Whether a possessive may mean whom words tell of nearer than the names: 'Rey wrote to the singer on his fall'."""
    if pronoun.dep_ != "poss" or not here:
        return False
    last = max(one.tokens.end for one in here)
    for token in pronoun.doc[last : pronoun.i]:
        if token.tag_ == "NN" and token.dep_ == "pobj" and token.lower_ in CALLINGS and token.nbor(-1).lower_ == "the":
            return True
    return False


def _apposed(pronoun: Token, tokens: Span) -> bool:
    """Whether a pronoun says whose a person is who is named before it ('Maya Ruiz, his wife')."""
    return pronoun.dep_ == "poss" and pronoun.head.dep_ == "appos" and _holds(tokens, pronoun.head.head)


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
    """'Before his trip, Kim ...': the pronoun stands in a phrase that leads up to the subject."""
    return pronoun.head.i < name.tokens.start and pronoun.dep_ not in SUBJECTS and name.tokens.root.head.dep_ == "ROOT"


def _fits(one: Named, gender: str, persons: Mapping[str, Person]) -> bool:
    person = persons.get(one.name)
    if person is None or person.gender not in ("", gender):
        return False
    return " " in one.name or bool(person.roles or person.country or person.gender)

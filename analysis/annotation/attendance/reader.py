"""Words of a sentence read as the people whom they stand for: names, lists, groups named before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.cues import ACCOMPANIED, EXCEPTING
from analysis.annotation.attendance.parties import Parties, Party, expanded
from analysis.annotation.attendance.together import Groups
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, own_subject, subject

_ABREAST = frozenset({"marching", "sitting", "standing", "walking"})
_BY = frozenset({"by"})
_LIKE = frozenset({"as", "so"})
_ONESELF = frozenset({"he", "she"})
_PRO_VERBS = frozenset({"be", "do", "have", "will"})
_WITH = frozenset({"alongside", "beside", "with"})


@dataclass(frozen=True, slots=True)
class Presence:
    """Some people and a gathering; `gathering` is None where the sentence leaves it to what stands before.

    `event` where the words tell of an event, not of talks or a visit; `past` where they tell it as done or going on;
    `further` where the sentence tells it of another time than what else it says of them.
    """

    sentence: ParsedSentence
    parties: tuple[Party, ...]
    mode: str
    gathering: GatheringMention | None
    event: bool = False
    past: bool = False
    further: bool = False


class Reader:
    """Turns words of a sentence into parties: names, lists, groups named before."""

    def __init__(self, parties: Parties, groups: Groups) -> None:
        self.parties = parties
        self.groups = groups

    def people(self, sentence: ParsedSentence, token: Token | None) -> list[Party]:
        """The people at a noun or pronoun, and countries whose unnamed leaders it speaks of; or none."""
        if token is None:
            return []
        return expanded(self.parties, sentence, token) or self.groups.meant(sentence, token)

    def anybody(self, sentence: ParsedSentence, token: Token | None) -> list[Party]:
        """The people at a word, else the countries named there."""
        return self.people(sentence, token) or (self.parties.countries(sentence, token) if token is not None else [])

    def whoever(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """The people who do what a verb says, else the countries."""
        return self.anybody(sentence, subject(verb)) or self._other_subject(sentence, verb)

    def actors(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """Who does what a verb says; where the parse gives no subject, the names right before the verb."""
        head = subject(verb)
        found = (
            self.people(sentence, head) or self._other_subject(sentence, verb) or self._speaker(sentence, head, verb)
        )
        found += self._likewise(sentence, verb)
        if found or head is not None:
            return found
        return self._before(sentence, verb)

    def _other_subject(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """People at a second word that the parse takes for a subject: 'vice' and 'president' of 'vice-president'."""
        others = [one for one in children(verb) if one.dep_ in SUBJECTS][1:]
        return next(filter(None, (self.people(sentence, one) for one in others)), [])

    def _speaker(self, sentence: ParsedSentence, head: Token | None, verb: Token) -> list[Party]:
        """A of 'A said he will attend', where nothing else tells who 'he' is."""
        if head is None or head.lower_ not in _ONESELF or verb.dep_ != "ccomp":
            return []
        said = self.people(sentence, own_subject(verb.head))
        return said if len(said) == 1 else []

    def accompanying(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """B of 'A, accompanied by B, …', '… flanked by B', '… walking with B'."""
        beside = [one for one in subtree(verb) if one.lower_ in ACCOMPANIED and one.dep_ in ("acl", "advcl", "conj")]
        walking = [one for one in children(verb) if one.dep_ == "advcl" and one.lower_ in _ABREAST]
        agents = [party for one in beside for party in self.agents(sentence, one)]
        return agents + [party for one in walking for party in self.company(sentence, subtree(one), words=_WITH)]

    def excepted(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """B of 'all states except B attended'."""
        heads = [one for one in (subject(verb), own_subject(verb.head)) if one is not None]
        tokens = [*children(verb), *(one for head in heads for one in subtree(head))]
        words = [one for one in tokens if one.dep_ == "prep" and one.lower_ in EXCEPTING]
        found = [party for one in words for party in self._after(sentence, one)]
        return list(dict.fromkeys(found))

    def _after(self, sentence: ParsedSentence, preposition: Token) -> list[Party]:
        after = [one for child in children(preposition) for one in (child, *children(child)) if one.dep_ == "pobj"]
        return [party for one in after for party in self.people(sentence, one) or self.parties.countries(sentence, one)]

    def _likewise(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """B of 'A came, as did B'."""
        found = []
        for child in children(verb):
            marks = {one.lower_ for one in children(child) if one.dep_ in ("mark", "advmod")}
            if child.lemma_ in _PRO_VERBS and marks & _LIKE and child.i > verb.i:
                found += self.people(sentence, own_subject(child))
        return found

    def objects(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """The people who are the object of a verb or of a preposition like 'including'."""
        objects = [_antecedent(one, verb) for one in children(verb) if one.dep_ == "dobj"]
        return [party for one in objects for party in self.people(sentence, one)]

    def agents(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """The people after 'by' in the passive."""
        hanging = [
            one
            for child in children(verb)
            if child.dep_ == "agent" or (child.dep_ == "conj" and child.lower_ in _BY)
            for one in children(child)
        ]
        return self.company(sentence, hanging, words=_BY)

    def company(self, sentence: ParsedSentence, tokens: Iterable[Token], *, words: frozenset[str]) -> list[Party]:
        """People after 'alongside', 'with' and the like among some tokens."""
        found = []
        for token in tokens:
            if token.dep_ == "pobj" and (token.head.lower_ in words or _next_to(token.head, words)):
                found += self.people(sentence, token)
        return found

    def _before(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        position = verb.i - 1
        while position >= sentence.span.start and verb.doc[position].pos_ in ("AUX", "ADV", "PART"):
            position -= 1
        return self.parties.persons(sentence, verb.doc[position]) if position >= sentence.span.start else []


def _next_to(preposition: Token, words: frozenset[str]) -> bool:
    """'next to' and 'close to', where 'alongside' counts."""
    return "alongside" in words and preposition.lower_ == "to" and preposition.head.lower_ in ("close", "next")


def _antecedent(token: Token, verb: Token) -> Token:
    """Whom a relative pronoun stands for: 'A, whom B had invited'."""
    return verb.head if token.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else token

"""Words of a sentence read as the people whom they stand for: names, lists, groups named before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendance.parties import Parties, Party, expanded
from analysis.annotation.attendance.together import Groups
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.grammar.subjects import subject

_BY = frozenset({"by"})


@dataclass(frozen=True, slots=True)
class Presence:
    """Some people and a gathering; `gathering` is None where the sentence leaves it to what stands before."""

    sentence: ParsedSentence
    parties: tuple[Party, ...]
    mode: str
    gathering: GatheringMention | None


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

    def actors(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """Who does what a verb says; where the parse gives no subject, the names right before the verb."""
        head = subject(verb)
        found = self.people(sentence, head)
        if found or head is not None:
            return found
        return self._before(sentence, verb)

    def objects(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """The people who are the object of a verb or of a preposition like 'including'."""
        return [party for one in verb.children if one.dep_ == "dobj" for party in self.people(sentence, one)]

    def agents(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """The people after 'by' in the passive."""
        hanging = [
            one
            for child in verb.children
            if child.dep_ == "agent" or (child.dep_ == "conj" and child.lower_ in _BY)
            for one in child.children
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

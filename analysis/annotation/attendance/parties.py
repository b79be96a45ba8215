"""Who may be present: persons and countries where a sentence names them, alone or in a list."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.attendance.chains import listed
from analysis.annotation.attendance.cues import COUNTRY_NOUNS
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention

_APPOSED = re.compile(r",(?: [A-Z]\w*\.?){0,3} ")
_EXAMPLES = frozenset({"including", "like"})
_HEADING = frozenset({"head", "lead"})
_SENT_BY_STATES = frozenset(
    "ambassadors delegates delegation delegations diplomats envoys generals leaders ministers presidents premiers"
    " representatives".split()
)
"""Whose nationality words are countries that are there: 'the French and German presidents'."""
_OF = frozenset({"at", "for", "from", "of", "to"})
_LISTABLE = frozenset({"description", "named"})


@dataclass(frozen=True, slots=True)
class Party:
    """A person, or a country without a named person; `start` and `end` are where the words stand."""

    start: int
    end: int
    text: str
    name: str
    country: str
    role: str


def is_apposed(sentence: ParsedSentence, before: int, after: int) -> bool:
    """Whether only a comma and titles stand between two places: 'the envoy of Estmark, Mr. A'."""
    return _APPOSED.fullmatch(sentence.around[before - sentence.offset : after - sentence.offset]) is not None


class Parties:
    """The people and countries of one article, as its mentions give them."""

    def __init__(self, index: MentionIndex) -> None:
        self.index = index
        self._country = _usual(index.mentions, "country")

    def person(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        """The person mentioned at a token, or None."""
        return self._mention(sentence, token, ("person",))

    def named(self, sentence: ParsedSentence) -> set[int]:
        """Places, in its block, of the tokens at which a sentence mentions a person."""
        found = (one for one in self.index.within(sentence.start, sentence.end) if one.kind == "person")
        return {token.i for one in found for token in sentence.between(one.start, one.end)}

    def country(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        """The country, or the capital that stands for it, named at a token, or None."""
        found = self._mention(sentence, token, ("country", "place"))
        return found if found and found.form == "named" and found.country else None

    def nationality(self, sentence: ParsedSentence, token: Token, role: str) -> list[Party]:
        """The country of a nationality word ('the Norlandish delegation'), or none."""
        found = self._mention(sentence, token, ("country",))
        return [self.party(found, role)] if found is not None and found.country else []

    def _mention(self, sentence: ParsedSentence, token: Token, kinds: tuple[str, ...]) -> Mention | None:
        start, end = sentence.place(token)
        return next((found for found in self.index.within(start, end) if found.kind in kinds), None)

    def party(self, mention: Mention, role: str = "") -> Party:
        """A mention as somebody who may be present."""
        name = mention.name if mention.kind == "person" else ""
        country = mention.country or (self._country.get(name, "") if name else "")
        return Party(mention.start, mention.end, mention.text, name, country, mention.role if name else role)

    def persons(self, sentence: ParsedSentence, token: Token) -> list[Party]:
        """The person at a token and those listed with them ('A, B and C'); empty where there is none."""
        found = self.person(sentence, token)
        owner = found is not None and sentence.around.startswith(("'s", "’s"), found.end - sentence.offset)
        if found is None or (owner and token.dep_ in SUBJECTS):
            return []
        listed = self._listed(sentence, found, ("person",))
        return [self.party(mention) for mention in listed]

    def countries(self, sentence: ParsedSentence, token: Token, role: str = "") -> list[Party]:
        """The country at a token and those listed with it, unnamed groups of countries among them included."""
        found = self.country(sentence, token)
        if found is None:
            return []
        listed = [mention for mention in self._listed(sentence, found, ("country", "place")) if mention.country]
        parties = [self.party(mention, role) for mention in listed]
        parties += _unnamed(sentence, listed, role)
        return sorted(parties, key=lambda party: party.start)

    def body(self, sentence: ParsedSentence, token: Token) -> Mention | None:
        """The organisation named at a token, or None."""
        return self._mention(sentence, token, ("organisation",))

    def sides(self, sentence: ParsedSentence, token: Token) -> list[Party]:
        """The countries at a token and those listed with it, else the organisations; empty where there are none."""
        found = self.countries(sentence, token)
        body = None if found else self.body(sentence, token)
        if body is None:
            return found
        listed = self._listed(sentence, body, ("organisation",))
        return [Party(one.start, one.end, one.text, one.name, one.country, "") for one in listed]

    def senders(self, sentence: ParsedSentence, token: Token) -> list[Party]:
        """The countries of 'ministers from A, B and C', or none."""
        return _from(self, sentence, token) if token.lemma_.lower() in GROUP_NOUNS else []

    def _listed(self, sentence: ParsedSentence, found: Mention, kinds: tuple[str, ...]) -> list[Mention]:
        around = self.index.within(sentence.start, sentence.end)
        mentions = [one for one in around if one == found or (one.kind in kinds and one.form in _LISTABLE)]
        return listed(sentence, mentions, found)


def expanded(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """Who a noun stands for: the persons named at it, those beside or after it ('leaders including A and B').

    What is joined to the noun by 'and' is read likewise: 'A and his counterpart, B'.
    """
    found = _expanded(parties, sentence, token)
    if token.pos_ in ("NOUN", "PROPN"):
        joined = [one for one in subtree(token) if one.dep_ == "conj" and _joined_to(one, token)]
        found += [party for one in joined for party in _expanded(parties, sentence, one)]
    return list({(party.start, party.name or party.text): party for party in found}.values())


def _joined_to(conjunct: Token, first: Token) -> bool:
    """Whether a chain of conjuncts leads to a noun."""
    current = conjunct
    while current.dep_ in ("appos", "conj") and current != first:
        current = current.head
    return current == first


def _expanded(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    found = parties.persons(sentence, token)
    if found:
        return found
    if token.lemma_.lower() in COUNTRY_NOUNS:
        return _examples(parties, sentence, token, role="")
    found = _beside(parties, sentence, token)
    found = found or _holder(parties, sentence, token) or _astray(parties, sentence, token)
    if token.lemma_.lower() not in GROUP_NOUNS:
        examples = _examples(parties, sentence, token, role="") if token.tag_ == "NNS" else []
        return (found or [party for party in examples if party.name]) if _is_common(token) else []
    found = found or _headed(parties, sentence, token)
    return found or (
        _from(parties, sentence, token)
        + _examples(parties, sentence, token, role="")
        + _included(parties, sentence, token)
    )


def _is_common(token: Token) -> bool:
    """'the mayor', 'The local MP', whatever its capitals."""
    return token.tag_ in ("NN", "NNS") or (token.tag_ == "NNP" and any(one.dep_ == "det" for one in children(token)))


def _holder(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """Who the parse hangs from the country or body in 'the president of Estmark, A', 'counterparts from B, C and D'."""
    if token.tag_ not in ("NN", "NNS"):
        return []
    lands = [one for child in children(token) if child.lower_ in _OF for one in children(child)]
    lands += [one for land in lands for one in children(land) if one.dep_ == "conj"]
    beside = [one for land in lands for one in children(land) if one.dep_ in ("appos", "conj")]
    commas = [one for one in beside if one.left_edge.i and one.left_edge.nbor(-1).text == ","]
    return [party for one in commas for party in parties.persons(sentence, one)]


def _astray(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """A of 'its consul, A' and 'the chief of staff, General A', wherever the parse hangs A from."""
    if token.tag_ != "NN" or not any(child.dep_ in ("det", "poss") for child in children(token)):
        return []
    last = token.i
    while last + 2 < token.sent.end and token.doc[last + 1].lower_ in _OF and token.doc[last + 2].tag_.startswith("NN"):
        last += 2
    after = sentence.place(token.doc[last])[1]
    named = next((one for one in parties.index.within(after, sentence.end) if one.kind == "person"), None)
    return [parties.party(named)] if named is not None and is_apposed(sentence, after, named.start) else []


def _headed(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """B of 'the Estmark delegation, headed by B'."""
    heading = [child for child in children(token) if child.dep_ == "acl" and child.lemma_.lower() in _HEADING]
    agents = [one for verb in heading for by in children(verb) if by.dep_ == "agent" for one in children(by)]
    return [party for one in agents for party in parties.persons(sentence, one) or _beside(parties, sentence, one)]


def _beside(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    appositions = [child for child in children(token) if child.dep_ == "appos"]
    return [party for one in appositions for party in parties.persons(sentence, one)]


def _included(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """The object of 'leaders who attend include A and B'."""
    verb = token.head
    if verb.lemma_ != "include" or token.dep_ not in SUBJECTS:
        return []
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    return [party for child in objects for party in parties.persons(sentence, child)]


def _examples(parties: Parties, sentence: ParsedSentence, token: Token, *, role: str) -> list[Party]:
    found = []
    for child in subtree(token):
        if child.lower_ in _EXAMPLES or (child.lower_ == "as" and child.i and child.nbor(-1).lower_ == "such"):
            for target in children(child):
                if target.dep_ == "pobj":
                    found += parties.persons(sentence, target) or parties.countries(sentence, target, role)
    return found


def _from(parties: Parties, sentence: ParsedSentence, token: Token) -> list[Party]:
    """Countries of 'leaders from A and B', each with the noun as role."""
    found: list[Party] = []
    for child in children(token):
        if child.dep_ in ("amod", "compound", "nmod") and token.lower_ in _SENT_BY_STATES:
            lands = [child, *(one for one in subtree(child) if one.dep_ == "conj")]
            found += [party for one in lands for party in parties.nationality(sentence, one, token.lower_)]
        if child.dep_ == "prep" and child.lower_ in ("from", "of"):
            for target in children(child):
                if target.dep_ == "pobj":
                    named = _holding(parties, sentence, target) if token.tag_ in ("NN", "NNP") else []
                    found += named or _senders(parties, sentence, target, token.lower_)
    return found


def _senders(parties: Parties, sentence: ParsedSentence, target: Token, role: str) -> list[Party]:
    """Countries of a list, and the organisations at its end: 'representatives of Estmark and the Fisheries Union'."""
    found = parties.countries(sentence, target, role)
    joined = [one for one in subtree(target) if one.dep_ == "conj"] if found else []
    bodies = [body for one in joined if (body := parties.body(sentence, one)) is not None]
    return found + [Party(one.start, one.end, one.text, one.name, one.country, role) for one in bodies]


def _holding(parties: Parties, sentence: ParsedSentence, land: Token) -> list[Party]:
    """A of 'the ambassador of Estmark, Mr. A', whatever the parse hangs A from."""
    after = sentence.place(land)[1]
    named = next((one for one in parties.index.within(after, sentence.end) if one.kind == "person"), None)
    return [parties.party(named)] if named is not None and is_apposed(sentence, after, named.start) else []


def _usual(mentions: Iterable[Mention], field: str) -> dict[str, str]:
    """The most frequent value that the mentions of each person give."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.kind == "person" and getattr(mention, field):
            counts[mention.name][getattr(mention, field)] += 1
    return {name: min(values, key=lambda value: (-values[value], value)) for name, values in counts.items()}


def _unnamed(sentence: ParsedSentence, listed: list[Mention], role: str) -> list[Party]:
    """'Western European nations' between countries of a list: a party without a country's name."""
    found = []
    inside = sentence.between(listed[0].start, listed[-1].end)
    for token in inside:
        if token.lemma_.lower() in COUNTRY_NOUNS and token.tag_ == "NNS":
            span = _modified(token, inside)
            start, end = sentence.place(span)
            found.append(Party(start, end, span.text, "", "", role))
    return found


def _modified(token: Token, inside: Sequence[Token]) -> Span:
    first = token.i
    while first - 1 >= inside[0].i and token.doc[first - 1].tag_ in ("JJ", "NN", "NNP", "HYPH"):
        first -= 1
    return token.doc[first : token.i + 1]

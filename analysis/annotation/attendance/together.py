"""Whom 'the two leaders', 'both', 'the trio' and 'they' mean: people whom the article has named together."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.annotation.attendance.cues import PERSON_GROUPS, SIZES
from analysis.annotation.attendance.parties import Parties, Party
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, is_verb, subject

_PRONOUNS = frozenset({"their", "them", "they"})
_NARROWING = frozenset({"amod", "compound", "nmod", "poss", "prep", "relcl"})
_AHEAD = 2
"""Sentences in which an article's first 'the two leaders' may find its names after it."""
_NEAR = 8
"""Sentences back to which 'the leaders', without a number, reaches."""


@dataclass(frozen=True, slots=True)
class Group:
    """People named together in a sentence; `subject` where the clause says something of all of them."""

    sentence: int
    members: tuple[Party, ...]
    subject: bool


class Groups:
    """The groups of an article, found once, and what refers back to them."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self._parties = parties
        self._found: list[Group] = []
        self._sized: dict[int, list[Group]] = defaultdict(list)
        self._subjects: dict[int, Group] = {}
        for sentence in document.prose:
            for group in self._groups(sentence):
                self._add(group)

    def _add(self, group: Group) -> None:
        """Kept at once: what the rest of its sentence refers back to."""
        self._found.append(group)
        self._sized[len(group.members)].append(group)
        if group.subject:
            self._subjects[group.sentence] = group

    def meant(self, sentence: ParsedSentence, token: Token) -> list[Party]:
        """The people whom a plural reference at a token means, each with the place of the reference; or none."""
        members = self._members(sentence, token)
        start, end = _place(sentence, token)
        text = sentence.around[start - sentence.offset : end - sentence.offset]
        return [replace(member, start=start, end=end, text=text) for member in members]

    def _members(self, sentence: ParsedSentence, token: Token) -> tuple[Party, ...]:
        if token.lower_ in _PRONOUNS:
            return self._they(sentence, token)
        size = _size(token)
        if size:
            return self._of_size(sentence.number, size)
        return self._nearest(sentence.number) if _bare(token) else ()

    def _groups(self, sentence: ParsedSentence) -> Iterable[Group]:
        """Lists in the sentence, then whoever it names at all; subjects that refer back renew their group."""
        everyone: dict[str, Party] = {}
        seen: set[str] = set()
        named = self._parties.named(sentence)
        for token in sentence.tokens:
            listed = self._parties.persons(sentence, token) if token.i in named else []
            everyone.update({party.name: party for party in listed})
            names = {party.name for party in listed}
            if len(names) > 1 and not names <= seen:
                seen |= names
                yield Group(sentence.number, _distinct(listed), _is_subject(token))
            elif token.dep_ in SUBJECTS and not listed and (members := self._members(sentence, token)):
                yield Group(sentence.number, members, subject=True)
            elif token.dep_ in SUBJECTS and len(lands := self._parties.senders(sentence, token)) > 1:
                yield Group(sentence.number, tuple(lands), subject=True)
        if len(everyone) > 1:
            yield Group(sentence.number, tuple(everyone.values()), subject=False)
        yield from self._with_company(sentence)

    def _with_company(self, sentence: ParsedSentence) -> Iterable[Group]:
        """The subject with those beside it: 'Kim, alongside Putin, conducted …'."""
        for token in sentence.tokens:
            if token.lower_ == "alongside" and is_verb(token.head) | (token.head.dep_ in SUBJECTS):
                verb = token.head if is_verb(token.head) else token.head.head
                head = subject(verb) if is_verb(verb) else None
                members = self._beside(sentence, token)
                if head is not None and members:
                    first = self._parties.persons(sentence, head) or self._appositive(sentence, head)
                    if first:
                        yield Group(sentence.number, _distinct([*first, *members]), subject=True)

    def _appositive(self, sentence: ParsedSentence, head: Token) -> list[Party]:
        for child in children(head):
            if child.dep_ == "appos" and (found := self._parties.persons(sentence, child)):
                return found
        return []

    def _beside(self, sentence: ParsedSentence, preposition: Token) -> list[Party]:
        return [
            party
            for child in children(preposition)
            if child.dep_ == "pobj"
            for party in self._parties.persons(sentence, child)
        ]

    def _they(self, sentence: ParsedSentence, token: Token) -> tuple[Party, ...]:
        """The subject of the same sentence for 'their' before it, else of the sentence before."""
        own = self._own_subject(sentence, token)
        if own:
            return own
        found = self._subjects.get(sentence.number) or self._subjects.get(sentence.number - 1)
        return found.members if found else ()

    def _own_subject(self, sentence: ParsedSentence, token: Token) -> tuple[Party, ...]:
        if token.lower_ != "their":
            return ()
        for above in token.ancestors:
            head = subject(above) if is_verb(above) else None
            if head is not None and head not in (token, token.head) and token not in subtree(head):
                listed = self._parties.persons(sentence, head)
                return _distinct(listed) if len(listed) > 1 else self._of_size(sentence.number, _size(head) or 0)
        return ()

    def _of_size(self, number: int, size: int) -> tuple[Party, ...]:
        """The last group of so many up to a sentence, else the first shortly after it."""
        fitting = self._sized.get(size, []) if size else []
        after = bisect_right(fitting, number, key=lambda group: group.sentence)
        if after:
            return fitting[after - 1].members
        return fitting[0].members if fitting and fitting[0].sentence <= number + _AHEAD else ()

    def _nearest(self, number: int) -> tuple[Party, ...]:
        after = bisect_right(self._found, number, key=lambda group: group.sentence)
        near = after > 0 and self._found[after - 1].sentence >= number - _NEAR
        return self._found[after - 1].members if near else ()


def _size(token: Token) -> int:
    """How many a plural reference means; 0 where it does not say or is none."""
    if token.lemma_.lower() in PERSON_GROUPS and not _narrowed(token):
        sizes = (SIZES.get(child.lower_, 0) for child in children(token) if child.dep_ in ("nummod", "det", "predet"))
        return next(filter(None, sizes), 0)
    if token.lower_ in ("duo", "pair", "quartet", "trio"):
        return SIZES[token.lower_]
    alone = token.lower_ == "both" or any(child.lower_ == "the" for child in children(token))
    return SIZES.get(token.lower_, 0) if alone and token.dep_ in SUBJECTS | {"pobj"} else 0


def _bare(token: Token) -> bool:
    """'the leaders', with nothing that would make it a wider circle."""
    the = any(child.lower_ in ("the", "these") for child in children(token))
    return token.lower_ == "leaders" and the and not _narrowed(token)


def _narrowed(token: Token) -> bool:
    """Whether the reference brings its own description ('the two Korean leaders', 'leaders of 20 countries')."""
    return any(child.dep_ in _NARROWING and child.lower_ != "in" for child in children(token))


def _place(sentence: ParsedSentence, token: Token) -> tuple[int, int]:
    """Where the reference stands: the noun and the words before it that belong to it."""
    before = [child for child in children(token) if child.i < token.i and child.dep_ in ("det", "nummod", "predet")]
    first = min([*before, token], key=lambda one: one.i)
    return sentence.offset + first.idx, sentence.offset + token.idx + len(token)


def _distinct(listed: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({party.name: party for party in listed}.values())


def _is_subject(token: Token) -> bool:
    current = token
    while current.dep_ in ("compound", "conj", "amod", "nmod", "appos") and current.head != current:
        current = current.head
    return current.dep_ in SUBJECTS

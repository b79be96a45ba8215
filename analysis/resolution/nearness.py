"""Whether two sentences are nearly one: the same words in order, in another order, or with words of like meaning.

Who says it is left aside where that makes them more alike: copies often differ in nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from analysis.resolution.synonyms import opposed, shared_meaning
from analysis.resolution.tokens import Token, content, in_order, numbers, similarity, stem

NEARLY = 0.72
"""Share of words in common and in order, of the words of both sentences."""
LONG_SENTENCE = 15
"""Words from which a sentence whose parts change places is known again."""
TURNED = 0.82
"""Share of words in common, in any order, of the words of both."""
MEANT = 0.8
"""Share of the words that carry content that both have in form or meaning."""
TELLING = 5
"""Words that carry content and are no names, from which on so many in common are no chance."""
SHORT = 15
"""Words; shorter sentences that differ in a number or a name, or say the opposite, are two statements of their own."""
SHORTEST_NEAR = 8
"""Words of the shortest sentence or quotation that can be nearly another."""
SHORTEST_HEARD = 7
"""Words of the shortest renderings of one utterance that are nearly the same."""
HALF = 0.5
DENYING = frozenset("never no nor not without".split())

Stretch = Sequence[Token]


@dataclass(frozen=True, eq=False)
class _Words:
    """Words in order, and what of them is compared."""

    found: list[Token]

    def __len__(self) -> int:
        return len(self.found)

    @cached_property
    def plain(self) -> list[str]:
        return [token.word for token in self.found]

    @cached_property
    def counted(self) -> Counter[str]:
        return Counter(self.plain)

    @cached_property
    def content(self) -> frozenset[str]:
        return content(self.found)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(stem(token.word) for token in self.found[1:] if token.capital)

    @cached_property
    def numbers(self) -> frozenset[str]:
        return numbers(self.found)

    @cached_property
    def denied(self) -> bool:
        return any(word in DENYING or word.endswith("n't") for word in self.plain)


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of a sentence or a quotation, and those of them that are not about who says it."""

    words: list[Token]
    said: list[Token]
    utterance: str = ""
    """Which utterance a quotation renders, where that is known."""

    @cached_property
    def all(self) -> _Words:
        """All words."""
        return _Words(self.words)

    @cached_property
    def told(self) -> _Words:
        """Those that are not about who says it."""
        return self.all if len(self.said) == len(self.words) else _Words(self.said)


def nearness(a: Wording, b: Wording) -> float:
    """From 0 to 1, how far two sentences are one; 0 where they are not nearly, or a short one is so to the letter.

    Two renderings of one utterance are near however far their words are apart.
    """
    if len(a.told) < SHORT and a.told.plain == b.told.plain:
        return 0.0
    if a.utterance and a.utterance == b.utterance and min(len(a.words), len(b.words)) >= SHORTEST_HEARD:
        return in_order(a.all.plain, b.all.plain)
    whole = _nearness(a.all, b.all)
    return whole if a.told is a.all and b.told is b.all else max(whole, _nearness(a.told, b.told))


def kindred(first: Stretch, second: Stretch) -> bool:
    """Whether two sentences share half of their words, so that a short run in both is no chance."""
    return similarity(first, second) >= HALF


def _nearness(first: _Words, second: _Words) -> float:
    if min(len(first), len(second)) < SHORTEST_NEAR or _other(first, second):
        return 0.0
    score = in_order(first.plain, second.plain)
    return max(score if score >= NEARLY else 0.0, _turned(first, second), _meant(first, second))


def _other(first: _Words, second: _Words) -> bool:
    """Whether two short sentences differ in a number or a name, or one tells the opposite of the other."""
    if min(len(first), len(second)) >= SHORT:
        return False
    if first.numbers != second.numbers or _strangers(first, second):
        return True
    return first.denied != second.denied or opposed(first.content, second.content)


def _strangers(first: _Words, second: _Words) -> bool:
    """Whether each of two sentences has a name that the other lacks."""
    return not (first.names <= second.names or second.names <= first.names)


def _turned(first: _Words, second: _Words) -> float:
    """Words in common in whatever order, of two long sentences; of shorter ones that shows nothing."""
    if min(len(first), len(second)) < LONG_SENTENCE:
        return 0.0
    few, many = sorted((first.counted, second.counted), key=len)
    common = 2 * sum(min(count, many.get(word, 0)) for word, count in few.items()) / (len(first) + len(second))
    return common if common >= TURNED else 0.0


def _meant(first: _Words, second: _Words) -> float:
    """Content in common in form or meaning, of two sentences that have enough of it, the same numbers and names."""
    if first.numbers != second.numbers or _strangers(first, second):
        return 0.0
    ours, theirs = (words.content - words.names for words in (first, second))
    if min(len(ours), len(theirs)) < TELLING:
        return 0.0
    alike, also = shared_meaning(ours, theirs)
    share = (2 * len(ours & theirs) + len(alike) + len(also)) / (len(ours) + len(theirs))
    return share if share >= MEANT else 0.0

"""Whether two sentences are nearly one: the same words in order, in another order, or with words of like meaning.

Who says it is left aside where that makes them more alike: copies often differ in nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.resolution.synonyms import opposed, shared_meaning
from analysis.resolution.tokens import Token, content, numbers, similarity, stem

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
HALF = 0.5
DENYING = frozenset("never no nor not without".split())

Stretch = Sequence[Token]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a sentence or a quotation, and those of them that are not about who says it."""

    words: list[Token]
    said: list[Token]


def nearness(a: Wording, b: Wording) -> float:
    """From 0 to 1, how far two sentences are one; 0 where they are not nearly, or a short one is so to the letter."""
    if len(a.said) < SHORT and [token.word for token in a.said] == [token.word for token in b.said]:
        return 0.0
    return max(_nearness(a.words, b.words), _nearness(a.said, b.said))


def kindred(first: Stretch, second: Stretch) -> bool:
    """Whether two sentences share half of their words, so that a short run in both is no chance."""
    return similarity(list(first), list(second)) >= HALF


def _nearness(first: list[Token], second: list[Token]) -> float:
    if min(len(first), len(second)) < SHORTEST_NEAR or _other(first, second):
        return 0.0
    score = similarity(first, second)
    return max(score if score >= NEARLY else 0.0, _turned(first, second), _meant(first, second))


def _other(first: list[Token], second: list[Token]) -> bool:
    """Whether two short sentences differ in a number or a name, or one tells the opposite of the other."""
    if min(len(first), len(second)) >= SHORT:
        return False
    if numbers(first) != numbers(second) or _strangers(first, second):
        return True
    return _denied(first) != _denied(second) or opposed(content(first), content(second))


def _strangers(first: Stretch, second: Stretch) -> bool:
    """Whether each of two sentences has a name that the other lacks."""
    ours, theirs = _names(first), _names(second)
    return not (ours <= theirs or theirs <= ours)


def _denied(words: Stretch) -> bool:
    return any(token.word in DENYING or token.word.endswith("n't") for token in words)


def _names(words: Stretch) -> frozenset[str]:
    return frozenset(stem(token.word) for token in words[1:] if token.capital)


def _turned(first: Stretch, second: Stretch) -> float:
    """Words in common in whatever order, of two long sentences; of shorter ones that shows nothing."""
    if min(len(first), len(second)) < LONG_SENTENCE:
        return 0.0
    ours, theirs = (Counter(token.word for token in stretch) for stretch in (first, second))
    common = 2 * (ours & theirs).total() / (len(first) + len(second))
    return common if common >= TURNED else 0.0


def _meant(first: list[Token], second: list[Token]) -> float:
    """Content in common in form or meaning, of two sentences that have enough of it, the same numbers and names."""
    ours, theirs = (content(words) - _names(words) for words in (first, second))
    if min(len(ours), len(theirs)) < TELLING or numbers(first) != numbers(second) or _strangers(first, second):
        return 0.0
    alike, also = shared_meaning(ours, theirs)
    share = (2 * len(ours & theirs) + len(alike) + len(also)) / (len(ours) + len(theirs))
    return share if share >= MEANT else 0.0

"""Which words of several wordings of one thing are common to them, and which stand in one alone.

Every wording is held against all the others, not against the first: so that what is marked does not depend on the
order of the columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from analysis.resolution.tokens import Token, content, tokens

LONGEST = 400
"""Words of a wording that are compared; the rest of a longer one is not marked."""
LEAST_ALIKE = 0.4
"""Share of the words with content of the shorter of two wordings that the other has, for the two to be a pair."""
LITTLE_WORDS = frozenset("a an and as at by for from in into is it its of on or that the their this to with".split())
"""Words that say nothing by themselves; they are marked only between words that are. Alphabetical."""

State = Literal["all", "moved", "only", "some"]


class Run(NamedTuple):
    """A run of words of a wording, its first and past its last character, and who else has them.

    `all`: every other wording, in this order; `moved`: every other, in another order; `some`: not every other;
    `only`: no other.
    """

    start: int
    end: int
    state: State


def word_differences(texts: Sequence[str]) -> list[list[Run]]:
    """For each text the runs of words that not all the others have, or have in another order.

    Words are compared in lower case and without accents; a number with its separators is one word. Runs of the same
    state follow each other only where a word of another state stands between them. Order is compared along the
    longest common subsequence of words (Hunt and McIlroy, "An algorithm for differential file comparison", 1976).
    """
    found = [tokens(text)[:LONGEST] for text in texts]
    words = [[token.word for token in ones] for ones in found]
    return [
        list(_runs(ones, _states(words[place], [*words[:place], *words[place + 1 :]])))
        for place, ones in enumerate(found)
    ]


def alike(texts: Sequence[str]) -> list[bool]:
    """For each text whether its words can be held against another's: whether one of the others is alike enough."""
    stems = [content(tokens(text)[:LONGEST]) for text in texts]
    return [
        any(_share(one, other) >= LEAST_ALIKE for place, other in enumerate(stems) if place != number)
        for number, one in enumerate(stems)
    ]


def _share(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / max(1, min(len(first), len(second)))


def _states(words: Sequence[str], others: Sequence[Sequence[str]]) -> list[State]:
    """Who else has each word."""
    if not others:
        return ["all"] * len(words)
    held = [frozenset(other) for other in others]
    ordered = [_in_order(words, other) for other in others]
    return [
        _state([word in one for one in held], [place in one for one in ordered]) for place, word in enumerate(words)
    ]


def _state(held: Sequence[bool], ordered: Sequence[bool]) -> State:
    if not any(held):
        return "only"
    if not all(held):
        return "some"
    return "all" if all(ordered) else "moved"


def _in_order(words: Sequence[str], other: Sequence[str]) -> set[int]:
    """Places of the words that stand in the other text in the same order."""
    equal = (run for run in LCSseq.opcodes(words, other) if run.tag == "equal")
    return {place for run in equal for place in range(run.src_start, run.src_end)}


def _runs(found: Sequence[Token], states: Sequence[State]) -> Iterator[Run]:
    """Words of one state put together, little words between them included; what all have is left out."""
    current: Run | None = None
    for token, state in zip(found, states, strict=True):
        if token.word in LITTLE_WORDS:
            continue
        if current and state == current.state:
            current = current._replace(end=token.end)
            continue
        if current and current.state != "all":
            yield current
        current = Run(token.start, token.end, state)
    if current and current.state != "all":
        yield current

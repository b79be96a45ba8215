"""Meanings of words: which words tell the same, and which the opposite."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from analysis.knowledge import rows
from analysis.resolution.tokens import stem

Sides = tuple[frozenset[str], frozenset[str]]


@cache
def meanings() -> dict[str, frozenset[int]]:
    """The meanings that a word may have, as numbers, by its stem."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows("synonyms")):
        for word in row["words"].split(";"):
            found[stem(word)].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def opposites() -> tuple[Sides, ...]:
    """Pairs of sets of stems that cannot both be true of one thing."""
    return tuple((_stems(row["one"]), _stems(row["other"])) for row in rows("opposites"))


def shared_meaning(first: frozenset[str], second: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Words of each side that mean what some word of the other does; words common to both are not looked at."""
    ours, theirs = first - second, second - first
    both = _meant(ours) & _meant(theirs)
    return _meaning(ours, both), _meaning(theirs, both)


def opposed(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one side has a word whose opposite only the other side has."""
    ours, theirs = first - second, second - first
    both = contrasts(ours) & contrasts(theirs)
    return any(
        (ours & one and theirs & other) or (ours & other and theirs & one)
        for one, other in (opposites()[number] for number in both)
        if not (first & one and first & other) and not (second & one and second & other)
    )


def contrasts(words: frozenset[str]) -> frozenset[int]:
    """The pairs of opposites, as numbers, of which a word is on one side."""
    return frozenset(number for word in words for number in _contrasts().get(word, ()))


@cache
def _contrasts() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, (one, other) in enumerate(opposites()):
        for word in one | other:
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _meant(words: frozenset[str]) -> frozenset[int]:
    return frozenset(number for word in words for number in meanings().get(word, ()))


def _meaning(words: frozenset[str], numbers: frozenset[int]) -> frozenset[str]:
    return frozenset(word for word in words if not numbers.isdisjoint(meanings().get(word, ())))


def _stems(listed: str) -> frozenset[str]:
    return frozenset(stem(word) for word in listed.split(";"))

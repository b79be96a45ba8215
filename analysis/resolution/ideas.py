"""Words of a stretch of text as the ideas in which synonyms meet, by the tables of knowledge that list them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from analysis.knowledge import rows
from analysis.resolution.tokens import FUNCTION_WORDS, Token, stem

SHORTEST = 3
"""Letters of a stem that tells something."""


@dataclass(frozen=True, slots=True)
class Ideas:
    """Ideas of a stretch of words by kind, and the stems of its words that belong to none."""

    of_kind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    main: str = ""
    """The first idea."""
    last: str = ""

    def named(self, kind: str) -> frozenset[str]:
        """Ideas of a kind: outcome, occasion, thing, measure, action."""
        return self.of_kind.get(kind, frozenset())

    @property
    def everything(self) -> frozenset[str]:
        """Ideas and words."""
        return self.words.union(*self.of_kind.values())


def ideas(found: Sequence[Token], table: str, *, plain: frozenset[str]) -> Ideas:
    """Ideas of words by a table (`figure_words`, `event_words`); stems in `plain` tell nothing."""
    said = [token.word.removesuffix("'s") for token in found]
    known = _known(table)
    of_kind: dict[str, set[str]] = defaultdict(set)
    used: set[int] = set()
    main = last = ""
    for place, length in _phrases(said, known):
        idea, kind = known[" ".join(said[place : place + length])]
        of_kind[kind].add(idea)
        main, last = main or idea, idea
        used.update(range(place, place + length))
    others = (word for place, word in enumerate(said) if place not in used)
    words = frozenset(stem(word) for word in others if _tells(word, plain))
    return Ideas({kind: frozenset(names) for kind, names in of_kind.items()}, words, main, last)


def _phrases(said: Sequence[str], known: Mapping[str, object]) -> Iterator[tuple[int, int]]:
    """Places and lengths of known words; of two that begin together, the longer."""
    for place in range(len(said)):
        for length in (2, 1):
            if place + length <= len(said) and " ".join(said[place : place + length]) in known:
                yield place, length
                break


def _tells(word: str, plain: frozenset[str]) -> bool:
    return not (word in FUNCTION_WORDS or stem(word) in plain or word[:1].isdigit() or len(stem(word)) < SHORTEST)


@cache
def _known(table: str) -> dict[str, tuple[str, str]]:
    """Idea and kind of each known word or phrase."""
    return {phrase: (row["concept"], row["kind"]) for row in rows(table) for phrase in row["words"].split(";")}

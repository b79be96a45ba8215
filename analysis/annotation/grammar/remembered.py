"""Answers about a word of a parse, kept for as long as its article is read: many questions ask them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from spacy.tokens import Token

from analysis.annotation.word import Word

_ANSWERS = 4096
"""Kept of each question: those on the few articles read last, so that no more parses stay in memory than these."""

P = ParamSpec("P")
R = TypeVar("R")


def remembered(question: Callable[P, R]) -> Callable[P, R]:
    """The same question, answered once for the same words; what it takes is hashable, what it gives is not changed."""
    return cast(Callable[P, R], lru_cache(maxsize=_ANSWERS)(question))


def children(token: Token) -> tuple[Token, ...]:
    """What hangs from a word, in order; spaCy makes each anew whenever they are walked through."""
    return token.below if isinstance(token, Word) else tuple(token.children)


@remembered
def subtree(token: Token) -> tuple[Token, ...]:
    """A word and all below it, in order of the text."""
    before: list[Token] = []
    after: list[Token] = []
    for child in children(token):
        (before if child.i < token.i else after).extend(subtree(child))
    return (*before, token, *after)

"""Answers about a word of a parse, kept for as long as its article is read: many questions ask them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from spacy.tokens import Token

_ANSWERS = 4096
"""Kept of each question: those on the few articles read last, so that no more parses stay in memory than these."""

P = ParamSpec("P")
R = TypeVar("R")


def remembered(question: Callable[P, R]) -> Callable[P, R]:
    """The same question, answered once for the same words; what it takes is hashable, what it gives is not changed."""
    return cast(Callable[P, R], lru_cache(maxsize=_ANSWERS)(question))


@remembered
def children(token: Token) -> tuple[Token, ...]:
    """What hangs from a word, in order; spaCy makes each anew whenever they are walked through."""
    return tuple(token.children)


@remembered
def subtree(token: Token) -> tuple[Token, ...]:
    """A word and all below it, in order of the text."""
    hanging = [(child.i < token.i, subtree(child)) for child in children(token)]
    before = (one for first, below in hanging if first for one in below)
    return (*before, token, *(one for first, below in hanging if not first for one in below))

"""Given names: words that begin a person's name more often than any other."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from analysis.annotation.glossary.words import TextWord
from analysis.knowledge import rows
from analysis.knowledge.spelling import words


def is_given_name(word: TextWord) -> bool:
    """Whether a word with a capital is a listed given name."""
    return word.capital and word.folded in given_names()


def given_gender(name: str) -> str:
    """male, female, or empty: the gender of the given name that a full name begins with, where it is listed."""
    parts = words(name)
    return _genders().get(parts[0], "") if len(parts) > 1 else ""


def given_names() -> Set[str]:
    """Listed given names, folded."""
    return _genders().keys()


@cache
def _genders() -> dict[str, str]:
    return {word: row["gender"] for row in rows("given_names") for word in words(row["name"])}

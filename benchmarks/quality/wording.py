"""When two wordings are one: articles, possessives, marks, capitals and an agency's short name do not count."""

from __future__ import annotations

import re
import unicodedata

from analysis.knowledge import listed

_WORD = re.compile(r"\w+(?:[.&'’-]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LIGHT = frozenset("a an his her its many most other several some the their these those two".split())
"""Words before a source or a name that change nobody."""


def plain(text: str) -> str:
    """Words in small letters, without marks, light first words and a last possessive."""
    words = [word.replace(".", "") for word in _WORD.findall(unicodedata.normalize("NFC", text.lower()))]
    while len(words) > 1 and words[0] in _LIGHT:
        words.pop(0)
    return _POSSESSIVE.sub("", " ".join(words).replace("’", "'"))


def same_words(gold: str, found: str) -> bool:
    """Whether a found wording is the gold one; a description ('palace official') may be longer in front."""
    ours, theirs = plain(_usual(gold)), plain(_usual(found))
    if ours == theirs:
        return True
    described = bool(gold) and gold == gold.lower()
    return described and bool(theirs) and theirs.endswith(f" {ours}")


def _usual(name: str) -> str:
    row = listed("agencies", "aliases").get(name.lower())
    return row["name"] if row else name


def same_thing(gold: str, found: str) -> bool:
    """Whether what is counted has all the words of the gold ('troops' in 'north korean troops sent')."""
    theirs = {_singular(word) for word in plain(found).split()}
    return all(_singular(word) in theirs for word in plain(gold).split())


def _singular(word: str) -> str:
    return word.removesuffix("s")

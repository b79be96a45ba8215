"""Things under one name: 'the Amber Shuttles' and 'the Shuttle' beside 'Amber Shuttle'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analysis.annotation.names.endings import FAITHS
from analysis.knowledge.spelling import words

Key = tuple[str, ...]


def several_of(kinds: Mapping[Key, str], votes: Mapping[Key, Counter[str]]) -> list[Key]:
    """Names taken for bodies that are the plural of a thing of the article: 'Amber Shuttles' beside 'Amber Shuttle'."""
    several = [key for key, kind in kinds.items() if kind == "organisation" and len(key) > 1 and key[-1].endswith("s")]
    alike = [(key, _one(key)) for key in several if kinds.get(_one(key)) == "other"]
    return [key for key, one in alike if votes[one]["other"] >= votes[key]["organisation"]]


def thing_names(texts: Sequence[str]) -> list[str]:
    """The name of each thing: of several the name of one, of a last word alone the one thing said before with it."""
    keys = [words(text) for text in texts]
    named = {key: text for key, text in zip(reversed(keys), reversed(texts), strict=True) if len(key) > 1}
    ends: dict[str, set[Key]] = defaultdict(set)
    names = []
    for text, key in zip(texts, keys, strict=True):
        whole = _one(key) if _one(key) in named else key
        if len(key) > 1:
            ends[whole[-1]].add(whole)
        elif FAITHS.isdisjoint(key):
            long = [name for last in {*key, *_one(key)} for name in ends.get(last, ())]
            whole = long[0] if len(long) == 1 else key
        names.append(named[whole] if whole != key else text)
    return names


def _one(key: Key) -> Key:
    """The name of one of several: 'Amber Shuttle' of 'Amber Shuttles'."""
    return (*key[:-1], key[-1].removesuffix("s")) if key else ()

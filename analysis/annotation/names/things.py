"""Things and events under one name: 'the Amber Shuttles' and 'the Shuttle' beside 'Amber Shuttle'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from analysis.annotation.names.endings import FAITHS, is_storm
from analysis.knowledge.spelling import words

Key = tuple[str, ...]
MOST_ALIKE = 20
"""Events of one last word; where an article names more, a shorter name tells none of them."""
OF_OTHERS = frozenset(
    "girls,junior,juniors,ladies,men,para,paralympic,senior,under,university,women,wheelchair,youth".split(",")
)
"""Words of an event's name that tell of another one than the name without them: 'Women's World Cup'."""


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


def event_names(texts: Sequence[str]) -> list[str]:
    """The name of each event: that of the one longest that has its words in order and ends alike, or its own.

    A storm goes by its last word too: 'Ida' beside 'Hurricane Ida'.
    """
    keys = dict.fromkeys(words(text) for text in texts)
    texts_of = dict(zip(reversed([words(text) for text in texts]), reversed(texts), strict=True))
    alike: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        if len(key) > 1:
            alike[key[-1]].append(key)
    whole = {key: _whole_event(key, alike[key[-1]]) for key in keys if key and len(alike[key[-1]]) <= MOST_ALIKE}
    return [texts_of[whole[key]] if (key := words(text)) in whole and whole[key] != key else text for text in texts]


def _whole_event(key: Key, alike: Sequence[Key]) -> Key:
    longer = [other for other in alike if len(other) > len(key) and _told_by(key, other)]
    if len(key) == 1:
        longer = [other for other in longer if is_storm(other)]
    fullest = max(longer, key=len, default=key)
    return fullest if all(other == fullest or _within(other, fullest) for other in longer) else key


def _told_by(key: Key, other: Key) -> bool:
    """Whether a shorter name of an event may mean a longer one, which tells of no other class or year."""
    more = Counter(other) - Counter(key)
    return _within(key, other) and OF_OTHERS.isdisjoint(more) and not any(word[0].isdecimal() for word in more)


def _within(key: Key, other: Key) -> bool:
    rest = iter(other)
    return all(word in rest for word in key)


def _one(key: Key) -> Key:
    """The name of one of several: 'Amber Shuttle' of 'Amber Shuttles'."""
    return (*key[:-1], key[-1].removesuffix("s")) if key else ()

"""Sites that an article names in full first and goes on to call by what they are: 'the Cathedral'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from analysis.annotation.names.cues import LANDMARKS
from analysis.annotation.names.endings import GROUNDS, SURE_PLACES
from analysis.knowledge.spelling import words

Key = tuple[str, ...]
BUILT = LANDMARKS | {"airport", "basilica", "chapel", "hall", "hotel", "prison", "shrine", "synagogue", "tower"}
"""What somebody built, by which alone the one such site of an article is called."""
SITES = SURE_PLACES | GROUNDS | {"castle", "hall", "island"}
"""What is named in full first and goes by this word after."""


def sites_alone(kinds: Mapping[Key, str], lower: Collection[str]) -> list[Key]:
    """Lone words for sites: 'Hall' beside 'Fishmongers' Hall', 'Cathedral' where 'the cathedral' is spoken of too."""
    named = {key[-1:] for key, kind in kinds.items() if len(key) > 1 and kind == "place"}
    taken = [(word,) for word in LANDMARKS if kinds.get((word,)) == "organisation" and word in lower]
    return [*((word,) for word in SITES if (word,) in named and (word,) in kinds), *taken]


def site_names(texts: Sequence[str], behind: Sequence[str]) -> list[str]:
    """The full name of each site: of a word for one alone, the one such site that was named before it.

    `behind` has the word right behind each name: 'Notre Dame cathedral' names a cathedral.
    """
    named: dict[str, dict[str, None]] = defaultdict(dict)
    names = []
    for text, noun in zip(texts, behind, strict=True):
        key = words(text)
        before = named[key[0]] if len(key) == 1 and key[0] in BUILT else {}
        names.append(next(iter(before)) if len(before) == 1 else text)
        for word in {noun, *key[1:][-1:]} & BUILT:
            named[word][text] = None
    return names

"""Who is who among names alike: a mother called as her daughter is, and one person who was born under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from analysis.annotation.names.given import given_gender
from analysis.knowledge.spelling import words
from analysis.tables import Mention

Between = Callable[[int, int], str]
Key = tuple[str, ...]
BORN = (
    " (born ",
    " (born as ",
    " (née ",
    " (real name ",
    " was born ",
    " was born as ",
    ", born ",
    ", born as ",
    ", née ",
    ", real name ",
    ", whose real name is ",
    ", whose real name was ",
)
"""What stands between the name of a person and the one that it was at birth."""
KIN = frozenset(
    "aunt,dad,daughter,father,granddaughter,grandfather,grandmother,grandson,mom,mother,mum,nephew,niece,son,uncle".split(
        ","
    )
)
"""Who may bear somebody's own given name."""
LONGEST_KIN = 36
"""Letters before a name in which 'her widowed mother, ' stands."""
OWNERS = {"her": "female", "his": "male"}
"""Words for whose kin somebody is."""


def born(rows: Sequence[Mention], between: Between) -> dict[int, str]:
    """The names that persons were born with, and go under the one they are known by: 'NAME was born NAME'."""
    found: dict[int, str] = {}
    for place, (row, following) in enumerate(pairwise(rows)):
        full = row.kind == following.kind == "person" and " " in row.text and " " in following.text
        if full and between(row.end, following.start) in BORN:
            found[place + 1] = row.text
    return found


def namesakes(rows: Sequence[Mention], between: Between) -> frozenset[Key]:
    """Full names that an article tells apart from the shorter ones that they hold: 'her mother, Ida Moss Rask'.

    The one whose kin it is must have been said right before, in full or by the surname that is most often theirs.
    """
    persons = [(row, words(row.text)) for row in rows if row.kind == "person"]
    bearers = _Bearers()
    found: set[Key] = set()
    for (before, owner), (row, key) in pairwise(persons):
        bearers.add(owner)
        if len(key) > len(("given", "family")) and key not in bearers.named:
            gender = _whose_kin(between(max(before.end, row.start - LONGEST_KIN), row.start))
            whole = bearers.usual(owner) if gender else ()
            if whole and _holds(key, whole) and given_gender(" ".join(whole)) in ("", gender):
                found.add(key)
    return frozenset(found)


def _whose_kin(before: str) -> str:
    """The gender of whose kin somebody is, as the words before the name tell; empty where they tell none."""
    *owner, kin = before.removesuffix(" ").removesuffix(",").split(" ")
    owned = (word.lower() for word in reversed(owner)) if kin in KIN else ()
    return next((OWNERS[word] for word in owned if word in OWNERS), "")


def _holds(key: Key, shorter: Key) -> bool:
    """Whether a longer name has the outer words of a shorter one."""
    return len(shorter) < len(key) and (key[0], key[-1]) == (shorter[0], shorter[-1])


class _Bearers:
    """The full names said so far, and the most usual one of each surname."""

    def __init__(self) -> None:
        self.named: Counter[Key] = Counter()
        self._usual: dict[str, Key] = {}

    def add(self, key: Key) -> None:
        """Count a name, where it is a full one."""
        if len(key) > 1:
            self.named[key] += 1
            best = self._usual.setdefault(key[-1], key)
            self._usual[key[-1]] = key if self.named[key] > self.named[best] else best

    def usual(self, owner: Key) -> Key:
        """The full name that somebody was called by, or the most usual one with the surname alone."""
        return owner if len(owner) > 1 else self._usual.get(owner[-1], ()) if owner else ()

"""Whether two speakers can be one: two names of a person, a name and an office, two words for one office."""

from __future__ import annotations

import re
from dataclasses import dataclass

from analysis.knowledge import listed

OTHER_WORDS = {
    "attorney": "Lawyer", "barrister": "Lawyer", "conductor": "Conductor", "counsel": "Lawyer",
    "defence lawyer": "Lawyer", "defender": "Lawyer", "goalkeeper": "Player", "head of government": "Prime Minister",
    "holy father": "Pope", "lawyer": "Lawyer", "magistrate": "Judge", "midfielder": "Player",
    "pontiff": "Pope", "premier": "Prime Minister", "referee": "Referee", "skipper": "Captain", "striker": "Player",
    "trainer": "Coach",
}  # fmt: skip
"""Words for offices that the table of titles lacks or has under another name; alphabetical."""
OF_ANYBODY = frozenset("Chief Head Leader Official Politician Representative leader".split())
"""Offices that holders of others are called as well; alphabetical."""
PERSON = "person-"
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONGEST = 3
"""Words of the longest title."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is said to have spoken: the name or description, the entity where one is known, and its office."""

    name: str
    entity_id: str = ""
    role: str = ""

    @property
    def office(self) -> str:
        """The office by which somebody is known, or empty."""
        return office(self.role) or ("" if self.is_named else office(self.name))

    @property
    def is_named(self) -> bool:
        """Whether a person goes by a name, and not by a title that stands for one."""
        return self.entity_id.startswith(PERSON) and not is_title(self.name)


def are_others(a: Speaker, b: Speaker) -> bool:
    """Whether two speakers cannot be one and the same; in doubt they can.

    A person may speak for an organisation or a country, and a bare description may be of anybody whose office is
    unknown; two offices tell two people apart only where neither is one that many have.
    """
    if not (a.name and b.name) or (a.entity_id and a.entity_id == b.entity_id):
        return False
    if a.is_named and b.is_named:
        ours, theirs = (set(one.entity_id.removeprefix(PERSON).split("-")) for one in (a, b))
        return not (ours <= theirs or theirs <= ours)
    if _is_body(a) and _is_body(b):
        return a.entity_id.partition("-")[0] == b.entity_id.partition("-")[0]
    return not (_is_body(a) or _is_body(b)) and _differ(a.office, b.office)


def office(text: str) -> str:
    """The office that a description names, as the table of titles calls it: of two, the longer; or empty."""
    said = [word.lower() for word in _WORD.findall(text)]
    phrases = (
        " ".join(said[place : place + length])
        for length in range(_LONGEST, 0, -1)
        for place in range(len(said) - length + 1)
    )
    found = next((role for phrase in phrases if (role := _role(phrase))), "")
    return "" if found in OF_ANYBODY else found


def is_title(name: str) -> bool:
    """Whether a name is nothing but a title: "Pope", "Holy Father"."""
    said = " ".join(word.lower() for word in _WORD.findall(name) if word.lower() != "the")
    return bool(_role(said))


def _role(phrase: str) -> str:
    known = listed("titles", "title").get(phrase)
    return OTHER_WORDS.get(phrase) or (known["role"] if known and known["rank"] != "honorific" else "")


def _is_body(one: Speaker) -> bool:
    """Whether who speaks is an organisation, a country or a place."""
    return bool(one.entity_id) and not one.entity_id.startswith(PERSON)


def _differ(ours: str, theirs: str) -> bool:
    """Whether two known offices are not one, nor one of them the other in more words."""
    first, second = set(ours.split()), set(theirs.split())
    return bool(first and second) and not (first <= second or second <= first)

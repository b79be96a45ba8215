"""The full name of whoever is cited: the one a surname is linked to, else the bearer of it named in full last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from analysis.annotation.attributions import cues, genders
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.knowledge.spelling import words
from analysis.tables import Mention

_NO_BEARERS = ("country", "event", "other")
"""Kinds of names among which no person's is sought; a pipeline may take a full name for a body's or a place's."""
_PARTICLES = frozenset("al,bin,da,de,del,della,der,di,dos,du,el,ibn,la,le,ten,ter,van,von".split(","))
"""Words by which a surname of several words begins."""
_MOST_BEARERS = 20
"""Full names before and after a surname among which its bearer is sought."""
_BEFORE = 24
"""Characters before a name that a word of address or a given name takes up."""
_WORD_BEFORE = re.compile(r"(?<![\w’'-])([^\W\d_][\w’'-]+) $")


@dataclass(frozen=True, slots=True)
class _Bearer:
    start: int
    name: str
    kind: str


class Bearers:
    """Full names of an article by their last word, in order of the text."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._document = document
        self._by_surname: dict[str, list[_Bearer]] = defaultdict(list)
        for mention in index.mentions:
            full = self._full(mention) if mention.form == "named" and mention.kind not in _NO_BEARERS else ""
            parts = words(full)
            if len(parts) > 1 and not _short(parts):
                self._by_surname[parts[-1]].append(_Bearer(mention.start, self._usual(mention, full), mention.kind))

    def name(self, mention: Mention) -> str:
        """The full name that a mention stands for; the mention's own name where it is more than a surname."""
        full = self._full(mention)
        parts = words(full)
        if mention.kind == "country" or mention.form != "named" or not parts:
            return mention.name
        if not _short(parts):
            return self._usual(mention, full)
        named = self._fitting(mention.start, parts[-1])
        known = _untitled(mention.name)
        longer = known not in (mention.text, full) and " " in known
        if not named or (longer and not _named_after(known, named, mention.start)):
            return known
        return _last(named, mention.start)

    def of_surname(self, name: str, start: int) -> str:
        """The full name of a surname that is no mention; the surname itself where nobody bears it."""
        named = self._fitting(start, words(name)[-1]) if _short(words(name)) else []
        return _last(named, start) if named else name

    def _full(self, mention: Mention) -> str:
        """The words of a name, with the given name that stands before it and without an occupation at its head."""
        before = _WORD_BEFORE.search(self._before(mention.start))
        given = before[1] if before and mention.kind == "person" and genders.is_given(before[1]) else ""
        text = _untitled(mention.text) if mention.kind == "person" else mention.text
        return f"{given} {text}" if given else text

    def _usual(self, mention: Mention, full: str) -> str:
        """The article's name, or `full` where that lacks a given name or begins with an occupation."""
        changed = full != mention.text and mention.name in (mention.text, full)
        return full if changed else mention.name

    def _fitting(self, start: int, surname: str) -> list[_Bearer]:
        """Bearers of a surname around a place, not of the other gender than a word of address tells; persons first."""
        wanted = genders.of_address(self._before(start))
        every = self._by_surname.get(surname, [])
        place = bisect_left(every, start, key=lambda found: found.start)
        near = every[max(0, place - _MOST_BEARERS) : place + _MOST_BEARERS]
        bearers = [found for found in near if genders.fits(wanted, genders.of_name(found.name))]
        bearers = [found for found in bearers if wanted and genders.of_name(found.name) == wanted] or bearers
        persons = [found for found in bearers if found.kind == "person" or genders.of_name(found.name)]
        return persons or bearers

    def _before(self, start: int) -> str:
        return self._document.text(max(0, start - _BEFORE), start)


def _last(named: list[_Bearer], start: int) -> str:
    """The bearer named last before a place, or first after it."""
    return named[max(bisect_left(named, start, key=lambda found: found.start) - 1, 0)].name


def _named_after(known: str, named: list[_Bearer], start: int) -> bool:
    """Whether the bearer whom a surname is linked to is named in full only after a place, and another before it."""
    before = {found.name for found in named if found.start < start}
    return bool(before) and known not in before and any(found.name == known for found in named)


def _short(parts: tuple[str, ...]) -> bool:
    """Whether a name is a surname alone: "Berg", "van der Berg"."""
    return len(parts) == 1 or (bool(parts) and parts[0] in _PARTICLES)


def _untitled(name: str) -> str:
    """A name without an occupation at its head ("Striker Okafor")."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in cues.PEOPLE_WHO_SPEAK else name

"""Whom an office means that a story gives to one person only: "the mayor"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.resolution.clauseframes import Frame, Part
from analysis.resolution.tokens import stem

Offices = Mapping[str, str]
"""The office of each person, by entity."""


def with_bearers(held: Sequence[Frame], offices: Offices) -> list[Frame]:
    """Clauses of one story, parts that name an office alone as the one person of the story who holds it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for part in (part for frame in held for part in frame.parts if offices.get(part.who)):
        bearers[_words(offices[part.who])[-1]].add(part.who)
    only = {office: next(iter(people)) for office, people in bearers.items() if len(people) == 1}
    return [_with_bearers(frame, only, offices) for frame in held]


def _with_bearers(frame: Frame, only: Mapping[str, str], offices: Offices) -> Frame:
    if all(part.who or part.head not in only for part in frame.parts):
        return frame
    return replace(frame, parts=tuple(_borne(part, only, offices) for part in frame.parts))


def _borne(part: Part, only: Mapping[str, str], offices: Offices) -> Part:
    who = only.get(part.head, "")
    if part.who or not who or part.names - part.words:
        return part
    held = {stem(word) for word in _words(offices[who])}
    return replace(part, who=who) if part.words <= held else part


def _words(office: str) -> list[str]:
    return office.lower().split()

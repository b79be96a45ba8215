"""A difference in one sentence of English: what it is about, and who says what of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

LONGEST = 110
"""Characters of a value in a sentence; a longer one is cut between words."""
MOST_OUTLETS = 4
"""Outlets named for one value; of more, the others are counted."""

_VERBS = {"quotation": ("quotes", "quote"), "statement": ("writes", "write")}
"""What one outlet does, and what several do, by kind of fact; alphabetical."""
_OTHERWISE = ("says", "say")
_TURNS = {"contradict": ", but ", "update": "; later "}
"""What stands before the last value, by verdict; alphabetical."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)(?![\d-])")
_IN_THE_TEXT = re.compile(r" \(“[^”]*”\)$")
_SPOKEN = re.compile(r": “.*", re.DOTALL)

Role = Literal["", "outlets", "topic", "value"]


class Part(NamedTuple):
    """A stretch of a sentence, and whether it is the topic, a value, outlets or only words between them."""

    role: Role
    text: str


def phrased(topic: str, said: Mapping[str, Sequence[str]], *, kind: str, verdict: str) -> list[Part]:
    """The sentence on a group of facts (`Dockers on strike: A and B say 900, but C says 1,200.`) in parts.

    `said` has the outlets by the value they give, in the order of telling. Values that read alike are put together,
    and so are several that the same outlets give.
    """
    if kind == "statement" and verdict == "agree":
        return _told_alike(topic, said)
    if kind == "quotation" and verdict in ("attributed differently", "contradict"):
        return _given_apart(said)
    lead = _lead(topic, kind)
    parts = [Part("topic", lead), Part("", ": ")] if lead else []
    told = _by_teller(_readable(said, kind), apart=verdict == "update")
    for place, (values, outlets) in enumerate(told):
        if place:
            parts.append(Part("", _TURNS.get(verdict, ", ") if place == len(told) - 1 else ", "))
        parts += _telling(values, outlets, kind)
    return [*parts, Part("", ".")]


def sentence(parts: Sequence[Part]) -> str:
    """The parts of a sentence put together."""
    return "".join(part.text for part in parts)


def readable_value(value: str, kind: str) -> str:
    """A value as it is read: `2025-09-03 (“Wednesday”)` as the day in words; a quotation in its marks."""
    if kind == "date":
        return _readable_date(value)
    if kind in _VERBS:
        return f"“{cut(value.strip('“”').removesuffix('.'))}”"
    return cut(value)


def cut(text: str, longest: int = LONGEST) -> str:
    """A text of at most so many characters, cut between words."""
    if len(text) <= longest:
        return text
    return f"{text[: longest - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def together(names: Sequence[str]) -> str:
    """Names in a row: `A`, `A and B`, `A, B and C`; of many the first, and how many others."""
    named = list(names[:MOST_OUTLETS])
    if len(names) > MOST_OUTLETS:
        more = len(names) - MOST_OUTLETS + 1
        named = [*named[:-1], f"{more} others"]
    return named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"


def _lead(topic: str, kind: str) -> str:
    """What the sentence is about. A statement is its own topic; of a quotation the speaker stands first."""
    if kind == "statement":
        return ""
    if kind == "quotation":
        return _SPOKEN.sub("", topic)
    lead = topic.removeprefix("When: ").replace(" at: ", " at ", 1)
    return lead[:1].upper() + lead[1:]


def _readable(said: Mapping[str, Sequence[str]], kind: str) -> dict[str, list[str]]:
    """Outlets by the value as it is read, each outlet once."""
    found: dict[str, list[str]] = {}
    for value, outlets in said.items():
        held = found.setdefault(readable_value(value, kind), [])
        held += [outlet for outlet in dict.fromkeys(outlets) if outlet not in held]
    return found


def _by_teller(values: Mapping[str, Sequence[str]], *, apart: bool) -> list[tuple[list[str], Sequence[str]]]:
    """Values with the outlets that give them, all of the same outlets together.

    Each stands alone where all have the same outlets, or where their order says something.
    """
    found: dict[Sequence[str], list[str]] = {}
    for value, outlets in values.items():
        found.setdefault(tuple(outlets), []).append(value)
    if apart or len(found) == 1:
        return [([value], outlets) for value, outlets in values.items()]
    return [(told, outlets) for outlets, told in found.items()]


def _told_alike(topic: str, said: Mapping[str, Sequence[str]]) -> list[Part]:
    """The sentence on a statement that outlets tell each in its own words."""
    outlets = list(dict.fromkeys(outlet for told in said.values() for outlet in told))
    tell = "tells it more than once" if len(outlets) == 1 else "tell it, each in its own words"
    return [Part("topic", f"“{topic}”"), Part("", ": "), Part("outlets", together(outlets)), Part("", f" {tell}.")]


def _given_apart(said: Mapping[str, Sequence[str]]) -> list[Part]:
    """The sentence on words that outlets give to different speakers, whose names a value may begin with."""
    if all(": “" in value for value in said):
        return _given_to(said)
    words, outlets = next(iter(said)), list(dict.fromkeys(outlet for told in said.values() for outlet in told))
    quoted = Part("value", readable_value(words, "quotation"))
    return [quoted, Part("", ": given to different speakers by "), Part("outlets", together(outlets)), Part("", ".")]


def _given_to(said: Mapping[str, Sequence[str]]) -> list[Part]:
    """The same, with who gives them to whom: `“We sail”: given to Abel by A, to Lund by B`."""
    words = next(iter(said)).partition(": “")[2]
    parts = [Part("value", readable_value(words, "quotation")), Part("", ": given ")]
    for place, (value, outlets) in enumerate(said.items()):
        speaker = Part("value", value.partition(": “")[0])
        parts += [Part("", ", to " if place else "to "), speaker, Part("", " by "), Part("outlets", together(outlets))]
    return [*parts, Part("", ".")]


def _telling(values: Sequence[str], outlets: Sequence[str], kind: str) -> Iterator[Part]:
    one, several = _VERBS.get(kind, _OTHERWISE)
    told = Part("outlets", together(outlets))
    if kind == "attendance":
        yield from (*_in_a_row(values), Part("", " according to "), told)
    else:
        yield from (told, Part("", f" {one if len(outlets) == 1 else several} "), *_in_a_row(values))


def _in_a_row(values: Sequence[str]) -> Iterator[Part]:
    for place, value in enumerate(values):
        if place:
            yield Part("", " and " if place == len(values) - 1 else ", ")
        yield Part("value", value)


def _readable_date(value: str) -> str:
    """Days, months and years of a value in words, without how the text put it."""
    days = _DAY.sub(lambda match: _day(match[0]), _IN_THE_TEXT.sub("", value))
    return _MONTH.sub(lambda match: f"{date(int(match[1]), int(match[2]), 1):%B %Y}", days)


def _day(text: str) -> str:
    day = date.fromisoformat(text)
    return f"{day:%A} {day.day} {day:%B %Y}"

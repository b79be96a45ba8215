"""Ranges whose bounds each have a unit: "between 1.8% and 2%" is one figure, "from $55bn to $110bn" are two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from analysis.annotation.figures.units import Unit, unit
from analysis.annotation.surface.numbers import bounded, numbers
from analysis.annotation.surface.numerals import Number, plain_numbers

_PERCENT_AND = re.compile(r"\s?(?:%|percent|per cent)\s+and\s+", re.IGNORECASE)
_PERCENT_TO = re.compile(r"\s?(?:%|percent|per cent)\s?(?:-|–|to)\s?", re.IGNORECASE)
_AT = re.compile(r"\b(?:are|at|by|is|of|only|was|were)\s(?:(?:about|around|only|roughly)\s)?$", re.IGNORECASE)
_RANGING = re.compile(r"\b(?:rang\w{1,3}|var(?:y|ied|ies|ying)|anything|anywhere|somewhere)\sfrom\s$", re.IGNORECASE)
"""Before "6% to 11%" that is a range and no rise."""
_RAISED = re.compile(
    r"\b(?:cut|increas(?:e|ed|ing)|lower(?:ed|ing)?|rais(?:e|ed|ing)|reduc(?:e|ed|ing))\s(?:[\w’'-]+\s){1,5}from\s$",
    re.IGNORECASE,
)
"""In front of two values of which the second takes the place of the first: "raise the age from 60 to 65"."""
_RISEN = re.compile(r"\b(?:climbed|go(?:es|ne)?|risen|rises?|rose|went)\s$", re.IGNORECASE)
"""Before "up to" that says where a count now stands: "have gone up to 33"."""
_BROUGHT = re.compile(
    r"\b(?:bring|get|push|take)\w{0,3}\s(?:her|his|its|our|the|their)\s(?:[\w-]+\s){0,2}"
    r"(?:count|figure|level|membership|numbers?|population|tally|toll|total)\s$"
)
"""Before "up to" that says what something shall come to: "get our numbers up to 40"."""
_BEATEN = re.compile(
    r"\b(?:advantage|edge|lead|nomination|preference|triumph|victory|(?:an?|her|his|its|the|their)\s(?:\w{1,20}\s)?win)\s$",
    re.IGNORECASE,
)
"""Before "over" that says whom somebody has beaten: "the nomination over two others"."""
_BEATING = 40
"""Characters before "over" in which that stands."""
_LONGEST = 14
"""Characters between the bounds of a range."""


def parted(text: str, found: Sequence[Number]) -> Iterator[Number]:
    """Numbers of a text, ranges of percent put together, and two amounts of money between which something moved."""
    position = 0
    while position < len(found):
        pair = _between(text, found[position], found[position + 1]) if position + 1 < len(found) else None
        position += 2 if pair else 1
        if pair:
            yield pair
        else:
            yield from _moved(text, found[position - 1])


def _between(text: str, first: Number, second: Number) -> Number | None:
    """Between 1.8% and 2%."""
    link = text[first.end : second.start]
    opened = text[: first.start].endswith(("between ", "Between "))
    ends = opened and _PERCENT_AND.fullmatch(link)
    if len(link) > _LONGEST or not (ends or (_PERCENT_TO.fullmatch(link) and _opens(text[: first.start]))):
        return None
    if first.high is None or second.high is None or first.low >= second.high:
        return None
    start = first.start - len("between ") if ends else first.start
    return replace(first, start=start, end=second.end, high=second.high)


def _opens(before: str) -> bool:
    return _AT.search(before) is not None or _RANGING.search(before) is not None


_CLOCKED = {"hour": 3600.0, "hours": 3600.0, "minute": 60.0, "minutes": 60.0, "second": 1.0, "seconds": 1.0}
_UNIT_BETWEEN = re.compile(r"\s(?P<unit>hours?|minutes?),?\s(?:and\s)?")
_UNIT_AFTER = re.compile(r"\s(?P<unit>minutes?|seconds?)\b")


def clocked(text: str, found: Iterable[Number]) -> Iterator[Number]:
    """Numbers of a text, hours, minutes and seconds as one of the last of them: "1 hour 59 minutes 40.2 seconds"."""
    before: Number | None = None
    for number in found:
        link = _UNIT_BETWEEN.fullmatch(text[before.end : number.start]) if before is not None else None
        after = _UNIT_AFTER.match(text, number.end) if link else None
        if before is not None and link and after and _CLOCKED[after["unit"]] < _CLOCKED[link["unit"]]:
            value = before.low * _CLOCKED[link["unit"]] / _CLOCKED[after["unit"]] + number.low
            value = round(value, 3)
            before = replace(number, start=before.start, low=value, high=value, qualifiers=before.qualifiers)
            continue
        if before is not None:
            yield before
        before = number
    if before is not None:
        yield before


def again(text: str, found: Iterable[Number]) -> Iterator[Number]:
    """Numbers of a text; what is said again in brackets, in another unit, is as exact: "about 90 miles (145 km)"."""
    before: tuple[Number, Unit] | None = None
    for number in found:
        measure = unit(text, number.end, number.sign)
        if before is not None and not number.qualifiers and _is_again(text, before[1], number, measure=measure):
            number = bounded(number, before[0].qualifiers)
        before = number, measure
        yield number


def _is_again(text: str, before: Unit, number: Number, *, measure: Unit) -> bool:
    """Whether a measure stands in brackets right behind one of its kind."""
    same = before.kind == measure.kind and measure.kind in ("measure", "money")
    return same and text[before.end : number.start].strip() == "("


def _goes_to(before: str) -> bool:
    return _RISEN.search(before) is not None or _BROUGHT.search(before) is not None


def _moved(text: str, number: Number) -> list[Number]:
    """From $55 billion to $110 billion."""
    risen = text.startswith("up to ", number.start) and _goes_to(text[: number.start])
    before = text[max(0, number.start - _BEATING) : number.start]
    if risen or (text.startswith("over ", number.start) and _BEATEN.search(before)):
        start = number.start + (len("up to ") if risen else len("over "))
        return [replace(found, start=start, end=number.end) for found in numbers(text[start : number.end])]
    raised = _RAISED.search(text[: number.start])
    if not (number.sign or raised) or not text[: number.start].rstrip().lower().endswith("from"):
        return [number]
    found = [] if _RANGING.search(text[: number.start]) else list(plain_numbers(text[number.start : number.end]))
    if (not raised and len(found) != len([bound for bound in found if bound.sign])) or len(found) < 2:
        return [number]
    return [replace(bound, start=bound.start + number.start, end=bound.end + number.start) for bound in found]

"""Ranges whose bounds each have a unit: "between 1.8% and 2%" is one figure, "from $55bn to $110bn" are two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.annotation.surface.numerals import Number, plain_numbers

_PERCENT_AND = re.compile(r"\s?(?:%|percent|per cent)\s+and\s+", re.IGNORECASE)
_PERCENT_TO = re.compile(r"\s?(?:%|percent|per cent)\s?(?:-|–|to)\s?", re.IGNORECASE)
_AT = re.compile(r"\b(?:are|at|by|is|of|only|was|were)\s(?:(?:about|around|only|roughly)\s)?$", re.IGNORECASE)
"""Before "6% to 11%" that is a range and no rise."""
_RAISED = re.compile(
    r"\b(?:cut|increas(?:e|ed|ing)|lower(?:ed|ing)?|rais(?:e|ed|ing)|reduc(?:e|ed|ing))\s(?:[\w’'-]+\s){1,5}from\s$",
    re.IGNORECASE,
)
"""In front of two values of which the second takes the place of the first: "raise the age from 60 to 65"."""
_RISEN = re.compile(r"\b(?:climbed|go(?:es|ne)?|risen|rises?|rose|went)\s$", re.IGNORECASE)
"""Before "up to" that says where a count now stands: "have gone up to 33"."""
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
    if len(link) > _LONGEST or not (ends or (_PERCENT_TO.fullmatch(link) and _AT.search(text[: first.start]))):
        return None
    if first.high is None or second.high is None or first.low >= second.high:
        return None
    start = first.start - len("between ") if ends else first.start
    return replace(first, start=start, end=second.end, high=second.high)


def _moved(text: str, number: Number) -> list[Number]:
    """From $55 billion to $110 billion."""
    if text.startswith("up to ", number.start) and _RISEN.search(text[: number.start]):
        return [replace(number, start=number.start + len("up to "), low=number.high or number.low, qualifiers=())]
    raised = _RAISED.search(text[: number.start])
    if not (number.sign or raised) or not text[: number.start].rstrip().lower().endswith("from"):
        return [number]
    found = list(plain_numbers(text[number.start : number.end]))
    if (not raised and len(found) != len([bound for bound in found if bound.sign])) or len(found) < 2:
        return [number]
    return [replace(bound, start=bound.start + number.start, end=bound.end + number.start) for bound in found]

"""The numbers that words say, read independently of the rules that are measured."""

from __future__ import annotations

import re

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: float(value) for value, word in enumerate(_UNITS.split())} | {
    word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)
}
_LARGE = {
    "billion": 1e9, "bn": 1e9, "crore": 1e7, "dozen": 12.0, "hundred": 100.0, "lakh": 1e5, "m": 1e6,
    "million": 1e6, "thousand": 1000.0, "trillion": 1e12,
}  # fmt: skip
_TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+")


def numbers(text: str) -> tuple[float, ...]:
    """Every number in a stretch of text, in order; a magnitude at the end counts for a range before it."""
    found: list[float] = []
    current: float | None = None
    for token in _TOKEN.findall(text.lower()):
        value = _value(token)
        if value is not None and current is not None and token in _SMALL and current % 100 >= 20 > value:
            current += value
        elif value is not None:
            found += [] if current is None else [current]
            current = value
        elif token in _LARGE and current is not None:
            current *= _LARGE[token]
        elif current is not None:
            found.append(current)
            current = None
    return tuple(found) if current is None else (*found, current)


def bounds(text: str) -> tuple[float | None, float | None]:
    """Low and high of a gold value: '6', '6..', '..40', '20..30'."""
    low, dots, high = text.partition("..")
    if not dots:
        return float(low), float(low)
    return (float(low) if low else None), (float(high) if high else None)


def same_value(gold: str, low: float, high: float | None) -> bool:
    """Whether a figure has the gold value; an upper limit ('..40') asks only for the high bound."""
    ours = bounds(gold)
    if ours[0] is None:
        return high == ours[1]
    return (low, high) == ours


def _value(token: str) -> float | None:
    if token[0].isdigit():
        return float(token.replace(",", ""))
    return _SMALL.get(token)

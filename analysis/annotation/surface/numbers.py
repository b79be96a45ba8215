"""Numbers in a text: ranges put together, and the words that qualify them. Knows nothing of what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from analysis.annotation.surface.numerals import SCALES, Number, plain_numbers

QUALIFIERS = {
    "a further": "additional",
    "a limit of": "at most",
    "a little less than": "less than",
    "a little more than": "more than",
    "a little over": "more than",
    "a little under": "less than",
    "a maximum of": "at most",
    "a minimum of": "at least",
    "about": "about",
    "above": "more than",
    "almost": "about",
    "an additional": "additional",
    "an estimated": "about",
    "an extra": "additional",
    "another": "additional",
    "anything up to": "up to",
    "approx": "about",
    "approx.": "about",
    "approximately": "about",
    "around": "about",
    "around about": "about",
    "as big as": "up to",
    "as far as": "up to",
    "as few as": "at least",
    "as great as": "up to",
    "as high as": "up to",
    "as large as": "up to",
    "as little as": "at least",
    "as low as": "at least",
    "as many as": "up to",
    "as much as": "up to",
    "as small as": "at least",
    "as tall as": "up to",
    "at least": "at least",
    "at most": "at most",
    "at the least": "at least",
    "at the most": "at most",
    "at the very least": "at least",
    "at the very most": "at most",
    "below": "less than",
    "circa": "about",
    "close to": "about",
    "estimated": "about",
    "exactly": "exactly",
    "far fewer than": "less than",
    "far less than": "less than",
    "far more than": "more than",
    "fewer than": "less than",
    "greater than": "more than",
    "higher than": "more than",
    "in excess of": "more than",
    "in the neighborhood of": "about",
    "in the neighbourhood of": "about",
    "in the order of": "about",
    "in the region of": "about",
    "just about": "about",
    "just above": "more than",
    "just below": "less than",
    "just fewer than": "less than",
    "just less than": "less than",
    "just more than": "more than",
    "just over": "more than",
    "just shy of": "less than",
    "just under": "less than",
    "larger than": "more than",
    "less than": "less than",
    "little more than": "more than",
    "longer than": "more than",
    "lower than": "less than",
    "maybe": "about",
    "more or less": "about",
    "more than": "more than",
    "nearly": "about",
    "no fewer than": "at least",
    "no less than": "at least",
    "no more than": "at most",
    "not exceeding": "at most",
    "not less than": "at least",
    "not more than": "at most",
    "on the order of": "about",
    "over": "more than",
    "perhaps": "about",
    "practically": "about",
    "precisely": "exactly",
    "roughly": "about",
    "shorter than": "less than",
    "shy of": "less than",
    "slightly fewer than": "less than",
    "slightly less than": "less than",
    "slightly more than": "more than",
    "slightly over": "more than",
    "slightly under": "less than",
    "smaller than": "less than",
    "some": "about",
    "something like": "about",
    "somewhere around": "about",
    "the maximum of": "at most",
    "the minimum of": "at least",
    "under": "less than",
    "up to": "up to",
    "upward of": "more than",
    "upwards of": "more than",
    "very nearly": "about",
    "virtually": "about",
    "well above": "more than",
    "well below": "less than",
    "well in excess of": "more than",
    "well over": "more than",
    "well under": "less than",
}
"""Words before a number, and what they make of it."""

_BEFORE = re.compile(
    r"(?:^|(?<=[\s(“\"‘—–-]))(?:(?:"
    + "|".join(map(re.escape, sorted(QUALIFIERS, key=lambda words: (-len(words), words))))
    + r")\s+){1,2}$",
    re.IGNORECASE,
)
_NEAR = re.compile(r"[~≈∼]\s?$")
_FROM_UNDER = re.compile(r"\bfrom\s+(?:below|over|under)\s+$", re.IGNORECASE)
"""'from under eight metres of mud' says where, not how much."""
_TAKEN_OVER = re.compile(r"over\s+(?=\D)", re.IGNORECASE)
"""'Took over about 40 ships': before another qualifier 'over' belongs to the verb."""
_DEEPER = re.compile(r"\bdepths?(?:\s+of)?\s+(?:just\s+)?$", re.IGNORECASE)
"""'at a depth below 90 feet' is deeper than that."""
_QUALIFIER = re.compile(
    "|".join(map(re.escape, sorted(QUALIFIERS, key=lambda words: (-len(words), words)))), re.IGNORECASE
)
_MORE = re.compile(r"\s+(?:more|additional|further|extra)\b(?!\s+than)", re.IGNORECASE)
_OR_MORE = re.compile(r"\s+or\s+(more|fewer|less|so)\b", re.IGNORECASE)
_RANGE = re.compile(r"(?:\s*[-–—]\s*|\s+(?:to|and|or)\s+|-to-)")


def numbers(text: str) -> list[Number]:
    """Numbers of a text in order, ranges put together, qualifiers taken in."""
    return [_qualified(text, number) for number in _ranges(text, list(plain_numbers(text)))]


def _ranges(text: str, found: list[Number]) -> Iterator[Number]:
    """Two numbers as one: "36 to 40", "between 5 and 7", "200-250", "five or six"; a score ("3-1") is none."""
    position = 0
    while position < len(found):
        following = found[position + 1] if position + 1 < len(found) else None
        pair = _range(text, found[position], following) if following else None
        scored = following is not None and text[found[position].end : following.start] in ("-", "–", ":")
        if pair or not scored:
            yield pair or found[position]
        position += 2 if pair or scored else 1


def _range(text: str, first: Number, second: Number) -> Number | None:
    between = text[first.end : second.start]
    if len(between) > 8 or not _RANGE.fullmatch(between) or first.high is None or second.high is None:
        return None
    low, high = _same_scale(text, first, second)
    opened = text[: first.start].rstrip().lower().endswith("between")
    near = between.strip() == "or" and (high <= low * 1.5 + 1 or (low > first.low and high <= 2 * low))
    if low >= high or not (opened or near or between.strip() in ("to", "-to-", "-", "–", "—")):
        return None
    return Number(first.start, second.end, low, high, sign=first.sign or second.sign, spelt=first.spelt)


def _same_scale(text: str, first: Number, second: Number) -> tuple[float, float]:
    """Bounds of a range whose scale is said once: "2 to 3 million"."""
    word = text[second.start : second.end].split()[-1].lower()
    scale = SCALES.get(word, 1.0)
    if first.low < second.low / scale and not any(name in text[first.start : first.end] for name in SCALES):
        return first.low * scale, second.low
    return first.low, second.low


def _qualified(text: str, number: Number) -> Number:
    """A number with the qualifiers around it, and bounds to match."""
    words, start = words_before(text, number.start)
    end, after = _words_after(text, number.end)
    found = tuple(dict.fromkeys([*number.qualifiers, *words, *after]))
    if text[max(0, start - 8) : start].lower().endswith("between ") and number.low != number.high:
        start -= len("between ")
    return replace(bounded(number, found), start=start, end=end)


def words_before(text: str, start: int) -> tuple[list[str], int]:
    """What the words right before a number make of it, and where the first of them stands."""
    if near := _NEAR.search(text, max(0, start - 2), start):
        return ["about"], near.start()
    match = _BEFORE.search(text[max(0, start - 40) : start])
    if not match or _FROM_UNDER.search(text[max(0, start - 40) : start]):
        return [], start
    first = start - len(match[0])
    if match[0].lower().startswith("below") and _DEEPER.search(text[max(0, first - 20) : first]):
        return ["more than"], first
    if particle := _TAKEN_OVER.match(match[0]):
        return [
            QUALIFIERS[found.lower()] for found in _QUALIFIER.findall(match[0][particle.end() :])
        ], first + particle.end()
    return [QUALIFIERS[found.lower()] for found in _QUALIFIER.findall(match[0])], first


def _words_after(text: str, end: int) -> tuple[int, list[str]]:
    tail = text[end : end + 20]
    if match := _MORE.match(tail):
        return end + match.end(), ["additional"]
    if match := _OR_MORE.match(tail):
        meaning = {"more": "at least", "fewer": "at most", "less": "at most", "so": "about"}[match[1].lower()]
        return end + match.end(), [meaning]
    return end, []


def bounded(number: Number, qualifiers: tuple[str, ...]) -> Number:
    """A number with qualifiers: at least and more than open it upwards, at most, up to and less than downwards."""
    low, high = number.low, number.high
    if any(word in qualifiers for word in ("at least", "more than", "vague")):
        high = None
    elif any(word in qualifiers for word in ("at most", "less than", "up to")):
        low = 0.0
    return replace(number, low=low, high=high, qualifiers=qualifiers)

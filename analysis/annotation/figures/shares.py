"""Shares said in words: "a third of the country", "two-thirds of the votes", "half of all trains"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.annotation.surface.numbers import bounded, words_before
from analysis.annotation.surface.numerals import Number

_COUNTS = {
    word: float(value)
    for value, word in enumerate("one two three four five six seven eight nine".split(), start=1)
} | {"a": 1.0}  # fmt: skip
_PARTS = {
    "eighth": 8, "fifth": 5, "half": 2, "ninth": 9, "quarter": 4, "seventh": 7, "sixth": 6, "tenth": 10, "third": 3,
}  # fmt: skip
_SHARE = re.compile(
    r"\b(?P<part>eighth|fifth|half|ninth|quarter|seventh|sixth|tenth|third)s?"
    r"(?=\sof\s(?!(?:an?|one)\s(?:billion|hundred|million|thousand|trillion)\b))",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(?<![\w-])(?P<count>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]$", re.IGNORECASE)
_LONGEST_COUNT = 7
"""Characters of "three-" and the one before it."""
_LED = re.compile(
    r"\b(?:back|better|early|eastern|final|first|former|front|her|his|its|last|late|later|latter|lower|my|northern|other"
    r"|our|second|southern|that|the|their|third|this|top|upper|western|whose|your|\w+['’]s?|\d+)\s(?:[\w-]+\s)?$",
    re.IGNORECASE,
)
"""Before "half" or "quarter" that is a piece with a name of its own: "the first half of", "his half of"."""
_NO_SHARE = re.compile(
    r"\sof\s(?:(?:an?|the|this|last|next|her|his|its|that|their)\s)?"
    r"(?:(?:19|20)\d\d|centur|day|decade|game|hour|match|mile|minute|month|night|play|second|season|time|way|week|year)",
    re.IGNORECASE,
)
"""Of what a part is a time or a turn of phrase: "a quarter of the century", "half of the time"."""
_LEADING = 60
"""Characters before a share that may tell what it is."""


def shares(text: str) -> Iterator[Number]:
    """Shares of a text in order, each as a number of percent that ends before its "of"."""
    for match in _SHARE.finditer(text):
        part = match["part"].lower()
        counted = (
            _COUNT.search(text[max(0, match.start() - _LONGEST_COUNT) : match.start()]) if part != "half" else None
        )
        count = counted["count"].lower() if counted else ""
        first = match.start() - (len(counted[0]) if counted else 0)
        if (not count and part != "half") or _NO_SHARE.match(text, match.end()):
            continue
        words, start = words_before(text, first)
        if not count and _LED.search(text[max(0, start - _LEADING) : start]):
            continue
        value = round(100 * _COUNTS.get(count, 1.0) / _PARTS[part], 1)
        yield bounded(Number(start, match.end(), value, value, spelt=True), tuple(dict.fromkeys(words)))

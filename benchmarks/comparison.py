"""Cost of resolution as a corpus grows: `python -m benchmarks.comparison --articles 5 500 5000`.

The seeds and our own test texts are annotated once. A corpus of any size is made of altered copies of their rows: in
every copy the names, some of the other words, the figures and the dates are others, of the same length, so that each
copy tells stories of its own and all offsets hold. Prints for each size the processor's seconds and the pairs that
every step took, the peak of memory, and how the whole grows: 1 is in proportion to the articles, 2 with their square.
"""

from __future__ import annotations

import argparse
import logging
import re
import resource
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, timedelta
from functools import cache
from hashlib import blake2b
from math import log
from pathlib import Path
from time import process_time
from typing import Any

from analysis.annotation.annotate import annotated
from analysis.article import ReadArticle
from analysis.knowledge import rows as known
from analysis.reading.files import read_file, with_inferred_date
from analysis.resolution.resolve import resolution
from analysis.tables import SEGMENT_TABLES, UNRESOLVED

ROOT = Path(__file__).parent.parent
SINGLES = 5
"""Of our own texts, how many go with every copy of the seeds; one after the other."""
APART, YEARS = 3, 1500
"""Days by which a copy is later than the one before, and after which they begin anew."""
LONG = 6
"""Letters from which on a word that is no name may be another in a copy; a third of them are."""

_WORD = re.compile(r"[A-Za-z]{3,}")
_DIGITS = re.compile(r"\d+")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"
_TEXTS = frozenset(
    "attributed_to,counted,date_text,dateline_place,gathering,label,name,place,source,speaker,text,title,via".split(",")
)
"""Columns that hold words of the text."""
_VALUES = frozenset(("low", "high"))

Rows = dict[str, list[Any]]


class Copies:
    """Rows of annotated articles, from which altered copies are made."""

    def __init__(self, stories: Rows, singles: Rows) -> None:
        self._stories = list(_by_article(stories))
        self._singles = list(_by_article(singles))
        named = (row.name for found in (stories, singles) for row in found["mentions"] if row.kind != "country")
        countries = {word for row in known("countries") for word in _words(f"{row['name']} {row['demonyms']}")}
        self._names = frozenset(word for name in named for word in _words(name)) - countries

    def corpus(self, articles: int) -> Rows:
        """Rows of so many articles."""
        found: Rows = {table: [] for table in SEGMENT_TABLES if table not in UNRESOLVED}
        for number, one in self._copied(articles):
            change = _Change(number, self._names)
            for table, rows in one.items():
                found[table] += map(change.row, rows)
        return found

    def _copied(self, articles: int) -> Iterator[tuple[int, Rows]]:
        """The articles to be copied, with the number of the copy."""
        left = articles
        for number in range(articles):
            offset = number * SINGLES
            singles = [self._singles[(offset + place) % len(self._singles)] for place in range(SINGLES)]
            for one in [*self._stories, *singles][:left]:
                left -= 1
                yield number, one
            if not left:
                return


class _Change:
    """What is other in one copy: a word, a number or a day is the same other one wherever it stands."""

    def __init__(self, number: int, names: frozenset[str]) -> None:
        self._number = number
        self._names = names
        self._known: dict[str, str] = {}
        self._shift = timedelta(days=number * APART % YEARS)

    def row(self, row: Any) -> Any:
        """A row as the copy has it."""
        return row if not self._number else replace(row, **dict(self._columns(row)))

    def _columns(self, row: Any) -> Iterator[tuple[str, Any]]:
        for name in _columns(row.__class__):
            value = getattr(row, name)
            if name == "article_id":
                yield name, _digest(value, self._number).hex()
            elif isinstance(value, date):
                yield name, value + self._shift
            elif name in _VALUES and value is not None:
                yield name, value + self._number % 7
            elif name in _TEXTS:
                yield name, self._text(value)

    def _text(self, text: str) -> str:
        return _DIGITS.sub(self._digits, _WORD.sub(self._word, text))

    def _word(self, match: re.Match[str]) -> str:
        word = match[0]
        if word not in self._known:
            self._known[word] = self._other(word) if self._changes(word.lower()) else word
        return self._known[word]

    def _changes(self, word: str) -> bool:
        return word in self._names or (len(word) >= LONG and _digest(word, self._number)[0] % 3 == 0)

    def _other(self, word: str) -> str:
        """A word of the same length and the same pattern of vowels and capitals."""
        digest = _digest(word.lower(), self._number) * (1 + len(word) // 16)
        letters = (self._letter(*pair) for pair in zip(word.lower(), digest, strict=False))
        return "".join(new.upper() if old.isupper() else new for old, new in zip(word, letters, strict=True))

    def _letter(self, letter: str, number: int) -> str:
        alphabet = _VOWELS if letter in _VOWELS else _CONSONANTS
        return alphabet[number % len(alphabet)]

    def _digits(self, match: re.Match[str]) -> str:
        return match[0][0] + "".join(str((int(digit) + self._number) % 10) for digit in match[0][1:])


class Pairs(logging.Handler):
    """How many pairs were examined: each step says so in its log, with the number."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.examined = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count what a step says."""
        if isinstance(record.args, tuple) and record.args and isinstance(record.args[0], int):
            self.examined += record.args[0]


@dataclass(frozen=True, slots=True)
class Measure:
    """What the resolution of so many articles cost, by step."""

    articles: int
    seconds: dict[str, float] = field(default_factory=dict)
    pairs: Counter[str] = field(default_factory=Counter)
    stories: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> float:
        """Seconds in all."""
        return sum(self.seconds.values())

    def growth(self, before: Measure, step: str = "") -> float:
        """The power of the number of articles with which the time of a step, or in all, has grown."""
        ours, theirs = (one.seconds[step] if step else one.total for one in (self, before))
        return log(max(ours, 1e-4) / max(theirs, 1e-4)) / log(self.articles / before.articles)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[5, 500, 5000], help="sizes (default 5 500 5000)")
    options = parser.parse_args()
    copies = Copies(annotated(_dated(ROOT / "seeds")), annotated(_dated(ROOT / "tests" / "texts" / "open")))
    before: Measure | None = None
    for articles in sorted(options.articles):
        now = _measured(articles, copies.corpus(articles))
        _say(now, before)
        before = now


def _dated(folder: Path) -> list[ReadArticle]:
    readings = [read_file(path) for path in sorted(folder.glob("*.txt")) or sorted(folder.iterdir())]
    days = sorted(found.article.published for found in readings if found.article.published)
    return [found._replace(article=with_inferred_date(found.article, known=days)) for found in readings]


def _measured(articles: int, rows: Mapping[str, Sequence[Any]]) -> Measure:
    heard, log_of = Pairs(), logging.getLogger("analysis.resolution")
    log_of.addHandler(heard)
    log_of.setLevel(logging.DEBUG)
    found = Measure(articles)
    begun = process_time()
    for step, tables in resolution(rows):
        found.seconds[step] = process_time() - begun
        found.pairs[step], heard.examined = heard.examined, 0
        found.stories.update(row.story_id for row in tables.get("stories", ()))
        begun = process_time()
    log_of.removeHandler(heard)
    return found


def _say(now: Measure, before: Measure | None) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{now.articles} articles: {now.total:.1f} s, {now.pairs.total():,} pairs, peak of memory {memory:,.0f} MB")
    print(f"  {len(now.stories)} stories, the largest of {max(now.stories.values(), default=0)} articles")
    for step, seconds in now.seconds.items():
        grows = f"   grows with the power {now.growth(before, step):.2f}" if before else ""
        print(f"  {step:<13} {seconds:8.2f} s {now.pairs[step]:10,} pairs{grows}")
    if before:
        print(f"  in all, time grows with the power {now.growth(before):.2f}")


@cache
def _columns(row: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(row))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _digest(text: str, number: int) -> bytes:
    return blake2b(f"{number} {text}".encode(), digest_size=16).digest()


def _by_article(rows: Rows) -> Iterator[Rows]:
    """The rows of each article, in the order of the articles."""
    found: dict[str, Rows] = {row.article_id: defaultdict(list) for row in rows["articles"]}
    for table in rows.keys() - UNRESOLVED:
        for row in rows[table]:
            found[row.article_id][table].append(row)
    yield from found.values()


if __name__ == "__main__":
    main()

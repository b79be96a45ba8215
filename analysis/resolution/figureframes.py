"""What a figure counts by the words around it: the part of its sentence that belongs to it, read as ideas."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

from analysis.knowledge import rows
from analysis.resolution.tokens import FUNCTION_WORDS, Token, stem, tokens
from analysis.tables import DateMention, Figure

Place = tuple[str, int]
"""Article and sentence."""

LONG_AGO = timedelta(days=180)
"""What was so long before the article is another time than the one it tells of."""

_CUT = re.compile(r"\b(?:against|and|as|but|or|than|to|when|whereas|while|with)\b|[,;:(–—]", re.IGNORECASE)
"""Where the words of one figure end and those of the next begin."""
_CLAUSE = re.compile(
    r";|\s[–—-]\s|,\s(?:after|although|as|but|though|when|whereas|while|which|who)\b|\bafter\b", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:up|down|rais(?:e|ed|ing)|rise|rose|risen|fall|fell|fallen|increased?|dropp?(?:ed)?|cut|lower(?:ed)?)"
    r"\s(?:\w+\s){0,4}from\s$",
    re.IGNORECASE,
)
"""In front of a value that is no longer the one told of."""
_PER = re.compile(r"^\s?(?:a|an|each|every|per)\s(?:\w+\s)?(\w+)")
_RATES = frozenset(
    "barrel,child,day,dose,family,head,hour,household,kilo,kilogram,litre,month,night,person,piece,seat,share,shift"
    ",ticket,ton,tonne,week,year".split(",")
)
_PLAIN = frozenset(
    "according,accord,add,announc,april,august,billion,december,dozen,eight,eleven,february,fifty,fifteen,figur,five"
    ",forty,four,fourteen,friday,half,hundr,hundred,january,july,june,man,march_month,men,mill,million,monday,month"
    ",nearly,nine,nineteen,november,number,numb,october,official,other,par,people,peopl,percent,person,put,remain"
    ",report,saturday,september,seven,seventeen,seventy,six,sixteen,sixty,spoke,stand,stood,sunday,ten,thirteen,thirty"
    ",thousand,three,thursday,today,told,total,tuesday,twelv,twenty,two,wednesday,woman,women,year,yesterday".split(",")
)
"""Stems of words that stand beside figures of any kind."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Ideas of a stretch of words, and its words that belong to none."""

    of_kind: Mapping[str, frozenset[str]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()

    def named(self, kind: str) -> frozenset[str]:
        """Ideas of a kind: outcome, occasion, thing, measure."""
        return self.of_kind.get(kind, frozenset())

    @property
    def everything(self) -> frozenset[str]:
        """Ideas and words."""
        return self.words.union(*self.of_kind.values())


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure, the ideas of what it counts, of its own words and of its whole sentence, and what sets it apart."""

    row: Figure
    measure: str
    head: Concepts
    near: Concepts
    whole: frozenset[str]
    rates: frozenset[str]
    names: frozenset[str]
    years: frozenset[int]
    former: bool

    @property
    def subject(self) -> frozenset[str]:
        """Ideas and words of what is counted, as annotation names it, but for what happened to it."""
        return self.head.everything - self.head.named("outcome")

    @property
    def outcomes(self) -> frozenset[str]:
        """What happened to the things counted."""
        return self.head.named("outcome") or self.near.named("outcome")


@dataclass(frozen=True, slots=True)
class Told:
    """Where figures are told: sentences with where they begin, their dates, days of publication, stories."""

    sentences: Mapping[Place, tuple[int, str]]
    dates: Mapping[Place, Sequence[DateMention]]
    published: Mapping[str, date | None]
    story_of: Mapping[str, str]


def frames(figures: Sequence[Figure], told: Told) -> list[Frame]:
    """Frames of the figures whose sentence is known, in the order given."""
    beside: dict[Place, list[Figure]] = defaultdict(list)
    for row in figures:
        beside[row.article_id, row.sentence].append(row)
    return [_frame(row, beside[place], told) for row in figures if (place := _place(row)) in told.sentences]


def measure(row: Figure) -> str:
    """What kind of quantity a figure is: figures of two kinds are never held against each other."""
    if row.unit in ("people", "count"):
        return "number"
    return "duration" if row.unit in _TIMES else row.unit


_TIMES = frozenset(("days", "decades", "hours", "minutes", "months", "seconds", "weeks", "years"))


def _place(row: Figure) -> Place:
    return row.article_id, row.sentence


def _frame(row: Figure, beside: Sequence[Figure], told: Told) -> Frame:
    offset, text = told.sentences[_place(row)]
    spans = [(one.start - offset, one.end - offset) for one in beside]
    start, end = _own(text, spans, spans.index((row.start - offset, row.end - offset)))
    near = tokens(text[start:end])
    return Frame(
        row,
        measure(row),
        concepts(tokens(row.counted)),
        concepts(near),
        concepts(tokens(text)).everything,
        frozenset(_rates(text[row.end - offset :])),
        frozenset(_names(near)),
        frozenset(_years(row, told, (offset + start, offset + end), beside)),
        bool(_BEFORE.search(text[: row.start - offset])) or row.counted.endswith(" from"),
    )


def _own(text: str, spans: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    """The stretch of a sentence that belongs to one of its figures: between the figures beside it, in its clause."""
    start, end = spans[place]
    first = _parted(text, spans[place - 1][1], start) if place else 0
    last = _parted(text, end, spans[place + 1][0]) if place + 1 < len(spans) else len(text)
    before = [match.start() for match in _CLAUSE.finditer(text, first, max(first, start))]
    after = _CLAUSE.search(text, end, max(end, last))
    return (before[-1] if before else first), (after.start() if after else last)


def _parted(text: str, end: int, start: int) -> int:
    """Where between two figures the words of the second begin."""
    cuts = [match.start() for match in _CUT.finditer(text, end, max(end, start))]
    return cuts[-1] if cuts else max(end, start)


def concepts(found: Sequence[Token]) -> Concepts:
    """Ideas and words of a stretch of words."""
    plain = [token.word.removesuffix("'s") for token in found]
    of_kind: dict[str, set[str]] = defaultdict(set)
    used: set[int] = set()
    for place, length in _phrases(plain):
        concept, kind = _known()[" ".join(plain[place : place + length])]
        of_kind[kind].add(concept)
        used.update(range(place, place + length))
    others = (word for place, word in enumerate(plain) if place not in used)
    words = frozenset(stem(word) for word in others if _tells(stem(word), word))
    return Concepts({kind: frozenset(names) for kind, names in of_kind.items()}, words)


def _phrases(plain: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places and lengths of known words; of two that begin together, the longer."""
    for place in range(len(plain)):
        for length in (2, 1):
            if " ".join(plain[place : place + length]) in _known() and place + length <= len(plain):
                yield place, length
                break


def _tells(word: str, plain: str) -> bool:
    return not (plain in FUNCTION_WORDS or word in _PLAIN or plain[:1].isdigit() or len(word) < 3)


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Idea and kind of each known word or phrase."""
    return {
        phrase: (row["concept"], row["kind"]) for row in rows("figure_words") for phrase in row["words"].split(";")
    }


def _rates(following: str) -> Iterator[str]:
    """Of what the figure is one: "a dose", "per day"."""
    match = _PER.match(following)
    if match and match[1].lower() in _RATES:
        yield match[1].lower()


def _names(found: Sequence[Token]) -> Iterator[str]:
    """Words with a capital inside the stretch; its first word tells nothing."""
    yield from (stem(token.word) for token in found[1:] if token.capital)


def _years(row: Figure, told: Told, own: tuple[int, int], beside: Sequence[Figure]) -> Iterator[int]:
    """Years long past that a figure is of."""
    published = told.published.get(row.article_id)
    for found in told.dates.get(_place(row), ()):
        inside = own[0] <= found.start < own[1] or len(beside) == 1
        if not (found.earliest and found.latest and published and inside):
            continue
        if found.earliest.year < published.year and found.latest < published - LONG_AGO:
            yield found.earliest.year

"""What a figure counts by the words around it: the part of its sentence that belongs to it, read as ideas."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.resolution.figureintervals import kind_of_unit
from analysis.resolution.ideas import Ideas, ideas
from analysis.resolution.slotfilling import CONTESTS
from analysis.resolution.tokens import Token, stem, tokens
from analysis.tables import DateMention, Figure

Place = tuple[str, int]
"""Article and sentence."""

LONG_AGO = timedelta(days=180)
"""What was so long before the article is another time than the one it tells of."""

TO_THINGS = frozenset(("damaged", "destroyed", "missing", "released", "signed"))
"""Outcomes that befall things, too."""
_CUT = re.compile(r"\b(?:against|and|as|but|or|than|to|when|whereas|while|with)\b|[,;:(–—]", re.IGNORECASE)
"""Where the words of one figure end and those of the next begin."""
CHANGING = frozenset(("loss", "offer", "pledge"))
"""Measures that an article gives as of its day."""
_WORTH = re.compile(r"\s?(?:costing|insured for|priced at|valued at|worth)\b")
"""Between two figures, the beginning of what is said of the second."""
_WORD = re.compile(r"\S+")
OWN_WORDS = 3
"""Words in front of a figure that are its own where nothing parts it from the one before."""
_CLAUSE = re.compile(
    r";|\s[–—-]\s|,\s(?:after|although|as|but|though|when|whereas|while|which|who)\b|\bafter\b", re.IGNORECASE
)
_ANTECEDENT = re.compile(r",\s(?:which|who)\b", re.IGNORECASE)
"""A clause that tells of what stands in front of it."""
_CONTESTS = f"{CONTESTS}|ballots|votes"
_NUMBER = r"(?:\d+|[a-z]+(?:-[a-z]+)?)"
_SIDE_OF_IT = re.compile(rf"(?:\s?(?:{_CONTESTS}))?\s(?:against|to)\s{_NUMBER}\b")
"""Behind a figure that is one side of a score."""
_OTHER_SIDE = re.compile(rf"\b(?:{_NUMBER}\s(?:{_CONTESTS})|{_NUMBER})\s(?:against|to)\s$")
"""In front of a figure that is the other side of it."""
_CONTEST = re.compile(rf"\b(?:{_CONTESTS})\b")
COUNT_CROWDS = frozenset(map(stem, ("organiser", "organisers", "organizers", "police", "union", "unions")))
"""Stems of words for those who say how many came."""
FEWEST_IN_CROWD = 50
_PART = re.compile(r"\bof the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
"""In a figure that is a part of another."""
_REVISED = re.compile(r"\b(?:higher|improved|latest|lowered|new|now|raised|revised)\b")
"""Words of a sum that is no longer what it was; alphabetical."""
_TOO_MUCH = re.compile(r"\s?(?:over the limit|short of|too\b|more than (?:allowed|expected|permitted|planned))")
"""Behind a figure that is how far another is off."""
_SAME_AGAIN = re.compile(
    r"\b(?:estimated|gave|give|gives|put|puts|spoke|spoken|speaks)"
    r"\s(?:(?:it|them|the (?:count|figure|number|total))\s(?:as|at|of)|of)"
    r"\s(?:\w+\s){0,3}$"
)
"""In front of a number for what another number before it counts."""
CHANGING_UNITS = ("percent", "points")
"""Units of values that are of their day."""
_BEFORE = re.compile(
    r"\b(?:up|down|rais(?:e|ed|ing)|rise|rose|risen|fall|fell|fallen|increased?|dropp?(?:ed)?|cut|lower(?:ed)?)"
    r"\s(?:\w+\s){0,4}from\s$",
    re.IGNORECASE,
)
"""In front of a value that is no longer the one told of."""
_PER = re.compile(r"^\s?(?:a|an|each|every|per)\s(?:\w+\s)?(\w+)")
_RUNS_FROM = re.compile(
    r"\b(?:and|between|from|since|until|(?:built|created|established|founded|launched|opened)(?:\sin)?)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""In front of a date at which something began or ended, not of the time that a figure is of."""
_STATE = re.compile(
    r"\b(?:are|currently|(?:has|have) (?:already |now )?(?:been|\w+(?:ed|en|wn))|is|now|remain(?:ed|s)?|so far|still"
    r"|until now|waiting|will)\b",
    re.IGNORECASE,
)
"""Words of a count that stands at the time of writing and goes on changing."""
_AS_OF = re.compile(r"\b(?:as of|by)\s(?:[a-z]+\s)?$", re.IGNORECASE)
_RATES = frozenset(
    "barrel,child,day,dose,family,head,hour,household,kilo,kilogram,litre,month,night,person,piece,seat,share,shift"
    ",ticket,ton,tonne,week,year".split(",")
)
_PLAIN = frozenset(
    "accord,add,announc,april,august,billion,cent,december,dozen,eight,eleven,february,fifty,fifteen,figur,five"
    ",forty,four,fourteen,friday,half,hundr,hundred,january,july,june,man,march_month,men,mill,million,monday,month"
    ",nearly,nine,nineteen,november,number,numb,october,official,other,par,people,peopl,percent,person,put,remain"
    ",report,saturday,september,seven,seventeen,seventy,six,sixteen,sixty,spoke,stand,stood,sunday,ten,thirteen,thirty"
    ",thousand,three,thursday,today,told,total,tuesday,twelv,twenty,two,wednesday,woman,women,year,yesterday".split(",")
)
"""Stems of words that stand beside figures of any kind."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A figure, the ideas of what it counts, of its own words and of its whole sentence, and what sets it apart."""

    row: Figure
    measure: str
    head: Ideas
    near: Ideas
    whole: frozenset[str]
    rates: frozenset[str]
    names: frozenset[str]
    years: frozenset[int]
    former: bool
    part: bool
    crowd: bool
    as_of: date | None

    @property
    def subject(self) -> frozenset[str]:
        """Ideas and words of what is counted, as annotation names it, but for what happened to it."""
        return self.head.everything - self.head.named("outcome")

    @property
    def outcomes(self) -> frozenset[str]:
        """What happened to the things counted."""
        happened = self.head.named("outcome") or self.near.named("outcome")
        things = self.row.unit == "count" and self.subject and not self.head.named("outcome")
        return happened & TO_THINGS if things else happened


@dataclass(frozen=True, slots=True)
class Told:
    """Where figures are told: sentences with where they begin, their dates, days of publication, stories."""

    sentences: Mapping[Place, tuple[int, str]]
    dates: Mapping[Place, Sequence[DateMention]]
    published: Mapping[str, date | None]
    story_of: Mapping[str, str]


def frames(figures: Sequence[Figure], told: Told) -> list[Frame]:
    """Frames of the figures whose sentence is known, in the order given.

    A number that is given for what was counted before ("the union puts it at 900") takes that figure's ideas.
    """
    beside: dict[Place, list[Figure]] = defaultdict(list)
    for row in figures:
        beside[row.article_id, row.sentence].append(row)
    found = [_frame(row, beside[place], told) for row in figures if (place := _place(row)) in told.sentences]
    return list(_referred(found, told))


def _referred(found: Sequence[Frame], told: Told) -> Iterator[Frame]:
    last: dict[str, Frame] = {}
    for frame in found:
        offset, text = told.sentences[_place(frame.row)]
        before = last.get(frame.row.article_id)
        again = before and before.measure == frame.measure and _SAME_AGAIN.search(text[: frame.row.start - offset])
        one = replace(frame, head=before.head, near=before.near) if before and again else frame
        last[one.row.article_id] = one
        yield one


def _place(row: Figure) -> Place:
    return row.article_id, row.sentence


def _frame(row: Figure, beside: Sequence[Figure], told: Told) -> Frame:
    offset, text = told.sentences[_place(row)]
    spans = [(one.start - offset, one.end - offset) for one in beside]
    start, end = _own(text, spans, spans.index((row.start - offset, row.end - offset)))
    near = tokens(text[start:end])
    own = _ideas(near, of=row)
    return Frame(
        row,
        "score" if _is_side(row, text, offset) else kind_of_unit(row),
        _ideas(tokens("" if _is_giver(row) else row.counted)),
        own,
        _ideas(tokens(text)).everything,
        frozenset(_rates(text[row.end - offset :])),
        frozenset(_names(near)),
        frozenset(_years(row, told, (offset + start, offset + end), beside)),
        bool(_BEFORE.search(text[: row.start - offset])) or row.counted.endswith(" from"),
        bool(_PART.search(row.text) or _TOO_MUCH.match(text[row.end - offset :])),
        _is_crowd(row, own),
        _as_of(row, told, (offset + start, offset + end)) or _changing(own, told.published.get(row.article_id)),
    )


def _is_side(row: Figure, text: str, offset: int) -> bool:
    """Whether a figure is one side of a score: "17 votes to 12"."""
    before, said, after = text[: row.start - offset], row.text, text[row.end - offset :]
    if not _CONTEST.search(f"{before[-30:]} {said} {after[:30]}"):
        return False
    return bool(_SIDE_OF_IT.match(after) or _OTHER_SIDE.search(before))


def _is_crowd(row: Figure, own: Ideas) -> bool:
    """Whether a figure is how many came together, by one of those who count that and are seldom at one."""
    who = {_stem(token) for token in tokens(row.attributed_to)}
    people = row.unit == "people" or bool(own.named("occasion"))
    return people and row.low >= FEWEST_IN_CROWD and not COUNT_CROWDS.isdisjoint(who) and not own.named("outcome")


def _is_giver(row: Figure) -> bool:
    """Whether what a figure is said to count is who gives it: "the organisers spoke of 900"."""
    counted = row.counted.casefold()
    return bool(counted) and counted in row.attributed_to.casefold()


def _ideas(found: Sequence[Token], *, of: Figure | None = None) -> Ideas:
    """Ideas of words; the unit of a figure tells nothing of it."""
    unit = frozenset() if of is None or kind_of_unit(of) == "number" else frozenset(map(_stem, tokens(of.text)))
    return ideas(found, "figure_words", plain=_PLAIN | unit)


def _stem(token: Token) -> str:
    return stem(token.word)


def _own(text: str, spans: Sequence[tuple[int, int]], place: int) -> tuple[int, int]:
    """The stretch of a sentence that belongs to one of its figures: between the figures beside it, in its clause."""
    start, end = spans[place]
    first = _parted(text, spans[place - 1][1], start) if place else 0
    last = _parted(text, end, spans[place + 1][0]) if place + 1 < len(spans) else len(text)
    clauses = _CLAUSE.finditer(text, first, max(first, start))
    before = [match.start() for match in clauses if not _ANTECEDENT.match(match[0])]
    after = _CLAUSE.search(text, end, max(end, last))
    return (before[-1] if before else first), (after.start() if after else last)


def _parted(text: str, end: int, start: int) -> int:
    """Where between two figures the words of the second begin."""
    cuts = [match.start() for match in _CUT.finditer(text, end, max(end, start))]
    if cuts:
        return cuts[-1]
    if _WORTH.match(text, end, max(end, start)):
        return end
    words = [match.start() for match in _WORD.finditer(text, end, max(end, start))]
    return words[-OWN_WORDS] if len(words) > OWN_WORDS else max(end, start)


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
    offset, text = told.sentences[_place(row)]
    for found in told.dates.get(_place(row), ()):
        inside = own[0] <= found.start < own[1] or len(beside) == 1
        if not (found.earliest and found.latest and published and inside):
            continue
        if _RUNS_FROM.search(text[: found.start - offset]):
            continue
        if found.earliest.year < published.year and found.latest < published - LONG_AGO:
            yield found.earliest.year


def _changing(own: Ideas, published: date | None) -> date | None:
    """The day of the article for what may be another sum on the next: an offer, a promise, a loss."""
    return published if own.named("measure") & CHANGING else None


def _as_of(row: Figure, told: Told, own: tuple[int, int]) -> date | None:
    """The day on which a count stood so: "by Tuesday"; that of the article for "still", "now", "have joined".

    A change of a price is of the day that stands beside it, a new price of the day of the article.
    """
    if row.as_of:
        return row.as_of
    offset, text = told.sentences[_place(row)]
    for found in told.dates.get(_place(row), ()):
        stood = row.unit in CHANGING_UNITS or _AS_OF.search(text[: found.start - offset])
        if found.grain == "day" and own[0] <= found.start < own[1] and stood:
            return found.earliest
    clause = text[own[0] - offset : own[1] - offset]
    number = kind_of_unit(row) == "number"
    stands = _STATE.search(clause) if number else row.unit.isupper() and _REVISED.search(clause)
    return told.published.get(row.article_id) if stands else None
